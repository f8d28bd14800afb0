import { type Align, chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { line, rect, trace } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

const ROOF = { wide: 30, half: 20, third: 15 }
/** The lintel and the pillars stand back under the eaves by this much. */
const EAVES = { wide: 12, half: 7, third: 5 }
const PILLAR_MIN = 52
const PILLAR_GAP = 7
const CAP = 2
const PLINTH = 4
const ICON = 17
/** With a page's spare height pillars become so much higher at most. */
const TALLER = 1.35

/** Pillars under one roof. Where pillars would be too thin for words they become the floors of the house. */
export function house(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  const { colors } = kit.theme
  const inset = EAVES[kit.room]
  const roof = ROOF[kit.room]
  const inner = kit.width - 2 * inset
  const children: SceneNode[] = []

  const center = kit.pair(request.block.center, "reversed", inner - 12, { align: "center" })
  const lintel = center.height > 0 ? center.height + 9 : 5
  children.push(
    fill(roofPath(kit.width, roof), colors.accent),
    fill(rect(inset, roof, inner, lintel), colors.accent),
    stroke(line(inset, roof + 1.5, kit.width - inset, roof + 1.5), colors.goldLight, kit.theme.hairline),
    ...center.at(inset + 6, roof + 5.5),
  )
  const top = roof + lintel + 5
  const n = Math.max(1, parts.length)
  const width = (inner - PILLAR_GAP * (n - 1)) / n
  const bottom =
    width >= PILLAR_MIN
      ? pillars(kit, parts, children, top, inset, width)
      : floors(kit, parts, children, top, inset, inner)
  children.push(
    fill(rect(inset / 2, bottom, kit.width - inset, PLINTH), colors.accentTint),
    fill(rect(0, bottom + PLINTH, kit.width, PLINTH), colors.accent),
  )
  return kit.scene(placeExtras(kit, children, bottom + 2 * PLINTH), children)
}

/** A hipped roof whose slopes hang and whose eaves turn up. */
function roofPath(w: number, h: number) {
  const ridge = w * 0.13
  const lift = h * 0.2
  return trace()
    .moveTo(0, h - lift)
    .curveTo(w * 0.16, h - lift * 0.6, w / 2 - ridge - w * 0.08, h * 0.42, w / 2 - ridge, 0)
    .lineTo(w / 2 + ridge, 0)
    .curveTo(w / 2 + ridge + w * 0.08, h * 0.42, w * 0.84, h - lift * 0.6, w, h - lift)
    .curveTo(w * 0.97, h, w * 0.94, h, w * 0.9, h)
    .lineTo(w * 0.1, h)
    .curveTo(w * 0.06, h, w * 0.03, h, 0, h - lift)
    .close().segments
}

function pillars(
  kit: Kit,
  parts: readonly Part[],
  children: SceneNode[],
  top: number,
  left: number,
  width: number,
): number {
  const { colors } = kit.theme
  const pad = 4
  const icons = parts.some((part) => kit.hasIcon(part.icon))
  const bodies = parts.map((part) => wordsOf(kit, part, width - 2 * pad, "center"))
  const head = icons ? 10 + ICON + 6 : 9
  const least = Math.max(0, ...bodies.map((body) => body.height)) + head + 9
  const more = Math.min(kit.spare, least * (TALLER - 1))
  const height = least + more
  parts.forEach((part, i) => {
    const x = left + i * (width + PILLAR_GAP)
    children.push(
      fill(rect(x, top, width, height), colors.paper),
      fill(rect(x, top, width, CAP), colors.gold),
      ...kit.icon(part.icon, x + (width - ICON) / 2, top + 10 + more / 3, ICON, colors.accent),
      ...(bodies[i] as Piece).at(x + pad, top + head + more / 2),
    )
  })
  return top + height
}

function floors(
  kit: Kit,
  parts: readonly Part[],
  children: SceneNode[],
  top: number,
  left: number,
  inner: number,
): number {
  const { colors } = kit.theme
  const pad = 5
  const icons = parts.some((part) => kit.hasIcon(part.icon))
  const indent = icons ? ICON + 7 : 0
  const start = children.length
  let y = top
  for (const part of parts) {
    const body = wordsOf(kit, part, inner - 2 * pad - indent, "start")
    const height = Math.max(body.height, icons ? ICON : 0) + 2 * pad
    if (y > top) children.push(stroke(line(left + pad, y, left + inner - pad, y), colors.line, kit.theme.hairline))
    children.push(
      ...kit.icon(part.icon, left + pad, y + (height - ICON) / 2, ICON, colors.accent),
      ...body.at(left + pad + indent, y + (height - body.height) / 2),
    )
    y += height
  }
  children.splice(
    start,
    0,
    fill(rect(left, top, inner, y - top), colors.paper),
    fill(rect(left, top, CAP, y - top), colors.gold),
    fill(rect(left + inner - CAP, top, CAP, y - top), colors.gold),
  )
  return y
}

function wordsOf(kit: Kit, part: Part, width: number, align: Align): Piece {
  const { label, detail } = part
  if (part.figure !== undefined) {
    return kit.figure(part.figure, width, kit.numberSize([part.figure], width, 20), { label, detail, align, gap: 3 })
  }
  return stack([kit.pair(label, "title", width, { align }), kit.pair(detail, "detail", width, { align })], 2)
}
