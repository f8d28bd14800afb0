import type { Report } from "../../foundation/diagnostic.ts"
import { pt } from "../../foundation/units.ts"
import type { Element } from "../../markup/element.ts"
import type { ComputedStyle } from "../../style/computed.ts"
import type { StyledDocument, StyledElement, StyledNode } from "../../style/styled.ts"
import type { PageFragment } from "../fragment.ts"
import { findOverset, reportOverset } from "./overset.ts"

/** A layout of a document in which some text may have been made smaller. */
export interface ShrunkLayout {
  readonly document: StyledDocument
  readonly pages: readonly PageFragment[]
}

/** Text is made smaller in a few steps; after so many the least size that is allowed is taken. */
const MAX_STEPS = 5
/** Each step makes text smaller by this at the least. */
const LEAST_STEP = 0.015

/**
 * Lays a document out. Where content is higher than a box whose `-tj-text-shrink` permits it, the text in that box is made smaller, and
 * the document laid out again until it fits or the limit is reached; what is overset then is reported.
 */
export function layoutShrinking(
  given: StyledDocument,
  layout: (document: StyledDocument) => ShrunkLayout["pages"],
  report: Report,
): ShrunkLayout {
  const factors = new Map<Element, number>()
  let document = given
  for (let step = 1; ; step++) {
    const pages = layout(document)
    const found = findOverset(pages)
    let smaller = false
    for (const { element, of, over, room } of found) {
      const least = element.style.TjTextShrink
      const factor = factors.get(element.element) ?? 1
      if (of === "page" || factor <= least) continue
      // A smaller size shortens lines as well as their number.
      const wanted = Math.min(factor * Math.sqrt(room / (room + over)), factor - LEAST_STEP)
      factors.set(element.element, step < MAX_STEPS ? Math.max(least, wanted) : least)
      smaller = true
    }
    if (!smaller) {
      reportOverset(found, report)
      return { document, pages }
    }
    document = { ...given, root: shrunk(given.root, factors) }
  }
}

/** The tree with the text inside the boxes at these factors made smaller; what is around them stays the same objects. */
function shrunk(root: StyledElement, factors: ReadonlyMap<Element, number>): StyledElement {
  const styles = new Map<ComputedStyle, Map<number, ComputedStyle>>()
  const scaled = (style: ComputedStyle, factor: number): ComputedStyle => {
    let byFactor = styles.get(style)
    if (byFactor === undefined) {
      byFactor = new Map()
      styles.set(style, byFactor)
    }
    let made = byFactor.get(factor)
    if (made === undefined) {
      made = {
        ...style,
        fontSize: pt(style.fontSize * factor),
        lineHeight: pt(style.lineHeight * factor),
        letterSpacing: pt(style.letterSpacing * factor),
      }
      byFactor.set(factor, made)
    }
    return made
  }
  const walk = (node: StyledNode, around: number): StyledNode => {
    if (node.type === "text") return node
    const own = node.pseudo === undefined ? factors.get(node.element) : undefined
    const factor = own ?? around
    const children = node.children.map((child) => walk(child, factor))
    if (factor === 1 && children.every((child, i) => child === node.children[i])) return node
    return { ...node, children, style: factor === 1 ? node.style : scaled(node.style, factor) }
  }
  return walk(root, 1) as StyledElement
}
