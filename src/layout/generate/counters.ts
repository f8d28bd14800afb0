import type { CounterOp, CounterStyle } from "../../style/computed.ts"
import { COUNTER_STYLES, type CounterStyleRow } from "../../tables/counter-styles.ts"

/** A counter's value as text, css-counter-styles-3 #generate-a-counter. */
export function counterText(value: number, style: CounterStyle): string {
  if (style === "none") return ""
  const row = COUNTER_STYLES[style] as CounterStyleRow
  if (value < row.range[0] || value > row.range[1]) return counterText(value, row.fallback ?? "decimal")
  const sign = value < 0 && row.system !== "cyclic" ? (row.negative ?? "-") : ""
  return sign + symbolsOf(Math.abs(value), row, sign.length)
}

/** The number without its sign, which takes `signed` of the padded places. */
function symbolsOf(value: number, row: CounterStyleRow, signed: number): string {
  switch (row.system) {
    case "cyclic":
      return row.symbols[0] as string
    case "fixed":
      return row.symbols[value - 1] as string
    case "numeric":
      return numeric(value, row.symbols, (row.pad ?? 1) - signed)
    case "alphabetic":
      return alphabetic(value, row.symbols)
    case "additive":
      return additive(value, row)
    case "chinese":
      return chinese(value, row)
  }
}

/** Counter and suffix, as a list marker shows them. */
export const markerText = (value: number, style: CounterStyle): string =>
  style === "none" ? "" : counterText(value, style) + (COUNTER_STYLES[style] as CounterStyleRow).suffix

function numeric(value: number, symbols: readonly string[], pad: number): string {
  let out = ""
  for (const digit of String(value).padStart(pad, "0")) out += symbols[Number(digit)]
  return out
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
function chinese(value: number, { symbols, bareTen }: CounterStyleRow): string {
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
    const bare = bareTen === true && value < 20 && power === 1
    out += (bare ? "" : symbols[digit]) + (power > 0 ? (symbols[9 + power] as string) : "")
  }
  return out
}

/** css-lists-3 #auto-numbering leaves the largest counter to us: 32 bits, as in browsers. */
const MAX_COUNTER = 2 ** 31 - 1
const clamp = (value: number): number => Math.max(-MAX_COUNTER, Math.min(MAX_COUNTER, value))

interface Instance {
  value: number
  /** Depth of the element that made it; it lives as long as that element's parent is open. */
  readonly depth: number
}

/** Counters in document order with their scopes, css-lists-3 #nested-counters. */
export class Counters {
  private readonly stacks = new Map<string, Instance[]>()
  private depth = 0
  // No counter was made below it that is still there.
  private deepest = 0

  /** Enters an element: its resets, increments and sets, in this order. */
  enter(reset: readonly CounterOp[], increment: readonly CounterOp[], set: readonly CounterOp[] = []): void {
    this.depth++
    for (const { name, value } of reset) this.reset(name, value)
    for (const { name, value } of increment) this.increment(name, value)
    for (const { name, value } of set) this.set(name, value)
  }

  /** Leaves an element: counters made by its children end; its own go on for its following siblings. */
  leave(): void {
    if (this.deepest > this.depth) {
      for (const stack of this.stacks.values()) {
        while (stack.length > 0 && (stack[stack.length - 1] as Instance).depth > this.depth) stack.pop()
      }
      this.deepest = this.depth
    }
    this.depth--
  }

  reset(name: string, value: number): void {
    const stack = this.stack(name)
    const top = stack[stack.length - 1]
    if (top !== undefined && top.depth === this.depth) top.value = clamp(value)
    else this.make(stack, clamp(value))
  }

  increment(name: string, by: number): void {
    const counter = this.inScope(name)
    counter.value = clamp(counter.value + by)
  }

  set(name: string, value: number): void {
    this.inScope(name).value = clamp(value)
  }

  value(name: string): number {
    return this.stacks.get(name)?.at(-1)?.value ?? 0
  }

  /** Innermost last. */
  values(name: string): readonly number[] {
    const stack = this.stacks.get(name)
    return stack === undefined || stack.length === 0 ? [0] : stack.map((instance) => instance.value)
  }

  /** Innermost value of every counter in scope. */
  snapshot(): ReadonlyMap<string, number> {
    const out = new Map<string, number>()
    for (const [name, stack] of this.stacks) {
      const top = stack.at(-1)
      if (top !== undefined) out.set(name, top.value)
    }
    return out
  }

  /** css-lists-3 #auto-numbering: a counter that is not in scope starts at 0 on the element. */
  private inScope(name: string): Instance {
    const stack = this.stack(name)
    if (stack.length === 0) this.make(stack, 0)
    return stack[stack.length - 1] as Instance
  }

  private make(stack: Instance[], value: number): void {
    stack.push({ value, depth: this.depth })
    if (this.depth > this.deepest) this.deepest = this.depth
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
