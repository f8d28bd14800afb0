import { type LineColumn, lineFinder, type Span } from "../foundation/source.ts"
import type { LineReport } from "../layout/inline/line-report.ts"

const DIGITS = 1000
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS

/** `<name>-lines.jsonl`: a row for each line, its place as `file:line:column`; `textOf` gives the source files. */
export function linesText(rows: readonly LineReport[], textOf: (path: string) => string | undefined): string {
  const finders = new Map<string, (offset: number) => LineColumn>()
  const finderOf = (path: string): ((offset: number) => LineColumn) => {
    const finder = finders.get(path) ?? lineFinder(textOf(path) ?? "")
    finders.set(path, finder)
    return finder
  }
  const placeOf = ({ file, start }: Span): string => {
    const { line, column } = finderOf(file)(start)
    return `${file}:${line}:${column}`
  }
  return rows
    .map(({ span, measure, width, natural, overflow, gap, ...row }) => {
      const at = span === undefined ? {} : { at: placeOf(span) }
      const lengths = { measure, width, natural, overflow, gap }
      const short = Object.entries(lengths).map(([name, value]) => [name, rounded(value)])
      return `${JSON.stringify({ ...row, ...at, ...Object.fromEntries(short) })}\n`
    })
    .join("")
}
