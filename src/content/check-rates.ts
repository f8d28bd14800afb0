import { error, type Report as Findings, warning } from "../foundation/diagnostic.ts"
import { compare, decimalPlaces, divide, parseDecimal, type Rational, roundHalfUp, scale, subtract } from "./decimal.ts"
import type { Figure, Report } from "./report.ts"

/** Percentage points within which a stated rate is taken for the one that the parts give. */
const NEAR: Rational = { n: 1n, d: 2n }
const HUNDRED = 100n

/**
 * Rates checked against their parts (A19): where the author derives `100 a ÷ b`, a stated rate with the same label
 * must be that value in its own precision, and one that is close to it but not it deserves a look.
 */
export function checkRates(content: Report, report: Findings): void {
  const figures = [...content.figures.values()]
  const stated = figures.filter((figure) => figure.derived === undefined && figure.unit.zh.text === "%")
  for (const derived of figures) {
    if (derived.derived?.op !== "percent") continue
    const parts = derived.derived.of.map((id) => content.figures.get(id))
    const [part, whole] = parts.map((figure) => figure && parseDecimal(figure.value))
    if (part === undefined || whole === undefined || whole.n === 0n) continue
    const exact = scale(divide(part, whole), HUNDRED)
    for (const rate of stated) checkRate(rate, derived, exact, report)
  }
}

function checkRate(rate: Figure, derived: Figure, exact: Rational, report: Findings): void {
  const value = parseDecimal(rate.value)
  if (value === undefined || rate.approx) return
  const places = decimalPlaces(rate.value)
  const expected = roundHalfUp(exact, places)
  if (expected === rate.value) return
  const same = rate.label.zh.text === derived.label.zh.text
  const difference = subtract(value, exact)
  const distance = difference.n < 0n ? { n: -difference.n, d: difference.d } : difference
  if (!same && compare(distance, NEAR) > 0) return
  const sources = derived.derived?.of.join(" ÷ ")
  const message = {
    en: `the stated rate ${rate.value}% is not ${sources}, which is ${expected}%`,
    zh: `所述比率 ${rate.value}% 与 ${sources} 不符，后者为 ${expected}%`,
  }
  const note = { message: { en: "the rate is derived here", zh: "比率在这里算出" }, span: derived.span }
  report((same ? error : warning)("content/rate", message, { span: rate.span, notes: [note] }))
}
