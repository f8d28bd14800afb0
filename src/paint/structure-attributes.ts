import type { StyledElement } from "../style/styled.ts"
import { attribute } from "./element-index.ts"
import type { IndexedElement } from "./indexed-element.ts"
import type { ListNumbering } from "./structure-tree.ts"

/** By `list-style-type`; other counter styles have no name in PDF. */
const NUMBERING: ReadonlyMap<unknown, ListNumbering> = new Map<unknown, ListNumbering>([
  ["none", "None"],
  ["disc", "Disc"],
  ["circle", "Circle"],
  ["square", "Square"],
  ["decimal", "Decimal"],
  ["decimal-leading-zero", "Decimal"],
  ["upper-roman", "UpperRoman"],
  ["lower-roman", "LowerRoman"],
  ["upper-alpha", "UpperAlpha"],
  ["lower-alpha", "LowerAlpha"],
])

/** What the labels of a list look like: those of its first item. A list of names has none. */
export function numberingOf(list: StyledElement): ListNumbering | undefined {
  if (list.element.tag === "dl") return undefined
  const item = list.children.find((child) => child.type === "element" && child.style.display === "list-item")
  return item?.type === "element" ? NUMBERING.get(item.style.listStyleType) : undefined
}

/** What a header cell heads: by its attributes, else by where it stands in the table. */
export function scopeOf({ element, parent }: IndexedElement): "Row" | "Column" {
  const scope = attribute(element, "scope")
  const role = attribute(element, "role")
  if (scope === "row" || scope === "rowgroup" || role === "rowheader") return "Row"
  if (scope === "col" || scope === "colgroup" || role === "columnheader") return "Column"
  for (let at = parent; at !== undefined; at = at.parent) {
    const { tag } = at.element.element
    if (tag === "thead") return "Column"
    if (tag === "table") break
  }
  return "Row"
}
