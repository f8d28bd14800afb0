import { SIDE } from "../../markup/split-facing.ts"
import type { BreakValue } from "../../style/computed.ts"
import type { PageSide, StyledElement } from "../../style/styled.ts"
import type { BlockBox, Box } from "../box.ts"

type ForcedBreak = "page" | "left" | "right"

/**
 * Content between two forced breaks, all of one page name. It is laid out as one galley; boxes around a forced break
 * are in both runs, cut on that edge. Margins before the break vanish and those after it stay (css-break-3
 * #break-margins) because they are in different galleys.
 */
export interface Run {
  readonly box: Box
  readonly name: string
  /** The page side that the break before it asks for. */
  readonly side?: PageSide
  /** `-tj-planned: fill`: it comes in only where a page is needed. */
  readonly planned: boolean
  /** Of facing flows: the other language, on the right pages of the same spreads. */
  readonly beside?: Box
}

/** Which pages an element of a facing flow stands on. */
export function facingSide(source: StyledElement | undefined): PageSide | undefined {
  const side = source?.pseudo === undefined ? source?.element.attributes.get(SIDE)?.value : undefined
  return side === "left" || side === "right" ? side : undefined
}

/** Cuts the flow where `break-before`, `break-after` or a change of `page` (css-page-3 #using-named-pages) asks for it. */
export function splitRuns(root: Box): readonly Run[] {
  return joined(split(root, root.style.page)).map(({ force: own, facing, ...run }, i) => {
    const force = i === 0 && run.beside === undefined ? forcedBefore(root) : own
    return { ...run, ...(force === undefined || force === "page" ? {} : { side: force }) }
  })
}

interface Piece extends Omit<Run, "side"> {
  /** The break before it; of no account on the first. */
  readonly force?: ForcedBreak
  /** What stands on the pages of one side, in one language; nothing inside it is forced to another page. */
  readonly facing?: PageSide | undefined
}

/** The two flows of facing pages, which start on a left page, as one run. */
function joined(pieces: readonly Piece[]): readonly Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const before = out.at(-1)
    if (piece.facing === "right" && before?.facing === "left" && before.beside === undefined) {
      out[out.length - 1] = { ...before, force: "left", beside: piece.box }
    } else out.push(piece)
  }
  return out
}

/** The side a forced break asks for; recto and verso are right and left pages of a book read from left to right. */
function forced(value: BreakValue): ForcedBreak | undefined {
  switch (value) {
    case "page":
      return "page"
    case "left":
    case "verso":
      return "left"
    case "right":
    case "recto":
      return "right"
    default:
      return undefined
  }
}

/** Of two breaks at one place a side wins over none, and the later one over the earlier (css-break-3 #forced-breaks). */
const combine = (earlier: ForcedBreak | undefined, later: ForcedBreak | undefined): ForcedBreak | undefined =>
  later === undefined || (later === "page" && earlier !== undefined) ? earlier : later

const isInFlow = (box: Box): boolean => box.style.position !== "absolute"

/** Break values of first and last children count at their parent's edge, css-break-3 #break-propagation. */
function forcedBefore(box: Box): ForcedBreak | undefined {
  const first = isFlow(box) ? box.children.find(isInFlow) : undefined
  return combine(forced(box.style.breakBefore), first === undefined ? undefined : forcedBefore(first))
}
function forcedAfter(box: Box): ForcedBreak | undefined {
  const last = isFlow(box) ? box.children.findLast(isInFlow) : undefined
  return combine(last === undefined ? undefined : forcedAfter(last), forced(box.style.breakAfter))
}

/** Breaks reach to the page from blocks that follow each other down it. */
const isFlow = (box: Box): box is BlockBox => box.type === "block" && box.style.writingMode === "horizontal-tb"

function split(box: Box, name: string): readonly Piece[] {
  // A planned page is one: what breaks in it makes no pages more.
  if (isPlanned(box)) return [{ box, name, planned: true }]
  const facing = facingSide(box.source)
  if (facing !== undefined) return [{ box, name, planned: false, facing }]
  if (!isFlow(box) || !breaksInside(box)) return [{ box, name, planned: false }]
  const groups: Group[] = []
  let group: Group = { children: [], name: undefined, force: undefined, planned: false, facing: undefined }
  groups.push(group)
  let previous: Box | undefined
  for (const child of box.children) {
    if (!isInFlow(child)) {
      group.children.push(child)
      continue
    }
    const pieces = split(child, child.style.page === "auto" ? name : child.style.page)
    pieces.forEach((piece, i) => {
      let force = i > 0 ? piece.force : undefined
      if (i === 0 && previous !== undefined) force = combine(forcedAfter(previous), forcedBefore(child))
      if (group.name !== undefined && group.name !== piece.name) force ??= "page"
      const apart = group.planned || piece.planned || group.facing !== undefined || piece.facing !== undefined
      if (group.name !== undefined && apart) force ??= "page"
      if (force !== undefined && (i > 0 || previous !== undefined)) {
        group = { children: [], name: piece.name, force, planned: false, facing: undefined }
        groups.push(group)
      }
      group.name ??= piece.name
      group.planned = piece.planned
      group.facing = piece.facing
      group.children.push(piece.box)
    })
    previous = child
  }
  if (groups.length === 1) {
    return [{ box, name: group.name ?? name, planned: group.planned, ...(group.facing && { facing: group.facing }) }]
  }
  return groups.map(({ children, name: own, force, planned, facing }, i) => ({
    box: piece(box, children, i > 0, i < groups.length - 1),
    name: own ?? name,
    planned,
    ...(force ? { force } : {}),
    ...(facing && { facing }),
  }))
}

/** Whether anything may part what stands in a box. */
function breaksInside({ children }: BlockBox): boolean {
  for (const child of children) {
    const { breakBefore, breakAfter, page, position } = child.style
    if (position === "absolute") continue
    if (page !== "auto" || forced(breakBefore) !== undefined || forced(breakAfter) !== undefined) return true
    if (isPlanned(child) || facingSide(child.source) !== undefined || (isFlow(child) && breaksInside(child)))
      return true
  }
  return false
}

interface Group {
  readonly children: Box[]
  name: string | undefined
  readonly force: ForcedBreak | undefined
  planned: boolean
  facing: PageSide | undefined
}

const isPlanned = (box: Box): boolean => box.style.TjPlanned === "fill"

function piece(box: BlockBox, children: readonly Box[], before: boolean, after: boolean): BlockBox {
  const { marker, ...rest } = box
  return {
    ...rest,
    ...(marker !== undefined && !before ? { marker } : {}),
    children,
    cut: { before: before || box.cut?.before === true, after: after || box.cut?.after === true },
  }
}
