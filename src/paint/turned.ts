import type { Matrix } from "../foundation/geometry.ts"
import type { Fragment, LineFragment } from "../layout/fragment.ts"
import type { Area } from "./shapes.ts"

/** How a line's own coordinates, along it and down from its letters' tops, lie on the page. */
export interface LinePlace {
  readonly transform: Matrix
  /** An area of the line as it lies on the page. */
  readonly onPage: (area: Area) => Area
  /** Where a child of the line begins along it, from the line's start. */
  readonly along: (child: Fragment) => number
}

/** The line's corner on the page is (x, y); its own coordinates start at its start and its letters' tops. */
export function linePlace({ turn, width, height }: LineFragment, x: number, y: number): LinePlace | undefined {
  if (turn === undefined) return undefined
  if (turn === "clockwise") {
    const right = x + width
    return {
      transform: [0, 1, -1, 0, right, y],
      onPage: (area) => ({ x: right - area.y - area.height, y: y + area.x, width: area.height, height: area.width }),
      along: (child) => child.y,
    }
  }
  const bottom = y + height
  return {
    transform: [0, -1, 1, 0, x, bottom],
    onPage: (area) => ({ x: x + area.y, y: bottom - area.x - area.width, width: area.height, height: area.width }),
    along: (child) => height - child.y - child.height,
  }
}
