import { error, type Message, type Report } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { SourceFile, Span } from "../foundation/source.ts"
import { describeFault, OPENED } from "./describe-fault.ts"
import type {
  HbBlock,
  HbContent,
  HbExpression,
  HbMustache,
  HbPartial,
  HbPartialBlock,
  HbPath,
  HbProgram,
  HbStatement,
} from "./handlebars-tree.ts"
import { isFault, parseHandlebars } from "./parse-handlebars.ts"
import type { Expression, Parameter, PartialName, Path, Place, Program, TemplateNode } from "./syntax.ts"

const BLOCK_HELPERS = ["if", "unless", "each", "with"] as const
const HELPERS: readonly string[] = [...BLOCK_HELPERS, "lookup"]

export interface ParsedTemplate {
  /** What was understood of it: the rest is left out, so that the names of this much can be checked all the same. */
  readonly program: Program
  /** Nothing is left out. */
  readonly good: boolean
}

/** A template as our own small tree. What is not understood is reported. */
export function parseTemplate(file: SourceFile, report: Report): ParsedTemplate {
  const run: Run = { file, report, good: true }
  const nothing = { program: emptyProgram(run), good: false }
  const nul = file.text.indexOf("\0")
  if (nul !== -1) {
    const message = { en: "the template holds a NUL character", zh: "模板里有 NUL 字符" }
    const hint = { en: "remove it", zh: "请删去" }
    report(error("template/character", message, { span: { file: file.path, start: nul, end: nul + 1 }, hint }))
    return nothing
  }
  const parsed = parseHandlebars(file.text)
  if (isFault(parsed)) {
    const { message, hint } = describeFault(parsed)
    const notes = parsed.opened && [{ message: OPENED, span: spanOf(file, parsed.opened) }]
    report(error(`template/${parsed.kind}`, message, { span: spanOf(file, parsed), hint, notes }))
    return nothing
  }
  const program = convertProgram(parsed, run)
  return { program, good: run.good }
}

interface Run {
  readonly file: SourceFile
  readonly report: Report
  good: boolean
}

const placeOf = ({ start, end }: Place): Place => ({ start, end })
const spanOf = ({ path }: SourceFile, { start, end }: Place): Span => ({ file: path, start, end })

function refuse(run: Run, place: Place, code: string, message: Message, hint?: Message): undefined {
  run.good = false
  run.report(error(code, message, { span: spanOf(run.file, place), hint }))
  return undefined
}

function convertProgram(hb: HbProgram, run: Run): Program {
  const nodes: TemplateNode[] = []
  const inlines = new Map<string, Program>()
  for (const statement of hb.body) {
    if (statement.type === "DecoratorBlock") convertInline(statement, inlines, run)
    else {
      const node = convert(statement, run)
      if (node !== undefined) nodes.push(node)
    }
  }
  return { nodes, inlines, file: run.file }
}

function convert(statement: HbStatement, run: Run): TemplateNode | undefined {
  switch (statement.type) {
    case "ContentStatement":
      return convertContent(statement, run)
    case "CommentStatement":
    case "DecoratorBlock":
      return undefined
    case "MustacheStatement":
      return convertMustache(statement, run)
    case "Decorator":
      return refuse(run, placeOf(statement), "template/decorator", NO_DECORATOR, USE_INLINE)
    case "BlockStatement":
      return convertBlock(statement, run)
    case "PartialStatement":
    case "PartialBlockStatement":
      return convertPartial(statement, run)
  }
}

const NO_DECORATOR: Message = { en: "decorators are not supported", zh: "不支持装饰器" }
const RENAME: Message = { en: "rename or remove one of the two", zh: "请改名或删去其中一个" }
const USE_NAME: Message = { en: "for instance {{> paragraph}}", zh: "例如 {{> paragraph}}" }
const USE_INLINE: Message = { en: 'only {{#*inline "name"}} is', zh: '只支持 {{#*inline "名称"}}' }

function convertContent({ value, start, end }: HbContent, run: Run): TemplateNode | undefined {
  return value === ""
    ? undefined
    : { type: "content", text: value, span: { file: run.file.path, start, end }, start, end }
}

function convertMustache(statement: HbMustache, run: Run): TemplateNode | undefined {
  const place = placeOf(statement)
  if (!statement.escaped) {
    const message = {
      en: "{{{ }}} and {{& }} would print text as markup",
      zh: "{{{ }}} 和 {{& }} 会把文字当作标记输出",
    }
    return refuse(run, place, "template/unescaped", message, { en: "write {{ }}", zh: "请写 {{ }}" })
  }
  if (statement.params.length > 0 || statement.hash.length > 0) {
    if (nameOf(statement.path) === "lookup") {
      const value = convertLookup(statement.params, place, run)
      return value && { type: "print", value, ...place }
    }
    return unknownHelper(statement.path, run)
  }
  const value = convertExpression(statement.path, run)
  return value && { type: "print", value, ...place }
}

function convertBlock(block: HbBlock, run: Run): TemplateNode | undefined {
  const name = nameOf(block.path)
  const place = placeOf(block)
  if (name === undefined || !(BLOCK_HELPERS as readonly string[]).includes(name)) {
    return unknownHelper(block.path, run, BLOCK_HELPERS)
  }
  const pair = block.hash[0]
  if (pair !== undefined) {
    return refuse(
      run,
      pair,
      "template/argument",
      {
        en: `#${name} has no option "${pair.key}"`,
        zh: `#${name} 没有“${pair.key}”选项`,
      },
      { en: "leave it out", zh: "请删去" },
    )
  }
  for (const program of [block.program, block.inverse]) {
    if (program === undefined || program.blockParams.length === 0) continue
    const message = { en: "“as |name|” is not supported", zh: "不支持 as |名称|" }
    return refuse(run, place, "template/block-parameter", message, { en: "use this and ../", zh: "请用 this 和 ../" })
  }
  if (block.params.length !== 1) {
    return refuse(
      run,
      block.path,
      "template/argument",
      {
        en: `#${name} takes one value, found ${block.params.length}`,
        zh: `#${name} 需要一个值，现有 ${block.params.length} 个`,
      },
      { en: `for instance {{#${name} sections}}`, zh: `例如 {{#${name} sections}}` },
    )
  }
  const value = convertExpression(block.params[0] as HbExpression, run)
  const body = block.program && convertProgram(block.program, run)
  const otherwise = block.inverse && convertProgram(block.inverse, run)
  if (value === undefined) return undefined
  const inner = { body: body ?? emptyProgram(run), ...(otherwise && { otherwise }), ...place }
  if (name === "if" || name === "unless") return { type: "if", test: value, negated: name === "unless", ...inner }
  if (value.type !== "path") {
    const message = { en: `#${name} takes a name of the data`, zh: `#${name} 需要数据中的名称` }
    const hint = { en: `for instance {{#${name} sections}}`, zh: `例如 {{#${name} sections}}` }
    return refuse(run, value, "template/argument", message, hint)
  }
  return name === "each" ? { type: "each", over: value, ...inner } : { type: "with", context: value, ...inner }
}

const emptyProgram = (run: Run): Program => ({ nodes: [], inlines: new Map(), file: run.file })

function convertInline(block: HbBlock, inlines: Map<string, Program>, run: Run): void {
  const name = block.params[0]
  if (nameOf(block.path) !== "inline") {
    refuse(run, block.path, "template/decorator", NO_DECORATOR, USE_INLINE)
  } else if (name?.type !== "StringLiteral" || block.params.length !== 1 || block.hash.length > 0) {
    const message = { en: "#*inline takes one name in quotes", zh: "#*inline 需要一个带引号的名称" }
    refuse(run, placeOf(block), "template/argument", message, USE_INLINE)
  } else if (inlines.has(String(name.value))) {
    const message = { en: `the inline partial "${name.value}" is given twice`, zh: `内联片段“${name.value}”出现了两次` }
    refuse(run, name, "template/duplicate", message, RENAME)
  } else {
    inlines.set(String(name.value), block.program ? convertProgram(block.program, run) : emptyProgram(run))
  }
}

function convertPartial(partial: HbPartial | HbPartialBlock, run: Run): TemplateNode | undefined {
  const place = placeOf(partial)
  const hbName = partial.name
  if (hbName.type === "PathExpression" && hbName.data) {
    if (hbName.parts[0] === "partial-block" && hbName.parts.length === 1) return { type: "slot", ...place }
    const message = { en: `${hbName.original} is no partial`, zh: `${hbName.original} 不是片段` }
    const hint = {
      en: "write {{> name}}, or {{> @partial-block}} for the block of a call",
      zh: "请写 {{> 名称}}；调用时给出的块写作 {{> @partial-block}}",
    }
    return refuse(run, hbName, "template/unknown-partial", message, hint)
  }
  const name = convertPartialName(hbName, run)
  const context = partial.params[0] && convertExpression(partial.params[0], run)
  const parameters: Parameter[] = []
  for (const pair of partial.hash) {
    const value = convertExpression(pair.value, run)
    if (parameters.some((parameter) => parameter.name === pair.key)) {
      const message = { en: `the parameter "${pair.key}" is given twice`, zh: `参数“${pair.key}”出现了两次` }
      refuse(run, pair, "template/duplicate", message, RENAME)
    }
    if (value !== undefined) parameters.push({ name: pair.key, value })
  }
  const block = partial.type === "PartialBlockStatement" ? convertProgram(partial.program, run) : undefined
  if (partial.params.length > 1 || context?.type === "literal") {
    const message = { en: "a partial takes one context: a name of the data", zh: "片段只接受一个上下文：数据中的名称" }
    const hint = {
      en: "give other values by name: {{> card figure size=2}}",
      zh: "其他的值请写成参数：{{> card figure size=2}}",
    }
    return refuse(run, place, "template/argument", message, hint)
  }
  if (name === undefined) return undefined
  return { type: "partial", name, ...(context && { context }), parameters, ...(block && { block }), ...place }
}

function convertPartialName(hb: HbExpression, run: Run): PartialName | undefined {
  if (hb.type === "PathExpression") return { type: "name", name: hb.original, place: hb }
  if (hb.type === "SubExpression") {
    if (nameOf(hb.path) !== "lookup") return unknownHelper(hb.path, run, ["lookup"])
    const path = convertLookup(hb.params, hb, run)
    return path && { type: "dynamic", path }
  }
  if (hb.type === "StringLiteral" || hb.type === "NumberLiteral") {
    return { type: "name", name: String(hb.value), place: hb }
  }
  return refuse(run, hb, "template/argument", { en: "a partial's name is expected", zh: "此处应为片段名" }, USE_NAME)
}

function convertExpression(hb: HbExpression, run: Run): Expression | undefined {
  switch (hb.type) {
    case "PathExpression":
      return convertPath(hb, run)
    case "SubExpression":
      if (nameOf(hb.path) !== "lookup") return unknownHelper(hb.path, run, ["lookup"])
      return convertLookup(hb.params, hb, run)
    case "StringLiteral":
    case "NumberLiteral":
    case "BooleanLiteral":
      return { type: "literal", value: hb.value as string | number | boolean, ...placeOf(hb) }
    default:
      return refuse(
        run,
        hb,
        "template/argument",
        {
          en: "null and undefined are no values here",
          zh: "此处不能用 null 和 undefined",
        },
        { en: "leave the value out", zh: "请删去这个值" },
      )
  }
}

const LOOP_VARIABLES: readonly string[] = ["index", "first", "last", "key"]

function convertPath(hb: HbPath, run: Run): Path | undefined {
  const place = placeOf(hb)
  const base = { type: "path", up: hb.depth, original: hb.original, ...place } as const
  if (!hb.data) return { ...base, from: "context", parts: hb.parts }
  const [first = "", ...rest] = hb.parts
  if (first === "root" && hb.depth === 0) return { ...base, from: "root", parts: rest }
  if (LOOP_VARIABLES.includes(first) && rest.length === 0) return { ...base, from: "loop", parts: hb.parts }
  const names = [...LOOP_VARIABLES, "root"].map((name) => `@${name}`)
  const near = nearest(`@${first}`, names)
  return refuse(
    run,
    place,
    "template/unknown-name",
    { en: `there is no @${first}`, zh: `没有 @${first}` },
    near === undefined
      ? { en: `known: ${names.join(", ")}`, zh: `可用：${names.join("、")}` }
      : { en: `did you mean ${near}?`, zh: `是否想写 ${near}？` },
  )
}

/** `lookup a "b"` is the path `a.b`; names are known before rendering, so nothing can be missed by the check. */
function convertLookup(params: readonly HbExpression[], place: Place, run: Run): Path | undefined {
  const [object, key] = params
  if (params.length !== 2 || object?.type !== "PathExpression" || key?.type !== "StringLiteral") {
    const message = {
      en: 'lookup takes a name and a key in quotes: lookup . "type"',
      zh: 'lookup 需要名称和带引号的键：lookup . "type"',
    }
    return refuse(run, place, "template/argument", message, {
      en: "write the key itself, in quotes",
      zh: "请直接写键名，并加引号",
    })
  }
  const path = convertPath(object, run)
  return (
    path && { ...path, ...place, parts: [...path.parts, String(key.value)], original: `${path.original}.${key.value}` }
  )
}

function unknownHelper(path: HbExpression, run: Run, known: readonly string[] = HELPERS): undefined {
  const name = nameOf(path) ?? "?"
  const near = nearest(name, known)
  return refuse(
    run,
    path,
    "template/unknown-helper",
    { en: `there is no helper "${name}"`, zh: `没有名为“${name}”的助手` },
    near === undefined || near === name
      ? { en: `known here: ${known.join(", ")}`, zh: `此处可用：${known.join("、")}` }
      : { en: `did you mean "${near}"?`, zh: `是否想写“${near}”？` },
  )
}

const nameOf = (path: HbExpression): string | undefined =>
  path.type === "PathExpression" ? path.original : path.type === "SubExpression" ? undefined : String(path.value)
