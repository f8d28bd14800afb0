import type { Span } from "../foundation/source.ts"
import { contentText, entryOf, type JsonNode, spanOf } from "./json.ts"
import type { Bilingual, ContentText, InlineContent, InlineNode, Lang, PlainBilingual } from "./report.ts"

/** A use of a figure, term or icon by name, to be checked once everything is known. */
export interface Reference {
  readonly kind: "figure" | "term" | "icon"
  readonly id: string
  /** The name, inside its quotes. */
  readonly span: Span
  /** For a figure stated in running text: the words and their language. */
  readonly stated?: { readonly text: ContentText; readonly lang: Lang }
}

/** What one reading of a report gathers beside the report. */
export interface Building {
  readonly file: string
  /** Ids of the figures that are computed from others. */
  readonly derived: ReadonlySet<string>
  readonly references: Reference[]
  /** Ids of sections and blocks, in order; they become ids of the markup. */
  readonly ids: { readonly id: string; readonly span: Span }[]
  /** Where the schema has found fault: nothing more is said about these places. */
  readonly refused: ReadonlySet<number>
  /** Values whose languages have different numbers of footnotes, by their place. */
  readonly unpairedNotes: { readonly span: Span; readonly zh: number; readonly en: number }[]
  /** Some words could not be read, so nothing can be said about what the report does not say. */
  wordsLost: boolean
  /** There are examples, whose JSON is filled in once everything is known. */
  hasExamples: boolean
}

// The functions below stand a document that its schema refuses: they put empty text where a value is missing, so that
// the checks of the rest still run. Such a report is never handed on.

export function textOf(node: JsonNode | undefined, b: Building, at?: JsonNode): ContentText {
  if (node?.type === "string") return contentText(b.file, node)
  const place = node ?? at
  return { text: "", span: { file: b.file, start: place?.start ?? 0, end: place?.start ?? 0 } }
}

export const stringOf = (node: JsonNode | undefined): string => (node?.type === "string" ? node.value : "")

export const itemsOf = (node: JsonNode | undefined): readonly JsonNode[] => (node?.type === "array" ? node.items : [])

/** Items that hold words; without them words are lost. */
export function partsOf(node: JsonNode | undefined, b: Building): readonly JsonNode[] {
  if (node?.type !== "array" || node.items.length === 0) b.wordsLost = true
  return itemsOf(node)
}

export const plainOf = (node: JsonNode | undefined, b: Building): PlainBilingual => ({
  zh: textOf(entryOf(node, "zh"), b, node),
  en: textOf(entryOf(node, "en"), b, node),
})

export function richOf(node: JsonNode | undefined, b: Building): Bilingual {
  const zh = inlineOf(entryOf(node, "zh"), "zh", b)
  const en = inlineOf(entryOf(node, "en"), "en", b)
  const counts = { zh: notesIn(zh), en: notesIn(en) }
  if (node !== undefined && counts.zh !== counts.en) b.unpairedNotes.push({ span: spanOf(b.file, node), ...counts })
  return { zh, en }
}

function notesIn(content: InlineContent): number {
  let count = 0
  for (const { type } of content) if (type === "note") count++
  return count
}

function inlineOf(node: JsonNode | undefined, lang: Lang, b: Building): InlineContent {
  if (node?.type === "array" && node.items.length > 0) return node.items.flatMap((item) => runOf(item, lang, b) ?? [])
  if (node?.type === "string" && node.value.trim() !== "") return [{ type: "text", text: contentText(b.file, node) }]
  b.wordsLost = true
  return []
}

function runOf(node: JsonNode, lang: Lang, b: Building): InlineNode | undefined {
  if (node.type === "string") return { type: "text", text: contentText(b.file, node) }
  const words = entryOf(node, "text")
  const text = textOf(words, b, node)
  for (const { key, value } of node.type === "object" ? node.entries : []) {
    switch (key.value) {
      case "strong":
      case "law":
      case "note":
        return { type: key.value, text: textOf(value, b) }
    }
    if (words?.type !== "string") b.wordsLost = true
    switch (key.value) {
      case "ruby":
        return { type: "ruby", text, annotation: textOf(value, b) }
      case "link":
        return { type: "link", text, url: stringOf(value) }
      case "term":
        return { type: "term", text, term: refer("term", value, b) }
      case "figure": {
        const figure = refer("figure", value, b, { text, lang })
        return { type: "figure", text, figure, derived: b.derived.has(figure) }
      }
    }
  }
  b.wordsLost = true
  return undefined
}

/** Notes a reference by name and gives the name. */
export function refer(kind: Reference["kind"], node: JsonNode, b: Building, stated?: Reference["stated"]): string {
  const id = stringOf(node)
  if (id !== "") {
    const span = spanOf(b.file, node)
    b.references.push(stated === undefined ? { kind, id, span } : { kind, id, span, stated })
  }
  return id
}

/** What is being built, field by field: to spread optional ones into it takes several times as long. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] }

/** Adds a field made of the entry of its name, where there is one. */
export function put<T, K extends keyof T & string>(
  draft: T,
  node: JsonNode | undefined,
  key: K,
  make: (value: JsonNode) => T[K],
): void {
  const value = entryOf(node, key)
  if (value !== undefined) draft[key] = make(value)
}
