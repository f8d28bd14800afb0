import { boolean, inline, list, number, type ObjectShape, object, optional, type Shape, text } from "./shape.ts"

const plain = object({ zh: text, en: text })
const rich = object({ zh: inline, en: inline })

/** What every block has, so that a template can use it before it knows the type. */
const base = { id: text, type: text }

const members = new Map<string, ObjectShape>()
const block: Shape = { kind: "union", by: "type", members }
const blocks = list(block)

members
  .set("paragraph", object({ ...base, lead: optional(rich), sentences: list(rich) }))
  .set("list", object({ ...base, lead: optional(rich), items: list(object({ icon: optional(text), text: rich })) }))
  .set("quote", object({ ...base, text: rich }))
  .set(
    "graphic",
    object({
      ...base,
      graphic: text,
      size: text,
      title: optional(plain),
      caption: optional(rich),
      note: optional(rich),
      hasFigures: boolean,
    }),
  )
  .set("row", object({ ...base, blocks }))
  .set("cards", object({ ...base, cards: list(object({ title: rich, status: plain, icon: optional(text) })) }))
  .set("tags", object({ ...base, title: optional(rich), tags: list(plain) }))
  .set("table", object({ ...base, caption: optional(rich), columns: list(plain), rows: list(list(rich)) }))
  .set("example", object({ ...base, lead: rich, sentences: list(rich), blocks, lines: list(text) }))
  .set("picture", object({ ...base, src: text, alt: plain, caption: optional(rich) }))

const section = object({
  id: text,
  kind: text,
  isOpening: boolean,
  isNumbered: boolean,
  isOutlook: boolean,
  /** The section's bilingual mode: stacked, parallel, facing; stacked where one language is set. */
  bilingual: text,
  /** 1, 2, 3 for numbered sections, 0 for the others. */
  number,
  /** 一 and 1; empty for sections without a number, as is `padded`, 01. */
  numeral: plain,
  padded: text,
  title: plain,
  summary: optional(rich),
  blocks,
})

const figure = object({
  id: text,
  label: plain,
  /** For display: grouped by commas, with + for an approximate value. */
  digits: text,
  unit: plain,
  isDerived: boolean,
  isApprox: boolean,
  /** 3,450 ÷ 5,031 */
  formula: optional(text),
  evidence: optional(plain),
  note: optional(plain),
  /** Title and numeral of the section whose text states it. */
  section: optional(plain),
  sectionNumeral: optional(plain),
})

/** The names that templates may use; `templateContext` makes data of this shape. */
export const contextShape: ObjectShape = object({
  report: object({
    id: text,
    title: plain,
    subtitle: optional(plain),
    organ: plain,
    period: plain,
    date: text,
    source: optional(object({ name: plain, url: optional(text) })),
    keywords: optional(plain),
  }),
  booklet: object({ name: text, bilingual: text, zh: boolean, en: boolean }),
  sections: list(section),
  figures: list(figure),
  terms: list(object({ id: text, name: plain, explanation: rich })),
  imprint: list(rich),
})
