import type { StyledElement } from "../../style/styled.ts"
import type { InlineItem } from "../../text/text.ts"
import type { Box, InlineContent, PageField, TableRow } from "../box.ts"
import type { NoteNumbers } from "../pages/footnote.ts"
import { counterText } from "./counters.ts"

/** What a layout found: folios of the targets of `target-counter()` and of elements that show their own page. */
export interface PageNumbers {
  readonly targets: ReadonlyMap<string, number>
  readonly selves: ReadonlyMap<StyledElement, number>
  /** How many pages there are; absent where no text asks. */
  readonly total?: number
  /** Counters at the targets, by id. */
  readonly counters: ReadonlyMap<string, ReadonlyMap<string, number>>
  /** Numbers of footnotes, where they start anew on pages. */
  readonly notes?: NoteNumbers
  /** The page all of it stands on, where that is one page: a margin box. */
  readonly here?: number
}

/** Stands for the page of a target that is nowhere. */
const LOST = "?"

export const samePages = (a: PageNumbers, b: PageNumbers): boolean =>
  a.total === b.total &&
  sameMap(a.targets, b.targets) &&
  sameMap(a.selves, b.selves) &&
  sameMap(a.notes ?? NO_NOTES, b.notes ?? NO_NOTES)

const NO_NOTES: NoteNumbers = new Map()

function sameMap<K>(a: ReadonlyMap<K, number>, b: ReadonlyMap<K, number>): boolean {
  if (a.size !== b.size) return false
  for (const [key, value] of a) if (b.get(key) !== value) return false
  return true
}

/** The box tree with page numbers in their places; subtrees without any stay the same objects, and so keep their layout. */
export function fillFields(box: Box, numbers: PageNumbers): Box {
  const marker = box.marker === undefined ? undefined : fillContent(box.marker, numbers)
  const marked = marker === box.marker || marker === undefined ? box : { ...box, marker }
  switch (marked.type) {
    case "block": {
      const children = fillAll(marked.children, numbers)
      return children === marked.children ? marked : { ...marked, children }
    }
    case "flex":
    case "grid": {
      const children = fillAll(marked.children, numbers)
      const positioned = marked.positioned === undefined ? undefined : fillAll(marked.positioned, numbers)
      if (children === marked.children && positioned === marked.positioned) return marked
      return { ...marked, children, ...(positioned === undefined ? {} : { positioned }) }
    }
    case "inline": {
      const content = fillContent(marked.content, numbers)
      const positioned = fillAll(marked.positioned, numbers)
      if (content === marked.content && positioned === marked.positioned) return marked
      return { ...marked, content, positioned }
    }
    case "table": {
      const caption = marked.caption === undefined ? undefined : fillFields(marked.caption, numbers)
      const head = fillRows(marked.head, numbers)
      const body = fillRows(marked.body, numbers)
      const foot = fillRows(marked.foot, numbers)
      if (caption === marked.caption && head === marked.head && body === marked.body && foot === marked.foot)
        return marked
      return { ...marked, ...(caption === undefined ? {} : { caption }), head, body, foot }
    }
    case "replaced":
    case "upright":
      return marked
  }
}

function mapSame<T>(list: readonly T[], change: (entry: T) => T): readonly T[] {
  let out: T[] | undefined
  list.forEach((entry, i) => {
    const changed = change(entry)
    if (changed === entry) return
    out ??= list.slice()
    out[i] = changed
  })
  return out ?? list
}

const fillAll = (boxes: readonly Box[], numbers: PageNumbers): readonly Box[] =>
  mapSame(boxes, (box) => fillFields(box, numbers))

const fillRows = (rows: readonly TableRow[], numbers: PageNumbers): readonly TableRow[] =>
  mapSame(rows, (row) => {
    const cells = mapSame(row.cells, (cell) => {
      const box = fillFields(cell.box, numbers)
      return box === cell.box ? cell : { ...cell, box }
    })
    return cells === row.cells ? row : { ...row, cells }
  })

function numberOf(field: PageField, numbers: PageNumbers): number | undefined {
  const { target, counter, note } = field
  if (note !== undefined) return numbers.notes?.get(note)
  if (field.total === true) return numbers.total
  if (target === undefined) return numbers.here ?? numbers.selves.get(field.owner)
  if (counter === undefined) return numbers.targets.get(target)
  // css-lists-3: a counter that is not in scope reads 0.
  const counters = numbers.counters.get(target)
  return counters && (counters.get(counter) ?? 0)
}

function fillContent(content: InlineContent, numbers: PageNumbers): InlineContent {
  let items: InlineItem[] | undefined
  for (const field of content.fields ?? []) {
    if (field.note !== undefined && !numbers.notes?.has(field.note)) continue
    const number = numberOf(field, numbers)
    const item = content.items[field.item]
    if (item?.type !== "text") continue
    items ??= content.items.slice()
    items[field.item] = { ...item, text: number === undefined ? LOST : counterText(number, field.style) }
  }
  let atomics: Map<number, Box> | undefined
  for (const [i, box] of content.atomics) {
    const filled = fillFields(box, numbers)
    if (filled === box) continue
    atomics ??= new Map(content.atomics)
    atomics.set(i, filled)
  }
  if (items === undefined && atomics === undefined) return content
  return { ...content, ...(items ? { items } : {}), ...(atomics ? { atomics } : {}) }
}
