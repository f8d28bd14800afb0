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

/** A value as a message names it. */
export function describe(node: JsonNode): Message {
  switch (node.type) {
    case "string": {
      const short = node.value.length > MAX_QUOTE ? `${[...node.value].slice(0, MAX_QUOTE).join("")}…` : node.value
      return { en: `the string "${short}"`, zh: `字符串“${short}”` }
    }
    case "number":
    case "boolean":
      return { en: String(node.value), zh: String(node.value) }
    default:
      return TYPE_NAMES[node.type]
  }
}

export const list = (names: readonly string[]): Message => ({ en: names.join(", "), zh: names.join("、") })
