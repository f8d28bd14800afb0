import { chartKit, type Kit } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { faded, fill, stroke } from "../shape.ts"
import { circle, line } from "../trace.ts"

/** Circles on the water around each node: distance and strength. */
const RIPPLES = [
  { by: 4.5, alpha: 0.45 },
  { by: 9, alpha: 0.2 },
]
const RIPPLE = 9.5
const NODE = { wide: 31, half: 25, third: 19 }

/** Bodies that act together: equal nodes, each joined to each. Words that a node cannot hold stand under it. */
export function network(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts: readonly Part[] = [
    ...kit.parts.parts,
    ...kit.parts.extras.map((figure) => ({ label: figure.label, figure })),
  ]
  const n = parts.length
  const { colors } = kit.theme
  const centerWidth = kit.room === "wide" && n >= 3 ? kit.width * 0.34 : kit.width
  const beside = centerWidth < kit.width && request.block.center !== undefined
  const center = kit.pair(request.block.center, "title", centerWidth, { align: beside ? "start" : "center" })
  if (n === 0) return kit.scene(center.height, center.at(0, 0))

  const field = beside ? kit.width - centerWidth - 20 : kit.width
  const left = beside ? centerWidth + 20 : 0
  const r = NODE[kit.room] * (n > 5 ? 0.72 : 1)
  const inside = parts.map((part) => inNode(kit, part, r))
  const names = inside.every((piece) => piece !== undefined)
  const under = names ? [] : parts.map((part) => wordsOf(kit, part, Math.min(92, field / Math.min(n, 3) - 6)))
  const drop = Math.max(0, ...under.map((piece) => piece.height + 4))

  const reach = r + RIPPLE
  const half = names ? reach : Math.max(reach, (under[0]?.width ?? 0) / 2)
  const rx = Math.max(0, Math.min(field / 2 - half, n === 2 ? 100 : 96))
  // Nodes on one ring must not touch: a higher ellipse for more of them.
  const ry = n <= 2 ? 0 : Math.max(r * 1.5, (2 * reach + drop) * (n === 3 ? 0.62 : n / 6.5))
  const cx = left + field / 2
  const angles = parts.map((_, i) => (n === 2 ? Math.PI * (1 - i) : -Math.PI / 2 + (2 * Math.PI * i) / n))
  const ys = angles.map((angle) => ry * Math.sin(angle))
  const cy = reach - Math.min(...ys)
  const height = cy + Math.max(...ys) + reach + drop
  const top = Math.max(0, beside ? (center.height - height) / 2 : 0)
  const points = angles.map((angle): readonly [number, number] => [cx + rx * Math.cos(angle), top + cy + ry * Math.sin(angle)])

  const children: SceneNode[] = []
  if (beside) children.push(...center.at(0, Math.max(0, (height - center.height) / 2)))
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [points[i], points[j]]
      if (a !== undefined && b !== undefined) children.push(stroke(line(...a, ...b), colors.gold, 1))
    }
  }
  points.forEach(([x, y], i) => {
    for (const { by, alpha } of RIPPLES) {
      children.push(stroke(circle(x, y, r + by), faded(colors.accent, alpha), kit.theme.hairline))
    }
    children.push(fill(circle(x, y, r), colors.accent))
    const body = inside[i]
    if (names && body !== undefined) children.push(...body.at(x - body.width / 2, y - body.height / 2))
    else {
      const ordinal = kit.text(String(i + 1), { ...kit.theme.text.ordinal, color: colors.onAccent }, 2 * r, { align: "center" })
      const piece = under[i] as Piece
      children.push(...ordinal.at(x - r, y - ordinal.height / 2), ...piece.at(x - piece.width / 2, y + reach))
    }
  })
  const bottom = Math.max(top + height, beside ? center.height : 0)
  if (beside || center.height === 0) return kit.scene(bottom, children)
  return kit.scene(bottom + 6 + center.height, [...children, ...center.at(0, bottom + 6)])
}

/** The words set inside a node; undefined when a circle of that size cannot hold them. */
function inNode(kit: Kit, part: Part, r: number): Piece | undefined {
  if (part.detail !== undefined || part.figure !== undefined) return undefined
  const width = r * 1.62
  // Words that would have to shrink or break belong under the node, so try them on without reporting.
  const longest = Math.max(...kit.languages.map((lang) => part.label[lang].text.length * (lang === "zh" ? 9.5 : 3.9)))
  if (longest > width) return undefined
  const { onAccent } = kit.theme.colors
  const piece = kit.pair(part.label, "title", width, { align: "center", color: onAccent, colorEn: onAccent })
  return piece.height <= r * 1.4 ? piece : undefined
}

function wordsOf(kit: Kit, part: Part, width: number): Piece {
  const { label, detail } = part
  const piece =
    part.figure === undefined
      ? stack([kit.pair(label, "title", width, { align: "center" }), kit.pair(detail, "detail", width, { align: "center" })], 1)
      : kit.figure(part.figure, width, kit.numberSize([part.figure], width, 20), { label, detail, align: "center", gap: 2 })
  return { ...piece, width }
}
