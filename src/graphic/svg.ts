import type { Color, GradientStop, Paint } from "../foundation/color.ts"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Matrix, Path } from "../foundation/geometry.ts"
import type { SourceFile } from "../foundation/source.ts"
import { PT_PER_PX, pt } from "../foundation/units.ts"
import { pathBounds, transformPath } from "./bounds.ts"
import type { Scene, SceneGroup, SceneNode, ScenePath } from "./scene.ts"
import { faded } from "./shape.ts"
import { SHAPES, shapePath } from "./svg-shapes.ts"
import { parseSvgTree, SVG_LIMITS, type SvgElement, tooLarge } from "./svg-tree.ts"
import { fraction, IDENTITY, multiply, parseColor, parseLength, parseNumbers, parseTransform } from "./svg-values.ts"
import { rect } from "./trace.ts"

/** Size of a drawing that states none: css-images-3 #default-object-size. */
const DEFAULT_SIZE = { width: 300, height: 150 }

/** Inherited properties; the others apply to one element. */
const INHERITED = [
  "color",
  "fill",
  "fill-opacity",
  "fill-rule",
  "stroke",
  "stroke-width",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-dasharray",
  "stroke-opacity",
  "visibility",
] as const
type Style = { readonly [K in (typeof INHERITED)[number]]: string }

const INITIAL: Style = {
  color: "currentColor",
  fill: "black",
  "fill-opacity": "1",
  "fill-rule": "nonzero",
  stroke: "none",
  "stroke-width": "1",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  "stroke-dasharray": "none",
  "stroke-opacity": "1",
  visibility: "visible",
}

/** Attributes that would change the picture and that we do not draw. */
const UNDRAWN = new Set([
  "filter",
  "mask",
  "marker",
  "marker-start",
  "marker-mid",
  "marker-end",
  "mix-blend-mode",
  "paint-order",
  "vector-effect",
  "stroke-dashoffset",
])
/** Elements without a picture of their own: definitions are used by reference, editors' notes are left out. */
const SILENT = new Set(["defs", "title", "desc", "metadata", "symbol", "linearGradient", "radialGradient", "clipPath"])
const CONTAINERS = new Set(["g", "svg", "a"])

/**
 * An SVG file as vectors: size in pt, with the view box fitted in. Colours may name the palette as
 * `color(--red 30%)`; `currentColor` is the one given, else black ink. What the subset does not hold (text, images,
 * filters, style sheets, scripts, references out of the file) is a finding with its place, and is left out.
 */
export function sceneFromSvg(
  file: SourceFile,
  report: Report,
  names: ReadonlySet<string>,
  currentColor: Color = { space: "gray", k: 1, alpha: 1 },
): Scene | undefined {
  const root = parseSvgTree(file, report)
  return root === undefined ? undefined : new SvgReader(root, report, names, currentColor).scene()
}

class SvgReader {
  private readonly root: SvgElement
  private readonly report: Report
  private readonly names: ReadonlySet<string>
  private readonly current: Color
  private readonly ids = new Map<string, SvgElement>()
  /** Elements drawn, those of `use` counted each time: references may multiply. */
  private drawn = 0
  private full = false

  constructor(root: SvgElement, report: Report, names: ReadonlySet<string>, current: Color) {
    this.root = root
    this.report = report
    this.names = names
    this.current = current
    this.collect(root)
  }

  scene(): Scene {
    const { attributes } = this.root
    const view = this.viewBox(this.root)
    const width = this.length(this.root, "width") ?? view?.[2] ?? DEFAULT_SIZE.width
    const height = this.length(this.root, "height") ?? view?.[3] ?? DEFAULT_SIZE.height
    const fitted = this.fit(this.root, view, width, height)
    const style = this.styleOf(this.root, INITIAL)
    const children = this.children(this.root, style, 0)
    const transform = multiply([PT_PER_PX, 0, 0, PT_PER_PX, 0, 0], fitted)
    const lang = attributes.get("xml:lang") ?? attributes.get("lang") ?? "en"
    const words = this.root.children
      .filter((child) => child.tag === "title" || child.tag === "desc")
      .map((child) => child.text.trim().replace(/\s+/g, " "))
      .filter((s) => s !== "")
    return {
      size: { width: pt(width * PT_PER_PX), height: pt(height * PT_PER_PX) },
      children: children.length === 0 ? [] : [{ type: "group", transform, children }],
      description: words.length === 0 ? [] : [{ lang, text: words.join(". ") }],
    }
  }

  private collect(element: SvgElement): void {
    const id = element.attributes.get("id")
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, element)
    for (const child of element.children) this.collect(child)
  }

  private unsupported(element: SvgElement, what: string): void {
    this.report(
      warning(
        "graphic/svg-unsupported",
        { en: `${what} is not drawn in SVG pictures; it is left out.`, zh: `SVG 图形不支持 ${what}，已略去。` },
        {
          span: element.span,
          hint: {
            en: "Turn text into outlines, and effects into plain shapes.",
            zh: "请把文字转为轮廓，把特效转为普通形状。",
          },
        },
      ),
    )
  }

  private invalid(element: SvgElement, attribute: string, value: string): void {
    this.report(
      warning(
        "graphic/svg-value",
        {
          en: `“${value}” is not understood as ${attribute} of <${element.tag}>.`,
          zh: `<${element.tag}> 的 ${attribute} 值“${value}”无法识别。`,
        },
        { span: element.span },
      ),
    )
  }

  private children(element: SvgElement, style: Style, depth: number): readonly SceneNode[] {
    return element.children.flatMap((child) => this.node(child, style, depth + 1))
  }

  private node(element: SvgElement, inherited: Style, depth: number): readonly SceneNode[] {
    const { tag } = element
    if (this.full || SILENT.has(tag) || tag.includes(":")) return []
    if (++this.drawn > SVG_LIMITS.elements || depth > SVG_LIMITS.depth) {
      this.full = true
      this.report(tooLarge(element.span))
      return []
    }
    const properties = this.declared(element)
    if (properties.get("display") === "none") return []
    for (const name of properties.keys()) {
      if (UNDRAWN.has(name) && properties.get(name) !== "none") this.unsupported(element, name)
    }
    const style = this.styleOf(element, inherited)
    let nodes: readonly SceneNode[]
    let transform = this.transform(element)
    if (SHAPES.has(tag)) nodes = this.shape(element, style)
    else if (tag === "svg") {
      const [w, h] = [this.length(element, "width") ?? 0, this.length(element, "height") ?? 0]
      const place: Matrix = [1, 0, 0, 1, this.length(element, "x") ?? 0, this.length(element, "y") ?? 0]
      transform = multiply(transform, multiply(place, this.fit(element, this.viewBox(element), w, h)))
      nodes = this.children(element, style, depth)
    } else if (CONTAINERS.has(tag)) nodes = this.children(element, style, depth)
    else if (tag === "use") {
      const place: Matrix = [1, 0, 0, 1, this.length(element, "x") ?? 0, this.length(element, "y") ?? 0]
      transform = multiply(transform, place)
      nodes = this.use(element, style, depth)
    } else {
      this.unsupported(element, `<${tag}>`)
      return []
    }
    if (nodes.length === 0) return []
    return this.wrap(element, properties, transform, nodes)
  }

  /** A group only where the element has something that a group carries. */
  private wrap(
    element: SvgElement,
    properties: ReadonlyMap<string, string>,
    transform: Matrix,
    nodes: readonly SceneNode[],
  ): readonly SceneNode[] {
    const opacityText = properties.get("opacity")
    const opacity = opacityText === undefined ? 1 : (fraction(opacityText) ?? 1)
    const clip = this.clip(element, properties.get("clip-path"))
    const moved = transform.some((n, i) => n !== IDENTITY[i])
    if (!moved && opacity === 1 && clip === undefined) return nodes
    const group: SceneGroup = {
      type: "group",
      ...(moved ? { transform } : {}),
      ...(clip === undefined ? {} : { clip }),
      ...(opacity === 1 ? {} : { opacity }),
      children: nodes,
    }
    return [group]
  }

  private shape(element: SvgElement, style: Style): readonly SceneNode[] {
    if (style.visibility !== "visible") return []
    const path = shapePath(element, (attribute, value) => this.invalid(element, attribute, value))
    if (path.length === 0) return []
    const fill = element.tag === "line" ? undefined : this.paint(element, "fill", style, path)
    const color = this.strokeColor(element, style, path)
    const width = parseLength(style["stroke-width"]) ?? 1
    const stroke =
      color === undefined || width <= 0 ? undefined : { color, width: pt(width), ...this.strokeShape(element, style) }
    if (fill === undefined && stroke === undefined) return []
    const node: ScenePath = {
      type: "path",
      path,
      ...(fill === undefined ? {} : { fill }),
      ...(style["fill-rule"] === "evenodd" ? { fillRule: "evenodd" as const } : {}),
      ...(stroke === undefined ? {} : { stroke }),
    }
    return [node]
  }

  private strokeShape(element: SvgElement, style: Style) {
    const pick = <T extends string>(name: keyof Style, values: readonly T[], initial: T): T => {
      const found = values.find((value) => value === style[name])
      if (found === undefined) this.invalid(element, name, style[name])
      return found ?? initial
    }
    const dashes = style["stroke-dasharray"] === "none" ? [] : parseNumbers(style["stroke-dasharray"])
    if (dashes === undefined) this.invalid(element, "stroke-dasharray", style["stroke-dasharray"])
    const usable = dashes?.every((n) => n >= 0) && dashes.some((n) => n > 0) ? dashes : []
    return {
      cap: pick("stroke-linecap", ["butt", "round", "square"] as const, "butt"),
      join: pick("stroke-linejoin", ["miter", "round", "bevel"] as const, "miter"),
      // svg2 #StrokeDashing: an odd list is written twice.
      ...(usable.length > 0 ? { dash: (usable.length % 2 === 1 ? [...usable, ...usable] : usable).map(pt) } : {}),
    }
  }

  private strokeColor(element: SvgElement, style: Style, path: Path): Color | undefined {
    const paint = this.paint(element, "stroke", style, path)
    if (paint?.space !== "gradient") return paint
    this.unsupported(element, "stroke gradient")
    return paint.stops[0]?.color
  }

  private paint(element: SvgElement, name: "fill" | "stroke", style: Style, path: Path): Paint | undefined {
    const value = style[name].trim()
    if (value === "none") return undefined
    const alpha = fraction(style[`${name}-opacity`]) ?? 1
    const reference = /^url\(\s*["']?([^"')]*)["']?\s*\)\s*(.*)$/.exec(value)
    if (reference === null) {
      const color = this.color(element, value, style, name)
      return color === undefined ? undefined : faded(color, alpha)
    }
    const target = this.target(element, reference[1] ?? "")
    if (target?.tag === "linearGradient") return this.gradient(target, path, alpha, style)
    if (target?.tag === "radialGradient") {
      this.unsupported(target, "<radialGradient>")
      const stop = this.stops(target, style)[0]
      return stop === undefined ? undefined : faded(stop.color, alpha)
    }
    if (target !== undefined) this.unsupported(element, `<${target.tag}> as ${name}`)
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
    if (color === undefined) this.invalid(element, name, value)
    return color
  }

  private gradient(element: SvgElement, path: Path, alpha: number, style: Style): Paint | undefined {
    const read = (name: string): string | undefined => this.inheritedAttribute(element, name)
    const stops = this.stops(element, style).map((stop) => ({ ...stop, color: faded(stop.color, alpha) }))
    const [only] = stops
    if (only === undefined) return undefined
    if (stops.length === 1) return only.color
    if ((read("spreadMethod") ?? "pad") !== "pad") this.unsupported(element, "spreadMethod")
    const boxed = (read("gradientUnits") ?? "objectBoundingBox") === "objectBoundingBox"
    const coordinate = (name: string, initial: number): number => {
      const value = read(name)
      if (value === undefined) return initial
      const number = value.trim().endsWith("%") ? Number(value.trim().slice(0, -1)) / 100 : parseLength(value)
      if (number === undefined || !Number.isFinite(number)) this.invalid(element, name, value)
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
    for (let hops = 0; at !== undefined && hops < 8; hops++) {
      const value = at.attributes.get(name)
      if (value !== undefined) return value
      const href = hrefOf(at)
      at = href === undefined ? undefined : this.target(at, href)
    }
    return undefined
  }

  private stops(element: SvgElement, style: Style): readonly GradientStop[] {
    let source: SvgElement | undefined = element
    for (let hops = 0; source !== undefined && hops < 8; hops++) {
      if (source.children.some((child) => child.tag === "stop")) break
      const href = hrefOf(source)
      source = href === undefined ? undefined : this.target(source, href)
    }
    let last = 0
    return (source?.children ?? []).flatMap((child): GradientStop[] => {
      if (child.tag !== "stop") return []
      const properties = this.declared(child)
      // Offsets never go back: svg2 #StopNotes.
      last = Math.max(last, fraction(child.attributes.get("offset")?.trim() ?? "0") ?? 0)
      const color = this.color(child, properties.get("stop-color") ?? "black", style, "stop-color")
      const alpha = fraction(properties.get("stop-opacity") ?? "1") ?? 1
      return color === undefined ? [] : [{ offset: last, color: faded(color, alpha) }]
    })
  }

  private use(element: SvgElement, style: Style, depth: number): readonly SceneNode[] {
    const target = this.target(element, hrefOf(element) ?? "")
    if (target === undefined) return []
    if (target.tag !== "symbol") return this.node(target, style, depth + 1)
    const view = this.viewBox(target)
    const width = this.length(element, "width") ?? view?.[2] ?? 0
    const height = this.length(element, "height") ?? view?.[3] ?? 0
    const children = this.children(target, this.styleOf(target, style), depth + 1)
    if (children.length === 0) return []
    return [{ type: "group", transform: this.fit(target, view, width, height), children }]
  }

  private clip(element: SvgElement, value: string | undefined): Path | undefined {
    if (value === undefined || value === "none") return undefined
    const reference = /^url\(\s*["']?([^"')]*)["']?\s*\)$/.exec(value.trim())
    const target = reference === null ? undefined : this.target(element, reference[1] ?? "")
    if (target?.tag !== "clipPath") {
      if (target !== undefined || reference === null) this.unsupported(element, "clip-path")
      return undefined
    }
    if (target.attributes.get("clipPathUnits") === "objectBoundingBox") {
      this.unsupported(target, "clipPathUnits")
      return undefined
    }
    const base = this.transform(target)
    const path = target.children.flatMap((child): Path => {
      if (!SHAPES.has(child.tag)) {
        if (!SILENT.has(child.tag)) this.unsupported(child, `<${child.tag}> in <clipPath>`)
        return []
      }
      const outline = shapePath(child, (attribute, given) => this.invalid(child, attribute, given))
      return transformPath(outline, multiply(base, this.transform(child)))
    })
    // An empty clip hides everything.
    return path.length === 0 ? rect(0, 0, 0, 0) : path
  }

  private target(element: SvgElement, href: string): SvgElement | undefined {
    if (!href.startsWith("#")) {
      this.unsupported(element, "reference out of the file")
      return undefined
    }
    const target = this.ids.get(href.slice(1))
    if (target === undefined) this.invalid(element, "href", href)
    return target
  }

  /** Presentation attributes, then the `style` attribute, which wins. */
  private declared(element: SvgElement): ReadonlyMap<string, string> {
    const css = element.attributes.get("style")
    if (css === undefined) return element.attributes
    const all = new Map(element.attributes)
    for (const declaration of css.split(";")) {
      const colon = declaration.indexOf(":")
      if (colon > 0) all.set(declaration.slice(0, colon).trim(), declaration.slice(colon + 1).trim())
    }
    return all
  }

  private styleOf(element: SvgElement, inherited: Style): Style {
    const properties = this.declared(element)
    let style: Style = inherited
    for (const name of INHERITED) {
      const value = properties.get(name)?.trim()
      if (value === undefined || value === "inherit" || (name === "color" && value.toLowerCase() === "currentcolor"))
        continue
      style = { ...style, [name]: value }
    }
    return style
  }

  private transform(element: SvgElement): Matrix {
    const value = element.attributes.get("transform")
    if (value === undefined) return IDENTITY
    const matrix = parseTransform(value)
    if (matrix === undefined) this.invalid(element, "transform", value.slice(0, 40))
    return matrix ?? IDENTITY
  }

  private length(element: SvgElement, name: string): number | undefined {
    const value = element.attributes.get(name)
    if (value === undefined || value === "auto" || value.trim().endsWith("%")) return undefined
    const length = parseLength(value)
    if (length === undefined) this.invalid(element, name, value)
    return length
  }

  private viewBox(element: SvgElement): readonly number[] | undefined {
    const value = element.attributes.get("viewBox")
    if (value === undefined) return undefined
    const numbers = parseNumbers(value)
    const good = numbers?.length === 4 && (numbers[2] ?? 0) > 0 && (numbers[3] ?? 0) > 0
    if (!good) this.invalid(element, "viewBox", value)
    return good ? numbers : undefined
  }

  /** svg2 #ComputingAViewportsTransform, for `xMidYMid meet` and `none`. */
  private fit(element: SvgElement, view: readonly number[] | undefined, width: number, height: number): Matrix {
    if (view === undefined) return IDENTITY
    const [x = 0, y = 0, w = 1, h = 1] = view
    const ratio = element.attributes.get("preserveAspectRatio")?.trim() ?? "xMidYMid meet"
    if (!/^(?:none|xMidYMid(?: meet)?)$/.test(ratio)) this.unsupported(element, `preserveAspectRatio “${ratio}”`)
    const [sx, sy] = [width / w, height / h]
    if (ratio === "none") return [sx, 0, 0, sy, -x * sx, -y * sy]
    const s = Math.min(sx, sy)
    return [s, 0, 0, s, (width - w * s) / 2 - x * s, (height - h * s) / 2 - y * s]
  }
}

const hrefOf = (element: SvgElement): string | undefined =>
  element.attributes.get("href") ?? element.attributes.get("xlink:href")
