import type { Color } from "../../foundation/color.ts"
import type { Path } from "../../foundation/geometry.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { DisplayItem, GroupItem, LineItem, Ownership, PathItem } from "../../paint/display-list.ts"
import { circlePath, rectPath } from "../../paint/shapes.ts"
import { REGISTRATION } from "./inks.ts"
import type { MarkFrame } from "./mark-frame.ts"
import {
  CROP_LEAST,
  CROP_LENGTH,
  FOLD_DASH,
  MARK_WIDTH,
  PATCH,
  SLUG_GAP,
  STRIP_MIDDLE,
  TARGET_ARM,
  TARGET_RADIUS,
} from "./mark-sizes.ts"
import type { SlugPiece } from "./slug.ts"
import { SIDES, type SideName, Strip } from "./strip.ts"

export type MarkKind = "crop" | "fold" | "registration" | "bar" | "slug"

export interface MarkContent {
  readonly slug: readonly SlugPiece[]
  readonly bar: readonly Color[]
}

export interface Marks {
  readonly items: readonly DisplayItem[]
  /** What there was no room for, wholly or in part. */
  readonly missing: ReadonlySet<MarkKind>
}

const OWNER: Ownership = { type: "artifact", kind: "Layout" }

/** Printer's marks around the pages of a sheet: outside the bleed, at least three millimetres from the trim. */
export function sheetMarks(frame: MarkFrame, { slug, bar }: MarkContent): Marks {
  const strips = new Map(SIDES.map((side) => [side, new Strip(side, frame)]))
  const strip = (side: SideName): Strip => strips.get(side) as Strip
  const missing = new Set<MarkKind>()
  const items: DisplayItem[] = []
  for (const side of SIDES) {
    const across = side === "top" || side === "bottom"
    const own = strip(side)
    for (const at of across ? frame.cutsX : frame.cutsY) tick(own, at, "crop", items, missing)
    for (const at of across ? frame.foldsX : frame.foldsY) tick(own, at, "fold", items, missing)
    const middles = across ? frame.middlesX : frame.middlesY
    // Two far apart show a turned sheet; the sides need one each.
    const targets = across ? [middles[0], middles.at(-1)] : [middles[0]]
    for (const at of new Set(targets)) if (at !== undefined) target(own, at, items, missing)
  }
  flow(
    slug.length,
    (i, own) => slugPiece(slug[i] as SlugPiece, own, items),
    [strip("top"), strip("bottom"), strip("left"), strip("right")],
    "slug",
    missing,
  )
  flow(
    bar.length,
    (i, own) => patch(bar[i] as Color, own, items),
    [strip("bottom"), strip("top"), strip("right"), strip("left")],
    "bar",
    missing,
  )
  return { items, missing }
}

/** Pieces in their order: each on the first strip with room for it, and none on a strip before its predecessor's. */
function flow(
  count: number,
  place: (index: number, strip: Strip) => boolean,
  strips: readonly Strip[],
  kind: MarkKind,
  missing: Set<MarkKind>,
): void {
  let at = 0
  for (let i = 0; i < count; i++) {
    const found = strips.findIndex((strip, s) => s >= at && place(i, strip))
    if (found === -1) missing.add(kind)
    else at = found
  }
}

/** A line away from the pages where they are cut, dashed where they are folded. */
function tick(strip: Strip, along: Pt, kind: "crop" | "fold", items: DisplayItem[], missing: Set<MarkKind>): void {
  const length = Math.min(CROP_LENGTH, strip.depth)
  strip.block(along, 0)
  if (length < CROP_LEAST) missing.add(kind)
  else items.push(line(strip, [along, 0], [along, length], kind === "fold" ? FOLD_DASH : []))
}

/** A registration mark (套准线): plates that do not fit show it doubled. */
function target(strip: Strip, along: Pt, items: DisplayItem[], missing: Set<MarkKind>): void {
  strip.block(along, TARGET_ARM)
  if (strip.depth < STRIP_MIDDLE + TARGET_ARM) {
    missing.add("registration")
    return
  }
  const [x, y] = strip.point(along, STRIP_MIDDLE)
  items.push(
    line(strip, [along - TARGET_ARM, STRIP_MIDDLE], [along + TARGET_ARM, STRIP_MIDDLE]),
    line(strip, [along, STRIP_MIDDLE - TARGET_ARM], [along, STRIP_MIDDLE + TARGET_ARM]),
    stroked(circlePath(x, y, TARGET_RADIUS)),
  )
}

function slugPiece({ line, size, color }: SlugPiece, strip: Strip, items: DisplayItem[]): boolean {
  const transform = strip.take(line.width + SLUG_GAP, size)
  if (transform === undefined) return false
  const item: LineItem = {
    type: "line",
    text: line.text,
    actualText: false,
    runs: line.runs.map((run) => ({
      type: "glyphs",
      owner: OWNER,
      face: run.face,
      size: run.size,
      color,
      x: run.x,
      // Capitals stand in the middle of the strip.
      y: pt((run.face.capHeight * size) / 2 - run.rise),
      glyphs: run.glyphs,
      text: run.text,
      lang: run.lang,
    })),
  }
  items.push({ type: "group", transform, items: [item] } satisfies GroupItem)
  return true
}

function patch(color: Color, strip: Strip, items: DisplayItem[]): boolean {
  const transform = strip.take(PATCH, PATCH)
  if (transform === undefined) return false
  const path = rectPath({ x: 0, y: -PATCH / 2, width: PATCH, height: PATCH })
  items.push({
    type: "group",
    transform,
    items: [{ type: "path", owner: OWNER, path, fill: color, fillRule: "nonzero" } satisfies PathItem],
  })
  return true
}

type Place = readonly [along: number, out: number]

function line(strip: Strip, from: Place, to: Place, dash: readonly Pt[] = []): PathItem {
  const [x, y] = strip.point(...from)
  const [endX, endY] = strip.point(...to)
  return stroked(
    [
      { type: "M", x, y },
      { type: "L", x: endX, y: endY },
    ],
    dash,
  )
}

const stroked = (path: Path, dash: readonly Pt[] = []): PathItem => ({
  type: "path",
  owner: OWNER,
  path,
  fillRule: "nonzero",
  stroke: { color: REGISTRATION, width: MARK_WIDTH, dash, cap: "butt", join: "miter" },
})
