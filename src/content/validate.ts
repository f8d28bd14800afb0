import type { Message } from "../foundation/diagnostic.ts"
import { suggest } from "../foundation/suggest.ts"
import { chooseBranch } from "./branch.ts"
import {
  howToAdd,
  howToWrite,
  moreOrLess,
  nearestAllowed,
  REMOVE_ONE,
  SHORTEN,
  WRITE_TEXT,
  whatBelongs,
} from "./hints.ts"
import { entryOf, type JsonArray, type JsonNode, type JsonObject, type JsonString } from "./json.ts"
import { resolve, type Schema } from "./schema.ts"
import { fault, type Validation } from "./validation.ts"
import { describe, short, typeName } from "./words.ts"

/**
 * Walks a document by its schema and reports every fault with its place. True when there is none.
 * JSON Schema core and validation, draft 2020-12, as far as `KEYWORDS` goes. Own code, because importing and compiling
 * a validator costs more than a third of a whole build, and because faults here name the branch that was meant.
 */
export function validate(node: JsonNode, schema: Schema, run: Validation): boolean {
  const s = resolve(schema, run.root)
  if (s.oneOf !== undefined) {
    const branch = chooseBranch(node, s, run)
    return branch !== undefined && validate(node, branch, run)
  }
  if (s.type !== undefined && !hasType(node, s.type)) {
    return fault(
      run,
      node,
      "content/wrong-type",
      {
        en: `expected ${typeName(s.type).en}${purpose(s).en}, found ${describe(node).en}`,
        zh: `此处应为${typeName(s.type).zh}${purpose(s).zh}，却是${describe(node).zh}`,
      },
      howToWrite(s),
    )
  }
  if (s.const !== undefined || s.enum !== undefined) return isAllowed(node, s.enum ?? [s.const as string], run)
  switch (node.type) {
    case "object":
      return validateObject(node, s, run)
    case "array":
      return validateArray(node, s, run)
    case "string":
      return validateString(node, s, run)
    case "number":
      return validateNumber(node.value, node, s, run)
    default:
      return true
  }
}

function validateObject(node: JsonObject, s: Schema, run: Validation): boolean {
  let good = true
  for (const key of s.required ?? []) {
    if (entryOf(node, key) !== undefined) continue
    const place = { type: "null", start: node.start, end: node.start + 1 } as const
    const message = {
      en: `the key "${key}" is missing${purpose(s).en}`,
      zh: `缺少键“${key}”${purpose(s).zh}`,
    }
    const code = key === "zh" || key === "en" ? "content/missing-language" : "content/missing-key"
    good = fault(run, place, code, message, howToAdd(key, s, run.root))
  }
  for (const { key, value } of node.entries) {
    const own = s.properties !== undefined && Object.hasOwn(s.properties, key.value)
    const property = own ? s.properties?.[key.value] : s.additionalProperties
    if (s.propertyNames !== undefined && !validate(key, s.propertyNames, run)) good = false
    if (property === false) good = unknownKey(key, s, run)
    else if (property !== undefined && !validate(value, property, run)) good = false
  }
  return good
}

function unknownKey(key: JsonString, s: Schema, run: Validation): false {
  return fault(
    run,
    key,
    "content/unknown-key",
    { en: `unknown key "${short(key.value)}"${purpose(s).en}`, zh: `未知的键“${short(key.value)}”${purpose(s).zh}` },
    suggest(key.value, Object.keys(s.properties ?? {})),
  )
}

function validateArray(node: JsonArray, s: Schema, run: Validation): boolean {
  let good = true
  const count = node.items.length
  if (count < (s.minItems ?? 0) || count > (s.maxItems ?? Number.POSITIVE_INFINITY)) {
    const atLeast = count < (s.minItems ?? 0)
    const limit = atLeast ? s.minItems : s.maxItems
    good = fault(
      run,
      node,
      "content/count",
      {
        en: `${atLeast ? "at least" : "at most"} ${limit} expected${purpose(s).en}, found ${count}`,
        zh: `${atLeast ? "至少" : "至多"}应有 ${limit} 项${purpose(s).zh}，现有 ${count} 项`,
      },
      moreOrLess(count, s.minItems ?? 0, s.maxItems ?? Number.POSITIVE_INFINITY),
    )
  }
  if (s.items !== undefined) for (const item of node.items) if (!validate(item, s.items, run)) good = false
  if (s.uniqueItems === true) {
    const seen = new Set<string>()
    for (const item of node.items) {
      if (item.type !== "string") continue
      if (seen.has(item.value)) {
        const message = { en: `"${short(item.value)}" is given twice`, zh: `“${short(item.value)}”出现了两次` }
        good = fault(run, item, "content/repeated", message, REMOVE_ONE)
      }
      seen.add(item.value)
    }
  }
  return good
}

const patterns = new Map<string, RegExp>()

function patternOf(source: string): RegExp {
  const known = patterns.get(source)
  if (known !== undefined) return known
  const made = new RegExp(source, "u")
  patterns.set(source, made)
  return made
}

function validateString(node: JsonString, s: Schema, run: Validation): boolean {
  let good = true
  const atLeast = s.minLength ?? 0
  if (node.value.length < atLeast || (atLeast > 1 && codePoints(node.value) < atLeast)) {
    good = fault(run, node, "content/empty", { en: "the text is empty", zh: "文字为空" }, WRITE_TEXT)
  }
  if (s.maxLength !== undefined && node.value.length > s.maxLength && codePoints(node.value) > s.maxLength) {
    good = fault(
      run,
      node,
      "content/too-long",
      {
        en: `at most ${s.maxLength} characters are allowed, found ${codePoints(node.value)}`,
        zh: `最多 ${s.maxLength} 个字符，现有 ${codePoints(node.value)} 个`,
      },
      SHORTEN,
    )
  }
  if (s.pattern === undefined) return good
  if (patternOf(s.pattern).test(node.value)) return good
  if (node.value.trim() === "")
    return fault(run, node, "content/empty", { en: "the text is empty", zh: "文字为空" }, WRITE_TEXT)
  return fault(
    run,
    node,
    "content/pattern",
    {
      en: `"${short(node.value)}" is not allowed: ${s.patternErrorMessage ?? s.pattern}`,
      zh: `不能写“${short(node.value)}”：${s["x-patternErrorMessage-zh"] ?? s.pattern}`,
    },
    whatBelongs(s),
  )
}

/** JSON Schema counts characters, not UTF-16 units. */
const codePoints = (text: string): number => [...text].length

function validateNumber(value: number, node: JsonNode, s: Schema, run: Validation): boolean {
  if (value >= (s.minimum ?? Number.NEGATIVE_INFINITY) && value <= (s.maximum ?? Number.POSITIVE_INFINITY)) return true
  const range = [s.minimum, s.maximum]
  return fault(
    run,
    node,
    "content/out-of-range",
    {
      en: `${value} is out of range: ${range[0] ?? "…"} to ${range[1] ?? "…"}`,
      zh: `${value} 超出范围：${range[0] ?? "…"} 至 ${range[1] ?? "…"}`,
    },
    nearestAllowed(value, s.minimum, s.maximum),
  )
}

function isAllowed(node: JsonNode, allowed: readonly string[], run: Validation): boolean {
  if (node.type === "string" && allowed.includes(node.value)) return true
  return fault(
    run,
    node,
    "content/not-allowed",
    {
      en: `${describe(node).en} is not allowed here`,
      zh: `此处不能写${node.type === "string" ? `“${short(node.value)}”` : describe(node).zh}`,
    },
    suggest(node.type === "string" ? node.value : "", allowed),
  )
}

function hasType(node: JsonNode, type: string): boolean {
  if (type === "integer") return node.type === "number" && Number.isInteger(node.value)
  return node.type === type
}

/** "for Figure", from the title of a schema, which is "English 中文". */
function purpose(s: Schema): Message {
  const title = s.title
  if (title === undefined) return { en: "", zh: "" }
  const cut = title.search(/\p{Script=Han}/u)
  if (cut === -1) return { en: ` (${title})`, zh: `（${title}）` }
  return { en: ` (${title.slice(0, cut).trim()})`, zh: `（${title.slice(cut)}）` }
}
