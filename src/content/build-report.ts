import { buildBlock } from "./build-block.ts"
import { type Building, itemsOf, optional, partsOf, plainOf, richOf, stringOf, textOf } from "./building.ts"
import { entryOf, type JsonEntry, type JsonNode, spanOf } from "./json.ts"
import type { DerivationOp, Figure, Report, Section, SectionKind, Term } from "./report.ts"

/** A figure as written: derived ones have no value yet, and know where their sources are named. */
export interface WrittenFigure {
  readonly figure: Figure
  readonly sources: readonly JsonNode[]
  readonly digits?: number
}

/** The report as written, with figures still to be derived. */
export interface WrittenReport {
  readonly report: Omit<Report, "figures">
  readonly figures: ReadonlyMap<string, WrittenFigure>
}

export function buildReport(root: JsonNode, b: Building): WrittenReport {
  const at = (key: string) => entryOf(root, key)
  const plain = (value: JsonNode) => plainOf(value, b)
  return {
    report: {
      id: stringOf(at("id")),
      title: plainOf(at("title"), b),
      ...optional(root, "subtitle", plain),
      organ: plainOf(at("organ"), b),
      period: plainOf(at("period"), b),
      date: stringOf(at("date")),
      ...optional(root, "source", (node) => ({
        name: plainOf(entryOf(node, "name"), b),
        ...optional(node, "url", (url) => textOf(url, b)),
      })),
      ...optional(root, "keywords", plain),
      terms: new Map(entriesOf(at("terms")).map((entry) => [entry.key.value, buildTerm(entry, b)])),
      sections: partsOf(at("sections"), b).map((node) => buildSection(node, b)),
      imprint: itemsOf(at("imprint")).map((node) => richOf(node, b)),
    },
    figures: new Map(entriesOf(at("figures")).map((entry) => [entry.key.value, buildFigure(entry, b)])),
  }
}

const entriesOf = (node: JsonNode | undefined): readonly JsonEntry[] => (node?.type === "object" ? node.entries : [])

function buildTerm({ key, value }: JsonEntry, b: Building): Term {
  return {
    id: key.value,
    span: spanOf(b.file, value),
    name: plainOf(entryOf(value, "name"), b),
    explanation: richOf(entryOf(value, "explanation"), b),
  }
}

function buildFigure({ key, value }: JsonEntry, b: Building): WrittenFigure {
  const plain = (node: JsonNode) => plainOf(node, b)
  const approx = entryOf(value, "approx")
  const derived = entryOf(value, "derived")
  const digits = entryOf(value, "digits")
  const sources = itemsOf(entryOf(derived, "of"))
  const figure: Figure = {
    id: key.value,
    span: spanOf(b.file, value),
    value: stringOf(entryOf(value, "value")),
    unit: plainOf(entryOf(value, "unit"), b),
    label: plainOf(entryOf(value, "label"), b),
    approx: approx?.type === "boolean" && approx.value,
    ...optional(value, "evidence", plain),
    ...optional(value, "note", plain),
    ...(derived && {
      derived: { op: stringOf(entryOf(derived, "op")) as DerivationOp, of: sources.map(stringOf) },
    }),
  }
  return { figure, sources, ...(digits?.type === "number" && isPlaces(digits.value) && { digits: digits.value }) }
}

/** As many decimal places as the schema allows, which has told of others. */
const isPlaces = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 10

function buildSection(node: JsonNode, b: Building): Section {
  const idNode = entryOf(node, "id")
  if (idNode !== undefined) b.ids.push({ id: stringOf(idNode), span: spanOf(b.file, idNode) })
  return {
    id: stringOf(idNode),
    span: spanOf(b.file, node),
    kind: stringOf(entryOf(node, "kind")) as SectionKind,
    title: plainOf(entryOf(node, "title"), b),
    ...optional(node, "summary", (value) => richOf(value, b)),
    blocks: partsOf(entryOf(node, "blocks"), b).flatMap((block) => buildBlock(block, b) ?? []),
  }
}
