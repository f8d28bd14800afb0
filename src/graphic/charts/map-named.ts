import type { Lang } from "../../content/report.ts"
import type { Kit } from "../kit.ts"
import { boxInside } from "../label-point.ts"
import type { Outline } from "../outline.ts"
import { EMPTY, stack } from "../piece.ts"
import type { GraphicRequest } from "../request.ts"
import type { SceneNode } from "../scene.ts"
import { fill } from "../shape.ts"
import { rect } from "../trace.ts"
import { bubbleOf, bubbleScale, radiusOf } from "./map-bubbles.ts"
import { ground, mapWidthIn, noData, type Place, placesOf } from "./map-places.ts"

interface Disc {
  readonly x: number
  readonly y: number
  readonly r: number
}

interface RegionLabel {
  readonly box: { readonly left: number; readonly top: number; readonly width: number; readonly height: number }
  readonly disc?: Disc
  readonly nodes: readonly SceneNode[]
}

/** The map as wide as there is room, every region named in itself; undefined where one cannot hold its words. */
export function named(kit: Kit, request: GraphicRequest, outline: Outline, children: SceneNode[]): number | undefined {
  const on = placesOf(kit, () => {}, outline, mapWidthIn(kit.width, outline))
  const distinct = new Set(on.places.map((place) => `${place.x} ${place.y}`)).size === on.places.length
  if (on.unplaced.length > 0 || !distinct) return undefined
  const scale = bubbleScale(request.block.form, on.places, on.room)
  const labels: RegionLabel[] = []
  for (const place of on.places) {
    const label = inRegion(kit, place, scale)
    if (label === undefined) return undefined
    labels.push(label)
  }
  const clear = labels.every(({ disc }, i) => {
    if (disc === undefined) return true
    const { x, y, r } = disc
    if (x < r || y < r || x > on.width - r || y > on.height - r) return false
    return labels.every(({ box }, k) => k === i || !touches(disc, box))
  })
  if (!clear) return undefined
  children.push(...ground(kit, outline, on), ...labels.flatMap((label) => label.nodes))
  return on.height
}

/** Whether a disc comes over a box. */
function touches({ x, y, r }: Disc, { left, top, width, height }: RegionLabel["box"]): boolean {
  const dx = Math.max(left - x, 0, x - left - width)
  const dy = Math.max(top - y, 0, y - top - height)
  return Math.hypot(dx, dy) < r + 1
}

/** A bubble with its number and name under it, where the words stand inside their region on one line each. */
function inRegion(kit: Kit, place: Place, scale: number): RegionLabel | undefined {
  const { part } = place
  const room = place.width - 4
  const widthOf = (lang: Lang) => {
    const style = kit.styleOf("label", lang)
    return kit.lineWidth(part.label[lang].text, style) * style.size
  }
  const widest = Math.max(24, ...kit.languages.map(widthOf))
  if (widest > room || part.detail !== undefined) return undefined
  const name =
    part.figure === undefined
      ? stack([kit.pair(part.label, "label", room, CENTERED), kit.pair(noData(kit), "detail", room, CENTERED)], 0)
      : kit.pair(part.label, "label", room, CENTERED)
  const number = part.figure === undefined ? EMPTY : kit.number(part.figure, room, 13, { align: "center" })
  if (part.figure !== undefined && kit.numberSize([part.figure], room, 13) < 11) return undefined
  const words = stack([number, name], 1)
  const r = radiusOf(part.figure, scale)
  // Where no area stands for the value the number itself is the mark.
  const lead = r === 0 ? 0 : 2 * r + 3
  const box = { width: Math.max(widest, number.width) + 2, height: words.height }
  const middle = boxInside(place.path, { x: place.x, y: place.y + lead / 2 }, box.width, box.height)
  if (middle === undefined) return undefined
  const top = middle.y - box.height / 2 - lead
  const ground = rect(middle.x - box.width / 2, top + lead, box.width, box.height)
  const disc = r === 0 ? undefined : { x: middle.x, y: top + r, r }
  return {
    box: { left: middle.x - box.width / 2, top: top + lead, ...box },
    ...(disc && { disc }),
    nodes: [
      ...(disc === undefined ? [] : bubbleOf(kit, { ...place, ...disc }, r)),
      // Words keep clear of the hatching that says there is no value.
      ...(part.figure === undefined ? [fill(ground, kit.theme.colors.paper)] : []),
      ...words.at(middle.x - room / 2, top + lead),
    ],
  }
}

const CENTERED = { align: "center" } as const
