import type { Lang } from "../content/report.ts"
import type { Element, MarkupNode } from "./element.ts"

/** Elements that are content without holding any; they keep their parent alive. */
const REPLACED: ReadonlySet<string> = new Set(["img", "hr", "tj-graphic", "tj-qr", "tj-icon"])
/** A cell that loses its words stays, or the columns would move. */
const CELLS: ReadonlySet<string> = new Set(["td", "th"])

/**
 * The tree in the chosen languages: elements whose own `lang` is of the other language go, and with them elements
 * that are left without content by that. Elements without `lang`, and other languages, stay.
 */
export function selectLanguages(root: Element, languages: readonly Lang[]): Element {
  const dropped = (["zh", "en"] as const).filter((lang) => !languages.includes(lang))
  if (dropped.length === 0) return root
  return select(root, dropped) ?? { ...root, children: [] }
}

function select(element: Element, dropped: readonly Lang[]): Element | undefined {
  let changed = false
  const children: MarkupNode[] = []
  for (const child of element.children) {
    if (child.type === "text") {
      children.push(child)
      continue
    }
    const kept = isOf(child, dropped) ? undefined : select(child, dropped)
    if (kept !== child) changed = true
    if (kept !== undefined) children.push(kept)
  }
  if (!changed) return element
  const lost = element.children.some(hasContent) && !children.some(hasContent)
  return lost && !CELLS.has(element.tag) ? undefined : { ...element, children, origin: element.origin ?? element }
}

/** bcp47 #section-2.1: the first subtag is the language, in any case. */
function isOf(element: Element, languages: readonly Lang[]): boolean {
  const tag = element.attributes.get("lang")?.value
  if (tag === undefined) return false
  const primary = tag.split("-", 1)[0]?.toLowerCase()
  return languages.some((lang) => lang === primary)
}

function hasContent(node: MarkupNode): boolean {
  if (node.type === "text") return node.text.trim() !== ""
  return REPLACED.has(node.tag) || node.children.some(hasContent)
}
