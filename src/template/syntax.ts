import type { SourceFile, Span } from "../foundation/source.ts"

/** A place in its template: UTF-16 offsets, `end` exclusive. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** `../title.zh`, `@root.report`, `@index`, `this`. */
export interface Path extends Place {
  readonly type: "path"
  /** Where it starts: the context, the root of the data, or a variable of `#each`. */
  readonly from: "context" | "root" | "loop"
  /** How many `../`. */
  readonly up: number
  readonly parts: readonly string[]
  readonly original: string
}
export interface Literal extends Place {
  readonly type: "literal"
  readonly value: string | number | boolean
}
export type Expression = Path | Literal

/** A partial by name, or by the value that a path has at run time: `(lookup . "type")`. */
export type PartialName =
  | { readonly type: "name"; readonly name: string; readonly place: Place }
  | { readonly type: "dynamic"; readonly path: Path }

export interface Parameter {
  readonly name: string
  readonly value: Expression
}

export interface ContentNode extends Place {
  readonly type: "content"
  readonly text: string
  /** Shared by all that is written from here. */
  readonly span: Span
}
export interface PrintNode extends Place {
  readonly type: "print"
  readonly value: Expression
}
export interface IfNode extends Place {
  readonly type: "if"
  readonly test: Expression
  /** `#unless`. */
  readonly negated: boolean
  readonly body: Program
  readonly otherwise?: Program
}
export interface EachNode extends Place {
  readonly type: "each"
  readonly over: Path
  readonly body: Program
  readonly otherwise?: Program
}
export interface WithNode extends Place {
  readonly type: "with"
  readonly context: Path
  readonly body: Program
  readonly otherwise?: Program
}
export interface PartialNode extends Place {
  readonly type: "partial"
  readonly name: PartialName
  readonly context?: Path
  readonly parameters: readonly Parameter[]
  /** What `@partial-block` means inside, and what is set when there is no such partial. */
  readonly block?: Program
}
/** `{{> @partial-block}}` */
export interface SlotNode extends Place {
  readonly type: "slot"
}
export type TemplateNode = ContentNode | PrintNode | IfNode | EachNode | WithNode | PartialNode | SlotNode

/** A template of a theme. */
export interface TemplateFile extends SourceFile {
  /** From a folder that the theme extends: it may go unused. */
  readonly inherited?: boolean
}

export interface Program {
  readonly nodes: readonly TemplateNode[]
  /** `{{#*inline "name"}}` of this program; they hold in all of it, wherever they stand. */
  readonly inlines: ReadonlyMap<string, Program>
  /** The file it stands in: inline partials and blocks run far from where they are written. */
  readonly file: TemplateFile
}
