import { expect, test } from "vitest"
import { fontFace, HAN, LATIN } from "./fixtures.ts"
import { toUnicodeMap } from "./font-objects.ts"
import { FontUsage } from "./font-usage.ts"
import { advanceWidths, type FontProgram, openFontProgram, subsetTrueType, tableOffset } from "./truetype-subset.ts"

const open = (data: Uint8Array): FontProgram => {
  const font = openFontProgram(data)
  if (font === undefined) throw new Error("no font")
  return font
}
const latin = open(fontFace(LATIN).data)
const glyph = (character: string): number => fontFace(LATIN).shape(character, "latn", "dflt")[0]?.id ?? 0

/** Offset and end of a glyph's outline. */
function outline(font: FontProgram, id: number): readonly [number, number] {
  const loca = tableOffset(font, "loca")
  const glyf = tableOffset(font, "glyf")
  const long = font.view.getInt16(tableOffset(font, "head") + 50) === 1
  const at = (i: number) => glyf + (long ? font.view.getUint32(loca + i * 4) : font.view.getUint16(loca + i * 2) * 2)
  return [at(id), at(id + 1)]
}

test("a subset holds its glyphs' outlines and widths, in the order asked for, twice if asked twice", () => {
  const ids = [0, glyph("n"), glyph("A"), glyph("n")]
  const subset = open(subsetTrueType(latin, ids))
  expect(subset.numGlyphs).toBe(4)
  ids.forEach((id, i) => {
    const [from, to] = outline(latin, id)
    const [start, end] = outline(subset, i)
    const bytes = subset.data.slice(start, end).subarray(0, to - from)
    expect(Buffer.compare(bytes, latin.data.slice(from, to))).toBe(0)
    expect(advanceWidths(subset)(i)).toBe(advanceWidths(latin)(id))
  })
})

test("the parts of composite glyphs come along and are named anew", () => {
  const subset = open(subsetTrueType(latin, [0, glyph("é")]))
  const [start] = outline(subset, 1)
  // Fonts may draw é in one piece; this one composes it, which the test depends on.
  expect(subset.view.getInt16(start)).toBeLessThan(0)
  expect(subset.numGlyphs).toBeGreaterThan(2)
  expect(subset.view.getUint16(start + 12)).toBeGreaterThanOrEqual(2)
  expect(subset.view.getUint16(start + 12)).toBeLessThan(subset.numGlyphs)
})

test("tables are sorted, padded and summed as OpenType asks", () => {
  const { data, view } = open(subsetTrueType(latin, [0, glyph("g")]))
  const sum = (from: number, length: number): number => {
    let total = 0
    for (let at = from; at < from + length; at += 4) total = (total + view.getUint32(at)) >>> 0
    return total
  }
  const tags: string[] = []
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16
    const tag = String.fromCharCode(...data.subarray(record, record + 4))
    tags.push(tag)
    const offset = view.getUint32(record + 8)
    expect(offset % 4).toBe(0)
    const adjustment = tag === "head" ? view.getUint32(offset + 8) : 0
    const length = (view.getUint32(record + 12) + 3) & ~3
    expect((sum(offset, length) - adjustment) >>> 0, tag).toBe(view.getUint32(record + 4))
  }
  expect(tags).toEqual([...tags].sort())
  expect(sum(0, data.length)).toBe(0xb1b0afba)
})

test("bytes that are no font are refused, not read past their end", () => {
  const { data } = latin
  for (const bytes of [new Uint8Array(), data.slice(0, 40), new Uint8Array(64).fill(7)]) {
    expect(openFontProgram(bytes)).toBeUndefined()
  }
})

test("a glyph that stands for two texts has two codes; the map gives both back", () => {
  const usage = new FontUsage(fontFace(HAN), "F1")
  const use = (id: number, ...codePoints: number[]) => {
    const glyph = { id, x: 0 as never, yOffset: 0 as never, codePoints }
    usage.use([glyph])
    return glyph
  }
  const marks = [
    use(900, 0x2014, 0x2014),
    use(500, 0x4e00),
    use(501, 0x4e01),
    use(500, 0x2f00),
    use(700, 0x1f600),
    use(800),
  ]
  usage.close()
  expect(usage.glyphs).toEqual([0, 500, 500, 501, 700, 800, 900])
  expect(marks.map((mark) => usage.code(mark))).toEqual([6, 1, 3, 2, 4, 5])
  const map = Buffer.from(toUnicodeMap(usage)).toString("latin1")
  expect(map).toContain(
    "5 beginbfchar\n<0001><4E00>\n<0002><2F00>\n<0003><4E01>\n<0004><D83DDE00>\n<0006><20142014>\nendbfchar",
  )
})

test("a map has at most a hundred entries a section", () => {
  const usage = new FontUsage(fontFace(HAN), "F1")
  for (let i = 0; i < 300; i++) {
    usage.use([{ id: 100 + i, x: 0 as never, yOffset: 0 as never, codePoints: [i === 7 ? 0x20000 : 0x4e00 + i] }])
  }
  usage.close()
  const map = Buffer.from(toUnicodeMap(usage)).toString("latin1")
  expect(map).toContain("100 beginbfchar\n<0001><4E00>\n")
  expect(map).toContain("<0008><D840DC00>\n")
  expect(map.match(/\d+ beginbfchar/g)).toEqual(["100 beginbfchar", "100 beginbfchar", "100 beginbfchar"])
  expect(map.match(/endbfchar/g)).toHaveLength(3)
})
