import type { CounterOp, CounterStyle } from "../style/computed.ts"
import { CHINESE_NEGATIVE, COUNTER_STYLES, type CounterStyleRow } from "../tables/counter-styles.ts"

/** A counter's value as text, css-counter-styles-3 #generate-a-counter. */
export function counterText(value: number, style: CounterStyle): string {
  if (style === "none") return ""
  const row = COUNTER_STYLES[style] as CounterStyleRow
  if (value < row.range[0] || value > row.range[1]) return String(value)
  switch (row.system) {
    case "cyclic":
      return row.symbols[0] as string
    case "numeric":
      return numeric(value, row)
    case "alphabetic":
      return alphabetic(value, row.symbols)
    case "additive":
      return additive(value, row)
    case "chinese":
      return value < 0 ? CHINESE_NEGATIVE + chinese(-value, row.symbols) : chinese(value, row.symbols)
  }
}

/** Counter and suffix, as a list marker shows them. */
export const markerText = (value: number, style: CounterStyle): string =>
  style === "none" ? "" : counterText(value, style) + (COUNTER_STYLES[style] as CounterStyleRow).suffix

function numeric(value: number, { symbols, pad = 1 }: CounterStyleRow): string {
  let out = ""
  for (const digit of String(Math.abs(value)).padStart(pad, "0")) out += symbols[Number(digit)]
  return value < 0 ? `-${out}` : out
}

function alphabetic(value: number, symbols: readonly string[]): string {
  let out = ""
  for (let rest = value; rest > 0; rest = Math.floor((rest - 1) / symbols.length)) {
    out = symbols[(rest - 1) % symbols.length] + out
  }
  return out
}

function additive(value: number, { symbols, weights = [] }: CounterStyleRow): string {
  let out = ""
  let rest = value
  weights.forEach((weight, i) => {
    for (; rest >= weight; rest -= weight) out += symbols[i]
  })
  return out
}

/** css-counter-styles-3 #limited-chinese: 10 is 十, 12 is 十二, 105 is 一百零五. */
function chinese(value: number, symbols: readonly string[]): string {
  if (value === 0) return symbols[0] as string
  let out = ""
  let gap = false
  const digits = String(value)
  for (let i = 0; i < digits.length; i++) {
    const digit = Number(digits[i])
    const power = digits.length - 1 - i
    if (digit === 0) {
      gap = true
      continue
    }
    if (gap && out !== "") out += symbols[0]
    gap = false
    const bareTen = value < 20 && power === 1
    out += (bareTen ? "" : symbols[digit]) + (power > 0 ? (symbols[9 + power] as string) : "")
  }
  return out
}

interface Instance {
  value: number
  /** Depth of the element that made it; it lives as long as that element's parent is open. */
  readonly depth: number
}

/** Counters in document order with their scopes, css-lists-3 #nested-counters. */
export class Counters {
  private readonly stacks = new Map<string, Instance[]>()
  private depth = 0

  /** Enters an element: its resets, then its increments. */
  enter(reset: readonly CounterOp[], increment: readonly CounterOp[]): void {
    this.depth++
    for (const { name, value } of reset) this.reset(name, value)
    for (const { name, value } of increment) this.increment(name, value)
  }

  /** Leaves an element: counters made by its children end; its own go on for its following siblings. */
  leave(): void {
    for (const stack of this.stacks.values()) {
      while (stack.length > 0 && (stack[stack.length - 1] as Instance).depth > this.depth) stack.pop()
    }
    this.depth--
  }

  reset(name: string, value: number): void {
    const stack = this.stack(name)
    const top = stack[stack.length - 1]
    if (top !== undefined && top.depth === this.depth) top.value = value
    else stack.push({ value, depth: this.depth })
  }

  increment(name: string, by: number): void {
    const stack = this.stack(name)
    // css-lists-3 #auto-numbering: a counter that is not in scope starts at 0 on the element.
    if (stack.length === 0) stack.push({ value: 0, depth: this.depth })
    ;(stack[stack.length - 1] as Instance).value += by
  }

  value(name: string): number {
    return this.stacks.get(name)?.at(-1)?.value ?? 0
  }

  /** Innermost last. */
  values(name: string): readonly number[] {
    const stack = this.stacks.get(name)
    return stack === undefined || stack.length === 0 ? [0] : stack.map((instance) => instance.value)
  }

  private stack(name: string): Instance[] {
    let stack = this.stacks.get(name)
    if (stack === undefined) {
      stack = []
      this.stacks.set(name, stack)
    }
    return stack
  }
}
