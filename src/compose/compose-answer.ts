import type { MessageLanguage, Severity } from "../foundation/diagnostic.ts"
import type { Compose, ComposeFinding, Line } from "./compose.ts"
import { composePairs, type PairedLine } from "./compose-pairs.ts"
import { readRequest } from "./compose-request.ts"

/** A finding as machines read it; `line` and `column` count from 0. */
export interface PlainFinding {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly hint?: string
  readonly line?: number
  readonly column?: number
}

/** One answer of `tujie compose --jsonl`; lengths are in em. */
export interface Answer {
  readonly id: string | number | null
  readonly lines?: readonly Line[]
  readonly columns?: readonly { readonly lang: string; readonly lines: readonly PairedLine[] }[]
  readonly findings: readonly PlainFinding[]
}

/** Answers one line of requests; a bad one is answered by what is wrong with it. */
export function answerRequest(line: string, compose: Compose, language: MessageLanguage = "en"): Answer {
  const request = readRequest(line)
  const { id } = request
  if ("findings" in request) return { id, lines: [], findings: plainFindings(request.findings, language) }
  const { text, options, pairs, columns } = request
  const { findings, ...result } =
    pairs !== undefined && columns !== undefined
      ? composePairs(pairs, columns, options, compose)
      : compose(text, options)
  return { id, ...result, findings: plainFindings(findings, language) }
}

export const plainFindings = (findings: readonly ComposeFinding[], language: MessageLanguage): PlainFinding[] =>
  findings.map(({ code, severity, message, hint, line, column }) => ({
    code,
    severity,
    message: message[language],
    ...(hint && { hint: hint[language] }),
    ...(line !== undefined && { line }),
    ...(column !== undefined && { column }),
  }))

export const hasErrors = (findings: readonly { readonly severity: Severity }[]): boolean =>
  findings.some(({ severity }) => severity === "error")
