import { isZero } from "../../style/values/length-percentage.ts"
import { edges, insetY } from "../block/lengths.ts"
import { columnsCuts } from "../container/columns-cuts.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import {
  type Around,
  type BreakPoint,
  type BreakPoints,
  type Column,
  type ColumnsCut,
  type Elastic,
  NOISE,
} from "./break-point.ts"
import { ALLOWED, AVOIDED, cutBetween, isAvoid, penaltyBetween } from "./break-rules.ts"
import { headHeight } from "./break-token.ts"
import { isElastic, spaceAbove } from "./page-spaces.ts"
import { contentEnd, flowTop, isMarker, isStretched, isTableRow, type Row, type Rows, reach, rowsOf } from "./rows.ts"

/** Pages that the blank end of one box may take: as many as a document may have. */
const MAX_BLANK = 4000

/**
 * Told of each line and each picture of the flow, in order: it stands on the page between breaks `i` and `j` where
 * i < before ≤ j. So what takes height from a page by what stands on it (a footnote by its call) can be summed for any page.
 */
export type Seen = (fragment: Fragment, before: number) => void

/**
 * The break points of a galley, css-break-3 #possible-breaks, in one walk; `page` is the height of its page areas. Two
 * galleys of the same elements are kept together by asking for the points of both and keeping those before which the same
 * element begins (`beginsWith`); heights are then the larger of the two galleys' own.
 */
export function breakPoints(galley: BoxFragment, page: number, seen?: Seen): BreakPoints {
  return new Walk(page, true, seen).run(galley)
}

/** Bottom of all of a galley, without a margin that hangs over. */
export function endOf(fragment: BoxFragment): number {
  const { height, minHeight } = fragment.style
  const auto = typeof height === "string" && (typeof minHeight === "string" || isZero(minHeight))
  return auto ? contentEnd(fragment) : fragment.height
}

class Walk {
  readonly points: BreakPoint[] = []
  // Content that reaches over what follows it (negative margins) still has to fit.
  private bottom = 0
  private spaces = 0
  private pictures = 0
  /** Whether spaces may change where the walk is. */
  private isElastic = true
  private readonly page: number
  private readonly blanks: boolean
  private readonly seen: Seen | undefined
  /** The table row that is walked through, if it stands in a group of rows joined by cells that span them. */
  private readonly joined: BoxFragment | undefined

  constructor(page: number, blanks: boolean, seen: Seen | undefined, joined?: BoxFragment) {
    this.joined = joined
    this.page = page
    this.blanks = blanks
    this.seen = seen
  }

  run(fragment: BoxFragment): BreakPoints {
    this.box(fragment, 0, 0, Number.POSITIVE_INFINITY, undefined, false)
    return { points: this.points, end: endOf(fragment), page: this.page, elastic: this.elastic() }
  }

  private elastic(): Elastic {
    return { spaces: this.spaces, pictures: this.pictures }
  }

  /**
   * `top` is the galley's y at the box's top, `heads` the height of the table heads that a break inside shows again. What
   * hangs out of a box takes nothing with it that comes after the box: no break inside shifts it by more than `limit`.
   */
  box(
    fragment: BoxFragment,
    top: number,
    heads: number,
    limit: number,
    up: Around | undefined,
    outerAvoid: boolean,
  ): void {
    const view = rowsOf(fragment)
    const { rows } = view
    const avoid = outerAvoid || isAvoid(fragment.style.breakInside) || fragment.style.display === "table-row"
    const elastic = this.isElastic
    this.isElastic = elastic && isElastic(fragment)
    for (let k = 0; k < rows.length; k++) {
      const row = rows[k] as Row
      const repeated = heads + headHeight(view, k, this.page)
      if (k > 0) {
        const gap = this.isElastic ? spaceAbove(view, k) : 0
        this.reach(top + (rows[k - 1] as Row).bottom)
        this.points.push({
          end: this.bottom,
          shift: Math.min(limit, top + row.top - repeated),
          penalty: penaltyBetween(view, fragment, k, avoid),
          cut: cutBetween(view, k),
          place: { type: "before", view, row: k, up },
          elastic: this.elastic(),
          gap,
        })
        this.spaces += gap
      }
      const child = this.joined === fragment ? undefined : onlyChild(row)
      if (child === undefined) this.columns(view, k, top, repeated, limit, up, avoid)
      else if (child.type === "box") {
        const inside = Math.min(limit, top + row.bottom - repeated)
        this.box(child, top + flowTop(child), repeated, inside, { view, row: k, child, up }, avoid)
      } else {
        if (child.type === "replaced") this.pictures += child.height
        this.seen?.(child, this.points.length)
      }
    }
    this.isElastic = elastic
    this.blankEnd(fragment, rows.length, top, heads, up)
  }

  private reach(bottom: number): void {
    this.bottom = Math.max(this.bottom, bottom)
  }

  private columns(
    view: Rows,
    k: number,
    top: number,
    heads: number,
    limit: number,
    up: Around | undefined,
    avoid: boolean,
  ): void {
    const row = view.rows[k] as Row
    const first = this.points.length
    // Table rows in one group are joined by a cell that spans them.
    const penalty = avoid || row.children.some(isTableRow) ? AVOIDED : ALLOWED
    const columns = this.columnsOf(row)
    const joined = up === undefined ? this.joined?.height : undefined
    const cuts = columnsCuts(columns, row.bottom - row.top, penalty, view.ownHeight ?? joined)
    for (const cut of cuts) {
      this.reach(top + row.top + cut.end)
      this.points.push({
        end: this.bottom,
        shift: Math.min(limit, top + row.bottom - cut.rest - heads),
        penalty: cut.penalty,
        cut: "row",
        place: { type: "columns", view, row: k, columns: cut, heads, up },
        elastic: this.elastic(),
        gap: 0,
      })
    }
    this.pictures += Math.max(0, ...columns.map(({ points }) => points.elastic.pictures))
    if (this.seen !== undefined) seeColumns(row, cuts, first, this.seen)
  }

  private columnsOf({ children, top }: Row): readonly Column[] {
    return children.map((child) => {
      const box = child.type === "box"
      const points = box
        ? withBlankTop(child, new Walk(this.page, false, undefined, isTableRow(child) ? child : undefined).run(child))
        : { points: [], end: child.height, page: this.page, elastic: { spaces: 0, pictures: pictureHeight(child) } }
      const height = reach(child)
      const content = box ? contentOf(child) : height
      return { child, top: flowTop(child) - top, height, content, points }
    })
  }

  /** css-break-3 #possible-breaks, class C: the blank end of a box that no page could hold, cut wherever the page ends. */
  private blankEnd(fragment: BoxFragment, rows: number, top: number, heads: number, up: Around | undefined): void {
    const { page } = this
    const content = contentEnd(fragment)
    if (!this.blanks || page <= 0 || fragment.height <= page + NOISE || fragment.height <= content + NOISE) return
    const bottom = top + fragment.height
    this.reach(top + content)
    const pages = Math.min(MAX_BLANK, Math.ceil(fragment.height / Math.max(1, page - heads)))
    for (let n = 0; n < pages; n++) {
      const place = { type: "blank", rows, top, bottom, heads, up } as const
      this.points.push({
        end: this.bottom,
        shift: bottom - heads,
        penalty: ALLOWED,
        cut: "blocks",
        place,
        elastic: this.elastic(),
        gap: 0,
      })
    }
  }
}

/** Nothing above it. */
const NOTHING: Elastic = { spaces: 0, pictures: 0 }

/** A cell may be cut in the blank above content that `vertical-align` has moved down: the content goes on at the top. */
function withBlankTop(cell: BoxFragment, breaks: BreakPoints): BreakPoints {
  const { display, verticalAlign } = cell.style
  if (display !== "table-cell" || (verticalAlign !== "middle" && verticalAlign !== "bottom")) return breaks
  const view = rowsOf(cell)
  const first = view.rows[0]
  if (first === undefined || first.top <= NOISE) return breaks
  const place = { type: "before", view, row: 0 } as const
  const point: BreakPoint = {
    end: 0,
    shift: first.top,
    penalty: ALLOWED,
    cut: "blocks",
    place,
    elastic: NOTHING,
    gap: 0,
  }
  return { ...breaks, points: [point, ...breaks.points] }
}

/** Bottom of what a column holds: an empty box that was stretched ends with its own edges, and nothing but its cells fills a table row. */
function contentOf(box: BoxFragment): number {
  const isEmpty = box.monolithic !== true && rowsOf(box).rows.length === 0
  if (isTableRow(box)) return isEmpty ? 0 : reach(box)
  return isEmpty && isStretched(box) ? Math.min(box.height, insetY(edges(box.style, box.width))) : contentEnd(box)
}

const pictureHeight = (fragment: Fragment): number => (fragment.type === "replaced" ? fragment.height : 0)

/** The one child of a row that has markers at most beside it. */
function onlyChild({ children }: Row): Fragment | undefined {
  if (children.length === 1) return children[0]
  const rest = children.filter((child) => !isMarker(child))
  return rest.length === 1 ? rest[0] : undefined
}

function seeColumns(row: Row, cuts: readonly ColumnsCut[], first: number, seen: Seen): void {
  const see = (fragment: Fragment, top: number): void => {
    if (fragment.type === "box") for (const child of fragment.children) see(child, top + child.y)
    else {
      const at = cuts.findIndex(({ end }) => end + NOISE >= top + fragment.height - row.top)
      seen(fragment, first + (at === -1 ? cuts.length : at))
    }
  }
  for (const child of row.children) see(child, flowTop(child))
}
