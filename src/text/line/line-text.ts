import type { Flat } from "../nodes/flatten.ts"
import type { NodeList } from "../nodes/nodes.ts"
import type { InlineItem } from "../text.ts"

/** Source text from the first to the last thing kept; a leader reads as a space. */
export function lineText(
  nodes: NodeList,
  items: readonly InlineItem[],
  flat: Flat,
  start: number,
  end: number,
): string {
  let text = ""
  for (let i = start; i <= end; ) {
    const item = nodes.item[i] as number
    const source = items[item] as InlineItem
    let stop = i
    while (stop < end && nodes.item[stop + 1] === item) stop++
    if (source.type === "text") {
      const from = flat.offsets[nodes.start[i] as number] as number
      text += source.text.slice(from, offsetAfter(items, flat, nodes.end[stop] as number, item))
    } else if (source.type === "leader") text += " "
    i = stop + 1
  }
  return text
}

/** UTF-16 offset in the item's text where the character before `at` ends. */
export function offsetAfter(items: readonly InlineItem[], flat: Flat, at: number, item: number): number {
  if (at < flat.length && flat.items[at] === item) return flat.offsets[at] as number
  const source = items[item]
  return source?.type === "text" ? source.text.length : 0
}
