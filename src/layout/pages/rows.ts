import { type Pt, pt } from "../../foundation/units.ts"
import { relativeOffset } from "../block/box-size.ts"
import { resolvePositive } from "../block/lengths.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"

/** Children that stand beside each other; breaks fall between rows, or inside all children of a row at once. */
export interface Row {
  readonly children: readonly Fragment[]
  /** From the top of the box; the relative offsets of its children do not count. */
  readonly top: number
  readonly bottom: number
}

/** A box fragment as the paginator sees it: rows below each other. */
export interface Rows {
  readonly rows: readonly Row[]
  /** Absolutely positioned children: they go with the page their top edge falls on. */
  readonly loose: readonly Fragment[]
  readonly lines: boolean
  /** Of a table row with cells that span the next ones: its own height, less than that of its cells. */
  readonly ownHeight?: number
  /** Rows of the table head, [start, end), shown again on each page the table goes on. */
  readonly head?: { readonly start: number; readonly end: number; readonly height: number }
}

let known = new WeakMap<BoxFragment, Rows>()

/** Once a run is set its rows are not asked for again, but boxes that stand whole on its pages live on. */
export function forgetRows(): void {
  known = new WeakMap()
}

export function rowsOf(fragment: BoxFragment): Rows {
  let rows = known.get(fragment)
  if (rows === undefined) {
    rows = makeRows(fragment)
    known.set(fragment, rows)
  }
  return rows
}

/** Where a child would stand without `position: relative`. */
export function flowTop(child: Fragment): number {
  if (child.type === "line" || child.style.position !== "relative") return child.y
  return child.y - relativeOffset(child.style, pt(0), undefined).y
}

/** An outside marker: a line of its own that belongs to the item's first row. */
export const isMarker = (child: Fragment): boolean =>
  child.type === "line" && child.owners.length > 0 && child.owners[child.owners.length - 1]?.pseudo === "marker"

/** Bottom border and padding of a box. */
function bottomInset(fragment: BoxFragment): Pt {
  if (!fragment.last) return pt(0)
  const { style } = fragment
  const border = style.borderStyle.bottom === "none" ? 0 : style.borderWidth.bottom
  return pt(border + resolvePositive(style.paddingBottom, fragment.width))
}

/** Bottom of what a box holds, with its own padding: less than its height where it was stretched or ends in a margin. */
export function contentEnd(fragment: BoxFragment): number {
  const { rows } = rowsOf(fragment)
  const last = rows[rows.length - 1]
  return last === undefined ? fragment.height : Math.min(fragment.height, last.bottom + bottomInset(fragment))
}

const NONE: readonly Fragment[] = []
const isLoose = (child: Fragment): boolean => child.type !== "line" && child.style.position === "absolute"

// What overlaps by less is noise of floating point, not a neighbour.
const OVERLAP = 0.01

function makeRows(fragment: BoxFragment): Rows {
  if (fragment.monolithic === true) return { rows: [], loose: [], lines: false }
  let inFlow = fragment.children
  let loose = NONE
  let lines = false
  for (const child of inFlow) {
    if (child.type === "line") lines ||= !isMarker(child)
    else if (loose.length === 0 && isLoose(child)) loose = inFlow.filter(isLoose)
  }
  if (loose.length > 0) inFlow = inFlow.filter((child) => !isLoose(child))
  switch (fragment.style.display) {
    case "flex":
    case "inline-flex":
    case "inline-grid":
    case "grid":
      return { rows: groupByOverlap(inFlow), loose, lines: false }
    case "table":
    case "table-row-group":
    case "table-header-group":
    case "table-footer-group":
      return withHead(groupByOverlap(inFlow), loose)
    case "table-row":
      return tableRow(fragment, inFlow, loose)
    default:
      return { rows: stack(inFlow), loose, lines }
  }
}

export const isTableRow = (fragment: Fragment): boolean =>
  fragment.type === "box" && fragment.style.display === "table-row"

export const isTableCell = (fragment: Fragment): boolean =>
  fragment.type === "box" && fragment.style.display === "table-cell"

/** Whether blank below the content of a box is not its own height: a table cell or row, a flex or grid item in its area. */
export const isStretched = (child: Fragment): boolean => {
  if (child.type !== "box") return false
  const { height, minHeight } = child.style
  return isTableCell(child) || isTableRow(child) || (typeof height === "string" && typeof minHeight === "string")
}

/** By how much a cell sticks out below its slots: half of a collapsed border. */
export function belowSlots(cell: Fragment): number {
  if (cell.type !== "box" || !isTableCell(cell) || cell.style.borderCollapse !== "collapse") return 0
  return cell.style.borderStyle.bottom === "none" ? 0 : cell.style.borderWidth.bottom / 2
}

/** Bottom of a cell's slots, from its row's top. */
export const slotsEnd = (cell: Fragment): number => flowTop(cell) + cell.height - belowSlots(cell)

/** Whether a cell goes on below its row, which is as high as `ownHeight`. */
export const sticksOut = (cell: Fragment, ownHeight: number): boolean => slotsEnd(cell) > ownHeight + OVERLAP

function tableRow({ height }: BoxFragment, cells: readonly Fragment[], loose: readonly Fragment[]): Rows {
  const [first] = cells
  if (first === undefined) return { rows: [], loose, lines: false }
  const row = rowOf(cells)
  const spans = cells.some((cell) => sticksOut(cell, height))
  return { rows: [row], loose, lines: false, ...(spans && { ownHeight: height }) }
}

function stack(children: readonly Fragment[]): readonly Row[] {
  const rows: Row[] = []
  let markers: Fragment[] = []
  for (const child of children) {
    if (isMarker(child)) {
      markers.push(child)
      continue
    }
    const top = flowTop(child)
    const row = { children: markers.length > 0 ? [...markers, child] : [child], top, bottom: top + child.height }
    rows.push(row)
    markers = []
  }
  if (markers.length > 0) rows.push(rowOf(markers))
  return rows
}

function groupByOverlap(children: readonly Fragment[]): readonly Row[] {
  const sorted = children.map((child, order) => ({ child, order, top: flowTop(child) }))
  sorted.sort((a, b) => a.top - b.top || a.order - b.order)
  const rows: Row[] = []
  let group: Fragment[] = []
  let bottom = Number.NEGATIVE_INFINITY
  for (const { child, top } of sorted) {
    if (group.length > 0 && top >= bottom - OVERLAP) {
      rows.push(rowOf(group))
      group = []
      bottom = Number.NEGATIVE_INFINITY
    }
    group.push(child)
    bottom = Math.max(bottom, top + reach(child))
  }
  if (group.length > 0) rows.push(rowOf(group))
  return rows
}

/** Top of the first child that goes on whole after a cut through a row: it comes to the top of the page, the others with it. */
export function wholeTop({ children, top }: Row, isWhole: (index: number) => boolean): number {
  let first = Number.POSITIVE_INFINITY
  children.forEach((child, i) => {
    if (isWhole(i)) first = Math.min(first, flowTop(child) - top)
  })
  return first
}

function rowOf(children: readonly Fragment[]): Row {
  let top = Number.POSITIVE_INFINITY
  let bottom = Number.NEGATIVE_INFINITY
  for (const child of children) {
    const y = flowTop(child)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y + reach(child))
  }
  return { children, top, bottom }
}

/** Height of a child with the cells that stick out of a table row over the next ones (`rowspan`). */
export function reach(child: Fragment): number {
  // layoutTable marks rows joined by a spanning cell.
  if (child.type !== "box" || child.style.display !== "table-row" || child.style.breakAfter !== "avoid") {
    return child.height
  }
  let height: number = child.height
  for (const cell of child.children) height = Math.max(height, slotsEnd(cell))
  return height
}

function withHead(rows: readonly Row[], loose: readonly Fragment[]): Rows {
  const start = rows.findIndex(isHead)
  if (start === -1) return { rows, loose, lines: false }
  let end = start
  while (end < rows.length && isHead(rows[end] as Row)) end++
  const first = rows[start] as Row
  const next = rows[end]
  const height = (next === undefined ? (rows[end - 1] as Row).bottom : next.top) - first.top
  return { rows, loose, lines: false, head: { start, end, height } }
}

const isHead = (row: Row): boolean =>
  row.children.every((child) => child.type === "box" && child.style.display === "table-header-group")
