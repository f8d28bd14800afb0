import type { Color } from "../foundation/color.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { Path } from "../foundation/geometry.ts"
import type { Span } from "../foundation/source.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { Scene, SceneNode } from "./scene.ts"
import { rect, trace } from "./trace.ts"

export interface QrOptions {
  /** Side of one module; a phone needs about 0.4 mm in print, that is 1.13 pt. */
  readonly module?: Pt
  readonly color?: Color
  /** The light ground, quiet zone included; `none` where the page is light already. */
  readonly ground?: Color | "none"
  /** For the alternative text. */
  readonly description?: Scene["description"]
}

/** ISO/IEC 18004, 6.3.8: the quiet zone is four modules wide. */
export const QUIET_ZONE = 4
/** Level M restores about 15 %: enough for print on white, without the size of Q. */
const LEVEL = "M"
const MODULE = pt(1.2)
/** Below 0.4 mm cameras of phones at reading distance no longer tell modules apart. */
export const LEAST_MODULE = pt((0.4 * 72) / 25.4)
const DARK: Color = { space: "gray", k: 1, alpha: 1 }
const LIGHT: Color = { space: "gray", k: 0, alpha: 1 }

/** Reads a square field of dark and light modules. */
interface Modules {
  readonly size: number
  readonly dark: (row: number, column: number) => boolean
}

/** The part of the package that we call: it makes modules and draws nothing. */
interface Qrcode {
  readonly create: (
    text: string,
    options: { readonly errorCorrectionLevel: string },
  ) => { readonly modules: { readonly size: number; readonly data: Uint8Array } }
}

/** Loaded code has no state that reaches output; it is kept for the process, as a module is. */
let qrcode: Qrcode | undefined

/** Loads the QR encoder, once a process. To be awaited before `qrScene`, and only where a booklet has a QR code. */
export async function prepareQr(): Promise<void> {
  // @ts-expect-error the package has no declaration file
  const loaded: { readonly default: Qrcode } = await import("qrcode/lib/core/qrcode.js")
  qrcode ??= loaded.default
}

/** A QR code as one path on its light ground with the quiet zone; empty, with a finding, where the text is too long. */
export function qrScene(text: string, report: Report, options: QrOptions = {}, span?: Span): Scene {
  if (qrcode === undefined) throw new Error("prepareQr() must be awaited before a QR code is drawn")
  const description = options.description ?? [
    { lang: "zh-Hans", text: `二维码：${text}` },
    { lang: "en", text: `QR code: ${text}` },
  ]
  let modules: Modules
  try {
    const { size, data } = qrcode.create(text, { errorCorrectionLevel: LEVEL }).modules
    modules = { size, dark: (row, column) => Boolean(data[row * size + column]) }
  } catch {
    report(
      error(
        "graphic/qr-too-long",
        {
          en: `A QR code cannot hold this text of ${text.length} characters.`,
          zh: `文字共 ${text.length} 个字符，二维码无法容纳。`,
        },
        { span, hint: { en: "Use a shorter address, and not an empty one.", zh: "请使用更短且非空的网址。" } },
      ),
    )
    return { size: { width: pt(0), height: pt(0) }, children: [], description }
  }
  const module = options.module ?? MODULE
  const side = pt((modules.size + 2 * QUIET_ZONE) * module)
  const ground = options.ground ?? LIGHT
  const code: SceneNode = {
    type: "path",
    path: outline(modules, module),
    fill: options.color ?? DARK,
    fillRule: "evenodd",
  }
  return {
    size: { width: side, height: side },
    children: ground === "none" ? [code] : [{ type: "path", path: rect(0, 0, side, side), fill: ground }, code],
    description,
    leastScale: LEAST_MODULE / module,
  }
}

/**
 * The border between dark and light as closed loops: modules that touch are one shape, so that no hairline shows
 * between them at any zoom.
 */
function outline({ size, dark }: Modules, module: number): Path {
  const at = (row: number, column: number) =>
    row >= 0 && column >= 0 && row < size && column < size && dark(row, column)
  // Border edges from corner to corner, dark on the right hand; a corner has two where modules meet diagonally.
  const edges = new Map<number, number[]>()
  const corner = (row: number, column: number) => row * (size + 1) + column
  const add = (from: number, to: number) => {
    const list = edges.get(from)
    if (list === undefined) edges.set(from, [to])
    else list.push(to)
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      if (!at(row, column)) continue
      if (!at(row - 1, column)) add(corner(row, column), corner(row, column + 1))
      if (!at(row, column + 1)) add(corner(row, column + 1), corner(row + 1, column + 1))
      if (!at(row + 1, column)) add(corner(row + 1, column + 1), corner(row + 1, column))
      if (!at(row, column - 1)) add(corner(row + 1, column), corner(row, column))
    }
  }
  const t = trace()
  const x = (c: number) => (QUIET_ZONE + (c % (size + 1))) * module
  const y = (c: number) => (QUIET_ZONE + Math.floor(c / (size + 1))) * module
  for (const [start, out] of edges) {
    while (out.length > 0) {
      t.moveTo(x(start), y(start))
      let before = start
      let current = out.pop() as number
      let next = edges.get(current)?.pop()
      while (next !== undefined && current !== start) {
        // Points on a straight run are left out.
        if (next - current !== current - before) t.lineTo(x(current), y(current))
        before = current
        current = next
        next = current === start ? undefined : edges.get(current)?.pop()
      }
      t.close()
    }
  }
  return t.segments
}
