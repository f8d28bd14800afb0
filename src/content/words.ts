import type { Message } from "../foundation/diagnostic.ts"
import type { JsonNode } from "./json.ts"
import type { JsonType } from "./schema.ts"

/** Longest value that a message quotes whole. */
const MAX_QUOTE = 40

const TYPE_NAMES: Readonly<Record<JsonType, Message>> = {
  object: { en: "an object {…}", zh: "对象 {…}" },
  array: { en: "a list […]", zh: "列表 […]" },
  string: { en: "a string", zh: "字符串" },
  number: { en: "a number", zh: "数字" },
  integer: { en: "a whole number", zh: "整数" },
  boolean: { en: "true or false", zh: "true 或 false" },
  null: { en: "null", zh: "null" },
}

export const typeName = (type: JsonType): Message => TYPE_NAMES[type]

/** Words of a file as a message quotes them. */
export function short(words: string): string {
  if (words.length <= MAX_QUOTE) return words
  // The second half of a surrogate pair must not be cut off.
  const end = (words.codePointAt(MAX_QUOTE - 1) as number) > 0xffff ? MAX_QUOTE - 1 : MAX_QUOTE
  return `${words.slice(0, end)}…`
}

/** A value as a message names it. */
export function describe(node: JsonNode): Message {
  switch (node.type) {
    case "string": {
      const words = short(node.value)
      return { en: `the string "${words}"`, zh: `字符串“${words}”` }
    }
    case "number":
      return { en: String(node.value), zh: `数字 ${node.value}` }
    case "boolean":
      return { en: String(node.value), zh: ` ${node.value}` }
    default:
      return TYPE_NAMES[node.type]
  }
}

export const list = (names: readonly string[]): Message => ({ en: names.join(", "), zh: names.join("、") })
