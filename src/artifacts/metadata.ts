import type { Lang, Report } from "../content/report.ts"

/** BCP 47, as a PDF's Lang entries have it. */
export const PDF_LANGUAGE: Readonly<Record<Lang, string>> = { zh: "zh-CN", en: "en" }

/** What the document says of itself; `date` is ISO 8601 and comes from the content or is given. */
export interface PdfMetadata {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  /** BCP 47. */
  readonly lang: string
  readonly date: string
}

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
  }
}
