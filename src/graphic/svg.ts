import type { Color } from "../foundation/color.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { Matrix, Path } from "../foundation/geometry.ts"
import type { SourceFile, Span } from "../foundation/source.ts"
import { PT_PER_PX, pt } from "../foundation/units.ts"
import { transformPath } from "./bounds.ts"
import type { Scene, SceneGroup, SceneNode, ScenePath } from "./scene.ts"
import { hrefOf, SvgDocument } from "./svg-document.ts"
import { SvgPaints } from "./svg-paint.ts"
import { FARTHEST, reachesTooFar } from "./svg-reach.ts"
import { SHAPES, shapePath } from "./svg-shapes.ts"
import { declared, INITIAL, type Style, styleOf } from "./svg-style.ts"
import { parseSvgTree, SVG_LIMITS, type SvgElement, tooLarge } from "./svg-tree.ts"
import { fraction, IDENTITY, multiply, parseLength, parseNumbers, parseTransform } from "./svg-values.ts"
import { rect } from "./trace.ts"

/** Size of a drawing that states none: css-images-3 #default-object-size. */
const DEFAULT_SIZE = { width: 300, height: 150 }

/** User units: what is drawn in a larger space has no size on a page. */
const MAX_VIEW = 1e6

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
  if (root === undefined) return undefined
  const scene = new SvgReader(root, report, names, currentColor).scene()
  if (!reachesTooFar(scene)) return scene
  report(tooFar(root.span))
  return undefined
}

const tooFar = (span: Span) =>
  error(
    "graphic/svg-too-far",
    {
      en: `The drawing reaches farther than ${FARTHEST} pt.`,
      zh: `图形的坐标或尺寸超过 ${FARTHEST} pt。`,
    },
    {
      span,
      hint: {
        en: "Look for a size or coordinate that is a slip, and draw near the size of the page.",
        zh: "请检查是否有写错的尺寸或坐标，并按接近页面的大小绘制。",
      },
    },
  )

class SvgReader {
  private readonly root: SvgElement
  private readonly report: Report
  private readonly document: SvgDocument
  private readonly paints: SvgPaints
  /** Elements drawn, those of `use` counted each time: references may multiply. */
  private drawn = 0
  private full = false

  constructor(root: SvgElement, report: Report, names: ReadonlySet<string>, current: Color) {
    this.root = root
    this.report = report
    this.document = new SvgDocument(root, report)
    this.paints = new SvgPaints(this.document, names, current)
  }

  scene(): Scene {
    const { attributes } = this.root
    const view = this.viewBox(this.root)
    const width = this.length(this.root, "width") ?? view?.[2] ?? DEFAULT_SIZE.width
    const height = this.length(this.root, "height") ?? view?.[3] ?? DEFAULT_SIZE.height
    const fitted = this.fit(this.root, view, width, height)
    const style = styleOf(declared(this.root), INITIAL)
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
    const properties = declared(element)
    if (properties.get("display") === "none") return []
    for (const name of properties.keys()) {
      if (UNDRAWN.has(name) && properties.get(name) !== "none") this.document.unsupported(element, name)
    }
    const style = styleOf(properties, inherited)
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
      this.document.unsupported(element, `<${tag}>`)
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
    const path = shapePath(element, (attribute, value) => this.document.invalid(element, attribute, value))
    if (path.length === 0) return []
    const fill = element.tag === "line" ? undefined : this.paints.paint(element, "fill", style, path)
    const color = this.paints.strokeColor(element, style, path)
    const width = parseLength(style["stroke-width"]) ?? 1
    const stroke =
      color === undefined || width <= 0 ? undefined : { color, width: pt(width), ...this.strokeShape(element, style) }
    if (fill === undefined && stroke === undefined) return []
    const node: ScenePath = {
      type: "path",
      path,
      fill,
      fillRule: style["fill-rule"] === "evenodd" ? "evenodd" : undefined,
      stroke,
    }
    return [node]
  }

  private strokeShape(element: SvgElement, style: Style) {
    const pick = <T extends string>(name: keyof Style, values: readonly T[], initial: T): T => {
      const found = values.find((value) => value === style[name])
      if (found === undefined) this.document.invalid(element, name, style[name])
      return found ?? initial
    }
    const dashes = style["stroke-dasharray"] === "none" ? [] : parseNumbers(style["stroke-dasharray"])
    if (dashes === undefined) this.document.invalid(element, "stroke-dasharray", style["stroke-dasharray"])
    const usable = dashes?.every((n) => n >= 0) && dashes.some((n) => n > 0) ? dashes : []
    return {
      cap: pick("stroke-linecap", ["butt", "round", "square"] as const, "butt"),
      join: pick("stroke-linejoin", ["miter", "round", "bevel"] as const, "miter"),
      // svg2 #StrokeDashing: an odd list is written twice.
      ...(usable.length > 0 ? { dash: (usable.length % 2 === 1 ? [...usable, ...usable] : usable).map(pt) } : {}),
    }
  }

  private use(element: SvgElement, style: Style, depth: number): readonly SceneNode[] {
    const target = this.document.target(element, hrefOf(element) ?? "")
    if (target === undefined) return []
    if (target.tag !== "symbol") return this.node(target, style, depth + 1)
    const view = this.viewBox(target)
    const width = this.length(element, "width") ?? view?.[2] ?? 0
    const height = this.length(element, "height") ?? view?.[3] ?? 0
    const children = this.children(target, styleOf(declared(target), style), depth + 1)
    if (children.length === 0) return []
    return [{ type: "group", transform: this.fit(target, view, width, height), children }]
  }

  private clip(element: SvgElement, value: string | undefined): Path | undefined {
    if (value === undefined || value === "none") return undefined
    const reference = /^url\(\s*["']?([^"')]*)["']?\s*\)$/.exec(value.trim())
    const target = reference === null ? undefined : this.document.target(element, reference[1] ?? "")
    if (target?.tag !== "clipPath") {
      if (target !== undefined || reference === null) this.document.unsupported(element, "clip-path")
      return undefined
    }
    if (target.attributes.get("clipPathUnits") === "objectBoundingBox") {
      this.document.unsupported(target, "clipPathUnits")
      return undefined
    }
    const base = this.transform(target)
    const path = target.children.flatMap((child): Path => {
      if (!SHAPES.has(child.tag)) {
        if (!SILENT.has(child.tag)) {
          this.document.unsupported(child, {
            en: `<${child.tag}> in <clipPath>`,
            zh: ` <clipPath> 中的 <${child.tag}>`,
          })
        }
        return []
      }
      const outline = shapePath(child, (attribute, given) => this.document.invalid(child, attribute, given))
      return transformPath(outline, multiply(base, this.transform(child)))
    })
    // An empty clip hides everything.
    return path.length === 0 ? rect(0, 0, 0, 0) : path
  }

  private transform(element: SvgElement): Matrix {
    const value = element.attributes.get("transform")
    if (value === undefined) return IDENTITY
    const matrix = parseTransform(value)
    if (matrix === undefined) this.document.invalid(element, "transform", value.slice(0, 40))
    return matrix ?? IDENTITY
  }

  private length(element: SvgElement, name: string): number | undefined {
    const value = element.attributes.get(name)
    if (value === undefined || value === "auto" || value.trim().endsWith("%")) return undefined
    const length = parseLength(value)
    if (length === undefined) this.document.invalid(element, name, value)
    return length
  }

  private viewBox(element: SvgElement): readonly number[] | undefined {
    const value = element.attributes.get("viewBox")
    if (value === undefined) return undefined
    const numbers = parseNumbers(value)
    const [, , width = 0, height = 0] = numbers ?? []
    const good =
      numbers?.length === 4 && width > 0 && height > 0 && numbers.every((number) => Math.abs(number) <= MAX_VIEW)
    if (!good) this.document.invalid(element, "viewBox", value)
    return good ? numbers : undefined
  }

  /** svg2 #ComputingAViewportsTransform, for `xMidYMid meet` and `none`. */
  private fit(element: SvgElement, view: readonly number[] | undefined, width: number, height: number): Matrix {
    if (view === undefined) return IDENTITY
    const [x = 0, y = 0, w = 1, h = 1] = view
    const ratio = element.attributes.get("preserveAspectRatio")?.trim() ?? "xMidYMid meet"
    if (!/^(?:none|xMidYMid(?: meet)?)$/.test(ratio))
      this.document.unsupported(element, `preserveAspectRatio “${ratio}”`)
    const [sx, sy] = [width / w, height / h]
    if (ratio === "none") return [sx, 0, 0, sy, -x * sx, -y * sy]
    const s = Math.min(sx, sy)
    return [s, 0, 0, s, (width - w * s) / 2 - x * s, (height - h * s) / 2 - y * s]
  }
}
