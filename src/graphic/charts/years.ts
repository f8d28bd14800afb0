import type { Figure } from "../../content/report.ts"
import { amountOf } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit } from "../kit.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { oneUnit } from "../units.ts"
import { drawNumberRow } from "./number-row.ts"
import { columns } from "./years-columns.ts"
import { lines } from "./years-line.ts"
import { MOST_SERIES, type Series, seriesHead, type YearValues } from "./years-series.ts"

/** Fewer years are compared better as numbers or bars. */
const LEAST_YEARS = 3
const MOST_YEARS = 40
const YEAR = /^\d{4}$/

/** Values of one unit over the years, as columns from zero or as lines; a year without a value is a gap that is said. */
export function years(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts, extras } = kit.parts
  if (parts.length + extras.length === 0) return kit.scene(0, [])
  const figures = figureParts(kit.parts)
  if (
    !oneUnit(
      figures.map((part) => part.figure),
      request,
    )
  )
    return drawNumberRow(kit, figures)
  const values = valuesOf(parts, extras, request)
  if (values === undefined) return drawNumberRow(kit, figures)
  const children: SceneNode[] = []
  const as = request.block.form === "line" ? "line" : "columns"
  const head = seriesHead(kit, values, children, as)
  return kit.scene((as === "line" ? lines : columns)(kit, values, head, children), children)
}

function valuesOf(parts: readonly Part[], extras: readonly Figure[], request: GraphicRequest): YearValues | undefined {
  const { id } = request.block
  if (extras.length > 0 || parts.some((part) => !YEAR.test(part.date ?? ""))) {
    const undated = extras[0]?.id ?? parts.find((part) => !YEAR.test(part.date ?? ""))?.label.zh.text ?? ""
    tell(
      request,
      "no-year",
      {
        en: `“${undated}” of “${id}” has no year to stand on; the graphic is set as numbers.`,
        zh: `“${id}”中的“${undated}”没有年份，已改为数字排列。`,
      },
      {
        en: "Give each item a `date` such as 2022, or use bars.",
        zh: "请为每个部件写 2022 这样的 date，或改用条形图。",
      },
    )
    return undefined
  }
  const bySeries = new Map<string, { label: Part["label"]; values: Map<number, Figure> }>()
  const known = new Set<number>()
  for (const part of parts) {
    const key = `${part.label.zh.text}/${part.label.en.text}`
    const series = bySeries.get(key) ?? { label: part.label, values: new Map<number, Figure>() }
    bySeries.set(key, series)
    const year = Number(part.date)
    known.add(year)
    if (part.figure === undefined) continue
    if (series.values.has(year)) return refuse(request, "twice", `${part.date}`)
    series.values.set(year, part.figure)
  }
  const [first, last] = [Math.min(...known), Math.max(...known)]
  if (known.size < LEAST_YEARS) return refuse(request, "few-years", String(known.size))
  if (last - first >= MOST_YEARS) return refuse(request, "many-years", String(last - first + 1))
  if (bySeries.size > MOST_SERIES) return refuse(request, "many-series", String(bySeries.size))
  const all = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  const series: Series[] = [...bySeries.values()].map(({ label, values }) => ({
    label,
    figures: all.map((year) => values.get(year)),
  }))
  const amounts = series.flatMap((one) =>
    one.figures.flatMap((figure) => (figure === undefined ? [] : [amountOf(figure)])),
  )
  if (amounts.length === 0) return refuse(request, "few-years", "0")
  return { years: all, series, least: Math.min(...amounts), most: Math.max(...amounts) }
}

const REFUSALS = {
  twice: {
    message: (id: string, n: string) => ({
      en: `“${id}” has two values of one series for ${n}; it is set as numbers.`,
      zh: `“${id}”同一系列在 ${n} 年有两个值，已改为数字排列。`,
    }),
    hint: { en: "Give series different labels.", zh: "请为不同系列写不同的名称。" },
  },
  "few-years": {
    message: (id: string, n: string) => ({
      en: `“${id}” has ${n} years; a course needs ${LEAST_YEARS}. It is set as numbers.`,
      zh: `“${id}”只有 ${n} 年，历年图至少要 ${LEAST_YEARS} 年，已改为数字排列。`,
    }),
    hint: { en: "Use bars or an arrow card.", zh: "请改用条形图或箭头卡。" },
  },
  "many-years": {
    message: (id: string, n: string) => ({
      en: `“${id}” spans ${n} years; at most ${MOST_YEARS} are drawn. It is set as numbers.`,
      zh: `“${id}”跨 ${n} 年，最多画 ${MOST_YEARS} 年，已改为数字排列。`,
    }),
    hint: { en: "Show a shorter period, or use a table.", zh: "请缩短时段，或改用表格。" },
  },
  "many-series": {
    message: (id: string, n: string) => ({
      en: `“${id}” has ${n} series; at most ${MOST_SERIES} can be told apart. It is set as numbers.`,
      zh: `“${id}”有 ${n} 个系列，最多只能区分 ${MOST_SERIES} 个，已改为数字排列。`,
    }),
    hint: { en: "Use one graphic a series, or a table.", zh: "请每个系列一个图，或改用表格。" },
  },
}

function refuse(request: GraphicRequest, why: keyof typeof REFUSALS, n: string): undefined {
  const { message, hint } = REFUSALS[why]
  tell(request, why, message(request.block.id, n), hint)
  return undefined
}
