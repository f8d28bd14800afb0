import { error, type Report as Findings, warning } from "../foundation/diagnostic.ts"
import { compare, parseDecimal } from "./decimal.ts"
import { numbersInText, statesInDigits } from "./numbers-in-text.ts"
import { sentencesOf } from "./plain-text.ts"
import type { Figure, Lang, Report } from "./report.ts"
import { short } from "./words.ts"

/** Evidence may run over the end of a sentence; Chinese sentences join without a space. */
const JOIN: Readonly<Record<Lang, string>> = { zh: "", en: " " }
/** 余 or 多 right after a number makes it approximate. */
const APPROXIMATE = /[\d一二两三四五六七八九十百千万亿]\s*[余多]/

/** Each stated figure quotes the words of the report that state it, and those words say its value. */
export function checkEvidence(content: Report, report: Findings): void {
  const texts = { zh: wholeText(content, "zh"), en: wholeText(content, "en") }
  for (const figure of content.figures.values()) {
    if (figure.evidence === undefined) continue
    for (const lang of ["zh", "en"] as const) checkOne(figure, lang, texts[lang], report)
    const words = figure.evidence.zh
    if (!figure.approx && APPROXIMATE.test(words.text) && numbersInText(words.text, "zh").length === 1) {
      const message = { en: "the evidence states an approximate value", zh: "原文所述为约数" }
      const hint = { en: 'add "approx": true', zh: '请加上 "approx": true' }
      report(warning("content/approx", message, { span: words.span, hint }))
    }
  }
}

function checkOne(figure: Figure, lang: Lang, whole: string, report: Findings): void {
  const words = figure.evidence?.[lang]
  if (words === undefined || words.text === "") return
  if (!whole.includes(collapse(words.text))) {
    const message = {
      en: `the report does not say “${short(words.text)}”`,
      zh: `报告正文中没有“${short(words.text)}”`,
    }
    const hint = {
      en: "quote the text of this language exactly, without leaving words out",
      zh: "请逐字引用该语言的正文，不要省略",
    }
    report(error("content/evidence", message, { span: words.span, hint }))
    return
  }
  if (statesInDigits(words.text, figure.value, lang)) return
  const value = parseDecimal(figure.value)
  if (value === undefined || numbersInText(words.text, lang).some((number) => compare(number, value) === 0)) return
  const message = {
    en: `the evidence “${short(words.text)}” does not state ${figure.value}`,
    zh: `原文“${short(words.text)}”没有陈述 ${figure.value}`,
  }
  const hint = {
    en: "quote the words with the number in them, or correct the value",
    zh: "请引用含有此数的原文，或改正 value",
  }
  report(error("content/evidence", message, { span: words.span, hint }))
}

const wholeText = (content: Report, lang: Lang): string => collapse(sentencesOf(content, lang).join(JOIN[lang]))

const collapse = (text: string): string => text.replace(/\s+/g, " ").trim()
