import type { Span } from "../foundation/source.ts"
import type { Mm } from "../foundation/units.ts"
import type { BindingName, FinishingName } from "../tables/order-names.ts"
import type { Stock, StockKind } from "../tables/paper-stocks.ts"
import { itemsOf, stringOf } from "./building.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"
import type { BindingSide } from "./sheet-settings.ts"

/** How the booklet is to be produced: `order` of booklet.json, validated. All of it may be left out. */
export interface OrderSettings {
  readonly number?: string
  readonly quantity?: number
  readonly binding?: BindingName
  /** The edge that leaves are bound at. */
  readonly side?: BindingSide
  /** Paper of the inside pages. */
  readonly inside?: Stock
  /** A cover of another paper; absent: the cover is of the inside's paper. */
  readonly cover?: Stock
  /** Width of the spine as measured on a dummy, instead of what is reckoned from the paper. */
  readonly spine?: Mm
  readonly finishing: readonly FinishingName[]
  readonly delivery?: { readonly date?: string; readonly address?: string }
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string }
  readonly note?: string
  readonly span: Span
}

export function orderOf(node: JsonNode | undefined, file: string): OrderSettings | undefined {
  if (node === undefined) return undefined
  const number = (key: string, of: JsonNode | undefined = node): number | undefined => {
    const value = entryOf(of, key)
    return value?.type === "number" ? value.value : undefined
  }
  const text = (key: string, of: JsonNode | undefined = node): string | undefined =>
    entryOf(of, key) === undefined ? undefined : stringOf(entryOf(of, key))
  const paper = (key: string): Stock | undefined => {
    const value = entryOf(node, key)
    if (value === undefined) return undefined
    const caliper = number("caliper", value)
    return {
      kind: text("kind", value) as StockKind,
      grams: number("grams", value) as number,
      ...(caliper !== undefined && { caliper: caliper as Mm }),
    }
  }
  const texts = <K extends string>(of: string, keys: readonly K[]): Partial<Record<K, string>> | undefined => {
    const value = entryOf(node, of)
    if (value === undefined) return undefined
    const found = keys.flatMap((key): [K, string][] => {
      const said = text(key, value)
      return said === undefined ? [] : [[key, said]]
    })
    return Object.fromEntries(found) as Partial<Record<K, string>>
  }
  const given = {
    number: text("number"),
    quantity: number("quantity"),
    binding: text("binding") as BindingName | undefined,
    side: text("side") as BindingSide | undefined,
    inside: paper("inside"),
    cover: paper("cover"),
    spine: number("spine") as Mm | undefined,
    delivery: texts("delivery", ["date", "address"]),
    contact: texts("contact", ["name", "phone", "email"]),
    note: text("note"),
  }
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const finishing = itemsOf(entryOf(node, "finishing")).map(stringOf) as FinishingName[]
  return { ...stated, finishing, span: spanOf(file, node) }
}
