import type { Pt } from "../foundation/units.ts"
import { characteristicsOf } from "./break/characteristics.ts"
import { weighPhrases } from "./break/phrases.ts"
import { BREAK } from "./break/uax14.ts"
import { type LineSums, naturalWidth, sumLines } from "./line/line-sums.ts"
import { EM, type Goal, optimise, optimiseWhole } from "./line/optimise.ts"
import { placeLine } from "./line/place.ts"
import { buildNodes, type Findings } from "./nodes/build-nodes.ts"
import { type Flat, flatten } from "./nodes/flatten.ts"
import { FORCED_BREAK, type NodeList, PAUSE, STOP } from "./nodes/nodes.ts"
import { mayHang } from "./nodes/resolve.ts"
import { spaceNodes } from "./nodes/spacing.ts"
import { KnownParagraphs, Numbers } from "./paragraph-key.ts"
import { type Annotation, joinRubies, setRubies } from "./ruby.ts"
import type { ComposedLine, ComposedParagraph, FontSet, InlineItem, ParagraphOptions } from "./text.ts"

/** Where a paragraph has no text: its boxes are measured in this size. */
const DEFAULT_SIZE = 10
/** css-text-4 #valdef-text-wrap-style-pretty leaves it to us: the lines at the end that are cut between phrases… */
const PRETTY_LINES = 4
/** …and how much of the measure the last line should fill. */
const PRETTY_LAST = 1 / 3

/** A paragraph up to the point where the measure matters. */
export interface Prepared {
  readonly fonts: FontSet
  readonly options: ParagraphOptions
  readonly splitOver: number
  readonly flat: Flat
  readonly nodes: NodeList
  readonly sums: LineSums
  /** Points to a unit: the main font size over 1000. */
  readonly unit: number
  readonly findings: Findings
  readonly annotations: Required<ComposedParagraph>["annotations"]
  /** What its breaks cost where phrases count; made when that is first asked. */
  phrases: Int32Array | undefined
}

/**
 * Breaks and sets a paragraph. `run.x` is measured from the start of the line's content, which itself stands at
 * `line.x` in the measure. Never throws for any text; what cannot be set is in `missing` and `unsupported`.
 * The same text in the same style and measure is set once for each font set.
 */
export function composeParagraph(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
): ComposedParagraph {
  const { composed } = cacheOf(fonts)
  const known = composed.like(items, options)
  const key = composed.keyOf(items)
  let made = known.get(key)
  if (made === undefined) {
    made = composeNew(items, options, fonts)
    known.set(key, made)
  }
  return made
}

function composeNew(items: readonly InlineItem[], options: ParagraphOptions, fonts: FontSet): ComposedParagraph {
  // Hyphens are looked up, and words cut into pieces, only where whole words make poor lines.
  const whole = options.hyphens === "auto" && options.wrap !== "balance" && options.looseness === undefined
  const found = whole ? setParagraph(items, { ...options, hyphens: "manual" }, fonts, true) : undefined
  return found ?? (setParagraph(items, options, fonts, false) as ComposedParagraph)
}

/** With `whole`, nothing where cut words could make better lines. */
function setParagraph(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
  whole: boolean,
): ComposedParagraph | undefined {
  const unit = unitOf(items)
  const measure = Math.round(options.width / unit)
  const indent = Math.round(options.indent / unit)
  // Words that fit no line are cut where the style allows it.
  const splitOver = options.overflowWrap === "anywhere" ? Math.max(0, measure - Math.max(0, indent)) : Infinity
  const ready = prepare(items, options, fonts, splitOver)
  const { flat, nodes, sums, findings } = ready
  const lines: ComposedLine[] = []
  const hang = hanging(nodes, flat, options)
  // Lines of equal length are shorter than the measure: they are not stretched to it.
  const balanced = options.wrap === "balance"
  const justified = options.align === "justify" && !balanced
  const pretty = options.wrap === "pretty"
  const phrased = (balanced || pretty) && hasPhrases(options.lang)
  // Node from which on breaks are priced by phrases.
  let pricedFrom = 0
  for (let from = 0, first = true; from < nodes.length || first; first = false) {
    let to = from
    while (to < nodes.length && nodes.kind[to] !== FORCED_BREAK) to++
    const ends = compose(from, to, first ? indent : 0)
    if (ends === undefined) return undefined
    let start = from
    for (const end of ends) {
      setLine(start, end, end === to, first && start === from ? indent : 0)
      start = end
    }
    if (to >= nodes.length) break
    from = to + 1
    // A break at the very end makes no further line.
    if (from >= nodes.length) break
  }
  const { missing, unsupported } = findings
  const composed = unsupported.length === 0 ? { lines, missing } : { lines, missing, unsupported }
  return ready.annotations.length === 0 ? composed : { ...composed, annotations: ready.annotations }

  function compose(from: number, to: number, firstIndent: number): number[] | undefined {
    const firstMeasure = measure - firstIndent
    if (options.wrap === "nowrap" || naturalWidth(nodes, sums, from, to) <= firstMeasure) return [to]
    if (to - from <= 1) return whole ? undefined : [to]
    if (phrased) ready.phrases ??= weighPhrases(nodes, flat)
    const prices = phrased ? ready.phrases : undefined
    pricedFrom = balanced ? from : lastLinesFrom(sums, from, to, measure)
    const goal: Goal = {
      firstMeasure,
      measure,
      justified,
      lastJustified: options.alignLast === "justify" && !balanced,
      balanced,
      ...(hang === undefined ? {} : { hang, alwaysHang: options.hanging === "force-end" }),
      cutAnywhere: options.overflowWrap === "anywhere",
      shortLast: Math.max(0, indent, pretty ? measure * PRETTY_LAST : 0),
      ...(prices === undefined ? {} : { prices }),
      pricedFrom,
      ...(options.looseness === undefined ? {} : { looseness: options.looseness }),
    }
    return whole ? optimiseWhole(nodes, sums, from, to, goal) : optimise(nodes, sums, from, to, goal)
  }

  function setLine(from: number, to: number, last: boolean, lineIndent: number): void {
    const room = measure - lineIndent
    const align = last ? options.alignLast : options.align
    const end = sums.lastKept[to] as number
    let hung = 0
    if (hang !== undefined && end >= from) {
      const may = hang(end)
      if (may > 0 && (options.hanging === "force-end" || naturalWidth(nodes, sums, from, to) > room)) hung = may
    }
    const { line, width } = placeLine(nodes, sums, items, flat, unit, {
      from,
      to,
      measure: room,
      squeeze: justified,
      fill: align === "justify" && !balanced && options.wrap !== "nowrap" && Number.isFinite(room),
      hung,
      last,
      penalty: last || to >= nodes.length ? 0 : penaltyAt(to),
      clusters: options.clusters === true,
    })
    const spare = Number.isFinite(room) ? Math.max(0, room - width) : 0
    const shift = align === "end" ? spare : align === "center" ? spare / 2 : 0
    // What is exact in units is exact in points too.
    if (width === room) line.width = (lineIndent === 0 ? options.width : options.width - options.indent) as Pt
    line.x = ((lineIndent + shift) * unit) as Pt
    if (align === "justify" && !balanced && options.wrap !== "nowrap") line.justified = true
    lines.push(line)
  }

  function penaltyAt(node: number): number {
    const { phrases } = ready
    return (phrased && phrases !== undefined && node >= pricedFrom ? phrases : nodes.penalty)[node] as number
  }
}

/** First node of the last lines that `pretty` looks after. */
function lastLinesFrom(sums: LineSums, from: number, to: number, measure: number): number {
  const start = (sums.position[to] as number) - PRETTY_LINES * measure
  let node = to
  while (node > from && (sums.position[node - 1] as number) >= start) node--
  return node
}

interface IntrinsicWidths {
  readonly min: Pt
  readonly max: Pt
}

/** Narrowest and widest the paragraph can be: css-sizing-3 #intrinsic-sizes. */
export function intrinsicWidths(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
): IntrinsicWidths {
  const { intrinsic } = cacheOf(fonts)
  const known = intrinsic.like(items, options)
  const key = intrinsic.keyOf(items)
  let widths = known.get(key)
  if (widths === undefined) {
    widths = measureIntrinsic(items, options, fonts)
    known.set(key, widths)
  }
  return widths
}

function measureIntrinsic(items: readonly InlineItem[], options: ParagraphOptions, fonts: FontSet): IntrinsicWidths {
  const splitOver = options.overflowWrap === "anywhere" ? 0 : Infinity
  const { nodes, sums, unit } = prepare(items, options, fonts, splitOver)
  const indent = Math.round(options.indent / unit)
  let min = 0
  let max = 0
  let segment = 0
  let piece = 0
  for (let i = 0; i <= nodes.length; i++) {
    const forced = i === nodes.length || nodes.kind[i] === FORCED_BREAK
    if (forced || nodes.breakBefore[i] === BREAK) {
      const firstLine = piece === 0 ? indent : 0
      min = Math.max(min, naturalWidth(nodes, sums, piece, i) + firstLine)
      piece = i
    }
    if (!forced) continue
    max = Math.max(max, naturalWidth(nodes, sums, segment, i) + (segment === 0 ? indent : 0))
    segment = i + 1
    piece = i + 1
  }
  if (options.wrap === "nowrap") min = max
  return { min: (min * unit) as Pt, max: (max * unit) as Pt }
}

/** The phrase model knows Simplified Chinese. */
const hasPhrases = (lang: string): boolean => /^zh\b/.test(lang) && !/^zh-(Hant|TW|HK|MO)\b/.test(lang)

/** The size most characters have, over 1000: Han of that size are exactly 1000 units wide. */
function unitOf(items: readonly InlineItem[]): number {
  const only = items.length === 1 ? items[0] : undefined
  if (only?.type === "text" && only.style.size > 0) return only.style.size / EM
  const counts = new Map<number, number>()
  let best = DEFAULT_SIZE
  let most = 0
  for (const item of items) {
    if (item.type !== "text" || !(item.style.size > 0)) continue
    const count = (counts.get(item.style.size) ?? 0) + item.text.length
    counts.set(item.style.size, count)
    if (count > most) {
      best = item.style.size
      most = count
    }
  }
  return best / EM
}

/** What is kept for a document's fonts, and goes with them. */
interface Cache {
  readonly composed: KnownParagraphs<ComposedParagraph>
  readonly intrinsic: KnownParagraphs<IntrinsicWidths>
  /** By the items; texts with words cut for hyphens apart. */
  readonly prepared: Map<readonly InlineItem[], Prepared>
  readonly hyphenated: Map<readonly InlineItem[], Prepared>
}

/** A paragraph is tried at other widths soon after the first or never: this many are kept before all are dropped. */
const MAX_PREPARED = 256

const caches = new WeakMap<FontSet, Cache>()

/** What was set is not asked for again: the pages stand. */
export const forgetParagraphs = (fonts: FontSet): void => {
  caches.delete(fonts)
}

function cacheOf(fonts: FontSet): Cache {
  let cache = caches.get(fonts)
  if (cache === undefined) {
    const numbers = new Numbers()
    cache = {
      composed: new KnownParagraphs(numbers),
      intrinsic: new KnownParagraphs(numbers),
      prepared: new Map(),
      hyphenated: new Map(),
    }
    caches.set(fonts, cache)
  }
  return cache
}

/** Everything that does not depend on the width, kept for the next width the same items are tried at. */
export function prepare(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
  splitOver: number,
): Prepared {
  const { prepared, hyphenated } = cacheOf(fonts)
  const cache = options.hyphens === "auto" ? hyphenated : prepared
  const known = cache.get(items)
  if (known !== undefined && isAlike(known.options, options) && reaches(known, splitOver)) {
    return known
  }
  const unit = unitOf(items)
  const flat = flatten(items)
  const characters = characteristicsOf(flat, items, options)
  const findings: Findings = { missing: [], unsupported: [] }
  const nodes = buildNodes(items, flat, characters, options, fonts, unit, splitOver, findings)
  const annotations: Writable<Required<ComposedParagraph>["annotations"]> = []
  if (flat.rubies.length > 0) joinRubies(nodes, flat)
  spaceNodes(nodes, flat, options)
  if (flat.rubies.length > 0) {
    setRubies(nodes, items, unit, (annotation, item) =>
      annotate(annotation, options, fonts, (found) => annotations.push({ item, ...found })),
    )
  }
  const made = {
    fonts,
    options,
    splitOver,
    flat,
    nodes,
    sums: sumLines(nodes),
    unit,
    findings,
    annotations,
    phrases: undefined,
  }
  if (cache.size >= MAX_PREPARED) cache.clear()
  cache.set(items, made)
  return made
}

type Writable<T> = T extends readonly (infer Item)[] ? Item[] : never

/** An annotation, set by itself on one line. */
function annotate(
  items: readonly InlineItem[],
  around: ParagraphOptions,
  fonts: FontSet,
  report: (findings: Findings) => void,
): Annotation {
  const lang = items.find((item) => item.type === "text")?.style.lang ?? around.lang
  const options: ParagraphOptions = { ...around, lang, hyphens: "manual", wrap: "nowrap", preserveSpaces: false }
  const { nodes, sums, flat, unit, findings } = prepare(items, options, fonts, Infinity)
  if (findings.missing.length > 0 || findings.unsupported.length > 0) report(findings)
  const unmeasured = { measure: Infinity, squeeze: false, fill: false, hung: 0, penalty: 0, last: true }
  const set = (extra: Pt): ComposedLine =>
    placeLine(nodes, sums, items, flat, unit, {
      ...unmeasured,
      from: 0,
      to: nodes.length,
      even: Math.round(extra / unit),
      clusters: false,
    }).line
  const first = sums.firstKept[0] as number
  const last = sums.lastKept[nodes.length] as number
  let slots = 0
  for (let i = first + 1; i <= last; i++) if (nodes.stretchTier[i] !== 0) slots++
  return { width: (naturalWidth(nodes, sums, 0, nodes.length) * unit) as Pt, slots, set }
}

/** Words that were not split for a wide measure need no splitting for a wider one. */
function reaches(known: Prepared, splitOver: number): boolean {
  if (known.splitOver === splitOver) return true
  if (known.nodes.words.length > 0) return false
  let widest = 0
  for (let i = 0; i < known.nodes.length; i++) widest = Math.max(widest, known.nodes.advance[i] as number)
  return widest <= Math.min(known.splitOver, splitOver)
}

function isAlike(a: ParagraphOptions, b: ParagraphOptions): boolean {
  return (
    a.lang === b.lang &&
    a.punctuation === b.punctuation &&
    a.autospace === b.autospace &&
    a.autospaceWidth === b.autospaceWidth &&
    a.lineBreak === b.lineBreak &&
    a.wordBreak === b.wordBreak &&
    a.hyphens === b.hyphens &&
    a.keepUnits === b.keepUnits &&
    a.justify === b.justify &&
    a.wrap === b.wrap &&
    a.preserveSpaces === b.preserveSpaces &&
    a.vertical === b.vertical
  )
}

/** What a mark at a line end may hang out of the measure, by node: its body, beyond the blank that is trimmed anyway. */
function hanging(nodes: NodeList, flat: Flat, options: ParagraphOptions): ((node: number) => number) | undefined {
  if (options.hanging === "none") return undefined
  const bases = new Set(nodes.rubies.map(({ last }) => last))
  return (node) => {
    if (bases.has(node)) return 0
    if (nodes.kind[node] !== PAUSE && nodes.kind[node] !== STOP) return 0
    if (!mayHang(flat.codePoints[nodes.start[node] as number] as number)) return 0
    return (nodes.advance[node] as number) - (nodes.right[node] as number)
  }
}
