import type { Path, PathSegment } from "../foundation/geometry.ts"
import { appendArc } from "./trace.ts"

export interface ParsedPath {
  readonly path: Path
  /** Where the data stopped making sense, an offset in it; what came before is kept (svg2 #PathDataErrorHandling). */
  readonly error?: number
}

const NUMBER = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)/y
const FLAG = /[\s,]*([01])/y
const COMMAND = /[\s,]*([a-zA-Z])/y
const REST = /[\s,]*$/y
const ARITY: { readonly [command: string]: number } = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }

/** Path data of SVG 2 (#PathData) as absolute lines and cubics; `most` bounds the number of segments. */
export function parsePathData(d: string, most = 200_000): ParsedPath {
  const out: PathSegment[] = []
  let at = 0
  let x = 0
  let y = 0
  let startX = 0
  let startY = 0
  // The last control point, which S and T reflect; only after a curve of their kind.
  let controlX = 0
  let controlY = 0
  let before = ""
  let command = ""
  let closed = false

  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(d)
    if (match === null) return undefined
    at = pattern.lastIndex
    return match[1] ?? ""
  }

  while (read(REST) === undefined) {
    const letter = read(COMMAND)
    if (letter !== undefined) {
      if (ARITY[letter.toUpperCase()] === undefined) return { path: out, error: at - 1 }
      command = letter
    } else if (command === "" || command === "Z" || command === "z") return { path: out, error: at }
    const upper = command.toUpperCase()
    if (out.length === 0 && upper !== "M") return { path: out, error: at }
    if (out.length >= most) return { path: out, error: at }
    const n: number[] = []
    for (let i = 0; i < (ARITY[upper] as number); i++) {
      const value = read(upper === "A" && (i === 3 || i === 4) ? FLAG : NUMBER)
      if (value === undefined) return { path: out, error: at }
      n.push(Number(value))
    }
    const dx = command === upper ? 0 : x
    const dy = command === upper ? 0 : y
    // After a close the next drawing command begins a subpath at the same start.
    if (closed && upper !== "M" && upper !== "Z") out.push({ type: "M", x: startX, y: startY })
    closed = upper === "Z"
    const [a = 0, b = 0, c = 0, e = 0, f = 0, g = 0, h = 0] = n
    switch (upper) {
      case "M":
        x = startX = a + dx
        y = startY = b + dy
        out.push({ type: "M", x, y })
        // Further pairs are lines.
        command = command === "M" ? "L" : "l"
        break
      case "L":
        x = a + dx
        y = b + dy
        out.push({ type: "L", x, y })
        break
      case "H":
        x = a + dx
        out.push({ type: "L", x, y })
        break
      case "V":
        y = a + dy
        out.push({ type: "L", x, y })
        break
      case "C":
      case "S": {
        const smooth = upper === "S"
        const reflect = before === "C" || before === "S"
        const x1 = smooth ? (reflect ? 2 * x - controlX : x) : a + dx
        const y1 = smooth ? (reflect ? 2 * y - controlY : y) : b + dy
        const [p, q, r, s] = smooth ? [a, b, c, e] : [c, e, f, g]
        controlX = p + dx
        controlY = q + dy
        x = r + dx
        y = s + dy
        out.push({ type: "C", x1, y1, x2: controlX, y2: controlY, x, y })
        break
      }
      case "Q":
      case "T": {
        const smooth = upper === "T"
        const reflect = before === "Q" || before === "T"
        controlX = smooth ? (reflect ? 2 * x - controlX : x) : a + dx
        controlY = smooth ? (reflect ? 2 * y - controlY : y) : b + dy
        const endX = (smooth ? a : c) + dx
        const endY = (smooth ? b : e) + dy
        out.push({
          type: "C",
          x1: x + (2 / 3) * (controlX - x),
          y1: y + (2 / 3) * (controlY - y),
          x2: endX + (2 / 3) * (controlX - endX),
          y2: endY + (2 / 3) * (controlY - endY),
          x: endX,
          y: endY,
        })
        x = endX
        y = endY
        break
      }
      case "A":
        endpointArc(out, x, y, a, b, c, e === 1, f === 1, g + dx, h + dy)
        x = g + dx
        y = h + dy
        break
      case "Z":
        out.push({ type: "Z" })
        x = startX
        y = startY
    }
    before = upper
  }
  return { path: out }
}

/** An arc from endpoints to cubics: svg2 #ArcImplementationNotes, B.2.4 and B.2.5. */
function endpointArc(
  out: PathSegment[],
  x1: number,
  y1: number,
  rxGiven: number,
  ryGiven: number,
  degrees: number,
  large: boolean,
  sweep: boolean,
  x2: number,
  y2: number,
): void {
  let rx = Math.abs(rxGiven)
  let ry = Math.abs(ryGiven)
  if (x1 === x2 && y1 === y2) return
  if (rx === 0 || ry === 0) {
    out.push({ type: "L", x: x2, y: y2 })
    return
  }
  const phi = (degrees * Math.PI) / 180
  const cos = Math.cos(phi)
  const sin = Math.sin(phi)
  const u = (cos * (x1 - x2)) / 2 + (sin * (y1 - y2)) / 2
  const v = (-sin * (x1 - x2)) / 2 + (cos * (y1 - y2)) / 2
  const lambda = (u / rx) ** 2 + (v / ry) ** 2
  if (lambda > 1) {
    rx *= Math.sqrt(lambda)
    ry *= Math.sqrt(lambda)
  }
  const square = (rx * ry) ** 2 - (rx * v) ** 2 - (ry * u) ** 2
  const root = Math.sqrt(Math.max(0, square / ((rx * v) ** 2 + (ry * u) ** 2))) * (large === sweep ? -1 : 1)
  const cu = (root * rx * v) / ry
  const cv = (-root * ry * u) / rx
  const start = Math.atan2((v - cv) / ry, (u - cu) / rx)
  let turn = Math.atan2((-v - cv) / ry, (-u - cu) / rx) - start
  if (sweep && turn < 0) turn += 2 * Math.PI
  if (!sweep && turn > 0) turn -= 2 * Math.PI
  const cx = cos * cu - sin * cv + (x1 + x2) / 2
  const cy = sin * cu + cos * cv + (y1 + y2) / 2
  appendArc(out, cx, cy, rx, ry, phi, start, turn)
  // End exactly where the data says, whatever rounding did.
  const last = out.at(-1)
  if (last?.type === "C") out[out.length - 1] = { ...last, x: x2, y: y2 }
}
