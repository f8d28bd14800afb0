import type { Pt } from "../foundation/units.ts"
import { weighPhrases } from "./break/phrases.ts"
import { keptWith } from "./kept-paragraphs.ts"
import { hasPhrases } from "./language.ts"
import { type LineSums, naturalWidth } from "./line/line-sums.ts"
import { type Goal, optimise, optimiseWhole } from "./line/optimise.ts"
import { placeLine } from "./line/place.ts"
import type { Flat } from "./nodes/flatten.ts"
import { FORCED_BREAK, type NodeList, PAUSE, STOP } from "./nodes/nodes.ts"
import { mayHang } from "./nodes/resolve.ts"
import { prepare, unitOf } from "./prepare.ts"
import type { ComposedLine, ComposedParagraph, FontSet, InlineItem, ParagraphOptions } from "./text.ts"

/** css-text-4 #valdef-text-wrap-style-pretty leaves it to us: the lines at the end that are cut between phrases… */
const PRETTY_LINES = 4
/** …and how much of the measure the last line should fill. */
const PRETTY_LAST = 1 / 3

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
  return keptWith(fonts).composed.madeBy(composeNew, items, options, fonts)
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
