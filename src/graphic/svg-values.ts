import type { Color } from "../foundation/color.ts"
import type { Matrix } from "../foundation/geometry.ts"
import { PT_PER_PX } from "../foundation/units.ts"

/** The basic names, css-color-4 #named-colors, that hand-written SVG uses. */
const NAMED: { readonly [name: string]: string } = {
  black: "000000",
  silver: "c0c0c0",
  gray: "808080",
  grey: "808080",
  white: "ffffff",
  maroon: "800000",
  red: "ff0000",
  purple: "800080",
  fuchsia: "ff00ff",
  green: "008000",
  lime: "00ff00",
  olive: "808000",
  yellow: "ffff00",
  navy: "000080",
  blue: "0000ff",
  teal: "008080",
  aqua: "00ffff",
  orange: "ffa500",
}

const FUNCTION = /^([a-z-]+)\(\s*([^()]*?)\s*\)$/i

/**
 * A colour: names, hex, `rgb()`, `device-cmyk()`, `color(--name 30%)` with a name of the palette.
 * Undefined when it is none of these or the palette does not have it.
 */
export function parseColor(source: string, names: ReadonlySet<string>): Color | undefined {
  const text = source.trim()
  const named = NAMED[text.toLowerCase()]
  if (named !== undefined) return hex(named)
  if (text.startsWith("#")) return hex(text.slice(1))
  if (text.toLowerCase() === "transparent") return { space: "gray", k: 0, alpha: 0 }
  const call = FUNCTION.exec(text)
  if (call === null) return undefined
  const [inside = "", alphaText] = (call[2] ?? "").split("/")
  const args = inside.split(/[\s,]+/).filter((s) => s !== "")
  const alphaOf = (s: string | undefined) => (s === undefined ? 1 : fraction(s.trim()))
  switch (call[1]?.toLowerCase()) {
    case "rgb":
    case "rgba": {
      const alpha = alphaOf(alphaText ?? args[3])
      const [r, g, b] = args.slice(0, 3).map((s) => (s.endsWith("%") ? fraction(s) : clamp(Number(s) / 255)))
      if (r === undefined || g === undefined || b === undefined || alpha === undefined) return undefined
      return { space: "rgb", r, g, b, alpha }
    }
    case "device-cmyk": {
      const [c, m, y, k] = args.map(fraction)
      const alpha = alphaOf(alphaText)
      if (c === undefined || m === undefined || y === undefined || k === undefined || alpha === undefined)
        return undefined
      return { space: "cmyk", c, m, y, k, alpha }
    }
    case "color": {
      const name = args[0]?.startsWith("--") ? args[0].slice(2) : undefined
      const tint = args[1] === undefined ? 1 : fraction(args[1])
      const alpha = alphaOf(alphaText)
      if (name === undefined || !names.has(name) || tint === undefined || alpha === undefined) return undefined
      return { space: "theme", name, tint, alpha }
    }
    default:
      return undefined
  }
}

function hex(digits: string): Color | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(digits)) return undefined
  const long = digits.length <= 4 ? [...digits].map((c) => c + c).join("") : digits
  const byte = (i: number) => Number.parseInt(long.slice(i, i + 2), 16) / 255
  return { space: "rgb", r: byte(0), g: byte(2), b: byte(4), alpha: long.length === 8 ? byte(6) : 1 }
}

const clamp = (n: number): number | undefined => (Number.isFinite(n) ? Math.max(0, Math.min(1, n)) : undefined)

/** A number from 0 to 1, or a percentage. */
export function fraction(text: string): number | undefined {
  const match = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(%?)$/i.exec(text)
  if (match === null) return undefined
  return clamp(Number(match[1]) / (match[2] === "%" ? 100 : 1))
}

const UNITS: { readonly [unit: string]: number } = {
  "": 1,
  px: 1,
  pt: 1 / PT_PER_PX,
  mm: 96 / 25.4,
  cm: 96 / 2.54,
  in: 96,
}

/** A length in user units (CSS px); undefined for percentages, other units and what is no length. */
export function parseLength(text: string): number | undefined {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)(px|pt|mm|cm|in)?\s*$/i.exec(text)
  if (match === null) return undefined
  const value = Number(match[1]) * (UNITS[(match[2] ?? "").toLowerCase()] as number)
  return Number.isFinite(value) ? value : undefined
}

/** A list of numbers separated by spaces or commas; undefined when something else is in it. */
export function parseNumbers(text: string): readonly number[] | undefined {
  const trimmed = text.trim()
  if (trimmed === "") return []
  const found = trimmed.match(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi) ?? []
  const rest = trimmed.replace(/[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/gi, "").replace(/[\s,]/g, "")
  const numbers = found.map(Number)
  return rest === "" && numbers.every(Number.isFinite) ? numbers : undefined
}

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]

/** The transform that applies `b` first, then `a`. */
export const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[2] * b[1],
  a[1] * b[0] + a[3] * b[1],
  a[0] * b[2] + a[2] * b[3],
  a[1] * b[2] + a[3] * b[3],
  a[0] * b[4] + a[2] * b[5] + a[4],
  a[1] * b[4] + a[3] * b[5] + a[5],
]

/** A `transform` attribute: css-transforms-1 #svg-syntax. */
export function parseTransform(text: string): Matrix | undefined {
  let matrix = IDENTITY
  const rest = text.replace(/([a-z]+)\s*\(([^()]*)\)[\s,]*/gi, (_, name: string, args: string) => {
    const one = transformOf(name, parseNumbers(args) ?? [])
    if (one === undefined) return "?"
    matrix = multiply(matrix, one)
    return ""
  })
  return rest.trim() === "" ? matrix : undefined
}

function transformOf(name: string, n: readonly number[]): Matrix | undefined {
  const [a, b, c] = n
  if (a === undefined) return undefined
  const radians = (a * Math.PI) / 180
  switch (name) {
    case "matrix":
      return n.length === 6 ? (n as unknown as Matrix) : undefined
    case "translate":
      return [1, 0, 0, 1, a, b ?? 0]
    case "scale":
      return [a, 0, 0, b ?? a, 0, 0]
    case "rotate": {
      const turn: Matrix = [Math.cos(radians), Math.sin(radians), -Math.sin(radians), Math.cos(radians), 0, 0]
      if (b === undefined || c === undefined) return turn
      return multiply(multiply([1, 0, 0, 1, b, c], turn), [1, 0, 0, 1, -b, -c])
    }
    case "skewX":
      return [1, 0, Math.tan(radians), 1, 0, 0]
    case "skewY":
      return [1, Math.tan(radians), 0, 1, 0, 0]
    default:
      return undefined
  }
}
