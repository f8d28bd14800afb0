import type { Figure, Lang } from "./report.ts"

export interface DisplayValue {
  readonly digits: string
  /** Drawn after the digits for approximate values: 30+. */
  readonly plus: boolean
}

type Value = Pick<Figure, "value" | "approx">

/** A figure as a large number of a graphic, the same in both languages: grouped by commas from 1,000 on. */
export const displayValue = (figure: Value, _lang: Lang): DisplayValue => ({
  digits: groupDigits(figure.value),
  plus: figure.approx,
})

/** A figure inside a sentence: English groups by commas, Chinese sets the digits as they are (GB/T 15835-2011, 5.1.3). */
export const printedValue = (figure: Value, lang: Lang): string =>
  lang === "en" ? groupDigits(figure.value) : figure.value

/** `-10290.5` → `-10,290.5`, independent of any locale. */
export function groupDigits(value: string): string {
  const point = value.indexOf(".")
  const whole = point === -1 ? value : value.slice(0, point)
  return whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,") + value.slice(whole.length)
}
