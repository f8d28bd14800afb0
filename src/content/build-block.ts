import type { Span } from "../foundation/source.ts"
import { type Building, itemsOf, optional, partsOf, plainOf, refer, richOf, stringOf, textOf } from "./building.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"
import type { Block, GraphicBlock, GraphicForm, GraphicType, PartState } from "./report.ts"

/** A block of any type; undefined for a type that does not exist, which the schema has reported. */
export function buildBlock(node: JsonNode, b: Building): Block | undefined {
  const plain = (value: JsonNode) => plainOf(value, b)
  const rich = (value: JsonNode) => richOf(value, b)
  const icon = (value: JsonNode) => refer("icon", value, b)
  const at = (key: string) => entryOf(node, key)
  const idNode = at("id")
  const id = stringOf(idNode)
  const span = spanOf(b.file, node)
  if (idNode !== undefined) b.ids.push({ id, span: spanOf(b.file, idNode) })
  const type = stringOf(at("type"))
  switch (type) {
    case "paragraph":
      return { id, span, type, ...optional(node, "lead", rich), sentences: partsOf(at("sentences"), b).map(rich) }
    case "list":
      return {
        id,
        span,
        type,
        ...optional(node, "lead", rich),
        items: partsOf(at("items"), b).map((item) => ({
          span: spanOf(b.file, item),
          ...optional(item, "icon", icon),
          text: richOf(entryOf(item, "text"), b),
        })),
      }
    case "quote":
      return { id, span, type, text: richOf(at("text"), b) }
    case "graphic":
      return buildGraphic(node, id, span, b)
    case "row":
      return { id, span, type, blocks: partsOf(at("blocks"), b).flatMap((block) => buildBlock(block, b) ?? []) }
    case "cards":
      return {
        id,
        span,
        type,
        cards: partsOf(at("cards"), b).map((card) => ({
          span: spanOf(b.file, card),
          title: richOf(entryOf(card, "title"), b),
          status: plainOf(entryOf(card, "status"), b),
          ...optional(card, "icon", icon),
        })),
      }
    case "tags":
      return { id, span, type, ...optional(node, "title", rich), tags: itemsOf(at("tags")).map(plain) }
    case "table":
      return {
        id,
        span,
        type,
        ...optional(node, "caption", rich),
        columns: itemsOf(at("columns")).map(plain),
        rows: partsOf(at("rows"), b).map((row) => partsOf(row, b).map(rich)),
      }
    case "picture":
      return {
        id,
        span,
        type,
        src: textOf(at("src"), b, node),
        alt: plainOf(at("alt"), b),
        ...optional(node, "caption", rich),
      }
    case "example":
      b.hasExamples = true
      return {
        id,
        span,
        type,
        lead: richOf(at("lead"), b),
        sentences: partsOf(at("sentences"), b).map(rich),
        blocks: itemsOf(at("blocks")).flatMap((block) => buildBlock(block, b) ?? []),
        of: itemsOf(at("of")).map((name) => ({ id: stringOf(name), span: spanOf(b.file, name) })),
        lines: [],
      }
    default:
      b.wordsLost = true
      return undefined
  }
}

function buildGraphic(node: JsonNode, id: string, span: Span, b: Building): GraphicBlock {
  const plain = (value: JsonNode) => plainOf(value, b)
  const rich = (value: JsonNode) => richOf(value, b)
  const written = stringOf(entryOf(node, "graphic"))
  return {
    id,
    span,
    type: "graphic",
    // Chosen once all figures are known.
    ...(written === "auto" ? { graphic: "number-card", auto: true } : { graphic: written as GraphicType }),
    figures: itemsOf(entryOf(node, "figures")).map((id) => refer("figure", id, b)),
    ...optional(node, "title", plain),
    ...optional(node, "center", plain),
    items: itemsOf(entryOf(node, "items")).map((item) => ({
      span: spanOf(b.file, item),
      label: plainOf(entryOf(item, "label"), b),
      ...optional(item, "detail", plain),
      ...optional(item, "icon", (value) => refer("icon", value, b)),
      ...optional(item, "figure", (value) => refer("figure", value, b)),
      ...optional(item, "cells", (cells) => itemsOf(cells).map(plain)),
      ...optional(item, "state", (value) => stringOf(value) as PartState),
      ...optional(item, "status", plain),
      ...optional(item, "url", (value) => textOf(value, b)),
      ...optional(item, "date", (value) => textOf(value, b)),
      ...optional(item, "region", (value) => textOf(value, b)),
      ...optional(item, "target", (value) => refer("figure", value, b)),
      ...optional(item, "before", (value) => refer("figure", value, b)),
      ...optional(item, "good", (value) => stringOf(value) as "up" | "down"),
    })),
    ...optional(node, "columns", (columns) => itemsOf(columns).map(plain)),
    ...optional(node, "terms", (terms) => itemsOf(terms).map((id) => refer("term", id, b))),
    ...optional(node, "form", (value) => stringOf(value) as GraphicForm),
    ...optional(node, "outline", (value) => textOf(value, b)),
    ...optional(node, "source", plain),
    ...optional(node, "caption", rich),
    ...optional(node, "note", rich),
    size: stringOf(entryOf(node, "size")) as GraphicBlock["size"],
  }
}
