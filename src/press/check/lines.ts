import { isGradient } from "../../foundation/color.ts"
import type { DisplayList, PathItem } from "../../paint/display-list.ts"
import { GWG_ROUNDING } from "../../tables/preflight-profiles.ts"
import type { Backdrop } from "./backdrop.ts"
import { type Findings, figure, limitOf, severityOf } from "./findings.ts"
import { type Inks, isBlackOnly, printed, total } from "./inks.ts"
import { at, type PlacedItem, pathBounds, scaleOf } from "./placed-items.ts"
import type { Product } from "./product.ts"

/** A filled rectangle this much longer than thick is a line. */
const LONG = 8
/** By this much more ink a background is darker than a line on it. */
const REVERSED_BY = 0.3

/** L1, L2: strokes, and rules that are drawn as thin rectangles. */
export function checkLines(
  list: DisplayList,
  items: readonly PlacedItem[],
  backdrop: Backdrop,
  { profile, separate }: Product,
  findings: Findings,
): void {
  for (const placed of items) {
    if (placed.item.type !== "path") continue
    const { item } = placed
    const line = lineOf(item)
    if (line === undefined) continue
    const width = Math.round((line.width * scaleOf(placed.matrix)) / GWG_ROUNDING.line) * GWG_ROUNDING.line
    const place = { page: list.page, owner: item.owner }
    const thin = severityOf(width, profile.line)
    if (thin !== undefined) {
      const limit = figure(limitOf(profile.line, thin))
      const words = {
        en: `a line of ${figure(width)} pt is thinner than ${limit} pt`,
        zh: `${figure(width)} pt 的线细于 ${limit} pt`,
      }
      findings.add("L1", thin, words, place)
      continue
    }
    const several = severityOf(width, profile.inksLine)
    if (several === undefined) continue
    const inks = separate(line.color, "fine")
    const reversed = isReversed(inks, placed, item, backdrop)
    if (!reversed && printed(inks) < 2) continue
    const limit = figure(limitOf(profile.inksLine, several))
    const how = reversed
      ? { en: "reversed", zh: "反白" }
      : { en: `in ${printed(inks)} inks`, zh: `以 ${printed(inks)} 色印刷` }
    const words = {
      en: `a line of ${figure(width)} pt is ${how.en}; ${limit} pt is the least for it`,
      zh: `${figure(width)} pt 的线${how.zh}，至少应为 ${limit} pt`,
    }
    findings.add("L2", several, words, place)
  }
}

interface Line {
  readonly width: number
  readonly color: Parameters<Product["separate"]>[0]
}

function lineOf({ path, fill, stroke }: PathItem): Line | undefined {
  if (stroke !== undefined && stroke.width > 0 && stroke.color.alpha > 0) {
    // An outline round a shape of the same colour makes the shape larger, and is no line.
    return fill === undefined || isGradient(fill) || fill.alpha === 0
      ? { width: stroke.width, color: stroke.color }
      : undefined
  }
  if (fill === undefined || isGradient(fill) || fill.alpha === 0 || path.length > 6) return undefined
  if (path.some(({ type }) => type === "C")) return undefined
  const { width, height } = pathBounds(path)
  const [thin, long] = width < height ? [width, height] : [height, width]
  return thin > 0 && long > thin * LONG ? { width: thin, color: fill } : undefined
}

function isReversed(inks: Inks, { matrix, order }: PlacedItem, { path }: PathItem, backdrop: Backdrop): boolean {
  if (isBlackOnly(inks)) return false
  const [first] = path
  if (first === undefined || first.type === "Z") return false
  const { x, y, width, height } = pathBounds(path)
  return [at(matrix, first.x, first.y), at(matrix, x + width / 2, y + height / 2)].some(([px, py]) => {
    const below = backdrop.beneath(px, py, order)
    return below.type === "picture" || total(below.inks) > total(inks) + REVERSED_BY
  })
}
