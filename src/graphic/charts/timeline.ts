import { dayNumber, daysOf, parseDate } from "../../content/dates.ts"
import { tell } from "../findings.ts"
import { chartKit, type Kit } from "../kit.ts"
import { EMPTY, type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, showing, stroke } from "../shape.ts"
import { circle, line, polyline } from "../trace.ts"
import { placeExtras } from "./number-row.ts"
import { datesOf, type Station, wordsOf } from "./timeline-words.ts"

const DOT = 3
/** Narrowest column of words under a line that runs across. */
const COLUMN_MIN = 62
const COLUMN_GAP = 10
/** Between the line of time and the words that hang from it: room for the leaders. */
const COMB = 20
const RAIL = 5
const LEADER = 20
const ROW_GAP = 11
/** From the top of a station's words to the middle of their first line. */
const FIRST_LINE = 7.5

/** Events on a line, spaces between them in proportion to the time that passed, or in even steps, which it says. */
export function timeline(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  if (kit.parts.parts.length === 0) return kit.scene(0, [])
  const stations = stationsOf(kit.parts.parts)
  const even = !inTime(stations, request)
  const days = stations.map((station) => station.day)
  const [first = 0, last = 0] = [Math.min(...days), Math.max(...days)]
  const share = (i: number): number =>
    even || last === first ? i / Math.max(1, stations.length - 1) : ((days[i] as number) - first) / (last - first)
  const columns = Math.floor((kit.width + COLUMN_GAP) / (COLUMN_MIN + COLUMN_GAP))
  const children: SceneNode[] = []
  const height =
    kit.room === "wide" && stations.length <= columns
      ? across(kit, stations, share, even, children)
      : down(kit, stations, share, even, children)
  const note =
    even && stations.length > 1
      ? kit.pair(kit.say("间距不表示时间长短。", "Spaces do not show lengths of time."), "detail", kit.width)
      : EMPTY
  const top = height + (note.height > 0 ? 8 : 0)
  children.push(...note.at(0, top))
  return kit.scene(placeExtras(kit, children, top + note.height), children)
}

/** In the order of time; those without a date, which is a finding, come last. */
function stationsOf(parts: readonly Part[]): readonly Station[] {
  const dated = parts.map((part): Station => {
    const date = part.date === undefined ? undefined : parseDate(part.date)
    return { part, date, day: date === undefined ? Infinity : dayNumber(date) + daysOf(date) / 2 }
  })
  return dated.sort((a, b) => (a.day === b.day ? 0 : a.day - b.day))
}

/** Whether the stations can stand in proportion to time: all have a day or a month. */
function inTime(stations: readonly Station[], request: GraphicRequest): boolean {
  const { id, form } = request.block
  if (stations.some((station) => station.date === undefined)) {
    tell(
      request,
      "no-date",
      {
        en: `Not every item of the timeline “${id}” has a date; it is set in even steps.`,
        zh: `时间轴“${id}”的部件并非都有日期，已改为等距排列。`,
      },
      { en: "Give each a `date`, or use a path.", zh: "请为每项写 date，或改用路径图。" },
    )
    return false
  }
  if (form === "steps") return false
  if (stations.every((station) => station.date?.month !== undefined)) return true
  tell(
    request,
    "only-years",
    {
      en: `A year has no place on the line of time of “${id}”; it is set in even steps.`,
      zh: `“${id}”中只写年份的项在时间轴上无法定位，已改为等距排列。`,
    },
    {
      en: "Write months or days, or `form` steps, or use a path.",
      zh: "请写到月或日，或用 steps 形式，或改用路径图。",
    },
  )
  return false
}

function dotOf(kit: Kit, { part }: Station, x: number, y: number, shows: "x" | "y" | undefined): SceneNode {
  const dot = fill(circle(x, y, DOT), kit.theme.colors.accent)
  return shows === undefined ? dot : showing(dot, { id: part.date ?? "" }, shows)
}

function across(
  kit: Kit,
  stations: readonly Station[],
  share: (i: number) => number,
  even: boolean,
  children: SceneNode[],
): number {
  const { colors, hairline } = kit.theme
  const column = (kit.width - COLUMN_GAP * (stations.length - 1)) / stations.length
  const room = column - (even ? 0 : 6)
  const dates = datesOf(kit, stations, room)
  const pieces = stations.map((station, i) => stack([dates[i] as Piece, wordsOf(kit, station, room)], 3))
  const ticks = even ? { nodes: [], height: 0 } : yearTicks(kit, stations)
  const y = ticks.height + DOT + 1
  const comb = even ? 10 : COMB
  // In even steps each dot stands over its words; in time the leaders lead there.
  const x = (i: number) => (even ? i * (column + COLUMN_GAP) + DOT : DOT + share(i) * (kit.width - 2 * DOT))
  children.push(stroke(line(0, y, kit.width, y), colors.gold, hairline * 1.5), ...ticks.nodes)
  let bottom = y
  pieces.forEach((piece, i) => {
    const left = i * (column + COLUMN_GAP)
    if (!even) {
      const foot = left + 0.4
      const knee = y + DOT + 5
      const leader = polyline([x(i), y], [x(i), knee], [foot, y + comb - 4], [foot, y + comb + piece.height])
      children.push(stroke(leader, colors.gold, hairline))
    }
    children.push(...piece.at(left + (even ? 0 : 6), y + comb))
    bottom = Math.max(bottom, y + comb + piece.height)
  })
  stations.forEach((station, i) => {
    children.push(dotOf(kit, station, x(i), y, even ? undefined : "x"))
  })
  return bottom
}

/** New Year's days over the line, named where there is room. */
function yearTicks(
  kit: Kit,
  stations: readonly Station[],
): { readonly nodes: readonly SceneNode[]; readonly height: number } {
  const [first, last] = [stations[0]?.day ?? 0, stations.at(-1)?.day ?? 0]
  const height = 13
  const style = kit.theme.text.detailEnSolo
  const [from, to] = [stations[0]?.date?.year ?? 0, stations.at(-1)?.date?.year ?? 0]
  if (last <= first || from === to) return { nodes: [], height: 0 }
  const nodes: SceneNode[] = []
  let free = 0
  for (let year = from + 1; year <= to && to - from <= 40; year++) {
    const x = DOT + ((dayNumber({ year }) - first) / (last - first)) * (kit.width - 2 * DOT)
    if (x < DOT || x > kit.width - DOT) continue
    nodes.push(stroke(line(x, height - 3, x, height + DOT + 1), kit.theme.colors.muted, kit.theme.hairline))
    if (x < free || x > kit.width - 22) continue
    nodes.push(...kit.text(String(year), style, 24).at(x, 0))
    free = x + 30
  }
  return { nodes, height }
}

function down(
  kit: Kit,
  stations: readonly Station[],
  share: (i: number) => number,
  even: boolean,
  children: SceneNode[],
): number {
  const { colors, hairline } = kit.theme
  const left = even ? 15 : RAIL + LEADER + 4
  // Dates in a column of their own where there is room for it.
  const aside = kit.room === "wide" ? 92 : 0
  const room = kit.width - left - aside
  const dates = datesOf(kit, stations, aside === 0 ? room : aside - 8)
  const pieces = stations.map((station, i): Piece => {
    const words = wordsOf(kit, station, room)
    const date = dates[i] as Piece
    if (aside === 0) return stack([date, words], 3)
    return {
      width: kit.width - left,
      height: Math.max(date.height, words.height + 1),
      at: (x, y) => [...date.at(x, y), ...words.at(x + aside, y + 1)],
    }
  })
  const heights = pieces.map((piece) => Math.max(FIRST_LINE + DOT, piece.height))
  const total = heights.reduce((sum, height) => sum + height, 0) + ROW_GAP * (stations.length - 1)
  const lastRow = total - (heights.at(-1) ?? 0) + FIRST_LINE
  const point = (i: number) => FIRST_LINE + share(i) * (lastRow - FIRST_LINE)
  let top = 0
  const tops = heights.map((height) => {
    const at = top
    top += height + ROW_GAP
    return at
  })
  const places = even ? tops.map((at) => at + FIRST_LINE) : pieces.map((_, i) => point(i))
  const [start = FIRST_LINE, end = FIRST_LINE] = [places[0], places.at(-1)]
  children.push(stroke(line(RAIL, start, RAIL, end), colors.gold, hairline * 1.5))
  pieces.forEach((piece, i) => {
    const at = tops[i] as number
    const y = places[i] as number
    if (!even) {
      const leader = polyline(
        [RAIL, y],
        [RAIL + 6, y],
        [RAIL + LEADER - 4, at + FIRST_LINE],
        [RAIL + LEADER, at + FIRST_LINE],
      )
      children.push(stroke(leader, colors.gold, hairline))
    }
    children.push(...piece.at(left, at))
  })
  stations.forEach((station, i) => {
    children.push(dotOf(kit, station, RAIL, places[i] as number, even ? undefined : "y"))
  })
  return total
}
