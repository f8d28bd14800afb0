import { type Booklet, bilingualMode } from "../content/booklet.ts"
import { displayValue } from "../content/display-value.ts"
import type { Bilingual, Block, Figure, PlainBilingual, Report, Section } from "../content/report.ts"
import { firstUses } from "./first-uses.ts"
import { chineseNumeral } from "./numerals.ts"
import { type ObjectValue, objectOf, type Value } from "./value.ts"

/** The data of a booklet for its templates, of the shape that `contextShape` declares. */
export function templateContext(report: Report, booklet: Booklet): ObjectValue {
  let count = 0
  const numbers = report.sections.map((section) => (section.kind === "numbered" ? ++count : 0))
  return objectOf({
    report: objectOf({
      id: report.id,
      title: plain(report.title),
      subtitle: maybe(report.subtitle, plain),
      organ: plain(report.organ),
      period: plain(report.period),
      date: report.date,
      source: maybe(report.source, ({ name, url }) => objectOf({ name: plain(name), url })),
      keywords: maybe(report.keywords, plain),
    }),
    booklet: objectOf({
      name: booklet.name,
      bilingual: bilingualMode(booklet),
      zh: booklet.languages.includes("zh"),
      en: booklet.languages.includes("en"),
    }),
    sections: report.sections.map((section, i) => sectionValue(section, numbers[i] as number, booklet)),
    figures: figureRows(report, numbers),
    terms: [...report.terms.values()].map((term) =>
      objectOf({ id: term.id, name: plain(term.name), explanation: rich(term.explanation) }),
    ),
    imprint: report.imprint.map(rich),
  })
}

const plain = (value: PlainBilingual): Value => objectOf({ zh: value.zh, en: value.en })
const rich = (value: Bilingual): Value => objectOf({ zh: { inline: value.zh }, en: { inline: value.en } })

function maybe<T>(value: T | undefined, make: (value: T) => Value): Value {
  return value === undefined ? undefined : make(value)
}

function numeral(number: number): Value {
  return objectOf(number === 0 ? { zh: "", en: "" } : { zh: chineseNumeral(number), en: String(number) })
}

function sectionValue(section: Section, number: number, booklet: Booklet): Value {
  return objectOf({
    id: section.id,
    bilingual: bilingualMode(booklet, section.id),
    kind: section.kind,
    isOpening: section.kind === "opening",
    isNumbered: section.kind === "numbered",
    isOutlook: section.kind === "outlook",
    number,
    numeral: numeral(number),
    padded: number === 0 ? "" : String(number).padStart(2, "0"),
    title: plain(section.title),
    summary: maybe(section.summary, rich),
    blocks: section.blocks.map(blockValue),
  })
}

function blockValue(block: Block): Value {
  return objectOf({ id: block.id, type: block.type, ...blockFields(block) })
}

function blockFields(block: Block): Readonly<Record<string, Value>> {
  switch (block.type) {
    case "paragraph":
      return { lead: maybe(block.lead, rich), sentences: block.sentences.map(rich) }
    case "list":
      return {
        lead: maybe(block.lead, rich),
        items: block.items.map((item) => objectOf({ icon: item.icon, text: rich(item.text) })),
      }
    case "quote":
      return { text: rich(block.text) }
    case "graphic":
      return {
        graphic: block.graphic,
        size: block.size,
        title: maybe(block.title, plain),
        caption: maybe(block.caption, rich),
        note: maybe(block.note, rich),
        hasFigures: block.figures.length > 0,
      }
    case "row":
      return { blocks: block.blocks.map(blockValue) }
    case "cards":
      return {
        cards: block.cards.map((card) =>
          objectOf({ title: rich(card.title), status: plain(card.status), icon: card.icon }),
        ),
      }
    case "tags":
      return { title: maybe(block.title, rich), tags: block.tags.map(plain) }
    case "table":
      return {
        caption: maybe(block.caption, rich),
        columns: block.columns.map(plain),
        rows: block.rows.map((row) => row.map(rich)),
      }
    case "example":
      return {
        lead: rich(block.lead),
        sentences: block.sentences.map(rich),
        blocks: block.blocks.map(blockValue),
        lines: block.lines,
      }
    case "picture":
      return { src: block.src, alt: plain(block.alt), caption: maybe(block.caption, rich) }
  }
}

/** The figures that the report states, in its order, then the derived ones. */
function figureRows(report: Report, numbers: readonly number[]): readonly Value[] {
  const uses = firstUses(report)
  const figures = [...report.figures.values()]
  const isStated = (figure: Figure) => figure.derived === undefined
  return [...figures.filter(isStated), ...figures.filter((figure) => !isStated(figure))].map((figure) =>
    figureValue(figure, report, numbers, uses.get(figure.id)),
  )
}

function figureValue(figure: Figure, report: Report, numbers: readonly number[], used: number | undefined): Value {
  const section = used === undefined ? undefined : report.sections[used]
  return objectOf({
    id: figure.id,
    label: plain(figure.label),
    digits: { made: displayValue(figure), span: figure.span },
    unit: plain(figure.unit),
    isDerived: figure.derived !== undefined,
    isApprox: figure.approx,
    formula: formula(figure, report),
    evidence: maybe(figure.evidence, plain),
    note: maybe(figure.note, plain),
    section: maybe(section, ({ title }) => plain(title)),
    // Parts without a number are named.
    sectionNumeral: maybe(numbers[used ?? -1] || undefined, numeral),
  })
}

const SIGNS = { percent: " ÷ ", ratio: " ÷ ", difference: " − ", sum: " + " } as const

function formula(figure: Figure, report: Report): Value {
  if (figure.derived === undefined) return undefined
  const parts = figure.derived.of.flatMap((id) => report.figures.get(id) ?? []).map(displayValue)
  return { made: parts.join(SIGNS[figure.derived.op]), span: figure.span }
}
