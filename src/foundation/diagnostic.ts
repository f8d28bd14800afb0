import type { Span } from "./source.ts"

export type Severity = "error" | "warning" | "info"

/** The two languages findings come in. */
export type MessageLanguage = "en" | "zh"

/** One text in both languages of the tool; written side by side where the check is made. */
export interface Message {
  readonly en: string
  readonly zh: string
}

export interface Note {
  readonly message: Message
  readonly span?: Span
}

/** A finding: what is wrong, where, and what to do. Never thrown; collected. */
export interface Diagnostic {
  /** Stable, kebab-case, `room/what`, for instance `content/unknown-key`. */
  readonly code: string
  readonly severity: Severity
  readonly message: Message
  /** The place in content, template or style; absent only where no file is to blame. */
  readonly span?: Span
  readonly notes?: readonly Note[]
  readonly hint?: Message
}

/** Collects findings of one run; every room gets one and never throws for bad input. */
export type Report = (diagnostic: Diagnostic) => void

/** How many errors and warnings there are, as a part of a sentence. */
export const tally = (errors: number, warnings: number): Message => ({
  en: `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`,
  zh: `${errors} 个错误，${warnings} 个警告`,
})

type Extra = Pick<Diagnostic, "span" | "notes" | "hint">

const make =
  (severity: Severity) =>
  (code: string, message: Message, extra: Extra = {}): Diagnostic => ({ code, severity, message, ...extra })

export const error = make("error")
export const warning = make("warning")
export const info = make("info")
