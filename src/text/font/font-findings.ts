import { type Diagnostic, error, info, type Message, warning } from "../../foundation/diagnostic.ts"
import { nearest } from "../../foundation/nearest.ts"
import type { Span } from "../../foundation/source.ts"
import type { FontFamily, FontFile, RegionalFamily } from "./catalogue.ts"
import type { SfntFault } from "./sfnt.ts"

const FAULTS: Readonly<Record<SfntFault | "damaged", { en: string; zh: string }>> = {
  "not-a-font": { en: "is not a TrueType or OpenType font", zh: "不是 TrueType 或 OpenType 字体" },
  compressed: {
    en: "is a web font (WOFF); the plain .ttf or .otf is needed",
    zh: "是网页字体（WOFF），需要普通的 .ttf 或 .otf",
  },
  damaged: { en: "has tables that point out of the file", zh: "内部的表指向文件之外" },
  incomplete: { en: "is cut off or lacks tables", zh: "不完整或缺少必要的表" },
}

const placeOf = (file: FontFile | undefined): { readonly span?: Span } =>
  file?.span === undefined ? {} : { span: file.span }

export const missingFile = (path: string, file: FontFile | undefined): Diagnostic =>
  error(
    "text/font-missing",
    { en: `the font file ${path} is not there`, zh: `找不到字体文件 ${path}` },
    {
      ...placeOf(file),
      hint: { en: "run `npm install`, or correct the path", zh: "请运行 `npm install`，或更正路径" },
    },
  )

export const forbiddenFile = (path: string, file: FontFile | undefined): Diagnostic =>
  error(
    "text/font-licence",
    {
      en: `the font file ${path} forbids embedding in a PDF (OS/2 fsType)`,
      zh: `字体文件 ${path} 禁止嵌入 PDF（OS/2 fsType）`,
    },
    { ...placeOf(file), hint: { en: "use another font, or a licensed copy", zh: "请换用其他字体或取得许可的版本" } },
  )

export function brokenFile(broken: SfntFault | "damaged", path: string, file: FontFile | undefined): Diagnostic {
  const fault = FAULTS[broken]
  const message = { en: `the font file ${path} ${fault.en}`, zh: `字体文件 ${path} ${fault.zh}` }
  const hint = {
    en: "put a sound file there: static TrueType or OpenType",
    zh: "请换成完好的静态 TrueType 或 OpenType 字体文件",
  }
  return error("text/font-broken", message, { ...placeOf(file), hint })
}

/** `instead`: the family that stands in for it. */
export function notInstalled(
  name: string,
  regional: RegionalFamily,
  dropIn: string | undefined,
  instead: string | undefined,
): Diagnostic {
  const stands = instead === undefined ? "" : `; “${instead}” stands in, with mainland forms`
  const zhStands = instead === undefined ? "" : `，以“${instead}”（大陆字形）代替`
  const command = `npm install ${regional.package}`
  return warning(
    "text/font-not-installed",
    { en: `the font family “${name}” is not installed${stands}`, zh: `未安装字体“${name}”${zhStands}` },
    {
      hint: {
        en: `${command} (${regional.megabytes} MB), or put its files into ${dropIn ?? "the drop-in folder"}`,
        zh: `${command}（${regional.megabytes} MB），或把字体文件放入 ${dropIn ?? "自备字体文件夹"}`,
      },
    },
  )
}

/** Which of the families somebody may have meant by a name that none has. */
export function meantBy(name: string, families: readonly FontFamily[]): Message {
  const names = families.map((family) => family.name)
  const near = nearest(name, names)
  return near === undefined
    ? { en: `known families: ${names.join(", ")}`, zh: `可用字体：${names.join("、")}` }
    : { en: `did you mean “${near}”?`, zh: `是否要写“${near}”？` }
}

export function unknownFamily(name: string, families: readonly FontFamily[]): Diagnostic {
  const message = { en: `there is no font family “${name}” in the catalogue`, zh: `字体目录中没有“${name}”` }
  return warning("text/font-unknown", message, { hint: meantBy(name, families) })
}

export const noItalic = (name: string): Diagnostic =>
  info("text/no-italic", { en: `“${name}” has no italic; the upright is used`, zh: `“${name}”没有斜体，使用正体` })
