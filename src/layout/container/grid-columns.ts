import type { TrackSize } from "../../style/computed.ts"

/** What the items of one column ask of it, margins included; css-grid-2 #intrinsic-size-contribution. */
export interface ColumnContent {
  /** Minimum, min-content and max-content contribution of the item that asks for most. */
  minimum: number
  min: number
  max: number
}

type Available = number | "min-content" | "max-content"

/**
 * css-grid-2 #algo-track-sizing for columns that no item spans more than one of: `available` is the room without gaps,
 * or the constraint whose size is asked for. `stretch` widens `auto` columns to fill the room.
 */
export function columnWidths(
  tracks: readonly TrackSize[],
  contents: readonly ColumnContent[],
  available: Available,
  stretch: boolean,
): number[] {
  const limits: number[] = []
  const widths = tracks.map((track, i) => {
    const [base, limit] = initial(track, contents[i] as ColumnContent, available)
    limits.push(Math.max(base, limit))
    return base
  })
  const free = (): number => (typeof available === "number" ? available - sum(widths) : 0)
  if (available === "max-content") {
    for (let i = 0; i < widths.length; i++) widths[i] = limits[i] as number
  } else maximise(widths, limits, free())
  if (tracks.some(isFlexible)) flex(tracks, contents, widths, available)
  else if (stretch && typeof available === "number") {
    const autos = tracks.filter(({ type }) => type === "auto").length
    const share = free() / Math.max(1, autos)
    tracks.forEach(({ type }, i) => {
      if (share > 0 && type === "auto") widths[i] = (widths[i] as number) + share
    })
  }
  return widths
}

/** Base size and growth limit: #algo-init and #algo-content. */
function initial(track: TrackSize, content: ColumnContent, available: Available): readonly [number, number] {
  // Under a content constraint, `auto` minimums count in full: what clips its content asks for room there too.
  const least = available === "min-content" ? content.min : available === "max-content" ? content.max : content.minimum
  switch (track.type) {
    case "length":
      return [track.value.pt, track.value.pt]
    case "minmax": {
      const base = track.min.type === "length" ? track.min.value.pt : 0
      return [base, base]
    }
    case "fr":
      return [least, least]
    default:
      return [least, content.max]
  }
}

/** #algo-grow-tracks: equally, until each is at its limit. */
function maximise(widths: number[], limits: readonly number[], room: number): void {
  let free = room
  while (free > 0) {
    const growing = widths.flatMap((width, i) => (width < (limits[i] as number) ? [i] : []))
    if (growing.length === 0) return
    const share = Math.min(free / growing.length, ...growing.map((i) => (limits[i] as number) - (widths[i] as number)))
    for (const i of growing) widths[i] = (widths[i] as number) + share
    free -= share * growing.length
    if (share <= 0) return
  }
}

const isFlexible = (track: TrackSize): boolean => factorOf(track) !== undefined

function factorOf(track: TrackSize): number | undefined {
  if (track.type === "fr") return track.value
  return track.type === "minmax" ? factorOf(track.max) : undefined
}

/** #algo-flex-tracks. */
function flex(
  tracks: readonly TrackSize[],
  contents: readonly ColumnContent[],
  widths: number[],
  available: Available,
): void {
  let fraction = 0
  if (available === "max-content") {
    tracks.forEach((track, i) => {
      const factor = factorOf(track)
      if (factor === undefined) return
      const own = Math.max(widths[i] as number, (contents[i] as ColumnContent).max)
      fraction = Math.max(fraction, own / Math.max(1, factor))
    })
  } else if (available !== "min-content") fraction = fractionIn(tracks, widths, available)
  tracks.forEach((track, i) => {
    const factor = factorOf(track)
    if (factor !== undefined) widths[i] = Math.max(widths[i] as number, factor * fraction)
  })
}

/** #algo-find-fr-size: columns whose share would be below their base size keep that. */
function fractionIn(tracks: readonly TrackSize[], widths: readonly number[], room: number): number {
  const rigid = new Set<number>()
  for (;;) {
    let left = room
    let factors = 0
    tracks.forEach((track, i) => {
      const factor = factorOf(track)
      if (factor === undefined || rigid.has(i)) left -= widths[i] as number
      else factors += factor
    })
    const fraction = left / Math.max(1, factors)
    const before = rigid.size
    tracks.forEach((track, i) => {
      const factor = factorOf(track)
      if (factor !== undefined && !rigid.has(i) && factor * fraction < (widths[i] as number)) rigid.add(i)
    })
    if (rigid.size === before) return Math.max(0, fraction)
  }
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0)
