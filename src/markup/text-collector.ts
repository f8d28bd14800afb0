import type { Segment, SourceMap, Span } from "../foundation/source.ts"
import type { MarkupText } from "../template/markup-text.ts"
import type { TextNode } from "./element.ts"

/**
 * Gathers the text between two tags with the origin of each stretch. Markup is read from front to back, so the place
 * in its map only moves on and the whole costs one walk of the map.
 */
export class TextCollector {
  readonly #source: string
  readonly #map: SourceMap
  /** The first segment that may still touch what comes. */
  #at = 0
  #text = ""
  #segments: Segment[] = []

  constructor(markup: MarkupText) {
    this.#source = markup.text
    this.#map = markup.map
  }

  get isEmpty(): boolean {
    return this.#text === ""
  }

  /** Characters that stand for themselves. */
  plain(start: number, end: number): void {
    const shift = this.#text.length - start
    this.#text += this.#source.slice(start, end)
    this.#moveTo(start)
    for (let i = this.#at; i < this.#map.length; i++) {
      const segment = this.#map[i] as Segment
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
    this.#moveTo(start)
    const segment = this.#map[this.#at]
    if (segment === undefined || segment.start >= end) return
    const span = segment.verbatim
      ? part(segment, Math.max(start, segment.start), Math.min(end, segment.end))
      : segment.span
    const verbatim = !segment.verbatim && span.end - span.start === character.length
    this.#add(from, this.#text.length, span, verbatim)
  }

  take(): TextNode {
    const node: TextNode = { type: "text", text: this.#text, map: this.#segments }
    this.#text = ""
    this.#segments = []
    return node
  }

  #moveTo(offset: number): void {
    while (this.#at < this.#map.length && (this.#map[this.#at] as Segment).end <= offset) this.#at++
  }

  #add(start: number, end: number, span: Span, verbatim: boolean): void {
    const last = this.#segments.at(-1)
    const joins =
      last?.verbatim === true &&
      verbatim &&
      last.end === start &&
      last.span.end === span.start &&
      last.span.file === span.file
    if (joins) {
      const whole = { file: span.file, start: last.span.start, end: span.end }
      this.#segments[this.#segments.length - 1] = { start: last.start, end, span: whole, verbatim: true }
    } else this.#segments.push({ start, end, span, verbatim })
  }
}

const part = ({ start, span }: Segment, from: number, to: number): Span => ({
  file: span.file,
  start: span.start + (from - start),
  end: span.start + (to - start),
})
