import type { ComputedStyle, Display } from "../../style/computed.ts"
import type { StyledElement, StyledNode } from "../../style/styled.ts"
import type { Box, TableBox, TableCell, TableRow } from "../box.ts"

/** What the table model needs of box generation. */
export interface TableParts {
  readonly enter: (element: StyledElement) => void
  readonly leave: (element: StyledElement) => void
  readonly container: (element: StyledElement) => Box
  readonly anonymousCell: (nodes: readonly StyledNode[], parent: StyledElement) => Box | undefined
  readonly anonymousStyle: (style: ComputedStyle) => ComputedStyle
}

const ROW_GROUPS = new Set<Display>(["table-row-group", "table-header-group", "table-footer-group"])

/** Displays that only live in a table. */
export const isTablePart = (display: Display): boolean =>
  ROW_GROUPS.has(display) || display === "table-row" || display === "table-cell" || display === "table-caption"

/** Whether a node goes on an anonymous table that has begun: another part of it, or white space between parts. */
export const isTableRowPart = (node: StyledNode): boolean =>
  node.type === "text" ? isBlank(node) : isTablePart(node.style.display)

/**
 * A table of these children, with the anonymous rows and cells that CSS 2.2, 17.2.1 asks for. `source` is absent for
 * an anonymous table; `parent` then gives anonymous parts their style.
 */
export function tableBox(
  source: StyledElement | undefined,
  style: ComputedStyle,
  children: readonly StyledNode[],
  parts: TableParts,
  parent: StyledElement | undefined = source,
): TableBox {
  const head: TableRow[] = []
  const body: TableRow[] = []
  const foot: TableRow[] = []
  let caption: Box | undefined
  let loose: StyledNode[] = []
  const owner = parent as StyledElement

  const row = (element: StyledElement, group?: StyledElement): TableRow => {
    parts.enter(element)
    const cells = cellsOf(element.children, element, parts)
    parts.leave(element)
    return { source: element, ...(group ? { group } : {}), style: element.style, cells }
  }
  /** Cells without a row, and anything else, in one anonymous row. */
  const looseRow = (into: TableRow[], from: StyledElement, group?: StyledElement): void => {
    const nodes = loose
    loose = []
    if (nodes.every(isBlank)) return
    const cells = cellsOf(nodes, from, parts)
    const rowStyle = { ...parts.anonymousStyle(from.style), display: "table-row" as const }
    if (cells.length > 0) into.push({ ...(group ? { group } : {}), style: rowStyle, cells })
  }
  const rows = (nodes: readonly StyledNode[], into: TableRow[], group: StyledElement): void => {
    for (const node of nodes) {
      if (node.type === "element" && node.style.display === "none") continue
      if (node.type === "element" && node.style.display === "table-row") {
        looseRow(into, group, group)
        into.push(row(node, group))
      } else loose.push(node)
    }
    looseRow(into, group, group)
  }

  for (const node of children) {
    if (node.type === "text") {
      loose.push(node)
      continue
    }
    const { display } = node.style
    if (display === "none") continue
    if (display === "table-cell" || !isTablePart(display)) {
      loose.push(node)
      continue
    }
    looseRow(body, owner)
    if (display === "table-row") body.push(row(node))
    else {
      parts.enter(node)
      if (display === "table-caption") caption = parts.container(node)
      else
        rows(
          node.children,
          display === "table-header-group" ? head : display === "table-footer-group" ? foot : body,
          node,
        )
      parts.leave(node)
    }
  }
  looseRow(body, owner)
  return { type: "table", ...(source ? { source } : {}), style, ...(caption ? { caption } : {}), head, body, foot }
}

function cellsOf(nodes: readonly StyledNode[], row: StyledElement, parts: TableParts): readonly TableCell[] {
  const cells: TableCell[] = []
  let loose: StyledNode[] = []
  const flush = (): void => {
    const nodes = loose
    loose = []
    if (nodes.every(isBlank)) return
    const box = parts.anonymousCell(nodes, row)
    if (box !== undefined) cells.push({ box, colSpan: 1, rowSpan: 1 })
  }
  for (const node of nodes) {
    if (node.type === "element" && node.style.display === "none") continue
    if (node.type !== "element" || node.style.display !== "table-cell") {
      loose.push(node)
      continue
    }
    flush()
    parts.enter(node)
    cells.push({ box: parts.container(node), colSpan: span(node, "colspan"), rowSpan: span(node, "rowspan") })
    parts.leave(node)
  }
  flush()
  return cells
}

/** html #attr-tdth-colspan: a number from 1 to 1000. */
function span(cell: StyledElement, name: string): number {
  const value = Number.parseInt(cell.element.attributes.get(name)?.value ?? "1", 10)
  return Number.isNaN(value) ? 1 : Math.min(1000, Math.max(1, value))
}

const isBlank = (node: StyledNode): boolean => node.type === "text" && /^[\t\n\f\r ]*$/.test(node.node.text)
