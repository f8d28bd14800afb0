import { pt } from "../foundation/units.ts"
import type { Element } from "../markup/element.ts"
import { originOf } from "../markup/split-facing.ts"
import type { ContentPart } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import type { OutlineEntry } from "./display-list.ts"
import { attribute, textContent } from "./element-index.ts"
import type { Appearance, IndexedElement } from "./indexed-element.ts"
import { pdfLanguage } from "./pdf-language.ts"

interface Heading {
  readonly at: IndexedElement
  readonly level: number
  title: string
  readonly shown: Appearance
}

/** Headings that become bookmarks where the style sheet says nothing: a booklet's outline is not its whole text. */
const BY_TAG: ReadonlyMap<string, number> = new Map([
  ["h1", 1],
  ["h2", 2],
  ["h3", 3],
])

/**
 * The bookmarks: elements with a `bookmark-level` (css-gcpm-3 #bookmarks), else h1 to h3. The same heading in two
 * languages, one element after the other or on facing pages, is one entry.
 */
export function outlineOf(
  /** Elements that a bookmark may lead to, in any order. */
  marked: readonly IndexedElement[],
  isHidden: (at: IndexedElement) => boolean,
  /** The document's language, of headings that state none. */
  main: string,
): readonly OutlineEntry[] {
  const headings: Heading[] = []
  const byOrigin = new Map<Element, Heading>()
  for (const at of marked.toSorted((a, b) => a.order - b.order)) {
    if (isHidden(at)) continue
    const { element, shown } = at
    const title = labelOf(element)
    const level = bookmarkLevel(element)
    const twin = byOrigin.get(originOf(element.element))
    if (twin !== undefined && element.pseudo === undefined) {
      if (title !== "") twin.title += ` ${title}`
      continue
    }
    const last = headings.at(-1)
    if (last !== undefined && isTranslation(last, at, level)) {
      if (title !== "") last.title += ` ${title}`
      continue
    }
    if (title === "" || shown === undefined) continue
    const heading = { at, level, title, shown }
    headings.push(heading)
    byOrigin.set(originOf(element.element), heading)
  }
  return nest(headings, main)
}

/** 0 where it has no bookmark. */
export function bookmarkLevel(element: StyledElement): number {
  if (element.pseudo !== undefined) return 0
  const stated = element.style.bookmarkLevel
  if (stated > 0) return stated
  const level = BY_TAG.get(element.element.tag)
  return level === undefined || element.declared.has("bookmark-level") ? 0 : level
}

/** `bookmark-label`: strings, attributes and the element's own text. */
function labelOf(element: StyledElement): string {
  const parts: readonly ContentPart[] = element.style.bookmarkLabel
  if (parts.length === 0) return textContent(element)
  const text = parts.map((part) => {
    if (part.type === "string") return part.text
    if (part.type === "attr") return attribute(element, part.name) ?? ""
    return part.type === "text" ? textContent(element) : ""
  })
  return text.join("").replace(/\s+/g, " ").trim()
}

function isTranslation(last: Heading, { element, parent }: IndexedElement, level: number): boolean {
  const before = last.at.element
  if (last.level !== level || before.style.lang === element.style.lang) return false
  if (parent === undefined || parent !== last.at.parent) return false
  const siblings = parent.element.children.filter((child) => child.type === "element" && child.pseudo === undefined)
  return siblings.indexOf(element) === siblings.indexOf(before) + 1
}

interface Branch extends OutlineEntry {
  readonly children: Branch[]
}

function nest(headings: readonly Heading[], main: string): readonly OutlineEntry[] {
  const top: Branch[] = []
  const path: Branch[] = []
  for (const { at, level, title, shown } of headings) {
    const lang = pdfLanguage(at.element.style.lang || main)
    const entry: Branch = { level, title, lang, page: shown.page, y: pt(shown.y), children: [] }
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const siblings = path.at(-1)?.children ?? top
    siblings.push(entry)
    path.push(entry)
  }
  return top
}
