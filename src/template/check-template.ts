import { error, type Message, type Report, warning } from "../foundation/diagnostic.ts"
import { suggest } from "../foundation/suggest.ts"
import { type Environment, Environments, inlineOf, type Library } from "./environment.ts"
import { resolvePath, type Scope, type Surroundings } from "./resolve-path.ts"
import { boolean, number, type ObjectShape, present, type Shape, shapeName, text, withFields } from "./shape.ts"
import type {
  ContentNode,
  EachNode,
  Expression,
  IfNode,
  PartialNode,
  Path,
  Place,
  PrintNode,
  Program,
  SlotNode,
  TemplateNode,
  WithNode,
} from "./syntax.ts"
import { type TagState, tagStateAfter } from "./tag-state.ts"

/** Blocks and partials inside each other, counted together; deeper is a recursion without end. */
export const MAX_DEPTH = 300
/** Programs checked with different data; a theme needs a few hundred. */
const MAX_CHECKS = 20_000

export interface Checked {
  /** Prints of inline content inside a tag, where only its words can stand. */
  readonly inTags: ReadonlySet<PrintNode>
}

/** Where the check stands. */
interface Frame extends Surroundings {
  readonly program: Program
  readonly environment: Environment
  readonly depth: number
}

/**
 * Walks every path of every template against the shape of the data, whether or not it will be taken: a name that does
 * not exist is found here, with its place, and never prints nothing in silence (A3). Undefined after an error.
 * `whole`: no part of a template was left out, so that what nothing calls is told.
 */
export function checkTemplates(
  library: Library,
  entry: string,
  shape: ObjectShape,
  report: Report,
  whole = true,
): Checked | undefined {
  const check = new Check(library, report, whole)
  const program = library.get(entry)
  if (program === undefined) throw new Error(`No template ${entry} to check`)
  check.start(program, shape)
  return check.good ? { inTags: check.inTags } : undefined
}

class Check {
  good = true
  readonly inTags = new Set<PrintNode>()
  readonly #inText = new Set<PrintNode>()
  readonly #library: Library
  readonly #report: Report
  readonly #environments = new Environments()
  readonly #done = new Map<string, TagState>()
  readonly #ids = new Map<Program | Shape, number>()
  readonly #seen = new Set<string>()
  readonly #visited = new Set<Program>()
  readonly #whole: boolean
  #stopped = false

  constructor(library: Library, report: Report, whole: boolean) {
    this.#whole = whole
    this.#library = library
    this.#report = report
  }

  start(program: Program, shape: ObjectShape): void {
    const { root } = this.#environments
    const frame: Frame = { program, scope: { shape }, root: shape, loops: [], environment: root, depth: 0 }
    const end = this.#program(program, frame, "text")
    if (!this.good || !this.#whole) return
    if (end !== "text")
      this.#wrong(frame, { start: program.file.text.length, end: program.file.text.length }, "tag", OPEN_TAG)
    for (const unused of this.#library.values()) {
      if (this.#visited.has(unused) || unused.file.inherited) continue
      const message = { en: "no template uses this one, so it is not checked", zh: "没有模板用到它，因此未作检查" }
      const hint = { en: "call it, or remove the file", zh: "请调用它，或删去此文件" }
      this.#report(warning("template/unused", message, { span: { file: unused.file.path, start: 0, end: 0 }, hint }))
    }
  }

  /** Checks a program and tells where in markup it ends. */
  #program(program: Program, frame: Frame, before: TagState): TagState {
    this.#visited.add(program)
    if (this.#stopped) return before
    const environment = this.#environments.within(program, frame.environment)
    const inner: Frame = { ...frame, program, environment, depth: frame.depth + 1 }
    let state = before
    for (const node of program.nodes) state = this.#node(node, inner, state)
    return state
  }

  #node(node: TemplateNode, frame: Frame, state: TagState): TagState {
    if (frame.depth > MAX_DEPTH) return this.#tooDeep(node, frame, state)
    switch (node.type) {
      case "content":
        return contentEnd(node, state)
      case "print":
        return this.#print(node, frame, state)
      case "if":
        return this.#if(node, frame, state)
      case "each":
        return this.#each(node, frame, state)
      case "with":
        return this.#with(node, frame, state)
      case "partial":
        return this.#partial(node, frame, state)
      case "slot":
        return this.#slot(node, frame, state)
    }
  }

  #print(node: PrintNode, frame: Frame, state: TagState): TagState {
    const shape = this.#value(node.value, frame)
    if (state === "tag") {
      const message = { en: "a value is printed in a tag without quotes", zh: "标签里输出的值没有加引号" }
      const hint = { en: 'put it in quotes: class="{{…}}"', zh: '请加引号：class="{{…}}"' }
      this.#wrong(frame, node, "unquoted", message, hint)
    }
    if (shape === undefined) return state
    if (shape.kind === "list" || shape.kind === "object" || shape.kind === "union") {
      const name = node.value.type === "path" ? node.value.original : ""
      const languages = shape.kind === "object" && shape.fields.has("zh")
      const message = {
        en: `{{${name}}} is ${shapeName(shape).en}, which cannot be printed`,
        zh: `{{${name}}} 是${shapeName(shape).zh}，不能直接输出`,
      }
      const hint = languages
        ? { en: `write ${name}.zh or ${name}.en`, zh: `请写 ${name}.zh 或 ${name}.en` }
        : howToPrint(shape, name)
      this.#wrong(frame, node, "not-printable", message, hint)
    } else if (shape.kind === "inline") {
      const [here, there] = state === "text" ? [this.#inText, this.inTags] : [this.inTags, this.#inText]
      here.add(node)
      if (there.has(node)) {
        const message = {
          en: "inline content is printed here both in text and in a tag",
          zh: "同一处行内内容既在正文又在标签里输出",
        }
        this.#wrong(frame, node, "tag", message, { en: "write it twice, once in each", zh: "请分开写两处" })
      }
    }
    return state
  }

  #if(node: IfNode, frame: Frame, state: TagState): TagState {
    const known = node.test.type === "path" && this.#resolve(node.test, frame, true) !== undefined
    const there = known ? refine(frame, node.test as Path) : frame
    const [then, otherwise] = node.negated ? [frame, there] : [there, frame]
    const end = this.#program(node.body, then, state)
    const other = node.otherwise === undefined ? state : this.#program(node.otherwise, otherwise, state)
    return this.#meet(end, other, node, frame)
  }

  #each(node: EachNode, frame: Frame, state: TagState): TagState {
    const shape = this.#resolve(node.over, frame, true)
    const item = shape && this.#itemOf(shape, node, frame)
    if (item !== undefined) {
      const outer = refine(frame, node.over)
      const loops = [shape?.kind !== "list", ...frame.loops]
      const inner: Frame = { ...outer, scope: { shape: item, parent: outer.scope }, loops }
      this.#meet(this.#program(node.body, inner, state), state, node, frame)
    } else if (shape === undefined) this.#visited.add(node.body)
    if (node.otherwise !== undefined) this.#meet(this.#program(node.otherwise, frame, state), state, node, frame)
    return state
  }

  #itemOf(shape: Shape, node: EachNode, frame: Frame): Shape | undefined {
    if (shape.kind === "list") return shape.of
    const fields = shape.kind === "object" ? [...shape.fields.values()] : []
    if (fields[0] !== undefined && fields.every((field) => field === fields[0])) return fields[0]
    this.#wrong(
      frame,
      node.over,
      "not-a-list",
      {
        en: `#each needs a list, but ${node.over.original} is ${shapeName(shape).en}`,
        zh: `#each 需要列表，而 ${node.over.original} 是${shapeName(shape).zh}`,
      },
      { en: "take #with for one thing, #if for one that may be absent", zh: "单个对象请用 #with，可能缺少的请用 #if" },
    )
    return undefined
  }

  #with(node: WithNode, frame: Frame, state: TagState): TagState {
    const shape = this.#resolve(node.context, frame, true)
    let end = state
    if (shape !== undefined) {
      const outer = refine(frame, node.context)
      end = this.#program(node.body, { ...outer, scope: { shape, parent: outer.scope } }, state)
    }
    const other = node.otherwise === undefined ? end : this.#program(node.otherwise, frame, state)
    return this.#meet(end, other, node, frame)
  }

  #meet(a: TagState, b: TagState, node: Place, frame: Frame): TagState {
    if (a !== b) {
      const message = {
        en: "a tag is opened on one way through this block and not on the other",
        zh: "此块的一条路径打开了标签，另一条没有",
      }
      this.#wrong(frame, node, "tag", message, CLOSE_INSIDE)
    }
    return a
  }

  #partial(node: PartialNode, frame: Frame, state: TagState): TagState {
    const context = node.context === undefined ? frame.scope.shape : this.#resolve(node.context, frame, false)
    const more = new Map<string, Shape>()
    for (const { name, value } of node.parameters) {
      const shape = this.#value(value, frame)
      if (shape === undefined) continue
      more.set(name, shape)
    }
    if (context === undefined) return state
    if (more.size > 0 && context.kind !== "object" && context.kind !== "union") {
      const message = {
        en: `parameters need an object to join, but this is ${shapeName(context).en}`,
        zh: `参数只能加到对象上，而此处是${shapeName(context).zh}`,
      }
      const hint = { en: "leave the parameters out, or call it with an object", zh: "请删去参数，或改为传入对象" }
      this.#wrong(frame, node, "argument", message, hint)
    }
    if (node.name.type === "dynamic") return this.#dynamic(node, node.name.path, context, more, frame, state)
    const program = this.#find(node.name.name, frame)
    if (program !== undefined) return this.#call(program, node, withFields(context, more), frame, state)
    if (node.block !== undefined) {
      const inner: Frame = { ...frame, scope: { shape: withFields(context, more) } }
      return this.#program(node.block, inner, state)
    }
    return this.#unknown(node.name.name, node.name.place, frame, state)
  }

  /** A partial for each member of a union, each checked with that member. */
  #dynamic(
    node: PartialNode,
    path: Path,
    context: Shape,
    more: ReadonlyMap<string, Shape>,
    frame: Frame,
    state: TagState,
  ): TagState {
    const by = path.parts.at(-1)
    const owner = this.#resolve({ ...path, parts: path.parts.slice(0, -1) }, frame, false)
    if (owner === undefined) return state
    if (owner.kind !== "union" || owner.by !== by || owner !== context) {
      const message = {
        en: `a partial named by data needs the object whose type names it: (lookup . "type")`,
        zh: '以数据命名片段时，须用对象自身的类型：(lookup . "type")',
      }
      const hint = {
        en: 'call it inside #each over the blocks: {{> (lookup . "type")}}',
        zh: '请在遍历内容块的 #each 中写 {{> (lookup . "type")}}',
      }
      this.#wrong(frame, path, "argument", message, hint)
      return state
    }
    for (const [name, member] of owner.members) {
      const program = this.#find(name, frame)
      if (program === undefined) this.#unknown(name, path, frame, state)
      else this.#meet(this.#call(program, node, withFields(member, more), frame, state), state, node, frame)
    }
    return state
  }

  #call(program: Program, node: PartialNode, shape: Shape, frame: Frame, state: TagState): TagState {
    const environment = this.#environments.calling(node.block, frame.environment)
    // A partial sees the loop it stands in and no further, or one that calls itself in a loop would never be done.
    return this.#enter(
      program,
      { ...frame, scope: { shape }, loops: frame.loops.slice(0, 1), environment },
      state,
      node,
    )
  }

  #slot(node: SlotNode, frame: Frame, state: TagState): TagState {
    const block = frame.environment.block
    if (block === undefined) {
      const message = { en: "this partial is called without a block somewhere", zh: "有处调用此片段时没有给出块" }
      const hint = { en: "call it as {{#> name}}…{{/name}}", zh: "请以 {{#> 名称}}…{{/名称}} 调用" }
      this.#wrong(frame, node, "no-block", message, hint)
      return state
    }
    const inner: Frame = { ...frame, scope: { shape: frame.scope.shape }, environment: block.environment }
    return this.#enter(block.program, inner, state, node)
  }

  /** Checks a program once for each kind of data it gets; while it is being checked, it ends as it begins. */
  #enter(program: Program, frame: Frame, state: TagState, node: Place): TagState {
    const root = this.#idOf(frame.root)
    const key = `${this.#idOf(program)} ${this.#idOf(frame.scope.shape)} ${root} ${frame.environment.id} ${state} ${frame.loops}`
    const known = this.#done.get(key)
    if (known !== undefined) return known
    if (this.#done.size > MAX_CHECKS) return this.#tooDeep(node, frame, state)
    this.#done.set(key, state)
    const end = this.#program(program, frame, state)
    this.#done.set(key, end)
    return end
  }

  #idOf(thing: Program | Shape): number {
    const id = this.#ids.get(thing) ?? this.#ids.size
    this.#ids.set(thing, id)
    return id
  }

  #find(name: string, frame: Frame): Program | undefined {
    return inlineOf(name, frame.environment) ?? this.#library.get(name)
  }

  #unknown(name: string, place: Place, frame: Frame, state: TagState): TagState {
    const message = { en: `there is no partial "${name}"`, zh: `没有名为“${name}”的片段` }
    this.#wrong(frame, place, "unknown-partial", message, suggest(name, this.#library.keys()))
    return state
  }

  #value(value: Expression, frame: Frame): Shape | undefined {
    if (value.type === "path") return this.#resolve(value, frame, false)
    return typeof value.value === "string" ? text : typeof value.value === "number" ? number : boolean
  }

  /** The shape at a path; `asked`: it stands where absence is asked for, so it may be absent. */
  #resolve(path: Path, frame: Frame, asked: boolean): Shape | undefined {
    const found = resolvePath(path, frame, asked)
    if ("message" in found) {
      this.#wrong(frame, path, found.code, found.message, found.hint)
      return undefined
    }
    return asked ? present(found, []) : found
  }

  #tooDeep(node: Place, frame: Frame, state: TagState): TagState {
    if (!this.#stopped) {
      const message = { en: "templates call each other without end", zh: "模板相互调用没有尽头" }
      const hint = { en: "end it by a condition that once does not hold", zh: "请加上终会不成立的条件" }
      this.#wrong(frame, node, "too-deep", message, hint)
    }
    this.#stopped = true
    return state
  }

  #wrong(frame: Frame, place: Place, code: string, message: Message, hint?: Message): void {
    this.good = false
    const span = { file: frame.program.file.path, start: place.start, end: place.end }
    const key = `${span.file} ${span.start} ${code} ${message.en}`
    if (this.#seen.has(key)) return
    this.#seen.add(key)
    this.#report(error(`template/${code}`, message, { span, hint }))
  }
}

const CLOSE_INSIDE: Message = {
  en: "open and close tags in the same branch; an attribute may be chosen inside its quotes",
  zh: "标签请在同一分支中写完整；属性值可在引号内选择",
}

/** What to write for a value that is no text. */
const howToPrint = ({ kind }: Shape, name: string): Message =>
  kind === "list"
    ? { en: `write {{#each ${name}}}…{{/each}}`, zh: `请写 {{#each ${name}}}…{{/each}}` }
    : { en: "name one of its fields; docs/templates.md lists them", zh: "请写出其中的字段，见 docs/templates.md" }

const OPEN_TAG: Message = { en: "the template ends inside a tag or comment", zh: "模板在标签或注释中结束" }

const ends = new WeakMap<ContentNode, Map<TagState, TagState>>()

/** Content is constant, so its effect is worked out once for each state. */
function contentEnd(node: ContentNode, before: TagState): TagState {
  let known = ends.get(node)
  if (known === undefined) {
    known = new Map()
    ends.set(node, known)
  }
  const after = known.get(before) ?? tagStateAfter(node.text, before)
  known.set(before, after)
  return after
}

/** The frame in which the value at a path is known to be there. */
function refine(frame: Frame, path: Path): Frame {
  if (path.from === "loop") return frame
  if (path.from === "root") {
    const root = present(frame.root, path.parts)
    return root === frame.root ? frame : { ...frame, root }
  }
  const scope = refineScope(frame.scope, path.up, path.parts)
  return scope === frame.scope ? frame : { ...frame, scope }
}

function refineScope(scope: Scope, up: number, parts: readonly string[]): Scope {
  if (up === 0) {
    const shape = present(scope.shape, parts)
    return shape === scope.shape ? scope : { ...scope, shape }
  }
  if (scope.parent === undefined) return scope
  const parent = refineScope(scope.parent, up - 1, parts)
  return parent === scope.parent ? scope : { ...scope, parent }
}
