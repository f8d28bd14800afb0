import { trimmed } from "./lists.ts"

/** A file of the input, in memory. `path` is relative to the project root, with `/`. */
export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** A range of a source file: UTF-16 offsets, 0-based, `end` exclusive. */
export interface Span {
  readonly file: string
  readonly start: number
  readonly end: number
}

/** A place for people: line and column, both 1-based; columns count UTF-16 units. */
export interface LineColumn {
  readonly line: number
  readonly column: number
}

/**
 * One stretch of output text and where it came from. `verbatim` stretches map offset by offset
 * (output `start + i` is source `span.start + i`); others map as a whole (an entity, an escape).
 */
export interface Segment {
  readonly start: number
  readonly end: number
  readonly span: Span
  readonly verbatim: boolean
}

/** Segments of one text, in order, not overlapping; gaps have no known origin. */
export type SourceMap = readonly Segment[]

export function lineColumn(text: string, offset: number): LineColumn {
  const end = Math.max(0, Math.min(offset, text.length))
  let line = 1
  let lineStart = 0
  for (let at = text.indexOf("\n"); at !== -1 && at < end; at = text.indexOf("\n", at + 1)) {
    line++
    lineStart = at + 1
  }
  return { line, column: end - lineStart + 1 }
}

/** As `lineColumn`, for many places of one text. */
export function lineFinder(text: string): (offset: number) => LineColumn {
  const starts = [0]
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1)
  return (offset) => {
    const end = Math.max(0, Math.min(offset, text.length))
    let line = 0
    for (let step = 1 << 30; step > 0; step >>= 1) {
      if (line + step < starts.length && (starts[line + step] as number) <= end) line += step
    }
    return { line: line + 1, column: end - (starts[line] as number) + 1 }
  }
}

/** The origin of `[start, end)` of a mapped text: the first source place it touches, or undefined. */
export function originOf(map: SourceMap, start: number, end = start + 1): Span | undefined {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((map[middle] as Segment).end <= start) low = middle + 1
    else high = middle
  }
  const segment = map[low]
  if (segment === undefined || segment.start >= Math.max(end, start + 1)) return undefined
  if (!segment.verbatim) return segment.span
  const from = segment.span.start + Math.max(0, start - segment.start)
  const to = segment.span.start + Math.max(1, Math.min(end, segment.end) - segment.start)
  return { file: segment.span.file, start: from, end: Math.max(from, Math.min(to, segment.span.end)) }
}

/** The part of a map that covers `[start, end)`, shifted so that `start` becomes 0. */
export function sliceMap(map: SourceMap, start: number, end: number): SourceMap {
  const out: Segment[] = []
  for (const s of map) {
    if (s.end <= start || s.start >= end) continue
    const from = Math.max(s.start, start)
    const to = Math.min(s.end, end)
    const span = s.verbatim
      ? { file: s.span.file, start: s.span.start + (from - s.start), end: s.span.start + (to - s.start) }
      : s.span
    out.push({ start: from - start, end: to - start, span, verbatim: s.verbatim })
  }
  return trimmed(out)
}
