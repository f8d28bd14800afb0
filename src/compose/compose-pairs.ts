import { evenSides, type Looseness } from "../text/pair.ts"
import type { Compose, ComposeFinding, ComposeOptions, ComposeResult, Line } from "./compose.ts"

export interface Column {
  readonly lang: string
  /** In em; the paragraph’s own where it is left out. */
  readonly width?: number
}

/** A line of a column: `row` counts on the leading that all columns share, `pair` the pairs, both from 0. */
export interface PairedLine extends Line {
  readonly row: number
  readonly pair: number
}

export interface PairsResult {
  readonly columns: readonly { readonly lang: string; readonly lines: readonly PairedLine[] }[]
  readonly findings: readonly ComposeFinding[]
}

const EMPTY_LINE: Line = { text: "", width: 0, natural: 0, gap: 0, tier: 0, penalty: 0, clusters: [] }

/**
 * Texts that belong together, side by side on one leading: those of a pair start on one row. A pair is as high as its
 * longest side, which is asked for a line less; where it cannot, a side one line shorter is asked for a line more. A
 * column whose side of a pair ends early has empty lines until the next pair starts.
 */
export function composePairs(
  pairs: readonly (readonly string[])[],
  columns: readonly Column[],
  options: ComposeOptions,
  compose: Compose,
): PairsResult {
  const lines: PairedLine[][] = columns.map(() => [])
  const findings: ComposeFinding[] = []
  let row = 0
  pairs.forEach((texts, pair) => {
    const set = (looseness: Looseness, side: number): ComposeResult => {
      const { lang, width } = columns[side] as Column
      const own = { ...options, lang, width: width ?? options.width, ...(looseness === 0 ? {} : { looseness }) }
      return compose(texts[side] ?? "", own)
    }
    const sides = evenSides(columns.map((_, side) => (looseness: Looseness) => measured(set(looseness, side))))
    const height = Math.max(0, ...sides.map((side) => side.lines.length))
    sides.forEach((side, column) => {
      for (let k = 0; k < height; k++) {
        ;(lines[column] as PairedLine[]).push({ ...(side.lines[k] ?? EMPTY_LINE), row: row + k, pair })
      }
      for (const finding of side.findings) {
        findings.push({ ...finding, column, ...(finding.line === undefined ? {} : { line: finding.line + row }) })
      }
    })
    row += height
  })
  return { columns: columns.map(({ lang }, column) => ({ lang, lines: lines[column] as PairedLine[] })), findings }
}

const measured = (result: ComposeResult) => ({
  ...result,
  height: result.lines.length,
  flaws: result.findings.length,
})
