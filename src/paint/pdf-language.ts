/**
 * The language tag a PDF names: readers choose voices by region, and know `zh-CN` where they do not know `zh-Hans`.
 * BCP 47; ISO 32000-1, 14.9.2.
 */
export function pdfLanguage(lang: string): string {
  if (lang === "zh" || lang === "zh-Hans") return "zh-CN"
  if (lang === "zh-Hant") return "zh-TW"
  return lang
}
