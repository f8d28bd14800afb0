import { isCutOff } from "../kind-of-file.ts"
import { filtersOf } from "../pdf/filters.ts"
import { findWord } from "../pdf/find-bytes.ts"
import { PdfStream } from "../pdf/value.ts"
import type { Check, Run } from "../run.ts"

/** X01, X02, A01: the first two lines. */
export const header: Check = {
  rules: ["X01", "X02", "A01"],
  start(run) {
    const { header, headerOffset, bytes } = run.file
    const version = header ?? "?"
    if (header !== "1.6") {
      const detail = { en: `the header says PDF ${version}`, zh: `文件头为 PDF ${version}` }
      run.report("X01", detail)
    }
    if (header !== "1.3" && header !== "1.4") {
      run.report("A01", { en: `the header says PDF ${version}`, zh: `文件头为 PDF ${version}` })
    }
    if (headerOffset >= 0 && !hasBinaryComment(bytes, headerOffset)) {
      run.report("X02", { en: "there is no binary comment after the header", zh: "文件头之后没有二进制注释" })
    }
    return undefined
  },
}

function hasBinaryComment(bytes: Uint8Array, header: number): boolean {
  let at = header
  while (at < bytes.length && bytes[at] !== 10 && bytes[at] !== 13) at++
  while (bytes[at] === 10 || bytes[at] === 13) at++
  if (bytes[at] !== 0x25) return false
  for (let i = 1; i <= 4; i++) if (!((bytes[at + i] ?? 0) > 127)) return false
  return true
}

/** F1: what came is all of it. */
export const wholeFile: Check = {
  rules: ["F1"],
  start(run) {
    return {
      end(pages) {
        const cut = isCutOff(run.file.bytes)
        if (cut && pages === 0) run.report("F1", CUT_OFF)
        else if (cut) run.report("F1", cutAfter(pages))
        else if (pages === 0 && !run.file.encrypted) {
          run.report("F1", { en: "no page can be found", zh: "找不到任何页面" })
        }
      },
    }
  },
}

const CUT_OFF = {
  en: "the file is cut off: its end is missing, and no page can be found without it",
  zh: "文件不完整：缺少结尾，找不到任何页面",
}
const cutAfter = (pages: number) => ({
  en: `the file is cut off: its end is missing; ${pages === 1 ? "1 page was" : `${pages} pages were`} found all the same, whole or not`,
  zh: `文件不完整：缺少结尾，仅找到 ${pages} 页，未必完整`,
})

/** X03: what the reader met while it read, and what stands after the end. */
export const structure: Check = {
  rules: ["X03"],
  start(run) {
    return {
      end() {
        for (const { what, object } of run.file.faults) {
          run.report("X03", what, object === undefined ? {} : { object })
        }
        checkEnd(run)
      },
    }
  },
}

function checkEnd(run: Run): void {
  const { bytes, sections } = run.file
  let count = 0
  let last = -1
  for (let at = findWord(bytes, "%%EOF", 0); at >= 0; at = findWord(bytes, "%%EOF", at + 5)) {
    count++
    last = at
  }
  if (last < 0) {
    run.report("X03", { en: "there is no %%EOF", zh: "没有 %%EOF" })
    return
  }
  for (let at = last + 5; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte !== 10 && byte !== 13) {
      run.report("X03", { en: "something follows %%EOF", zh: "%%EOF 之后还有内容" })
      break
    }
  }
  // A linearised file has one section at its start and one at its end.
  const linearized = findWord(bytes, "/Linearized", 0, 2048) >= 0
  if (run.claim !== undefined && count > (linearized ? 2 : 1)) {
    const updates = Math.max(count, sections) - 1
    const detail = {
      en: `the file was changed ${updates} times after it was written`,
      zh: `文件写成后又更新了 ${updates} 次`,
    }
    run.report("X03", detail)
  }
}

/** X04, X05. */
export const trailer: Check = {
  rules: ["X04", "X05"],
  start(run) {
    const { file } = run
    const id = file.array(file.trailer.get("ID"))
    const whole = id?.length === 2 && id.every((part) => file.resolve(part) instanceof Uint8Array)
    if (!whole)
      run.report("X04", { en: "the trailer has no ID of two strings", zh: "trailer 中没有由两个字符串组成的 ID" })
    if (file.encrypted) {
      run.report("X05", { en: "the file is encrypted; nothing inside can be read", zh: "文件已加密，内容无法读取" })
    }
    return undefined
  },
}

/** X06, X07, X08, A06: all objects, those that no page shows too. */
export const streams: Check = {
  rules: ["X06", "X07", "X08", "A06"],
  start(run) {
    const { file } = run
    for (const object of file.numbers()) {
      const stream = file.object(object)
      if (!(stream instanceof PdfStream)) continue
      const { dict } = stream
      const type = file.name(dict.get("Type"))
      const subtype = file.name(dict.get("Subtype"))
      const place = { object }
      if (dict.has("F") && type !== "XRef") {
        run.report("X06", { en: "a stream whose data is in another file", zh: "数据流位于外部文件" }, place)
      }
      const filters = filtersOf(dict, file.resolve)
      if (filters.some(({ name }) => name === "LZWDecode")) {
        run.report("X07", { en: "a stream compressed by LZW", zh: "使用 LZW 压缩的数据流" }, place)
      }
      if (filters.some(({ name }) => name === "JPXDecode")) {
        run.report("A06", { en: "a JPEG 2000 picture", zh: "JPEG 2000 图像" }, place)
      }
      const foreign =
        subtype === "PS" || dict.has("PS") || file.name(dict.get("Subtype2")) === "PS"
          ? { en: "a PostScript XObject", zh: "PostScript XObject" }
          : subtype === "Form" && dict.has("Ref")
            ? { en: "a reference XObject", zh: "引用 XObject" }
            : dict.has("OPI")
              ? { en: "OPI information", zh: "OPI 信息" }
              : undefined
      if (foreign !== undefined) run.report("X08", foreign, place)
    }
    if (file.usesStreams) {
      run.report("A06", { en: "object streams or cross-reference streams", zh: "对象流或交叉引用流" })
    }
    return undefined
  },
}
