import type { Path, PathSegment } from "../foundation/geometry.ts"
import { appendArc } from "./trace.ts"

export interface ParsedPath {
  readonly path: Path
  /** Where the data stopped making sense, an offset in it; what came before is kept (svg2 #PathDataErrorHandling). */
  readonly error?: number
}

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`
const FLAG = "[01]"
const SEPARATORS = /[\s,]*/y
const LETTER = /[a-zA-Z]/

/** A command's arguments, each a group of its own: as many as there are, since what follows a number may be left out. */
const argumentsOf = (...each: readonly string[]): RegExp =>
  new RegExp(
    each.reduceRight((rest, one) => String.raw`(?:[\s,]*(${one})${rest})?`, ""),
    "y",
  )
const one = argumentsOf(NUMBER)
const two = argumentsOf(NUMBER, NUMBER)
const four = argumentsOf(NUMBER, NUMBER, NUMBER, NUMBER)
const six = argumentsOf(NUMBER, NUMBER, NUMBER, NUMBER, NUMBER, NUMBER)
const arc = argumentsOf(NUMBER, NUMBER, NUMBER, FLAG, FLAG, NUMBER, NUMBER)
const none = argumentsOf()
const ARGUMENTS: { readonly [command: string]: RegExp } = {
  M: two,
  L: two,
  H: one,
  V: one,
  C: six,
  S: four,
  Q: four,
  T: two,
  A: arc,
  Z: none,
}

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

  for (;;) {
    SEPARATORS.lastIndex = at
    SEPARATORS.test(d)
    const next = SEPARATORS.lastIndex
    if (next === d.length) return { path: out }
    const letter = d.charAt(next)
    if (LETTER.test(letter)) {
      if (ARGUMENTS[letter.toUpperCase()] === undefined) return { path: out, error: next }
      command = letter
      at = next + 1
    } else if (command === "" || command === "Z" || command === "z") return { path: out, error: at }
    const upper = command.toUpperCase()
    if (out.length === 0 && upper !== "M") return { path: out, error: at }
    if (out.length >= most) return { path: out, error: at }
    const pattern = ARGUMENTS[upper] as RegExp
    pattern.lastIndex = at
    const n = pattern.exec(d) as RegExpExecArray
    at = pattern.lastIndex
    if (n[n.length - 1] === undefined) return { path: out, error: at }
    const dx = command === upper ? 0 : x
    const dy = command === upper ? 0 : y
    // After a close the next drawing command begins a subpath at the same start.
    if (closed && upper !== "M" && upper !== "Z") out.push({ type: "M", x: startX, y: startY })
    closed = upper === "Z"
    switch (upper) {
      case "M":
        x = startX = Number(n[1]) + dx
        y = startY = Number(n[2]) + dy
        out.push({ type: "M", x, y })
        // Further pairs are lines.
        command = command === "M" ? "L" : "l"
        break
      case "L":
        x = Number(n[1]) + dx
        y = Number(n[2]) + dy
        out.push({ type: "L", x, y })
        break
      case "H":
        x = Number(n[1]) + dx
        out.push({ type: "L", x, y })
        break
      case "V":
        y = Number(n[1]) + dy
        out.push({ type: "L", x, y })
        break
      case "C":
      case "S": {
        const smooth = upper === "S"
        const reflect = before === "C" || before === "S"
        const x1 = smooth ? (reflect ? 2 * x - controlX : x) : Number(n[1]) + dx
        const y1 = smooth ? (reflect ? 2 * y - controlY : y) : Number(n[2]) + dy
        const second = smooth ? 1 : 3
        controlX = Number(n[second]) + dx
        controlY = Number(n[second + 1]) + dy
        x = Number(n[second + 2]) + dx
        y = Number(n[second + 3]) + dy
        out.push({ type: "C", x1, y1, x2: controlX, y2: controlY, x, y })
        break
      }
      case "Q":
      case "T": {
        const smooth = upper === "T"
        const reflect = before === "Q" || before === "T"
        controlX = smooth ? (reflect ? 2 * x - controlX : x) : Number(n[1]) + dx
        controlY = smooth ? (reflect ? 2 * y - controlY : y) : Number(n[2]) + dy
        const end = smooth ? 1 : 3
        const endX = Number(n[end]) + dx
        const endY = Number(n[end + 1]) + dy
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
      case "A": {
        const endX = Number(n[6]) + dx
        const endY = Number(n[7]) + dy
        const degrees = Number(n[3])
        endpointArc(out, x, y, Number(n[1]), Number(n[2]), degrees, n[4] === "1", n[5] === "1", endX, endY)
        x = endX
        y = endY
        break
      }
      case "Z":
        out.push({ type: "Z" })
        x = startX
        y = startY
    }
    before = upper
  }
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
