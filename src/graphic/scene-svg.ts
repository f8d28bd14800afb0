import { type Color, isGradient, type Paint, type Palette } from "../foundation/color.ts"
import type { Path } from "../foundation/geometry.ts"
import type { Scene, SceneNode, SceneText } from "./scene.ts"

/** Path data with at most three decimals: finer than any press. */
export function pathData(path: Path): string {
  let out = ""
  for (const s of path) {
    if (s.type === "Z") out += "Z"
    else if (s.type === "C") out += `C${num(s.x1)} ${num(s.y1)} ${num(s.x2)} ${num(s.y2)} ${num(s.x)} ${num(s.y)}`
    else out += `${s.type}${num(s.x)} ${num(s.y)}`
  }
  return out
}

/** SVG 1.1 of a scene in screen colours, with its description; text stays text, in the families it was set in. */
export function svgFromScene(scene: Scene, palette: Palette, title?: string): string {
  const writer = new SvgWriter(palette)
  const { width, height } = scene.size
  const name = title === undefined ? "" : `<title>${text(title)}</title>`
  const described = scene.description.map((d) => `<desc lang="${attr(d.lang)}">${text(d.text)}</desc>`).join("")
  const body = scene.children.map((node) => writer.node(node)).join("")
  const defs = writer.defs.length > 0 ? `<defs>${writer.defs.join("")}</defs>` : ""
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${num(width)}pt" height="${num(height)}pt" ` +
    `viewBox="0 0 ${num(width)} ${num(height)}" role="img">${name}${described}${defs}${body}</svg>`
  )
}

class SvgWriter {
  readonly defs: string[] = []
  private readonly palette: Palette

  constructor(palette: Palette) {
    this.palette = palette
  }

  node(node: SceneNode): string {
    if (node.type === "text") return this.text(node)
    if (node.type === "group") {
      let attributes = ""
      if (node.transform) attributes += ` transform="matrix(${node.transform.map(num).join(" ")})"`
      if (node.clip) {
        const id = `c${this.defs.length}`
        this.defs.push(`<clipPath id="${id}"><path d="${pathData(node.clip)}"/></clipPath>`)
        attributes += ` clip-path="url(#${id})"`
      }
      if (node.opacity !== undefined) attributes += ` opacity="${num(node.opacity)}"`
      return `<g${attributes}>${node.children.map((child) => this.node(child)).join("")}</g>`
    }
    let attributes = ` d="${pathData(node.path)}"${this.paint("fill", node.fill)}`
    if (node.fillRule === "evenodd") attributes += ` fill-rule="evenodd"`
    if (node.stroke) {
      const { color, width, dash, cap, join } = node.stroke
      attributes += `${this.paint("stroke", color)} stroke-width="${num(width)}"`
      if (dash && dash.length > 0) attributes += ` stroke-dasharray="${dash.map(num).join(" ")}"`
      if (cap && cap !== "butt") attributes += ` stroke-linecap="${cap}"`
      if (join && join !== "miter") attributes += ` stroke-linejoin="${join}"`
    }
    return `<path${attributes}/>`
  }

  private text(node: SceneText): string {
    const out: string[] = []
    node.paragraph.lines.forEach((line, i) => {
      for (const run of line.runs) {
        const item = node.items[run.item]
        if (item?.type !== "text") continue
        const { families, weight, features, letterSpacing } = item.style
        const face = families.map((name) => `'${name}'`).join(",")
        let attributes = ` x="${num(node.x + line.x + run.x)}" y="${num(node.y + i * node.leading - run.rise)}"`
        attributes += ` font-family="${attr(face)}" font-weight="${weight}" font-size="${num(run.size)}"`
        if (features.length > 0) {
          attributes += ` font-feature-settings="${features.map((f) => `'${f}'`).join(",")}"`
        }
        if (letterSpacing !== 0) attributes += ` letter-spacing="${num(letterSpacing)}"`
        out.push(
          `<text${attributes}${this.paint("fill", node.color)} xml:lang="${attr(run.lang)}">${text(run.text)}</text>`,
        )
      }
    })
    return out.join("")
  }

  private paint(name: "fill" | "stroke", paint: Paint | undefined): string {
    if (paint === undefined) return ` ${name}="none"`
    if (!isGradient(paint)) {
      const { hex, alpha } = screenColor(paint, this.palette)
      return ` ${name}="${hex}"${alpha < 1 ? ` ${name}-opacity="${num(alpha)}"` : ""}`
    }
    const id = `g${this.defs.length}`
    const stops = paint.stops.map(({ offset, color }) => {
      const { hex, alpha } = screenColor(color, this.palette)
      return `<stop offset="${num(offset)}" stop-color="${hex}"${alpha < 1 ? ` stop-opacity="${num(alpha)}"` : ""}/>`
    })
    if (paint.space === "radial") {
      const [rx, ry] = paint.radii
      const matrix = [rx, 0, 0, ry, ...paint.center].map(num).join(" ")
      this.defs.push(
        `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="0" cy="0" r="1" gradientTransform="matrix(${matrix})">${stops.join("")}</radialGradient>`,
      )
      return ` ${name}="url(#${id})"`
    }
    const [x1, y1] = paint.from
    const [x2, y2] = paint.to
    this.defs.push(
      `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${num(x1)}" y1="${num(y1)}" x2="${num(x2)}" y2="${num(y2)}">${stops.join("")}</linearGradient>`,
    )
    return ` ${name}="url(#${id})"`
  }
}

/** A colour for a preview: theme colours by their screen value; CMYK by the plain formula, not by a profile. */
function screenColor(color: Color, palette: Palette): { readonly hex: string; readonly alpha: number } {
  let rgb: readonly number[]
  switch (color.space) {
    case "rgb":
      rgb = [color.r, color.g, color.b]
      break
    case "gray":
      rgb = [1 - color.k, 1 - color.k, 1 - color.k]
      break
    case "registration":
      rgb = [1 - color.tint, 1 - color.tint, 1 - color.tint]
      break
    case "cmyk":
      rgb = [color.c, color.m, color.y].map((n) => (1 - n) * (1 - color.k))
      break
    case "theme": {
      const screen = palette.get(color.name)?.screen ?? [0, 0, 0]
      rgb = screen.map((n) => 1 - (1 - n) * color.tint)
    }
  }
  const byte = (n: number) =>
    Math.round(Math.max(0, Math.min(1, n)) * 255)
      .toString(16)
      .padStart(2, "0")
  return { hex: `#${rgb.map(byte).join("")}`, alpha: color.alpha }
}

const num = (n: number): string => String(Math.round(n * 1000) / 1000 || 0)
const text = (s: string): string => s.replace(/[&<>]/g, (c) => (c === "&" ? "&amp;" : c === "<" ? "&lt;" : "&gt;"))
const attr = (s: string): string => text(s).replace(/"/g, "&quot;")
