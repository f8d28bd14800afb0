import type { Message } from "../foundation/diagnostic.ts"
import { type JsonType, resolve, type Schema } from "./schema.ts"

/** What a schema says of how to write a value. */

const EXPLANATION = /^(.*\.) (\p{Script=Han}.*。)$/su

/** The description of a schema, which is "English. 中文。", as a hint. */
function explanation(s: Schema | undefined): Message | undefined {
  const [, en, zh] = EXPLANATION.exec(s?.description ?? "") ?? []
  return en === undefined || zh === undefined ? undefined : { en, zh }
}

/** How a value of a type is written in JSON. */
const WRITTEN: Readonly<Record<JsonType, Message>> = {
  object: { en: "write it in braces: {…}", zh: "请写成花括号中的键与值：{…}" },
  array: { en: "write it in brackets: […]", zh: "请写在方括号中：[…]" },
  string: { en: 'write it in double quotes: "…"', zh: '请写在英文双引号中："…"' },
  number: { en: "write digits without quotes, for instance 2.5", zh: "请写数字，不加引号，例如 2.5" },
  integer: { en: "write digits without quotes, for instance 12", zh: "请写整数，不加引号，例如 12" },
  boolean: { en: "write true or false, without quotes", zh: "请写 true 或 false，不加引号" },
  null: { en: "write null", zh: "请写 null" },
}
const BOTH_LANGUAGES: Message = {
  en: 'write both languages: { "zh": "…", "en": "…" }',
  zh: '请写两种语言：{ "zh": "…", "en": "…" }',
}

/** What a value is for, where its form alone is wrong. */
export function whatBelongs(s: Schema): Message | undefined {
  const means = explanation(s)
  return means && { en: `what belongs here: ${means.en}`, zh: `这里填写：${means.zh}` }
}

/** How a value of one of these types is written. */
export const writtenAs = (types: readonly JsonType[]): Message => ({
  en: types.map((type) => WRITTEN[type].en).join("; or "),
  zh: types.map((type) => WRITTEN[type].zh).join("；或"),
})

/** How to write what the schema asks for. */
export const howToWrite = ({ type = "string", required = [] }: Schema): Message =>
  required.includes("zh") && required.includes("en") ? BOTH_LANGUAGES : WRITTEN[type]

/** What belongs to a key that is missing. */
export function howToAdd(key: string, s: Schema, root: Schema): Message {
  const property = s.properties?.[key]
  const means = explanation(property) ?? (property && explanation(resolve(property, root)))
  return {
    en: `add "${key}": …${means === undefined ? "" : `; what belongs there: ${means.en}`}`,
    zh: `请补上 "${key}": …${means === undefined ? "" : `；应填写：${means.zh}`}`,
  }
}

export const WRITE_TEXT: Message = {
  en: "write the text, or leave the key out where it may be missing",
  zh: "请写上文字；此键可省略时也可删去",
}
export const SHORTEN: Message = { en: "shorten it, or divide it into several", zh: "请缩短，或分成几段" }
export const REMOVE_ONE: Message = { en: "remove one of the two", zh: "请删去其中一个" }

/** How far off a count is. */
export const moreOrLess = (count: number, least: number, most: number): Message =>
  count < least
    ? {
        en: `add ${least - count} more, or leave the key out where it may be missing`,
        zh: `请再加 ${least - count} 项；此键可省略时也可删去`,
      }
    : { en: `remove ${count - most}`, zh: `请删去 ${count - most} 项` }

/** The nearest number in a range. */
export function nearestAllowed(value: number, least: number | undefined, most: number | undefined): Message {
  const near = least !== undefined && value < least ? least : most
  return { en: `the nearest that is allowed is ${near}`, zh: `最接近的允许值是 ${near}` }
}
