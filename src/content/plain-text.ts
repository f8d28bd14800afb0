import type { Bilingual, Block, InlineContent, Lang, Report } from "./report.ts"

/** The words of inline content, without marks, annotations and footnotes. */
export function plainText(inline: InlineContent): string {
  let out = ""
  for (const node of inline) if (node.type !== "note") out += node.text.text
  return out
}

/**
 * What the report itself says in one language, one text a sentence, in reading order: paragraphs, lists, quotes,
 * cards and tables with their leads. Titles, summaries and everything at graphics are the editors' own.
 */
export function sentencesOf(report: Pick<Report, "sections">, lang: Lang): readonly string[] {
  return report.sections.flatMap((section) => section.blocks.flatMap((block) => textsOf(block).map(at(lang))))
}

const at = (lang: Lang) => (text: Bilingual) => plainText(text[lang])

function textsOf(block: Block): readonly Bilingual[] {
  switch (block.type) {
    case "paragraph":
      return withLead(block.lead, block.sentences)
    case "list":
      return withLead(
        block.lead,
        block.items.map((item) => item.text),
      )
    case "quote":
      return [block.text]
    case "row":
      return block.blocks.flatMap(textsOf)
    case "example":
      return [...withLead(block.lead, block.sentences), ...block.blocks.flatMap(textsOf)]
    case "cards":
      return block.cards.map((card) => card.title)
    case "table":
      return block.rows.flat()
    default:
      return []
  }
}

const withLead = (lead: Bilingual | undefined, rest: readonly Bilingual[]): readonly Bilingual[] =>
  lead === undefined ? rest : [lead, ...rest]
