import type { Span } from "../../foundation/source.ts"
import type { Computable } from "../cascade/compute-context.ts"
import type { DeclarationContext } from "../values/page-descriptors.ts"
import type { ComponentValue } from "./component-value.ts"

export type CssWide = "inherit" | "initial" | "unset"

/** A declared value: read, a CSS-wide keyword, or waiting for its variables. */
export type DeclaredValue =
  | { readonly type: "value"; readonly compute: Computable<unknown> }
  | { readonly type: CssWide }
  | { readonly type: "pending"; readonly pending: PendingValue }
  /** The value of a custom property. */
  | { readonly type: "tokens"; readonly values: readonly ComponentValue[] }

/** A value with `var()`: read when the variables are known; css-variables-1 #variables-in-shorthands. */
export interface PendingValue {
  /** The property as written, perhaps a shorthand. */
  readonly property: string
  readonly context: DeclarationContext
  readonly values: readonly ComponentValue[]
  readonly span: Span
  /** The last result and the variables it was read with. */
  cache?: { readonly variables: unknown; readonly read: readonly NamedValue[] | undefined }
}

/** The value of one longhand. */
export interface NamedValue {
  readonly name: string
  readonly value: DeclaredValue
}

/** One longhand's declaration. */
export interface Declaration {
  readonly name: string
  readonly value: DeclaredValue
  readonly important: boolean
  readonly span: Span
}
