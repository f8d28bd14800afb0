import { type Bilingual, type Block, blocksIn, type Report } from "../content/report.ts"

/** The index of the section whose text states each figure first; of a figure that no text states, the one that draws it. */
export function firstUses(report: Report): ReadonlyMap<string, number> {
  const stated = new Map<string, number>()
  const drawn = new Map<string, number>()
  report.sections.forEach((section, i) => {
    const visit = (block: Block): void => {
      for (const text of textsOf(block)) {
        for (const run of text.zh) if (run.type === "figure") keepFirst(stated, run.figure, i)
      }
      blocksIn(block).forEach(visit)
      if (block.type !== "graphic") return
      for (const id of block.figures) keepFirst(drawn, id, i)
      for (const { figure, before, target } of block.items) {
        for (const id of [figure, before, target]) if (id !== undefined) keepFirst(drawn, id, i)
      }
    }
    section.blocks.forEach(visit)
  })
  return new Map([...drawn, ...stated])
}

function keepFirst(uses: Map<string, number>, id: string, section: number): void {
  if (!uses.has(id)) uses.set(id, section)
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
