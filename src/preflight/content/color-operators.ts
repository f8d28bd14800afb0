import { CMYK, type ColorSpace, GRAY, RGB } from "./color-space.ts"
import type { Color } from "./graphics-state.ts"
import { inkOf } from "./ink.ts"
import type { Machine, Operator } from "./machine.ts"

/** ISO 32000-1, table 74. */
export const COLOR_OPERATORS: Readonly<Record<string, Operator>> = {
  g: (t) => device(t, GRAY, "fill"),
  G: (t) => device(t, GRAY, "stroke"),
  rg: (t) => device(t, RGB, "fill"),
  RG: (t) => device(t, RGB, "stroke"),
  k: (t) => device(t, CMYK, "fill"),
  K: (t) => device(t, CMYK, "stroke"),
  cs: (t) => select(t, "fill"),
  CS: (t) => select(t, "stroke"),
  sc: (t) => set(t, "fill"),
  SC: (t) => set(t, "stroke"),
  scn: (t) => set(t, "fill"),
  SCN: (t) => set(t, "stroke"),
  ri: (t) => t.sink.renderingIntent(t.name(0) ?? "", t.place),
}

type Which = "fill" | "stroke"

function device(t: Machine, space: ColorSpace, which: Which): void {
  const found = t.reading.spaces.device(space, t.resources)
  t.state[which] = { space: found, ink: inkOf(found, numbers(t)) }
}

function select(t: Machine, which: Which): void {
  const name = t.name(0)
  const space = name === undefined ? undefined : t.reading.spaces.named(name, t.resources)
  if (space === undefined) t.fault("missing-resource")
  else t.state[which] = { space, ink: inkOf(space, initial(space)) }
}

/** ISO 32000-1, 8.6.8: black, or every colorant at full. */
function initial(space: ColorSpace): readonly number[] {
  const count = space.components
  if (space.family === "Separation" || space.family === "DeviceN") return Array.from({ length: count }, () => 1)
  const zeros = Array.from({ length: Math.min(count, 32) }, () => 0)
  return count === 4 ? [0, 0, 0, 1] : zeros
}

function set(t: Machine, which: Which): void {
  const { space } = t.state[which]
  const last = t.operands[t.operands.length - 1]
  if (space.family === "Pattern") {
    if (typeof last !== "string") return
    const dict = t.reading.file.dict(t.resource("Pattern", last))
    if (dict === undefined) return
    const base = space.base ?? space
    const color: Color = { space, ink: inkOf(base, numbers(t)), pattern: { name: last, dict } }
    t.state[which] = color
    return
  }
  t.state[which] = { space, ink: inkOf(space, numbers(t)) }
}

function numbers(t: Machine): readonly number[] {
  const out: number[] = []
  for (const value of t.operands) if (typeof value === "number") out.push(value)
  return out
}
