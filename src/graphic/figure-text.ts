import { groupDigits } from "../content/display-value.ts"
import type { Figure, Lang, PlainBilingual } from "../content/report.ts"

/** BCP 47 tags as the composer wants them. */
export const TAG: { readonly [L in Lang]: string } = { zh: "zh-Hans", en: "en" }

/** Marks a value that we computed. */
export const DERIVED_MARK = "◇"
const DERIVED_WORD: { readonly [L in Lang]: string } = { zh: "推算", en: "derived" }

/** Units that are signs stand close to their number. */
const SIGN_UNIT = /^[%‰°℃]/u

export const isSign = (unit: string): boolean => SIGN_UNIT.test(unit)
export const isPercent = (figure: Figure): boolean => figure.unit.zh.text === "%" || figure.unit.en.text === "%"

/** The value as a number; 0 for what is no number, which the content room has reported. */
export function amountOf(figure: Figure): number {
  const value = Number(figure.value)
  return Number.isFinite(value) ? value : 0
}

/** The value as printed: groups of three from four digits on, the author's decimals, `+` when approximate. */
export const numberText = (figure: Figure): string =>
  `${groupDigits(figure.value).replace("-", "−")}${figure.approx ? "+" : ""}`

/** The figure without its measure word, for where the unit is said once for all; signs such as % stay. */
export function bare(figure: Figure): Figure {
  if (isSign(figure.unit.zh.text) || isSign(figure.unit.en.text)) return figure
  const none = { text: "", span: figure.span }
  return { ...figure, unit: { zh: none, en: none } }
}

/** A unit of both languages, to tell figures of one unit. */
export const unitKey = ({ unit }: Figure): string => `${unit.zh.text}/${unit.en.text}`

/** Value and unit in words, for alternative text: `60余条`, `more than 60 items`. */
export function valueWords(figure: Figure, lang: Lang): string {
  const exact = numberText({ ...figure, approx: false })
  const unit = figure.unit[lang].text
  const gap = unit === "" || isSign(unit) || lang === "zh" ? "" : " "
  const value =
    lang === "zh"
      ? `${exact}${figure.approx ? "余" : ""}${unit}`
      : `${figure.approx ? "more than " : ""}${exact}${gap}${unit}`
  if (figure.derived === undefined) return value
  return lang === "zh" ? `${value}（${DERIVED_WORD.zh}）` : `${value} (${DERIVED_WORD.en})`
}

/** The unit that stands at the number's foot: of the leading language. */
export const footUnit = (figure: Figure, languages: readonly Lang[]): string => figure.unit[languages[0] ?? "zh"].text

/**
 * A figure's label in one language. The unit joins it in brackets where the number's foot has no room for it or
 * shows another language's, unless the label says it already; computed values say that they are.
 */
export function labelText(figure: Figure, label: PlainBilingual, lang: Lang, unitAtFoot: boolean): string {
  const unit = figure.unit[lang].text
  let text = label[lang].text
  const said = unit === "" || isSign(unit) || contains(text, unit)
  if (!unitAtFoot && !said) text = bracketed(text, unit, lang)
  if (figure.derived !== undefined) text = bracketed(text, DERIVED_WORD[lang], lang)
  return text
}

/** The unit that all figures have in a language, as a heading may say it for all; empty where they differ. */
export function sharedUnit(figures: readonly Figure[], lang: Lang): string {
  const unit = figures[0]?.unit[lang].text ?? ""
  return !isSign(unit) && figures.every((figure) => figure.unit[lang].text === unit) ? unit : ""
}

export const bracketed = (text: string, addition: string, lang: Lang): string =>
  lang === "zh" ? `${text}（${addition}）` : text === "" ? `(${addition})` : `${text} (${addition})`

/** `projects` is said by `legislative research projects`, and `item` by `items`; `ha` is not said by `Nanshan`. */
function contains(text: string, unit: string): boolean {
  const stem = unit.toLowerCase().replace(/(?:e?s)$/, "")
  const whole = text.toLowerCase()
  if (!/^[a-z]/.test(stem)) return whole.includes(stem)
  for (let at = whole.indexOf(stem); at !== -1; at = whole.indexOf(stem, at + 1)) {
    const before = at === 0 || !/[a-z]/.test(whole.charAt(at - 1))
    if (before && /^(?:e?s)?(?![a-z])/.test(whole.slice(at + stem.length))) return true
  }
  return false
}
