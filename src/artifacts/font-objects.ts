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
export function toUnicodeMap({ codes }: FontUsage): Uint8Array {
  const out = new ByteWriter(512 + codes.length * 16).text(CMAP_HEAD)
  let left = 0
  for (let code = 1; code < codes.length; code++) if (codes[code]?.codePoints.length) left++
  let room = 0
  for (let code = 1; code < codes.length; code++) {
    const { codePoints } = codes[code] as (typeof codes)[number]
    if (codePoints.length === 0) continue
    if (room === 0) {
      room = Math.min(SECTION, left)
      out.text(`${room} beginbfchar\n`)
    }
    out.byte(0x3c)
    out.code(code)
    out.text("><")
    for (const point of codePoints) {
      if (point < 0x10000) out.code(point)
      else out.utf16(String.fromCodePoint(point))
    }
    out.text(">\n")
    left--
    if (--room === 0) out.text("endbfchar\n")
  }
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
