import { type PreflightRule, row } from "./preflight-rule.ts"

const X1A = "ISO 15930-1:2001, 15930-4:2003"

/** What a file that declares PDF/X-1a has to keep where it differs from PDF/X-4. */
export const X1A_RULES: readonly PreflightRule[] = [
  row(
    "A01",
    "file",
    "error",
    X1A,
    ["the header says PDF 1.3 or 1.4", "文件头为 PDF 1.3 或 1.4"],
    ["PDF/X-1a is a subset of these.", "PDF/X-1a 基于这两个版本。"],
    ["Save the file as PDF 1.3, or 1.4 for PDF/X-1a:2003.", "另存为 PDF 1.3；PDF/X-1a:2003 可用 1.4。"],
  ),
  row(
    "A02",
    "file",
    "error",
    X1A,
    ["Info has version, conformance, title, dates and Trapped", "Info 含版本、一致性、标题、日期与 Trapped"],
    ["PDF/X-1a makes its claim there, not in the XMP metadata.", "PDF/X-1a 的声明写在 Info 中，而不是 XMP。"],
    ["Export as PDF/X-1a.", "请导出为 PDF/X-1a。"],
  ),
  row(
    "A03",
    "file",
    "error",
    X1A,
    ["colours are CMYK, grey or spot", "颜色仅为 CMYK、灰度或专色"],
    ["PDF/X-1a knows neither RGB nor colours with a profile.", "PDF/X-1a 不允许 RGB 或带特性文件的颜色。"],
    ["Convert everything to CMYK.", "请全部转换为 CMYK。"],
  ),
  row(
    "A04",
    "file",
    "error",
    X1A,
    ["nothing is transparent", "不含透明"],
    [
      "PDF/X-1a has no transparency: soft masks, opacity and blend modes are forbidden.",
      "PDF/X-1a 不支持透明：软蒙版、不透明度与混合模式均不允许。",
    ],
    ["Flatten the transparency, or send PDF/X-4.", "请拼合透明，或改用 PDF/X-4。"],
  ),
  row(
    "A05",
    "file",
    "error",
    X1A,
    ["the output condition is registered or its profile embedded", "输出条件已注册，或嵌入其特性文件"],
    ["It says for which printing condition the colours are meant.", "它说明颜色针对哪种印刷条件。"],
    ["Name the condition and its registry, or embed the profile.", "请写明印刷条件与注册机构，或嵌入特性文件。"],
  ),
  row(
    "A06",
    "file",
    "error",
    X1A,
    ["no object streams, cross-reference streams, JPEG 2000 or layers", "不含对象流、交叉引用流、JPEG 2000 与图层"],
    ["They came with later versions of PDF.", "这些功能出现于更高版本的 PDF。"],
    ["Save the file as PDF 1.4.", "另存为 PDF 1.4。"],
  ),
]
