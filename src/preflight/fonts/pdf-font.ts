import type { Matrix } from "../content/matrix.ts"
import { matrixOf } from "../content/matrix.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import { isArray, type PdfDict, PdfRef, PdfStream, type PdfValue, readableName } from "../pdf/value.ts"
import { openCff } from "./cff.ts"
import { type CodeMap, readCodeMap, readToUnicode } from "./cmap.ts"
import type { GlyphExtents, GlyphProgram } from "./glyph-program.ts"
import { sfntTables } from "./sfnt.ts"
import { openTrueType } from "./truetype.ts"

export interface Type3 {
  readonly matrix: Matrix
  readonly resources: PdfDict | undefined
  glyph(code: number): { readonly object: number | undefined; readonly stream: PdfStream } | undefined
}

/** What a glyph without outline takes: an em box, a quarter of it inked, as text is on average. */
const AVERAGE: GlyphExtents = { x0: 0, y0: -0.12, x1: 1, y1: 0.88, fill: 0.25 }
const NONE: GlyphExtents = { x0: 0, y0: 0, x1: 0, y1: 0, fill: 0 }
const CODES = 0x10000

/** A font of a file, read as far as it is asked. ISO 32000-1, 9.5–9.9. */
export class PdfFont {
  readonly object: number | undefined
  readonly dict: PdfDict
  /** As people read it, with the subset tag. */
  readonly name: string
  readonly subtype: string
  readonly composite: boolean
  readonly vertical: boolean
  readonly type3: Type3 | undefined
  /** Of the CIDFont where there is one. */
  readonly descriptor: PdfDict | undefined
  readonly embedded: boolean
  readonly #file: PdfFile
  readonly #descendant: PdfDict | undefined
  /** By CID, or by code of a simple font; -1 where there is none. */
  #widths = new Float32Array(256).fill(-1)
  readonly #shown: Uint8Array
  readonly #shownCodes: number[] = []
  readonly #extents = new Map<number, GlyphExtents>()
  readonly #han = new Map<number, boolean>()
  readonly #codeMap: CodeMap | undefined
  readonly #encoding: string | undefined
  #program: GlyphProgram | undefined
  #programRead = false
  #unicode: ReadonlyMap<number, number> | undefined
  #cidToGid: Uint8Array | undefined | null = null
  #defaultWidth = 0

  constructor(file: PdfFile, dict: PdfDict, object: number | undefined) {
    this.#file = file
    this.dict = dict
    this.object = object
    this.subtype = file.name(dict.get("Subtype")) ?? ""
    this.name = readableName(file.name(dict.get("BaseFont")) ?? file.name(dict.get("Name")) ?? "")
    this.composite = this.subtype === "Type0"
    this.#shown = new Uint8Array(this.composite ? CODES : 256)
    this.#descendant = this.composite ? file.dict(file.array(dict.get("DescendantFonts"))?.[0]) : undefined
    this.descriptor = file.dict((this.#descendant ?? dict).get("FontDescriptor"))
    this.embedded =
      this.subtype === "Type3" ||
      ["FontFile", "FontFile2", "FontFile3"].some((key) => file.stream(this.descriptor?.get(key)) !== undefined)
    const encoding = this.composite ? file.resolve(dict.get("Encoding")) : undefined
    this.#encoding = typeof encoding === "string" ? encoding : undefined
    this.#codeMap = encoding instanceof PdfStream ? readCodeMap(file.decode(encoding).bytes) : undefined
    this.vertical =
      (this.#encoding?.endsWith("-V") ?? false) ||
      (encoding instanceof PdfStream && file.number(encoding.dict.get("WMode")) === 1)
    this.type3 = this.subtype === "Type3" ? readType3(file, dict) : undefined
    if (this.composite) this.#readCidWidths()
    else this.#readWidths()
  }

  /** Codes of a string, into `out`. Returns how many bytes each has. */
  decode(bytes: Uint8Array, out: number[]): number {
    if (!this.composite) {
      for (const code of bytes) {
        out.push(code)
        this.#show(code)
      }
      return 1
    }
    const each = this.#codeMap?.bytesEach ?? (this.#isMultibyte() ? 0 : 2)
    if (each === 0) return this.#decodeMixed(bytes, out)
    for (let i = 0; i + each <= bytes.length; i += each) {
      let code = 0
      for (let k = 0; k < each; k++) code = code * 256 + (bytes[i + k] as number)
      code &= 0xffff
      out.push(code)
      this.#show(code)
    }
    return each
  }

  /** Codes that were shown, in order. */
  shownCodes(): readonly number[] {
    return this.#shownCodes.sort((a, b) => a - b)
  }

  /** Thousandths of an em along the baseline; down for vertical text. */
  advance(code: number): number {
    if (this.vertical) return -1000
    return this.statedWidth(code)
  }

  /** Width the file states for a code, to be compared with the font program's. */
  statedWidth(code: number): number {
    const width = this.#widths[this.cid(code)] ?? -1
    return width >= 0 ? width : this.#defaultWidth
  }

  /** In ems; the average glyph's where the program is not read. */
  extents(code: number): GlyphExtents | undefined {
    const known = this.#extents.get(code)
    if (known !== undefined) return known === NONE ? undefined : known
    const found = this.#readExtents(code)
    this.#extents.set(code, found ?? NONE)
    return found
  }

  /** The glyph a code shows; undefined where that cannot be known here. */
  glyphOf(code: number): number | undefined {
    const program = this.program
    if (program === undefined) return undefined
    if (!this.composite) return program.glyphOfCode?.(code)
    if (!this.knowsCids) return undefined
    const cid = this.cid(code)
    if (program.glyphOfCid !== undefined) return program.glyphOfCid(cid)
    const map = this.#cidToGidMap()
    return map === undefined ? cid : ((map[2 * cid] ?? 0) << 8) | (map[2 * cid + 1] ?? 0)
  }

  get program(): GlyphProgram | undefined {
    if (!this.#programRead) {
      this.#programRead = true
      this.#program = readProgram(this.#file, this.descriptor)
    }
    return this.#program
  }

  /** Predefined CMaps other than Identity are tables that are not here. */
  get knowsCids(): boolean {
    return this.#codeMap !== undefined || this.#encoding === "Identity-H" || this.#encoding === "Identity-V"
  }

  cid(code: number): number {
    return this.#codeMap === undefined ? code : (this.#codeMap.cids.get(code) ?? 0)
  }

  get toUnicode(): ReadonlyMap<number, number> | undefined {
    const stream = this.#file.stream(this.dict.get("ToUnicode"))
    if (stream === undefined) return undefined
    this.#unicode ??= readToUnicode(this.#file.decode(stream).bytes)
    return this.#unicode
  }

  /** Whether a code shows a Han character: by its text, else by the width of an em in a font of many codes. */
  isHan(code: number): boolean {
    const known = this.#han.get(code)
    if (known !== undefined) return known
    const found = this.#readHan(code)
    this.#han.set(code, found)
    return found
  }

  #show(code: number): void {
    if (this.#shown[code] === 1) return
    this.#shown[code] = 1
    this.#shownCodes.push(code)
  }

  #readHan(code: number): boolean {
    const point = this.toUnicode?.get(code)
    if (point === undefined) return this.composite && this.statedWidth(code) === 1000
    return (point >= 0x2e80 && point <= 0x9fff) || (point >= 0xf900 && point <= 0xfaff) || point >= 0x20000
  }

  #isMultibyte(): boolean {
    const name = this.#encoding
    return name !== undefined && /^(GB|B5|HK|ETen|CNS|90|Add|EUC|KSC|H$|V$)/.test(name) && !/UCS2|UTF16/.test(name)
  }

  /** One byte below 0x81, else two: the encodings of East Asia before Unicode. */
  #decodeMixed(bytes: Uint8Array, out: number[]): number {
    for (let i = 0; i < bytes.length; i++) {
      let code = bytes[i] as number
      if (code >= 0x81 && i + 1 < bytes.length) code = code * 256 + (bytes[++i] as number)
      out.push(code)
      this.#show(code)
    }
    return 0
  }

  #readExtents(code: number): GlyphExtents | undefined {
    if (this.type3 !== undefined) {
      const [a] = this.type3.matrix
      return { ...AVERAGE, x1: Math.max(0.01, Math.abs(this.advance(code) / 1000 / (Math.abs(a) * 1000 || 1))) }
    }
    const glyph = this.glyphOf(code)
    const extents = glyph === undefined ? undefined : this.program?.extents(glyph)
    if (extents !== undefined) {
      const { x0, y0, x1, y1, fill } = extents
      const em = { x0: x0 / 1000, y0: y0 / 1000, x1: x1 / 1000, y1: y1 / 1000, fill }
      // Vertical glyphs hang from the middle of their top; ISO 32000-1, 9.7.4.3.
      return this.vertical ? { ...em, x0: em.x0 - 0.5, x1: em.x1 - 0.5, y0: em.y0 - 0.88, y1: em.y1 - 0.88 } : em
    }
    if (glyph !== undefined) return undefined
    const width = Math.abs(this.advance(code)) / 1000
    return width > 0 ? { ...AVERAGE, x1: this.vertical ? 1 : width } : undefined
  }

  #cidToGidMap(): Uint8Array | undefined {
    if (this.#cidToGid === null) {
      const stream = this.#file.stream(this.#descendant?.get("CIDToGIDMap"))
      this.#cidToGid = stream && this.#file.decode(stream).bytes
    }
    return this.#cidToGid ?? undefined
  }

  #readWidths(): void {
    const file = this.#file
    const first = file.number(this.dict.get("FirstChar")) ?? 0
    const widths = file.array(this.dict.get("Widths"))
    this.#defaultWidth = file.number(this.descriptor?.get("MissingWidth")) ?? 0
    // The fourteen standard fonts may come without widths: half an em is as good as any.
    if (widths === undefined && this.type3 === undefined) this.#defaultWidth ||= 500
    const scale = this.type3 === undefined ? 1 : this.type3.matrix[0] * 1000
    widths?.forEach((value, i) => {
      const width = file.number(value)
      if (width !== undefined && first + i >= 0 && first + i < 256) this.#widths[first + i] = width * scale
    })
  }

  #roomFor(codes: number): void {
    const size = Math.min(codes, CODES)
    if (size <= this.#widths.length) return
    const larger = new Float32Array(Math.min(CODES, size * 2)).fill(-1)
    larger.set(this.#widths)
    this.#widths = larger
  }

  /** `W`; ISO 32000-1, 9.7.4.3. */
  #readCidWidths(): void {
    const file = this.#file
    this.#defaultWidth = file.number(this.#descendant?.get("DW")) ?? 1000
    const list = file.array(this.#descendant?.get("W")) ?? []
    for (let i = 0; i < list.length; ) {
      const first = file.number(list[i])
      const next = file.resolve(list[i + 1])
      if (first === undefined || first < 0) return
      if (isArray(next)) {
        this.#roomFor(first + next.length)
        next.forEach((value, k) => {
          const width = file.number(value)
          if (width !== undefined && first + k < CODES) this.#widths[first + k] = width
        })
        i += 2
      } else {
        const width = file.number(list[i + 2])
        if (typeof next === "number" && width !== undefined) {
          this.#roomFor(next + 1)
          this.#widths.fill(width, first, Math.min(next + 1, CODES))
        }
        i += 3
      }
    }
  }
}

function readProgram(file: PdfFile, descriptor: PdfDict | undefined): GlyphProgram | undefined {
  const trueType = file.stream(descriptor?.get("FontFile2"))
  if (trueType !== undefined) return openTrueType(file.decode(trueType).bytes)
  const compact = file.stream(descriptor?.get("FontFile3"))
  if (compact === undefined) return undefined
  const { bytes } = file.decode(compact)
  if (file.name(compact.dict.get("Subtype")) !== "OpenType") return openCff(bytes)
  const cff = sfntTables(bytes).get("CFF ")
  return cff === undefined ? openTrueType(bytes) : openCff(bytes.subarray(cff.offset, cff.offset + cff.length))
}

function readType3(file: PdfFile, dict: PdfDict): Type3 {
  const matrix = matrixOf(file.numberArray(dict.get("FontMatrix"))) ?? [0.001, 0, 0, 0.001, 0, 0]
  const procedures = file.dict(dict.get("CharProcs"))
  const names = new Map<number, string>()
  const differences = file.array(file.dict(dict.get("Encoding"))?.get("Differences")) ?? []
  let code = 0
  for (const value of differences) {
    if (typeof value === "number") code = value
    else if (typeof value === "string") names.set(code++, value)
  }
  return {
    matrix,
    resources: file.dict(dict.get("Resources")),
    glyph: (at) => {
      const name = names.get(at)
      const written: PdfValue | undefined = name === undefined ? undefined : procedures?.get(name)
      const stream = file.stream(written)
      return stream && { object: written instanceof PdfRef ? written.num : undefined, stream }
    },
  }
}
