import { error } from "../foundation/diagnostic.ts"
import { originOf } from "../foundation/source.ts"
import type { InlineItem, MissingGlyph } from "../text/text.ts"
import type { LayoutContext } from "./constraint.ts"

// A paragraph may be composed at several widths; each place is named once.
const told = new WeakMap<LayoutContext["report"], WeakMap<InlineItem, Set<number>>>()

/** Characters without a glyph: each names itself, its place, the fonts asked and one that would have it. */
export function reportMissing(
  missing: readonly MissingGlyph[],
  items: readonly InlineItem[],
  { report, fonts }: Pick<LayoutContext, "report" | "fonts">,
): void {
  let seen = told.get(report)
  if (seen === undefined) {
    seen = new WeakMap()
    told.set(report, seen)
  }
  for (const { item: i, index, codePoint, availableIn } of missing) {
    const item = items[i]
    if (item === undefined || (item.type !== "text" && item.type !== "leader")) continue
    const places = seen.get(item) ?? new Set<number>()
    if (places.has(index)) continue
    seen.set(item, places.add(index))
    const char = String.fromCodePoint(codePoint)
    const name = `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`
    const stack = item.style.families.join(", ")
    const family = availableIn ?? fonts.familyWith(codePoint)
    const span = item.type === "text" ? originOf(item.map, index, index + char.length) : undefined
    report(
      error(
        "text/missing-glyph",
        {
          en: `No font of \`${stack}\` has “${char}” (${name}).`,
          zh: `字体 ${stack} 中没有“${char}”（${name}）。`,
        },
        {
          ...(span ? { span } : {}),
          hint: family
            ? { en: `“${family}” has it: add it to font-family.`, zh: `“${family}”有此字，请加入 font-family。` }
            : { en: "No font of the catalogue has it: add a font.", zh: "字体目录中均无此字，请添加字体。" },
        },
      ),
    )
  }
}
