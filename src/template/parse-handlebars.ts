import helpers from "handlebars/dist/cjs/handlebars/compiler/helpers.js"
import parser from "handlebars/dist/cjs/handlebars/compiler/parser.js"
import WhitespaceControl from "handlebars/dist/cjs/handlebars/compiler/whitespace-control.js"

// The only file that reaches into the `handlebars` package, and only for its grammar. The rest of the package (code
// generation, runtime, helpers) is not loaded.

/** Offsets instead of the package's lines and columns, which go wrong at U+2028. */
export interface Loc {
  readonly start: { readonly offset: number }
  readonly end: { readonly offset: number }
}
export interface HbPath {
  readonly type: "PathExpression"
  readonly data: boolean
  readonly depth: number
  readonly parts: readonly string[]
  readonly original: string
  readonly loc: Loc
}
export interface HbCall {
  readonly type: "SubExpression"
  readonly path: HbExpression
  readonly params: readonly HbExpression[]
  readonly hash?: HbHash
  readonly loc: Loc
}
export interface HbLiteral {
  readonly type: "StringLiteral" | "NumberLiteral" | "BooleanLiteral" | "UndefinedLiteral" | "NullLiteral"
  readonly value?: string | number | boolean | null
  readonly loc: Loc
}
export type HbExpression = HbPath | HbCall | HbLiteral
export interface HbHash {
  readonly pairs: readonly { readonly key: string; readonly value: HbExpression; readonly loc: Loc }[]
}
export interface HbContent {
  readonly type: "ContentStatement"
  /** After whitespace control. */
  readonly value: string
  readonly original: string
  readonly loc: Loc
}
export interface HbComment {
  readonly type: "CommentStatement"
  readonly loc: Loc
}
export interface HbMustache {
  readonly type: "MustacheStatement" | "Decorator"
  readonly path: HbExpression
  readonly params: readonly HbExpression[]
  readonly hash?: HbHash
  readonly escaped: boolean
  readonly loc: Loc
}
export interface HbBlock {
  readonly type: "BlockStatement" | "DecoratorBlock"
  readonly path: HbExpression
  readonly params: readonly HbExpression[]
  readonly hash?: HbHash
  readonly program?: HbProgram
  readonly inverse?: HbProgram
  readonly loc: Loc
}
export interface HbPartial {
  readonly type: "PartialStatement" | "PartialBlockStatement"
  readonly name: HbExpression
  readonly params: readonly HbExpression[]
  readonly hash?: HbHash
  readonly program?: HbProgram
  readonly loc: Loc
}
export type HbStatement = HbContent | HbComment | HbMustache | HbBlock | HbPartial
export interface HbProgram {
  readonly body: readonly HbStatement[]
  readonly blockParams?: readonly string[]
  readonly loc?: Loc
}

export interface HandlebarsFault {
  readonly kind: "syntax" | "unmatched" | "path" | "too-deep"
  readonly start: number
  readonly end: number
  /** What the grammar could take there (its own token names), or the package's message. */
  readonly detail: string
}

/** Blocks inside blocks, and calls in one expression. */
export const MAX_NESTING = 100

interface LexerPlace {
  readonly range: readonly [number, number]
}
class Unexpected extends Error {}

const grammar: Record<string, unknown> = {
  ...helpers,
  locInfo: ({ range }: LexerPlace) => {
    const [start, end] = range
    return { source: "", start: { line: 1, column: start, offset: start }, end: { line: 1, column: end, offset: end } }
  },
  parseError: (_message: string, { expected }: { expected?: readonly string[] }) => {
    throw new Unexpected((expected ?? []).join(" "))
  },
}

/** Handlebars' grammar (handlebarsjs.com/guide) applied to a template, whitespace control included. */
export function parseHandlebars(text: string): HbProgram | HandlebarsFault {
  const deep = tooDeep(text) ?? tooManyCalls(text)
  if (deep !== undefined) return { kind: "too-deep", start: deep, end: deep + 2, detail: "" }
  parser.lexer.options.ranges = true
  parser.yy = grammar
  let program: HbProgram
  try {
    program = parser.parse(text) as HbProgram
  } catch (thrown) {
    const e = thrown as Error & { column?: number; endColumn?: number }
    if (thrown instanceof Unexpected) {
      const end = Math.min(parser.lexer.offset, text.length)
      return { kind: "syntax", start: Math.max(0, end - parser.lexer.match.length), end, detail: e.message }
    }
    if (e.column === undefined) throw thrown
    const kind = e.message.startsWith("Invalid path") ? "path" : "unmatched"
    return { kind, start: e.column, end: e.endColumn ?? e.column + 1, detail: e.message.replace(/ - \d+:\d+$/, "") }
  }
  new WhitespaceControl().accept(program)
  return program
}

export const isFault = (result: HbProgram | HandlebarsFault): result is HandlebarsFault => "kind" in result

const BLOCK_EDGE = /\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{~?(#|\^|\/|else\s+[^\s~}])/g

/**
 * Where blocks first nest too deep, each `else if` counting as one more. Looked for in the text, since the grammar's
 * own stack takes quadratic time and whitespace control recurses.
 */
function tooDeep(text: string): number | undefined {
  const chains: number[] = []
  let depth = 0
  for (const match of text.matchAll(BLOCK_EDGE)) {
    const edge = match[1]
    if (edge === undefined) continue
    if (edge === "/") depth -= chains.pop() ?? 0
    else {
      if (edge.startsWith("else")) chains.push((chains.pop() ?? 0) + 1)
      else chains.push(1)
      if (++depth > MAX_NESTING) return match.index
    }
  }
  return undefined
}

/** Where an expression holds more calls than any could mean; the grammar takes quadratic time over them. */
function tooManyCalls(text: string): number | undefined {
  let at = text.indexOf("(")
  for (let open = text.indexOf("{{"); open !== -1 && at !== -1; ) {
    const close = text.indexOf("}}", open)
    const end = close === -1 ? text.length : close
    let calls = 0
    if (at < open) at = text.indexOf("(", open)
    for (; at !== -1 && at < end; at = text.indexOf("(", at + 1)) {
      if (++calls > MAX_NESTING) return at
    }
    open = text.indexOf("{{", end)
  }
  return undefined
}
