import { info, type Report, warning } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import type { LinkArea } from "./display-list.ts"
import { anchorOf, attribute, noteTarget, textContent } from "./element-index.ts"
import type { IndexedElement } from "./indexed-element.ts"
import type { Area } from "./shapes.ts"
import type { StructureBuilder } from "./structure.ts"

interface Open {
  readonly link: IndexedElement
  readonly line: unknown
  left: number
  top: number
  right: number
  bottom: number
}

/** Gathers link areas of one page: one rectangle for each line that a link stands on. */
export class LinkCollector {
  readonly #structure: StructureBuilder
  readonly #report: Report
  /** Anchors that links point to, with the link that did first. */
  readonly targets = new Map<string, IndexedElement>()
  #open: Open[] = []

  constructor(structure: StructureBuilder, report: Report) {
    this.#structure = structure
    this.#report = report
  }

  /** Content stands at `area` that `link` is around. */
  add(link: IndexedElement, area: Area): void {
    if (area.width <= 0 || area.height <= 0) return
    const last = this.#open.at(-1)
    // Pieces of one link on one line stand at one height.
    if (last?.link === link && last.line === area.y) {
      last.left = Math.min(last.left, area.x)
      last.right = Math.max(last.right, area.x + area.width)
      last.bottom = Math.max(last.bottom, area.y + area.height)
      return
    }
    this.#open.push({
      link,
      line: area.y,
      left: area.x,
      top: area.y,
      right: area.x + area.width,
      bottom: area.y + area.height,
    })
  }

  /** The areas of the page just painted. */
  take(): readonly LinkArea[] {
    const open = this.#open
    this.#open = []
    return open.map(({ link, left, top, right, bottom }): LinkArea => {
      const rect = { x: pt(left), y: pt(top), width: pt(right - left), height: pt(bottom - top) }
      const noted = noteTarget(link)
      if (noted !== undefined) {
        const target = { type: "anchor", id: anchorOf(noted) as string } as const
        return { rect, target, node: this.#structure.elementNode(link), contents: noteWords(link, noted) }
      }
      const href = (attribute(link.element, "href") ?? "").trim()
      const id = href.startsWith("#") ? decodeFragment(href.slice(1)) : undefined
      if (id !== undefined && !this.targets.has(id)) this.targets.set(id, link)
      return {
        rect,
        target: id === undefined ? { type: "url", url: href } : { type: "anchor", id },
        node: this.#structure.elementNode(link),
        contents: attribute(link.element, "title") ?? (textContent(link.element) || href),
      }
    })
  }

  /** Links whose anchor is nowhere in the booklet. */
  reportMissing(anchors: ReadonlySet<string>): void {
    for (const [id, { element: link }] of this.targets) {
      if (anchors.has(id)) continue
      const span = link.element.attributes.get("href")?.span ?? link.element.span
      this.#report(
        warning(
          "paint/missing-anchor",
          { en: `No element has the id “${id}” that this link points to.`, zh: `链接指向的 id“${id}”不存在。` },
          {
            span,
            hint: { en: "Correct the link, or give its target this id.", zh: "请更正链接，或为目标元素加上此 id。" },
          },
        ),
      )
    }
  }

  /** The link around an element, or that it is. */
  around(at: IndexedElement): IndexedElement | undefined {
    at.link ??= this.#find(at)
    return at.link === "none" ? undefined : at.link
  }

  #find(at: IndexedElement): IndexedElement | "none" {
    const { element, parent } = at
    const href = element.element.tag === "a" ? attribute(element, "href")?.trim() : undefined
    const noted = noteTarget(at) !== undefined && !this.#structure.isHidden(at)
    if (!noted && (href === undefined || href === "")) return (parent && this.around(parent)) ?? "none"
    if (!this.#structure.isHidden(at)) return at
    this.#report(
      info(
        "paint/link-in-artifact",
        {
          en: "A link hidden from readers cannot be followed in the PDF.",
          zh: "隐藏内容中的链接在 PDF 中无法点击。",
        },
        { span: element.element.span },
      ),
    )
    return "none"
  }
}

/** What a footnote's link says: the call reads the note out, the note's number leads back. */
function noteWords({ element: link }: IndexedElement, { element: noted }: IndexedElement): string {
  if (link.pseudo === "footnote-call") return textContent(noted)
  return link.style.lang.startsWith("zh") ? "返回正文" : "Back to the text"
}

/** `#%E7%AC%AC` and `#第` name the same id. */
function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}
