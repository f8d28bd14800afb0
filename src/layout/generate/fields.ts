import type { StyledElement } from "../../style/styled.ts"
import type { InlineItem } from "../../text/text.ts"
import type { Box, InlineContent, PageField, RubyContent, TableRow } from "../box.ts"
import type { NoteNumbers } from "../pages/footnote.ts"
import type { Run } from "../pages/runs.ts"
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
  /** Only those of the footnotes are there; all others stay as they are. */
  readonly onlyNotes?: true
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

/** A copy that was made of a box, an item or a list before, where the new one is equal to it. */
export type Keep = <T extends object>(of: T, made: T) => T

/** Copies are kept by what they are copies of, so that what did not change since the last filling keeps its layout. */
export function keepCopies(): Keep {
  const last = new WeakMap<object, object>()
  return <T extends object>(of: T, made: T): T => {
    const before = last.get(of) as T | undefined
    if (before !== undefined && isSame(before, made)) return before
    last.set(of, made)
    return made
  }
}

function isSame(a: object, b: object): boolean {
  if (a instanceof Map && b instanceof Map) return sameMap(a, b)
  const values = Object.entries(b)
  return Object.keys(a).length === values.length && values.every(([key, value]) => Reflect.get(a, key) === value)
}

const always: Keep = (_, made) => made

/** The box tree with page numbers in their places; subtrees without any stay the same objects, and so keep their layout. */
export function fillFields(box: Box, numbers: PageNumbers, keep: Keep = always): Box {
  return new Filling(numbers, keep).box(box)
}

/** A run and the page fields in its text, flow by flow, in order. */
export interface RunFields {
  readonly run: Run
  readonly flows: readonly (readonly PageField[])[]
}

export const fieldsOf = (run: Run): RunFields => ({
  run,
  flows: (run.beside === undefined ? [run.box] : [run.box, run.beside]).map((box) => {
    const fields: PageField[] = []
    collect(box, fields)
    return fields
  }),
})

/** The run with page numbers in their places; most have none. */
export function fillRun({ run, flows }: RunFields, numbers: PageNumbers, keep: Keep): Run {
  if (flows.every((fields) => fields.length === 0)) return run
  const box = fillFields(run.box, numbers, keep)
  return run.beside === undefined ? { ...run, box } : { ...run, box, beside: fillFields(run.beside, numbers, keep) }
}

function collect(box: Box, found: PageField[]): void {
  if (box.marker !== undefined) collectIn(box.marker, found)
  switch (box.type) {
    case "inline":
      collectIn(box.content, found)
      for (const positioned of box.positioned) collect(positioned, found)
      return
    case "block":
      for (const child of box.children) collect(child, found)
      return
    case "flex":
    case "grid":
      for (const child of box.children) collect(child, found)
      for (const positioned of box.positioned ?? []) collect(positioned, found)
      return
    case "table":
      if (box.caption !== undefined) collect(box.caption, found)
      for (const rows of [box.head, box.body, box.foot]) {
        for (const { cells } of rows) for (const cell of cells) collect(cell.box, found)
      }
      return
    case "replaced":
    case "upright":
  }
}

function collectIn({ fields, atomics, rubies }: InlineContent, found: PageField[]): void {
  if (fields !== undefined) found.push(...fields)
  if (rubies !== undefined) for (const ruby of rubies.values()) found.push(...(ruby.fields ?? []))
  if (atomics.size > 0) for (const box of atomics.values()) collect(box, found)
}

class Filling {
  private readonly numbers: PageNumbers
  private readonly keep: Keep

  constructor(numbers: PageNumbers, keep: Keep) {
    this.numbers = numbers
    this.keep = keep
  }

  box(box: Box): Box {
    const filled = this.fill(box)
    return filled === box ? box : this.keep(box, filled)
  }

  private fill(box: Box): Box {
    const marker = box.marker === undefined ? undefined : this.content(box.marker)
    const marked = marker === box.marker || marker === undefined ? box : { ...box, marker }
    switch (marked.type) {
      case "block": {
        const children = this.all(marked.children)
        return children === marked.children ? marked : { ...marked, children }
      }
      case "flex":
      case "grid": {
        const children = this.all(marked.children)
        const positioned = marked.positioned === undefined ? undefined : this.all(marked.positioned)
        if (children === marked.children && positioned === marked.positioned) return marked
        return { ...marked, children, ...(positioned === undefined ? {} : { positioned }) }
      }
      case "inline": {
        const content = this.content(marked.content)
        const positioned = this.all(marked.positioned)
        if (content === marked.content && positioned === marked.positioned) return marked
        return { ...marked, content, positioned }
      }
      case "table": {
        const caption = marked.caption === undefined ? undefined : this.box(marked.caption)
        const head = this.rows(marked.head)
        const body = this.rows(marked.body)
        const foot = this.rows(marked.foot)
        if (caption === marked.caption && head === marked.head && body === marked.body && foot === marked.foot)
          return marked
        return { ...marked, ...(caption === undefined ? {} : { caption }), head, body, foot }
      }
      case "replaced":
      case "upright":
        return marked
    }
  }

  private all(boxes: readonly Box[]): readonly Box[] {
    return this.list(boxes, (box) => this.box(box))
  }

  private rows(rows: readonly TableRow[]): readonly TableRow[] {
    return this.list(rows, (row) => {
      const cells = this.list(row.cells, (cell) => {
        const box = this.box(cell.box)
        return box === cell.box ? cell : this.keep(cell, { ...cell, box })
      })
      return cells === row.cells ? row : this.keep(row, { ...row, cells })
    })
  }

  private list<T>(list: readonly T[], change: (entry: T) => T): readonly T[] {
    const changed = mapSame(list, change)
    return changed === list ? list : this.keep(list, changed)
  }

  private content(content: InlineContent): InlineContent {
    let items = this.items(content)
    let rubies: Map<number, RubyContent> | undefined
    for (const [i, ruby] of content.rubies ?? []) {
      const filled = this.items(ruby)
      const item = content.items[i]
      if (filled === undefined || item?.type !== "ruby") continue
      const annotation = this.keep(ruby.items, filled)
      rubies ??= new Map(content.rubies)
      rubies.set(i, this.keep(ruby, { ...ruby, items: annotation }))
      items ??= content.items.slice()
      items[i] = this.keep(item, { ...item, annotation })
    }
    let atomics: Map<number, Box> | undefined
    for (const [i, box] of content.atomics) {
      const filled = this.box(box)
      if (filled === box) continue
      atomics ??= new Map(content.atomics)
      atomics.set(i, filled)
    }
    if (items === undefined && atomics === undefined) return content
    return this.keep(content, {
      ...content,
      ...(items && { items: this.keep(content.items, items) }),
      ...(rubies && content.rubies && { rubies: this.keep(content.rubies, rubies) }),
      ...(atomics && { atomics: this.keep(content.atomics, atomics) }),
    })
  }

  /** The items with numbers in their fields; nothing where none of them changes. */
  private items({ items, fields = [] }: Pick<InlineContent, "items" | "fields">): InlineItem[] | undefined {
    let filled: InlineItem[] | undefined
    for (const field of fields) {
      if (field.note === undefined ? this.numbers.onlyNotes : !this.numbers.notes?.has(field.note)) continue
      const number = numberOf(field, this.numbers)
      const item = items[field.item]
      if (item?.type !== "text") continue
      const text = number === undefined ? LOST : counterText(number, field.style)
      if (text === item.text) continue
      filled ??= items.slice()
      filled[field.item] = this.keep(item, { ...item, text })
    }
    return filled
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
