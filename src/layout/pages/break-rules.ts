import type { BoxFragment, Fragment } from "../fragment.ts"
import { type Row, type Rows, rowsOf } from "./rows.ts"

/** css-break-3 #unforced-breaks: which rules a break would break, worst last; `avoid` gives way before orphans and widows. */
export const ALLOWED = 0
export const AVOIDED = 1
export const ORPHANED = 2
export type Penalty = typeof ALLOWED | typeof AVOIDED | typeof ORPHANED

/** What a break goes through, for a designer's eye: two blocks, the two languages of one text, a row's columns, a text. */
export type Cut = "blocks" | "pair" | "row" | "text"

export const isAvoid = (value: string): boolean => value === "avoid" || value === "avoid-page"

/** The penalty of a break before row `k` of a box; `avoid` holds for all breaks in it. */
export function penaltyBetween(view: Rows, fragment: BoxFragment, k: number, avoid: boolean): Penalty {
  if (view.lines) {
    const { orphans, widows } = fragment.style
    if (k < orphans || view.rows.length - k < widows) return ORPHANED
    return avoid ? AVOIDED : ALLOWED
  }
  if (avoid) return AVOIDED
  // A table's caption and head stay with its rows.
  if (view.head !== undefined && k <= view.head.end) return AVOIDED
  const above = (view.rows[k - 1] as Row).children
  const below = (view.rows[k] as Row).children
  if (above.some(isCaption) || below.some(isCaption)) return AVOIDED
  return above.some(avoidsAfter) || below.some(avoidsBefore) ? AVOIDED : ALLOWED
}

/** What a break before row `k` goes through. */
export function cutBetween(view: Rows, k: number): Cut {
  if (view.lines) return "text"
  const above = languageOf(view.rows[k - 1] as Row)
  const below = languageOf(view.rows[k] as Row)
  return above !== "" && below !== "" && above !== below ? "pair" : "blocks"
}

/** Primary language subtag of a row of one block; empty where there are more or the language is not known. */
function languageOf({ children }: Row): string {
  const [only] = children
  if (only?.type !== "box" || children.length > 1) return ""
  const { lang } = only.style
  const end = lang.indexOf("-")
  return end === -1 ? lang : lang.slice(0, end)
}

const isCaption = (fragment: Fragment): boolean => fragment.type === "box" && fragment.style.display === "table-caption"

/** Values of first and last children count at their parent's edge, css-break-3 #break-propagation. */
function avoidsBefore(fragment: Fragment): boolean {
  if (fragment.type === "line") return false
  if (isAvoid(fragment.style.breakBefore)) return true
  return fragment.type === "box" && (rowsOf(fragment).rows[0]?.children.some(avoidsBefore) ?? false)
}
function avoidsAfter(fragment: Fragment): boolean {
  if (fragment.type === "line") return false
  if (isAvoid(fragment.style.breakAfter)) return true
  return fragment.type === "box" && (rowsOf(fragment).rows.at(-1)?.children.some(avoidsAfter) ?? false)
}
