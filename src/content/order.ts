import type { Span } from "../foundation/source.ts"
import type { Mm } from "../foundation/units.ts"
import { BINDINGS, type BindingName, FINISHINGS, type FinishingName, PAPERS } from "../tables/papers.ts"
import { itemsOf, stringOf } from "./building.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"

export interface PaperChoice {
  /** A name of the table of papers. */
  readonly paper: string
  /** g/m². */
  readonly grammage: number
  /** Of one leaf; absent: reckoned from the weight. */
  readonly caliper?: Mm
}

/** How the booklet is to be produced: `order` of booklet.json, validated. All of it may be left out. */
export interface OrderSettings {
  readonly number?: string
  readonly quantity?: number
  readonly binding?: BindingName
  readonly side?: "left" | "right"
  readonly inside?: PaperChoice
  /** A cover of another paper; absent: the cover is of the inside's paper. */
  readonly cover?: PaperChoice
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
  const paper = (key: string): PaperChoice | undefined => {
    const value = entryOf(node, key)
    if (value === undefined) return undefined
    const caliper = number("caliper", value)
    return {
      paper: text("paper", value) as string,
      grammage: number("grammage", value) as number,
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
    side: text("side") as OrderSettings["side"],
    inside: paper("inside"),
    cover: paper("cover"),
    delivery: texts("delivery", ["date", "address"]),
    contact: texts("contact", ["name", "phone", "email"]),
    note: text("note"),
  }
  const stated = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
  const finishing = itemsOf(entryOf(node, "finishing")).map(stringOf) as FinishingName[]
  return { ...stated, finishing, span: spanOf(file, node) }
}

/** Names of the tables as the schema has them; a test holds the two together. */
export const ORDER_NAMES = {
  paper: PAPERS.map(({ name }) => name),
  binding: BINDINGS.map(({ name }) => name),
  finishing: FINISHINGS.map(({ name }) => name),
}
