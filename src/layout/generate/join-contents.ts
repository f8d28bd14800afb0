import { pt } from "../../foundation/units.ts"
import type { InlineItem } from "../../text/text.ts"
import type { Box, InlineContent, InlineRange, MovedRange, PageField, RubyContent } from "../box.ts"

/** Between texts that share a line: an em of the text it follows, as an ideographic space is, and a place to break. */
const GAP = "\u2003"

/** Several inline formatting contexts as one, with a space between them. */
export function joinContents(contents: readonly InlineContent[]): InlineContent {
  const items: InlineItem[] = []
  const owners: InlineContent["owners"][number][] = []
  const atomics = new Map<number, Box>()
  const decorated: InlineRange[] = []
  const moved: MovedRange[] = []
  const centred: Required<InlineContent>["centred"][number][] = []
  const rubies = new Map<number, RubyContent>()
  const fields: PageField[] = []
  for (const content of contents) {
    const last = items.findLast((item) => item.type === "text")
    const owner = owners.at(-1)
    if (last?.type === "text" && owner !== undefined) {
      items.push({ type: "text", text: GAP, style: last.style, map: [], rise: pt(0) })
      owners.push(owner)
    }
    const at = items.length
    items.push(...content.items)
    owners.push(...content.owners)
    for (const [i, box] of content.atomics) atomics.set(i + at, box)
    const shifted = <Range extends InlineRange>(range: Range): Range => ({
      ...range,
      start: range.start + at,
      end: range.end + at,
    })
    const before = decorated.length
    for (const range of content.decorated ?? []) decorated.push(shifted(range))
    for (const range of content.moved ?? []) moved.push({ ...shifted(range), within: range.within + before })
    for (const range of content.centred ?? []) centred.push(shifted(range))
    for (const [i, ruby] of content.rubies ?? []) rubies.set(i + at, ruby)
    for (const field of content.fields ?? []) fields.push({ ...field, item: field.item + at })
  }
  return {
    items,
    owners,
    atomics,
    ...(decorated.length > 0 ? { decorated } : {}),
    ...(moved.length > 0 ? { moved } : {}),
    ...(centred.length > 0 ? { centred } : {}),
    ...(rubies.size > 0 ? { rubies } : {}),
    ...(contents.some((content) => content.relativeEdges) ? { relativeEdges: true } : {}),
    ...(fields.length > 0 ? { fields } : {}),
  }
}
