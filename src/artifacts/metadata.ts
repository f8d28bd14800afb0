import type { Lang, Report } from "../content/report.ts"
import type { PdfMetadata } from "./xmp.ts"

/** BCP 47, as a PDF's Lang entries have it. */
export const PDF_LANGUAGE: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en" }

/** Names the program, not its version: a new version that changes nothing gives the same file. */
const PRODUCER = "Tujie"

export function metadataOf(content: Report, languages: readonly Lang[], date: string = content.date): PdfMetadata {
  const inLanguages = (value: Report["title"] | undefined): string =>
    value === undefined ? "" : languages.map((lang) => value[lang].text).join(" ")
  return {
    title: inLanguages(content.title),
    author: inLanguages(content.organ),
    subject: inLanguages(content.subtitle),
    keywords: inLanguages(content.keywords),
    lang: PDF_LANGUAGE[languages[0] ?? "zh"],
    date,
    producer: PRODUCER,
  }
}
