import type { Pt } from "../foundation/units.ts"
import { characteristicsOf } from "./break/characteristics.ts"
import { keptWith, type Prepared } from "./kept-paragraphs.ts"
import { naturalWidth, sumLines } from "./line/line-sums.ts"
import { EM } from "./line/optimise.ts"
import { placeLine } from "./line/place.ts"
import { buildNodes, type Findings } from "./nodes/build-nodes.ts"
import { flatten } from "./nodes/flatten.ts"
import { spaceNodes } from "./nodes/spacing.ts"
import { type Annotation, joinRubies, setRubies } from "./ruby.ts"
import type { ComposedLine, ComposedParagraph, FontSet, InlineItem, ParagraphOptions } from "./text.ts"

/** Where a paragraph has no text: its boxes are measured in this size. */
const DEFAULT_SIZE = 10
/** A paragraph is tried at other widths soon after the first or never: this many are kept before all are dropped. */
const MAX_PREPARED = 256

/** Everything that does not depend on the width, kept for the next width the same items are tried at. */
export function prepare(
  items: readonly InlineItem[],
  options: ParagraphOptions,
  fonts: FontSet,
  splitOver: number,
): Prepared {
  const { prepared, hyphenated } = keptWith(fonts)
  const kept = options.hyphens === "auto" ? hyphenated : prepared
  const known = kept.get(items)
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
  const sums = sumLines(nodes)
  const made = { options, splitOver, flat, nodes, sums, unit, findings, annotations, phrases: undefined }
  if (kept.size >= MAX_PREPARED) kept.clear()
  kept.set(items, made)
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

/** The size most characters have, over 1000: Han of that size are exactly 1000 units wide. */
export function unitOf(items: readonly InlineItem[]): number {
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
