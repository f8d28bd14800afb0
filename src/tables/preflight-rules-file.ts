import { type PreflightRule, row } from "./preflight-rule.ts"

/** What has to hold before anything can be looked at. */
export const FILE_RULES: readonly PreflightRule[] = [
  row(
    "F1",
    "file",
    "error",
    "ISO 32000-1, 7.5",
    ["it is a PDF file, whole, and has pages", "是完整的 PDF 文件，且有页面"],
    ["Nothing in it can be printed, or not all of it.", "文件无法印刷，或印不全。"],
    ["Export it again as PDF and compare the sizes after sending.", "请重新导出为 PDF，传送后核对文件大小。"],
  ),
]
