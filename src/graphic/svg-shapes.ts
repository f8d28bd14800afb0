import type { Path } from "../foundation/geometry.ts"
import { parsePathData } from "./svg-path.ts"
import type { SvgElement } from "./svg-tree.ts"
import { parseLength, parseNumbers } from "./svg-values.ts"
import { ellipse, line, polygon, polyline, roundRect } from "./trace.ts"

export const SHAPES = new Set(["path", "rect", "circle", "ellipse", "line", "polyline", "polygon"])

/** The outline of a basic shape; `problem` is told what could not be read. */
export function shapePath(element: SvgElement, problem: (attribute: string, value: string) => void): Path {
  const number = (name: string, initial = 0): number => {
    const value = element.attributes.get(name)
    if (value === undefined || value === "auto") return initial
    const length = parseLength(value)
    if (length === undefined) problem(name, value)
    return length ?? initial
  }
  switch (element.tag) {
    case "path": {
      const d = element.attributes.get("d") ?? ""
      const { path, error } = parsePathData(d)
      if (error !== undefined) problem("d", d.slice(Math.max(0, error - 8), error + 12))
      return path
    }
    case "rect": {
      const [w, h] = [number("width"), number("height")]
      if (w <= 0 || h <= 0) return []
      // svg2 #RectElement: one radius given stands for both.
      const rx = number("rx", number("ry"))
      const ry = number("ry", rx)
      return roundRect(number("x"), number("y"), w, h, rx, rx, rx > 0 ? ry : 0)
    }
    case "circle":
      return number("r") > 0 ? ellipse(number("cx"), number("cy"), number("r"), number("r")) : []
    case "ellipse": {
      const [rx, ry] = [number("rx", number("ry")), number("ry", number("rx"))]
      return rx > 0 && ry > 0 ? ellipse(number("cx"), number("cy"), rx, ry) : []
    }
    case "line":
      return line(number("x1"), number("y1"), number("x2"), number("y2"))
    default: {
      const value = element.attributes.get("points") ?? ""
      const numbers = parseNumbers(value)
      if (numbers === undefined) problem("points", value.slice(0, 24))
      const points: (readonly [number, number])[] = []
      for (let i = 0; i + 1 < (numbers?.length ?? 0); i += 2) points.push([numbers?.[i] ?? 0, numbers?.[i + 1] ?? 0])
      if (points.length < 2) return []
      return element.tag === "polygon" ? polygon(...points) : polyline(...points)
    }
  }
}
