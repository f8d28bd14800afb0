import type { Bilingual, Block, Report } from "../content/report.ts"

/** The index of the section in which the report first uses each figure. */
export function firstUses(report: Report): ReadonlyMap<string, number> {
  const uses = new Map<string, number>()
  report.sections.forEach((section, i) => {
    const use = (id: string | undefined): void => {
      if (id !== undefined && !uses.has(id)) uses.set(id, i)
    }
    const visit = (block: Block): void => {
      for (const text of textsOf(block)) for (const run of text.zh) if (run.type === "figure") use(run.figure)
      if (block.type === "row") block.blocks.forEach(visit)
      if (block.type === "graphic") {
        block.figures.forEach(use)
        for (const item of block.items) use(item.figure)
      }
    }
    section.blocks.forEach(visit)
  })
  return uses
}

function textsOf(block: Block): readonly Bilingual[] {
  switch (block.type) {
    case "paragraph":
      return block.lead === undefined ? block.sentences : [block.lead, ...block.sentences]
    case "list": {
      const items = block.items.map((item) => item.text)
      return block.lead === undefined ? items : [block.lead, ...items]
    }
    case "quote":
      return [block.text]
    case "cards":
      return block.cards.map((card) => card.title)
    case "table":
      return block.rows.flat()
    default:
      return []
  }
}
