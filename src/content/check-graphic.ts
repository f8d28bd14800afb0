import { error, type Report as Findings } from "../foundation/diagnostic.ts"
import { checkParts } from "./check-graphic-parts.ts"
import { isDay, REAL_DAY } from "./dates.ts"
import { compare, parseDecimal, type Rational } from "./decimal.ts"
import { type ContentText, type Figure, GRAPHIC_FORMS, type GraphicBlock, type Report } from "./report.ts"

const HUNDRED: Rational = { n: 100n, d: 1n }
const PERCENT_UNITS: ReadonlySet<string> = new Set(["%", "％", "percent", "per cent"])

/** What a chart needs of its figures to be true; how many it can draw, the chart itself says. */
export function checkGraphic(block: GraphicBlock, content: Report, report: Findings): void {
  const figures = block.figures.flatMap((id) => content.figures.get(id) ?? [])
  checkParts(block, report)
  checkForm(block, report)
  for (const { date } of block.items) if (date !== undefined) checkDate(date, report)
  if (block.graphic === "ring") for (const figure of figures) checkShare(figure, block, report)
  if (block.graphic === "funnel") checkFunnel(figures, block, report)
}

const FORMS: { readonly [type: string]: readonly string[] } = GRAPHIC_FORMS

function checkForm(block: GraphicBlock, report: Findings): void {
  const { form, graphic, span } = block
  const forms = FORMS[graphic] ?? []
  if (form === undefined || forms.includes(form)) return
  const message = { en: `a ${graphic} is not drawn as "${form}"`, zh: `${graphic} 没有“${form}”这种形式` }
  const hint =
    forms.length === 0
      ? { en: "leave `form` out", zh: "请删去 form" }
      : { en: `its forms are ${forms.join(" and ")}`, zh: `可用的形式：${forms.join("、")}` }
  report(error("content/graphic-form", message, { span, hint }))
}

function checkDate({ text, span }: ContentText, report: Findings): void {
  // Other forms are the schema's to refuse.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || isDay(text)) return
  report(error("content/date", { en: `there is no day ${text}`, zh: `没有 ${text} 这一天` }, { span, hint: REAL_DAY }))
}

function checkShare(figure: Figure, block: GraphicBlock, report: Findings): void {
  const units = [figure.unit.zh.text, figure.unit.en.text]
  const value = parseDecimal(figure.value)
  if (!units.every((unit) => PERCENT_UNITS.has(unit))) {
    const message = {
      en: `a ring shows a share, but "${figure.id}" is not in %`,
      zh: `环图表示占比，而“${figure.id}”的单位不是 %`,
    }
    const hint = {
      en: 'take "number-card" or "auto", or a figure in %',
      zh: "请改用 number-card 或 auto，或换成百分比数据",
    }
    report(error("content/ring", message, { span: block.span, notes: statedHere(figure), hint }))
  } else if (value !== undefined && (compare(value, HUNDRED) > 0 || value.n < 0n)) {
    const message = {
      en: `a ring shows 0 to 100 %, but "${figure.id}" is ${figure.value}`,
      zh: `环图只能表示 0 至 100 %，而“${figure.id}”为 ${figure.value}`,
    }
    const hint = { en: 'take "bars" or "number-card"', zh: "请改用 bars 或 number-card" }
    report(error("content/ring", message, { span: block.span, notes: statedHere(figure), hint }))
  }
}

function checkFunnel(figures: readonly Figure[], block: GraphicBlock, report: Findings): void {
  for (const [i, figure] of figures.entries()) {
    const before = figures[i - 1]
    const upper = before && parseDecimal(before.value)
    const lower = parseDecimal(figure.value)
    if (before === undefined || upper === undefined || lower === undefined || compare(upper, lower) >= 0) continue
    const message = {
      en: `a funnel narrows, but "${figure.id}" (${figure.value}) is more than "${before.id}" (${before.value})`,
      zh: `漏斗应逐级收窄，而“${figure.id}”（${figure.value}）大于“${before.id}”（${before.value}）`,
    }
    const hint = { en: 'put the figures in falling order, or take "bars"', zh: "请按从大到小排列，或改用 bars" }
    report(error("content/funnel", message, { span: block.span, notes: statedHere(figure), hint }))
  }
}

const statedHere = (figure: Figure) => [
  { message: { en: "the figure is stated here", zh: "数据写在这里" }, span: figure.span },
]
