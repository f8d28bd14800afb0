import type { Booklet, EditionName } from "../content/booklet.ts"
import { error, type Report } from "../foundation/diagnostic.ts"

/** Editions that can be made today. */
export type AvailableEdition = (typeof AVAILABLE)[number]
const AVAILABLE = ["screen", "press", "x1a"] as const

/** True for what a print shop gets, with an order. */
export const isForShop = (edition: EditionName): boolean => edition !== "screen" && edition !== "office"

/** Those of the editions asked for that can be made; each other one is a finding. */
export function availableEditions(
  asked: readonly EditionName[],
  booklet: Booklet,
  report: Report,
): readonly AvailableEdition[] {
  const available: AvailableEdition[] = []
  for (const edition of new Set(asked)) {
    const known = AVAILABLE.find((name) => name === edition)
    if (known !== undefined) available.push(known)
    else {
      const message = { en: `the edition "${edition}" cannot be made yet`, zh: `尚不能制作“${edition}”版本` }
      const hint = { en: `This version makes ${AVAILABLE.join(", ")}.`, zh: `本版本可制作 ${AVAILABLE.join("、")}。` }
      report(error("press/edition-not-yet", message, { span: booklet.span, hint }))
    }
  }
  return available
}
