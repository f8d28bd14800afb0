import type { BindingSide, Signature } from "../../content/sheet-settings.ts"
import type { Cell } from "./scheme.ts"

/** The line a sheet is folded about: down its middle, or across. */
export type Fold = "vertical" | "horizontal"

/** Right-angle folds (垂直交叉折), first to last; the last one is the spine. */
export const FOLDS: { readonly [P in Signature]: readonly Fold[] } = {
  4: ["vertical"],
  8: ["horizontal", "vertical"],
  16: ["vertical", "horizontal", "vertical"],
  32: ["horizontal", "vertical", "horizontal", "vertical"],
}

/** One leaf of a folded sheet: the positions above and below, and where their heads point. */
interface Leaf {
  readonly up: number
  readonly down: number
  readonly turned: boolean
}

/** Leaves lying on each other, the uppermost first. */
type Pile = readonly Leaf[]

export interface FlatSheet {
  readonly columns: number
  readonly rows: number
  readonly front: readonly Cell[]
  readonly back: readonly Cell[]
}

/**
 * A folded sheet laid flat: it starts as the folded section, front cover up, and is opened fold by fold, last one first.
 * `positions` are its pages in reading order, `depths` how many leaves lie around each of its leaves.
 */
export function foldedSection(
  positions: readonly number[],
  depths: readonly number[],
  folds: readonly Fold[],
  binding: BindingSide,
): FlatSheet {
  const pile: Leaf[] = []
  for (let i = 0; i < positions.length; i += 2) pile.push({ up: i, down: i + 1, turned: false })
  let grid: readonly (readonly Pile[])[] = [[pile]]
  folds.toReversed().forEach((fold, i) => {
    grid = fold === "horizontal" ? openUp(grid) : i === 0 ? openLeft(grid) : openRight(grid)
  })
  const columns = (grid[0] as readonly Pile[]).length
  const rows = grid.length
  const sides: { up: Cell[]; down: Cell[] } = { up: [], down: [] }
  grid.forEach((piles, row) => {
    piles.forEach(([leaf], column) => {
      const { up, down, turned } = leaf as Leaf
      const cell = (index: number, at: number): Cell => ({
        column: binding === "left" ? at : columns - 1 - at,
        row,
        position: positions[index] as number,
        turned,
        depth: depths[index >> 1] as number,
      })
      sides.up.push(cell(up, column))
      sides.down.push(cell(down, columns - 1 - column))
    })
  })
  const first = positions[0]
  const isFront = sides.up.some(({ position }) => position === first)
  const [front, back] = isFront ? [sides.up, sides.down] : [sides.down, sides.up]
  const upsideDown = front.some(({ position, turned }) => position === first && turned)
  const seen = (cells: readonly Cell[]) => inReadingOrder(upsideDown ? turnedRound(cells, columns, rows) : cells)
  return { columns, rows, front: seen(front), back: seen(back) }
}

/** The upper half of every pile is turned over to the left: a booklet opened in its middle. */
function openLeft(grid: readonly (readonly Pile[])[]): readonly (readonly Pile[])[] {
  return grid.map((piles) => [
    ...piles.toReversed().map((pile) => overturned(upperHalf(pile), false)),
    ...piles.map(lowerHalf),
  ])
}

function openRight(grid: readonly (readonly Pile[])[]): readonly (readonly Pile[])[] {
  return grid.map((piles) => [
    ...piles.map(lowerHalf),
    ...piles.toReversed().map((pile) => overturned(upperHalf(pile), false)),
  ])
}

/** The upper half of every pile is turned over to the top: heads point the other way. */
function openUp(grid: readonly (readonly Pile[])[]): readonly (readonly Pile[])[] {
  return [
    ...grid.toReversed().map((piles) => piles.map((pile) => overturned(upperHalf(pile), true))),
    ...grid.map((piles) => piles.map(lowerHalf)),
  ]
}

const upperHalf = (pile: Pile): Pile => pile.slice(0, pile.length / 2)
const lowerHalf = (pile: Pile): Pile => pile.slice(pile.length / 2)

const overturned = (pile: Pile, headDown: boolean): Pile =>
  pile.toReversed().map(({ up, down, turned }) => ({ up: down, down: up, turned: turned !== headDown }))

const turnedRound = (cells: readonly Cell[], columns: number, rows: number): readonly Cell[] =>
  cells.map((cell) => ({
    ...cell,
    column: columns - 1 - cell.column,
    row: rows - 1 - cell.row,
    turned: !cell.turned,
  }))

const inReadingOrder = (cells: readonly Cell[]): readonly Cell[] =>
  cells.toSorted((a, b) => a.row - b.row || a.column - b.column)
