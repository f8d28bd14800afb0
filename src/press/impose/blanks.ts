/**
 * Which page stands in each position: blanks (undefined) come before the last `kept` pages, so that a back cover stays
 * outside; the first page never moves.
 */
export function withBlanks(pages: number, positions: number, kept: number): readonly (number | undefined)[] {
  const tail = Math.min(Math.max(0, kept), Math.max(0, pages - 1))
  const blanks = positions - pages
  return Array.from({ length: positions }, (_, position) => {
    if (position < pages - tail) return position
    if (position < pages - tail + blanks) return undefined
    return position - blanks
  })
}
