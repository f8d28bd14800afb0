import { KEYWORD_INSTEAD } from "../../tables/css-instead.ts"
import type { GridLine, TrackSize } from "../computed.ts"
import { own } from "../syntax/component-value.ts"
import type { Read, Reader } from "../syntax/reader.ts"
import { FROM_ONE, integer, type LengthContext, lengthPercentage, NOT_NEGATIVE, type Range } from "./numbers.ts"

type Track = (c: LengthContext) => TrackSize

/** A grid on paper has far fewer; bounds what `repeat()` can make. */
const MAX_TRACKS = 1000

/** css-grid-1 #overlarge-grids */
const LINE: Range = { min: -MAX_TRACKS, max: MAX_TRACKS }
const SPAN: Range = { min: 1, max: MAX_TRACKS }

/** Factors say how shares compare; beyond this they would only make their sums lose what is small. */
const MAX_FACTOR = 1e9

const KEYWORDS: Readonly<Record<string, Track>> = Object.fromEntries(
  (["auto", "min-content", "max-content"] as const).map((type) => [type, () => ({ type })]),
)

const flex: Read<Track> = (reader) => {
  const value = reader.peek()
  if (value?.type !== "dimension" || value.unit !== "fr" || value.value < 0) return reader.miss()
  reader.at++
  return () => ({ type: "fr", value: Math.min(value.value, MAX_FACTOR) })
}

const breadth: Read<Track> = (reader) => {
  const found = reader.keyword(KEYWORDS) ?? flex(reader)
  if (found !== undefined) return found
  const length = lengthPercentage(reader, NOT_NEGATIVE)
  return length && ((c) => ({ type: "length", value: length(c) }))
}

const minmax: Read<Track> = (reader) =>
  reader.call("minmax", (args) => {
    const minimum = args.peek()
    const min = breadth(args)
    if (minimum?.unit === "fr")
      return args.refuse(minimum, {
        en: "the minimum of `minmax()` cannot be `fr`",
        zh: "`minmax()` 的最小值不能用 `fr`",
      })
    const max = min && args.delim(",") && breadth(args)
    return min && max && ((c) => ({ type: "minmax", min: min(c), max: max(c) }))
  })

/** css-grid-1 #typedef-track-size, without `fit-content()`. */
export const trackSize: Read<Track> = (reader) => minmax(reader) ?? breadth(reader)

const repeat: Read<Track[]> = (reader) =>
  reader.call("repeat", (args) => {
    const counted = args.peek()
    const instead = counted?.type === "ident" ? own(KEYWORD_INSTEAD(), counted.text.toLowerCase()) : undefined
    if (counted !== undefined && instead !== undefined) {
      return args.refuse(
        counted,
        { en: `\`repeat(${counted.text}, …)\` is not supported`, zh: `不支持 \`repeat(${counted.text}, …)\`` },
        instead,
      )
    }
    const count = integer(args, FROM_ONE)
    const tracks = count !== undefined && args.delim(",") ? args.some(trackSize) : undefined
    if (count === undefined || tracks === undefined) return undefined
    if (count * tracks.length > MAX_TRACKS) {
      return args.refuse(counted, {
        en: `a grid has at most ${MAX_TRACKS} tracks`,
        zh: `网格最多 ${MAX_TRACKS} 条轨道`,
      })
    }
    return Array.from({ length: count }, () => tracks).flat()
  })

function tracksOf(reader: Reader): Track[] | undefined {
  const repeated = repeat(reader)
  if (repeated !== undefined) return repeated
  const one = trackSize(reader)
  return one && [one]
}

export function trackList(reader: Reader): ((c: LengthContext) => readonly TrackSize[]) | undefined {
  const tracks = reader.some(tracksOf)?.flat()
  return tracks && ((c) => tracks.map((track) => track(c)))
}

/** css-grid-1 #typedef-grid-row-start-grid-line */
export const gridLine: Read<GridLine> = (reader) => {
  if (reader.keyword({ auto: true })) return { type: "auto" }
  const start = reader.at
  if (reader.keyword({ span: true })) {
    const span = integer(reader, SPAN)
    if (span !== undefined) return { type: "span", span }
    reader.at = start
    return undefined
  }
  const line = integer(reader, LINE)
  if (line !== 0) return line === undefined ? undefined : { type: "line", line }
  const zero = reader.values[start]
  reader.at = start
  return reader.refuse(
    zero,
    { en: "grid lines are counted from 1", zh: "网格线从 1 数起" },
    { en: "−1 is the last line", zh: "−1 是最后一条线" },
  )
}
