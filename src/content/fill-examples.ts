import { error, type Report as Findings } from "../foundation/diagnostic.ts"
import type { SourceFile, Span } from "../foundation/source.ts"
import { suggest } from "../foundation/suggest.ts"
import type { Building } from "./building.ts"
import { type Block, blocksIn, type ContentText, type ExampleBlock, type Report } from "./report.ts"
import { short } from "./words.ts"

/**
 * Gives each example the lines of the report's own JSON that write its blocks, and what else it names. A name of
 * nothing is reported.
 */
export function fillExamples(content: Report, file: SourceFile, b: Building, report: Findings): Report {
  if (!b.hasExamples) return content
  const places = placesOf(content)
  const linesOf = ({ id, span }: ExampleBlock["of"][number]): readonly ContentText[] => {
    const place = places.get(id)
    if (place !== undefined) return writtenLines(place, file)
    const message = {
      en: `there is no figure, term or block "${short(id)}"`,
      zh: `没有名为“${short(id)}”的数据、名词或内容块`,
    }
    const hint = suggest(id, places.keys())
    report(error("content/unknown-example", message, { span, hint }))
    return []
  }
  const filled = (block: Block): Block => {
    if (block.type === "row") return { ...block, blocks: block.blocks.map(filled) }
    if (block.type !== "example") return block
    const blocks = block.blocks.map(filled)
    const lines = [...blocks.flatMap(({ span }) => writtenLines(span, file)), ...block.of.flatMap(linesOf)]
    return { ...block, blocks, lines }
  }
  const sections = content.sections.map((section) => ({ ...section, blocks: section.blocks.map(filled) }))
  return { ...content, sections }
}

function placesOf(content: Report): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>()
  const add = (block: Block): void => {
    places.set(block.id, block.span)
    blocksIn(block).forEach(add)
  }
  for (const { blocks } of content.sections) blocks.forEach(add)
  for (const { id, span } of content.terms.values()) places.set(id, span)
  for (const { id, span } of content.figures.values()) places.set(id, span)
  return places
}

/** A key before the value, on the value's first line. */
const KEY = /^\s*("(?:[^"\\]|\\.)*"\s*:\s*)?$/

/** The lines of a value as the author wrote them, with its key, without the indent that all share and without blank ones. */
function writtenLines({ start, end }: Span, { path, text }: SourceFile): readonly ContentText[] {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1
  const before = text.slice(lineStart, start)
  const indent = /^[ \t]*/.exec(before)?.[0].length ?? 0
  let from = KEY.test(before) ? lineStart + indent : start
  const lines: ContentText[] = []
  while (from < end) {
    const newline = text.indexOf("\n", from)
    const to = newline === -1 || newline > end ? end : newline
    const line = text.slice(from, to).trimEnd()
    if (line !== "") lines.push({ text: line, span: { file: path, start: from, end: from + line.length } })
    from = to + 1
    for (let skipped = 0; skipped < indent && (text[from] === " " || text[from] === "\t"); skipped++) from++
  }
  return lines
}
