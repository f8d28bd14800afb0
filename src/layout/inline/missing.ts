import { error, type Message, warning } from "../../foundation/diagnostic.ts"
import { originOf, type Span } from "../../foundation/source.ts"
import type { ComposedParagraph, InlineItem, MissingGlyph, UnsupportedCharacter } from "../../text/text.ts"
import type { LayoutContext } from "../constraint.ts"

type Context = Pick<LayoutContext, "report" | "fonts">
type Kind = "missing" | "unsupported"

// A paragraph may be composed at several widths; each place is named once for each kind.
const told = new WeakMap<LayoutContext["report"], Record<Kind, WeakMap<InlineItem, Set<number>>>>()

const NOTHING: readonly never[] = []

/** What the composer could not set, with its place in the content. */
export function reportText(
  { missing, unsupported = NOTHING, annotations = NOTHING }: Omit<ComposedParagraph, "lines">,
  items: readonly InlineItem[],
  context: Context,
): void {
  reportMissing(missing, items, context)
  for (const one of unsupported) {
    if (isNew("unsupported", items[one.item], one.index, context)) reportUnsupported(one, items, context)
  }
  for (const { item, ...found } of annotations) {
    const ruby = items[item]
    if (ruby?.type === "ruby") reportText(found, ruby.annotation, context)
  }
}

/** Characters without a glyph. */
export function reportMissing(missing: readonly MissingGlyph[], items: readonly InlineItem[], context: Context): void {
  for (const one of missing) {
    if (!isNew("missing", items[one.item], one.index, context)) continue
    if (!reportFamily(one, items, context)) reportGlyph(one, items, context)
  }
}

// A family whose name is wrong lacks every character: that is one fault, told where it first shows.
const unknown = new WeakMap<LayoutContext["report"], Set<string>>()

/** Whether a character that the catalogue has is missing because a family is; told once for each family. */
function reportFamily(
  { item: i, index, codePoint, availableIn }: MissingGlyph,
  items: readonly InlineItem[],
  { report, fonts }: Context,
): boolean {
  const item = items[i]
  if (item === undefined || !("style" in item)) return false
  const found = fonts.unknownIn(item.style.families)
  if (found === undefined || (availableIn ?? fonts.familyWith(codePoint)) === undefined) return false
  const { name, hint } = found
  const known = unknown.get(report) ?? new Set<string>()
  unknown.set(report, known)
  if (known.has(name)) return true
  known.add(name)
  const message = {
    en: `there is no font family “${name}” to set ${nameOf(codePoint).en} and what follows in`,
    zh: `没有字体“${name}”可用来排${nameOf(codePoint).zh}及其后的文字`,
  }
  report(error("text/missing-glyph", message, { ...placeOf(item, index, codePoint), hint }))
  return true
}

function isNew(kind: Kind, item: InlineItem | undefined, index: number, { report }: Context): boolean {
  if (item === undefined) return false
  let kinds = told.get(report)
  if (kinds === undefined) {
    kinds = { missing: new WeakMap(), unsupported: new WeakMap() }
    told.set(report, kinds)
  }
  const places = kinds[kind].get(item) ?? new Set<number>()
  if (places.has(index)) return false
  kinds[kind].set(item, places.add(index))
  return true
}

/** The character, the fonts asked and one that would have it. */
function reportGlyph(
  { item: i, index, codePoint, availableIn }: MissingGlyph,
  items: readonly InlineItem[],
  { report, fonts }: Context,
): void {
  const item = items[i]
  const stack = item !== undefined && "style" in item ? item.style.families.join(", ") : ""
  const family = availableIn ?? fonts.familyWith(codePoint)
  report(
    error(
      "text/missing-glyph",
      {
        en: `No font of \`${stack}\` has ${nameOf(codePoint).en}.`,
        zh: `字体 ${stack} 中没有${nameOf(codePoint).zh}。`,
      },
      {
        ...placeOf(item, index, codePoint),
        hint: family
          ? { en: `“${family}” has it: add it to font-family.`, zh: `“${family}”有此字，请加入 font-family。` }
          : inNoFamily(codePoint),
      },
    ),
  )
}

/** Emoji fonts are mostly in colours, which are glyphs of another kind. */
function inNoFamily(codePoint: number): Message {
  const emoji = /\p{Extended_Pictographic}/u.test(String.fromCodePoint(codePoint))
  return emoji
    ? {
        en: "No font of the catalogue has emoji: take it out, or put a font of emoji in one colour into fonts/drop-in. Keywords, which are not printed, may have it.",
        zh: "字体目录中没有表情符号：请删去，或将单色表情字体放入 fonts/drop-in。不印出的关键词可以使用。",
      }
    : {
        en: "No font of the catalogue has it: put one that does into fonts/drop-in.",
        zh: "字体目录中均无此字，请将含有它的字体放入 fonts/drop-in。",
      }
}

function reportUnsupported(
  { item, index, codePoint, reason }: UnsupportedCharacter,
  items: readonly InlineItem[],
  { report }: Context,
): void {
  const place = placeOf(items[item], index, codePoint)
  const name = nameOf(codePoint)
  if (reason === "control") {
    const message = { en: `The control character ${name.en} was left out.`, zh: `已略去控制字符${name.zh}。` }
    const hint = { en: "Remove it from the text.", zh: "请从文字中删去。" }
    report(warning("text/control-character", message, { ...place, hint }))
    return
  }
  const why: Message =
    reason === "right-to-left"
      ? { en: "is written from right to left", zh: "所属文字从右向左书写" }
      : { en: "needs a shaper for its script", zh: "所属文字需要专门的字形处理" }
  report(
    error(
      "text/unsupported-script",
      {
        en: `${name.en} ${why.en}, which cannot be set yet; the text from here on comes out wrong.`,
        zh: `${name.zh}${why.zh}，目前无法排版，其后的文字会排错。`,
      },
      { ...place, hint: { en: "Put it in as a picture.", zh: "请以图片代替。" } },
    ),
  )
}

function placeOf(item: InlineItem | undefined, index: number, codePoint: number): { readonly span?: Span } {
  const length = String.fromCodePoint(codePoint).length
  const span = item?.type === "text" ? originOf(item.map, index, index + length) : undefined
  return span === undefined ? {} : { span }
}

/** Control and format characters do not show, so that only their code is given. */
export function nameOf(codePoint: number): Message {
  const code = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`
  const char = String.fromCodePoint(codePoint)
  if (/\p{C}/u.test(char)) return { en: code, zh: ` ${code}` }
  return { en: `“${char}” (${code})`, zh: `“${char}”（${code}）` }
}
