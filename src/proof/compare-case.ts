import oracle from "../layout/oracle/oracle.json" with { type: "json" }
import type { FontSet } from "../text/text.ts"
import { layOutCase, rectsById } from "./case-layout.ts"
import type { LayoutCase } from "./cases/case.ts"
import { CASE_CSS, casePage } from "./layout-case.ts"

/** CSS pixels; a browser cuts its lengths off at fractions of a device pixel. */
const TOLERANCE = 0.1
const PAGE = "@page { size: 1000px 5000px; margin: 0 }"

type Rects = readonly (readonly number[])[]

const rectText = (rects: Rects | undefined): string =>
  (rects ?? []).map((rect) => rect.map((n) => n.toFixed(2).replace(/\.?0+$/, "")).join(" ")).join(" / ")

const agree = (ours: Rects, theirs: Rects | undefined): boolean =>
  ours.length === theirs?.length &&
  ours.every((rect, j) => rect.every((n, k) => Math.abs(n - (theirs[j]?.[k] ?? Number.NaN)) < TOLERANCE))

/**
 * Our places of a case against the browser's: nothing where they agree, else one line an element, `x y width height`,
 * with what was expected. A difference that is named has to be there.
 */
export function compareCase([name, text, difference]: LayoutCase, fonts: FontSet): string {
  const { html, css, ids } = casePage(text)
  const ours = rectsById(layOutCase(html, PAGE + CASE_CSS + css, fonts), ids)
  const theirs = (oracle as Record<string, readonly Rects[]>)[name] ?? []
  const expected = (i: number): string | undefined => {
    const own = rectText(ours[i])
    const named = difference?.ours?.[i]
    if (named !== undefined)
      return agree(ours[i] as Rects, theirs[i]) ? "no difference" : own === named ? undefined : named
    const isLeftOut = difference?.tag !== undefined && html.includes(`<${difference.tag} id="${ids[i]}"`)
    return isLeftOut || agree(ours[i] as Rects, theirs[i]) ? undefined : rectText(theirs[i])
  }
  const faults = ids.map((_, i) => expected(i))
  if (faults.every((fault) => fault === undefined)) return ""
  const lines = faults.map((fault, i) => `${rectText(ours[i])}${fault === undefined ? "" : `   expected: ${fault}`}`)
  return [text, ...lines].join("\n")
}
