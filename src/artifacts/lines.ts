import { lineColumn } from "../foundation/source.ts"
import type { LineReport } from "../layout/inline/line-report.ts"

const DIGITS = 1000
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS

/** `<name>-lines.jsonl`: a row for each line, its place as `file:line:column`; `textOf` gives the source files. */
export function linesText(rows: readonly LineReport[], textOf: (path: string) => string | undefined): string {
  return rows
    .map(({ span, measure, width, natural, overflow, gap, ...row }) => {
      const { line, column } = lineColumn((span && textOf(span.file)) ?? "", span?.start ?? 0)
      const at = span === undefined ? {} : { at: `${span.file}:${line}:${column}` }
      const lengths = { measure, width, natural, overflow, gap }
      const short = Object.entries(lengths).map(([name, value]) => [name, rounded(value)])
      return `${JSON.stringify({ ...row, ...at, ...Object.fromEntries(short) })}\n`
    })
    .join("")
}
