import type { Span } from "../foundation/source.ts"
import {
  type Building,
  type Draft,
  itemsOf,
  partsOf,
  plainOf,
  put,
  refer,
  richOf,
  stringOf,
  textOf,
} from "./building.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"
import type {
  Block,
  CardsBlock,
  GraphicBlock,
  GraphicForm,
  GraphicItem,
  GraphicType,
  ListBlock,
  ParagraphBlock,
  PartState,
  PictureBlock,
  TableBlock,
  TagsBlock,
} from "./report.ts"

/** A block of any type; undefined for a type that does not exist, which the schema has reported. */
export function buildBlock(node: JsonNode, b: Building): Block | undefined {
  const plain = (value: JsonNode) => plainOf(value, b)
  const rich = (value: JsonNode) => richOf(value, b)
  const at = (key: string) => entryOf(node, key)
  const idNode = at("id")
  const id = stringOf(idNode)
  const span = spanOf(b.file, node)
  if (idNode !== undefined) b.ids.push({ id, span: spanOf(b.file, idNode) })
  const type = stringOf(at("type"))
  switch (type) {
    case "paragraph": {
      const block: Draft<ParagraphBlock> = { id, span, type, sentences: partsOf(at("sentences"), b).map(rich) }
      put(block, node, "lead", rich)
      return block
    }
    case "list": {
      const items = partsOf(at("items"), b).map((item) => listItem(item, b))
      const block: Draft<ListBlock> = { id, span, type, items }
      put(block, node, "lead", rich)
      return block
    }
    case "quote":
      return { id, span, type, text: richOf(at("text"), b) }
    case "graphic":
      return buildGraphic(node, id, span, b)
    case "row":
      return { id, span, type, blocks: partsOf(at("blocks"), b).flatMap((block) => buildBlock(block, b) ?? []) }
    case "cards":
      return { id, span, type, cards: partsOf(at("cards"), b).map((card) => cardOf(card, b)) }
    case "tags": {
      const block: Draft<TagsBlock> = { id, span, type, tags: itemsOf(at("tags")).map(plain) }
      put(block, node, "title", rich)
      return block
    }
    case "table": {
      const rows = partsOf(at("rows"), b).map((row) => partsOf(row, b).map(rich))
      const block: Draft<TableBlock> = { id, span, type, columns: itemsOf(at("columns")).map(plain), rows }
      put(block, node, "caption", rich)
      return block
    }
    case "picture": {
      const block: Draft<PictureBlock> = { id, span, type, src: textOf(at("src"), b, node), alt: plainOf(at("alt"), b) }
      put(block, node, "caption", rich)
      return block
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

function listItem(node: JsonNode, b: Building): ListBlock["items"][number] {
  const item: Draft<ListBlock["items"][number]> = {
    span: spanOf(b.file, node),
    text: richOf(entryOf(node, "text"), b),
  }
  put(item, node, "icon", (value) => refer("icon", value, b))
  return item
}

function cardOf(node: JsonNode, b: Building): CardsBlock["cards"][number] {
  const card: Draft<CardsBlock["cards"][number]> = {
    span: spanOf(b.file, node),
    title: richOf(entryOf(node, "title"), b),
    status: plainOf(entryOf(node, "status"), b),
  }
  put(card, node, "icon", (value) => refer("icon", value, b))
  return card
}

function buildGraphic(node: JsonNode, id: string, span: Span, b: Building): GraphicBlock {
  const plain = (value: JsonNode) => plainOf(value, b)
  const rich = (value: JsonNode) => richOf(value, b)
  const written = stringOf(entryOf(node, "graphic"))
  const block: Draft<GraphicBlock> = {
    id,
    span,
    type: "graphic",
    // Chosen once all figures are known.
    graphic: written === "auto" ? "number-card" : (written as GraphicType),
    figures: itemsOf(entryOf(node, "figures")).map((name) => refer("figure", name, b)),
    items: itemsOf(entryOf(node, "items")).map((item) => graphicItem(item, b)),
    size: stringOf(entryOf(node, "size")) as GraphicBlock["size"],
  }
  if (written === "auto") block.auto = true
  put(block, node, "title", plain)
  put(block, node, "center", plain)
  put(block, node, "columns", (columns) => itemsOf(columns).map(plain))
  put(block, node, "terms", (terms) => itemsOf(terms).map((name) => refer("term", name, b)))
  put(block, node, "form", (value) => stringOf(value) as GraphicForm)
  put(block, node, "outline", (value) => textOf(value, b))
  put(block, node, "source", plain)
  put(block, node, "caption", rich)
  put(block, node, "note", rich)
  return block
}

function graphicItem(node: JsonNode, b: Building): GraphicItem {
  const plain = (value: JsonNode) => plainOf(value, b)
  const text = (value: JsonNode) => textOf(value, b)
  const figure = (value: JsonNode) => refer("figure", value, b)
  const item: Draft<GraphicItem> = { span: spanOf(b.file, node), label: plainOf(entryOf(node, "label"), b) }
  put(item, node, "detail", plain)
  put(item, node, "icon", (value) => refer("icon", value, b))
  put(item, node, "figure", figure)
  put(item, node, "cells", (cells) => itemsOf(cells).map(plain))
  put(item, node, "state", (value) => stringOf(value) as PartState)
  put(item, node, "status", plain)
  put(item, node, "url", text)
  put(item, node, "date", text)
  put(item, node, "region", text)
  put(item, node, "target", figure)
  put(item, node, "before", figure)
  put(item, node, "good", (value) => stringOf(value) as "up" | "down")
  return item
}
