import { type Em, em, type Pt, pt } from "../foundation/units.ts"
import type {
  ComposedLine,
  ComposedParagraph,
  FontFace,
  FontSet,
  InlineItem,
  ParagraphOptions,
  PlacedBox,
  PlacedRun,
  UnsupportedCharacter,
} from "../text/text.ts"

/** A face whose every glyph is one em wide; it lacks U+20BB7, so that a missing glyph can be tested. */
const MISSING = 0x20bb7
const WORD_JOINER = 0x2060
/** Alef stands for all scripts that cannot be set. */
const RIGHT_TO_LEFT = 0x5d0
export const EM_FACE: FontFace = {
  id: "em/400",
  family: "Em",
  weight: 400,
  italic: false,
  unitsPerEm: 1000,
  ascent: em(0.88),
  descent: em(0.12),
  capHeight: em(0.7),
  xHeight: em(0.5),
  scale: 1,
  has: (codePoint) => codePoint !== MISSING,
  advance: () => em(1),
  shape: () => [],
  blanks: () => ({ left: em(0), right: em(0) }),
  data: new Uint8Array(),
}

export const emFonts: FontSet = {
  faceFor: (codePoint) => (EM_FACE.has(codePoint) ? EM_FACE : undefined),
  primary: () => EM_FACE,
  familyWith: () => "Noto Serif SC",
  unknownIn: () => undefined,
}

interface Unit {
  readonly item: number
  readonly start: number
  readonly end: number
  readonly width: number
  readonly char: string
}

/**
 * The simplest composer there can be, for tests of layout: first fit, a break beside every character (none with
 * `nowrap`), every character but a word joiner one em, spaces at line ends dropped, no spacing rules at all.
 */
export function emCompose(items: readonly InlineItem[], options: ParagraphOptions): ComposedParagraph {
  const lines: ComposedLine[] = []
  const missing: ComposedParagraph["missing"][number][] = []
  const unsupported: UnsupportedCharacter[] = []
  let units: Unit[] = []
  let width = 0
  const measure = (): number => options.width - (lines.length === 0 ? options.indent : 0)
  const flush = (last: boolean): void => {
    while (units.at(-1)?.char === " ") width -= (units.pop() as Unit).width
    lines.push(line(units, width, items, options, lines.length === 0 ? options.indent : 0, last))
    units = []
    width = 0
  }
  const add = (unit: Unit): void => {
    if (unit.char === " " && units.length === 0 && !options.preserveSpaces) return
    const fits = width + unit.width <= measure() + 0.001
    if (!fits && units.length > 0 && options.wrap !== "nowrap" && unit.char !== " ") flush(false)
    if (unit.char === " " && units.length === 0 && !options.preserveSpaces) return
    units.push(unit)
    width += unit.width
  }
  items.forEach((item, i) => {
    if (item.type === "break") flush(true)
    else if (item.type === "text") {
      let at = 0
      for (const char of item.text) {
        const codePoint = char.codePointAt(0) as number
        if (codePoint === MISSING) missing.push({ item: i, index: at, codePoint })
        if (codePoint === RIGHT_TO_LEFT) unsupported.push({ item: i, index: at, codePoint, reason: "right-to-left" })
        add({ item: i, start: at, end: at + char.length, width: codePoint === WORD_JOINER ? 0 : item.style.size, char })
        at += char.length
      }
    } else if (item.type === "leader") add({ item: i, start: 0, end: 0, width: item.style.size, char: item.text })
    else if (item.type === "box" || (item.type === "edge" && item.width !== 0))
      add({ item: i, start: 0, end: 0, width: item.width, char: "" })
  })
  if (units.length > 0 || items.at(-1)?.type !== "break") flush(true)
  return { lines, missing, unsupported }
}

export function emIntrinsic(items: readonly InlineItem[], options: ParagraphOptions): { min: Pt; max: Pt } {
  const infinite = pt(1e9)
  const longest = (width: Pt): number =>
    Math.max(0, ...emCompose(items, { ...options, width, indent: pt(0) }).lines.map((l) => l.width))
  return { min: pt(longest(options.wrap === "nowrap" ? infinite : pt(0))), max: pt(longest(infinite)) }
}

function line(
  units: readonly Unit[],
  width: number,
  items: readonly InlineItem[],
  options: ParagraphOptions,
  indent: number,
  last: boolean,
): ComposedLine {
  const runs: PlacedRun[] = []
  const boxes: PlacedBox[] = []
  let x = 0
  let text = ""
  for (const unit of units) {
    const item = items[unit.item] as InlineItem
    if (item.type === "text" || item.type === "leader") {
      text += unit.char
      const previous = runs.at(-1)
      if (previous !== undefined && previous.item === unit.item && previous.end === unit.start) {
        const longer = { end: unit.end, width: pt(previous.width + unit.width), text: previous.text + unit.char }
        runs[runs.length - 1] = { ...previous, ...longer }
      } else runs.push(run(unit, item, x))
    } else boxes.push({ item: unit.item, x: pt(x), width: pt(unit.width) })
    x += unit.width
  }
  const align = last ? options.alignLast : options.align
  const free = options.width - indent - width
  return {
    runs,
    boxes,
    width: pt(width),
    natural: pt(width),
    x: pt(indent + (align === "center" ? free / 2 : align === "end" ? free : 0)),
    text,
    joinsNext: !last,
    needsActualText: false,
    overflow: pt(Math.max(0, -free)),
    gap: 0 as Em,
    tier: 0,
    last,
  }
}

const run = (unit: Unit, item: Extract<InlineItem, { type: "text" | "leader" }>, x: number): PlacedRun => ({
  item: unit.item,
  face: EM_FACE,
  size: item.style.size,
  lang: item.style.lang,
  x: pt(x),
  rise: item.type === "text" ? item.rise : pt(0),
  width: pt(unit.width),
  glyphs: [],
  text: unit.char,
  start: unit.start,
  end: unit.end,
})
