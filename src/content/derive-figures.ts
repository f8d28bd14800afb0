import { error, type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import { suggest } from "../foundation/suggest.ts"
import type { WrittenFigure } from "./build-report.ts"
import { add, decimalPlaces, divide, parseDecimal, type Rational, roundHalfUp, scale, subtract } from "./decimal.ts"
import { spanOf } from "./json.ts"
import { DERIVATION_OPS, type DerivationOp, type Figure } from "./report.ts"
import { short } from "./words.ts"

/** Longest chain of derived figures: exact fractions double in length at each step. */
export const MAX_CHAIN = 8
/** Decimal places of a quotient that states none. */
const DEFAULT_PLACES = 2

interface Known {
  readonly exact: Rational
  readonly chain: number
}

/**
 * Figures with the values of the derived ones computed, exactly, and rounded only for print. Reports sources that do
 * not exist, circles, divisions by zero, sums of different units, and exact values made of approximate ones.
 */
export function deriveFigures(written: ReadonlyMap<string, WrittenFigure>, report: Report): Map<string, Figure> {
  const out = new Map<string, Figure>()
  const known = new Map<string, Known>()
  const waiting = new Map<string, number>()
  const users = new Map<string, string[]>()
  const ready: string[] = []

  for (const [id, { figure, sources }] of written) {
    out.set(id, figure)
    const derived = figure.derived
    if (derived === undefined) {
      const exact = parseDecimal(figure.value)
      if (exact !== undefined) known.set(id, { exact, chain: 0 })
      ready.push(id)
      continue
    }
    let missing = 0
    derived.of.forEach((source, i) => {
      const place = sources[i]
      if (!written.has(source)) {
        missing++
        if (place !== undefined) reportUnknown(source, spanOf(figure.span.file, place), written.keys(), report)
        return
      }
      const list = users.get(source)
      if (list === undefined) users.set(source, [id])
      else list.push(id)
    })
    waiting.set(id, derived.of.length)
    if (missing > 0) waiting.set(id, Number.POSITIVE_INFINITY)
    else if (derived.of.length === 0) ready.push(id)
  }

  for (let id = ready.pop(); id !== undefined; id = ready.pop()) {
    const entry = written.get(id) as WrittenFigure
    if (entry.figure.derived !== undefined) {
      const value = deriveOne(entry, out, known, report)
      if (value !== undefined) out.set(id, { ...entry.figure, value })
    }
    for (const user of users.get(id) ?? []) {
      const left = (waiting.get(user) as number) - 1
      waiting.set(user, left)
      if (left === 0) ready.push(user)
    }
  }
  reportCircles(written, waiting, report)
  return out
}

function deriveOne(
  { figure, sources, digits }: WrittenFigure,
  figures: ReadonlyMap<string, Figure>,
  known: Map<string, Known>,
  report: Report,
): string | undefined {
  const { op, of } = figure.derived as NonNullable<Figure["derived"]>
  const places = sources.map((node) => spanOf(figure.span.file, node))
  const parts = of.map((id) => figures.get(id) as Figure)
  const exact = of.flatMap((id) => known.get(id) ?? [])
  if (exact.length < of.length) return undefined
  const at = figure.span
  // The schema has told of an operation that does not exist, and of less than two figures.
  if (!DERIVATION_OPS.includes(op) || of.length < 2) return undefined
  if (op !== "sum" && of.length > 2) {
    const message = {
      en: `the operation "${op}" takes two figures, found ${of.length}`,
      zh: `运算“${op}”需要两个数据，现有 ${of.length} 个`,
    }
    const hint = { en: 'leave the others out; only "sum" takes more', zh: "请删去多余的；只有 sum 可用两个以上" }
    report(error("content/derivation", message, { span: places[2] ?? at, hint }))
    return undefined
  }
  const vague = parts.findIndex((part) => part.approx)
  if (vague !== -1) {
    const name = of[vague]
    report(
      error(
        "content/derived-from-approx",
        {
          en: `an exact value cannot be derived from "${name}", which is approximate`,
          zh: `“${name}”是约数，不能由它算出确切的数`,
        },
        {
          span: places[vague] ?? at,
          hint: { en: "leave this value out, or compute it from exact figures", zh: "请不写这个数，或改用确切的数据" },
        },
      ),
    )
    return undefined
  }
  warnOfMixedUnits(figure, parts, places, report)
  const chain = 1 + Math.max(...exact.map((value) => value.chain))
  if (chain > MAX_CHAIN) {
    const message = { en: `more than ${MAX_CHAIN} derivations in a chain`, zh: `推算链超过 ${MAX_CHAIN} 级` }
    const hint = { en: "compute from figures that the report states", zh: "请直接由报告所述的数据计算" }
    report(error("content/derivation", message, { span: at, hint }))
    return undefined
  }
  const result = compute(
    op,
    exact.map((value) => value.exact),
  )
  if (result === undefined) {
    const message = { en: `"${of[1]}" is zero, nothing can be divided by it`, zh: `“${of[1]}”为零，不能作除数` }
    const hint = { en: 'take "difference", or leave this value out', zh: "请改用 difference，或不写这个数" }
    report(error("content/derivation", message, { span: places[1] ?? at, hint }))
    return undefined
  }
  known.set(figure.id, { exact: result, chain })
  const isQuotient = op === "percent" || op === "ratio"
  const natural = isQuotient ? DEFAULT_PLACES : Math.max(...parts.map((part) => decimalPlaces(part.value)))
  return roundHalfUp(result, digits ?? natural)
}

function compute(op: DerivationOp, values: readonly Rational[]): Rational | undefined {
  const [a, b] = values as [Rational, Rational]
  switch (op) {
    case "percent":
      return b.n === 0n ? undefined : scale(divide(a, b), 100n)
    case "ratio":
      return b.n === 0n ? undefined : divide(a, b)
    case "difference":
      return subtract(a, b)
    case "sum":
      return values.reduce(add)
  }
}

function warnOfMixedUnits(figure: Figure, parts: readonly Figure[], places: readonly Span[], report: Report): void {
  const op = figure.derived?.op
  if (op !== "sum" && op !== "difference") return
  const unit = parts[0]?.unit.zh.text
  const other = parts.findIndex((part) => part.unit.zh.text !== unit)
  if (other === -1) return
  const found = parts[other]?.unit.zh.text
  const message = {
    en: `${op} of different units: ${unit} and ${found}`,
    zh: `单位不同的数不宜相加减：${unit}与${found}`,
  }
  const hint = { en: "name figures of one unit", zh: "请用同一单位的数据" }
  report(warning("content/mixed-units", message, { span: places[other] ?? figure.span, hint }))
}

function reportUnknown(id: string, span: Span, names: Iterable<string>, report: Report): void {
  const message = { en: `there is no figure "${short(id)}"`, zh: `没有名为“${short(id)}”的数据` }
  const hint = suggest(id, names)
  report(error("content/unknown-figure", message, { span, hint }))
}

/** What still waits for a source that exists is in a circle, or hangs on one; each circle is named once, whole. */
function reportCircles(
  written: ReadonlyMap<string, WrittenFigure>,
  waiting: ReadonlyMap<string, number>,
  report: Report,
): void {
  const stuck = new Set([...waiting].filter(([, left]) => left > 0 && Number.isFinite(left)).map(([id]) => id))
  const done = new Set<string>()
  for (const start of stuck) {
    const path: string[] = []
    const onPath = new Map<string, number>()
    let id: string | undefined = start
    while (id !== undefined && !done.has(id) && !onPath.has(id)) {
      onPath.set(id, path.length)
      path.push(id)
      id = written.get(id)?.figure.derived?.of.find((source) => stuck.has(source))
    }
    const from = id === undefined ? undefined : onPath.get(id)
    if (from !== undefined) {
      const circle = [...path.slice(from), id as string]
      const message = {
        en: `figures derived from each other in a circle: ${circle.join(" → ")}`,
        zh: `数据循环推算：${circle.join(" → ")}`,
      }
      const place = written.get(circle[0] as string)?.figure.span
      const hint = { en: "give one of them its value", zh: "请给其中一个写上 value" }
      report(error("content/derivation-circle", message, { span: place, hint }))
    }
    for (const passed of path) done.add(passed)
  }
}
