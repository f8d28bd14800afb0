import { buildBlock } from "./build-block.ts"
import { type Building, type Draft, itemsOf, partsOf, plainOf, put, richOf, stringOf, textOf } from "./building.ts"
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
  const report: Draft<WrittenReport["report"]> = {
    id: stringOf(at("id")),
    title: plainOf(at("title"), b),
    organ: plainOf(at("organ"), b),
    period: plainOf(at("period"), b),
    date: stringOf(at("date")),
    terms: new Map(entriesOf(at("terms")).map((entry) => [entry.key.value, buildTerm(entry, b)])),
    sections: partsOf(at("sections"), b).map((node) => buildSection(node, b)),
    imprint: itemsOf(at("imprint")).map((node) => richOf(node, b)),
  }
  put(report, root, "subtitle", plain)
  put(report, root, "source", (node) => buildSource(node, b))
  put(report, root, "keywords", plain)
  return { report, figures: new Map(entriesOf(at("figures")).map((entry) => [entry.key.value, buildFigure(entry, b)])) }
}

function buildSource(node: JsonNode, b: Building): NonNullable<Report["source"]> {
  const source: Draft<NonNullable<Report["source"]>> = { name: plainOf(entryOf(node, "name"), b) }
  put(source, node, "url", (url) => textOf(url, b))
  return source
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
  const figure: Draft<Figure> = {
    id: key.value,
    span: spanOf(b.file, value),
    value: stringOf(entryOf(value, "value")),
    unit: plainOf(entryOf(value, "unit"), b),
    label: plainOf(entryOf(value, "label"), b),
    approx: approx?.type === "boolean" && approx.value,
  }
  put(figure, value, "evidence", plain)
  put(figure, value, "note", plain)
  put(figure, value, "derived", (node) => ({
    op: stringOf(entryOf(node, "op")) as DerivationOp,
    of: sources.map(stringOf),
  }))
  return { figure, sources, ...(digits?.type === "number" && isPlaces(digits.value) && { digits: digits.value }) }
}

/** As many decimal places as the schema allows, which has told of others. */
const isPlaces = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 10

function buildSection(node: JsonNode, b: Building): Section {
  const idNode = entryOf(node, "id")
  if (idNode !== undefined) b.ids.push({ id: stringOf(idNode), span: spanOf(b.file, idNode) })
  const section: Draft<Section> = {
    id: stringOf(idNode),
    span: spanOf(b.file, node),
    kind: stringOf(entryOf(node, "kind")) as SectionKind,
    title: plainOf(entryOf(node, "title"), b),
    blocks: partsOf(entryOf(node, "blocks"), b).flatMap((block) => buildBlock(block, b) ?? []),
  }
  put(section, node, "summary", (value) => richOf(value, b))
  return section
}
