import type { Pt } from "../foundation/units.ts"
import { isLatinText } from "./break/classify.ts"
import { NO_BREAK } from "./break/uax14.ts"
import type { Flat } from "./nodes/flatten.ts"
import {
  BOX,
  CLOSE,
  EDGE,
  FIXED,
  FORCED_BREAK,
  LEADER,
  type NodeList,
  OPEN,
  PAUSE,
  type RubyNodes,
  SPACE,
  STOP,
} from "./nodes/nodes.ts"
import type { ComposedLine, InlineItem, RubyAlign } from "./text.ts"

/** Least room between the Latin letters of two annotations, in em of the annotation: a narrow word space. */
const LATIN_GAP = 0.25

/** An annotation by itself: how wide it is, where it can be spread, and its line as wide as is wanted. */
export interface Annotation {
  readonly width: Pt
  readonly slots: number
  readonly set: (extra: Pt) => ComposedLine
}

/** Finds the nodes of ruby bases and makes each one piece: nothing in it is a break, a line edge or a trimmed mark. */
export function joinRubies(nodes: NodeList, flat: Flat): void {
  const rubies: RubyNodes[] = []
  let node = 0
  for (const { item, end } of flat.rubies) {
    while (node < nodes.length && (nodes.item[node] as number) < item) node++
    const first = node
    while (node < nodes.length && (nodes.item[node] as number) < end) node++
    const last = node - 1
    if (last < first) continue
    rubies.push({ item, end, first, last, offset: 0, line: undefined, spread: false })
    for (let i = first; i <= last; i++) {
      const kind = nodes.kind[i]
      if (kind === SPACE) nodes.kind[i] = FIXED
      else if (kind === FORCED_BREAK || kind === LEADER) {
        nodes.kind[i] = FIXED
        nodes.advance[i] = 0
      }
      if (i === first) continue
      nodes.breakBefore[i] = NO_BREAK
      if (nodes.words.length > 0) nodes.hyphen[i] = 0
    }
    nodes.left[first] = 0
    nodes.right[last] = 0
  }
  nodes.rubies = rubies
}

/**
 * Sets bases and annotations to one width, css-ruby-1 #ruby-align-property: the wider one stays as it is, the other is
 * spread. A base never reaches under its neighbours' annotations; it takes the blank half of a mark beside it.
 *
 * `庄严，` with zhuāng yán over it: 庄 and 严 stand apart, and the blank of ， is not added to
 */
export function setRubies(
  nodes: NodeList,
  items: readonly InlineItem[],
  unit: number,
  annotate: (items: readonly InlineItem[], item: number) => Annotation,
): void {
  for (const ruby of nodes.rubies) {
    const source = items[ruby.item] as Extract<InlineItem, { type: "ruby" }>
    const annotation = annotate(source.annotation, ruby.item)
    const slots = stiffen(nodes, ruby)
    const base = widthOf(nodes, ruby)
    const gap = Math.round(gapOf(source.annotation) / unit)
    const wide = Math.ceil(annotation.width / unit - NEARLY) + gap
    if (wide > base) {
      spreadBase(nodes, ruby, slots, wide - base, source.align)
      ruby.spread = true
      ruby.offset = gap / 2
      ruby.line = annotation.set(0 as Pt)
    } else {
      const free = base - annotation.width / unit
      const { lead, inner } = shares(free, annotation.slots, source.align)
      ruby.offset = lead
      ruby.line = annotation.set((inner * annotation.slots * unit) as Pt)
    }
  }
}

/** Widths in points come from other units: that much more is none. */
const NEARLY = 1e-6

/** Takes the room to squeeze and to stretch out of a base; gives the boundaries that had any. */
function stiffen(nodes: NodeList, { first, last }: RubyNodes): readonly number[] {
  const slots: number[] = []
  for (let i = first; i <= last; i++) {
    if (i === first && nodes.kind[i] !== FIXED) continue
    if (i > first && nodes.stretchTier[i] !== 0) slots.push(i)
    nodes.stretchTier[i] = 0
    nodes.stretch[i] = 0
    nodes.squeezeTier[i] = 0
    nodes.squeeze[i] = 0
  }
  return slots
}

function widthOf(nodes: NodeList, { first, last }: RubyNodes): number {
  let width = 0
  for (let i = first; i <= last; i++) {
    width += nodes.advance[i] as number
    if (i > first) width += nodes.joinBefore[i] as number
  }
  return width
}

/** How free room is shared: before, and at each of the slots. */
function shares(free: number, slots: number, align: RubyAlign): { readonly lead: number; readonly inner: number } {
  if (align === "start") return { lead: 0, inner: 0 }
  if (align === "center" || slots === 0) return { lead: free / 2, inner: 0 }
  if (align === "space-between") return { lead: 0, inner: free / slots }
  const inner = free / (slots + 1)
  return { lead: inner / 2, inner }
}

function spreadBase(
  nodes: NodeList,
  { first, last }: RubyNodes,
  slots: readonly number[],
  extra: number,
  align: RubyAlign,
): void {
  const { lead, inner } = shares(extra, slots.length, align)
  // Rounded as they add up, so that the whole is exact.
  const before = Math.round(lead)
  let given = before
  slots.forEach((slot, i) => {
    const due = Math.round(lead + inner * (i + 1))
    nodes.joinBefore[slot]! += due - given
    given = due
  })
  const after = extra - given
  nodes.advance[first]! += before
  if (nodes.kind[first] !== EDGE) nodes.shift[first]! += before
  nodes.advance[last]! += after
  overlapBlanks(nodes, first, last, before, after)
}

/** The blank half of a mark before or after a base counts as room for the annotation. */
function overlapBlanks(nodes: NodeList, first: number, last: number, before: number, after: number): void {
  const previous = first - 1
  const kind = previous < 0 ? BOX : nodes.kind[previous]
  if (kind === CLOSE || kind === PAUSE || kind === STOP) overlap(nodes, first, before, nodes.right[previous] as number)
  const next = last + 1
  if (next < nodes.length && nodes.kind[next] === OPEN) overlap(nodes, next, after, nodes.left[next] as number)
}

function overlap(nodes: NodeList, boundary: number, wanted: number, blank: number): void {
  const taken = Math.min(wanted, blank + Math.min(0, nodes.joinBefore[boundary] as number))
  if (taken <= 0) return
  nodes.joinBefore[boundary]! -= taken
  nodes.squeeze[boundary] = Math.max(0, (nodes.squeeze[boundary] as number) - taken)
}

function gapOf(annotation: readonly InlineItem[]): number {
  for (const item of annotation) {
    if (item.type !== "text" || item.text === "") continue
    return isLatinText(item.text.codePointAt(0) as number) ? LATIN_GAP * item.style.size : 0
  }
  return 0
}
