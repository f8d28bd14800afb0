import type { Message, Severity } from "../foundation/diagnostic.ts"

/** `F…` any file, `X…` PDF/X-4, `A…` PDF/X-1a; the other letters are about the product: geometry, colour, overprint, type, lines, images, annotations, marks. */
export type PreflightGroup = "F" | "X" | "A" | "G" | "C" | "O" | "T" | "L" | "I" | "S" | "M"

/** A rule of preflight. What it compares with is in the profile (`preflight-profiles.ts`). */
export interface PreflightRule {
  /** Stable: what reports, tests and documentation call it. */
  readonly id: string
  readonly group: PreflightGroup
  /** Seen in the finished file, in what was laid out (with element and content path), or in both. */
  readonly where: "file" | "layout" | "both"
  /** The worst it can be; where a profile has two thresholds, the outer one is a warning. */
  readonly severity: Severity
  /** What has to hold. */
  readonly name: Message
  /** Why a press, a shop or a standard asks for it. */
  readonly reason: Message
  readonly remedy: Message
  /** Clause, or who says so. */
  readonly source: string
}

type Text = readonly [en: string, zh: string]

/** A row, written as pairs of English and Chinese. */
export function row(
  id: string,
  where: PreflightRule["where"],
  severity: Severity,
  source: string,
  name: Text,
  reason: Text,
  remedy: Text,
): PreflightRule {
  const both = ([en, zh]: Text): Message => ({ en, zh })
  const group = id.charAt(0) as PreflightGroup
  return { id, group, where, severity, source, name: both(name), reason: both(reason), remedy: both(remedy) }
}
