import { error, type Report as Findings, type Message } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import { suggest } from "../foundation/suggest.ts"
import type { Building } from "./building.ts"
import { checkEvidence } from "./check-evidence.ts"
import { checkGraphic } from "./check-graphic.ts"
import { checkRates } from "./check-rates.ts"
import { compare, parseDecimal } from "./decimal.ts"
import { numbersInText } from "./numbers-in-text.ts"
import { type Block, blocksIn, type Report } from "./report.ts"
import { short } from "./words.ts"

/** Asks for icons by name; all names are listed only for a hint. */
export interface Icons {
  readonly hasIcon?: (name: string) => boolean
  readonly iconNames?: () => Iterable<string>
}

/**
 * The checks that no schema can make. True when everything that is named exists and every id is unique, so that later
 * rooms can rely on it; wrong numbers are reported too, but a report with them can still be set.
 */
export function checkReport(content: Report, b: Building, icons: Icons, report: Findings): boolean {
  const unique = checkIds(b, report)
  const named = checkReferences(content, b, icons, report)
  checkStatedFigures(content, b, report)
  checkNotes(b, report)
  for (const section of content.sections) for (const block of section.blocks) checkBlock(block, content, report)
  if (!b.wordsLost) checkEvidence(content, report)
  checkRates(content, report)
  return unique && named
}

function checkIds(b: Building, report: Findings): boolean {
  const first = new Map<string, Span>()
  let unique = true
  for (const { id, span } of b.ids) {
    const before = first.get(id)
    if (before === undefined) first.set(id, span)
    else {
      unique = false
      const message = { en: `the id "${short(id)}" is used twice`, zh: `标识“${short(id)}”用了两次` }
      const note = { message: { en: "it is first used here", zh: "第一次用在这里" }, span: before }
      const hint = {
        en: "ids are unique in the whole report: choose another",
        zh: "标识在整份报告中不可重复，请另取一个",
      }
      report(error("content/duplicate-id", message, { span, notes: [note], hint }))
    }
  }
  return unique
}

const KINDS: Readonly<Record<"figure" | "term" | "icon", Message>> = {
  figure: { en: "figure", zh: "数据" },
  term: { en: "term", zh: "名词" },
  icon: { en: "icon", zh: "图标" },
}

function checkReferences(content: Report, b: Building, icons: Icons, report: Findings): boolean {
  const { hasIcon = () => true, iconNames = () => [] } = icons
  const asked = new Map<string, boolean>()
  let good = true
  for (const { kind, id, span } of b.references) {
    if (b.refused.has(span.start)) continue
    const names = kind === "term" ? content.terms : content.figures
    const known = kind === "icon" ? (asked.get(id) ?? hasIcon(id)) : names.has(id)
    if (kind === "icon") asked.set(id, known)
    if (known) continue
    good = false
    const name = KINDS[kind]
    const message = { en: `there is no ${name.en} "${short(id)}"`, zh: `没有名为“${short(id)}”的${name.zh}` }
    const hint = suggest(id, kind === "icon" ? iconNames() : names.keys())
    report(error(`content/unknown-${kind}`, message, { span, hint }))
  }
  return good
}

/** The words that state a figure in running text must say its value (A10: figures equal in both languages). */
function checkStatedFigures(content: Report, b: Building, report: Findings): void {
  for (const { id, stated } of b.references) {
    const figure = stated && content.figures.get(id)
    const value = figure && parseDecimal(figure.value)
    if (stated === undefined || value === undefined) continue
    const { text, lang } = stated
    if (text.text === "" || text.text === figure?.value) continue
    const numbers = numbersInText(text.text, lang)
    if (numbers.length === 1 && compare(numbers[0] as typeof value, value) === 0) continue
    const words = short(text.text)
    const at = { span: text.span }
    if (numbers.length === 0) {
      const message = {
        en: `“${words}” states no number; figure "${id}" is ${figure?.value}`,
        zh: `“${words}”里没有数字；数据“${id}”为 ${figure?.value}`,
      }
      const hint = { en: `mark the words that state ${figure?.value}`, zh: `请标记陈述 ${figure?.value} 的文字` }
      report(error("content/figure-text", message, { ...at, hint }))
    } else if (numbers.length > 1) {
      const message = { en: `“${words}” states several numbers`, zh: `“${words}”里有几个数字` }
      const hint = { en: `mark only the words that state ${figure?.value}`, zh: `只标记陈述 ${figure?.value} 的文字` }
      report(error("content/figure-text", message, { ...at, hint }))
    } else {
      const message = {
        en: `“${words}” is not the value of figure "${id}", ${figure?.value}`,
        zh: `“${words}”与数据“${id}”的值 ${figure?.value} 不符`,
      }
      const note = { message: { en: "the figure is stated here", zh: "数据写在这里" }, span: figure?.span }
      const hint = { en: "correct the words, the figure, or its name", zh: "请核对文字、数据的值和数据的标识" }
      report(error("content/figure-text", message, { ...at, notes: [note], hint }))
    }
  }
}

/** A footnote that one language has and the other has not would be lost in an edition. */
function checkNotes(b: Building, report: Findings): void {
  for (const { span, zh, en } of b.unpairedNotes) {
    const message = {
      en: `the Chinese has ${zh} footnote${zh === 1 ? "" : "s"}, the English ${en}`,
      zh: `中文有 ${zh} 条脚注，英文有 ${en} 条`,
    }
    const hint = { en: 'write `{"note": "…"}` in both languages', zh: '请在两种语言中都写 `{"note": "…"}`' }
    report(error("content/unpaired-note", message, { span, hint }))
  }
}

function checkBlock(block: Block, content: Report, report: Findings): void {
  for (const inner of blocksIn(block)) checkBlock(inner, content, report)
  if (block.type === "graphic") checkGraphic(block, content, report)
  if (block.type === "table") {
    for (const row of block.rows) {
      if (row.length === 0 || row.length === block.columns.length) continue
      const message = {
        en: `each row has a cell for each column: columns ${block.columns.length}, cells here ${row.length}`,
        zh: `每行的单元格数须与列数相同：表有 ${block.columns.length} 列，此行有 ${row.length} 格`,
      }
      const hint = { en: "write one cell for each column", zh: "请让单元格与列一一对应" }
      report(error("content/table-row", message, { span: row[0]?.zh[0]?.text.span ?? block.span, hint }))
    }
  }
}
