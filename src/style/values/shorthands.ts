import { LOGICAL_SHORTHANDS } from "../../tables/css-logical.ts"
import { CSS_PROPERTIES, type ShorthandRow } from "../../tables/css-properties.ts"
import type { Computable } from "../cascade/compute-context.ts"
import type { LengthPercentage, Radius } from "../computed.ts"
import type { Read, Reader } from "../syntax/reader.ts"
import { backgroundSize, position } from "./backgrounds.ts"
import { gridLine } from "./grid-values.ts"
import { ZERO } from "./initial.ts"
import { longhand } from "./longhands.ts"
import { lengthPercentage, NOT_NEGATIVE, number } from "./numbers.ts"

/** Values of a shorthand's longhands; what is not in it is set to its initial value, css-cascade-4 #shorthand. */
export type Expansion = ReadonlyMap<string, Computable<unknown>>

export interface Shorthand {
  readonly row: ShorthandRow
  readonly read: Read<Expansion>
}

/** One to four values, around the box: css-box-4 #margin-shorthand. */
function around(row: ShorthandRow): Read<Expansion> {
  const [first = ""] = row.longhands
  const { read } = longhand(first)
  return (reader) => {
    const found = reader.some(read, 4)
    if (found === undefined) return undefined
    const [top, right = top, bottom = top, left = right] = found
    return new Map(row.longhands.map((name, i) => [name, [top, right, bottom, left][i] as Computable<unknown>]))
  }
}

/** One or two values; where the second is left out, the first counts for both. */
function pair(row: ShorthandRow): Read<Expansion> {
  const [a = "", b = ""] = row.longhands
  return (reader) => {
    const start = reader.at
    const first = longhand(a).read(reader)
    if (first === undefined) return undefined
    if (reader.done) {
      const end = reader.at
      reader.at = start
      const copy = longhand(b).read(reader)
      if (copy === undefined || reader.at !== end) return undefined
      return new Map([
        [a, first],
        [b, copy],
      ])
    }
    const second = longhand(b).read(reader)
    return (
      second &&
      new Map([
        [a, first],
        [b, second],
      ])
    )
  }
}

interface Part {
  readonly name: string
  readonly read: Read<Computable<unknown>>
}

const partOf = (name: string): Part => ({ name, read: longhand(name).read })

/** `a || b || c`: each at most once, in any order. */
function anyOrder(reader: Reader, parts: readonly Part[]): Expansion | undefined {
  const found = new Map<string, Computable<unknown>>()
  while (!reader.done) {
    let progress = false
    for (const { name, read } of parts) {
      if (found.has(name) || reader.done) continue
      const value = read(reader)
      if (value === undefined) continue
      found.set(name, value)
      progress = true
    }
    if (!progress) break
  }
  return found.size === 0 ? reader.miss() : found
}

function inAnyOrder(row: ShorthandRow): Read<Expansion> {
  const parts = row.longhands.map(partOf)
  return (reader) => anyOrder(reader, parts)
}

function border(row: ShorthandRow): Read<Expansion> {
  const kinds = ["width", "style", "color"]
  const parts = kinds.map((kind) => partOf(`border-top-${kind}`))
  return (reader) => {
    const found = anyOrder(reader, parts)
    if (found === undefined) return undefined
    // `border-left-color` is what was read as `border-top-color`.
    const out = new Map<string, Computable<unknown>>()
    for (const name of row.longhands) {
      const value = found.get(`border-top${name.slice(name.lastIndexOf("-"))}`)
      if (value !== undefined) out.set(name, value)
    }
    return out
  }
}

/** css-backgrounds-3 #border-radius: radii across, then after a slash those down. */
function borderRadius(row: ShorthandRow): Read<Expansion> {
  const one: Read<Computable<LengthPercentage>> = (r) => lengthPercentage(r, NOT_NEGATIVE)
  const four = (found: readonly Computable<LengthPercentage>[]): readonly Computable<LengthPercentage>[] => {
    const [a, b = a, c = a, d = b] = found as [Computable<LengthPercentage>, ...Computable<LengthPercentage>[]]
    return [a, b, c, d]
  }
  return (reader) => {
    const across = reader.some(one, 4)
    const down = across === undefined || reader.done ? across : reader.delim("/") && reader.some(one, 4)
    if (across === undefined || down === undefined) return undefined
    const [xs, ys] = [four(across), four(down)]
    const radius =
      (i: number): Computable<Radius> =>
      (c) => ({ x: (xs[i] as Computable<LengthPercentage>)(c), y: (ys[i] as Computable<LengthPercentage>)(c) })
    return new Map(row.longhands.map((name, i) => [name, radius(i)]))
  }
}

/** One layer, css-backgrounds-3 #typedef-final-bg-layer; the size stands after the position and a slash. */
const background: Read<Expansion> = (reader) => {
  let size: Computable<unknown> | undefined
  const place: Read<Computable<unknown>> = (r) => {
    // `position` would take what follows as its second value only where that is a position too.
    const found = position(r)
    if (found !== undefined && r.delim("/")) {
      size = backgroundSize(r)
      if (size === undefined) return undefined
    }
    return found
  }
  const found = anyOrder(reader, [
    partOf("background-color"),
    partOf("background-image"),
    { name: "background-position", read: place },
    partOf("background-repeat"),
  ])
  if (found === undefined || size === undefined) return found
  return new Map([...found, ["background-size", size]])
}

/** css-flexbox-1 #flex-property: what is left out is 1, 1 and 0. */
const flex: Read<Expansion> = (reader) => {
  const of = (grow: number, shrink: number, basis: Computable<unknown>): Expansion =>
    new Map<string, Computable<unknown>>([
      ["flex-grow", () => grow],
      ["flex-shrink", () => shrink],
      ["flex-basis", basis],
    ])
  if (reader.keyword({ none: true })) return of(0, 0, () => "auto")
  const { read } = longhand("flex-basis")
  const numeric = reader.peek()?.type === "number"
  const before = numeric ? undefined : read(reader)
  const grow = reader.done ? undefined : number(reader, NOT_NEGATIVE)
  const shrink = grow === undefined || reader.done ? undefined : number(reader, NOT_NEGATIVE)
  const basis = before ?? (reader.done ? undefined : read(reader))
  if (grow === undefined && basis === undefined) return undefined
  return of(grow ?? 1, shrink ?? 1, basis ?? (() => ZERO))
}

/** css-grid-1 #placement-shorthands: a line that is left out is `auto`. */
const gridPlacement =
  (row: ShorthandRow): Read<Expansion> =>
  (reader) => {
    const out = new Map<string, Computable<unknown>>()
    for (const name of row.longhands) {
      if (out.size > 0 && (reader.done || reader.delim("/") === undefined)) break
      const line = gridLine(reader)
      if (line === undefined) return undefined
      out.set(name, () => line)
    }
    return out
  }

/** Both borders of an axis at once. */
const LOGICAL_BORDERS: ReadonlySet<string> = new Set(["border-inline", "border-block"])

function reading(row: ShorthandRow): Read<Expansion> {
  if (row.name === "border-radius") return borderRadius(row)
  if (row.name === "border" || LOGICAL_BORDERS.has(row.name)) return border(row)
  if (row.name === "background") return background
  if (row.name === "flex") return flex
  if (row.name.startsWith("grid-")) return gridPlacement(row)
  if (row.grammar.endsWith("{1,4}")) return around(row)
  if (row.grammar.endsWith("{1,2}") || row.name.startsWith("place-")) return pair(row)
  return inAnyOrder(row)
}

let rows: Map<string, ShorthandRow> | undefined

/** Every shorthand, by CSS name. */
export function shorthandRows(): ReadonlyMap<string, ShorthandRow> {
  if (rows === undefined) {
    rows = new Map()
    for (const group of CSS_PROPERTIES) for (const row of group.shorthands ?? []) rows.set(row.name, row)
    for (const row of LOGICAL_SHORTHANDS) rows.set(row.name, row)
  }
  return rows
}

const made = new Map<string, Shorthand>()

export function findShorthand(name: string): Shorthand | undefined {
  const known = made.get(name)
  if (known !== undefined) return known
  const row = shorthandRows().get(name)
  if (row === undefined) return undefined
  const found: Shorthand = { row, read: reading(row) }
  made.set(name, found)
  return found
}
