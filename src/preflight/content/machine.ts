import type { PdfFont } from "../fonts/pdf-font.ts"
import { Lexer, TOKEN } from "../pdf/lexer.ts"
import type { Box } from "../pdf/pages.ts"
import { NOTHING, parseFrom } from "../pdf/parse-object.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import { type PdfDict, PdfRef, type PdfValue } from "../pdf/value.ts"
import type { ColorSpaces } from "./color-space.ts"
import type { ContentFault, ContentPlace, ContentSink } from "./events.ts"
import { type Clip, GraphicsState } from "./graphics-state.ts"
import { IDENTITY, type Matrix } from "./matrix.ts"
import { Path } from "./path.ts"

/** What one reading of a file shares between its pages. */
export interface Reading {
  readonly file: PdfFile
  readonly spaces: ColorSpaces
  /** The font of a resource; undefined when it is no font. */
  readonly font: (value: PdfValue | undefined) => PdfFont | undefined
  /** Unpacked bytes of a form, kept while they are few. */
  readonly formBytes: (object: number | undefined, value: PdfValue) => Uint8Array
  /** Optional content that is off by default is not printed. */
  readonly hidden: (properties: PdfValue | undefined) => boolean
  /** Operators that may still be run; a hostile file would never end. */
  operators: number
}

/** No operator takes more, but colours of DeviceN, which have 32 at most. */
const MAX_OPERANDS = 64
/** What opening a form costs, in operators. */
const FORM_COST = 300
/** ISO 32000-1, annex C: nesting of `q` that all readers stand, and forms in forms. */
const MAX_STATES = 512
const MAX_FORMS = 24

export type Operator = (machine: Machine) => void

/** Runs the content streams of a page; operators are in a table, so that each subject has its file. */
export class Machine {
  readonly reading: Reading
  readonly sink: ContentSink
  state: GraphicsState
  readonly stack: GraphicsState[] = []
  readonly operands: PdfValue[] = []
  resources: PdfDict | undefined
  readonly path = new Path()
  /** `W` or `W*` waits for the painting operator. */
  clipping: "" | "nonzero" | "evenodd" = ""
  textMatrix: Matrix = IDENTITY
  lineMatrix: Matrix = IDENTITY
  /** What the coordinates of patterns start from: the page, or the form at work. */
  base: Matrix = IDENTITY
  place: ContentPlace
  forms = 0
  /** Marked content around that is not shown, as a depth; 0 shows. */
  hiddenDepth = 0
  markedDepth = 0
  lexer: Lexer
  readonly #operators: ReadonlyMap<number, Operator>
  readonly #told = new Set<string>()

  constructor(
    reading: Reading,
    sink: ContentSink,
    operators: ReadonlyMap<number, Operator>,
    page: { readonly box: Box; readonly resources: PdfDict | undefined; readonly object: number | undefined },
  ) {
    this.reading = reading
    this.sink = sink
    this.#operators = operators
    this.state = new GraphicsState({ box: page.box })
    this.resources = page.resources
    this.place = { object: page.object }
    this.lexer = new Lexer(new Uint8Array())
  }

  get visible(): boolean {
    return this.hiddenDepth === 0
  }

  run(bytes: Uint8Array): void {
    const lexer = new Lexer(bytes)
    const outer = this.lexer
    this.lexer = lexer
    const { operands, reading } = this
    const depth = this.stack.length
    operands.length = 0
    for (;;) {
      const token = lexer.next()
      if (token === TOKEN.end) break
      if (token === TOKEN.number) {
        operands.push(lexer.number)
      } else if (token === TOKEN.keyword) {
        const operator = this.#operators.get(lexer.keyword)
        if (operator !== undefined) {
          if (--reading.operators < 0) {
            this.fault("too-much")
            break
          }
          operator(this)
          operands.length = 0
        } else this.#word()
      } else {
        const value = parseFrom(lexer, token)
        if (value !== NOTHING) operands.push(value)
      }
      if (operands.length > MAX_OPERANDS) operands.length = 0
    }
    // What a form leaves open ends with it.
    if (this.stack.length > depth) {
      this.state = this.stack[depth] as GraphicsState
      this.stack.length = depth
    }
    this.lexer = outer
  }

  /** A keyword that is no operator: a literal, or one that is not known, which `BX` would excuse. */
  #word(): void {
    const word = this.lexer.word()
    if (word === "true" || word === "false") this.operands.push(word === "true")
    else if (word === "null") this.operands.push(null)
    else {
      this.operands.length = 0
      this.fault("unknown-operator")
    }
  }

  number(index: number): number {
    const value = this.operands[index]
    return typeof value === "number" && Number.isFinite(value) ? value : 0
  }

  name(index: number): string | undefined {
    const value = this.operands[index]
    return typeof value === "string" ? value : undefined
  }

  /** An entry of the resources, as it is written. */
  resource(kind: string, name: string | undefined): PdfValue | undefined {
    if (name === undefined) return undefined
    const value = this.reading.file.dict(this.resources?.get(kind))?.get(name)
    if (value === undefined) this.fault("missing-resource")
    return value
  }

  save(): void {
    if (this.stack.length < MAX_STATES) {
      this.stack.push(this.state)
      this.state = this.state.copy()
    } else this.fault("too-deep")
  }

  restore(): void {
    const state = this.stack.pop()
    if (state !== undefined) this.state = state
  }

  /** Runs a form's content with its own resources; forms in forms end somewhere. */
  nested(object: number | undefined, resources: PdfDict | undefined, body: () => void): void {
    if (this.forms >= MAX_FORMS) {
      this.fault("too-deep")
      return
    }
    this.reading.operators -= FORM_COST
    if (this.reading.operators < 0) return
    const { place, base, textMatrix, lineMatrix, markedDepth, hiddenDepth } = this
    const outer = this.resources
    const operands = [...this.operands]
    this.forms++
    this.place = { object: object ?? place.object }
    if (resources !== undefined) this.resources = resources
    this.save()
    const depth = this.stack.length
    body()
    this.stack.length = Math.max(depth, 1)
    this.restore()
    this.operands.splice(0, this.operands.length, ...operands)
    this.resources = outer
    Object.assign(this, { place, base, textMatrix, lineMatrix, markedDepth, hiddenDepth })
    this.forms--
  }

  setClip(clip: Clip): void {
    this.state.clip = clip
  }

  fault(what: ContentFault): void {
    const key = `${what} ${this.place.object}`
    if (this.#told.has(key)) return
    this.#told.add(key)
    this.sink.fault(what, this.place)
  }
}

/** The number an operator of up to four characters has in the table. */
export function operatorCode(word: string): number {
  let code = 0
  for (let i = 0; i < word.length; i++) code |= word.charCodeAt(i) << (8 * i)
  return code
}

export const objectOf = (value: PdfValue | undefined): number | undefined =>
  value instanceof PdfRef ? value.num : undefined
