import type { Colors } from "picocolors/types.js"
import type { Diagnostic, MessageLanguage, Severity } from "../foundation/diagnostic.ts"
import { lineColumn, type Span } from "../foundation/source.ts"
import type { PreflightSummary } from "../steps/preflight-editions.ts"

/** Longest source line shown under a finding; a longer one is cut around the place. */
const MAX_EXCERPT = 96
const TAB = "  "

export type TextOf = (path: string) => string | undefined

const LABELS: Record<Severity, Record<MessageLanguage, string>> = {
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  info: { en: "note", zh: "提示" },
}
const HINT: Record<MessageLanguage, string> = { en: "hint", zh: "建议" }
const NOTE: Record<MessageLanguage, string> = { en: "note", zh: "说明" }

/** Rooms write messages as they come; people read sentences: a capital, and a full stop for hints alone. */
const headline = (text: string, language: MessageLanguage): string => capital(text, language).replace(/[.。]$/, "")
export const sentence = (text: string, language: MessageLanguage): string =>
  `${capital(text, language)}${/[.。?？!！]$/.test(text) ? "" : language === "zh" ? "。" : "."}`
/** A path or a file's name keeps its letters; a Chinese sentence that begins with Latin ones begins with a name. */
const capital = (text: string, language: MessageLanguage): string =>
  language === "en" && /^\p{Ll}[^\s/.:_]*(?:[\s,;]|$)/u.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text

/** A finding as people read it: place, severity, message, the line with carets, notes and a hint. */
export function formatDiagnostic(d: Diagnostic, textOf: TextOf, language: MessageLanguage, colors: Colors): string {
  const paint = d.severity === "error" ? colors.red : d.severity === "warning" ? colors.yellow : colors.cyan
  const label = paint(colors.bold(LABELS[d.severity][language]))
  const place = d.span === undefined ? "" : `${formatPlace(d.span, textOf)}  `
  const lines = [
    `${colors.bold(place)}${label}  ${headline(d.message[language], language)} ${colors.dim(`[${d.code}]`)}`,
  ]
  if (d.span !== undefined) lines.push(...excerpt(d.span, textOf, paint))
  for (const note of d.notes ?? []) {
    const at = note.span === undefined ? "" : `  ${formatPlace(note.span, textOf)}`
    lines.push(`  ${colors.dim(NOTE[language])}  ${headline(note.message[language], language)}${colors.dim(at)}`)
  }
  if (d.hint !== undefined) lines.push(`  ${colors.green(HINT[language])}  ${sentence(d.hint[language], language)}`)
  return lines.join("\n")
}

export function formatPlace(span: Span, textOf: TextOf): string {
  const text = textOf(span.file)
  if (text === undefined) return span.file
  const { line, column } = lineColumn(text, span.start)
  return `${span.file}:${line}:${column}`
}

function excerpt(span: Span, textOf: TextOf, paint: (text: string) => string): readonly string[] {
  const text = textOf(span.file)
  if (text === undefined || span.start > text.length) return []
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1
  const lineEnd = text.indexOf("\n", span.start)
  const full = text.slice(lineStart, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, "")
  const from = Math.max(0, Math.min(span.start - lineStart - MAX_EXCERPT / 2, full.length - MAX_EXCERPT))
  const shown = full.slice(from, from + MAX_EXCERPT)
  const start = span.start - lineStart - from
  const length = Math.max(1, Math.min(span.end - span.start, shown.length - start))
  const lead = [...shown.slice(0, start)].map(printable).join("")
  const marked = [...shown.slice(start, start + length)].map(printable).join("")
  const body = [...shown].map(printable).join("")
  return [`    ${body}`, `    ${" ".repeat(columns(lead))}${paint("^".repeat(Math.max(1, columns(marked))))}`]
}

/** Control characters would move the cursor of a terminal, bidi controls would lie about the text. */
function printable(character: string): string {
  if (character === "\t") return TAB
  const code = character.codePointAt(0) as number
  const hidden =
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069)
  return hidden ? "\uFFFD" : character
}

/** Terminal columns: East Asian wide and full-width characters take two. */
export function columns(text: string): number {
  let count = 0
  for (const character of text) {
    const code = character.codePointAt(0) as number
    const wide =
      (code >= 0x1100 && code <= 0x115f) ||
      (code >= 0x2e80 && code <= 0xa4cf) ||
      (code >= 0xac00 && code <= 0xd7a3) ||
      (code >= 0xf900 && code <= 0xfaff) ||
      (code >= 0xfe30 && code <= 0xfe6f) ||
      (code >= 0xff00 && code <= 0xff60) ||
      (code >= 0x20000 && code <= 0x3fffd)
    count += wide ? 2 : 1
  }
  return count
}

export interface JsonDiagnostic {
  readonly code: string
  readonly severity: Severity
  readonly message: string
  readonly file?: string
  readonly line?: number
  readonly column?: number
  readonly endLine?: number
  readonly endColumn?: number
  readonly hint?: string
  readonly notes?: readonly {
    readonly message: string
    readonly file?: string
    readonly line?: number
    readonly column?: number
  }[]
}

/** The same finding for machines: 1-based lines and columns, columns in UTF-16 units. */
export function jsonDiagnostic(d: Diagnostic, textOf: TextOf, language: MessageLanguage): JsonDiagnostic {
  return {
    code: d.code,
    severity: d.severity,
    message: headline(d.message[language], language),
    ...jsonPlace(d.span, textOf),
    ...(d.hint && { hint: sentence(d.hint[language], language) }),
    ...(d.notes?.length && {
      notes: d.notes.map((note) => ({
        message: headline(note.message[language], language),
        ...jsonPlace(note.span, textOf),
      })),
    }),
  }
}

function jsonPlace(span: Span | undefined, textOf: TextOf): Partial<JsonDiagnostic> {
  if (span === undefined) return {}
  const text = textOf(span.file)
  if (text === undefined) return { file: span.file }
  const start = lineColumn(text, span.start)
  const end = lineColumn(text, span.end)
  return { file: span.file, ...start, endLine: end.line, endColumn: end.column }
}

/** Errors first, then by place; the same finding at the same place once. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const rank: Record<Severity, number> = { error: 0, warning: 1, info: 2 }
  const seen = new Set<string>()
  return [...diagnostics]
    .sort((a, b) => rank[a.severity] - rank[b.severity] || comparePlace(a.span, b.span))
    .filter((d) => {
      const key = `${d.code}\0${d.span?.file}\0${d.span?.start}\0${d.message.en}`
      return !seen.has(key) && seen.add(key)
    })
}

function comparePlace(a: Span | undefined, b: Span | undefined): number {
  if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0)
  if (a.file !== b.file) return a.file < b.file ? -1 : 1
  return a.start - b.start
}

/** What a file says of itself, and what we looked at: never more. */
export function claimText({ declares, passed }: PreflightSummary, zh: boolean): string {
  const claim = declares === undefined ? "" : zh ? `声明 ${declares}；` : `declares ${declares}; `
  return zh ? `，${claim}自检 ${passed} 条规则通过` : `, ${claim}own preflight passed ${passed} checks`
}
