import type { Lang, ReportHead } from "../content/report.ts"
import { pdfLanguage } from "../paint/pdf-language.ts"
import type { PdfMetadata } from "./xmp.ts"

/** Names the program, not its version: a new version that changes nothing gives the same file. */
const PRODUCER = "Tujie"

export function metadataOf(content: ReportHead, languages: readonly Lang[], date: string = content.date): PdfMetadata {
  const inLanguages = (value: ReportHead["title"] | undefined): string =>
    value === undefined ? "" : languages.map((lang) => value[lang].text).join(" ")
  return {
    title: inLanguages(content.title),
    author: inLanguages(content.organ),
    subject: inLanguages(content.subtitle),
    keywords: inLanguages(content.keywords),
    lang: pdfLanguage(languages[0] ?? "zh"),
    date,
    producer: PRODUCER,
  }
}
