import type { Em, Pt } from "../../foundation/units.ts"
import { cutWords, NO_WORDS } from "../nodes/cut-words.ts"
import type { Flat } from "../nodes/flatten.ts"
import { BOX, EDGE, FIXED, LEADER, type NodeList, type RubyNodes, type Shape, SPACE, WORD } from "../nodes/nodes.ts"
import type { ComposedLine, InlineItem, PlacedBox, PlacedRuby, PlacedRun } from "../text.ts"
import { BASELINE, type Draft, pushGlyphs, runOf } from "./draft-run.ts"
import { fillEvenly, fillLine } from "./fill.ts"
import { lineClusters } from "./line-clusters.ts"
import { isDropped, type LineSums } from "./line-sums.ts"
import { lineText } from "./line-text.ts"
import { EM } from "./optimise.ts"

/** From here on readers take a gap for a space (measured on poppler and PDFium). */
const READS_AS_SPACE = 0.15 * EM
/** U+00AD: what a hyphen at a cut stands for in the text. */
const SOFT_HYPHEN: readonly number[] = [0xad]
const HYPHEN = "-"

export interface LinePlan {
  readonly from: number
  readonly to: number
  /** Room for the line, in units. */
  readonly measure: number
  /** Squeeze to the measure, and stretch to it. */
  readonly squeeze: boolean
  readonly fill: boolean
  /** Units the mark at the end may hang out. */
  readonly hung: number
  /** The next line starts at a forced break or there is none. */
  readonly last: boolean
  /** What the break at its end costs. */
  readonly penalty: number
  /** Units shared equally by all gaps instead: an annotation over a wider base. */
  readonly even?: number
  /** Say what each cluster takes. */
  readonly clusters: boolean
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

/** A line whose place in the measure is still to be set, and the width it came to, in units. */
export interface PlacedLine {
  readonly line: Mutable<ComposedLine>
  readonly width: number
}

let deltaRoom = new Int32Array(256)

/** One array for the deltas of every line; `fillLine` clears what it uses. */
function scratch(length: number): Int32Array {
  if (deltaRoom.length < length) deltaRoom = new Int32Array(length * 2)
  return deltaRoom
}

/** Sets one line: fills it, and turns its nodes into runs of glyphs with pen positions. */
export function placeLine(
  nodes: NodeList,
  sums: LineSums,
  items: readonly InlineItem[],
  flat: Flat,
  unit: number,
  plan: LinePlan,
): PlacedLine {
  const { from, to } = plan
  const first = sums.firstKept[from] as number
  const last = sums.lastKept[to] as number
  const empty = first >= to || last < first
  const boxes: PlacedBox[] = []
  const runs: PlacedRun[] = []
  if (empty) {
    for (let i = from; i < to; i++) if (nodes.kind[i] === EDGE) placeBox(i, 0)
    const line = finish(0, 0, 0, 0, false, "")
    if (!plan.clusters) return { line, width: 0 }
    const extent = { from, to, first: to, last: to - 1, startCut: 0, endCut: 0, hyphen: 0 }
    return {
      line: { ...line, clusters: lineClusters(nodes, items, flat, unit, extent, deltaRoom, NO_WORDS) },
      width: 0,
    }
  }
  const hyphenated = to < nodes.length && (nodes.hyphen[to] as number) > 0 && !plan.last
  const startCut = sums.startCut[first] as number
  const endCut = (sums.endCut[last] as number) + plan.hung
  const cut = cutWords(nodes, first, last)
  let natural = -startCut - endCut + cut.extra
  for (let i = first; i <= last; i++) {
    natural += nodes.advance[i] as number
    if (i > first) natural += nodes.joinBefore[i] as number
  }
  if (hyphenated) natural += nodes.hyphen[to] as number
  const deltas = scratch(last - first + 1)
  let leaders = 0
  for (let i = first; i <= last; i++) if (nodes.kind[i] === LEADER) leaders++
  const room = plan.measure - natural
  const fills = leaders === 0 && (room < 0 ? plan.squeeze : plan.fill)
  const filling = fillLine(nodes, first, last, fills ? room : 0, deltas)
  if (plan.even !== undefined) fillEvenly(nodes, first, last, plan.even, deltas)
  const leaderRoom = leaders > 0 && room > 0 && Number.isFinite(room) ? room : 0

  let x = -startCut
  let draft: Draft | undefined
  let asSpaces = false
  let afterSpace = true
  const rubies: PlacedRuby[] = []
  let next = nodes.rubies.length === 0 ? 0 : nodes.rubies.findIndex((one) => one.first >= first)
  for (let i = from; i < first; i++) if (nodes.kind[i] === EDGE) placeBox(i, 0)
  for (let i = first; i <= last; i++) {
    const kind = nodes.kind[i]
    if (i > first) {
      const join = nodes.joinBefore[i] as number
      const added = join + (deltas[i - first] as number)
      x += added
      // Kerning belongs to the letter before it.
      if (join !== 0 && kind === WORD && nodes.kind[i - 1] === WORD && draft !== undefined) draft.end += join
      const isSpace = kind === SPACE || kind === FIXED
      if (added >= READS_AS_SPACE && !isSpace && !afterSpace && kind !== EDGE && kind !== BOX) asSpaces = true
    }
    if (kind !== EDGE || nodes.advance[i] !== 0)
      afterSpace = kind === SPACE || kind === FIXED || kind === EDGE || kind === BOX
    if ((nodes.tail[i] as number) >= READS_AS_SPACE && kind !== FIXED) asSpaces = true
    const ruby = nodes.rubies[next]
    if (ruby?.first === i) {
      placeRuby(ruby, x)
      next++
    }
    if (kind === EDGE || kind === BOX) {
      placeBox(i, x + (nodes.shift[i] as number))
      if (nodes.advance[i] !== 0) close()
      x += nodes.advance[i] as number
      continue
    }
    if (kind === LEADER) {
      close()
      const width = leaderRoom / leaders
      placeLeader(i, x, width)
      asSpaces = true
      x += width
      continue
    }
    const merged = cut === NO_WORDS ? undefined : cut.merged.get(i)
    const isSwallowed = cut !== NO_WORDS && cut.swallowed.has(i)
    const shape = merged?.shape ?? (isSwallowed ? undefined : nodes.shapes[i])
    const advance = (nodes.advance[i] as number) + (merged?.extra ?? 0)
    if (shape !== undefined) {
      const tracking = kind === WORD ? (nodes.tail[i] as number) : 0
      put(i, shape, x + (nodes.shift[i] as number), x, x + (merged?.width ?? advance), tracking)
    } else if (draft !== undefined) {
      draft.stop = nodes.end[i] as number
      draft.end = Math.max(draft.end, x + advance)
    }
    x += advance
  }
  if (hyphenated) addHyphen()
  close()
  for (let i = last + 1; i < to; i++) if (nodes.kind[i] === EDGE) placeBox(i, x - endCut)
  const width = x - endCut
  const overflow = Math.max(0, width - plan.measure)
  const text = lineText(nodes, items, flat, first, last)
  const line = finish(width, natural, overflow, filling.gap / EM, asSpaces || hyphenated, text, filling.tier)
  if (rubies.length > 0) line.rubies = rubies
  if (!plan.clusters) return { line, width }
  const hyphen = hyphenated ? (nodes.hyphen[to] as number) : 0
  const extent = { from, to, first, last, startCut, endCut: sums.endCut[last] as number, hyphen }
  line.clusters = lineClusters(nodes, items, flat, unit, extent, deltas, cut)
  return { line, width }

  function finish(
    width: number,
    naturalWidth: number,
    overflow: number,
    gap: number,
    needsActualText: boolean,
    text: string,
    tier = 0,
  ): Mutable<ComposedLine> {
    return {
      x: 0 as Pt,
      runs,
      boxes,
      width: (width * unit) as Pt,
      natural: (naturalWidth * unit) as Pt,
      text,
      joinsNext: !plan.last && !endsInSpace(),
      needsActualText,
      overflow: (overflow * unit) as Pt,
      gap: gap as Em,
      tier,
      last: plan.last,
      penalty: plan.penalty,
    }
  }

  function endsInSpace(): boolean {
    for (let i = to - 1; i >= from && isDropped(nodes, i); i--) if (nodes.kind[i] === SPACE) return true
    return nodes.kind[to - 1] === FIXED
  }

  function placeBox(i: number, at: number): void {
    boxes.push({
      item: nodes.item[i] as number,
      x: (at * unit) as Pt,
      width: ((nodes.advance[i] as number) * unit) as Pt,
    })
  }

  function placeRuby({ item, end, offset, line: annotation, spread }: RubyNodes, at: number): void {
    if (annotation === undefined) return
    rubies.push({ item, end, x: ((at + offset) * unit) as Pt, line: annotation })
    if (spread) asSpaces = true
  }

  function put(i: number, shape: Shape, pen: number, start: number, end: number, tracking: number): void {
    const item = nodes.item[i] as number
    if (
      draft === undefined ||
      draft.item !== item ||
      draft.face !== shape.face ||
      draft.size !== shape.size ||
      draft.upright !== shape.upright
    ) {
      close()
      draft = {
        item,
        face: shape.face,
        size: shape.size,
        upright: shape.upright,
        x: i === first ? start + startCut : start,
        end,
        glyphs: [],
        first: i,
        stop: 0,
      }
    }
    draft.stop = nodes.end[i] as number
    draft.end = i === last ? end - endCut : end
    pushGlyphs(draft, shape.glyphs, pen, tracking, unit)
  }

  function close(): void {
    if (draft === undefined) return
    runs.push(runOf(draft, nodes, items, flat, unit))
    draft = undefined
  }

  function addHyphen(): void {
    const word = nodes.words[nodes.word[to] as number]
    if (draft === undefined || word === undefined) return
    const glyph = draft.face.shape(HYPHEN, "latn", word.language, word.features)[0]
    if (glyph === undefined) return
    draft.glyphs.push({
      id: glyph.id,
      x: ((x - draft.x) * unit) as Pt,
      yOffset: BASELINE,
      codePoints: SOFT_HYPHEN,
    })
    x += nodes.hyphen[to] as number
    draft.end = x
  }

  /** css-content-3 #leader-function: whole patterns, set from the end of the room. */
  function placeLeader(i: number, at: number, width: number): void {
    const item = nodes.item[i] as number
    const source = items[item] as Extract<InlineItem, { type: "leader" }>
    const leader = nodes.leaders?.get(i)
    if (leader === undefined || leader.width <= 0) return
    const copies = Math.floor(width / leader.width)
    if (copies === 0) return
    const into: Draft = {
      item,
      face: leader.shape.face,
      size: leader.shape.size,
      upright: undefined,
      x: at + width - copies * leader.width,
      end: at + width,
      glyphs: [],
      first: i,
      stop: i,
    }
    for (let k = 0; k < copies; k++) pushGlyphs(into, leader.shape.glyphs, into.x + k * leader.width, 0, unit)
    runs.push({
      item,
      face: into.face,
      size: (into.size * unit) as Pt,
      lang: source.style.lang,
      x: (into.x * unit) as Pt,
      rise: 0 as Pt,
      width: ((into.end - into.x) * unit) as Pt,
      glyphs: into.glyphs,
      text: source.text.repeat(copies),
      start: 0,
      end: source.text.length,
    })
  }
}
