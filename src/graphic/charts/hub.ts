import { type Align, chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, stroke } from "../shape.ts"
import { circle, line, trace } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

const DOT = 2.6
const ROW_GAP = 16
const ICON = 15
/** Between a field's icon and its words. */
const ICON_GAP = 4
/** With a page's spare height it becomes so much higher at most, the radius of its centre by this share of that. */
const TALLER = 1.6
const CENTRE_SHARE = 0.15
const CENTRE_MOST = 44

/** One centre, several fields: on both sides of it where there is room, else hung under it. */
export function hub(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  return kit.room === "wide" ? sides(kit, request, parts) : hung(kit, request, parts)
}

interface Disc {
  readonly r: number
  /** Half of its height, ring and words included. */
  readonly half: number
  readonly draw: (cx: number, cy: number) => readonly SceneNode[]
}

/** The centre: as large as its words need, between `least` and `most`. */
function disc(kit: Kit, request: GraphicRequest, least: number, most: number): Disc {
  const { colors } = kit.theme
  const align = { align: "center" } as const
  let r = least
  let words = kit.pair(request.block.center, "reversed", r * 1.5, align)
  // A word block fits a circle when its corner does.
  while (r < most && Math.hypot(r * 0.75, words.height / 2) > r * 0.97) {
    r += 2
    words = kit.pair(request.block.center, "reversed", r * 1.5, align)
  }
  // A centre that is still too long shrinks, and is reported when that does not help.
  if (words.height > r * 1.8)
    words = kit.pair(request.block.center, "reversed", r * 1.5, { ...align, maxHeight: r * 0.9 })
  return {
    r,
    half: Math.max(r + 6, words.height / 2 + 1),
    draw: (cx, cy) => [
      stroke(circle(cx, cy, r + 5), colors.gold, kit.theme.hairline * 1.5),
      fill(circle(cx, cy, r), colors.accent),
      ...words.at(cx - r * 0.75, cy - words.height / 2),
    ],
  }
}

function sides(kit: Kit, request: GraphicRequest, parts: readonly Part[]): Scene {
  const { colors, hairline } = kit.theme
  const center = disc(kit, request, Math.min(34 + CENTRE_SHARE * kit.spare, CENTRE_MOST), 62)
  const orbit = center.r + 5
  const cx = kit.width / 2
  const reach = 20
  const width = kit.width / 2 - orbit - reach - 8
  const fields = parts.map((part, i) => fieldOf(kit, part, width, i % 2 === 0 ? "end" : "start"))
  // Left and right in turn: rows read across, and the words of a row's two fields begin on one line.
  const rows: (readonly Field[])[] = []
  for (let i = 0; i < fields.length; i += 2) rows.push(fields.slice(i, i + 2))
  const leads = rows.map((row) => Math.max(...row.map(({ lead }) => lead)))
  const heights = rows.map((row, i) =>
    Math.max(2 * DOT, ...row.map(({ piece, lead }) => (leads[i] as number) - lead + piece.height)),
  )
  const natural = heights.reduce((sum, h) => sum + h, 0) + ROW_GAP * Math.max(0, rows.length - 1)
  const least = Math.max(2 * center.half, natural)
  const height = least + Math.min(kit.spare * (1 - 2 * CENTRE_SHARE), least * (TALLER - 1))
  const cy = height / 2
  const spread = rows.length > 1 ? Math.min(height - natural, 24 * (rows.length - 1) + height - least) : 0
  const places: { readonly piece: Piece; readonly side: number; readonly y: number; readonly dot: number }[] = []
  let top = (height - natural - spread) / 2
  rows.forEach((row, i) => {
    const h = heights[i] as number
    row.forEach(({ piece, lead }, side) => {
      places.push({ piece, side, y: top + (leads[i] as number) - lead, dot: top + h / 2 })
    })
    top += h + ROW_GAP + spread / Math.max(1, rows.length - 1)
  })
  const spokes: SceneNode[] = []
  const words: SceneNode[] = []
  for (const { piece, side, y, dot } of places) {
    const sign = side === 0 ? -1 : 1
    const dx = cx + sign * (orbit + reach)
    const angle = Math.atan2(dot - cy, dx - cx)
    const [sx, sy] = [cx + orbit * Math.cos(angle), cy + orbit * Math.sin(angle)]
    spokes.push(stroke(line(sx, sy, dx, dot), colors.gold, hairline * 1.5), fill(circle(dx, dot, DOT), colors.accent))
    words.push(...piece.at(side === 0 ? 0 : kit.width - width, y))
  }
  const children = [...spokes, ...center.draw(cx, cy), ...words]
  return kit.scene(placeExtras(kit, children, height), children)
}

function hung(kit: Kit, request: GraphicRequest, parts: readonly Part[]): Scene {
  const { colors, hairline } = kit.theme
  const widest = kit.width / 2 - 8
  const center = disc(kit, request, Math.min(28, widest), Math.min(52, widest))
  const orbit = center.r + 5
  const cx = orbit + 1
  const rail = 10
  const left = rail + 14
  const cy = center.half
  let y = 2 * cy + 12
  const branches: SceneNode[] = []
  const words: SceneNode[] = []
  let last = y
  for (const part of parts) {
    const { piece } = fieldOf(kit, part, kit.width - left, "start")
    const at = y + Math.max(DOT, Math.min(piece.height / 2, 7))
    const twig = trace()
      .moveTo(rail, at - 8)
      .curveTo(rail, at - 3, rail + 2, at, rail + 7, at)
    branches.push(stroke(twig.segments, colors.gold, hairline * 1.5), fill(circle(rail + 7, at, DOT), colors.accent))
    words.push(...piece.at(left, y))
    last = at
    y += Math.max(piece.height, 2 * DOT) + 11
  }
  if (parts.length > 0) {
    const start = cy + Math.sqrt(Math.max(0, orbit ** 2 - (cx - rail) ** 2))
    branches.unshift(stroke(line(rail, start, rail, last - 8), colors.gold, hairline * 1.5))
  }
  const bottom = parts.length > 0 ? y - 11 : 2 * cy
  const children = [...branches, ...center.draw(cx, cy), ...words]
  return kit.scene(placeExtras(kit, children, bottom), children)
}

/** A field's icon and words; `lead` is the height from its top to its words. */
interface Field {
  readonly piece: Piece
  readonly lead: number
}

function fieldOf(kit: Kit, part: Part, width: number, align: Align): Field {
  const { label, detail } = part
  const shift = align === "end" ? width - ICON : 0
  const icon: Piece = {
    width: ICON,
    height: kit.hasIcon(part.icon) ? ICON : 0,
    at: (x, y) => kit.icon(part.icon, x + shift, y, ICON, kit.theme.colors.accent),
  }
  const words =
    part.figure === undefined
      ? stack([kit.pair(label, "title", width, { align }), kit.pair(detail, "detail", width, { align })], 2)
      : kit.figure(part.figure, width, kit.numberSize([part.figure], width, 26), { label, detail, align, gap: 3 })
  return {
    piece: { ...stack([icon, words], ICON_GAP), width },
    lead: icon.height > 0 && words.height > 0 ? icon.height + ICON_GAP : 0,
  }
}
