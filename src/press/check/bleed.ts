import { isGradient } from "../../foundation/color.ts"
import { mm, mmToPt, pt, ptToMm } from "../../foundation/units.ts"
import type { DisplayList } from "../../paint/display-list.ts"
import type { Backdrop } from "./backdrop.ts"
import { type Findings, figure } from "./findings.ts"
import { isSame } from "./inks.ts"
import type { PlacedItem } from "./placed-items.ts"
import type { Product } from "./product.ts"

/** How near to an edge is at the edge. */
const NEAR = mmToPt(mm(0.1))
/** Places along an edge at which an item is looked at. */
const SAMPLES = 12

/** G2: what reaches the trim goes on to the bleed's edge, or what lies under it there looks the same. */
export function checkBleed(
  list: DisplayList,
  items: readonly PlacedItem[],
  backdrop: Backdrop,
  { profile }: Product,
  findings: Findings,
): void {
  const bleed = Math.min(list.bleed, mmToPt(profile.bleed))
  if (bleed <= NEAR) return
  for (const placed of items) {
    const { item } = placed
    if (item.type === "glyphs" || (item.type === "path" && !isSolid(item.fill))) continue
    for (const side of SIDES) {
      const gap = missing(placed, side, list, bleed, backdrop)
      if (gap === undefined) continue
      const what = item.type === "image" ? PICTURE : COLOR
      const words = {
        en: `${what.en} ends ${figure(ptToMm(pt(gap)))} mm before the bleed's edge ${side.name.en}`,
        zh: `${what.zh}在${side.name.zh}距出血边 ${figure(ptToMm(pt(gap)))} 毫米处中断`,
      }
      findings.add("G2", "error", words, { page: list.page, owner: item.owner })
    }
  }
}

const PICTURE = { en: "a picture that reaches the trim", zh: "到达裁切线的图片" }
const COLOR = { en: "a background that reaches the trim", zh: "到达裁切线的底色" }

type Fill = Extract<PlacedItem["item"], { type: "path" }>["fill"]
const isSolid = (fill: Fill): boolean => fill !== undefined && (isGradient(fill) || fill.alpha > 0)

interface Side {
  readonly name: { readonly en: string; readonly zh: string }
  /** How far an item reaches beyond the trim here; negative inside. */
  readonly reach: (item: PlacedItem, list: DisplayList) => number
  /** A point `out` beyond the trim, at a share of the item's length along this side. */
  readonly point: (item: PlacedItem, list: DisplayList, share: number, out: number) => readonly [number, number]
}

const across = ({ bounds }: PlacedItem, { trim }: DisplayList, share: number): number => {
  const from = Math.max(0, bounds.x)
  return from + (Math.min(trim.width, bounds.x + bounds.width) - from) * share
}
const down = ({ bounds }: PlacedItem, { trim }: DisplayList, share: number): number => {
  const from = Math.max(0, bounds.y)
  return from + (Math.min(trim.height, bounds.y + bounds.height) - from) * share
}

const SIDES: readonly Side[] = [
  {
    name: { en: "on the left", zh: "左侧" },
    reach: ({ bounds }) => -bounds.x,
    point: (item, list, share, out) => [-out, down(item, list, share)],
  },
  {
    name: { en: "on the right", zh: "右侧" },
    reach: ({ bounds }, { trim }) => bounds.x + bounds.width - trim.width,
    point: (item, list, share, out) => [list.trim.width + out, down(item, list, share)],
  },
  {
    name: { en: "at the top", zh: "上方" },
    reach: ({ bounds }) => -bounds.y,
    point: (item, list, share, out) => [across(item, list, share), -out],
  },
  {
    name: { en: "at the bottom", zh: "下方" },
    reach: ({ bounds }, { trim }) => bounds.y + bounds.height - trim.height,
    point: (item, list, share, out) => [across(item, list, share), list.trim.height + out],
  },
]

/** How much of the bleed an item leaves out on one side; undefined where it shows nothing there, or nothing is amiss. */
function missing(
  placed: PlacedItem,
  side: Side,
  list: DisplayList,
  bleed: number,
  backdrop: Backdrop,
): number | undefined {
  const reach = side.reach(placed, list)
  if (reach < -NEAR || reach >= bleed - NEAR) return undefined
  const { x, y, width, height } = placed.bounds
  if (x >= list.trim.width || y >= list.trim.height || x + width <= 0 || y + height <= 0) return undefined
  let shown = 0
  let broken = 0
  for (let i = 0; i < SAMPLES; i++) {
    const share = (i + 0.5) / SAMPLES
    // Just inside what the item covers, where the trim or the item's own edge is.
    const inside = at(backdrop, side.point(placed, list, share, Math.min(0, reach) - NEAR / 2))
    if (inside.order !== placed.order) continue
    shown++
    const outside = at(backdrop, side.point(placed, list, share, bleed - NEAR))
    if (inside.type === "picture" || outside.type === "picture") broken++
    else if (!isSame(inside.inks, outside.inks)) broken++
  }
  return shown > 0 && broken * 2 >= shown ? bleed - Math.max(0, reach) : undefined
}

const at = (backdrop: Backdrop, [x, y]: readonly [number, number]): ReturnType<Backdrop["beneath"]> =>
  backdrop.beneath(x, y, Infinity)
