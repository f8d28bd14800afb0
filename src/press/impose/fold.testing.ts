import type { BindingSide } from "../../content/sheet-settings.ts"
import type { Cell, ImposedSheet } from "./scheme.ts"

/** One side of a leaf as paper has it: what is printed, where its head points, at which edge it is bound. */
interface Printed {
  readonly position: number
  readonly head: "up" | "down"
  readonly bound: "left" | "right"
}
/** Paper: what is seen from above, and what is seen when it is turned over like a page. */
interface Paper {
  readonly top: Printed
  readonly under: Printed
}

const other = { left: "right", right: "left", up: "down", down: "up" } as const

/** Turned over about its vertical axis: what was under is seen as it was said to be seen. */
const overSideways = ({ top, under }: Paper): Paper => ({ top: under, under: top })
/** Turned over about its horizontal axis: as sideways, then half round. */
const overUpwards = (paper: Paper): Paper => halfRound(overSideways(paper))
const spun = ({ position, head, bound }: Printed): Printed => ({ position, head: other[head], bound: other[bound] })
const halfRound = ({ top, under }: Paper): Paper => ({ top: spun(top), under: spun(under) })

function printedOf({ position, turned }: Cell, binding: BindingSide): Printed {
  const upright = position % 2 === 0 ? binding : other[binding]
  return { position, head: turned ? "down" : "up", bound: turned ? other[upright] : upright }
}

/** The sheet as paper, from its two sides. */
function paperOf({ columns, rows, front, back }: ImposedSheet, binding: BindingSide): Paper[][] {
  const at = (cells: readonly Cell[], column: number, row: number): Cell => {
    const found = cells.filter((cell) => cell.column === column && cell.row === row)
    if (found.length !== 1) throw new Error(`${found.length} pages at ${column},${row}`)
    return found[0] as Cell
  }
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => ({
      top: printedOf(at(front, column, row), binding),
      under: printedOf(at(back, columns - 1 - column, row), binding),
    })),
  )
}

/**
 * Folds the sheet in the middle until one leaf's size is left, as a hand does with the first page up in front of it:
 * what has the first page lies still, the other half goes under it. Then the pile is read from above.
 */
export function foldAndRead(sheet: ImposedSheet, folds: readonly string[], binding: BindingSide): readonly number[] {
  const first = Math.min(...[...sheet.front, ...sheet.back].map(({ position }) => position))
  let grid: Paper[][][] = paperOf(sheet, binding).map((row) => row.map((paper) => [paper]))
  let edge = ""
  for (const fold of folds) {
    const row = grid.findIndex((piles) => piles.some((pile) => pile[0]?.top.position === first))
    const column = (grid[row] as Paper[][]).findIndex((pile) => pile[0]?.top.position === first)
    const width = (grid[0] as Paper[][]).length
    const still = (at: number, count: number): number => (at < count / 2 ? 0 : count / 2)
    if (fold === "vertical") {
      const from = still(column, width)
      edge = from === 0 ? "right" : "left"
      grid = grid.map((piles) =>
        piles.slice(from, from + width / 2).map((pile, i) => {
          const under = piles[width - 1 - from - i] as Paper[]
          return [...pile, ...under.toReversed().map(overSideways)]
        }),
      )
    } else {
      const from = still(row, grid.length)
      const before = grid
      grid = before.slice(from, from + before.length / 2).map((piles, r) =>
        piles.map((pile, c) => {
          const under = (before[before.length - 1 - from - r] as Paper[][])[c] as Paper[]
          return [...pile, ...under.toReversed().map(overUpwards)]
        }),
      )
    }
  }
  const [[pile] = []] = grid
  if (grid.length !== 1 || grid[0]?.length !== 1 || pile === undefined)
    throw new Error("the folds do not end in one leaf")
  if (edge !== binding) throw new Error(`the fold lies at the ${edge}`)
  const read: number[] = []
  for (const { top, under } of pile) {
    if (top.head !== "up" || under.head !== "up")
      throw new Error(`page ${top.position} or ${under.position} on its head`)
    if (top.bound !== binding || under.bound !== other[binding])
      throw new Error(`${top.position}: fore edge at the fold`)
    read.push(top.position, under.position)
  }
  return read
}

/** Cuts every sheet of a pile into leaves, and lays the piles of the places on each other: both sides of each leaf. */
export function cutAndRead(sheets: readonly ImposedSheet[], binding: BindingSide): readonly number[] {
  const { columns, rows } = sheets[0] as ImposedSheet
  const read: number[] = []
  const papers = sheets.map((sheet) => paperOf(sheet, binding).flat())
  for (let place = 0; place < columns * rows; place++) {
    for (const leaves of papers) {
      const { top, under } = leaves[place] as Paper
      read.push(top.position, under.position)
    }
  }
  return read
}
