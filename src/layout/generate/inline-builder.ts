import { type SourceMap, type Span, sliceMap } from "../../foundation/source.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { AMBIGUOUS_IN_CHINESE, WIDE_RANGES } from "../../tables/east-asian-width.ts"
import type { InlineItem, RubyAlign, TextStyle } from "../../text/text.ts"
import type { Box, InlineContent, InlineRange, MovedRange, PageField, RubyContent } from "../box.ts"

type TextItem = Extract<InlineItem, { type: "text" }>
type Draft = { -readonly [K in keyof TextItem]: TextItem[K] }

/** What stood before in the line: its start, an object that is not text, or a code point. */
const LINE_START = 0
const OBJECT = -1

const SPACE = 0x20
const LINE_FEED = 0x0a
const TAB_SIZE = 8
const PRESERVED = new Set(["pre", "pre-wrap"])

const NO_BOXES: readonly Box[] = []
const NO_ATOMICS: ReadonlyMap<number, Box> = new Map()
const NO_MAP: SourceMap = []

/** What a formatting context may have beside texts, breaks and edges. */
interface Specials {
  readonly positioned: Box[]
  readonly places: number[]
  readonly atomics: Map<number, Box>
  readonly ranges: InlineRange[]
  readonly moved: MovedRange[]
  readonly centred: (InlineRange & { readonly parent: ComputedStyle })[]
  relativeEdges: boolean
  readonly fields: PageField[]
  readonly rubies: Map<number, RubyContent>
}

/**
 * Collects one inline formatting context and collapses its white space on the way, css-text-3
 * #white-space-processing: runs become one space, spaces at the start, at the end and beside forced breaks go, and a
 * line feed between two wide characters goes without a space (#line-break-transform).
 */
export class InlineBuilder {
  private items: (InlineItem | Draft)[] = []
  private owners: StyledElement[] = []
  // Most have none.
  private made: Specials | undefined
  // White space at the start of a base is none: css-ruby-1 #bidi-ws.
  private baseStart = false
  private last = LINE_START
  // A collapsible run that waits for what follows; its space, if any, goes to the end of `item`.
  private pending: { readonly item: Draft; newline: boolean; readonly origin: Span | undefined } | undefined

  get length(): number {
    return this.items.length
  }

  get positioned(): readonly Box[] {
    return this.made?.positioned ?? NO_BOXES
  }

  text(
    text: string,
    map: SourceMap,
    owner: StyledElement,
    style: TextStyle,
    rise: Pt,
    whiteSpace: string = owner.style.whiteSpace,
  ): void {
    if (text === "") return
    const item: Draft = { type: "text", text: "", style, map: NO_MAP, rise }
    if (owner.style.textCombineUpright === "all") item.combine = true
    this.add(item, owner)
    if (PRESERVED.has(whiteSpace)) this.preserved(text, map, item, owner)
    else this.collapsed(text, map, item, owner, whiteSpace === "pre-line")
  }

  /** The base of an annotation begins; gives its item, for `closeRuby`. */
  openRuby(owner: StyledElement): number {
    this.baseStart = true
    this.add({ type: "ruby", annotation: [], align: "space-around" }, owner)
    return this.items.length - 1
  }

  /** The base ends; white space at its end is none. */
  closeRuby(opened: number, annotation: RubyContent, align: RubyAlign, owner: StyledElement): void {
    const { pending } = this
    if (pending !== undefined && this.items.indexOf(pending.item, opened) >= 0) this.pending = undefined
    this.baseStart = false
    this.items[opened] = { type: "ruby", annotation: annotation.items, align }
    this.special.rubies.set(opened, annotation)
    this.add({ type: "ruby-end" }, owner)
  }

  /** A text whose characters are known only after pagination. */
  field(text: string, owner: StyledElement, style: TextStyle, rise: Pt, field: Omit<PageField, "item">): void {
    if (text === "") return
    this.flush(text.charCodeAt(0), owner.style.lang)
    this.special.fields.push({ ...field, item: this.items.length })
    this.add({ type: "text", text, style, map: NO_MAP, rise }, owner)
    this.last = text.charCodeAt(text.length - 1)
  }

  atomic(box: Box, owner: StyledElement): void {
    this.object()
    this.special.atomics.set(this.items.length, box)
    this.add({ type: "box", width: pt(0), lang: owner.style.lang }, owner)
  }

  leader(text: string, owner: StyledElement, style: TextStyle): void {
    this.object()
    this.add({ type: "leader", text, style }, owner)
  }

  edge(width: Pt, side: "start" | "end", owner: StyledElement, relative = false): void {
    if (relative) this.special.relativeEdges = true
    this.add({ type: "edge", width, side }, owner)
  }

  forcedBreak(owner: StyledElement): void {
    this.pending = undefined
    this.last = LINE_START
    this.add({ type: "break" }, owner)
  }

  /** What follows counts as the start of a line: after a marker inside its list item. */
  restart(): void {
    this.last = LINE_START
  }

  decorate(source: StyledElement, start: number): void {
    if (start < this.items.length) this.special.ranges.push({ source, start, end: this.items.length })
  }

  move(source: StyledElement, start: number): void {
    if (start >= this.items.length) return
    const { moved, ranges } = this.special
    moved.push({ source, start, end: this.items.length, within: ranges.length })
  }

  position(box: Box): void {
    this.special.positioned.push(box)
    this.special.places.push(this.items.length)
  }

  centre(source: StyledElement, start: number, parent: ComputedStyle): void {
    if (start < this.items.length) this.special.centred.push({ source, start, end: this.items.length, parent })
  }

  /** The content without empty texts; undefined where nothing would make a line box. */
  finish(): InlineContent | undefined {
    this.pending = undefined
    const { items, owners } = this
    let kept = 0
    for (let i = 0; i < items.length; i++) if (shows(items[i] as InlineItem)) kept++
    if (kept === 0) return undefined
    // Copies of lists that have grown: they have no room to spare.
    if (kept === items.length) return this.content(items.slice(), owners.slice(), (i) => i)
    // newIndex[i] is where item i, or the first kept one after it, went.
    const newIndex = new Int32Array(items.length + 1)
    for (let i = 0; i < items.length; i++) {
      newIndex[i + 1] = (newIndex[i] as number) + (shows(items[i] as InlineItem) ? 1 : 0)
    }
    return this.content(
      items.filter(shows),
      owners.filter((_, i) => shows(items[i] as InlineItem)),
      (i) => newIndex[i] as number,
    )
  }

  private content(
    items: readonly InlineItem[],
    owners: readonly StyledElement[],
    at: (i: number) => number,
  ): InlineContent {
    if (this.made === undefined) return { items, owners, atomics: NO_ATOMICS }
    const { ranges, centred, relativeEdges, places, rubies, fields } = this.made
    const atomics = new Map<number, Box>()
    for (const [i, box] of this.made.atomics) atomics.set(at(i), box)
    const decorated = ranges
      .map(({ source, start, end }) => ({ source, start: at(start), end: at(end) }))
      .filter(({ start, end }) => start < end)
    const moved = this.made.moved.map((range) => ({ ...range, start: at(range.start), end: at(range.end) }))
    return {
      items,
      owners,
      atomics,
      ...(decorated.length > 0 ? { decorated } : {}),
      ...(moved.length > 0 ? { moved } : {}),
      ...(centred.length > 0
        ? { centred: centred.map((range) => ({ ...range, start: at(range.start), end: at(range.end) })) }
        : {}),
      ...(relativeEdges ? { relativeEdges: true } : {}),
      ...(places.length > 0 ? { places: places.map(at) } : {}),
      ...(rubies.size > 0 ? { rubies: new Map([...rubies].map(([i, ruby]) => [at(i), ruby])) } : {}),
      ...(fields.length > 0 ? { fields: fields.map((f) => ({ ...f, item: at(f.item) })) } : {}),
    }
  }

  private get special(): Specials {
    this.made ??= {
      positioned: [],
      places: [],
      atomics: new Map(),
      ranges: [],
      moved: [],
      centred: [],
      relativeEdges: false,
      fields: [],
      rubies: new Map(),
    }
    return this.made
  }

  private add(item: InlineItem | Draft, owner: StyledElement): void {
    if (this.items.length > 0) {
      this.items.push(item)
      this.owners.push(owner)
    } else {
      // A list that grows keeps room for a dozen more; most stay at this one.
      this.items = [item]
      this.owners = [owner]
    }
  }

  private object(): void {
    this.flush(OBJECT, "")
    this.last = OBJECT
  }

  private flush(next: number, lang: string): void {
    const pending = this.pending
    if (pending === undefined) return
    this.pending = undefined
    if (pending.newline && isWide(this.last, lang) && isWide(next, lang)) return
    const at = pending.item.text.length
    pending.item.text += " "
    if (pending.origin !== undefined) {
      const segment = { start: at, end: at + 1, span: pending.origin, verbatim: false }
      pending.item.map = [...pending.item.map, segment]
    }
  }

  private collapsed(text: string, map: SourceMap, first: Draft, owner: StyledElement, keepLines: boolean): void {
    const lang = owner.style.lang
    let item = first
    let at = 0
    while (at < text.length) {
      // A stretch without anything to collapse: words with single spaces between them.
      let end = isCollapsible(text.charCodeAt(at)) ? at : nextCollapsible(text, at)
      if (end > at) {
        this.flush(text.codePointAt(at) as number, lang)
        append(item, text, at, end, map)
        this.baseStart = false
        this.last = codePointBefore(text, end)
        at = end
        continue
      }
      let newline = false
      let lines = 0
      for (; end < text.length && isCollapsible(text.charCodeAt(end)); end++) {
        if (text.charCodeAt(end) === LINE_FEED) {
          newline = true
          lines++
        }
      }
      if (newline && keepLines) {
        for (; lines > 0; lines--) this.forcedBreak(owner)
        item = { type: "text", text: "", style: item.style, map: NO_MAP, rise: item.rise }
        this.add(item, owner)
      } else if (this.pending !== undefined) this.pending.newline ||= newline
      else if (this.last !== LINE_START && !this.baseStart) {
        this.pending = { item, newline, origin: sliceMap(map, at, end)[0]?.span }
      }
      at = end
    }
  }

  private preserved(text: string, map: SourceMap, first: Draft, owner: StyledElement): void {
    let item = first
    let column = 0
    let from = 0
    const take = (end: number): void => {
      if (end > from) append(item, text, from, end, map)
    }
    this.flush(text.codePointAt(0) as number, owner.style.lang)
    for (let at = 0; at < text.length; at++, column++) {
      const char = text[at]
      if (char === "\t") {
        take(at)
        const spaces = TAB_SIZE - (column % TAB_SIZE)
        item.text += " ".repeat(spaces)
        column += spaces - 1
        from = at + 1
      } else if (char === "\n") {
        take(at)
        this.forcedBreak(owner)
        item = { type: "text", text: "", style: item.style, map: NO_MAP, rise: item.rise }
        this.add(item, owner)
        column = -1
        from = at + 1
      }
    }
    take(text.length)
    if (from < text.length) this.last = OBJECT
  }
}

const shows = (item: InlineItem): boolean => item.type !== "text" || item.text !== ""

function append(item: Draft, text: string, start: number, end: number, map: SourceMap): void {
  if (item.text === "" && start === 0 && end === text.length) {
    item.text = text
    item.map = map
    return
  }
  const shift = item.text.length
  item.text += text.slice(start, end)
  const part = sliceMap(map, start, end)
  const moved = shift === 0 ? part : part.map((s) => ({ ...s, start: s.start + shift, end: s.end + shift }))
  item.map = item.map.length === 0 ? moved : [...item.map, ...moved]
}

/** White space that does not stay as it is: all but single spaces between words. */
const COLLAPSIBLE = / (?=[ \t\n\f\r]|$)|[\t\n\f\r]/g

function nextCollapsible(text: string, from: number): number {
  COLLAPSIBLE.lastIndex = from
  return COLLAPSIBLE.test(text) ? COLLAPSIBLE.lastIndex - 1 : text.length
}

const isCollapsible = (code: number): boolean =>
  code === SPACE || code === LINE_FEED || code === 0x09 || code === 0x0d || code === 0x0c

function codePointBefore(text: string, end: number): number {
  const low = text.charCodeAt(end - 1)
  return low >= 0xdc00 && low <= 0xdfff && end > 1 ? (text.codePointAt(end - 2) as number) : low
}

export function isWide(codePoint: number, lang: string): boolean {
  if (codePoint < 0xb7) return false
  for (const [first, last] of WIDE_RANGES) {
    if (codePoint < first) break
    if (codePoint <= last) return true
  }
  return lang.startsWith("zh") && AMBIGUOUS_IN_CHINESE.includes(String.fromCodePoint(codePoint))
}
