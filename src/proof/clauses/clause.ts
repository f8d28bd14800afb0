/**
 * A clause of a specification that the subset has, by anchor, with the cases that cover it. A case is one line, run by
 * run-case.ts, or names one elsewhere:
 *
 * - `style: declarations → what they compute to`, on an element of 10 pt; `under: parent's { its own } → …`
 * - `select: selector → elements`, in the document of run-case.ts
 * - `fault: stylesheet → how its first finding begins`
 * - `media: query → true or false`, of a page of 148 × 210 mm
 * - `page: stylesheet ¦ page → its top margin`
 * - `boxes: html ¦ css → boxes with an id`, on a page of 100 × 100 pt, text of 10 pt
 * - `pages: html ¦ css → text of the pages`, of 50 × 50 pt
 * - `oracle: name` of a case that a browser laid out
 * - `test: file ¦ title` of a test
 */
export type Clause = readonly [anchor: string, what: string, ...cases: string[]]

export interface SpecClauses {
  readonly spec: string
  readonly clauses: readonly Clause[]
}
