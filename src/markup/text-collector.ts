import { trimmed } from "../foundation/lists.ts"
import type { Segment, Span } from "../foundation/source.ts"
import type { TextNode } from "./element.ts"
import { part, type SourceCursor } from "./source-cursor.ts"

/** Gathers the text between two tags with the origin of each stretch. */
export class TextCollector {
  readonly #source: string
  readonly #cursor: SourceCursor
  #text = ""
  readonly #segments: Segment[] = []

  constructor(source: string, cursor: SourceCursor) {
    this.#source = source
    this.#cursor = cursor
  }

  get isEmpty(): boolean {
    return this.#text === ""
  }

  /** Characters that stand for themselves. */
  plain(start: number, end: number): void {
    const shift = this.#text.length - start
    this.#text += this.#source.slice(start, end)
    const { map } = this.#cursor
    for (let i = this.#cursor.moveTo(start); i < map.length; i++) {
      const segment = map[i] as Segment
      if (segment.start >= end) break
      const from = Math.max(start, segment.start)
      const to = Math.min(end, segment.end)
      this.#add(from + shift, to + shift, segment.verbatim ? part(segment, from, to) : segment.span, segment.verbatim)
    }
  }

  /** Characters written as an entity. A mark that the writer had to escape maps to itself again. */
  entity(character: string, start: number, end: number): void {
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
    const node: TextNode = { type: "text", text: this.#text, map: trimmed(this.#segments) }
    this.#text = ""
    this.#segments.length = 0
    return node
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
