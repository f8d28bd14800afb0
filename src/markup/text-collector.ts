import { trimmed } from "../foundation/lists.ts"
import type { Segment, Span } from "../foundation/source.ts"
import { ByPlace } from "./by-place.ts"
import type { TextNode } from "./element.ts"
import { part, type SourceCursor } from "./source-cursor.ts"

const BLANK = /^\s*$/

/** Gathers the text between two tags with the origin of each stretch. */
export class TextCollector {
  readonly #source: string
  readonly #cursor: SourceCursor
  #text = ""
  readonly #segments: Segment[] = []
  // Most texts are a part of one stretch of template or content: they are cut out when nothing else has come.
  #only: Segment | undefined
  #from = 0
  #to = 0
  /** White space as templates have it: a loop comes by many times. */
  readonly #blanks = new ByPlace<TextNode>()

  constructor(source: string, cursor: SourceCursor) {
    this.#source = source
    this.#cursor = cursor
  }

  get isEmpty(): boolean {
    return this.#only === undefined && this.#text === ""
  }

  /** Characters that stand for themselves. */
  plain(start: number, end: number): void {
    const { map } = this.#cursor
    const first = this.#cursor.moveTo(start)
    const segment = map[first]
    if (segment?.verbatim === true && segment.start <= start && end <= segment.end && this.isEmpty) {
      this.#only = segment
      this.#from = start
      this.#to = end
    } else {
      this.#settle()
      this.#append(start, end, first)
    }
  }

  /** Characters written as an entity. A mark that the writer had to escape maps to itself again. */
  entity(character: string, start: number, end: number): void {
    this.#settle()
    const from = this.#text.length
    this.#text += character
    const segment = this.#cursor.map[this.#cursor.moveTo(start)]
    if (segment === undefined || segment.start >= end) return
    const span = segment.verbatim
      ? part(segment, Math.max(start, segment.start), Math.min(end, segment.end))
      : segment.span
    const verbatim = !segment.verbatim && span.end - span.start === character.length
    this.#add(from, this.#text.length, span, verbatim)
  }

  take(): TextNode {
    if (this.#only !== undefined) return this.#cut(this.#only)
    const node: TextNode = { type: "text", text: this.#text, map: trimmed(this.#segments) }
    this.#text = ""
    this.#segments.length = 0
    return node
  }

  /** A text of one stretch. */
  #cut(segment: Segment): TextNode {
    const from = this.#from
    const to = this.#to
    this.#only = undefined
    const { file, start } = segment.span
    const place = start + (from - segment.start)
    const blanks = this.#blanks.of(file)
    const before = blanks.get(place)
    if (before?.text.length === to - from) return before
    const text = this.#source.slice(from, to)
    const map = [{ start: 0, end: to - from, span: part(segment, from, to), verbatim: true }]
    const node: TextNode = { type: "text", text, map }
    if (BLANK.test(text)) blanks.set(place, node)
    return node
  }

  /** Puts a text that was to be the only one before what comes now. */
  #settle(): void {
    const segment = this.#only
    if (segment === undefined) return
    this.#only = undefined
    this.#text = this.#source.slice(this.#from, this.#to)
    this.#add(0, this.#text.length, part(segment, this.#from, this.#to), true)
  }

  #append(start: number, end: number, first: number): void {
    const shift = this.#text.length - start
    this.#text += this.#source.slice(start, end)
    const { map } = this.#cursor
    for (let i = first; i < map.length; i++) {
      const segment = map[i] as Segment
      if (segment.start >= end) break
      const from = Math.max(start, segment.start)
      const to = Math.min(end, segment.end)
      this.#add(from + shift, to + shift, segment.verbatim ? part(segment, from, to) : segment.span, segment.verbatim)
    }
  }

  #add(start: number, end: number, span: Span, verbatim: boolean): void {
    const last = this.#segments.at(-1)
    const joins =
      verbatim &&
      last?.verbatim === true &&
      last.end === start &&
      last.span.end === span.start &&
      last.span.file === span.file
    if (joins) {
      const whole = { file: span.file, start: last.span.start, end: span.end }
      this.#segments[this.#segments.length - 1] = { start: last.start, end, span: whole, verbatim: true }
    } else this.#segments.push({ start, end, span, verbatim })
  }
}
