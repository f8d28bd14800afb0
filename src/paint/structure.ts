import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import { pt } from "../foundation/units.ts"
import type { StyledElement } from "../style/styled.ts"
import {
  ARTIFACT_ROLES,
  INLINE_HOLDERS,
  STRUCTURE_BY_ROLE,
  STRUCTURE_BY_TAG,
  TEXT_HOLDERS,
} from "../tables/structure-types.ts"
import type { Ownership } from "./display-list.ts"
import { attribute, countAttribute, type ElementIndex, noteTarget } from "./element-index.ts"
import { elementOrigin } from "./element-origin.ts"
import type { IndexedElement } from "./indexed-element.ts"
import { pdfLanguage } from "./pdf-language.ts"
import type { Area } from "./shapes.ts"
import { numberingOf, scopeOf } from "./structure-attributes.ts"
import type { StructureNode, StructureRole, StructureTree } from "./structure-tree.ts"

interface Node {
  readonly id: number
  readonly role: StructureRole
  readonly parent: Node | undefined
  /** Document order of its element: what its siblings are sorted by. */
  readonly order: number
  readonly element: StyledElement | undefined
  /** Language in force, written only where the parent's differs. */
  readonly lang: string
  alt?: string
  actual?: string
  bounds?: StructureNode["bounds"]
  readonly children: Node[]
  /** Itself, as what belongs to it names it. */
  readonly owner: Ownership
}

export interface RubyOwners {
  readonly base: Ownership
  readonly annotation: Ownership
}

/** An annotation: its element and what it says. */
interface Annotated {
  readonly source: StyledElement
  readonly line: { readonly text: string }
}

export const LAYOUT_ARTIFACT: Ownership = { type: "artifact", kind: "Layout" }
export const PAGE_ARTIFACT: Ownership = { type: "artifact", kind: "Pagination" }
export const BACKGROUND_ARTIFACT: Ownership = { type: "artifact", kind: "Background" }

/** Between one sibling's order and the next: where text without an element of its own is put. */
const JUST_AFTER = 1 / 1024

/**
 * Grows the structure tree as content is painted: nodes are made when something first belongs to them, so elements that
 * show nothing have none, and an element on several pages has one.
 */
export class StructureBuilder {
  readonly #index: ElementIndex
  readonly #report: Report
  readonly #nodes: Node[] = []
  /** The LBody of an LI, the LI that a `dt` opens. */
  readonly #parts = new Map<object, Node>()
  /** The paragraph of text that stands in no element of its own, by the list of its inline items. */
  readonly #byText = new Map<unknown, Node>()
  /** Nodes of bases and annotations, by their inline item. */
  readonly #rubies = new Map<unknown, RubyOwners>()
  readonly #root: Node
  /** Number of the page being painted. */
  page = 0

  constructor(index: ElementIndex, lang: string, report: Report) {
    this.#index = index
    this.#report = report
    this.#root = this.#make("Document", undefined, 0, undefined, pdfLanguage(lang))
  }

  /** Who owns text of an element; `text` is the identity of the paragraph it is in. */
  textOwner(at: IndexedElement | undefined, text: unknown): Ownership {
    if (at === undefined) return this.#paragraph(this.#root, undefined, text).owner
    if (at.textOwner !== undefined) return at.textOwner
    if (this.isHidden(at)) return LAYOUT_ARTIFACT
    const node = this.#textNode(at, text)
    const ofParagraph = node.role === "P" && node.element === undefined
    if (!ofParagraph) at.textOwner = node.owner
    return node.owner
  }

  /**
   * Who own a base and its annotation: a Ruby of their own, ISO 32000-1, table 338. `key` is the same for both, `element`
   * where the base stands. What the annotation says is told by its node: its glyphs tell readers of plain text nothing.
   */
  rubyOwners(key: unknown, at: IndexedElement, { source, line }: Annotated, text: unknown): RubyOwners {
    if (this.isHidden(at)) return { base: LAYOUT_ARTIFACT, annotation: LAYOUT_ARTIFACT }
    const kept = this.#rubies.get(key)
    if (kept !== undefined) return kept
    const parent = this.#textNode(at, text)
    const { order } = this.#index.of(source)
    const ruby = this.#make("Ruby", parent, order, undefined, parent.lang)
    const base = this.#make("RB", ruby, 0, undefined, parent.lang)
    const annotation = this.#make("RT", ruby, 1, undefined, languageIn(source, parent.lang))
    annotation.actual = line.text
    const owners = { base: base.owner, annotation: annotation.owner }
    this.#rubies.set(key, owners)
    return owners
  }

  /** Who owns a picture: its Figure, with words for it; without words it is decoration. */
  figureOwner(at: IndexedElement, description: string | undefined, area: Area): Ownership {
    at.figureOwner ??= this.#figure(at, description, area)
    return at.figureOwner
  }

  /** True where `aria-hidden` or a presentational role stands on the element or around it. */
  isHidden(at: IndexedElement): boolean {
    if (at.hidden !== undefined) return at.hidden
    const { element, parent } = at
    at.hidden =
      attribute(element, "aria-hidden") === "true" ||
      ARTIFACT_ROLES.has(attribute(element, "role") ?? "") ||
      (parent !== undefined && this.isHidden(parent))
    return at.hidden
  }

  /** The node of an element that has one by its role (a Link), made if need be. */
  elementNode(at: IndexedElement): number {
    return this.#linked(at, this.#container(at)).id
  }

  /** Takes up table cells that show nothing, sorts siblings in document order, and freezes the tree. */
  finish(): StructureTree {
    for (const node of [...this.#nodes]) if (node.role === "TR") this.#fillRow(node)
    const nodes = this.#nodes.map((node): StructureNode => {
      sortSiblings(node.children)
      const { id, role, lang, alt, actual, bounds, element } = node
      const header = role === "TH" ? element : undefined
      const cell = role === "TD" ? element : header
      return {
        id,
        role,
        lang: node.parent?.lang === lang ? undefined : lang,
        alt,
        // ISO 14289-1, 7.9: each Note has an ID.
        noteId: role === "Note" ? `note-${id}` : undefined,
        actual,
        scope: header && scopeOf(this.#index.of(header)),
        rowSpan: cell && countAttribute(cell.element, "rowspan", 2),
        colSpan: cell && countAttribute(cell.element, "colspan", 2),
        numbering: role === "L" && element !== undefined ? numberingOf(element) : undefined,
        bounds,
        children: node.children.map((child) => child.id),
      }
    })
    return { nodes }
  }

  /** As `Painted.origin`; of what the builder knows it keeps no more than the nodes. */
  get origin(): (node: number, text: string) => Span | undefined {
    return originIn(this.#nodes)
  }

  #make(
    role: StructureRole,
    parent: Node | undefined,
    order: number,
    element: StyledElement | undefined,
    lang: string,
  ): Node {
    const id = this.#nodes.length
    const node: Node = { id, role, parent, order, element, lang, children: [], owner: { type: "node", node: id } }
    this.#nodes.push(node)
    parent?.children.push(node)
    return node
  }

  /** The structure type of an element by itself; undefined where it is transparent. */
  #role(at: IndexedElement): StructureRole | undefined {
    at.role ??= this.#findRole(at) ?? "none"
    return at.role === "none" ? undefined : at.role
  }

  #findRole(at: IndexedElement): StructureRole | undefined {
    const { element, parent } = at
    if (element.pseudo === "marker" || element.pseudo === "footnote-marker") return "Lbl"
    if (element.pseudo === "footnote-call") return "Reference"
    if (element.pseudo !== undefined) return undefined
    if (element.style.float === "footnote") return "Note"
    const tag = element.element.tag
    const role = attribute(element, "role")
    if (role === "heading") {
      const level = countAttribute(element.element, "aria-level", 1) ?? 2
      return `H${Math.min(level, 6)}` as StructureRole
    }
    const named = role === undefined ? undefined : STRUCTURE_BY_ROLE.get(role)
    const type = named ?? STRUCTURE_BY_TAG.get(tag)
    if (type === "Link") return attribute(element, "href") === undefined ? undefined : "Link"
    if (type === "TOC") return hasList(element) ? "Sect" : "TOC"
    if (type === "L" && isInContents(at)) return "TOC"
    if (type === "LI" && isInContents(at)) return "TOCI"
    if (type !== undefined) return type
    if (parent === undefined) return undefined
    const around = parent.element.element.tag
    if (around === "nav" && this.#role(parent) === "TOC") return "TOCI"
    if (around === "dl") return "LI"
    if (attribute(element, "lang") === undefined || !isSpan(element)) return undefined
    const { lang } = this.#container(parent)
    return languageIn(element, lang) === lang ? undefined : "Span"
  }

  /** The node that stands for an element, or for the nearest around it that has one. */
  #container(at: IndexedElement): Node {
    if (at.node !== undefined) return this.#nodes[at.node] as Node
    const role = this.#role(at)
    const node = role === undefined ? this.#outside(at) : this.#open(role, at)
    at.node = node.id
    return node
  }

  #open(role: StructureRole, at: IndexedElement): Node {
    const parent = this.#outside(at, role)
    return this.#make(role, parent, at.order, at.element, languageIn(at.element, parent.lang))
  }

  /** Where a child element's node goes: list items keep a label and a body apart. */
  #outside(child: IndexedElement, role?: StructureRole): Node {
    if (child.parent === undefined) return this.#root
    const node = this.#container(child.parent)
    const { element } = child.parent
    if (node.role === "LI" && node.element === element) {
      if (role === "Lbl" || role === "LBody") return node
      return this.#part(node, node, "LBody", child)
    }
    // A dl without wrappers: each dt opens an item, its dd closes it.
    if (node.role === "L" && node.element === element && (role === "Lbl" || role === "LBody")) {
      const opener = this.#index.of(openingTerm(element, child.element))
      return this.#part(opener, node, "LI", opener)
    }
    return node
  }

  #part(key: object, parent: Node, role: StructureRole, at: IndexedElement): Node {
    let node = this.#parts.get(key)
    if (node === undefined) {
      // The body follows the label, wherever its first words stand in the source.
      const order = role === "LBody" ? Number.MAX_SAFE_INTEGER : at.order
      node = this.#make(role, parent, order, undefined, parent.lang)
      this.#parts.set(key, node)
    }
    return node
  }

  #textNode(at: IndexedElement, text: unknown): Node {
    const holder = this.#linked(at, this.#container(at))
    if (holder.role === "LI") return this.#part(holder, holder, "LBody", at)
    if (INLINE_HOLDERS.has(holder.role)) return holder
    // Straight in the element that made the node, or in inline elements in it.
    const block = blockAround(at, holder.element)
    if (block?.element === holder.element && TEXT_HOLDERS.has(holder.role)) return holder
    return this.#paragraph(holder, block ?? at, text)
  }

  /** Call and number of a footnote link to each other: a Link stands in the Reference and in the Lbl. */
  #linked(at: IndexedElement, node: Node): Node {
    return noteTarget(at) === undefined ? node : this.#part(at, node, "Link", at)
  }

  #paragraph(parent: Node, at: IndexedElement | undefined, text: unknown): Node {
    const kept = this.#byText.get(text)
    if (kept !== undefined) return kept
    const before = parent.children.at(-1)?.order
    const order = Math.max(before ?? 0, at?.order ?? 0) + JUST_AFTER
    const lang = at === undefined ? parent.lang : languageIn(at.element, parent.lang)
    const node = this.#make("P", parent, order, undefined, lang)
    this.#byText.set(text, node)
    return node
  }

  #figure(at: IndexedElement, description: string | undefined, area: Area): Ownership {
    if (this.isHidden(at)) return LAYOUT_ARTIFACT
    const { element } = at
    const label = attribute(element, "aria-label") ?? attribute(element, "alt")
    const words = (label ?? description ?? "").trim()
    if (words === "") {
      const mute = label !== undefined || description !== undefined || element.element.tag === "tj-icon"
      if (mute) return LAYOUT_ARTIFACT
      this.#report(
        warning(
          "paint/missing-alt",
          { en: "This picture has no words for readers who cannot see it.", zh: "此图片没有替代文字。" },
          {
            span: element.element.span,
            hint: {
              en: 'Add an `alt` attribute; `alt=""` marks it as decoration.',
              zh: '请添加 alt 属性；alt="" 表示仅作装饰。',
            },
          },
        ),
      )
      return LAYOUT_ARTIFACT
    }
    const parent = this.#outside(at, "Figure")
    const node = this.#make("Figure", parent, at.order, element, languageIn(element, parent.lang))
    node.alt = words
    const { x, y, width, height } = area
    node.bounds = { page: this.page, rect: { x: pt(x), y: pt(y), width: pt(width), height: pt(height) } }
    return node.owner
  }

  /** Cells without content keep their place, else the columns of the row would shift. */
  #fillRow(row: Node): void {
    for (const child of row.element?.children ?? []) {
      if (child.type !== "element") continue
      const at = this.#index.of(child)
      if (at.node !== undefined || this.isHidden(at)) continue
      const role = this.#role(at)
      if (role !== "TD" && role !== "TH") continue
      this.#make(role, row, at.order, child, row.lang)
    }
  }
}

/** A nav whose entries are a list leaves the contents' role to the list, so that a heading may stand beside it. */
const hasList = (nav: StyledElement): boolean =>
  nav.children.some(
    (child) => child.type === "element" && (child.element.tag === "ul" || child.element.tag === "ol" || hasList(child)),
  )

function isInContents({ parent }: IndexedElement): boolean {
  for (let at = parent; at !== undefined; at = at.parent) {
    if (at.element.element.tag === "nav" || attribute(at.element, "role") === "doc-toc") return true
  }
  return false
}

/** The nearest element, itself included, that is no inline one. */
function blockAround(at: IndexedElement, holder: StyledElement | undefined): IndexedElement | undefined {
  let up: IndexedElement | undefined = at
  while (up !== undefined && up.element !== holder) {
    const { pseudo, style } = up.element
    if (pseudo === undefined && style.display !== "inline") break
    up = up.parent
  }
  return up
}

/** In document order, as they are made but for what is painted out of turn. */
function sortSiblings(nodes: Node[]): void {
  for (let i = 1; i < nodes.length; i++) {
    if (inDocumentOrder(nodes[i - 1] as Node, nodes[i] as Node) <= 0) continue
    nodes.sort(inDocumentOrder)
    return
  }
}

const inDocumentOrder = (a: Node, b: Node): number => a.order - b.order || a.id - b.id

/** The language of an element for a PDF; where the markup states none, it is that of what is around. */
const languageIn = (element: StyledElement, around: string): string =>
  element.style.lang === "" ? around : pdfLanguage(element.style.lang)

/** Elements whose own `lang` makes a Span: those that stand in text, not the boxes that group it. */
const isSpan = (element: StyledElement): boolean =>
  element.element.tag === "span" || element.style.display === "inline" || element.style.display === "inline-block"

/** The nearest `dt` at or before a child of a `dl`, with the `dt`s right before it: names of one item. */
function openingTerm(list: StyledElement, child: StyledElement): StyledElement {
  let opener = child
  let met = false
  for (let i = list.children.indexOf(child); i >= 0; i--) {
    const at = list.children[i]
    if (at?.type !== "element") continue
    if (at.element.tag === "dt") {
      opener = at
      met = true
    } else if (met) break
  }
  return opener
}

/**
 * Where what a node shows was written: the content of the first of its texts that has `text` in it, else of its first
 * text, else the attribute that names what it shows, else its tag.
 */
const originIn =
  (nodes: readonly Node[]) =>
  (id: number, text: string): Span | undefined => {
    let node = nodes[id]
    while (node !== undefined && node.element === undefined) node = node.parent
    return node?.element && elementOrigin(node.element, text)
  }
