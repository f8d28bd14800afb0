import type { LayoutContext } from "../constraint.ts"
import { firstBaseline } from "../inline/baseline.ts"
import { type Frame, finish, type Item } from "./container-frame.ts"
import type { TaffyBox, TaffyStyle } from "./taffy.ts"

/**
 * Item styles with the margins that bring baselines together, css-align-3 #baseline-sharing-group; the engine knows no
 * baselines of its leaves, so this follows a pass in which those items stand at the start of their line or row, which
 * is how the ones that share it are found. Undefined when nothing moves.
 */
export function baselineShims(
  items: readonly Item[],
  styles: readonly TaffyStyle[],
  places: readonly TaffyBox[],
  aligned: readonly boolean[],
  frame: Frame,
  context: LayoutContext,
): TaffyStyle[] | undefined {
  const groups = new Map<number, { index: number; ascent: number }[]>()
  items.forEach((item, index) => {
    const { top, bottom } = item.edges.margin
    if (!aligned[index] || top === "auto" || bottom === "auto") return
    const place = places[index] as TaffyBox
    const fragment = finish(item, place, frame.contentHeight, context)
    const start = Math.round((place.y - top) * ROUGH) / ROUGH
    const group = groups.get(start) ?? []
    group.push({ index, ascent: top + (firstBaseline(fragment) ?? fragment.height) })
    groups.set(start, group)
  })
  const shims = new Map<number, number>()
  for (const group of groups.values()) {
    const lowest = Math.max(...group.map(({ ascent }) => ascent))
    for (const { index, ascent } of group) if (lowest > ascent) shims.set(index, lowest - ascent)
  }
  if (shims.size === 0) return undefined
  return styles.map((style, index) => {
    const shim = shims.get(index)
    const top = items[index]?.edges.margin.top
    if (shim === undefined || typeof top !== "number") return style
    return { ...style, margin: { right: 0, bottom: 0, left: 0, ...style.margin, top: top + shim } }
  })
}

/** Starts nearer than a sixteenth of a point belong to one line. */
const ROUGH = 16
