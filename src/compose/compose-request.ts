import { type Diagnostic, error, type Message } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { ComposeOptions } from "./compose.ts"
import type { Column } from "./compose-pairs.ts"

/** A request for one composition, as `tujie compose --jsonl` reads it. */
export interface ComposeRequest {
  readonly id: string | number | null
  readonly text: string
  readonly options: ComposeOptions
  /** Texts side by side, one of each column; instead of `text`. */
  readonly pairs?: readonly (readonly string[])[]
  readonly columns?: readonly Column[]
}

export interface BadRequest {
  readonly id: string | number | null
  readonly findings: readonly Diagnostic[]
}

const FIELDS = ["id", "text", "lang", "width", "align", "font", "options", "pairs", "columns"]
const COLUMN_FIELDS = ["lang", "width"]

/** What an option may be: a word of a list (`as` gives other names), a length in em, a width of 0 or more, true and false. */
type Rule =
  | { readonly words: readonly string[]; readonly as?: Readonly<Record<string, string>> }
  | "length"
  | "width"
  | "boolean"

const ALIGN = ["left", "right", "center", "justify"]
const OPTIONS: Readonly<Record<string, Rule>> = {
  punctuation: { words: ["gb", "kaiming", "banjiao", "plain"], as: { quanjiao: "gb" } },
  lineBreak: { words: ["gb", "none", "basic", "loose", "normal", "strict", "anywhere"] },
  wordBreak: { words: ["normal", "break-all", "keep-all"] },
  overflowWrap: { words: ["normal", "anywhere"] },
  hyphens: { words: ["none", "manual", "auto"] },
  hanging: {
    words: ["none", "allow-end", "force-end"],
    as: { true: "allow-end", false: "none", end: "allow-end", allow: "allow-end", force: "force-end" },
  },
  wrap: { words: ["wrap", "nowrap", "balance", "pretty"] },
  alignLast: { words: ALIGN, as: { start: "left", end: "right" } },
  firstLineIndent: "length",
  hanLatinGap: "width",
  hanLatinGapMin: "width",
  hanLatinGapMax: "width",
  keepUnits: "boolean",
  autospace: "boolean",
}
const ALIGN_RULE: Rule = { words: ALIGN, as: { start: "left", end: "right" } }
/** BCP 47; of `zh-Hans+en` the first language leads, unless columns say which is which. */
const LANG = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*(\+[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*)*$/

type Fields = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value)

/** Checks one line of requests. Whatever is wrong is a finding; the request is composed only where nothing is. */
export function readRequest(line: string): ComposeRequest | BadRequest {
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch (fault) {
    const reason = (fault as Error).message
    const message = { en: `the line is not JSON: ${reason}`, zh: `该行不是 JSON：${reason}` }
    return { id: null, findings: [error("compose/bad-json", message, { hint: SHAPE })] }
  }
  if (!isObject(parsed)) {
    const message = { en: "a request is a JSON object", zh: "请求必须是 JSON 对象" }
    return { id: null, findings: [error("compose/bad-request", message, { hint: SHAPE })] }
  }
  const findings: Diagnostic[] = []
  const given = parsed["id"]
  const id = typeof given === "string" || typeof given === "number" ? given : null
  if (given !== undefined && given !== null && id === null) wrong("id", "a text or a number", "文本或数字")
  unknownFields(parsed, FIELDS, "")

  const inner = parsed["options"] ?? {}
  if (!isObject(inner)) wrong("options", "an object", "对象")
  const options = isObject(inner) ? inner : {}
  unknownFields(options, [...Object.keys(OPTIONS), "pairs", "columns"], "options.")

  const width = parsed["width"]
  if (typeof width !== "number" || !(width > 0) || !Number.isFinite(width)) {
    wrong("width", "a length in em, larger than 0", "大于 0 的 em 长度")
  }
  const pairs = pairsOf(parsed["pairs"] ?? options["pairs"])
  const columns = columnsOf(parsed["columns"] ?? options["columns"])
  if ((pairs === undefined) !== (columns === undefined) && findings.length === 0) {
    wrong(
      pairs === undefined ? "pairs" : "columns",
      "given too: pairs need columns",
      "一并给出：pairs 与 columns 必须同时使用",
    )
  }
  if (pairs !== undefined && columns !== undefined && pairs.some((texts) => texts.length !== columns.length)) {
    wrong("pairs", "lists with one text for each column", "每栏一段文字的列表")
  }
  const text = parsed["text"]
  if (typeof text !== "string" && !(text === undefined && pairs !== undefined)) wrong("text", "a text", "文本")

  const composed: Record<string, unknown> = { width }
  const lang = parsed["lang"]
  if (typeof lang === "string" && LANG.test(lang)) composed["lang"] = lang.split("+")[0]
  else if (lang !== undefined) wrong("lang", "a language tag such as zh-Hans or en", "语言代码，如 zh-Hans 或 en")
  const font = fontsOf(parsed["font"])
  if (font !== undefined) composed["font"] = font
  take("align", "align", parsed["align"], ALIGN_RULE)
  for (const [name, rule] of Object.entries(OPTIONS)) take(name, `options.${name}`, options[name], rule)
  if (findings.length > 0) return { id, findings }
  return {
    id,
    text: typeof text === "string" ? text : "",
    options: composed as unknown as ComposeOptions,
    ...(pairs !== undefined && columns !== undefined ? { pairs, columns } : {}),
  }

  function wrong(field: string, en: string, zh: string, hint?: Message): void {
    const message = { en: `\`${field}\` must be ${en}`, zh: `\`${field}\` 必须是${zh}` }
    findings.push(error("compose/bad-value", message, hint === undefined ? {} : { hint }))
  }

  function unknownFields(fields: Fields, known: readonly string[], prefix: string): void {
    for (const name of Object.keys(fields)) {
      if (known.includes(name)) continue
      const near = nearest(name, known)
      const hint =
        near === undefined
          ? { en: `known: ${known.join(", ")}`, zh: `可用：${known.join("、")}` }
          : { en: `did you mean \`${near}\`?`, zh: `是否要写 \`${near}\`？` }
      const message = { en: `there is no field \`${prefix}${name}\``, zh: `没有 \`${prefix}${name}\` 这个字段` }
      findings.push(error("compose/unknown-field", message, { hint }))
    }
  }

  function take(name: string, path: string, value: unknown, rule: Rule): void {
    if (value === undefined || value === null) return
    if (rule === "boolean") {
      if (typeof value === "boolean") composed[name] = value
      else wrong(path, "true or false", "true 或 false")
      return
    }
    if (rule === "length" || rule === "width") {
      const isLength = typeof value === "number" && Number.isFinite(value)
      if (isLength && (rule === "length" || value >= 0)) composed[name] = value
      else if (rule === "length") wrong(path, "a length in em", "em 长度")
      else wrong(path, "a length in em, 0 or more", "不小于 0 的 em 长度")
      return
    }
    const word = rule.as?.[String(value)] ?? value
    if (typeof word === "string" && rule.words.includes(word)) composed[name] = word
    else wrong(path, `one of ${rule.words.join(", ")}`, `下列之一：${rule.words.join("、")}`)
  }

  function fontsOf(value: unknown): readonly string[] | undefined {
    if (value === undefined || value === null) return undefined
    const names = typeof value === "string" ? splitFonts(value) : value
    if (Array.isArray(names) && names.length > 0 && names.every((name) => typeof name === "string" && name !== "")) {
      return names
    }
    wrong("font", "a family or a list of families", "字体名或字体名列表")
    return undefined
  }

  function pairsOf(value: unknown): readonly (readonly string[])[] | undefined {
    if (value === undefined || value === null) return undefined
    const isPair = (pair: unknown) => Array.isArray(pair) && pair.every((text) => typeof text === "string")
    if (Array.isArray(value) && value.every(isPair)) return value
    wrong("pairs", "a list of lists of texts", "文本列表的列表")
    return undefined
  }

  function columnsOf(value: unknown): readonly Column[] | undefined {
    if (value === undefined || value === null) return undefined
    const isColumn = (column: unknown): column is Column =>
      isObject(column) &&
      typeof column["lang"] === "string" &&
      LANG.test(column["lang"]) &&
      (column["width"] === undefined || (typeof column["width"] === "number" && column["width"] > 0))
    if (Array.isArray(value) && value.length > 0 && value.every(isColumn)) {
      for (const column of value) unknownFields(column as unknown as Fields, COLUMN_FIELDS, "columns.")
      return value
    }
    wrong("columns", "a list of { lang, width }", "由 { lang, width } 组成的列表")
    return undefined
  }
}

/** `"Source Sans 3, Noto Sans SC"`, as CSS lists families. */
export const splitFonts = (names: string): readonly string[] =>
  names.split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""))

const SHAPE = {
  en: 'for instance {"id":"a","text":"…","lang":"zh-Hans","width":20,"align":"justify","options":{}}',
  zh: '例如 {"id":"a","text":"……","lang":"zh-Hans","width":20,"align":"justify","options":{}}',
}
