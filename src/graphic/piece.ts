import { pt } from "../foundation/units.ts"
import type { Scene, SceneNode } from "./scene.ts"

/** A part of a drawing that knows its size and is placed last, by its top left corner. */
export interface Piece {
  readonly width: number
  readonly height: number
  /** Width of what is visible, where the piece is a text in a wider box. */
  readonly ink?: number
  /** From the top to the first baseline, where the piece begins with a text. */
  readonly baseline?: number
  readonly at: (x: number, y: number) => readonly SceneNode[]
}

export const EMPTY: Piece = { width: 0, height: 0, at: () => [] }

/** Pieces one under the other, `gap` between those that are not empty. */
export function stack(pieces: readonly Piece[], gap: number): Piece {
  const shown = pieces.filter((piece) => piece.height > 0)
  let height = 0
  const tops = shown.map((piece, i) => {
    const top = i === 0 ? 0 : height + gap
    height = top + piece.height
    return top
  })
  return {
    width: Math.max(0, ...shown.map((piece) => piece.width)),
    height,
    ink: Math.max(0, ...shown.map((piece) => piece.ink ?? piece.width)),
    ...(shown[0]?.baseline === undefined ? {} : { baseline: shown[0].baseline }),
    at: (x, y) => shown.flatMap((piece, i) => piece.at(x, y + (tops[i] as number))),
  }
}

/** A piece moved inside a box: `dx`, `dy` from its corner. */
export const inset = (piece: Piece, dx: number, dy: number, width: number, height: number): Piece => ({
  width,
  height,
  at: (x, y) => piece.at(x + dx, y + dy),
})

export interface Cell {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Columns of equal width for `count` things: as many as allowed, in rows that are equally full. */
export function balancedColumns(count: number, most: number): number {
  const rows = Math.ceil(count / Math.max(1, most))
  return Math.max(1, Math.ceil(count / Math.max(1, rows)))
}

/** Corners of cells in rows; each row is as high as its highest cell. */
export function gridCells(
  heights: readonly number[],
  columns: number,
  width: number,
  columnGap: number,
  rowGap: number,
): { readonly cells: readonly Cell[]; readonly height: number } {
  const columnWidth = (width - columnGap * (columns - 1)) / columns
  const cells: Cell[] = []
  let y = 0
  for (let start = 0; start < heights.length; start += columns) {
    const row = heights.slice(start, start + columns)
    const height = Math.max(...row)
    if (start > 0) y += rowGap
    row.forEach((_, i) => {
      cells.push({ x: i * (columnWidth + columnGap), y, width: columnWidth, height })
    })
    y += height
  }
  return { cells, height: y }
}

export const sceneOf = (
  width: number,
  height: number,
  children: readonly SceneNode[],
  description: Scene["description"],
): Scene => ({ size: { width: pt(width), height: pt(Math.max(0, height)) }, children, description })
