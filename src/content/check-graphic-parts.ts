import { error, type Report as Findings, warning } from "../foundation/diagnostic.ts"
import type { GraphicBlock, GraphicItem, GraphicType } from "./report.ts"

/** Fields that only some types draw. */
const PLACES = {
  cells: ["data-table"],
  state: ["document-card", "checklist"],
  status: ["document-card", "checklist"],
  url: ["qr-panel"],
  date: ["timeline", "years"],
  region: ["map"],
  target: ["gauge"],
  before: ["arrow-card"],
  good: ["arrow-card"],
} as const satisfies { readonly [K in keyof GraphicItem]?: readonly GraphicType[] }

const BLOCK_PLACES = {
  columns: ["data-table"],
  terms: ["glossary"],
  outline: ["map"],
} as const satisfies { readonly [K in keyof GraphicBlock]?: readonly GraphicType[] }

/** What a type needs of its parts, and what it has no place for. */
export function checkParts(block: GraphicBlock, report: Findings): void {
  const { graphic, figures, items, terms = [], span } = block
  if (figures.length === 0 && items.length === 0 && terms.length === 0) {
    const message = { en: `the graphic "${block.id}" has nothing to show`, zh: `图“${block.id}”没有任何内容` }
    const hint = { en: "give it `figures` or `items`", zh: "请写明 figures 或 items" }
    report(error("content/empty-graphic", message, { span, hint }))
  }
  for (const [field, types] of Object.entries(BLOCK_PLACES)) {
    if (block[field as keyof typeof BLOCK_PLACES] !== undefined) checkPlace(block, field, types, span, report)
  }
  for (const item of items) {
    for (const [field, types] of Object.entries(PLACES)) {
      if (item[field as keyof typeof PLACES] !== undefined) checkPlace(block, field, types, item.span, report)
    }
    checkNeeds(graphic, item, report)
  }
  if (graphic === "data-table") checkColumns(block, report)
}

function checkPlace(
  { graphic }: GraphicBlock,
  field: string,
  types: readonly GraphicType[],
  span: GraphicBlock["span"],
  report: Findings,
): void {
  if (types.includes(graphic)) return
  const message = { en: `a ${graphic} does not draw \`${field}\``, zh: `${graphic} 不使用 ${field}` }
  const hint = { en: `\`${field}\` belongs to ${types.join(", ")}`, zh: `${field} 用于 ${types.join("、")}` }
  report(warning("content/unused-field", message, { span, hint }))
}

function checkNeeds(graphic: GraphicType, { state, status, url, span }: GraphicItem, report: Findings): void {
  if (graphic === "qr-panel" && url === undefined) {
    const message = { en: "a part of a qr-panel has no `url`", zh: "qr-panel 的部件缺少 url" }
    const hint = { en: 'add "url": "https://…"', zh: '请补上 "url": "https://…"' }
    report(error("content/no-url", message, { span, hint }))
  }
  const wantsState = graphic === "checklist" ? state === undefined : graphic === "document-card" && !(state ?? status)
  if (wantsState) {
    const message = { en: `a part of a ${graphic} has no \`state\``, zh: `${graphic} 的部件缺少 state` }
    const hint = {
      en: "for instance `done`, `under-way`, `planned`, `passed`",
      zh: "例如 done（已完成）、under-way（推进中）、planned（列入计划）、passed（已通过）",
    }
    report(error("content/no-state", message, { span, hint }))
  }
}

/** A heading for each column or none at all, and a cell for each field in every row. */
function checkColumns({ items, figures, columns, span }: GraphicBlock, report: Findings): void {
  const fields = Math.max(0, ...items.map((item) => item.cells?.length ?? 0))
  for (const item of items) {
    const cells = item.cells?.length ?? 0
    if (cells === fields) continue
    const message = {
      en: `each row has the same fields: others have ${fields} cells, this one ${cells}`,
      zh: `各行字段数须相同：其他行有 ${fields} 个单元格，此行有 ${cells} 个`,
    }
    const hint = { en: `write ${fields} cells in each row`, zh: `请让每行都有 ${fields} 个单元格` }
    report(error("content/table-row", message, { span: item.span, hint }))
  }
  const numbers = figures.length > 0 || items.some(({ figure }) => figure !== undefined) ? 1 : 0
  const expected = 1 + fields + numbers
  if (columns === undefined || columns.length === expected) return
  const message = {
    en: `the table has ${expected} columns (labels, ${fields} cells${numbers ? ", numbers" : ""}), but ${columns.length} headings`,
    zh: `表有 ${expected} 列（名称、${fields} 个单元格${numbers ? "、数值" : ""}），却有 ${columns.length} 个列标题`,
  }
  const hint = {
    en: `write ${expected} headings, or leave \`columns\` out`,
    zh: `请写 ${expected} 个列标题，或删去 columns`,
  }
  report(error("content/table-columns", message, { span, hint }))
}
