import type { Place } from "./syntax.ts"

// A template as Handlebars' grammar has it (handlebarsjs.com/guide), with its names for things. parse-template.ts makes
// our own, smaller tree of it and refuses what is not supported.

export interface HbPath extends Place {
  readonly type: "PathExpression"
  /** Written with `@`. */
  readonly data: boolean
  /** How many `../`. */
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
}
export interface HbCall extends Place {
  readonly type: "SubExpression"
  readonly path: HbName
  readonly params: readonly HbExpression[]
  readonly hash: readonly HbPair[]
}
export interface HbLiteral extends Place {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral" | "UndefinedLiteral" | "NullLiteral"
  readonly value: string | number | boolean | undefined | null
}
export type HbName = HbPath | HbLiteral
export type HbExpression = HbName | HbCall
/** `key=value` */
export interface HbPair extends Place {
  readonly key: string
  readonly value: HbExpression
}

/** Whether a tag takes the white space on its outer sides: `{{~`, `~}}`. */
export interface Strip {
  readonly open: boolean
  readonly close: boolean
}

export interface HbContent extends Place {
  readonly type: "ContentStatement"
  /** As written, but for a backslash in front of a tag. */
  readonly original: string
  /** What whitespace control leaves, and where that starts and ends. */
  value: string
  start: number
  end: number
  leftStripped: boolean
  rightStripped: boolean
}
export interface HbComment extends Place {
  readonly type: "CommentStatement"
  readonly strip: Strip
}
export interface HbMustache extends Place {
  readonly type: "MustacheStatement" | "Decorator"
  readonly path: HbName
  readonly params: readonly HbExpression[]
  readonly hash: readonly HbPair[]
  readonly escaped: boolean
  readonly strip: Strip
}
export interface HbBlock extends Place {
  readonly type: "BlockStatement" | "DecoratorBlock"
  readonly path: HbName
  readonly params: readonly HbExpression[]
  readonly hash: readonly HbPair[]
  /** Absent in `{{^name}}` without `{{else}}`. */
  readonly program: HbProgram | undefined
  readonly inverse: HbProgram | undefined
  readonly openStrip: Strip
  readonly inverseStrip: Strip | undefined
  closeStrip: Strip
}
export interface HbPartial extends Place {
  readonly type: "PartialStatement"
  readonly name: HbExpression
  readonly params: readonly HbExpression[]
  readonly hash: readonly HbPair[]
  readonly strip: Strip
}
export interface HbPartialBlock extends Place {
  readonly type: "PartialBlockStatement"
  readonly name: HbExpression
  readonly params: readonly HbExpression[]
  readonly hash: readonly HbPair[]
  readonly program: HbProgram
  readonly openStrip: Strip
  readonly closeStrip: Strip
}
export type HbStatement = HbContent | HbComment | HbMustache | HbBlock | HbPartial | HbPartialBlock
export interface HbProgram {
  readonly body: readonly HbStatement[]
  readonly blockParams: readonly string[]
  /** Holds nothing but the block that `{{else name}}` makes. */
  readonly chained: boolean
}

/** What the grammar waited for. */
export type Expected =
  | "value"
  | "close"
  | "close-call"
  | "close-comment"
  | "equals"
  | "end-block"
  | "nothing-open"
  | "one-else"
  | "no-else"

export type HandlebarsFault = Place & { readonly opened?: Place } & (
    | { readonly kind: "syntax"; readonly expected: Expected }
    | { readonly kind: "unmatched"; readonly open: string; readonly close: string }
    | { readonly kind: "path"; readonly path: string }
    | { readonly kind: "raw-block" }
    | { readonly kind: "too-deep" }
  )
