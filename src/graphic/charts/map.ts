import { amountOf } from "../figure-text.ts"
import { tell } from "../findings.ts"
import { chartKit } from "../kit.ts"
import type { Outline } from "../outline.ts"
import { figureParts, type GraphicRequest } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { oneUnit } from "../units.ts"
import { named } from "./map-named.ts"
import { numbered } from "./map-numbered.ts"
import { drawNumberRow, placeExtras } from "./number-row.ts"

/** Values by place on the user's own outline: bubbles whose area is the value, named in their regions or by number. */
export function map(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  if (parts.length === 0 && kit.parts.extras.length === 0) return kit.scene(0, [])
  const figures = parts.flatMap((part) => (part.figure === undefined ? [] : [part.figure]))
  const outline = outlineOf(request)
  if (outline === undefined || !oneUnit(figures, request)) return drawNumberRow(kit, figureParts(kit.parts))
  if (request.block.form !== "numbers" && figures.some((figure) => amountOf(figure) < 0)) reportNegative(request)
  const children: SceneNode[] = []
  const bottom = named(kit, request, outline, children) ?? numbered(kit, request, outline, children)
  return kit.scene(placeExtras(kit, children, bottom), children)
}

function outlineOf(request: GraphicRequest): Outline | undefined {
  const { outline, id } = request.block
  if (outline !== undefined) return request.outline(outline)
  tell(
    request,
    "no-outline",
    {
      en: `The map “${id}” has no outline; its values are set as numbers.`,
      zh: `地图“${id}”没有轮廓，已改为数字排列。`,
    },
    {
      en: "Name a GeoJSON or SVG file whose licence permits it as `outline`, or use a ranking.",
      zh: "请在 outline 写一个许可使用的 GeoJSON 或 SVG 文件，或改用排行榜。",
    },
  )
  return undefined
}

function reportNegative(request: GraphicRequest): void {
  const { id } = request.block
  tell(
    request,
    "negative",
    {
      en: `A value below zero has no area on the map “${id}”; it has numbers only.`,
      zh: `地图“${id}”含负值，无法用面积表示，只写数字。`,
    },
    { en: "Use `form` numbers, or a ranking.", zh: "请用 numbers 形式，或改用排行榜。" },
  )
}
