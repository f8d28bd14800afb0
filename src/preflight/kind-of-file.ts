import type { Message } from "../foundation/diagnostic.ts"
import { findLastWord, findWord } from "./pdf/find-bytes.ts"

/** How files of other kinds begin, as Latin-1; the Chinese follows 这是, with a space before Latin letters. */
const BEGINNINGS: readonly (readonly [start: string, en: string, zh: string])[] = [
  ["\xff\xd8\xff", "a JPEG picture", " JPEG 图片"],
  ["\x89PNG", "a PNG picture", " PNG 图片"],
  ["GIF8", "a GIF picture", " GIF 图片"],
  ["II*\0", "a TIFF picture", " TIFF 图片"],
  ["MM\0*", "a TIFF picture", " TIFF 图片"],
  ["8BPS", "a Photoshop file", " Photoshop 文件"],
  ["PK\x03\x04", "a ZIP archive or an office document", " ZIP 压缩包或办公文档"],
  ["\xd0\xcf\x11\xe0", "an office document", "办公文档"],
  ["{\\rtf", "an RTF document", " RTF 文档"],
  ["%!PS", "a PostScript file", " PostScript 文件"],
  ["<", "a web page or XML", "网页或 XML 文件"],
]

/** Where readers look for the header. */
const HEADER_REACH = 1024

/** Why bytes are no PDF file at all, in words; undefined where they may be one. A header may be missing from a whole file. */
export function whyNoPdf(bytes: Uint8Array): Message | undefined {
  if (bytes.length === 0) return { en: "the file is empty", zh: "文件是空的" }
  if (findWord(bytes, "%PDF-", 0, HEADER_REACH) >= 0 || findLastWord(bytes, "startxref") >= 0) return undefined
  const start = String.fromCharCode(...bytes.subarray(0, 64)).replace(/^(?:\xef\xbb\xbf)?\s+/, "")
  const known = BEGINNINGS.find(([begin]) => start.startsWith(begin))
  return known === undefined
    ? { en: "this is no PDF file: it has no header (%PDF-)", zh: "这不是 PDF 文件：没有文件头（%PDF-）" }
    : { en: `this is ${known[1]}, no PDF file`, zh: `这是${known[2]}，不是 PDF 文件` }
}

/** True for a file that begins as PDF and has no end: the rest was lost on the way. */
export const isCutOff = (bytes: Uint8Array): boolean =>
  findLastWord(bytes, "startxref") < 0 && findLastWord(bytes, "%%EOF") < 0
