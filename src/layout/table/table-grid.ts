import type { Edges } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { BorderStyle, ComputedStyle } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { Box, TableBox, TableRow } from "../box.ts"

/** A cell in its slots, css-tables-3 #dimensioning-the-row-column-grid. Rows and columns are 0-based. */
export interface GridCell {
  /** The cell's box; with collapsed borders, with the edges it draws. */
  readonly box: Box
  readonly row: number
  readonly column: number
  readonly rowSpan: number
  readonly columnSpan: number
  /** How far its border box reaches beyond its slots' edges; all 0 with separated borders. */
  readonly outset: Edges
}

export type RowGroupKind = "head" | "body" | "foot"

export interface GridRow {
  readonly row: TableRow
  readonly cells: readonly GridCell[]
  /** A cell goes on into the next row. */
  readonly joinsNext: boolean
}

/** Rows of one row group; rows without an element of their own group stand in an anonymous one. */
export interface GridGroup {
  readonly kind: RowGroupKind
  readonly source?: StyledElement
  readonly rows: readonly GridRow[]
}

export interface TableGrid {
  readonly columns: number
  readonly groups: readonly GridGroup[]
  readonly cells: readonly GridCell[]
  /** Used border of the table box: with collapsed borders, half of what its outer cells draw. */
  readonly border: Edges
}

interface Border {
  readonly width: number
  readonly style: BorderStyle
  readonly color: ComputedStyle["borderColor"]["top"]
}
type Side = keyof Edges
type Slotted = Omit<GridCell, "outset">

const withOutset = ({ row, column, rowSpan, columnSpan }: Slotted, box: Box, outset: Edges): GridCell => ({
  box,
  row,
  column,
  rowSpan,
  columnSpan,
  outset,
})

/** A table's slots never change, and cells made for collapsed borders must stay the same boxes. */
const known = new WeakMap<TableBox, TableGrid>()

export function tableGrid(box: TableBox): TableGrid {
  let grid = known.get(box)
  if (grid === undefined) {
    grid = makeGrid(box)
    known.set(box, grid)
  }
  return grid
}

/** Slots of all cells: head first, foot last, whatever the order in the source. A span ends with its row group. */
function makeGrid(box: TableBox): TableGrid {
  const runs: { kind: RowGroupKind; source: StyledElement | undefined; rows: TableRow[] }[] = []
  for (const kind of ["head", "body", "foot"] as const) {
    let current: (typeof runs)[number] | undefined
    for (const row of box[kind]) {
      if (current === undefined || current.source !== row.group) {
        current = { kind, source: row.group, rows: [] }
        runs.push(current)
      }
      current.rows.push(row)
    }
  }
  const slotted: Slotted[][] = []
  let columns = 0
  for (const run of runs) {
    const first = slotted.length
    /** For each column, the row in which it is free again. */
    const taken: number[] = []
    run.rows.forEach((row, i) => {
      const at = first + i
      let column = 0
      slotted.push(
        row.cells.map((cell) => {
          while ((taken[column] ?? 0) > at) column++
          const rowSpan = Math.min(cell.rowSpan, run.rows.length - i)
          for (let c = column; c < column + cell.colSpan; c++) taken[c] = at + rowSpan
          const made: Slotted = { box: cell.box, row: at, column, rowSpan, columnSpan: cell.colSpan }
          column += cell.colSpan
          columns = Math.max(columns, column)
          return made
        }),
      )
    })
  }
  const collapsed = box.style.borderCollapse === "collapse"
  const edges = collapsed ? collapse(box, runs, slotted.flat(), columns) : undefined
  const cellsOf = (row: number): GridCell[] =>
    (slotted[row] as Slotted[]).map((cell) => edges?.cell(cell) ?? withOutset(cell, cell.box, NO_OUTSET))
  let at = 0
  const groups = runs.map((run): GridGroup => {
    const rows = run.rows.map((row): GridRow => ({ row, cells: cellsOf(at++), joinsNext: false }))
    const end = at
    const reach = rows.map((row) => Math.max(0, ...row.cells.map((cell) => cell.row + cell.rowSpan)))
    let open = 0
    const joined = rows.map((row, i): GridRow => {
      open = Math.max(open, reach[i] as number)
      return { ...row, joinsNext: open > end - rows.length + i + 1 }
    })
    return { kind: run.kind, ...(run.source === undefined ? {} : { source: run.source }), rows: joined }
  })
  const own = (side: Side): Pt => (box.style.borderStyle[side] === "none" ? pt(0) : box.style.borderWidth[side])
  return {
    columns,
    groups,
    cells: groups.flatMap((group) => group.rows.flatMap((row) => row.cells)),
    border: edges?.table ?? { top: own("top"), right: own("right"), bottom: own("bottom"), left: own("left") },
  }
}

const NO_OUTSET: Edges = { top: pt(0), right: pt(0), bottom: pt(0), left: pt(0) }
const NO_BORDER: Border = { width: 0, style: "none", color: { space: "gray", k: 1, alpha: 0 } }
/** CSS 2.2 17.6.2.1: at one width, `double` wins over `solid`, and so on. */
const STYLE_RANK: Record<BorderStyle, number> = { double: 4, solid: 3, dashed: 2, dotted: 1, none: 0 }

/**
 * Collapsed borders, CSS 2.2 17.6.2. Every edge is drawn once and whole: by the cell before it (left of or above it),
 * the table's first edges by the first cells. So a page that ends after a row closes with that row's rule.
 * Simplified: along a spanning cell's edge the strongest of the borders that meet it is drawn, over its whole length.
 */
function collapse(
  box: TableBox,
  runs: readonly { readonly source: StyledElement | undefined; readonly rows: readonly TableRow[] }[],
  cells: readonly Slotted[],
  columns: number,
): { readonly cell: (cell: Slotted) => GridCell; readonly table: Edges } {
  const rows = runs.flatMap((run) => run.rows)
  const lines = (across: number, along: number): Border[][] =>
    Array.from({ length: across }, () => Array.from({ length: along }, () => NO_BORDER))
  /** `vertical[column line][row]`, `horizontal[row line][column]`. */
  const vertical = lines(columns + 1, rows.length)
  const horizontal = lines(rows.length + 1, columns)
  const put = (line: Border[] | undefined, at: number, style: ComputedStyle, side: Side): void => {
    const known = line?.[at]
    if (line === undefined || known === undefined || style.borderStyle[side] === "none") return
    const border = { width: style.borderWidth[side], style: style.borderStyle[side], color: style.borderColor[side] }
    if (
      border.width > known.width ||
      (border.width === known.width && STYLE_RANK[border.style] > STYLE_RANK[known.style])
    )
      line[at] = border
  }
  // In the order of precedence at equal width and style: cells, rows, row groups, the table.
  for (const { box: cellBox, row, column, rowSpan, columnSpan } of cells) {
    for (let r = row; r < row + rowSpan; r++) {
      put(vertical[column], r, cellBox.style, "left")
      put(vertical[column + columnSpan], r, cellBox.style, "right")
    }
    for (let c = column; c < column + columnSpan; c++) {
      put(horizontal[row], c, cellBox.style, "top")
      put(horizontal[row + rowSpan], c, cellBox.style, "bottom")
    }
  }
  const around = (style: ComputedStyle, first: number, count: number): void => {
    for (let c = 0; c < columns; c++) {
      put(horizontal[first], c, style, "top")
      put(horizontal[first + count], c, style, "bottom")
    }
    for (let r = first; r < first + count; r++) {
      put(vertical[0], r, style, "left")
      put(vertical[columns], r, style, "right")
    }
  }
  rows.forEach((row, i) => {
    around(row.style, i, 1)
  })
  let first = 0
  for (const run of runs) {
    if (run.source !== undefined) around(run.source.style, first, run.rows.length)
    first += run.rows.length
  }
  around(box.style, 0, rows.length)

  const strongest = (borders: readonly Border[]): Border =>
    borders.reduce(
      (a, b) => (b.width > a.width || (b.width === a.width && STYLE_RANK[b.style] > STYLE_RANK[a.style]) ? b : a),
      NO_BORDER,
    )
  const half = (line: readonly Border[] | undefined): Pt => pt(strongest(line ?? []).width / 2)
  return {
    table: {
      top: half(horizontal[0]),
      right: half(vertical[columns]),
      bottom: half(horizontal[rows.length]),
      left: half(vertical[0]),
    },
    cell: (cell) => {
      const { row, column, rowSpan, columnSpan } = cell
      const left = strongest(vertical[column]!.slice(row, row + rowSpan))
      const right = strongest(vertical[column + columnSpan]!.slice(row, row + rowSpan))
      const top = strongest(horizontal[row]!.slice(column, column + columnSpan))
      const bottom = strongest(horizontal[row + rowSpan]!.slice(column, column + columnSpan))
      const drawn = { left: column === 0 ? left : NO_BORDER, right, top: row === 0 ? top : NO_BORDER, bottom }
      const sides = <T>(pick: (border: Border) => T): Edges<T> => ({
        top: pick(drawn.top),
        right: pick(drawn.right),
        bottom: pick(drawn.bottom),
        left: pick(drawn.left),
      })
      const style: ComputedStyle = {
        ...cell.box.style,
        borderWidth: sides((border) => pt(border.width)),
        borderStyle: sides((border) => border.style),
        borderColor: sides((border) => border.color),
      }
      return withOutset(
        cell,
        { ...cell.box, style },
        {
          left: pt(column === 0 ? left.width / 2 : -left.width / 2),
          right: pt(right.width / 2),
          top: pt(row === 0 ? top.width / 2 : -top.width / 2),
          bottom: pt(bottom.width / 2),
        },
      )
    },
  }
}
