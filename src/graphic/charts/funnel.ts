import type { Figure } from "../../content/report.ts"
import { warning } from "../../foundation/diagnostic.ts"
import { amountOf, numberText } from "../figure-text.ts"
import { chartKit, type FigureOptions, type Kit } from "../kit.ts"
import { figureParts, type GraphicRequest, type Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { chevron } from "../shape.ts"
import { GAUGE, RIPPLE_ROOM, type StreamEnd, stream } from "../stream.ts"
import { comparable } from "./bars.ts"
import { drawNumberRow } from "./number-row.ts"

/** A step needs this much width to stand beside another. */
const COLUMN_MIN = 60
/** Length of the water between two steps, one above the other. */
const FALL = 46
/** The highest gauge between words at both sides, and over the words of its steps. */
const HIGHEST = 64
const HIGHEST_HALF = 48
/** With a page's spare height the gauges become so much higher at most. */
const TALLER = 1.9

type Step = Part & { readonly figure: Figure }

/**
 * One set that becomes smaller step by step, drawn as a river that narrows; the height of each gauge is in
 * proportion to its value. A computed share of two of the steps stands apart, marked as computed.
 */
export function funnel(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const all = figureParts(kit.parts)
  const isRate = ({ figure }: Step) => figure.derived !== undefined && figure.derived.op !== "sum"
  const steps = all.filter((step) => !isRate(step))
  const rates = all.filter(isRate)
  if (
    steps.length < 2 ||
    !comparable(
      steps.map((step) => step.figure),
      request,
    )
  )
    return drawNumberRow(kit, all)
  steps.forEach((step, i) => {
    const before = steps[i - 1]
    if (before !== undefined && amountOf(step.figure) > amountOf(before.figure)) reportGrowth(request, before, step)
  })
  if (kit.width / steps.length < COLUMN_MIN) return vertical(kit, steps, rates)
  if (kit.room === "wide" && steps.length === 2) return across(kit, steps, rates)
  return columns(kit, steps, rates)
}

/** Words at both sides, the river between them. */
function across(kit: Kit, steps: readonly Step[], rates: readonly Step[]): Scene {
  const [first, second] = steps as readonly [Step, Step]
  const side = kit.width * 0.33
  const size = kit.numberSize([first.figure, second.figure], side, 36)
  const left = kit.figure(first.figure, side, size, options(first, { gap: 4 }))
  const right = kit.figure(second.figure, side, size, options(second, { gap: 4 }))
  const start = Math.min(side, Math.max(left.ink ?? side, 60)) + 12 + GAUGE
  const end = kit.width - Math.min(side, Math.max(right.ink ?? side, 60)) - 12 - GAUGE
  const words = Math.max(left.height, right.height)
  const bare = gauges(steps, [start, end], HIGHEST, true).height
  // What the words are higher than the river is its own already.
  const taller = kit.spare > 0 ? Math.max(0, words - bare) + kit.spare : 0
  const ends = gauges(steps, [start, end], Math.min(HIGHEST + taller, HIGHEST * TALLER), true)
  const height = Math.max(words, ends.height)
  const shift = (height - ends.height) / 2
  const children: SceneNode[] = [...left.at(0, (height - words) / 2)]
  const rateNodes = placeRates(kit, rates, start, end - start, height + 8)
  children.push(
    ...flowOf(kit, ends.ends, shift),
    ...rateNodes.nodes,
    ...right.at(end + GAUGE + 12, (height - words) / 2),
  )
  return kit.scene(Math.max(height, rateNodes.bottom), children)
}

/** The river over the words of its steps. */
function columns(kit: Kit, steps: readonly Step[], rates: readonly Step[]): Scene {
  const n = steps.length
  const gap = 12
  const width = (kit.width - gap * (n - 1)) / n
  const two = n === 2
  const highest = kit.room === "wide" ? HIGHEST : HIGHEST_HALF
  const along = steps.map((_, i) => (two && i === 1 ? kit.width - GAUGE : i * (width + gap) + GAUGE))
  const { ends, height } = gauges(steps, along, Math.min(highest + kit.spare, highest * TALLER), true)
  const size = kit.numberSize(
    steps.map((step) => step.figure),
    width,
    kit.room === "wide" ? 32 : 28,
  )
  const children: SceneNode[] = [...flowOf(kit, ends, 0)]
  const top = height + 9
  let bottom = top
  steps.forEach((step, i) => {
    const align = two && i === 1 ? "end" : "start"
    const piece = kit.figure(step.figure, width, size, options(step, { gap: 4, align }))
    children.push(...piece.at(i * (width + gap), top))
    bottom = Math.max(bottom, top + piece.height)
  })
  const placed = placeRates(kit, rates, 0, kit.width, bottom + 8)
  return kit.scene(Math.max(bottom, placed.bottom), [...children, ...placed.nodes])
}

/** From top to bottom, for a narrow column; all gauges start at the left. */
function vertical(kit: Kit, steps: readonly Step[], rates: readonly Step[]): Scene {
  const size = kit.numberSize(
    steps.map((step) => step.figure),
    kit.width,
    34,
  )
  const { ends } = gauges(
    steps,
    steps.map(() => 0),
    kit.width,
    false,
  )
  const children: SceneNode[] = []
  let y = 0
  steps.forEach((step, i) => {
    if (i > 0) {
      const start = { ...(ends[i - 1] as StreamEnd), along: y + 8 + GAUGE }
      const end = { ...(ends[i] as StreamEnd), along: start.along + FALL }
      const middle = Math.max(8, (end.to - end.from) / 2 + (start.to - end.to) * 0.18)
      children.push(
        ...stream(start, end, kit.theme, "y", "to"),
        chevron(middle, start.along + FALL / 2, 7, Math.PI / 2, kit.theme.colors.gold, 1.2),
      )
      y = end.along + GAUGE + 9
    }
    const piece = kit.figure(step.figure, kit.width, size, options(step, { gap: 4 }))
    children.push(...piece.at(0, y))
    y += piece.height
  })
  const placed = placeRates(kit, rates, 0, kit.width, y + 8)
  return kit.scene(Math.max(y, placed.bottom), [...children, ...placed.nodes])
}

/** Gauges in proportion: centred on a line (`middle`), or all from zero. The highest is as long as there is room. */
function gauges(steps: readonly Step[], along: readonly number[], room: number, middle: boolean) {
  const pad = steps.some((step) => step.figure.approx) ? RIPPLE_ROOM : 0
  const most = Math.max(...steps.map((step) => amountOf(step.figure)))
  const full = middle ? room : room - pad
  const height = middle ? room + 2 * pad : room
  const ends = steps.map((step, i): StreamEnd => {
    const length = most > 0 ? (full * amountOf(step.figure)) / most : 0
    const from = middle ? (height - length) / 2 : 0
    return { along: along[i] as number, from, to: from + length, open: step.figure.approx, figure: step.figure }
  })
  return { ends, height }
}

function flowOf(kit: Kit, ends: readonly StreamEnd[], shift: number): readonly SceneNode[] {
  const moved = ends.map((end) => ({ ...end, from: end.from + shift, to: end.to + shift }))
  return moved.slice(1).flatMap((end, i) => {
    const start = moved[i] as StreamEnd
    // The gauge of an inner step belongs to both streams; the later one starts behind it.
    const from = i === 0 ? start : { ...start, along: start.along + GAUGE }
    return [
      ...stream(from, end, kit.theme, "x"),
      chevron((from.along + end.along) / 2, (end.from + end.to) / 2, 8, 0, kit.theme.colors.gold, 1.2),
    ]
  })
}

function placeRates(kit: Kit, rates: readonly Step[], x: number, width: number, top: number) {
  const nodes: SceneNode[] = []
  let bottom = rates.length === 0 ? 0 : top
  for (const rate of rates) {
    const piece = kit.figure(
      rate.figure,
      width,
      14,
      options(rate, { align: kit.room === "wide" ? "center" : "start", gap: 2 }),
    )
    nodes.push(...piece.at(x, bottom))
    bottom += piece.height + 4
  }
  return { nodes, bottom: Math.max(0, bottom - (rates.length === 0 ? 0 : 4)) }
}

const options = (step: Step, more: FigureOptions): FigureOptions => ({
  label: step.label,
  detail: step.detail,
  ...more,
})

function reportGrowth(request: GraphicRequest, before: Step, step: Step): void {
  const [a, b] = [numberText(before.figure), numberText(step.figure)]
  request.report(
    warning(
      "graphic/funnel-grows",
      {
        en: `The funnel “${request.block.id}” grows from ${a} to ${b}: a later step must be part of the earlier one.`,
        zh: `漏斗图“${request.block.id}”由 ${a} 增至 ${b}：后一步应是前一步的一部分。`,
      },
      { span: request.block.span, hint: { en: "Use bars or a number row.", zh: "请改用条形图或数字排列。" } },
    ),
  )
}
