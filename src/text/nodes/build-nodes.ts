import { LINE_BREAK_CLASSES } from "../../tables/line-break-classes.ts"
import { FIXED_SPACES } from "../../tables/punctuation.ts"
import type { UnsupportedReason } from "../../tables/scripts.ts"
import type { Characteristics } from "../break/characteristics.ts"
import {
  BLANK,
  isControl,
  isInvisible,
  isLetterScript,
  NO_BREAK_SPACE,
  SOFT_HYPHEN,
  unsupportedReason,
} from "../break/characters.ts"
import { CJK } from "../break/classify.ts"
import { eastAsianWidth } from "../break/line-break-class.ts"
import { EMERGENCY, HYPHENATED } from "../break/penalties.ts"
import { BREAK, NO_BREAK } from "../break/uax14.ts"
import type {
  FontFace,
  FontSet,
  InlineItem,
  MissingGlyph,
  ParagraphOptions,
  TextStyle,
  UnsupportedCharacter,
} from "../text.ts"
import { combinedGlyphs } from "../vertical.ts"
import { clusterEnds, clusterStarts, composes, extendsCluster } from "./clusters.ts"
import type { Flat } from "./flatten.ts"
import {
  addWords,
  BOX,
  createNodes,
  EDGE,
  FIXED,
  FORCED_BREAK,
  HAN,
  LEADER,
  type NodeList,
  SPACE,
  WORD,
} from "./nodes.ts"
import { isBesideChinese, type Resolver, resolverFor, type SizedStyle, scriptOf, type WordShape } from "./resolve.ts"
import { isPlain, NO_LIGATURES, NO_POINTS, patternPoints, plainWord, shapeWord } from "./words.ts"

const { BK, CM, CR, LF, NL, ZWJ } = LINE_BREAK_CLASSES

const HYPHEN = "-"
/** A hole where a narrow character has no glyph. */
const MISSING_NARROW = 0.5

export interface Findings {
  readonly missing: MissingGlyph[]
  readonly unsupported: UnsupportedCharacter[]
}

const FIRST_FIXED_SPACE = 0x2000
const LAST_FIXED_SPACE = 0x3000

const ENGLISH = /^en\b/

const isFixedSpace = (codePoint: number): boolean =>
  codePoint === NO_BREAK_SPACE ||
  (codePoint >= FIRST_FIXED_SPACE && codePoint <= LAST_FIXED_SPACE && FIXED_SPACES.has(codePoint))

/**
 * Cuts the classified text into nodes and shapes them. Words wider than `splitOver` units become a piece a cluster, so
 * that they can be cut in an emergency.
 */
export function buildNodes(
  items: readonly InlineItem[],
  flat: Flat,
  { contexts, classes, breaks, penalties }: Characteristics,
  options: ParagraphOptions,
  fonts: FontSet,
  /** Points to a unit. */
  unit: number,
  splitOver: number,
  findings: Findings,
): NodeList {
  const { length, codePoints, items: owners, offsets, edges, styles } = flat
  const nodes = createNodes(length + edges.length + 1)
  const beside = isBesideChinese(options.lang)
  const combines = options.vertical !== undefined
  let edge = 0
  let i = 0
  // Resolver and size of the item at hand.
  let item = -1
  let resolver: Resolver | undefined
  let em = 0
  let tracking = 0
  let sized: SizedStyle | undefined
  // Characters before the first node of an item that show nothing.
  let pending = -1
  let lastReason: string | undefined

  for (;;) {
    let before = i < length ? (breaks[i] as number) : NO_BREAK
    while (edge < edges.length && (edges[edge] as { at: number }).at === i) {
      before = addEdge((edges[edge++] as { item: number }).item, before)
    }
    if (i >= length) return nodes
    if (owners[i] !== item) enterItem(owners[i] as number)
    const codePoint = codePoints[i] as number
    const source = items[item] as InlineItem
    if (source.type === "box" || source.type === "leader") {
      const node = add(source.type === "box" ? BOX : LEADER, i, i + 1, before)
      if (source.type === "box") nodes.advance[node] = Math.round(source.width / unit)
      else addLeader(node, source.text)
      i++
      continue
    }
    if (combines && source.type === "text" && source.combine === true && resolver !== undefined) {
      addCombined(resolver, before)
      continue
    }
    const lineBreak = classes[i]
    if (lineBreak === BK || lineBreak === LF || lineBreak === CR || lineBreak === NL) {
      add(FORCED_BREAK, i, i + 1, before)
      i++
    } else if (resolver === undefined) i++
    else if (codePoint === BLANK || (codePoint >= 0x09 && codePoint <= 0x0d)) addSpace(resolver, before)
    else if (isFixedSpace(codePoint)) addFixedSpace(resolver, codePoint, before)
    else if (isControl(codePoint) || isInvisible(codePoint)) skipInvisible(codePoint)
    else if (contexts[i] === CJK) addCjk(resolver, codePoint, before)
    else addWord(resolver, before)
  }

  function enterItem(next: number): void {
    item = next
    const style = styles[item]
    resolver = style === undefined ? undefined : resolverFor(fonts, style, beside, options.vertical)
    em = style === undefined ? Math.round(1 / unit) : Math.round(style.size / unit)
    tracking = style === undefined ? 0 : Math.round(style.letterSpacing / unit)
    sized = resolver?.sized(em, tracking)
    pending = -1
    lastReason = undefined
  }

  function add(kind: number, start: number, end: number, breakBefore: number, penalty = penalties[start] ?? 0): number {
    const node = nodes.length++
    nodes.kind[node] = kind
    nodes.start[node] = pending >= 0 ? pending : start
    nodes.end[node] = end
    nodes.item[node] = item
    nodes.em[node] = em
    nodes.breakBefore[node] = breakBefore
    nodes.penalty[node] = penalty
    nodes.shapes.push(undefined)
    pending = -1
    return node
  }

  /** A break stands before an inline box that starts there, after one that ends. */
  function addEdge(owner: number, before: number): number {
    const source = items[owner] as Extract<InlineItem, { type: "edge" }>
    const opens = source.side === "start"
    const kept = pending
    pending = -1
    const node = add(EDGE, i, i, opens ? before : NO_BREAK, penalties[i] ?? 0)
    pending = kept
    nodes.item[node] = owner
    nodes.advance[node] = Math.round(source.width / unit)
    return opens ? NO_BREAK : before
  }

  function skipInvisible(codePoint: number): void {
    if (isControl(codePoint)) note(i, codePoint, "control")
    const last = nodes.length - 1
    if (last >= 0 && nodes.item[last] === item) nodes.end[last] = i + 1
    else if (pending < 0) pending = i
    i++
  }

  function addSpace(from: Resolver, before: number): void {
    const node = add(options.preserveSpaces ? FIXED : SPACE, i, i + 1, before)
    spaceShape(from, node, undefined)
    i++
  }

  function addFixedSpace(from: Resolver, codePoint: number, before: number): void {
    const node = add(FIXED, i, i + 1, before)
    spaceShape(from, node, FIXED_SPACES.get(codePoint))
    // css-text-3 #white-space-phase-2: at a line end all but no-break spaces hang.
    if (codePoint !== NO_BREAK_SPACE && !options.preserveSpaces) nodes.tail[node] = nodes.advance[node] as number
    i++
  }

  function spaceShape(from: Resolver, node: number, fixed: number | undefined): void {
    let space = sized?.characters.get(BLANK)
    if (space === undefined) {
      const face = from.latinFace(BLANK)
      const glyphs = face?.shape(" ", "latn", "dflt") ?? []
      const scale = face === undefined ? 1 : from.scaleOf(face)
      const shape = face === undefined ? undefined : { face, size: scale * em, glyphs }
      const advance = Math.round((glyphs[0]?.advance ?? 0.25) * scale * em)
      space = { kind: SPACE, shape, advance, left: 0, right: 0, shift: 0 }
      sized?.characters.set(BLANK, space)
    }
    if (space.shape !== undefined) nodes.shapes[node] = space.shape
    nodes.advance[node] = (fixed === undefined ? space.advance : Math.round(fixed * em)) + tracking
  }

  function addCjk(from: Resolver, codePoint: number, before: number): void {
    let end = i + 1
    while (end < length && owners[end] === item && breaks[end] === NO_BREAK && extendsCluster(classes, end)) end++
    let made = end === i + 1 ? sized?.characters.get(codePoint) : undefined
    if (made === undefined) {
      const resolved = end === i + 1 ? from.cjk(codePoint) : from.cjk(codePoint, textOf(i, end))
      const { kind, face, glyphs, upright } = resolved
      made = {
        kind,
        shape:
          face === undefined
            ? undefined
            : { face, size: em * from.scaleOf(face), glyphs, ...(upright === true ? { upright: 1 } : {}) },
        advance: Math.round(resolved.advance * em) + tracking,
        left: Math.round(resolved.left * em),
        right: Math.round(resolved.right * em),
        shift: Math.round(resolved.shift * em),
      }
      if (end === i + 1) sized?.characters.set(codePoint, made)
    }
    const node = add(made.kind, i, end, before)
    nodes.advance[node] = made.advance
    nodes.left[node] = made.left
    nodes.right[node] = made.right
    nodes.shift[node] = made.shift
    nodes.tail[node] = tracking
    if (made.shape === undefined) miss(i, codePoint)
    else nodes.shapes[node] = made.shape
    i = end
  }

  /** All characters of a combined item in the room of one. */
  function addCombined(from: Resolver, before: number): void {
    const start = i
    while (i < length && owners[i] === item) i++
    const node = add(HAN, start, i, before)
    nodes.advance[node] = em + tracking
    nodes.tail[node] = tracking
    const text = textOf(start, i)
    const codePoint = codePoints[start] as number
    const face = from.latinFace(codePoint)
    if (face === undefined) {
      miss(start, codePoint)
      return
    }
    const shaped = face.shape(text, scriptOf(codePoint), "dflt", [...from.style.features, ...NO_LIGATURES])
    const scale = from.scaleOf(face)
    const { glyphs, squeeze } = combinedGlyphs(shaped, scale)
    nodes.shapes[node] = { face, size: em * scale, glyphs, upright: squeeze }
  }

  /** The pattern in the face of its first character; its room is known only when the line is set. */
  function addLeader(node: number, pattern: string): void {
    if (resolver === undefined || pattern === "") return
    const face = resolver.latinFace(pattern.codePointAt(0) as number)
    if (face === undefined) {
      miss(i, pattern.codePointAt(0) as number)
      return
    }
    const size = em * resolver.scaleOf(face)
    const glyphs = face.shape(pattern, "latn", "dflt", resolver.style.features)
    let width = 0
    for (const glyph of glyphs) width += glyph.advance * size
    nodes.leaders ??= new Map()
    nodes.leaders.set(node, { shape: { face, size, glyphs }, width })
  }

  function textOf(start: number, end: number): string {
    const source = items[item] as Extract<InlineItem, { type: "text" }>
    const stop = end < length && owners[end] === item ? (offsets[end] as number) : source.text.length
    return source.text.slice(offsets[start] as number, stop)
  }

  /** Where the word of plain characters that starts here ends; −1 where it has others. */
  function plainEnd(): number {
    let at = i
    for (; at < length && owners[at] === item && contexts[at] !== CJK; at++) {
      if (at > i && breaks[at] !== NO_BREAK) break
      const codePoint = codePoints[at] as number
      if (codePoint === BLANK) break
      if (!isPlain(codePoint)) return -1
    }
    return at
  }

  function addWord(from: Resolver, before: number): void {
    const first = i
    const plain = plainEnd()
    if (plain > first && sized !== undefined) {
      const source = items[item] as Extract<InlineItem, { type: "text" }>
      const start = offsets[first] as number
      const word = plainWord(from, sized.words, source.text.slice(start, start + plain - first), em, tracking)
      if (word !== undefined) {
        lastReason = undefined
        i = plain
        placeWord(from, word, first, plain, before, undefined, NO_POINTS)
        return
      }
    }
    let text = ""
    let face: FontFace | undefined
    let script = ""
    // at[k] is the character of text unit k; cuts are offsets in text where a soft hyphen stood.
    const at: number[] = []
    const cuts: number[] = []
    while (i < length && owners[i] === item && contexts[i] !== CJK) {
      const codePoint = codePoints[i] as number
      if (i > first && breaks[i] !== NO_BREAK && codePoints[i - 1] !== SOFT_HYPHEN) break
      if (codePoint === BLANK || isFixedSpace(codePoint)) break
      const lineBreak = classes[i]
      if (lineBreak === BK || lineBreak === LF || lineBreak === CR || lineBreak === NL) break
      if (isControl(codePoint)) {
        note(i, codePoint, "control")
        i++
        continue
      }
      if (isInvisible(codePoint)) {
        if (codePoint === SOFT_HYPHEN && options.hyphens !== "none" && text.length > 0) cuts.push(text.length)
        i++
        continue
      }
      const reason = unsupportedReason(codePoint)
      if (reason === undefined) lastReason = undefined
      else note(i, codePoint, reason)
      const mark = (lineBreak === CM || lineBreak === ZWJ) && face !== undefined
      const next = mark && (face as FontFace).has(codePoint) ? face : from.latinFace(codePoint)
      if (next === undefined) {
        if (mark && composes(text, codePoint, face as FontFace)) {
          // The face has the letter with its mark as one glyph.
          const whole = (text.slice(-1) + String.fromCodePoint(codePoint)).normalize("NFC")
          text = text.slice(0, -1) + whole
          i++
          continue
        }
        // The hole gets a node of its own at the next turn.
        if (text !== "" && !mark) break
        miss(i, codePoint)
        if (!mark) {
          const node = add(WORD, first, i + 1, before)
          const width = eastAsianWidth(codePoint) === 2 ? 1 : MISSING_NARROW
          nodes.advance[node] = lineBreak === CM ? 0 : Math.round(width * em)
          i++
          return
        }
        i++
        continue
      }
      if (face !== undefined && next !== face) break
      const own = mark || codePoint < 0x41 ? script : scriptOf(codePoint)
      if (script !== "" && own !== script && own !== "" && isLetterScript(codePoint)) break
      if (script === "" && isLetterScript(codePoint)) script = own
      face = next
      for (let k = codePoint > 0xffff ? 2 : 1; k > 0; k--) at.push(i)
      text += String.fromCodePoint(codePoint)
      i++
    }
    if (face === undefined) {
      // Nothing but invisible characters.
      const last = nodes.length - 1
      if (last >= 0 && nodes.item[last] === item) nodes.end[last] = i
      else if (pending < 0) pending = first
      return
    }
    const word = shapeWord(from, face, script === "" ? "latn" : script, text, em, tracking)
    placeWord(from, word, first, i, before, at, cuts)
  }

  /** `at` gives the character of each unit of the text; without it they run in parallel. */
  function placeWord(
    from: Resolver,
    shaped: WordShape,
    first: number,
    end: number,
    before: number,
    at: readonly number[] | undefined,
    cuts: readonly number[],
  ): void {
    const { style } = from
    const { text, script, language, features, shape, advance } = shaped
    const { face, size, glyphs } = shape
    const hyphens = hyphenPoints(style, shaped, first, end, cuts)
    const emergency = advance > splitOver ? clusterStarts(glyphs) : NO_POINTS
    if (hyphens.length === 0 && emergency.length === 0) {
      const node = add(WORD, first, end, before)
      nodes.advance[node] = advance
      nodes.tail[node] = tracking
      nodes.shapes[node] = shape
      return
    }
    const ends = clusterEnds(glyphs, text.length, size, tracking)
    const points = [...new Set([...hyphens, ...emergency])].sort((a, b) => a - b)
    const word = nodes.words.length
    if (word === 0) addWords(nodes)
    nodes.words.push({ text, script, language, features, style, letterSpacing: tracking })
    const hyphenWidth = Math.round((face.shape(HYPHEN, "latn", language, features)[0]?.advance ?? 0) * size)
    let from_ = 0
    for (const point of [...points, text.length]) {
      const start = from_ === 0 ? first : at === undefined ? first + from_ : (at[from_] as number)
      const stop = point === text.length ? end : at === undefined ? first + point : (at[point] as number)
      const hyphenated = from_ > 0 && hyphens.includes(from_)
      const node =
        from_ === 0
          ? add(WORD, start, stop, before)
          : add(WORD, start, stop, BREAK, hyphenated ? HYPHENATED : EMERGENCY)
      nodes.advance[node] = Math.round(ends[point] as number) - Math.round(ends[from_] as number)
      nodes.tail[node] = tracking
      nodes.shapes[node] = shape
      nodes.word[node] = word
      nodes.wordStart[node] = from_
      nodes.wordEnd[node] = point
      if (hyphenated) nodes.hyphen[node] = hyphenWidth
      from_ = point
    }
  }

  /** Where a word may be cut with a hyphen: soft hyphens, else (`auto`, English) the patterns. */
  function hyphenPoints(style: TextStyle, word: WordShape, first: number, end: number, cuts: readonly number[]) {
    const { text } = word
    const inner = cuts.length === 0 ? NO_POINTS : cuts.filter((cut) => cut < text.length)
    if (inner.length > 0 || options.hyphens !== "auto" || !ENGLISH.test(style.lang)) return inner
    word.hyphens ??= patternPoints(text)
    return word.hyphens.length === 0 || joinsWord(first - 1) || joinsWord(end) ? inner : word.hyphens
  }

  /** Part of a longer token (an address, a compound): such pieces are not hyphenated. */
  function joinsWord(at: number): boolean {
    if (at < 0 || at >= length) return false
    const codePoint = codePoints[at] as number
    if (codePoint <= BLANK || contexts[at] === CJK || codePoint >= 0x2000 || codePoint === NO_BREAK_SPACE) return false
    return (items[owners[at] as number] as InlineItem).type === "text"
  }

  function miss(at: number, codePoint: number): void {
    const availableIn = fonts.familyWith(codePoint)
    findings.missing.push({
      item,
      index: offsets[at] as number,
      codePoint,
      ...(availableIn === undefined ? {} : { availableIn }),
    })
  }

  function note(at: number, codePoint: number, reason: UnsupportedReason): void {
    if (reason !== "control" && reason === lastReason) return
    lastReason = reason
    findings.unsupported.push({ item, index: offsets[at] as number, codePoint, reason })
  }
}
