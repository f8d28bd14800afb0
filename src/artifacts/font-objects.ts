import { ByteWriter } from "./byte-writer.ts"
import { contentHash } from "./content-hash.ts"
import type { FontUsage } from "./font-usage.ts"
import { pdfName, pdfNumber } from "./pdf-syntax.ts"
import { type FontProgram, tableOffset } from "./truetype-subset.ts"

/** A font ready to be written: the program's bytes and what its dictionaries say. */
export interface EmbeddedFont {
  readonly usage: FontUsage
  readonly program: Uint8Array
  readonly outlines: "glyf" | "cff"
  /** With the subset tag: `ABCDEF+NotoSerifSC-Regular`. */
  readonly baseFont: string
}

/** ISO 32000-1, 9.6.4: six capital letters that name the subset, here by what is in it. */
export function subsetName(program: FontProgram, subset: Uint8Array): string {
  const hash = contentHash([subset])
  let tag = ""
  for (let i = 0; i < 6; i++) tag += String.fromCharCode(0x41 + ((hash[i] as number) % 26))
  return `${tag}+${postScriptName(program)}`
}

const POSTSCRIPT_NAME = 6

/** Name ID 6 of `name`; characters that PostScript names cannot have are dropped. */
function postScriptName(font: FontProgram): string {
  const table = font.tables.get("name")
  if (table !== undefined && table.length >= 6) {
    const { view, data } = font
    const count = view.getUint16(table.offset + 2)
    const strings = table.offset + view.getUint16(table.offset + 4)
    for (let i = 0; i < count; i++) {
      const record = table.offset + 6 + i * 12
      if (record + 12 > table.offset + table.length) break
      if (view.getUint16(record + 6) !== POSTSCRIPT_NAME) continue
      const start = strings + view.getUint16(record + 10)
      // Names are ASCII whatever the encoding: its high bytes are zero.
      const name = String.fromCharCode(...data.subarray(start, start + view.getUint16(record + 8)))
      const plain = name.replace(/[^A-Za-z0-9-]/g, "")
      if (plain !== "") return plain
    }
  }
  return "Font"
}

// FontDescriptor flags, ISO 32000-1, table 123.
const SYMBOLIC = 1 << 2
const ITALIC = 1 << 6

/** `FontDescriptor` without its font file. */
export function fontDescriptor({ usage, baseFont }: EmbeddedFont, fileKey: string, file: string): string {
  const font = usage.program as FontProgram
  const { view } = font
  const em = (units: number): string => pdfNumber(Math.round((units * 1000) / font.unitsPerEm))
  const head = tableOffset(font, "head")
  const hhea = tableOffset(font, "hhea")
  const box = [36, 38, 40, 42].map((at) => em(view.getInt16(head + at)))
  const post = font.tables.get("post")
  const angle = post === undefined ? 0 : view.getInt32(post.offset + 4) / 65536
  const { face } = usage
  const flags = SYMBOLIC | (face.italic ? ITALIC : 0)
  // Stem widths are in no table; this follows the weights of common families closely enough for synthesis.
  const stem = Math.round(10 + 220 * ((face.weight - 50) / 900))
  return (
    `<</Type/FontDescriptor/FontName${pdfName(baseFont)}/Flags ${flags}/FontBBox[${box.join(" ")}]` +
    `/ItalicAngle ${pdfNumber(angle)}/Ascent ${em(view.getInt16(hhea + 4))}/Descent ${em(view.getInt16(hhea + 6))}` +
    `/CapHeight ${pdfNumber(Math.round(face.capHeight * 1000))}/StemV ${stem}/${fileKey} ${file}>>`
  )
}

/** The CIDFont: codes are CIDs, CIDs are glyph indices of the subset. */
export function descendantFont(font: EmbeddedFont, descriptor: string): string {
  const subtype = font.outlines === "glyf" ? "CIDFontType2/CIDToGIDMap/Identity" : "CIDFontType0"
  return (
    `<</Type/Font/Subtype/${subtype}/BaseFont${pdfName(font.baseFont)}` +
    "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>" +
    `/FontDescriptor ${descriptor}/DW 1000/W[${widthArray(font.usage)}]>>`
  )
}

/** `W` without the widths of an em, which are the default: most of a Chinese font. ISO 32000-1, 9.7.4.3. */
function widthArray(usage: FontUsage): string {
  const out: string[] = []
  let open = false
  for (let code = 0; code < usage.codes.length; code++) {
    const width = usage.width(code)
    if (width === 1000) {
      if (open) out.push("]")
      open = false
      continue
    }
    out.push(open ? ` ${width}` : `${out.length > 0 ? " " : ""}${code}[${width}`)
    open = true
  }
  if (open) out.push("]")
  return out.join("")
}

export const compositeFont = ({ baseFont }: EmbeddedFont, descendant: string, toUnicode: string): string =>
  `<</Type/Font/Subtype/Type0/BaseFont${pdfName(baseFont)}/Encoding/Identity-H` +
  `/DescendantFonts[${descendant}]/ToUnicode ${toUnicode}>>`

/** A CMap section holds at most this many entries: Adobe Technical Note 5014, `beginbfchar`. */
const SECTION = 100

/** The CMap that gives back the text of each code; ISO 32000-1, 9.10.3. */
export function toUnicodeMap(usage: FontUsage): Uint8Array {
  const { codes } = usage
  const chars: number[] = []
  const ranges: (readonly [from: number, to: number])[] = []
  for (let code = 1; code < codes.length; code++) {
    const { codePoints } = codes[code] as (typeof codes)[number]
    const [first] = codePoints
    if (first === undefined) continue
    let last = code
    // A range may not cross a change of the code's high byte, and its text may not cross one either.
    while (
      codePoints.length === 1 &&
      ((last + 1) & 0xff) !== 0 &&
      ((first + last + 1 - code) & 0xff) !== 0 &&
      codes[last + 1]?.codePoints.length === 1 &&
      codes[last + 1]?.codePoints[0] === first + last + 1 - code
    ) {
      last++
    }
    if (last > code) ranges.push([code, last])
    else chars.push(code)
    code = last
  }
  const out = new ByteWriter(256 + codes.length * 16).text(CMAP_HEAD)
  const text = (code: number): void => {
    for (const point of codes[code]?.codePoints ?? []) {
      if (point < 0x10000) out.code(point)
      else out.utf16(String.fromCodePoint(point))
    }
  }
  const sections = <Entry>(kind: string, entries: readonly Entry[], write: (entry: Entry) => void): void => {
    entries.forEach((entry, i) => {
      if (i % SECTION === 0) out.text(`${Math.min(SECTION, entries.length - i)} begin${kind}\n`)
      write(entry)
      if (i % SECTION === SECTION - 1 || i === entries.length - 1) out.text(`end${kind}\n`)
    })
  }
  sections("bfchar", chars, (code) => {
    out.text("<").code(code)
    out.text("><")
    text(code)
    out.text(">\n")
  })
  sections("bfrange", ranges, ([from, to]) => {
    out.text("<").code(from)
    out.text("><").code(to)
    out.text("><")
    text(from)
    out.text(">\n")
  })
  return out.text(CMAP_TAIL).done()
}

const CMAP_HEAD = `/CIDInit/ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
/CMapName/Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><FFFF>
endcodespacerange
`
const CMAP_TAIL = `endcmap
CMapName currentdict/CMap defineresource pop
end
end`
