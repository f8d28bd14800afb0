import type { Message } from "../foundation/diagnostic.ts"

/** A class of what needs a second look in a string: backslash, controls, surrogates, noncharacters of plane 0. */
export const SPECIAL_CHARACTERS =
  "[\\\\\\u0000-\\u0009\\u000b-\\u001f\\u007f-\\u009f\\ud800-\\udfff\\ufdd0-\\ufdef\\ufffe\\uffff]"

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
  return isNoncharacter(c) ? noncharacter(c, 1) : undefined
}

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
