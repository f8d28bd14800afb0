import type { Color, Paint } from "../foundation/color.ts"
import type { Path } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { Scene, SceneGroup, SceneNode, ScenePath, Shows } from "./scene.ts"
import { polyline } from "./trace.ts"

export const fill = (path: Path, paint: Paint): ScenePath => ({
  type: "path",
  path,
  fill: paint,
  stroke: undefined,
  shows: undefined,
})

export const stroke = (
  path: Path,
  color: Color,
  width: number,
  more: { dash?: readonly number[]; cap?: "butt" | "round"; join?: "miter" | "round" } = {},
): ScenePath => ({
  type: "path",
  path,
  fill: undefined,
  stroke: { color, width: pt(width), dash: more.dash?.map(pt), cap: more.cap ?? "butt", join: more.join ?? "round" },
  shows: undefined,
})

/** A shape whose geometry stands for a figure's value. */
export const showing = <N extends ScenePath | SceneGroup>(
  node: N,
  figure: { readonly id: string },
  by: Shows["by"],
  whole?: Shows["whole"],
): N => ({ ...node, shows: { of: figure.id, by, ...(whole && { whole }) } })

export const group = (
  children: readonly SceneNode[],
  more: Omit<SceneGroup, "type" | "children"> = {},
): SceneGroup => ({
  type: "group",
  ...more,
  children,
})

/** A colour with its alpha multiplied. */
export const faded = (color: Color, alpha: number): Color => ({ ...color, alpha: color.alpha * alpha })

const repaint = (paint: Paint | undefined, color: Color): Paint | undefined => (paint === undefined ? undefined : color)

/** A monochrome drawing in another colour. */
export const recolor = (nodes: readonly SceneNode[], color: Color): readonly SceneNode[] =>
  nodes.map((node): SceneNode => {
    if (node.type === "group") return { ...node, children: recolor(node.children, color) }
    if (node.type === "text") return { ...node, color }
    return { ...node, fill: repaint(node.fill, color), stroke: node.stroke && { ...node.stroke, color } }
  })

/** An icon as a node: in a square of `size` whose top left corner is at (x, y). */
export function iconAt(icon: Scene, x: number, y: number, size: number, color: Color): SceneNode {
  const scale = size / Math.max(icon.size.width, icon.size.height, 1e-6)
  const dx = (size - icon.size.width * scale) / 2
  const dy = (size - icon.size.height * scale) / 2
  return group(recolor(icon.children, color), { transform: [scale, 0, 0, scale, x + dx, y + dy] })
}

/** A colour as a share of its ink; a press colour is mixed with paper, ink by ink. */
export function tinted(color: Color, tint: number): Color {
  switch (color.space) {
    case "theme":
    case "registration":
      return { ...color, tint: color.tint * tint }
    case "cmyk":
      return { ...color, c: color.c * tint, m: color.m * tint, y: color.y * tint, k: color.k * tint }
    case "gray":
      return { ...color, k: color.k * tint }
    case "rgb": {
      const mix = (n: number) => 1 - (1 - n) * tint
      return { ...color, r: mix(color.r), g: mix(color.g), b: mix(color.b) }
    }
  }
}

/** A small arrow head without a stem; `angle` in radians, 0 points right. Its middle is at (x, y). */
export function chevron(x: number, y: number, size: number, angle: number, color: Color, width: number): ScenePath {
  const at = (u: number, v: number): readonly [number, number] => [
    x + u * Math.cos(angle) - v * Math.sin(angle),
    y + u * Math.sin(angle) + v * Math.cos(angle),
  ]
  const h = size / 2
  return stroke(polyline(at(-h * 0.55, -h), at(h * 0.55, 0), at(-h * 0.55, h)), color, width, { cap: "round" })
}
