import type { BindingSide } from "../../content/sheet-settings.ts"
import type { Cell, ImposedSheet } from "./scheme.ts"

interface CutSheets {
  readonly sheets: readonly ImposedSheet[]
  readonly positions: number
}

/** What stands in each place of a grid, counted from the top left along the rows. */
function cellsOf(columns: number, rows: number, positionAt: (place: number, column: number, row: number) => number) {
  const cells: Cell[] = []
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const position = positionAt(row * columns + column, column, row)
      cells.push({ column, row, position, turned: false, depth: 0 })
    }
  }
  return cells
}

/** A grid's places are leaves: what stands behind a place is in the mirrored column of the back. */
const behind = (columns: number, column: number, row: number): number => row * columns + (columns - 1 - column)

/** Each side in reading order: as read on that side, not as leaves. */
export function nUp(count: number, columns: number, rows: number, binding: BindingSide): CutSheets {
  const places = columns * rows
  const length = Math.max(1, Math.ceil(count / (places * 2)))
  const side = (start: number) =>
    cellsOf(columns, rows, (place, column, row) => start + (binding === "left" ? place : behind(columns, column, row)))
  const sheets = Array.from({ length }, (_, sheet) => ({
    columns,
    rows,
    front: side(sheet * places * 2),
    back: side(sheet * places * 2 + places),
    section: sheet,
  }))
  return { sheets, positions: length * places * 2 }
}

/** The pile cut from the first place goes on top: its leaves follow each other from sheet to sheet. */
export function cutAndStack(count: number, columns: number, rows: number): CutSheets {
  const places = columns * rows
  const length = Math.max(1, Math.ceil(count / (places * 2)))
  const leafOf = (sheet: number, place: number): number => place * length + sheet
  const sheets = Array.from({ length }, (_, sheet) => ({
    columns,
    rows,
    front: cellsOf(columns, rows, (place) => leafOf(sheet, place) * 2),
    back: cellsOf(columns, rows, (_, column, row) => leafOf(sheet, behind(columns, column, row)) * 2 + 1),
    section: sheet,
  }))
  return { sheets, positions: length * places * 2 }
}

/** Every sheet gives as many copies of one leaf as it has places. */
export function stepAndRepeat(count: number, columns: number, rows: number): CutSheets {
  const length = Math.max(1, Math.ceil(count / 2))
  const sheets = Array.from({ length }, (_, sheet) => ({
    columns,
    rows,
    front: cellsOf(columns, rows, () => sheet * 2),
    back: cellsOf(columns, rows, () => sheet * 2 + 1),
    section: sheet,
  }))
  return { sheets, positions: length * 2 }
}
