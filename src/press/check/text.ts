import type { Message } from "../../foundation/diagnostic.ts"
import { pt, ptToMm } from "../../foundation/units.ts"
import type { DisplayList, GlyphItem } from "../../paint/display-list.ts"
import type { Area } from "../../paint/shapes.ts"
import { BLACK_TEXT_PERCENT, GWG_ROUNDING } from "../../tables/preflight-profiles.ts"
import type { Backdrop, Beneath } from "./backdrop.ts"
import { type Findings, figure, limitOf, severityOf } from "./findings.ts"
import { BLACK_PLATE, type Inks, isBlackOnly, printed, total } from "./inks.ts"
import { at, isHan, type PlacedItem, scaleOf } from "./placed-items.ts"
import type { Product } from "./product.ts"

/** Millimetres: rounding of layout stays below this; nobody cuts so exactly. */
const TOLERANCE = 0.02

/** G4, C4, O2, T1, T2: each run of glyphs with what lies under it. */
export function checkText(
  list: DisplayList,
  items: readonly PlacedItem[],
  backdrop: Backdrop,
  product: Product,
  findings: Findings,
): void {
  for (const placed of items) {
    if (placed.item.type !== "glyphs") continue
    const run = placed.item
    const place = { page: list.page, owner: run.owner, text: run.text }
    safeZone(placed.bounds, list, product, (severity, what) => findings.add("G4", severity, what, place))
    if (run.color.alpha <= 0) continue
    const inks = product.separate(run.color, "fine")
    const under = samplesUnder(placed, run, backdrop)
    const size = rounded(run.size * scaleOf(placed.matrix), GWG_ROUNDING.text)
    richBlack(inks, (what) => findings.add("C4", "warning", what, place))
    overprint(placed, inks, under, size, product, (what) => findings.add("O2", "warning", what, place))
    textSize(inks, under, size, run.text, product, (rule, severity, what) => findings.add(rule, severity, what, place))
  }
}

const rounded = (value: number, step: number): number => Math.round(value / step) * step

type Tell = (severity: "error" | "warning", what: Message) => void

function safeZone(bounds: Area, list: DisplayList, { profile, binding, lists }: Product, tell: Tell): void {
  const { trim } = list
  const room = {
    left: bounds.x,
    right: trim.width - bounds.x - bounds.width,
    top: bounds.y,
    bottom: trim.height - bounds.y - bounds.height,
  }
  let nearest: keyof typeof room = "left"
  if (room.right < room[nearest]) nearest = "right"
  if (room.top < room[nearest]) nearest = "top"
  if (room.bottom < room[nearest]) nearest = "bottom"
  const distance = ptToMm(pt(room[nearest])) + TOLERANCE
  const severity = severityOf(distance, profile.safe)
  if (severity === "error" || severity === "warning") {
    const millimetres = figure(Math.max(0, distance))
    const limit = figure(limitOf(profile.safe, severity))
    const words =
      distance < 0
        ? { en: `text is cut by the trim ${SIDES[nearest].en}`, zh: `文字在${SIDES[nearest].zh}被裁切` }
        : {
            en: `text stands ${millimetres} mm from the trim ${SIDES[nearest].en}; ${limit} mm are safe`,
            zh: `文字距${SIDES[nearest].zh}裁切线 ${millimetres} 毫米，${limit} 毫米才安全`,
          }
    tell(severity, words)
  }
  if (binding.type !== "perfect") return
  // The covers are glued by their spine and have no inner edge.
  if (list.page === 1 || list.page === lists.length) return
  const inner = (list.page % 2 === 1) === (binding.side === "left") ? "left" : "right"
  const gutter = room[inner]
  if (ptToMm(pt(gutter)) + TOLERANCE >= ptToMm(binding.spineSafe)) return
  const limit = figure(ptToMm(binding.spineSafe))
  const millimetres = figure(Math.max(0, ptToMm(pt(gutter))))
  tell("warning", {
    en: `text stands ${millimetres} mm from the glued spine; ${limit} mm are safe`,
    zh: `文字距胶装订口 ${millimetres} 毫米，${limit} 毫米才安全`,
  })
}

const SIDES = {
  left: { en: "on the left", zh: "左侧" },
  right: { en: "on the right", zh: "右侧" },
  top: { en: "at the top", zh: "上方" },
  bottom: { en: "at the bottom", zh: "下方" },
} as const

/** What lies under a run; looked at once, and only for a rule that asks: most text is neither small nor reversed. */
type Samples = () => readonly Beneath[]

/** First, middle and last letter: what a line is set on may change along it. */
function samplesUnder(placed: PlacedItem, run: GlyphItem, backdrop: Backdrop): Samples {
  let samples: readonly Beneath[] | undefined
  return () => {
    if (samples !== undefined) return samples
    const { glyphs } = run
    const places = [...new Set([0, glyphs.length >> 1, glyphs.length - 1])]
    samples = places.map((i) => {
      const glyph = glyphs[i]
      const [x, y] = at(placed.matrix, run.x + (glyph?.x ?? 0) + run.size * 0.25, run.y - run.size * 0.3)
      return backdrop.beneath(x, y, placed.order)
    })
    return samples
  }
}

function richBlack(inks: Inks, tell: (what: Message) => void): void {
  if ((inks[BLACK_PLATE] ?? 0) * 100 < BLACK_TEXT_PERCENT || isBlackOnly(inks)) return
  const others = printed(inks) - 1
  tell({
    en: `black text has ${others} more ${others === 1 ? "ink" : "inks"} under it (${percents(inks)})`,
    zh: `黑色文字另含 ${others} 种油墨（${percents(inks)}）`,
  })
}

/** C 15 M 100; spot inks by their place. */
export const percents = (inks: Inks): string =>
  inks
    .flatMap((ink, plate) =>
      ink > 0 ? [`${"CMYK"[plate] ?? `S${plate - BLACK_PLATE}`} ${Math.round(ink * 100)}`] : [],
    )
    .join(" ")

/** Black text overprints by itself, but for what shines through: a faded group is laid on as a whole. */
function overprint(
  { opacity }: PlacedItem,
  inks: Inks,
  under: Samples,
  size: number,
  { profile }: Product,
  tell: (what: Message) => void,
): void {
  const isBlack = isBlackOnly(inks) && (inks[BLACK_PLATE] ?? 0) * 100 >= BLACK_TEXT_PERCENT
  if (!isBlack || opacity >= 1 || size > profile.overprintText) return
  if (!under().some((below) => below.type === "picture" || (total(below.inks) > 0 && !isBlackOnly(below.inks)))) return
  tell({
    en: `black text of ${figure(size)} pt stands in a faded group over other inks and cannot overprint them`,
    zh: `${figure(size)} pt 的黑字位于半透明组内，无法压印在其他油墨上`,
  })
}

/** By this much more ink a background is darker than the letters it surrounds. */
const REVERSED_BY = 0.3

/** Letters that are formed by what is around them. */
const isReversed = (inks: Inks, under: Samples): boolean =>
  !isBlackOnly(inks) &&
  under().some((below) => below.type === "picture" || total(below.inks) > total(inks) + REVERSED_BY)

/** Text that is large enough whatever it is printed in is the most of a booklet. */
const SIZE_LIMITS = ["text", "hanText", "inksText", "inksHanText"] as const

function textSize(
  inks: Inks,
  under: Samples,
  size: number,
  text: string,
  { profile }: Product,
  tell: (rule: string, severity: "error" | "warning", what: Message) => void,
): void {
  if (SIZE_LIMITS.every((limits) => severityOf(size, profile[limits]) === undefined)) return
  const han = isHan(text)
  const count = printed(inks)
  const reversed = isReversed(inks, under)
  const several = reversed || count > 1
  const limits = several ? (han ? profile.inksHanText : profile.inksText) : han ? profile.hanText : profile.text
  const severity = severityOf(size, limits)
  if (severity !== "error" && severity !== "warning") return
  const script = han ? { en: "Chinese text", zh: "中文" } : { en: "text", zh: "文字" }
  const how = reversed
    ? { en: "reversed", zh: "反白" }
    : count > 1
      ? { en: `in ${count} inks`, zh: `以 ${count} 色印刷` }
      : { en: "in one ink", zh: "以单色印刷" }
  const limit = figure(limitOf(limits, severity))
  tell(several ? "T2" : "T1", severity, {
    en: `${script.en} of ${figure(size)} pt is ${how.en}; ${limit} pt is the least for it`,
    zh: `${figure(size)} pt 的${script.zh}${how.zh}，至少应为 ${limit} pt`,
  })
}
