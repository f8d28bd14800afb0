import type { Span } from "../foundation/source.ts"

/** A language of the content, as the command line and JSON write it. */
export type Lang = "zh" | "en"

/** A string of the content with its place in the JSON file (inside the quotes). */
export interface ContentText {
  readonly text: string
  readonly span: Span
  /** For strings with escapes: the source offset of each UTF-16 unit of `text`; else `span.start + i`. */
  readonly offsets?: readonly number[]
}

/** Inline content: plain text or one marked run. */
export type InlineNode =
  | { readonly type: "text"; readonly text: ContentText }
  | { readonly type: "strong"; readonly text: ContentText }
  /** The name of a law or regulation, with its 《》 in Chinese. */
  | { readonly type: "law"; readonly text: ContentText }
  /** A term that the glossary panel explains; `term` is a key of `Report.terms`. */
  | { readonly type: "term"; readonly text: ContentText; readonly term: string }
  | { readonly type: "link"; readonly text: ContentText; readonly url: string }
  | { readonly type: "ruby"; readonly text: ContentText; readonly annotation: ContentText }
  /** The digits or words of the text that state a figure; `figure` is a key of `Report.figures`. */
  | { readonly type: "figure"; readonly text: ContentText; readonly figure: string; readonly derived: boolean }
  /** A footnote of the editors, called where it stands: not the report's words. */
  | { readonly type: "note"; readonly text: ContentText }

export type InlineContent = readonly InlineNode[]

/** A translatable value. */
export interface Bilingual<T = InlineContent> {
  readonly zh: T
  readonly en: T
}

export type PlainBilingual = Bilingual<ContentText>

export const DERIVATION_OPS = ["percent", "ratio", "difference", "sum"] as const
export type DerivationOp = (typeof DERIVATION_OPS)[number]

/** A figure that the report states, or one computed from stated ones. Lives once, referred to by id. */
export interface Figure {
  readonly id: string
  readonly span: Span
  /** Decimal string in its printed precision, for instance `"94.35"`. Computed for derived figures. */
  readonly value: string
  readonly unit: PlainBilingual
  readonly label: PlainBilingual
  /** 余, over: printed `30+`, drawn with an open end. */
  readonly approx: boolean
  /** The words of the report that state it; absent for derived figures. */
  readonly evidence?: PlainBilingual
  readonly note?: PlainBilingual
  readonly derived?: { readonly op: DerivationOp; readonly of: readonly string[] }
}

export interface Term {
  readonly id: string
  readonly span: Span
  readonly name: PlainBilingual
  readonly explanation: Bilingual
}

/** The graphic types of the look, by their id; charts/ has one pure function for each. */
export const GRAPHIC_TYPES = [
  "number-card",
  "number-row",
  "ring",
  "bars",
  "stacked-bar",
  "funnel",
  "dot-matrix",
  "pictogram",
  "flow",
  "path",
  "pyramid",
  "house",
  "hub",
  "network",
  "before-after",
  "data-table",
  "tag-row",
  "pull-quote",
  "icon-list",
  "document-card",
  "checklist",
  "qr-panel",
  "glossary",
  "paired-numbers",
  "gauge",
  "timeline",
  "ranking",
  "years",
  "arrow-card",
  "map",
] as const
export type GraphicType = (typeof GRAPHIC_TYPES)[number]

/** How far a document or a piece of work has come. */
export const PART_STATES = ["passed", "first-reading", "planned", "done", "under-way", "not-done"] as const
export type PartState = (typeof PART_STATES)[number]

/** A labelled part of a graphic that is not (only) a figure: a step, a pillar, a node, a level. */
export interface GraphicItem {
  readonly span: Span
  readonly label: PlainBilingual
  readonly detail?: PlainBilingual
  readonly icon?: string
  readonly figure?: string
  /** Further fields of a table's row, after its label. */
  readonly cells?: readonly PlainBilingual[]
  readonly state?: PartState
  /** The state in the author's own words. */
  readonly status?: PlainBilingual
  /** Where a QR code leads. */
  readonly url?: ContentText
  /** `2022`, `2022-03` or `2022-03-05`: a station of a timeline, a value of years. */
  readonly date?: ContentText
  /** An id or a name in the outline of a map. */
  readonly region?: ContentText
  /** The figure that a gauge is held against. */
  readonly target?: string
  /** The same figure a period earlier. */
  readonly before?: string
  /** The direction of a change that is an improvement. */
  readonly good?: "up" | "down"
}

/** How a graphic type draws where it has two ways; the first of a type is what it draws unless told. */
export const GRAPHIC_FORMS = {
  years: ["columns", "line"],
  timeline: ["time", "steps"],
  ranking: ["highest", "lowest"],
  map: ["bubbles", "numbers"],
} as const satisfies { readonly [T in GraphicType]?: readonly string[] }
export type GraphicForm = (typeof GRAPHIC_FORMS)[keyof typeof GRAPHIC_FORMS][number]

interface BlockBase {
  readonly id: string
  readonly span: Span
}

/** One unit a sentence, so that languages pair and compare. */
export interface ParagraphBlock extends BlockBase {
  readonly type: "paragraph"
  /** The topic sentence, set as a subhead above the paragraph. */
  readonly lead?: Bilingual
  readonly sentences: readonly Bilingual[]
}
export interface ListBlock extends BlockBase {
  readonly type: "list"
  readonly lead?: Bilingual
  readonly items: readonly { readonly icon?: string; readonly text: Bilingual; readonly span: Span }[]
}
export interface QuoteBlock extends BlockBase {
  readonly type: "quote"
  readonly text: Bilingual
}
export interface GraphicBlock extends BlockBase {
  readonly type: "graphic"
  readonly graphic: GraphicType
  /** The type was chosen from the figures, see `chooseGraphic`. */
  readonly auto?: true
  /** Keys of `Report.figures`, in drawing order. */
  readonly figures: readonly string[]
  readonly title?: PlainBilingual
  /** Words at the middle of a hub or under the roof of a house. */
  readonly center?: PlainBilingual
  readonly items: readonly GraphicItem[]
  /** Headings of a table: of the labels, of each cell, of the numbers. */
  readonly columns?: readonly PlainBilingual[]
  /** Keys of `Report.terms` that a glossary explains, before its items. */
  readonly terms?: readonly string[]
  readonly form?: GraphicForm
  /** The outline of a map: path relative to the content folder. */
  readonly outline?: ContentText
  /** Whose figures, of what date. */
  readonly source?: PlainBilingual
  readonly caption?: Bilingual
  /** Why values may not be compared, which base a rate has, and so on. */
  readonly note?: Bilingual
  /** Width on the grid: the whole measure, or a share of a row. */
  readonly size: "hero" | "wide" | "half" | "third"
}
/** Blocks side by side. */
export interface RowBlock extends BlockBase {
  readonly type: "row"
  readonly blocks: readonly Block[]
}
/** Documents with a stage (G25). */
export interface CardsBlock extends BlockBase {
  readonly type: "cards"
  readonly cards: readonly {
    readonly title: Bilingual
    readonly status: PlainBilingual
    readonly icon?: string
    readonly span: Span
  }[]
}
/** Named topics without figures (G22). */
export interface TagsBlock extends BlockBase {
  readonly type: "tags"
  readonly title?: Bilingual
  readonly tags: readonly PlainBilingual[]
}
export interface TableBlock extends BlockBase {
  readonly type: "table"
  readonly caption?: Bilingual
  readonly columns: readonly PlainBilingual[]
  readonly rows: readonly (readonly Bilingual[])[]
}
export interface PictureBlock extends BlockBase {
  readonly type: "picture"
  /** Path relative to the content folder. */
  readonly src: ContentText
  readonly alt: PlainBilingual
  readonly caption?: Bilingual
}
/** Blocks with words on them and the JSON that writes them, for manuals. */
export interface ExampleBlock extends BlockBase {
  readonly type: "example"
  readonly lead: Bilingual
  readonly sentences: readonly Bilingual[]
  readonly blocks: readonly Block[]
  /** Figures, terms and blocks whose JSON is shown too. */
  readonly of: readonly { readonly id: string; readonly span: Span }[]
  /** The JSON, line by line. */
  readonly lines: readonly ContentText[]
}
export type Block =
  | ParagraphBlock
  | ListBlock
  | QuoteBlock
  | GraphicBlock
  | RowBlock
  | CardsBlock
  | TagsBlock
  | TableBlock
  | PictureBlock
  | ExampleBlock

/** Blocks that stand inside another. */
export const blocksIn = (block: Block): readonly Block[] =>
  block.type === "row" || block.type === "example" ? block.blocks : []

/** `opening`: before the numbered sections. `numbered`: 一 二 三. `outlook`: plans, last. */
export type SectionKind = "opening" | "numbered" | "outlook"

export interface Section {
  readonly id: string
  readonly span: Span
  readonly kind: SectionKind
  readonly title: PlainBilingual
  /** One line that says what the section shows; ours, not the report's. */
  readonly summary?: Bilingual
  readonly blocks: readonly Block[]
}

/** What a report says of itself. */
export interface ReportHead {
  readonly id: string
  readonly title: PlainBilingual
  readonly subtitle?: PlainBilingual
  /** The body whose report it is. */
  readonly organ: PlainBilingual
  /** The period reported on, for instance `2022`. */
  readonly period: PlainBilingual
  /** ISO date of the publication; the PDF's dates come from it. */
  readonly date: string
  readonly source?: { readonly name: PlainBilingual; readonly url?: ContentText }
  readonly keywords?: PlainBilingual
}

/** The content room's noun: a whole report, validated, with positions. */
export interface Report extends ReportHead {
  readonly figures: ReadonlyMap<string, Figure>
  readonly terms: ReadonlyMap<string, Term>
  readonly sections: readonly Section[]
  /** Imprint and how-to-read notes: short paragraphs. */
  readonly imprint: readonly Bilingual[]
}
