import type { WorkStyle } from "../../content/sheet-settings.ts"
import type { Edges, Matrix, Rect, Size } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { MarkFrame } from "../marks/mark-frame.ts"
import type { Placement } from "../sheet.ts"
import { creepShift } from "./creep.ts"
import { type Grid, gridOf, type PageSizes, type Slot, spineSide } from "./grid.ts"
import { type Paper, printableArea } from "./paper.ts"
import type { Cell, ImposedSheet, Imposition } from "./scheme.ts"

/** One side of a sheet, or a plate for both its sides. */
export interface SheetSide {
  /** 0-based. */
  readonly sheet: number
  readonly section: number
  readonly side: "front" | "back" | "both"
  readonly placements: readonly Placement[]
  readonly frame: MarkFrame
}

/** What the pages of a sheet take, bleed left out. */
export function blockSize(grid: Size, work: WorkStyle, axis: Paper["axis"], cutGap: Pt): Size {
  const { width, height } = grid
  if (work === "sheetwise") return { width, height }
  const twice = (length: Pt): Pt => pt(length * 2 + cutGap)
  return axis === "vertical" ? { width: twice(width), height } : { width, height: twice(height) }
}

/** Places the pages of an imposition on paper. `order` says which page stands in each position, if any. */
export function arrange(
  imposition: Imposition,
  order: readonly (number | undefined)[],
  paper: Paper,
  sizes: PageSizes,
  work: WorkStyle,
): readonly SheetSide[] {
  return imposition.sheets.flatMap((sheet, index): readonly SheetSide[] => {
    const grid = gridOf(sheet, imposition, sizes)
    const front = sideOf(sheet, grid, "front", paper, sizes, work)
    const back = sideOf(sheet, grid, "back", paper, sizes, work)
    const made = (side: SheetSide["side"], places: Places): SheetSide => ({
      sheet: index,
      section: sheet.section,
      side,
      placements: places.cells.flatMap((placed) => {
        const page = order[placed.cell.position]
        return page === undefined ? [] : [placement(placed, page, imposition.deepest, sizes)]
      }),
      frame: frameOf(places, imposition.folded, paper, sizes),
    })
    return work === "sheetwise"
      ? [made("front", front), made("back", back)]
      : [
          made("both", {
            cells: [...front.cells, ...back.cells],
            foldsX: [...front.foldsX, ...back.foldsX],
            foldsY: [...front.foldsY, ...back.foldsY],
          }),
        ]
  })
}

/** Cells in their slots on the sheet, as one side shows them. */
interface Places {
  readonly cells: readonly PlacedCell[]
  readonly foldsX: readonly number[]
  readonly foldsY: readonly number[]
}

interface PlacedCell {
  readonly cell: Cell
  readonly slot: Slot
}

function sideOf(
  sheet: ImposedSheet,
  grid: Grid,
  side: "front" | "back",
  paper: Paper,
  sizes: PageSizes,
  work: WorkStyle,
): Places {
  const block = blockSize(grid, work, paper.axis, sizes.cutGap)
  const area = printableArea(paper)
  const x = area.x + (area.width - block.width) / 2
  const y = area.y + (area.height - block.height) / 2
  const at = (column: number, row: number): Slot => {
    const { rect, room } = grid.slot(column, row)
    return { rect: { ...rect, x: pt(rect.x + x), y: pt(rect.y + y) }, room }
  }
  const foldsX = grid.foldsX.map((fold) => fold + x)
  const foldsY = grid.foldsY.map((fold) => fold + y)
  if (side === "front") {
    return { cells: sheet.front.map((cell) => ({ cell, slot: at(cell.column, cell.row) })), foldsX, foldsY }
  }
  const { size, axis } = paper
  return {
    cells: sheet.back.map((cell) => ({
      cell: axis === "vertical" ? cell : { ...cell, turned: !cell.turned },
      slot: behind(at(sheet.columns - 1 - cell.column, cell.row), paper),
    })),
    foldsX: axis === "vertical" ? foldsX.map((fold) => size.width - fold) : foldsX,
    foldsY: axis === "vertical" ? foldsY : foldsY.map((fold) => size.height - fold),
  }
}

/** A place of the front as the back shows it. */
function behind({ rect, room }: Slot, { size, axis }: Paper): Slot {
  return axis === "vertical"
    ? {
        rect: { ...rect, x: pt(size.width - rect.x - rect.width) },
        room: { ...room, left: room.right, right: room.left },
      }
    : {
        rect: { ...rect, y: pt(size.height - rect.y - rect.height) },
        room: { ...room, top: room.bottom, bottom: room.top },
      }
}

/** A page in its place: against the spine, moved by creep, its bleed cut where another page begins. */
function placement({ cell, slot }: PlacedCell, page: number, deepest: number, sizes: PageSizes): Placement {
  const { trim, bleed, scale, creep, bindingSide } = sizes
  const shift = creepShift(creep, cell.depth, deepest)
  const { rect, room } = slot
  const x = spineSide(cell, bindingSide) === "left" ? rect.x - shift : rect.x + rect.width - trim.width + shift
  const own = grown({ x: pt(x), y: rect.y, ...trim }, { top: bleed, right: bleed, bottom: bleed, left: bleed })
  const transform: Matrix = cell.turned
    ? [-scale, 0, 0, -scale, x + trim.width, rect.y + trim.height]
    : [scale, 0, 0, scale, x, rect.y]
  return { page, transform, clip: common(own, grown(rect, room)) }
}

function frameOf({ cells, foldsX, foldsY }: Places, folded: boolean, paper: Paper, sizes: PageSizes): MarkFrame {
  const rects = cells.map(({ slot }) => slot.rect)
  const trimBox = around(rects)
  const { bleed, bindingSide } = sizes
  const cutsX = cells.flatMap(({ cell, slot: { rect } }) => {
    const spine = folded ? spineSide(cell, bindingSide) : undefined
    return [...(spine === "left" ? [] : [rect.x]), ...(spine === "right" ? [] : [rect.x + rect.width])]
  })
  return {
    trimBox,
    bleedBox: grown(trimBox, { top: bleed, right: bleed, bottom: bleed, left: bleed }),
    printable: printableArea(paper),
    cutsX: distinct(cutsX),
    cutsY: distinct(rects.flatMap(({ y, height }) => [y, y + height])),
    foldsX: distinct(foldsX),
    foldsY: distinct(foldsY),
    middlesX: distinct(rects.map(({ x, width }) => x + width / 2)),
    middlesY: distinct(rects.map(({ y, height }) => y + height / 2)),
  }
}

/** Thousandths of a point: cuts that meet are one. */
const GRAIN = 1000

const distinct = (lengths: readonly number[]): readonly Pt[] =>
  [...new Set(lengths.map((length) => Math.round(length * GRAIN)))]
    .sort((a, b) => a - b)
    .map((length) => pt(length / GRAIN))

const grown = ({ x, y, width, height }: Rect, { top, right, bottom, left }: Edges): Rect => ({
  x: pt(x - left),
  y: pt(y - top),
  width: pt(width + left + right),
  height: pt(height + top + bottom),
})

function common(a: Rect, b: Rect): Rect {
  const x = Math.max(a.x, b.x)
  const y = Math.max(a.y, b.y)
  return {
    x: pt(x),
    y: pt(y),
    width: pt(Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x)),
    height: pt(Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y)),
  }
}

function around(rects: readonly Rect[]): Rect {
  const x = Math.min(...rects.map((rect) => rect.x))
  const y = Math.min(...rects.map((rect) => rect.y))
  const right = Math.max(...rects.map((rect) => rect.x + rect.width))
  const bottom = Math.max(...rects.map((rect) => rect.y + rect.height))
  return { x: pt(x), y: pt(y), width: pt(right - x), height: pt(bottom - y) }
}
