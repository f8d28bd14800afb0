import type { Span } from "../foundation/source.ts"
import type { ContentText } from "./report.ts"

/** JSON as written: every value and key with its UTF-16 offsets, `end` exclusive. */
export type JsonNode = JsonObject | JsonArray | JsonString | JsonNumber | JsonBoolean | JsonNull

interface Place {
  readonly start: number
  readonly end: number
}
export interface JsonEntry {
  readonly key: JsonString
  readonly value: JsonNode
}
/** Entries keep the order of the file; of a key given twice the first counts. */
export interface JsonObject extends Place {
  readonly type: "object"
  readonly entries: readonly JsonEntry[]
}
export interface JsonArray extends Place {
  readonly type: "array"
  readonly items: readonly JsonNode[]
}
export interface JsonString extends Place {
  readonly type: "string"
  /** The value; `start` and `end` are inside the quotes. */
  readonly value: string
  /** Only where escapes occur: the source offset of each UTF-16 unit of `value`. */
  readonly offsets?: readonly number[]
}
export interface JsonNumber extends Place {
  readonly type: "number"
  readonly value: number
}
export interface JsonBoolean extends Place {
  readonly type: "boolean"
  readonly value: boolean
}
export interface JsonNull extends Place {
  readonly type: "null"
}

export function entryOf(node: JsonNode | undefined, key: string): JsonNode | undefined {
  if (node?.type !== "object") return undefined
  const { entries } = node
  // Asked for each field of everything.
  for (let i = 0; i < entries.length; i++) {
    const entry = entries[i] as JsonEntry
    if (entry.key.value === key) return entry.value
  }
  return undefined
}

export const spanOf = (file: string, node: JsonNode): Span => ({ file, start: node.start, end: node.end })

export const contentText = (file: string, node: JsonString): ContentText =>
  node.offsets === undefined
    ? { text: node.value, span: spanOf(file, node) }
    : { text: node.value, span: spanOf(file, node), offsets: node.offsets }
