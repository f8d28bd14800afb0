import type { Size } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { PageStyle } from "../../style/styled.ts"
import { anonymousStyle } from "../../style/values/initial.ts"
import { boxFragment } from "../block/box-fragment.ts"
import {
  contentBox,
  edges,
  insetX,
  insetY,
  lengthOr,
  marginX,
  marginY,
  resolveSize,
  toBorderBox,
} from "../block/lengths.ts"
import type { BlockBox, InlineBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment } from "../fragment.ts"
import { joinContents } from "../generate/join-contents.ts"
import { type BreakPoints, NOISE } from "./break-point.ts"
import { breakPoints, endOf } from "./break-points.ts"
import { ALLOWED } from "./break-rules.ts"
import { piece } from "./cut.ts"
import { tokenOf, topAfter, usedBetween } from "./follow-break.ts"
import type { Footnote } from "./footnote.ts"

/** A note, or notes that share lines, laid out; what is before break `from` stands on an earlier page. */
export interface SetNote {
  readonly galley: BoxFragment
  readonly from: number
  /** The galley's y at that break. */
  readonly top: number
}

/** Without `max-height` notes leave this share of the page to its text: a page of notes alone reads as a mistake. */
const NOTES_SHARE = 0.75

/** The footnote area of one kind of page, css-gcpm-3 #footnote-area. */
export class FootnoteArea {
  readonly #style: PageStyle["footnoteArea"]
  readonly #page: Size
  readonly #context: LayoutContext

  constructor(pageStyle: PageStyle, page: Size, context: LayoutContext) {
    this.#style = pageStyle.footnoteArea
    this.#page = page
    this.#context = context
  }

  get #edges() {
    return edges(this.#style, this.#page.width)
  }

  /** Margins, borders and padding above and below the notes. */
  get frame(): number {
    const e = this.#edges
    return insetY(e) + marginY(e)
  }

  /** What the notes of a page may take, without the frame. */
  get limit(): number {
    const { maxHeight } = this.#style
    const own = maxHeight === "none" ? undefined : resolveSize(maxHeight, this.#page.height)
    if (own === undefined) return this.#page.height * NOTES_SHARE - this.frame
    const inset = insetY(this.#edges)
    return Math.min(toBorderBox(this.#style, own, inset) - inset, this.#page.height - this.frame)
  }

  /** Notes called on one page, laid out below each other; those that may share lines do. */
  set(notes: readonly Footnote[]): readonly SetNote[] {
    const e = this.#edges
    const width = pt(Math.max(0, this.#page.width - insetX(e) - marginX(e)))
    return groups(notes, width, this.#context).map((box) => {
      const style = anonymousStyle(this.#style, { display: "block" })
      const root: BlockBox = { type: "block", style, children: [box] }
      const galley = this.#context.layoutChild(root, { availableWidth: width, width })
      if (galley.type !== "box") throw new Error(`a block became a ${galley.type} fragment`)
      return { galley, from: -1, top: 0 }
    })
  }

  /** Height of the notes [start, end) of a list, as `set` lays them out; each is looked at once. */
  heights(notes: readonly Footnote[]): (start: number, end: number) => number {
    const below: number[] = [0]
    const blocks = notes.every(({ element }) => element.style.footnoteDisplay === "block")
    const known = new Map<number, number>()
    return (start, end) => {
      if (blocks) {
        for (let i = below.length; i <= end; i++) {
          below.push((below[i - 1] as number) + heightOf(this.set([notes[i - 1] as Footnote])))
        }
        return (below[end] as number) - (below[start] as number)
      }
      const key = start * (notes.length + 1) + end
      let height = known.get(key)
      if (height === undefined) {
        height = heightOf(this.set(notes.slice(start, end)))
        known.set(key, height)
      }
      return height
    }
  }

  /**
   * The area with as many of the notes as `room` holds, its frame included, from the page area's corner; the rest is for
   * the next page; `top` is where its margin begins. Where nothing stands on the page, something is set whatever the room.
   */
  compose(
    notes: readonly SetNote[],
    room: number,
    empty: boolean,
  ): { readonly area?: BoxFragment; readonly top?: Pt; readonly rest: readonly SetNote[] } {
    const space = Math.min(this.limit, room - this.frame)
    const { set, rest, height } = fill(notes, space, empty)
    if (set.length === 0) return { rest }
    const e = this.#edges
    const [width, outer] = [pt(Math.max(0, this.#page.width - marginX(e))), pt(height + insetY(e))]
    const { x, y } = contentBox(e, width, outer)
    const children = set.map((child) => ({ ...child, x: pt(child.x + x), y: pt(child.y + y) }))
    const area: BoxFragment = {
      ...boxFragment({ style: this.#style }, width, outer, children),
      x: lengthOr(e.margin.left, pt(0)),
      y: pt(this.#page.height - lengthOr(e.margin.bottom, pt(0)) - outer),
    }
    return { area, top: pt(area.y - lengthOr(e.margin.top, pt(0))), rest }
  }
}

export const heightOf = (notes: readonly SetNote[]): number =>
  notes.reduce((sum, { galley, top }) => sum + endOf(galley) - top, 0)

/** Sets notes one below the other until the space is used; the one that does not fit is cut. */
function fill(notes: readonly SetNote[], space: number, empty: boolean) {
  const set: Fragment[] = []
  let y = 0
  for (const [i, note] of notes.entries()) {
    const { galley, from, top } = note
    const height = endOf(galley) - top
    const left = space - y
    const breaks = breakPoints(galley, Math.max(space, 0))
    const start = tokenOf(breaks, from, top)
    if (height <= left + NOISE) {
      set.push(piece(galley, start, undefined, pt(0), pt(y)))
      y += height
      continue
    }
    const to = lastFitting(breaks, note, left) ?? (empty && y === 0 ? breaks.points[from + 1] && from + 1 : undefined)
    if (to === undefined) {
      // Nothing of it can be cut off: with nothing else on the page it stands there as it is.
      if (!empty || y > 0) return { set, rest: notes.slice(i), height: y }
      set.push(piece(galley, start, undefined, pt(0), pt(y)))
      return { set, rest: notes.slice(i + 1), height: y + height }
    }
    const next = topAfter(breaks, to, top, left)
    const cut = piece(galley, start, tokenOf(breaks, to, next), pt(0), pt(y))
    set.push(cut)
    return { set, rest: [{ galley, from: to, top: next }, ...notes.slice(i + 1)], height: y + cut.height }
  }
  return { set, rest: [], height: y }
}

/** The latest break of a note before which everything fits; one that breaks no rule, if there is one. */
function lastFitting(breaks: BreakPoints, { from, top }: SetNote, left: number): number | undefined {
  let best: number | undefined
  for (let to = from + 1; to < breaks.points.length; to++) {
    const used = usedBetween(breaks, from, to, top, left)
    if (used === undefined) continue
    if (used > left + NOISE) break
    if (best === undefined || breaks.points[to]?.penalty === ALLOWED) best = to
  }
  return best
}

type NoteBox = Footnote["box"]

/** Boxes of the area: `inline` notes in a row are one paragraph, `compact` ones share a line where one holds them. */
function groups(notes: readonly Footnote[], width: Pt, context: LayoutContext): readonly NoteBox[] {
  const out: NoteBox[] = []
  let open: InlineBox[] = []
  let taken = 0
  const close = (): void => {
    const [first] = open
    if (first === undefined) return
    out.push(open.length === 1 ? first : { ...first, content: joinContents(open.map(({ content }) => content)) })
    open = []
    taken = 0
  }
  for (const { element, box } of notes) {
    const display = element.style.footnoteDisplay
    if (display === "block" || box.type !== "inline") {
      close()
      out.push(box)
      continue
    }
    const natural = display === "compact" ? context.intrinsicWidths(box).max : 0
    // The space between two notes is at most an em.
    const gap = open.length > 0 ? element.style.fontSize : 0
    if (display === "compact" && open.length > 0 && taken + gap + natural > width) close()
    open.push(box)
    taken += gap + natural
    if (display === "compact" && taken > width) close()
  }
  close()
  return out
}
