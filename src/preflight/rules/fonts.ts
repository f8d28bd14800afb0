import type { PdfFont } from "../fonts/pdf-font.ts"
import type { Check, Run, SeenAt } from "../run.ts"

/** ISO 32000-1, 9.6.4: six letters before the name. */
const SUBSET = /^[A-Z]{6}\+/
/** Widths are whole thousandths by custom; programs of 2048 units round to one. */
const WIDTH_TOLERANCE = 1.5

/** X42, X43, T3: the fonts that pages show, once each, at the page that shows them first. */
export const fonts: Check = {
  rules: ["X42", "X43", "T3"],
  start(run) {
    const firstPage = new Map<PdfFont, number>()
    return {
      text({ font }, { page }) {
        if (!firstPage.has(font)) firstPage.set(font, page.number)
      },
      end() {
        for (const [font, first] of firstPage) {
          const place = { page: first, object: font.object }
          checkEmbedding(run, font, place)
          if (font.embedded && font.type3 === undefined) checkGlyphs(run, font, place)
        }
      },
    }
  },
}

function checkEmbedding(run: Run, font: PdfFont, place: SeenAt): void {
  const { name } = font
  if (!font.embedded) {
    const detail = { en: `the font ${name} is not embedded`, zh: `字体 ${name} 未嵌入` }
    run.report(run.wants("X42") ? "X42" : "T3", detail, place)
    return
  }
  if (font.type3 !== undefined) return
  if (/^([A-Z]{6}\+)?Courier/.test(name)) {
    run.report(
      "T3",
      { en: `${name} often stands for a missing font`, zh: `${name} 常为缺字体时的替代` },
      place,
      "warning",
    )
  }
  if (!SUBSET.test(name)) {
    run.report(
      "T3",
      { en: `the font ${name} is embedded whole`, zh: `字体 ${name} 完整嵌入而非子集` },
      place,
      "warning",
    )
  }
  if (font.composite && font.toUnicode === undefined) {
    run.report(
      "T3",
      { en: `the font ${name} has no map to text (ToUnicode)`, zh: `字体 ${name} 没有文字映射（ToUnicode）` },
      place,
      "warning",
    )
  }
}

const NOT_READ = {
  en: "Type 1 programs, predefined CMaps and named encodings are not read: widths and missing glyphs of such fonts",
  zh: "未读取 Type 1 字体程序、预定义 CMap 与具名编码：此类字体的字宽与缺字未检查",
}

function checkGlyphs(run: Run, font: PdfFont, place: SeenAt): void {
  const { program, name } = font
  if (program === undefined) {
    // A FontFile3 or FontFile2 that cannot be opened is damaged; FontFile is a format that is not read.
    if (font.descriptor?.has("FontFile")) run.cannot(["X43"], NOT_READ)
    else run.report("X43", { en: `the program of ${name} cannot be read`, zh: `无法读取字体 ${name} 的程序` }, place)
    return
  }
  let wrong = 0
  let example = ""
  let missing = 0
  let unknown = false
  for (const code of font.shownCodes()) {
    const glyph = font.glyphOf(code)
    if (glyph === undefined) {
      unknown = true
      continue
    }
    if (glyph === 0 || glyph >= program.glyphs) {
      missing++
      continue
    }
    const advance = program.advance(glyph)
    const stated = font.statedWidth(code)
    if (advance === undefined || Math.abs(advance - stated) <= WIDTH_TOLERANCE) continue
    if (wrong++ === 0) example = `${Math.round(stated)} / ${Math.round(advance)}`
  }
  if (unknown) run.cannot(["X43"], NOT_READ)
  const rule = run.wants("X43") ? "X43" : "T3"
  if (wrong > 0) {
    const detail = {
      en: `${wrong} glyphs of ${name} have other widths than the file says (${example})`,
      zh: `字体 ${name} 有 ${wrong} 个字形宽度与声明不符（${example}）`,
    }
    run.report(rule, detail, place)
  }
  if (missing > 0) {
    const detail = {
      en: `${missing} codes of ${name} show the missing glyph`,
      zh: `字体 ${name} 有 ${missing} 个字符显示为缺字`,
    }
    run.report(rule, detail, place)
  }
}
