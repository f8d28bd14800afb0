import { em } from "../../foundation/units.ts"
import { NUMBER_SIGNS, STACKING_MARKS } from "../../tables/punctuation.ts"
import { isLatinText } from "../break/classify.ts"
import type { AutospaceWidth, ParagraphOptions } from "../text.ts"
import { kerningAcross } from "./boundary-kerning.ts"
import type { Flat } from "./flatten.ts"
import {
  BOX,
  CLOSE,
  CONNECTOR,
  EDGE,
  FIXED,
  FORCED_BREAK,
  HAN,
  LEADER,
  type NodeList,
  OPEN,
  PAUSE,
  SOLIDUS,
  SPACE,
  STOP,
  WORD,
} from "./nodes.ts"

const AUTOSPACE: AutospaceWidth = { natural: em(0.25), min: em(0.125), max: em(0.5) }
/** Word spaces in em: squeezed to a quarter, or a fifth off a space that is narrower; stretched to a half. */
const SPACE_MIN = 0.25
const SPACE_SHRINK = 0.8
const SPACE_MAX = 0.5
/** A sentence’s end keeps half of its blank. */
const STOP_SHARE = 0.5

/** Squeeze tiers, clreq #processing_order_for_line_adjustment_by_inter_character_spacing_reduction. */
const SQUEEZE_SPACES = 1
const SQUEEZE_BRACKETS = 2
const SQUEEZE_PAUSES = 3
export const SQUEEZE_GAPS = 4
const SQUEEZE_STOPS = 5
/** Stretch tiers, clreq #processing_order_for_line_adjustment_by_inter_character_spacing_expansion. */
export const STRETCH_SPACES = 1
export const STRETCH_GAPS = 2
export const STRETCH_ALL = 3

/**
 * What stands between neighbours: blanks of marks that meet are trimmed, Han–Latin spaces added, and every boundary
 * told how far it may be squeezed or stretched.
 *
 * `报告指出：“要把`   two marks meet: 1.5 em
 *          ^^
 * `共听取11项`       a quarter em on both sides of the number
 *       ^^^^
 */
export function spaceNodes(nodes: NodeList, flat: Flat, options: ParagraphOptions): void {
  trimBodies(nodes, options.punctuation)
  let previous = -1
  for (let i = 0; i < nodes.length; i++) {
    // Inline boxes without margin, border or padding do not part what they stand between.
    if (nodes.kind[i] === EDGE && nodes.advance[i] === 0) continue
    if (nodes.kind[i] === SPACE || (nodes.kind[i] === FIXED && options.preserveSpaces === false)) {
      wordSpace(nodes, flat, previous, i, options)
    } else if (previous >= 0) meet(nodes, flat, previous, i, options)
    previous = i
  }
  if (options.justify !== undefined) restrictStretch(nodes, options.justify)
}

/** `inter-word` opens word spaces alone, `inter-character` every boundary alike. */
function restrictStretch(nodes: NodeList, justify: "inter-word" | "inter-character"): void {
  for (let i = 0; i < nodes.length; i++) {
    if (nodes.stretchTier[i] === 0) continue
    if (justify === "inter-character") nodes.stretchTier[i] = STRETCH_ALL
    else if (nodes.kind[i] !== SPACE && nodes.kind[i] !== FIXED) nodes.stretchTier[i] = 0
  }
}

/** `kaiming` sets only marks that end a sentence full width, `banjiao` none; `plain` never trims. */
function trimBodies(nodes: NodeList, style: ParagraphOptions["punctuation"]): void {
  if (style === "gb") return
  for (let i = 0; i < nodes.length; i++) {
    const kind = nodes.kind[i]
    if (kind !== OPEN && kind !== CLOSE && kind !== PAUSE && kind !== STOP) continue
    const trims = style === "banjiao" || (style === "kaiming" && kind !== STOP)
    if (trims) {
      nodes.advance[i]! -= (nodes.left[i] as number) + (nodes.right[i] as number)
      nodes.shift[i]! -= nodes.left[i] as number
    }
    if (trims || style === "plain") {
      nodes.left[i] = 0
      nodes.right[i] = 0
    }
  }
}

/** A word space; between Han and Latin it is the Han–Latin space, however it was typed. */
function wordSpace(nodes: NodeList, flat: Flat, previous: number, i: number, options: ParagraphOptions): void {
  const size = nodes.em[i] as number
  const next = nextReal(nodes, i)
  if (
    options.autospace &&
    nodes.kind[i] === SPACE &&
    previous >= 0 &&
    next >= 0 &&
    mixed(nodes, flat, previous, next)
  ) {
    nodes.advance[i] = autospace(nodes, i, size, options)
    return
  }
  const natural = nodes.advance[i] as number
  nodes.squeezeTier[i] = SQUEEZE_SPACES
  nodes.squeeze[i] = Math.max(0, Math.round(natural - Math.min(SPACE_MIN * size, SPACE_SHRINK * natural)))
  nodes.stretchTier[i] = STRETCH_SPACES
  nodes.stretch[i] = Math.max(0, Math.round(SPACE_MAX * size - natural))
}

/** Makes the boundary before a node a Han–Latin space; returns its width. */
function autospace(nodes: NodeList, i: number, size: number, options: ParagraphOptions): number {
  const { natural, min, max } = options.autospaceWidth ?? AUTOSPACE
  nodes.squeezeTier[i] = SQUEEZE_GAPS
  nodes.squeeze[i] = Math.round((natural - min) * size)
  nodes.stretchTier[i] = STRETCH_GAPS
  nodes.stretch[i] = Math.round((max - natural) * size)
  return Math.round(natural * size)
}

function nextReal(nodes: NodeList, from: number): number {
  for (let i = from + 1; i < nodes.length; i++) if (nodes.kind[i] !== EDGE || nodes.advance[i] !== 0) return i
  return -1
}

/** A letter, digit or sign of a number at that end of the node. */
function isLatinEdge(nodes: NodeList, flat: Flat, i: number, at: number): boolean {
  if (nodes.kind[i] !== WORD) return false
  const codePoint = flat.codePoints[at] as number
  return isLatinText(codePoint) || (codePoint < 0x2200 && NUMBER_SIGNS.includes(String.fromCodePoint(codePoint)))
}

function mixed(nodes: NodeList, flat: Flat, a: number, b: number): boolean {
  // A raised or lowered mark (a footnote's call, an exponent) stands close to its text.
  if (riseOf(nodes, flat, a) !== riseOf(nodes, flat, b)) return false
  if (nodes.kind[a] === HAN) return isLatinEdge(nodes, flat, b, nodes.start[b] as number)
  return nodes.kind[b] === HAN && isLatinEdge(nodes, flat, a, (nodes.end[a] as number) - 1)
}

const riseOf = (nodes: NodeList, flat: Flat, i: number): number =>
  flat.rises[flat.items[nodes.start[i] as number] as number] as number

function meet(nodes: NodeList, flat: Flat, a: number, b: number, options: ParagraphOptions): void {
  const { kind, left, right } = nodes
  const first = kind[a] as number
  const second = kind[b] as number
  if (isApart(first) || isApart(second)) return
  if (first === WORD && second === WORD) {
    if (nodes.item[a] !== nodes.item[b]) nodes.joinBefore[b] = kerningAcross(nodes, flat, a, b)
    return
  }
  if (options.autospace && mixed(nodes, flat, a, b)) {
    nodes.joinBefore[b] = autospace(nodes, b, nodes.em[first === HAN ? a : b] as number, options)
    return
  }
  const rigid = first === CONNECTOR || second === CONNECTOR || first === SOLIDUS || second === SOLIDUS
  if (!rigid) nodes.stretchTier[b] = STRETCH_ALL
  if (stacks(nodes, flat, a, b)) {
    // ？！ share one em: both give up their blank, and a third starts anew.
    nodes.joinBefore[b] = -(right[a] as number)
    nodes.advance[b]! -= right[b] as number
    right[b] = 0
    return
  }
  const blankBefore = first === CLOSE || first === PAUSE || first === STOP ? (right[a] as number) : 0
  const blankAfter = second === OPEN ? (left[b] as number) : 0
  let blank = blankBefore + blankAfter
  if (blankBefore > 0 && (blankAfter > 0 || second === CLOSE || second === PAUSE || second === STOP)) {
    const trimmed = blankAfter > 0 ? Math.min(blankBefore, blankAfter) : blankBefore
    nodes.joinBefore[b] = -trimmed
    blank -= trimmed
  } else if (first === OPEN && blankAfter > 0) {
    nodes.joinBefore[b] = -blankAfter
    blank = 0
  }
  if (blank <= 0) return
  // What is left belongs to the mark that may give most: a bracket, but never more than a sentence’s end allows.
  if (first === STOP) {
    nodes.squeezeTier[b] = SQUEEZE_STOPS
    nodes.squeeze[b] = Math.round(blank * STOP_SHARE)
  } else {
    nodes.squeezeTier[b] = first === PAUSE && blankAfter === 0 ? SQUEEZE_PAUSES : SQUEEZE_BRACKETS
    nodes.squeeze[b] = blank
  }
}

const isApart = (kind: number): boolean =>
  kind === SPACE || kind === FIXED || kind === EDGE || kind === LEADER || kind === FORCED_BREAK || kind === BOX

function stacks(nodes: NodeList, flat: Flat, a: number, b: number): boolean {
  if (nodes.kind[a] !== STOP || nodes.kind[b] !== STOP || nodes.right[a] === 0) return false
  const stacking = (i: number) =>
    STACKING_MARKS.includes(String.fromCodePoint(flat.codePoints[nodes.start[i] as number] as number))
  return stacking(a) && stacking(b)
}
