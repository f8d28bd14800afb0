import type { Message } from "../foundation/diagnostic.ts"

/**
 * A class of what needs a second look in a string: backslash, controls, directional controls, surrogates, the
 * replacement character, noncharacters of plane 0.
 */
export const SPECIAL_CHARACTERS =
  "[\\\\\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffd-\\uffff]"

export interface BadCharacter {
  readonly length: number
  readonly message: Message
  readonly hint?: Message
}

/**
 * What is wrong with the character at `i` of a string, if anything. `raw`: it stands in the file as itself, not as an
 * escape; JSON (RFC 8259, section 7) wants control characters escaped. Line feed and tab are white space in markup.
 */
export function badCharacter(value: string, i: number, raw: boolean): BadCharacter | undefined {
  const c = value.charCodeAt(i)
  if (c < 0x20 || (c >= 0x7f && c < 0xa0)) return control(c, raw)
  if (c >= 0xd800 && c < 0xe000) return surrogate(value, i, c)
  if ((c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069)) return directional(c)
  if (c === REPLACEMENT) return replacement(value, i)
  return isNoncharacter(c) ? noncharacter(c, 1) : undefined
}

/** What decoding puts where bytes were no UTF-8 (Unicode 3.9, U+FFFD substitution). */
const REPLACEMENT = 0xfffd

export const NOT_UTF8: Message = { en: "save the file as UTF-8", zh: "请把文件存为 UTF-8 编码" }

/** U+FFFD for bytes that are no UTF-8, and NUL, which is every other byte of English in UTF-16. */
export const UNDECODED = /[\ufffd\0]/
export const DECODED = /[^\ufffd\0]+/g

export const undecoded = (count: number): Message => ({
  en: `the file is not UTF-8: ${count} characters could not be read`,
  zh: `文件不是 UTF-8 编码：有 ${count} 个字符无法识别`,
})

export const SAVE_AS_UTF8: Message = {
  en: "it may be GBK or UTF-16: save it anew with the encoding UTF-8, which editors offer under Save As",
  zh: "可能是 GBK 或 UTF-16：请在编辑器中另存为，编码选 UTF-8",
}

function replacement(value: string, i: number): BadCharacter {
  let end = i + 1
  while (value.charCodeAt(end) === REPLACEMENT) end++
  const message = {
    en: "a character could not be read: the file is not UTF-8 here",
    zh: "有字符无法识别：此处不是 UTF-8 编码",
  }
  return { length: end - i, message, hint: NOT_UTF8 }
}

/** uax9 #Explicit_Directional_Embeddings: text would read in another order than it is written. */
const directional = (c: number): BadCharacter => ({
  length: 1,
  message: { en: `${codeName(c)} changes the direction of the text, unseen`, zh: `${codeName(c)} 会暗中改变文字方向` },
  hint: REMOVE,
})

function control(c: number, raw: boolean): BadCharacter | undefined {
  const isSpace = c === 0x0a || c === 0x09
  if (isSpace && !raw) return undefined
  const name = codeName(c)
  if (isSpace) {
    const written = c === 0x09 ? "\\t" : "\\n"
    return {
      length: 1,
      message: {
        en: `a ${c === 0x09 ? "tab" : "line feed"} stands unescaped in a string`,
        zh: "字符串里有未转义的空白控制符",
      },
      hint: { en: `write ${written} or a space`, zh: `请写作 ${written} 或空格` },
    }
  }
  return { length: 1, message: { en: `${name} is a control character`, zh: `${name} 是控制字符` }, hint: REMOVE }
}

function surrogate(value: string, i: number, c: number): BadCharacter | undefined {
  const point = value.codePointAt(i) as number
  if (c < 0xdc00 && point > 0xffff) {
    const before = isNoncharacter(point) ? noncharacter(point, 2) : undefined
    return before
  }
  const low = c >= 0xdc00
  if (low && i > 0 && (value.codePointAt(i - 1) as number) > 0xffff) return undefined
  const name = codeName(c)
  return {
    length: 1,
    message: { en: `${name} is half of a surrogate pair without the other half`, zh: `${name} 是落单的代理项` },
    hint: REMOVE,
  }
}

const isNoncharacter = (point: number): boolean => (point >= 0xfdd0 && point <= 0xfdef) || (point & 0xfffe) === 0xfffe

const noncharacter = (point: number, length: number): BadCharacter => ({
  length,
  message: {
    en: `${codeName(point)} is a noncharacter, which Unicode keeps out of text`,
    zh: `${codeName(point)} 是 Unicode 非字符，不能用于文本`,
  },
  hint: REMOVE,
})

const REMOVE: Message = { en: "remove it", zh: "请删去" }

const codeName = (point: number): string => `U+${point.toString(16).toUpperCase().padStart(4, "0")}`
