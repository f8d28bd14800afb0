import { error, type Message, type Note, type Report } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { SourceFile, Span } from "../foundation/source.ts"
import { checkTemplates, MAX_DEPTH } from "./check-template.ts"
import { contextShape } from "./context-shape.ts"
import { type Environment, Environments, inlineOf, type Library } from "./environment.ts"
import type { MarkupText } from "./markup-text.ts"
import { MarkupWriter } from "./markup-writer.ts"
import { parseTemplate } from "./parse-template.ts"
import type { ObjectShape } from "./shape.ts"
import type { EachNode, Expression, PartialNode, Path, Place, PrintNode, Program, TemplateNode } from "./syntax.ts"
import { isInline, isList, isObject, isTruthy, type ObjectValue, type Value } from "./value.ts"

/** Markup of a long report is some hundred kilobytes; templates that double each other would fill the memory. */
const MAX_OUTPUT = 16 * 1024 * 1024
/** For the same reason, when what they double is empty. */
const MAX_STEPS = 2_000_000
const PARTIALS = "partials/"

/**
 * Templates and data to markup. The templates are Handlebars, walked here rather than
 * compiled: output and its origins are then written side by side, segment by segment, so that a position is exact by
 * construction and no marker has to travel through the text; a name cannot reach a prototype, a helper or a file; and
 * nothing is generated or evaluated as code, which also is the faster start.
 *
 * Keys of `templates` are `layout`, `partials/paragraph` (partial name `paragraph`). The indent of a partial that
 * stands alone on its line is not repeated in front of its lines: white space collapses in markup. Undefined after an
 * error, all of which are reported.
 */
export function renderTemplate(
  templates: ReadonlyMap<string, SourceFile>,
  entry: string,
  context: ObjectValue,
  report: Report,
  shape: ObjectShape = contextShape,
): MarkupText | undefined {
  const { library, good } = parseAll(templates, report)
  if (!templates.has(entry)) {
    const near = nearest(entry, templates.keys())
    const message = { en: `there is no template "${entry}"`, zh: `没有名为“${entry}”的模板` }
    const hint =
      near === undefined
        ? {
            en: 'Templates come from a theme with "extends": "base" in theme.json.',
            zh: '请在 theme.json 中写 "extends": "base"，以沿用其模板。',
          }
        : { en: `did you mean "${near}"?`, zh: `是否想写“${near}”？` }
    report(error("template/no-entry", message, { hint }))
    return undefined
  }
  const name = partialName(entry)
  const checked = checkTemplates(library, name, shape, report, good)
  if (checked === undefined || !good) return undefined
  const render = new Render(library, context, checked.inTags, report)
  return render.run(library.get(name) as Program)
}

const partialName = (key: string): string => (key.startsWith(PARTIALS) ? key.slice(PARTIALS.length) : key)

function parseAll(templates: ReadonlyMap<string, SourceFile>, report: Report): { library: Library; good: boolean } {
  const library = new Map<string, Program>()
  let good = true
  for (const [key, file] of templates) {
    const name = partialName(key)
    const parsed = parseTemplate(file, report)
    good &&= parsed.good
    const known = library.get(name)
    if (known === undefined) library.set(name, parsed.program)
    else {
      good = false
      const message = { en: `two templates are named "${name}"`, zh: `有两个模板都叫“${name}”` }
      const hint = {
        en: `rename one; the other is ${known.file.path}`,
        zh: `请改名其中一个；另一个是 ${known.file.path}`,
      }
      report(error("template/duplicate", message, { span: { file: file.path, start: 0, end: 0 }, hint }))
    }
  }
  return { library, good }
}

interface Scope {
  readonly value: Value
  readonly parent: Scope | undefined
}
interface Loop {
  readonly index: number
  readonly last: boolean
  /** Of an object. */
  readonly key: string | undefined
  readonly parent: Loop | undefined
}
interface Frame {
  readonly program: Program
  readonly scope: Scope
  readonly loop: Loop | undefined
  readonly environment: Environment
  readonly depth: number
  /** The calls of partials that lead here, the innermost first. */
  readonly call: Call | undefined
}
interface Call {
  readonly program: Program
  readonly span: Span
  readonly outer: Call | undefined
}

/** Where the partial that now calls itself was called by another one. */
function firstCall(call: Call | undefined): readonly Note[] {
  let first = call
  for (let at = call?.outer; at !== undefined; at = at.outer) if (at.program === call?.program) first = at
  return first === undefined
    ? []
    : [{ message: { en: "it is first called here", zh: "第一次在这里调用" }, span: first.span }]
}

/** Stops a rendering that has reported why. */
class Stop {}

class Render {
  readonly #library: Library
  readonly #root: ObjectValue
  readonly #inTags: ReadonlySet<PrintNode>
  readonly #report: Report
  readonly #environments = new Environments()
  readonly #writer = new MarkupWriter()
  #steps = 0

  constructor(library: Library, root: ObjectValue, inTags: ReadonlySet<PrintNode>, report: Report) {
    this.#library = library
    this.#root = root
    this.#inTags = inTags
    this.#report = report
  }

  run(program: Program): MarkupText | undefined {
    const environment = this.#environments.root
    try {
      this.#program(program, { value: this.#root, parent: undefined }, undefined, environment, 0, undefined)
    } catch (stop) {
      if (stop instanceof Stop) return undefined
      throw stop
    }
    return this.#writer.done()
  }

  #program(
    program: Program,
    scope: Scope,
    loop: Loop | undefined,
    outer: Environment,
    depth: number,
    call: Call | undefined,
  ): void {
    const environment = this.#environments.within(program, outer)
    const frame: Frame = { program, scope, loop, environment, depth: depth + 1, call }
    const { nodes } = program
    for (let i = 0; i < nodes.length; i++) this.#node(nodes[i] as TemplateNode, frame)
  }

  /** A program inside another, in another scope. */
  #inside(program: Program, value: Value, parent: Scope | undefined, { loop, environment, depth, call }: Frame): void {
    this.#program(program, { value, parent }, loop, environment, depth, call)
  }

  #node(node: TemplateNode, frame: Frame): void {
    if (node.type === "content") {
      this.#writer.template(node.text, node.span)
      return
    }
    this.#guard(node, frame)
    switch (node.type) {
      case "print":
        this.#print(node, frame)
        break
      case "if":
        this.#maybe(isTruthy(this.#value(node.test, frame)) !== node.negated ? node.body : node.otherwise, frame)
        break
      case "each":
        this.#each(node, frame)
        break
      case "with": {
        const value = this.#path(node.context, frame)
        if (isTruthy(value)) this.#inside(node.body, value, frame.scope, frame)
        else this.#maybe(node.otherwise, frame)
        break
      }
      case "partial":
        this.#partial(node, frame)
        break
      case "slot": {
        const { program, environment } = frame.environment.block as NonNullable<Environment["block"]>
        const scope = { value: frame.scope.value, parent: undefined }
        this.#program(program, scope, frame.loop, environment, frame.depth, frame.call)
      }
    }
  }

  #maybe(program: Program | undefined, frame: Frame): void {
    if (program === undefined) return
    this.#program(program, frame.scope, frame.loop, frame.environment, frame.depth, frame.call)
  }

  #print(node: PrintNode, frame: Frame): void {
    const value = this.#value(node.value, frame)
    const writer = this.#writer
    if (value === undefined || isObject(value) || isList(value)) {
      throw new Error(`Not printable at ${frame.program.file.path}:${node.start}, though the check let it pass`)
    }
    if (typeof value !== "object") {
      writer.value(String(value), { file: frame.program.file.path, start: node.start, end: node.end })
    } else if (isInline(value)) {
      if (this.#inTags.has(node)) writer.words(value.inline)
      else writer.inline(value.inline)
    } else if ("made" in value) writer.made(value)
    else writer.content(value)
  }

  #each(node: EachNode, frame: Frame): void {
    const value = this.#path(node.over, frame)
    const keys = isObject(value) ? [...value.keys()] : undefined
    const items: readonly Value[] = isObject(value) ? [...value.values()] : isList(value) ? value : []
    if (items.length === 0) {
      this.#maybe(node.otherwise, frame)
      return
    }
    for (let index = 0; index < items.length; index++) {
      const scope = { value: items[index] as Value, parent: frame.scope }
      const loop = { index, last: index === items.length - 1, key: keys?.[index], parent: frame.loop }
      this.#program(node.body, scope, loop, frame.environment, frame.depth, frame.call)
    }
  }

  #partial(node: PartialNode, frame: Frame): void {
    let context = node.context === undefined ? frame.scope.value : this.#path(node.context, frame)
    if (node.parameters.length > 0 && isObject(context)) {
      const more = node.parameters.map(({ name, value }): [string, Value] => [name, this.#value(value, frame)])
      context = new Map([...context, ...more])
    }
    const name = node.name.type === "name" ? node.name.name : String(this.#path(node.name.path, frame))
    const program = inlineOf(name, frame.environment) ?? this.#library.get(name)
    if (program !== undefined) {
      const environment = this.#environments.calling(node.block, frame.environment)
      const span = { file: frame.program.file.path, start: node.start, end: node.end }
      const call = { program, span, outer: frame.call }
      this.#program(program, { value: context, parent: undefined }, frame.loop, environment, frame.depth, call)
    } else if (node.block !== undefined) this.#inside(node.block, context, undefined, frame)
    else throw new Error(`No partial ${name}, though the check let it pass`)
  }

  #value(value: Expression, frame: Frame): Value {
    return value.type === "literal" ? value.value : this.#path(value, frame)
  }

  #path(path: Path, frame: Frame): Value {
    if (path.from === "loop") return loopVariable(path, frame.loop)
    let value: Value = this.#root
    if (path.from === "context") {
      let scope: Scope | undefined = frame.scope
      for (let up = path.up; up > 0; up--) scope = scope?.parent
      value = scope?.value
    }
    for (const part of path.parts) value = isObject(value) ? value.get(part) : undefined
    return value
  }

  #guard(node: Place, frame: Frame): void {
    if (frame.depth > MAX_DEPTH) {
      const message = { en: "templates call each other without end", zh: "模板相互调用没有尽头" }
      const hint = { en: "end it by a condition that once does not hold", zh: "请加上终会不成立的条件" }
      this.#stop(frame, node, message, hint)
    }
    if (++this.#steps > MAX_STEPS || this.#writer.length > MAX_OUTPUT) {
      const message = { en: "the templates make too much markup", zh: "模板生成的标记过多" }
      const hint = { en: "look for loops in loops over the same list", zh: "请检查是否对同一列表嵌套循环" }
      this.#stop(frame, node, message, hint)
    }
  }

  #stop(frame: Frame, place: Place, message: Message, hint: Message): never {
    const span = { file: frame.program.file.path, start: place.start, end: place.end }
    this.#report(error("template/too-deep", message, { span, hint, notes: firstCall(frame.call) }))
    throw new Stop()
  }
}

function loopVariable(path: Path, inner: Loop | undefined): Value {
  let loop = inner
  for (let up = path.up; up > 0; up--) loop = loop?.parent
  switch (path.parts[0]) {
    case "index":
      return loop?.index
    case "first":
      return loop?.index === 0
    case "last":
      return loop?.last
    default:
      return loop?.key
  }
}
