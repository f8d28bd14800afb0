import { type Color, type GradientStop, isGradient, type Paint } from "../foundation/color.ts"
import type { Path } from "../foundation/geometry.ts"
import { pathBounds } from "./bounds.ts"
import { faded } from "./shape.ts"
import { hrefOf, type SvgDocument } from "./svg-document.ts"
import { declared, type Style } from "./svg-style.ts"
import type { SvgElement } from "./svg-tree.ts"
import { fraction, IDENTITY, multiply, parseColor, parseLength, parseTransform } from "./svg-values.ts"

/** References of gradients to gradients that are followed. */
const HOPS = 8

/** Colours and gradients of one file. */
export class SvgPaints {
  private readonly document: SvgDocument
  private readonly names: ReadonlySet<string>
  private readonly current: Color

  constructor(document: SvgDocument, names: ReadonlySet<string>, current: Color) {
    this.document = document
    this.names = names
    this.current = current
  }

  /** Strokes are of one colour: a gradient gives its first. */
  strokeColor(element: SvgElement, style: Style, path: Path): Color | undefined {
    const paint = this.paint(element, "stroke", style, path)
    if (paint === undefined || !isGradient(paint)) return paint
    this.document.unsupported(element, { en: "A gradient of a stroke", zh: "描边的渐变" })
    return paint.stops[0]?.color
  }

  /** A fill or stroke as this element has it; undefined for none. */
  paint(element: SvgElement, name: "fill" | "stroke", style: Style, path: Path): Paint | undefined {
    const value = style[name].trim()
    if (value === "none") return undefined
    const alpha = fraction(style[`${name}-opacity`]) ?? 1
    const reference = /^url\(\s*["']?([^"')]*)["']?\s*\)\s*(.*)$/.exec(value)
    if (reference === null) {
      const color = this.color(element, value, style, name)
      return color === undefined ? undefined : faded(color, alpha)
    }
    const target = this.document.target(element, reference[1] ?? "")
    if (target?.tag === "linearGradient") return this.gradient(target, path, alpha, style)
    if (target?.tag === "radialGradient") {
      this.document.unsupported(target, "<radialGradient>")
      const stop = this.stops(target, style)[0]
      return stop === undefined ? undefined : faded(stop.color, alpha)
    }
    if (target !== undefined) {
      this.document.unsupported(element, { en: `<${target.tag}> as ${name}`, zh: `以 <${target.tag}> 作 ${name}` })
    }
    const fallback = reference[2]?.trim() ?? ""
    const color = fallback === "" || fallback === "none" ? undefined : this.color(element, fallback, style, name)
    return color === undefined ? undefined : faded(color, alpha)
  }

  private color(element: SvgElement, value: string, style: Style, name: string): Color | undefined {
    if (value.toLowerCase() === "currentcolor") {
      if (style.color.toLowerCase() === "currentcolor") return this.current
      return parseColor(style.color, this.names) ?? this.current
    }
    const color = parseColor(value, this.names)
    if (color === undefined) this.document.invalid(element, name, value)
    return color
  }

  private gradient(element: SvgElement, path: Path, alpha: number, style: Style): Paint | undefined {
    const read = (name: string): string | undefined => this.inheritedAttribute(element, name)
    const stops = this.stops(element, style).map((stop) => ({ ...stop, color: faded(stop.color, alpha) }))
    const [only] = stops
    if (only === undefined) return undefined
    if (stops.length === 1) return only.color
    if ((read("spreadMethod") ?? "pad") !== "pad") this.document.unsupported(element, "spreadMethod")
    const boxed = (read("gradientUnits") ?? "objectBoundingBox") === "objectBoundingBox"
    const coordinate = (name: string, initial: number): number => {
      const value = read(name)
      if (value === undefined) return initial
      const number = value.trim().endsWith("%") ? Number(value.trim().slice(0, -1)) / 100 : parseLength(value)
      if (number === undefined || !Number.isFinite(number)) this.document.invalid(element, name, value)
      return number !== undefined && Number.isFinite(number) ? number : initial
    }
    let matrix = parseTransform(read("gradientTransform") ?? "") ?? IDENTITY
    if (boxed) {
      const box = pathBounds(path)
      if (box === undefined || box.width === 0 || box.height === 0) return only.color
      matrix = multiply([box.width, 0, 0, box.height, box.x, box.y], matrix)
    }
    const point = (x: number, y: number): readonly [number, number] => [
      matrix[0] * x + matrix[2] * y + matrix[4],
      matrix[1] * x + matrix[3] * y + matrix[5],
    ]
    const from = point(coordinate("x1", 0), coordinate("y1", 0))
    const to = point(coordinate("x2", boxed ? 1 : 0), coordinate("y2", 0))
    return { space: "gradient", from, to, stops }
  }

  /** A gradient's own attribute or that of the one it refers to. */
  private inheritedAttribute(element: SvgElement, name: string): string | undefined {
    let at: SvgElement | undefined = element
    for (let hops = 0; at !== undefined && hops < HOPS; hops++) {
      const value = at.attributes.get(name)
      if (value !== undefined) return value
      const href = hrefOf(at)
      at = href === undefined ? undefined : this.document.target(at, href)
    }
    return undefined
  }

  private stops(element: SvgElement, style: Style): readonly GradientStop[] {
    let source: SvgElement | undefined = element
    for (let hops = 0; source !== undefined && hops < HOPS; hops++) {
      if (source.children.some((child) => child.tag === "stop")) break
      const href = hrefOf(source)
      source = href === undefined ? undefined : this.document.target(source, href)
    }
    let last = 0
    return (source?.children ?? []).flatMap((child): GradientStop[] => {
      if (child.tag !== "stop") return []
      const properties = declared(child)
      // Offsets never go back: svg2 #StopNotes.
      last = Math.max(last, fraction(child.attributes.get("offset")?.trim() ?? "0") ?? 0)
      const color = this.color(child, properties.get("stop-color") ?? "black", style, "stop-color")
      const alpha = fraction(properties.get("stop-opacity") ?? "1") ?? 1
      return color === undefined ? [] : [{ offset: last, color: faded(color, alpha) }]
    })
  }
}
