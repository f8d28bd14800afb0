import type { OutlineMeter } from "./glyph-program.ts"

/** Adobe Technical Note 5177, 4.7: where subroutine numbers start. */
const subroutineBias = (count: number): number => (count < 1240 ? 107 : count < 33900 ? 1131 : 32768)

const MAX_DEPTH = 10
/** Operators of the longest glyphs are a few thousand. */
const MAX_STEPS = 50_000

/**
 * Runs a Type 2 charstring into a meter. Returns its width over `nominalWidthX`; undefined when it has none, which means
 * `defaultWidthX`. Arithmetic operators, which print fonts do not use, end the outline.
 */
export function runCharstring(
  code: Uint8Array,
  local: readonly Uint8Array[],
  global: readonly Uint8Array[],
  meter: OutlineMeter,
): number | undefined {
  const stack: number[] = []
  let width: number | undefined
  let seenWidth = false
  let hints = 0
  let x = 0
  let y = 0
  let steps = 0
  const takeWidth = (odd: boolean): void => {
    if (seenWidth) return
    seenWidth = true
    if (odd) width = stack.shift()
  }
  const line = (dx: number, dy: number): void => {
    x += dx
    y += dy
    meter.lineTo(x, y)
  }
  const curve = (a: number, b: number, c: number, d: number, e: number, f: number): void => {
    const x1 = x + a
    const y1 = y + b
    const x2 = x1 + c
    const y2 = y1 + d
    x = x2 + e
    y = y2 + f
    meter.cubicTo(x1, y1, x2, y2, x, y)
  }
  const s = (i: number): number => stack[i] ?? 0
  /** False ends the glyph. */
  const run = (bytes: Uint8Array, depth: number): boolean => {
    for (let i = 0; i < bytes.length; ) {
      if (++steps > MAX_STEPS) return false
      const b = bytes[i++] as number
      if (b >= 32 || b === 28) {
        if (stack.length > 512) return false
        if (b === 28) {
          stack.push((((bytes[i] ?? 0) << 24) >> 16) | (bytes[i + 1] ?? 0))
          i += 2
        } else if (b <= 246) stack.push(b - 139)
        else if (b <= 250) stack.push((b - 247) * 256 + (bytes[i++] ?? 0) + 108)
        else if (b <= 254) stack.push(-(b - 251) * 256 - (bytes[i++] ?? 0) - 108)
        else {
          const value =
            ((bytes[i] ?? 0) << 24) | ((bytes[i + 1] ?? 0) << 16) | ((bytes[i + 2] ?? 0) << 8) | (bytes[i + 3] ?? 0)
          stack.push(value / 65536)
          i += 4
        }
        continue
      }
      switch (b) {
        case 1: // hstem
        case 3: // vstem
        case 18: // hstemhm
        case 23: // vstemhm
          takeWidth(stack.length % 2 === 1)
          hints += stack.length >> 1
          break
        case 19: // hintmask
        case 20: // cntrmask
          takeWidth(stack.length % 2 === 1)
          hints += stack.length >> 1
          i += (hints + 7) >> 3
          break
        case 21: // rmoveto
          takeWidth(stack.length > 2)
          x += s(0)
          y += s(1)
          meter.moveTo(x, y)
          break
        case 22: // hmoveto
          takeWidth(stack.length > 1)
          x += s(0)
          meter.moveTo(x, y)
          break
        case 4: // vmoveto
          takeWidth(stack.length > 1)
          y += s(0)
          meter.moveTo(x, y)
          break
        case 5: // rlineto
          for (let k = 0; k + 1 < stack.length; k += 2) line(s(k), s(k + 1))
          break
        case 6: // hlineto
        case 7: // vlineto
          for (let k = 0; k < stack.length; k++) {
            if ((b === 6) === (k % 2 === 0)) line(s(k), 0)
            else line(0, s(k))
          }
          break
        case 8: // rrcurveto
          for (let k = 0; k + 5 < stack.length; k += 6) curve(s(k), s(k + 1), s(k + 2), s(k + 3), s(k + 4), s(k + 5))
          break
        case 24: {
          // rcurveline
          let k = 0
          for (; k + 7 < stack.length; k += 6) curve(s(k), s(k + 1), s(k + 2), s(k + 3), s(k + 4), s(k + 5))
          line(s(k), s(k + 1))
          break
        }
        case 25: {
          // rlinecurve
          let k = 0
          for (; k + 7 < stack.length; k += 2) line(s(k), s(k + 1))
          curve(s(k), s(k + 1), s(k + 2), s(k + 3), s(k + 4), s(k + 5))
          break
        }
        case 26: {
          // vvcurveto
          let k = stack.length % 4 === 1 ? 1 : 0
          let dx = k === 1 ? s(0) : 0
          for (; k + 3 < stack.length; k += 4, dx = 0) curve(dx, s(k), s(k + 1), s(k + 2), 0, s(k + 3))
          break
        }
        case 27: {
          // hhcurveto
          let k = stack.length % 4 === 1 ? 1 : 0
          let dy = k === 1 ? s(0) : 0
          for (; k + 3 < stack.length; k += 4, dy = 0) curve(s(k), dy, s(k + 1), s(k + 2), s(k + 3), 0)
          break
        }
        case 30: // vhcurveto
        case 31: {
          // hvcurveto
          let horizontal = b === 31
          for (let k = 0; k + 3 < stack.length; k += 4) {
            const last = stack.length - k === 5 ? s(k + 4) : 0
            if (horizontal) curve(s(k), 0, s(k + 1), s(k + 2), last, s(k + 3))
            else curve(0, s(k), s(k + 1), s(k + 2), s(k + 3), last)
            horizontal = !horizontal
          }
          break
        }
        case 10: // callsubr
        case 29: {
          // callgsubr
          const list = b === 10 ? local : global
          const routine = list[(stack.pop() ?? 0) + subroutineBias(list.length)]
          if (routine === undefined || depth >= MAX_DEPTH) return false
          if (!run(routine, depth + 1)) return false
          continue
        }
        case 11: // return
          return true
        case 14: // endchar
          takeWidth(stack.length === 1 || stack.length === 5)
          return false
        case 12: {
          const flex = bytes[i++]
          if (flex === 35) {
            curve(s(0), s(1), s(2), s(3), s(4), s(5))
            curve(s(6), s(7), s(8), s(9), s(10), s(11))
          } else if (flex === 34) {
            curve(s(0), 0, s(1), s(2), s(3), 0)
            curve(s(4), 0, s(5), -s(2), s(6), 0)
          } else if (flex === 36) {
            curve(s(0), s(1), s(2), s(3), s(4), 0)
            curve(s(5), 0, s(6), s(7), s(8), -(s(1) + s(3) + s(7)))
          } else if (flex === 37) {
            const dx = s(0) + s(2) + s(4) + s(6) + s(8)
            const dy = s(1) + s(3) + s(5) + s(7) + s(9)
            const wide = Math.abs(dx) > Math.abs(dy)
            curve(s(0), s(1), s(2), s(3), s(4), s(5))
            curve(s(6), s(7), s(8), s(9), wide ? s(10) : -dx, wide ? -dy : s(10))
          } else return false
          break
        }
        default:
          return false
      }
      stack.length = 0
    }
    return true
  }
  run(code, 0)
  return width
}
