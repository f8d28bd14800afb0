export const PSEUDO_ELEMENTS = ["before", "after", "marker", "footnote-call", "footnote-marker"] as const
export type PseudoElement = (typeof PSEUDO_ELEMENTS)[number]

export type AttributeOperator = "" | "=" | "~=" | "|=" | "^=" | "$=" | "*="

export interface AttributeTest {
  readonly name: string
  readonly operator: AttributeOperator
  readonly value: string
  readonly ignoreCase: boolean
}

/** `an+b`, counted from the start or the end, among all siblings or those of the same type. */
export interface NthTest {
  readonly a: number
  readonly b: number
  readonly last: boolean
  readonly ofType: boolean
  /** Among siblings that match one of these; absent for all. */
  readonly of?: readonly ComplexSelector[]
}

export type PseudoTest =
  | { readonly type: "root" | "empty" }
  | ({ readonly type: "nth" } & NthTest)
  | { readonly type: "lang"; readonly ranges: readonly string[] }
  | { readonly type: "is" | "not"; readonly selectors: readonly ComplexSelector[] }

/** selectors-4 #compound; absent parts are empty. */
export interface Compound {
  /** Lower case; empty for any. */
  readonly tag: string
  readonly id: string
  readonly classes: readonly string[]
  readonly attributes: readonly AttributeTest[]
  readonly pseudos: readonly PseudoTest[]
}

export type Combinator = " " | ">" | "+" | "~"

/** selectors-4 #complex, read from right to left: `compounds[0]` is the subject. */
export interface ComplexSelector {
  readonly compounds: readonly Compound[]
  /** `combinators[i]` stands between `compounds[i + 1]` and `compounds[i]`. */
  readonly combinators: readonly Combinator[]
  /** selectors-4 #specificity-rules: ids, classes, types, ten bits each. */
  readonly specificity: number
}

export interface Selector extends ComplexSelector {
  readonly pseudo?: PseudoElement
}

const LIMIT = 1023
export const specificity = (ids: number, classes: number, types: number): number =>
  (Math.min(ids, LIMIT) << 20) | (Math.min(classes, LIMIT) << 10) | Math.min(types, LIMIT)
