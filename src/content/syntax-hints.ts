import type { Message } from "../foundation/diagnostic.ts"
import { NOT_UTF8 } from "./characters.ts"

/** What stands at an offset, for "found …". */
export function describeFound(text: string, at: number): Message {
  if (at >= text.length) return { en: "the end of the file", zh: "文件结尾" }
  const character = String.fromCodePoint(text.codePointAt(at) as number)
  if (character === "\n" || character === "\r") return { en: "the end of the line", zh: "行尾" }
  if (character.codePointAt(0)! < 0x20) return { en: "a control character", zh: "控制字符" }
  return { en: `“${character}”`, zh: `“${character}”` }
}

/** Full-width marks a Chinese input method puts where JSON wants the ASCII one. */
const FULL_WIDTH: Readonly<Record<string, string>> = {
  "，": ",",
  "、": ",",
  "：": ":",
  "“": '"',
  "”": '"',
  "＂": '"',
  "｛": "{",
  "｝": "}",
  "［": "[",
  "］": "]",
  "【": "[",
  "】": "]",
}

/** The slip behind a syntax error, where it is a well-known one. */
export function hintFor(text: string, at: number): Message {
  const character = text[at] ?? ""
  const ascii = Object.hasOwn(FULL_WIDTH, character) ? FULL_WIDTH[character] : undefined
  if (ascii !== undefined) {
    return { en: `JSON needs the half-width ${ascii} here`, zh: `JSON 的标点须用半角：${ascii}` }
  }
  if (character === "}" || character === "]") {
    const before = text.slice(0, at).trimEnd()
    if (before.endsWith(",")) return { en: "remove the comma before it", zh: "请删去它前面的逗号" }
  }
  if (character === "\ufffd") return NOT_UTF8
  if (character === "\\") return { en: "a backslash is written \\\\", zh: "反斜杠须写成 \\\\" }
  if (/^[A-Za-z_$][\w$-]*\s*:/.test(text.slice(at, at + 80))) {
    return { en: "put the key in double quotes", zh: "键名须加双引号" }
  }
  if (text[at - 1] === '"' && /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2))) {
    return {
      en: 'a quote inside a string is written \\", or “ and ” as in print',
      zh: '字符串里的引号写作 \\"，或用“”',
    }
  }
  if (character === '"') return { en: "a comma may be missing before it", zh: "它前面可能缺一个逗号" }
  if (character === "'") return { en: 'use double quotes: "', zh: '请用双引号："' }
  if (text.startsWith("//", at) || text.startsWith("/*", at)) {
    return { en: "JSON has no comments", zh: "JSON 没有注释" }
  }
  if (/^(?:True|False|None|NaN|undefined|Infinity)\b/.test(text.slice(at, at + 10))) {
    return { en: "JSON knows true, false and null", zh: "JSON 只有 true、false、null" }
  }
  if (/[0-9+.]/.test(character)) {
    return { en: "write a number as 0.5 or 12, without + or leading zeros", zh: "数字写作 0.5 或 12，不带“+”或前导零" }
  }
  return at >= text.length
    ? { en: "a bracket or quote before it is not closed", zh: "前面有括号或引号没有结束" }
    : { en: "look at what stands just before it, too", zh: "请一并检查它前面的内容" }
}
