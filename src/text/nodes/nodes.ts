import type { ComposedLine, FontFace, ShapedGlyph, TextStyle } from "../text.ts"
import { Slab } from "./slab.ts"

/** Kinds of nodes; composition speaks of these and no longer of characters. */
export const HAN = 0
export const OPEN = 1
export const CLOSE = 2
export const PAUSE = 3
export const STOP = 4
export const MIDDLE = 5
export const CONNECTOR = 6
export const SOLIDUS = 7
export const LONG = 8
/** A Latin word, a number with its signs, or a piece of one. */
export const WORD = 9
/** A word space: goes at line edges, shrinks and grows. */
export const SPACE = 10
/** A space that does not go at line edges: no-break, fixed width, preserved. */
export const FIXED = 11
export const BOX = 12
export const EDGE = 13
export const LEADER = 14
/** A forced break; ends its line. */
export const FORCED_BREAK = 15
/** A wide character that is no letter: ％, ℃, a picture. */
export const SIGN = 16

/** Glyphs of a node in one face, at one size. */
export interface Shape {
  readonly face: FontFace
  /** Size the face is set at, in units: the style's size, times the companion's scale. */
  readonly size: number
  readonly glyphs: readonly ShapedGlyph[]
  /** See `PlacedRun.upright`. */
  readonly upright?: number
}

/** A word that may be cut: pieces of it that stay together on a line are shaped anew as one. */
export interface Word {
  readonly text: string
  readonly script: string
  readonly language: string
  readonly features: readonly string[]
  readonly style: TextStyle
  readonly letterSpacing: number
}

export const NO_WORD = -1

/** A base, the nodes [first, last], with its annotation: one piece, whose inside neither breaks nor stretches. */
export interface RubyNodes {
  /** Items it stands between. */
  readonly item: number
  readonly end: number
  readonly first: number
  readonly last: number
  /** From the start of the base to that of the annotation. */
  offset: number
  line: ComposedLine | undefined
  /** The base is set apart from its neighbours, or spread. */
  spread: boolean
}

/**
 * A paragraph ready for breaking: one node a Han, mark, two-em mark, word piece, space or box. Widths are whole units,
 * 1/1000 of the paragraph's main font size, so that sums are exact. Arrays run parallel; `*Before` belongs to the
 * boundary between a node and the one before it, and counts only where both stand on one line.
 */
export interface NodeList {
  length: number
  readonly kind: Uint8Array
  /** Characters [start, end) of the flat text; invisible ones go with the node before. */
  readonly start: Int32Array
  readonly end: Int32Array
  readonly item: Int32Array
  readonly advance: Int32Array
  /** Empty parts of a full-width mark, as they may be trimmed. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Pen offset of the first glyph inside the node. */
  readonly shift: Int32Array
  /** The node's own font size. */
  readonly em: Int32Array
  readonly shapes: (Shape | undefined)[]
  /** Letter spacing after the last letter, or all of a fixed space: not wanted at a line end. */
  readonly tail: Int32Array
  /** NO_BREAK, BREAK or MUST_BREAK before the node. */
  readonly breakBefore: Uint8Array
  readonly penalty: Int32Array
  /** Width of the hyphen that a break before the node adds to the line above; 0 for none. */
  hyphen: Int32Array
  /** Set, as the range is, where `words` has any. */
  word: Int32Array
  /** Range of a piece in its word's text. */
  wordStart: Int32Array
  wordEnd: Int32Array
  readonly words: Word[]
  /** In order of their nodes. */
  rubies: readonly RubyNodes[]
  /** The pattern of each leader, by node, and its width; nothing where there are none. */
  leaders: Map<number, { readonly shape: Shape; readonly width: number }> | undefined
  /** Natural space added before (Han–Latin), or taken (marks that meet). */
  readonly joinBefore: Int32Array
  /** Squeeze tier 1…5 of composition's order, 0 none, and how much it can give. */
  readonly squeezeTier: Uint8Array
  readonly squeeze: Int32Array
  /** Stretch tier 1…3, 0 none, and how much it takes before the next tier; tier 3 has no bound. */
  readonly stretchTier: Uint8Array
  readonly stretch: Int32Array
}

const INTS = 13
const BYTES = 4
/** Arrays that only words with cuts have. */
const WORD_INTS = 4

/** Zeros for all paragraphs without cut words. */
let zeros = new Int32Array(1024)

/** Gives the list its own arrays for cut words. */
export function addWords(nodes: NodeList): void {
  const capacity = nodes.kind.length
  const slab = new Slab(capacity, 0, WORD_INTS, 0)
  nodes.hyphen = slab.ints(capacity)
  nodes.word = slab.ints(capacity).fill(NO_WORD)
  nodes.wordStart = slab.ints(capacity)
  nodes.wordEnd = slab.ints(capacity)
}

export function createNodes(capacity: number): NodeList {
  const slab = new Slab(capacity, 0, INTS, BYTES)
  if (zeros.length < capacity) zeros = new Int32Array(capacity * 2)
  return {
    length: 0,
    start: slab.ints(capacity),
    end: slab.ints(capacity),
    item: slab.ints(capacity),
    advance: slab.ints(capacity),
    left: slab.ints(capacity),
    right: slab.ints(capacity),
    shift: slab.ints(capacity),
    em: slab.ints(capacity),
    tail: slab.ints(capacity),
    penalty: slab.ints(capacity),
    joinBefore: slab.ints(capacity),
    squeeze: slab.ints(capacity),
    stretch: slab.ints(capacity),
    kind: slab.bytes(capacity),
    breakBefore: slab.bytes(capacity),
    squeezeTier: slab.bytes(capacity),
    stretchTier: slab.bytes(capacity),
    hyphen: zeros,
    word: zeros,
    wordStart: zeros,
    wordEnd: zeros,
    shapes: [],
    words: [],
    rubies: [],
    leaders: undefined,
  }
}
