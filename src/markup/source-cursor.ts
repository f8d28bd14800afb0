import { originOf, type Segment, type SourceMap, type Span } from "../foundation/source.ts"

/** Finds origins in a map for places that are asked for from front to back, so that the whole costs one walk of it. */
export class SourceCursor {
  readonly map: SourceMap
  #at = 0

  constructor(map: SourceMap) {
    this.map = map
  }

  /** The index of the first segment that ends after an offset, which is not before the last one asked for. */
  moveTo(offset: number): number {
    const { map } = this
    let at = this.#at
    while (at < map.length && (map[at] as Segment).end <= offset) at++
    this.#at = at
    return at
  }

  /** The origin of `[start, end)`. */
  origin(start: number, end: number): Span | undefined {
    const segment = this.map[this.moveTo(start)]
    if (segment === undefined || segment.start > start) return originOf(this.map, start, end)
    return segment.verbatim ? part(segment, start, Math.min(end, segment.end)) : segment.span
  }
}

/** The origin of a part of a verbatim segment. */
export function part({ start, end, span }: Segment, from: number, to: number): Span {
  if (from === start && to === end) return span
  return { file: span.file, start: span.start + (from - start), end: span.start + (to - start) }
}
