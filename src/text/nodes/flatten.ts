import type { InlineItem, TextStyle } from "../text.ts"
import { Slab } from "./slab.ts"

/** What stands in the character arrays for a box or a leader: OBJECT REPLACEMENT CHARACTER, class CB. */
export const OBJECT = 0xfffc
/** What stands there for a forced break: LINE SEPARATOR, class BK. */
const FORCED = 0x2028

/** A paragraph's items as one run of characters. */
export interface Flat {
  readonly length: number
  readonly codePoints: Int32Array
  /** Item of each character. */
  readonly items: Int32Array
  /** Its UTF-16 offset in the item's text. */
  readonly offsets: Int32Array
  /** Inline box edges: they stand before the character of that index. */
  readonly edges: readonly { readonly at: number; readonly item: number }[]
  /** Ruby bases: the items between `item` and `end`. */
  readonly rubies: readonly { readonly item: number; readonly end: number }[]
  /** Style of each item; boxes and breaks have none. */
  readonly styles: readonly (TextStyle | undefined)[]
  /** How far each item is raised. */
  readonly rises: readonly number[]
}

export function flatten(items: readonly InlineItem[]): Flat {
  let capacity = 0
  for (const item of items) capacity += item.type === "text" ? item.text.length : 1
  const slab = new Slab(capacity, 0, 3, 0)
  const codePoints = slab.ints(capacity)
  const owners = slab.ints(capacity)
  const offsets = slab.ints(capacity)
  const edges: { at: number; item: number }[] = []
  const rubies: { item: number; end: number }[] = []
  let open = -1
  const styles: (TextStyle | undefined)[] = []
  const rises: number[] = []
  let length = 0
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as InlineItem
    rises.push(item.type === "text" ? item.rise : 0)
    styles.push(item.type === "text" || item.type === "leader" ? item.style : undefined)
    if (item.type === "edge") {
      edges.push({ at: length, item: i })
      continue
    }
    if (item.type === "ruby" || item.type === "ruby-end") {
      if (open >= 0) rubies.push({ item: open, end: i })
      open = item.type === "ruby" ? i : -1
      continue
    }
    if (item.type !== "text") {
      codePoints[length] = item.type === "break" ? FORCED : OBJECT
      owners[length++] = i
      continue
    }
    const { text } = item
    for (let at = 0; at < text.length; at++) {
      let codePoint = text.charCodeAt(at)
      offsets[length] = at
      if (codePoint >= 0xd800 && codePoint <= 0xdbff) {
        codePoint = text.codePointAt(at) as number
        if (codePoint > 0xffff) at++
      }
      codePoints[length] = codePoint
      owners[length++] = i
    }
  }
  if (open >= 0) rubies.push({ item: open, end: items.length })
  return { length, codePoints, items: owners, offsets, edges, rubies, styles, rises }
}
