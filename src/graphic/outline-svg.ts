import type { Report } from "../foundation/diagnostic.ts"
import type { Matrix } from "../foundation/geometry.ts"
import type { SourceFile } from "../foundation/source.ts"
import { transformPath } from "./bounds.ts"
import type { OutlineShape } from "./outline.ts"
import { SvgDocument } from "./svg-document.ts"
import { SHAPES, shapePath } from "./svg-shapes.ts"
import { parseSvgTree, type SvgElement } from "./svg-tree.ts"
import { IDENTITY, multiply, parseTransform } from "./svg-values.ts"

/** Elements that only group others. */
const GROUPS = new Set(["svg", "g", "a"])
/** Elements that are no part of an outline, and that nobody misses. */
const SILENT = new Set([
  "title",
  "desc",
  "metadata",
  "defs",
  "style",
  "symbol",
  "clipPath",
  "linearGradient",
  "radialGradient",
])

/** The shapes of an SVG file; each goes by its id, its title, and those of the groups around it. */
export function shapesFromSvg(file: SourceFile, report: Report): readonly OutlineShape[] | undefined {
  const root = parseSvgTree(file, report)
  if (root === undefined) return undefined
  const document = new SvgDocument(root, report)
  const shapes: OutlineShape[] = []
  const undrawn = new Set<string>()
  const visit = (element: SvgElement, outer: Matrix, inherited: readonly string[]): void => {
    const { tag, attributes } = element
    if (SILENT.has(tag) || tag.includes(":") || attributes.get("display") === "none") return
    if (!GROUPS.has(tag) && !SHAPES.has(tag)) {
      if (!undrawn.has(tag)) document.unsupported(element, `<${tag}>`)
      undrawn.add(tag)
      return
    }
    const matrix = multiply(outer, transformOf(element, document))
    const names = element === root ? [] : [...inherited, ...namesOf(element)]
    if (SHAPES.has(tag)) {
      const path = shapePath(element, (attribute, value) => document.invalid(element, attribute, value))
      if (path.length > 0) shapes.push({ names, path: transformPath(path, matrix) })
    }
    for (const child of element.children) visit(child, matrix, names)
  }
  visit(root, IDENTITY, [])
  return shapes
}

function namesOf({ attributes, children }: SvgElement): readonly string[] {
  const title = children.find((child) => child.tag === "title")?.text.trim()
  return [attributes.get("id"), title].filter((name): name is string => name !== undefined && name !== "")
}

function transformOf(element: SvgElement, document: SvgDocument): Matrix {
  const value = element.attributes.get("transform")
  if (value === undefined) return IDENTITY
  const matrix = parseTransform(value)
  if (matrix === undefined) document.invalid(element, "transform", value.slice(0, 40))
  return matrix ?? IDENTITY
}
