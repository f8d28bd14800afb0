import type { Color } from "../../foundation/color.ts"
import { type Align, chartKit, type Kit } from "../kit.ts"
import { EMPTY, type Piece, stack } from "../piece.ts"
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
const NUMBERED = 14
/** With a page's spare height the ring becomes so much higher at most. */
const TALLER = 1.5
const NODE = { wide: 31, half: 25, third: 23 }

/**
 * Bodies that act together: equal nodes, each joined to each. Where the nodes cannot hold their words they are
 * numbered, and the words follow as a list.
 */
export function network(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts, extras } = kit.parts
  const n = parts.length
  const { colors } = kit.theme
  const ripple = kit.room === "third" ? 0.5 : RIPPLE
  const radius = (field: number) => nodeRadius(n, field, NODE[kit.room], ripple)
  const wordless = request.block.center === undefined && extras.length === 0
  // The ring has the width to itself where no words stand beside it.
  const alone = wordless && parts.every((part) => inNode(kit, part, radius(kit.width)) !== undefined)
  const aside = kit.room === "wide" && n >= 2 && !alone
  const wordsWidth = aside ? kit.width * 0.36 : kit.width
  const left = aside ? wordsWidth + 18 : 0
  const field = kit.width - left
  const largest = radius(field)
  const bodies = parts.map((part) => inNode(kit, part, largest))
  const named = bodies.every((piece) => piece !== undefined)
  // A number alone needs no more than a small disc.
  const r = named ? largest : Math.min(largest, NUMBERED)

  const center = kit.pair(request.block.center, "title", wordsWidth, { align: aside || !named ? "start" : "center" })
  const list = named
    ? EMPTY
    : stack(
        parts.map((part, i) => listed(kit, part, i, wordsWidth)),
        7,
      )
  const counts = extras.map((figure) => kit.figure(figure, wordsWidth, kit.theme.numberMax.third, { gap: 4 }))
  const words = stack([center, ...counts, list], 9)
  if (n === 0) return kit.scene(words.height, words.at(0, 0))

  const reach = r + ripple
  const rx = spread(n, field, reach)
  // Nodes on one ring must not touch: a higher ellipse for more of them.
  const least = n <= 2 ? 0 : 2 * reach * (n === 3 ? 0.62 : n / 6.5)
  // Three nodes stand on a ring and a half of its radius, more of them on all of it.
  const ry = Math.min(least + kit.spare / (n === 3 ? 1.5 : 2), least * TALLER)
  const angles = parts.map((_, i) => (n === 2 ? Math.PI * (1 - i) : -Math.PI / 2 + (2 * Math.PI * i) / n))
  const ys = angles.map((angle) => ry * Math.sin(angle))
  const drawing = 2 * reach + Math.max(...ys) - Math.min(...ys)
  const height = aside ? Math.max(drawing, words.height) : drawing
  const cx = left + field / 2
  const cy = (height - drawing) / 2 + reach - Math.min(...ys)
  const points = angles.map((angle, i): readonly [number, number] => [
    cx + rx * Math.cos(angle),
    cy + (ys[i] as number),
  ])

  const children: SceneNode[] = aside ? [...words.at(0, (height - words.height) / 2)] : []
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [a, b] = [points[i], points[j]]
      if (a !== undefined && b !== undefined) children.push(stroke(line(...a, ...b), colors.gold, 1))
    }
  }
  points.forEach(([x, y], i) => {
    for (const { by, alpha } of ripple < RIPPLE ? [] : RIPPLES) {
      children.push(stroke(circle(x, y, r + by), faded(colors.accent, alpha), kit.theme.hairline))
    }
    children.push(fill(circle(x, y, r), colors.accent))
    const body = named ? (bodies[i] as Piece) : ordinalOf(kit, i, 2 * r, colors.onAccent, "center")
    children.push(...body.at(x - body.width / 2, y - body.height / 2))
  })
  if (aside || words.height === 0) return kit.scene(height, children)
  return kit.scene(height + 8 + words.height, [...children, ...words.at(0, height + 8)])
}

const spread = (n: number, field: number, reach: number): number =>
  n === 1 ? 0 : Math.max(0, Math.min(field / 2 - reach, 96))

/** The wanted radius, or less where two neighbours on the widest part of the ring would touch. */
function nodeRadius(n: number, field: number, wanted: number, ripple: number): number {
  let r = wanted * (n > 5 ? 0.72 : 1)
  const apart = (at: number) => (n <= 1 ? Infinity : 2 * spread(n, field, at + ripple) * Math.sin(Math.PI / n))
  while (r > 8 && apart(r) < 2 * r + 4) r -= 0.5
  return r
}

/** The words set inside a node; undefined when a circle of that size cannot hold them. */
function inNode(kit: Kit, part: Part, r: number): Piece | undefined {
  if (part.detail !== undefined || part.figure !== undefined) return undefined
  const width = r * 1.62
  // Words that would have to shrink or break belong in the list, so try them on without reporting.
  const longest = Math.max(...kit.languages.map((lang) => part.label[lang].text.length * (lang === "zh" ? 9.5 : 4.3)))
  if (longest > width) return undefined
  const piece = kit.pair(part.label, "reversed", width, { align: "center" })
  return piece.height <= r * 1.4 ? piece : undefined
}

const INDENT = 13

function ordinalOf(kit: Kit, i: number, width: number, color: Color, align: Align): Piece {
  return kit.text(String(i + 1), { ...kit.theme.text.ordinal, color }, width, { align })
}

/** One entry of the list: its number, then its words. */
function listed(kit: Kit, part: Part, i: number, width: number): Piece {
  const { label, detail } = part
  const room = width - INDENT
  const body =
    part.figure === undefined
      ? stack([kit.pair(label, "title", room), kit.pair(detail, "detail", room)], 1)
      : kit.figure(part.figure, room, kit.numberSize([part.figure], room, 20), { label, detail, gap: 2 })
  const ordinal = ordinalOf(kit, i, INDENT, kit.theme.colors.accent, "start")
  const height = Math.max(body.height, ordinal.height + 1.5)
  return { width, height, at: (x, y) => [...ordinal.at(x, y + 1.5), ...body.at(x + INDENT, y)] }
}
