import { type Color, isGradient, type Paint } from "../../foundation/color.ts"
import { pt } from "../../foundation/units.ts"
import type { DisplayItem, DisplayList, GlyphItem, ImageItem, PathItem } from "../../paint/display-list.ts"
import { rectPath } from "../../paint/shapes.ts"
import { BLACK_PLATE, isBlackOnly } from "../check/inks.ts"
import type { Plates } from "../check/plates.ts"

/** Black lines up to this width overprint, as the press edition writes them. */
const OVERPRINT_LINE = 0.5

/**
 * What a page prints on one plate, as ink in grey. Black type and thin black lines overprint, so that other plates do not
 * know of them; everything else knocks out. Pictures are crossed boxes: their pixels are not separated here.
 */
export function plateList(list: DisplayList, plate: number, plates: Plates): DisplayList {
  return { ...list, items: platedItems(list.items, plate, plates), links: [], anchors: [] }
}

function platedItems(items: readonly DisplayItem[], plate: number, plates: Plates): readonly DisplayItem[] {
  const out: DisplayItem[] = []
  for (const item of items) {
    if (item.type === "image") out.push(...crossedBox(item))
    else if (item.type === "group") {
      const inner = platedItems(item.items, plate, plates)
      if (inner.length > 0) out.push({ ...item, items: inner })
    } else if (item.type === "line") {
      const runs = item.runs.flatMap((run) => platedRun(run, plate, plates))
      if (runs.length > 0) out.push({ ...item, runs, actualText: false })
    } else {
      const path = platedPath(item, plate, plates)
      if (path !== undefined) out.push(path)
    }
  }
  return out
}

function platedRun(run: GlyphItem, plate: number, { separate }: Plates): readonly GlyphItem[] {
  const inks = separate(run.color, "fine")
  if (plate !== BLACK_PLATE && isBlackOnly(inks)) return []
  return [{ ...run, color: { space: "gray", k: inks[plate] ?? 0, alpha: run.color.alpha } }]
}

function platedPath(item: PathItem, plate: number, plates: Plates): PathItem | undefined {
  const { fill, stroke, ...rest } = item
  const grey = (color: Color): Color => ({
    space: "gray",
    k: plates.separate(color, "area")[plate] ?? 0,
    alpha: color.alpha,
  })
  const over =
    stroke !== undefined &&
    stroke.width <= OVERPRINT_LINE &&
    plate !== BLACK_PLATE &&
    isBlackOnly(plates.separate(stroke.color, "fine"))
  const paint = (given: Paint): Paint =>
    isGradient(given)
      ? { ...given, stops: given.stops.map((stop) => ({ ...stop, color: grey(stop.color) })) }
      : grey(given)
  const line = stroke === undefined || over ? undefined : { ...stroke, color: grey(stroke.color) }
  if (fill === undefined && line === undefined) return undefined
  return { ...rest, ...(fill !== undefined && { fill: paint(fill) }), ...(line && { stroke: line }) }
}

const BOX: Color = { space: "gray", k: 0.15, alpha: 1 }
const CROSS: Color = { space: "gray", k: 0.5, alpha: 1 }

function crossedBox({ owner, rect }: ImageItem): readonly DisplayItem[] {
  const { x, y, width, height } = rect
  return [
    { type: "path", owner, path: rectPath(rect), fill: BOX, fillRule: "nonzero" },
    {
      type: "path",
      owner,
      path: [
        { type: "M", x, y },
        { type: "L", x: x + width, y: y + height },
        { type: "M", x: x + width, y },
        { type: "L", x, y: y + height },
      ],
      fillRule: "nonzero",
      stroke: { color: CROSS, width: pt(0.5), dash: [], cap: "butt", join: "miter" },
    },
  ]
}
