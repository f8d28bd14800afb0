import type { Color } from "../foundation/color.ts"
import type { EmphasisMark } from "../layout/fragment.ts"
import type { DecorationLine } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import { isAtomicInline } from "../style/values/display.ts"
import type { PlacedGlyph, PlacedRun } from "../text/text.ts"
import { strokedLine } from "./decoration-line.ts"
import type { DisplayItem } from "./display-list.ts"
import type { Decoration, IndexedElement } from "./indexed-element.ts"

/** Thickness of a decoration line, in em: that of a fine rule beside Song type. */
const THICKNESS = 0.05
/** Under the em box and clear of it: clreq #interlinear_marks puts the line outside the character. */
const CLEARANCE = 0.06
/** Deeper descents than this do not push a line away, in em. */
const DEEPEST = 0.2
/** Height of a line through the text, in em from the baseline: the middle of a Han character. */
const MIDDLE = 0.36
/** Least gap between the lines of two words that follow each other, in em: clreq #interlinear_marks. */
const GAP = 0.125

/** Decorations of an element and of the inline boxes around it, css-text-decor-3 #line-decoration. */
export function decorationsOf(at: IndexedElement): readonly Decoration[] {
  if (at.decorations !== undefined) return at.decorations
  const { element, parent } = at
  const { textDecorationLine: lines, display, position } = element.style
  // Decorations do not reach into atomic inlines and what is out of flow.
  const passes = !isAtomicInline(display) && position !== "absolute"
  const outer = parent !== undefined && passes ? decorationsOf(parent) : NONE
  at.decorations = lines.length === 0 ? outer : [...outer, { element, lines }]
  return at.decorations
}

const NONE: readonly Decoration[] = []

/** A run of a line, and what one element draws along it. */
export interface Marked {
  readonly run: PlacedRun
  readonly decoration: Decoration
}

/** What one element decorates of a line. */
interface Stretch {
  readonly element: StyledElement
  from: number
  to: number
  readonly first: PlacedRun
  /** How far emphasis marks reach over and under it. */
  over: number
  under: number
  /** Em box of the text above and below the baseline. */
  above: number
  below: number
}

/** One line for each stretch of runs that one element decorates so; lengths down from the baseline. */
export function paintDecoration(
  marked: readonly Marked[],
  line: DecorationLine,
  left: number,
  baseline: number,
  out: DisplayItem[],
  marks: readonly EmphasisMark[] = [],
): void {
  if (marked.length === 0) return
  const stretches = stretchesOf(marked, line, marks)
  keepApart(stretches)
  for (const stretch of stretches) {
    if (stretch.to <= stretch.from) continue
    const { style } = stretch.element
    const thickness = thicknessOf(stretch)
    if (thickness <= 0) continue
    const y = baseline + offsetOf(stretch, line, thickness)
    const color: Color = style.textDecorationColor === "currentcolor" ? style.color : style.textDecorationColor
    const extent = { from: left + stretch.from, to: left + stretch.to, y, outwards: line === "overline" ? -1 : 1 }
    strokedLine(style.textDecorationStyle, extent, thickness, style.fontSize, color, out)
  }
}

function stretchesOf(
  marked: readonly Marked[],
  line: DecorationLine,
  marks: readonly EmphasisMark[],
): readonly Stretch[] {
  const stretches = new Map<StyledElement, Stretch>()
  for (const { run, decoration } of marked) {
    if (!decoration.lines.includes(line)) continue
    const above = run.face.ascent * run.size
    const below = run.face.descent * run.size
    const stretch = stretches.get(decoration.element)
    if (stretch === undefined) {
      const from = inkStart(run)
      stretches.set(decoration.element, {
        element: decoration.element,
        from,
        to: inkEnd(run),
        first: run,
        above,
        below,
        over: 0,
        under: 0,
      })
    } else {
      stretch.to = inkEnd(run)
      stretch.above = Math.max(stretch.above, above)
      stretch.below = Math.max(stretch.below, below)
    }
  }
  if (marks.length > 0) clearMarks(stretches, marked, marks)
  return [...stretches.values()]
}

/** Emphasis marks stand between the text and its lines. */
function clearMarks(
  stretches: ReadonlyMap<StyledElement, Stretch>,
  marked: readonly Marked[],
  marks: readonly EmphasisMark[],
): void {
  const reaches = new Map<number, { over: number; under: number }>()
  for (const { item, y, size } of marks) {
    const reach = reaches.get(item) ?? { over: 0, under: 0 }
    if (y < 0) reach.over = Math.max(reach.over, size / 2 - y)
    else reach.under = Math.max(reach.under, size / 2 + y)
    reaches.set(item, reach)
  }
  for (const { run, decoration } of marked) {
    const stretch = stretches.get(decoration.element)
    const reach = reaches.get(run.item)
    if (stretch === undefined || reach === undefined) continue
    stretch.over = Math.max(stretch.over, reach.over)
    stretch.under = Math.max(stretch.under, reach.under)
  }
}

/** Lines of words that follow each other are shortened until they can be told apart; nested ones are not. */
function keepApart(stretches: readonly Stretch[]): void {
  for (let i = 0; i < stretches.length; i++) {
    const a = stretches[i] as Stretch
    for (let k = i + 1; k < stretches.length; k++) {
      const b = stretches[k] as Stretch
      // They stand in the order of their starts.
      if (b.from - a.to >= GAP * a.element.style.fontSize) break
      if (b.from <= a.from || b.to <= a.to || b.from < a.to - NEARLY) continue
      const gap = GAP * Math.min(a.element.style.fontSize, b.element.style.fontSize)
      const lacking = gap - (b.from - a.to)
      if (lacking <= 0) continue
      a.to -= lacking / 2
      b.from += lacking / 2
    }
  }
}

/** Edges of neighbouring runs differ by rounding. */
const NEARLY = 0.01

/** Where a run's text begins, the blank half of an opening mark left out; from the line's start. */
function inkStart(run: PlacedRun): number {
  const blank = blankOf(run, run.glyphs[0], "left")
  return blank === undefined ? run.x : Math.max(run.x, run.x + blank.x + blank.width)
}

/** Where a run's text ends, the blank half of a closing mark left out. */
function inkEnd(run: PlacedRun): number {
  const end = run.x + run.width
  const last = run.glyphs.at(-1)
  const blank = blankOf(run, last, "right")
  if (blank === undefined || last === undefined) return end
  const advance = run.face.advance(last.codePoints[0] as number) * run.size
  return Math.min(end, run.x + blank.x + advance - blank.width)
}

function blankOf(
  run: PlacedRun,
  glyph: PlacedGlyph | undefined,
  side: "left" | "right",
): { readonly x: number; readonly width: number } | undefined {
  const codePoint = glyph?.codePoints[0]
  if (
    glyph === undefined ||
    codePoint === undefined ||
    run.upright !== undefined ||
    !HAS_BLANKS.test(String.fromCodePoint(codePoint))
  ) {
    return undefined
  }
  const width = run.face.blanks(codePoint)[side] * run.size
  return width > 0 ? { x: glyph.x, width } : undefined
}

/** Full-width marks; others fill their body. */
const HAS_BLANKS = /[\u2018-\u201d\u3001-\u3002\u3008-\u301b\uff01-\uff60]/u

function thicknessOf({ element: { style }, first }: Stretch): number {
  const { textDecorationThickness: thickness, fontSize } = style
  if (thickness === "auto") return THICKNESS * fontSize
  if (thickness !== "from-font") return thickness
  return (first.face.underline?.thickness ?? THICKNESS) * fontSize
}

/** Middle of the line's nearest stroke below the baseline, css-text-decor-4 #underline-offset. */
function offsetOf(
  { element: { style }, first, above, below, over, under }: Stretch,
  line: DecorationLine,
  thickness: number,
): number {
  const { fontSize, textUnderlineOffset: offset, textUnderlinePosition: position } = style
  if (line === "line-through") return -MIDDLE * fontSize
  const beyond = CLEARANCE * fontSize + thickness / 2
  if (line === "overline") {
    const edge = -Math.max(above, (1 - DEEPEST) * fontSize) - thickness / 2
    return over > 0 ? Math.min(edge, -over - beyond) : edge
  }
  const own = first.face.underline
  if (offset !== "auto") {
    const zero = position === "under" ? below : 0
    return zero + offset.pt + offset.percent * fontSize + thickness / 2
  }
  if (position === "from-font" && own !== undefined) return own.offset * fontSize
  const edge = position === "under" ? below : Math.min(below, DEEPEST * fontSize)
  return Math.max(edge, under) + beyond
}
