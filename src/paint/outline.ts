import { pt } from "../foundation/units.ts"
import type { Element } from "../markup/element.ts"
import { originOf } from "../markup/split-facing.ts"
import type { ContentPart } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import type { OutlineEntry } from "./display-list.ts"
import { attribute, type ElementIndex, textContent } from "./element-index.ts"
import { pdfLanguage } from "./pdf-language.ts"

/** Where an element was first shown. */
export interface Appearance {
  readonly page: number
  readonly x: number
  readonly y: number
}

interface Heading {
  readonly element: StyledElement
  readonly level: number
  title: string
  readonly at: Appearance
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
  shown: ReadonlyMap<StyledElement, Appearance>,
  index: ElementIndex,
  isHidden: (element: StyledElement) => boolean,
  /** The document's language, of headings that state none. */
  main: string,
): readonly OutlineEntry[] {
  const elements = [...shown.keys()]
    .filter((element) => levelOf(element) > 0 && !isHidden(element))
    .sort((a, b) => index.order(a) - index.order(b))
  const headings: Heading[] = []
  const byOrigin = new Map<Element, Heading>()
  for (const element of elements) {
    const title = labelOf(element)
    const level = levelOf(element)
    const twin = byOrigin.get(originOf(element.element))
    if (twin !== undefined && element.pseudo === undefined) {
      if (title !== "") twin.title += ` ${title}`
      continue
    }
    const last = headings.at(-1)
    if (last !== undefined && isTranslation(last, element, level, index)) {
      if (title !== "") last.title += ` ${title}`
      continue
    }
    const at = shown.get(element)
    if (title === "" || at === undefined) continue
    const heading = { element, level, title, at }
    headings.push(heading)
    byOrigin.set(originOf(element.element), heading)
  }
  return nest(headings, main)
}

function levelOf(element: StyledElement): number {
  if (element.pseudo !== undefined) return 0
  const { bookmarkLevel } = element.style
  if (bookmarkLevel > 0) return bookmarkLevel
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

function isTranslation(last: Heading, element: StyledElement, level: number, index: ElementIndex): boolean {
  if (last.level !== level || last.element.style.lang === element.style.lang) return false
  const parent = index.parent(element)
  if (parent === undefined || parent !== index.parent(last.element)) return false
  const siblings = parent.children.filter((child) => child.type === "element" && child.pseudo === undefined)
  return siblings.indexOf(element) === siblings.indexOf(last.element) + 1
}

interface Branch extends OutlineEntry {
  readonly children: Branch[]
}

function nest(headings: readonly Heading[], main: string): readonly OutlineEntry[] {
  const top: Branch[] = []
  const path: Branch[] = []
  for (const { element, level, title, at } of headings) {
    const lang = pdfLanguage(element.style.lang || main)
    const entry: Branch = { level, title, lang, page: at.page, y: pt(at.y), children: [] }
    while ((path.at(-1)?.level ?? 0) >= level) path.pop()
    const siblings = path.at(-1)?.children ?? top
    siblings.push(entry)
    path.push(entry)
  }
  return top
}
