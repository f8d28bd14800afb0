import type { Report } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import { pt } from "../foundation/units.ts"
import type { Fragment, PageFragment } from "../layout/fragment.ts"
import type { StyledElement } from "../style/styled.ts"
import type { DisplayItem, DisplayList, OutlineEntry, Ownership } from "./display-list.ts"
import { anchorOf, ElementIndex } from "./element-index.ts"
import { paintFragments } from "./fragments.ts"
import type { IndexedElement } from "./indexed-element.ts"
import type { LineContext } from "./line.ts"
import { LinkCollector } from "./links.ts"
import { bookmarkLevel, outlineOf } from "./outline.ts"
import { paintContent } from "./replaced.ts"
import { rectPath } from "./shapes.ts"
import { PAGE_ARTIFACT, StructureBuilder } from "./structure.ts"
import type { StructureTree } from "./structure-tree.ts"

export interface PaintOptions {
  readonly title: string
  /** Main language, BCP 47. */
  readonly lang: string
  /** The styled document, for parents of boxes that stand alone on a page; else what the first flow's root holds. */
  readonly root?: StyledElement
  /** Asks for `origin`, which keeps the styled document for as long as what is painted. */
  readonly origins?: boolean
}

export interface Painted {
  readonly lists: readonly DisplayList[]
  readonly tree: StructureTree
  readonly outline: readonly OutlineEntry[]
  /** Where what a structure node shows was written, by a text of it where there is one; on request. */
  readonly origin?: (node: number, text: string) => Span | undefined
}

/** Turns pages of fragments into what is shown and what it means. Of a page, nothing is kept. */
export function paint(pages: Iterable<PageFragment>, options: PaintOptions, report: Report): Painted {
  const index = new ElementIndex()
  if (options.root !== undefined) index.add(options.root)
  const structure = new StructureBuilder(index, options.lang, report)
  const links = new LinkCollector(structure, report)
  const marked: IndexedElement[] = []
  const ids = new Set<string>()
  let anchors: DisplayList["anchors"][number][] = []
  let page = 0
  const context: LineContext = {
    index,
    structure,
    links,
    artifact: undefined,
    // Elements that make no box of their own appear where their first content does.
    appears: (element, x, y) => {
      if (element.shown !== undefined) return
      const shown = { page, x, y }
      for (let at: IndexedElement | undefined = element; at !== undefined && at.shown === undefined; at = at.parent) {
        at.shown = shown
        if (bookmarkLevel(at.element) > 0) marked.push(at)
        const id = anchorOf(at)
        if (id === undefined || ids.has(id)) continue
        ids.add(id)
        anchors.push({ id, x: pt(x), y: pt(y) })
      }
    },
  }
  const pageContext: LineContext = { ...context, artifact: PAGE_ARTIFACT }
  const lists: DisplayList[] = []
  for (const fragment of pages) {
    addShown(fragment.children, index)
    page = fragment.number
    structure.page = page
    anchors = []
    const items = [
      ...paintPage(fragment, PAGE_ARTIFACT),
      ...paintFragments(fragment.children, context),
      ...paintFragments(
        fragment.marginBoxes.map((box) => box.fragment),
        pageContext,
      ),
    ]
    lists.push({
      page: fragment.number,
      folio: fragment.folio,
      trim: fragment.trim,
      bleed: fragment.bleed,
      items,
      links: links.take(),
      anchors,
    })
  }
  links.reportMissing(ids)
  const outline = outlineOf(marked, (at) => structure.isHidden(at), options.lang)
  const tree = structure.finish()
  return options.origins === true ? { lists, tree, outline, origin: structure.origin } : { lists, tree, outline }
}

/** Takes up what stands outside the trees that are known; the outermost elements of a page hold all others. */
function addShown(fragments: readonly Fragment[], index: ElementIndex): void {
  for (const fragment of fragments) {
    if (fragment.type === "line") for (const owner of fragment.owners) index.add(owner)
    else if (fragment.source !== undefined) index.add(fragment.source)
    else if (fragment.type === "box") addShown(fragment.children, index)
  }
}

/** The page's own background, over the whole bleed box. */
function paintPage(page: PageFragment, owner: Ownership): readonly DisplayItem[] {
  const out: DisplayItem[] = []
  const { bleed, trim } = page
  const area = { x: -bleed, y: -bleed, width: trim.width + 2 * bleed, height: trim.height + 2 * bleed }
  if (page.background !== undefined && page.background.color.alpha > 0) {
    out.push({ type: "path", owner, path: rectPath(area), fill: page.background.color, fillRule: "nonzero" })
  }
  const items: DisplayItem[] = []
  for (const { rect, content } of page.backdrop) paintContent(content, rect, owner, items)
  if (items.length > 0) out.push({ type: "group", clip: rectPath(area), items })
  return out
}
