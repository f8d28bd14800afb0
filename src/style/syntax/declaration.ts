import type { Report } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import { findLonghand, propertyRows } from "../values/longhands.ts"
import { type DeclarationContext, pageDescriptors } from "../values/page-descriptors.ts"
import { findShorthand, shorthandRows } from "../values/shorthands.ts"
import { type ComponentValue, isDelim, isFunction, own } from "./component-value.ts"
import { reportStray, reportUnknown, reportValue } from "./declaration-faults.ts"
import type { CssWide, Declaration, DeclaredValue, NamedValue } from "./declared-value.ts"
import { type Attempt, placeOf, Reader } from "./reader.ts"
import type { RawDeclaration } from "./rules.ts"

/** What reading declarations of one file needs. */
export interface ValueSite {
  readonly file: string
  readonly report: Report
  /** Called for each name in `color(--name)`. */
  readonly themeColor: (name: ComponentValue, span: Span) => void
}

/** Reading one file: declarations of the same text are read once. */
export interface DeclarationSite extends ValueSite {
  readonly known: Map<RawDeclaration, KnownValue>
}

interface KnownValue {
  readonly context: DeclarationContext
  readonly read: readonly NamedValue[]
  /** Names in `color(--name)`. */
  readonly colors: readonly ComponentValue[]
}

const CSS_WIDE: Readonly<Record<string, CssWide>> = { inherit: "inherit", initial: "initial", unset: "unset" }

export function hasVariables(values: readonly ComponentValue[]): boolean {
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as ComponentValue
    if (isFunction(value, "var") || (value.children.length > 0 && hasVariables(value.children))) return true
  }
  return false
}

/** A declaration as written to declarations of longhands, added to `out`; a faulty one is reported and gives none. */
export function readDeclaration(
  raw: RawDeclaration,
  context: DeclarationContext,
  site: DeclarationSite,
  out: Declaration[],
): void {
  const { important } = raw
  const span: Span = { file: site.file, start: raw.start, end: raw.end }
  const read = readAgain(raw, context, site) ?? readFirst(raw, context, span, site)
  for (let i = 0; i < read.length; i++) {
    const { name, value } = read[i] as NamedValue
    out.push({ name, value, important, span })
  }
}

/** What an earlier declaration of the same text was read as; its theme colours count for this place too. */
function readAgain(
  { like, start }: RawDeclaration,
  context: DeclarationContext,
  site: DeclarationSite,
): readonly NamedValue[] | undefined {
  const known = like && site.known.get(like)
  if (like === undefined || known?.context !== context) return undefined
  const by = start - like.start
  for (const name of known.colors) {
    site.themeColor(name, { file: site.file, start: name.start + by, end: name.end + by })
  }
  return known.read
}

function readFirst(
  raw: RawDeclaration,
  context: DeclarationContext,
  span: Span,
  site: DeclarationSite,
): readonly NamedValue[] {
  const values = raw.like === undefined ? raw.values : moved(raw.values, raw.start - raw.like.start)
  if (raw.name.startsWith("--")) {
    const stray = strayIn(values) ?? values.find((value) => isDelim(value, "!"))
    if (stray === undefined) return [{ name: raw.name, value: customValue(values) }]
    reportStray(raw.name, stray, span, site.report)
    return []
  }
  const name = raw.name.toLowerCase()
  const names = longhandsOf(name, context)
  if (names === undefined) {
    reportUnknown(name, context, { file: site.file, start: raw.start, end: raw.nameEnd }, site.report)
    return []
  }
  if (hasVariables(values)) {
    const value: DeclaredValue = { type: "pending", pending: { property: name, context, values, span } }
    return names.map((longhand) => ({ name: longhand, value }))
  }
  const colors: ComponentValue[] = []
  const themeColor: ValueSite["themeColor"] = (color, place) => {
    colors.push(color)
    site.themeColor(color, place)
  }
  const read = readValue(name, values, context, span, { file: site.file, report: site.report, themeColor })
  if (read !== undefined) site.known.set(raw, { context, read, colors })
  return read ?? []
}

/** Values at another place in the file. */
const moved = (values: readonly ComponentValue[], by: number): readonly ComponentValue[] =>
  values.map((v) => ({ ...v, children: moved(v.children, by), start: v.start + by, end: v.end + by }))

/** A bracket that closes nothing: css-syntax-3 #typedef-declaration-value leaves it out, as a `!` outside of brackets. */
function strayIn(values: readonly ComponentValue[]): ComponentValue | undefined {
  for (const value of values) {
    const stray = value.type === "delim" && CLOSING.has(value.text) ? value : strayIn(value.children)
    if (stray !== undefined) return stray
  }
  return undefined
}

const CLOSING: ReadonlySet<string> = new Set([")", "]", "}"])

function customValue(values: readonly ComponentValue[]): DeclaredValue {
  const only = values.length === 1 ? values[0] : undefined
  const wide = only?.type === "ident" ? own(CSS_WIDE, only.text.toLowerCase()) : undefined
  return wide === undefined ? { type: "tokens", values } : { type: wide }
}

function longhandsOf(name: string, context: DeclarationContext): readonly string[] | undefined {
  if (context === "page" && pageDescriptors.has(name)) return [name]
  return propertyRows().has(name) ? [name] : shorthandRows().get(name)?.longhands
}

/** Reads a value without `var()` as a property's, by longhand; undefined after a report. */
export function readValue(
  property: string,
  values: readonly ComponentValue[],
  context: DeclarationContext,
  span: Span,
  site: ValueSite,
): readonly NamedValue[] | undefined {
  const only = values.length === 1 ? values[0] : undefined
  const wide = only?.type === "ident" ? own(CSS_WIDE, only.text.toLowerCase()) : undefined
  if (wide !== undefined) {
    return (longhandsOf(property, context) ?? []).map((name) => ({ name, value: { type: wide } }))
  }

  const attempt: Attempt = { themeColors: [], file: site.file, start: span.start, end: span.end }
  const reader = new Reader(values, attempt)
  const out: NamedValue[] = []
  const simple = (context === "page" ? pageDescriptors.get(property) : undefined) ?? findLonghand(property)?.read
  if (simple !== undefined) {
    const compute = simple(reader)
    if (compute !== undefined && reader.done) out.push({ name: property, value: { type: "value", compute } })
  } else {
    const shorthand = findShorthand(property)
    const expansion = shorthand?.read(reader)
    if (shorthand !== undefined && expansion !== undefined && reader.done) {
      for (const name of shorthand.row.longhands) {
        const compute = expansion.get(name)
        out.push({ name, value: compute === undefined ? { type: "initial" } : { type: "value", compute } })
      }
    }
  }
  if (out.length === 0) {
    if (reader.at < values.length) reader.miss()
    reportValue(property, values, attempt, context, span, site.report)
    return undefined
  }
  for (const name of attempt.themeColors) site.themeColor(name, placeOf(name, span))
  return out
}
