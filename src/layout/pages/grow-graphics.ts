import { type Pt, pt } from "../../foundation/units.ts"
import type { LayoutContext } from "../constraint.ts"
import type { Fragment, ReplacedFragment } from "../fragment.ts"
import { NOISE } from "./break-point.ts"
import { grown } from "./page-spaces.ts"
import { rowsOf } from "./rows.ts"

/** Draws a graphic anew for up to so much more height; undefined where it takes none of it. */
export type Regrow = (graphic: ReplacedFragment, more: Pt) => ReplacedFragment | undefined

/** Less room than this is not worth drawing a graphic anew. */
const LEAST = 6

/**
 * The graphics of a page take the room that is left at its foot, each in proportion to its height and as far as its shapes
 * allow, then what others leave; what stands below them moves down. Says how much of the room they took.
 */
export function growGraphics(
  flow: readonly Fragment[],
  room: number,
  regrow: Regrow,
): { readonly flow: readonly Fragment[]; readonly took: number } {
  if (room < LEAST) return { flow, took: 0 }
  const ranks: Rank[] = []
  for (const root of flow) collect(root, ranks)
  const redrawn = new Map<Fragment, ReplacedFragment>()
  let took = 0
  const offer = (rank: Rank, more: number): void => {
    if (more < LEAST) return
    const before = gainOf(rank, redrawn)
    for (const graphic of rank) {
      const taller = regrow(graphic, pt(before + more))
      if (taller !== undefined && taller.height - graphic.height <= before + more + NOISE) redrawn.set(graphic, taller)
    }
    took += gainOf(rank, redrawn) - before
  }
  const heights = ranks.reduce((sum, rank) => sum + heightOf(rank), 0)
  for (const rank of ranks) offer(rank, (room * heightOf(rank)) / heights)
  // Some leave of their share, and some could do nothing with so little.
  for (const rank of ranks) offer(rank, room - took)
  if (redrawn.size === 0) return { flow, took: 0 }
  return { flow: flow.map((root) => rebuilt(root, redrawn)), took }
}

/** Graphics that stand beside each other: they share one height. */
type Rank = readonly ReplacedFragment[]

const heightOf = (rank: Rank): number => Math.max(...rank.map(({ height }) => height))
const gainOf = (rank: Rank, redrawn: ReadonlyMap<Fragment, ReplacedFragment>): number =>
  Math.max(...rank.map((graphic) => (redrawn.get(graphic)?.height ?? graphic.height) - graphic.height))

function collect(fragment: Fragment, ranks: Rank[]): void {
  if (isGraphic(fragment)) ranks.push([fragment])
  if (fragment.type !== "box" || !isOpen(fragment)) return
  for (const { children } of rowsOf(fragment).rows) {
    if (children.length === 1) {
      collect(children[0] as Fragment, ranks)
      continue
    }
    // Of columns only those with one graphic keep to one rank; others would have to agree on more.
    const own = children.map((child) => {
      const inside: Rank[] = []
      collect(child, inside)
      return inside
    })
    const rank = own.flatMap(([first, ...more]) => (first !== undefined && more.length === 0 ? first : []))
    if (rank.length > 0 && own.every((inside) => inside.length <= 1)) ranks.push(rank)
  }
}

const isGraphic = (fragment: Fragment): fragment is ReplacedFragment =>
  fragment.type === "replaced" && fragment.source.element.tag === "tj-graphic"

/** Boxes whose height is that of what they hold. */
function isOpen(fragment: Fragment & { readonly type: "box" }): boolean {
  const { display, height } = fragment.style
  return fragment.monolithic !== true && height === "auto" && !display.startsWith("table") && !rowsOf(fragment).lines
}

function rebuilt(fragment: Fragment, redrawn: ReadonlyMap<Fragment, ReplacedFragment>): Fragment {
  const own = redrawn.get(fragment)
  if (own !== undefined) return own
  if (fragment.type !== "box" || !isOpen(fragment)) return fragment
  const moved = new Map<Fragment, Fragment>()
  let by = 0
  for (const { children } of rowsOf(fragment).rows) {
    let more = 0
    for (const child of children) {
      const taller = rebuilt(child, redrawn)
      more = Math.max(more, taller.height - child.height)
      if (taller !== child || by > 0) moved.set(child, by > 0 ? { ...taller, y: pt(taller.y + by) } : taller)
    }
    by += more
  }
  return moved.size === 0 ? fragment : grown(fragment, by, moved)
}

/** Draws graphics anew with the sources of a layout; `fit` is the factor that they were made smaller by. */
export function regrowWith({ replaced }: Pick<LayoutContext, "replaced">, fit: number): Regrow {
  return (graphic, more) => {
    if (graphic.content.type !== "scene") return undefined
    const { draw, height, source } = graphic
    const shown = replaced(source, pt(draw.width / fit), pt((draw.height + more) / fit), fit)
    if (shown === undefined) return undefined
    const gain = shown.natural.height * fit - draw.height
    if (gain < NOISE) return undefined
    return {
      ...graphic,
      content: shown.content,
      height: pt(height + gain),
      draw: { ...draw, height: pt(draw.height + gain) },
    }
  }
}
