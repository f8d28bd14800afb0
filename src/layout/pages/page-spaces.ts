import { type Pt, pt } from "../../foundation/units.ts"
import { isZero } from "../../style/values/length-percentage.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import { isMarker, type Row, type Rows, rowsOf } from "./rows.ts"

/** Boxes whose children have the spaces between them that a theme may let change. */
const STACKED: ReadonlySet<string> = new Set(["block", "list-item", "flow-root"])

/** Whether spaces inside a box may change, and its height with them. */
export function isElastic({ style, monolithic }: BoxFragment): boolean {
  const { display, writingMode, height, minHeight, maxHeight, aspectRatio, backgroundImage } = style
  return (
    monolithic !== true &&
    STACKED.has(display) &&
    writingMode === "horizontal-tb" &&
    typeof height === "string" &&
    (typeof minHeight === "string" || isZero(minHeight)) &&
    typeof maxHeight === "string" &&
    typeof aspectRatio === "string" &&
    backgroundImage.every(({ type }) => type !== "url")
  )
}

/** The blank above row `k` of a box. */
export const spaceAbove = ({ rows, lines }: Rows, k: number): number =>
  lines || k === 0 ? 0 : Math.max(0, (rows[k] as Row).top - (rows[k - 1] as Row).bottom)

/** All blanks between the blocks that stand below each other in a box. */
function spacesIn(box: BoxFragment): number {
  if (!isElastic(box)) return 0
  const view = rowsOf(box)
  let sum = 0
  view.rows.forEach((row, k) => {
    sum += spaceAbove(view, k)
    const child = onlyBox(row)
    if (child !== undefined) sum += spacesIn(child)
  })
  return sum
}

/** The box with its blanks made smaller in proportion, so that it becomes lower by `by`, as far as no blank loses more than `most` of itself. */
export function tightened(box: BoxFragment, by: number, most: number): BoxFragment {
  const spaces = spacesIn(box)
  return spaces <= 0 ? box : scaled(box, -Math.min(by / spaces, most))
}

function scaled(box: BoxFragment, more: number): BoxFragment {
  if (!isElastic(box)) return box
  const view = rowsOf(box)
  const moved = new Map<Fragment, Fragment>()
  const shifts: number[] = []
  let shift = 0
  view.rows.forEach((row, k) => {
    shift += more * spaceAbove(view, k)
    shifts.push(shift)
    const only = onlyBox(row)
    for (const child of row.children) {
      const made = child === only ? scaled(only, more) : child
      moved.set(child, { ...made, y: pt(made.y + shift) })
      if (child === only) shift += made.height - only.height
    }
  })
  /** How far what stands at `y` moves: with the row it begins in or follows. */
  const shiftAt = (y: number): number => {
    let k = view.rows.length - 1
    while (k >= 0 && (view.rows[k] as Row).top > y) k--
    return shifts[k] ?? 0
  }
  const at = (y: Pt): Pt => pt(y + shiftAt(y))
  return {
    ...box,
    height: pt(box.height + shift),
    ...(box.whole && { whole: { ...box.whole, height: pt(box.whole.height + shift) } }),
    children: box.children.map((child) => moved.get(child) ?? { ...child, y: at(child.y) }),
    ...(box.pending && { pending: box.pending.map((entry) => ({ ...entry, y: at(entry.y) })) }),
  }
}

/** The one box of a row that has markers at most beside it. */
function onlyBox({ children }: Row): BoxFragment | undefined {
  const rest = children.length === 1 ? children : children.filter((child) => !isMarker(child))
  const [only] = rest
  return rest.length === 1 && only?.type === "box" ? only : undefined
}

/** A box that is higher by `by`, with some of its children moved or made anew. */
export const grown = (box: BoxFragment, by: number, made: ReadonlyMap<Fragment, Fragment>): BoxFragment => ({
  ...box,
  height: pt(box.height + by),
  children: box.children.map((child) => made.get(child) ?? child),
})
