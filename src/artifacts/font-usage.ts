import { pt } from "../foundation/units.ts"
import type { DisplayItem } from "../paint/display-list.ts"
import { spaceOf } from "../paint/glyphs.ts"
import type { FontFace, PlacedGlyph } from "../text/text.ts"
import { advanceWidths, type FontProgram, openFontProgram } from "./truetype-subset.ts"

/** A code of an embedded font: one glyph standing for one text. */
interface Code {
  readonly glyph: number
  readonly codePoints: readonly number[]
}

/**
 * The codes one face needs in a file. A glyph gets one code; a second one only where it stands for another text (one
 * drawing for two characters), because ToUnicode maps codes, not uses. Codes ascend with glyph ids, 0 is .notdef.
 */
export class FontUsage {
  readonly face: FontFace
  /** Undefined where the font cannot be embedded: nothing is set in it then. */
  program: FontProgram | undefined
  /** Name of the font in resource dictionaries. */
  readonly name: string
  /** The space, where the line writer sets one of its own. */
  space: PlacedGlyph | undefined
  /** By glyph id: the text it first stood for. */
  readonly #first: (readonly number[] | undefined)[]
  readonly #ids: number[] = []
  readonly #more = new Map<number, Code[]>()
  /** By glyph id. */
  #codeOf = new Uint16Array(0)
  #codeOfMore = new Map<Code, number>()
  #codes: readonly Code[] = []
  #widths = new Float64Array(0)

  constructor(face: FontFace, name: string) {
    this.face = face
    this.name = name
    this.program = openFontProgram(face.data, face.read)
    this.#first = new Array(this.program?.numGlyphs ?? 0)
  }

  use({ id, codePoints }: PlacedGlyph): void {
    const first = this.#first[id]
    if (first === undefined) {
      this.#first[id] = codePoints
      this.#ids.push(id)
    } else if (first !== codePoints && !same(first, codePoints)) {
      const more = this.#more.get(id) ?? []
      if (more.length === 0) this.#more.set(id, more)
      if (!more.some((code) => same(code.codePoints, codePoints))) more.push({ glyph: id, codePoints })
    }
  }

  useSpace(): void {
    if (this.space !== undefined) return
    const glyph = spaceOf(this.face)
    if (glyph === undefined) return
    this.space = { id: glyph.id, x: pt(0), yOffset: pt(0), codePoints: glyph.codePoints }
    this.use(this.space)
  }

  /** Gives out the codes; after this nothing may be used that was not. */
  close(): void {
    const ids = Uint32Array.from(this.#ids).sort()
    this.#codeOf = new Uint16Array((ids.at(-1) ?? 0) + 1)
    const codes: Code[] = [{ glyph: 0, codePoints: [] }]
    for (const id of ids) {
      if (id === 0) continue
      this.#codeOf[id] = codes.length
      codes.push({ glyph: id, codePoints: this.#first[id] ?? [] })
      if (this.#more.size === 0) continue
      for (const code of this.#more.get(id) ?? []) {
        this.#codeOfMore.set(code, codes.length)
        codes.push(code)
      }
    }
    this.#codes = codes
    this.#widths = new Float64Array(codes.length)
    if (this.program === undefined) return
    const advance = advanceWidths(this.program)
    for (let i = 0; i < codes.length; i++) this.#widths[i] = Math.round(advance((codes[i] as Code).glyph))
  }

  /** By code. */
  get codes(): readonly Code[] {
    return this.#codes
  }

  /** Glyph ids by code. */
  get glyphs(): readonly number[] {
    return this.#codes.map((code) => code.glyph)
  }

  code(glyph: PlacedGlyph): number {
    if (this.#more.size > 0) {
      const other = this.#more.get(glyph.id)?.find((code) => same(code.codePoints, glyph.codePoints))
      if (other !== undefined) return this.#codeOfMore.get(other) ?? 0
    }
    return this.#codeOf[glyph.id] ?? 0
  }

  /** Width as the file states it, in thousandths of an em: whole, so pens are reckoned from the same number. */
  width(code: number): number {
    return this.#widths[code] ?? 0
  }
}

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** The faces of all display items given, in the order they first appear; their names start with `prefix`. */
export function fontUsages(lists: Iterable<readonly DisplayItem[]>, prefix = ""): ReadonlyMap<FontFace, FontUsage> {
  const usages = new Map<FontFace, FontUsage>()
  const visit = (items: readonly DisplayItem[]): void => {
    for (const item of items) {
      if (item.type === "group") visit(item.items)
      else if (item.type === "line") {
        for (const run of item.runs) {
          let usage = usages.get(run.face)
          if (usage === undefined) {
            usage = new FontUsage(run.face, `${prefix}F${usages.size + 1}`)
            usages.set(run.face, usage)
          }
          for (const glyph of run.glyphs) usage.use(glyph)
          if (item.actualText && item.runs.length > 1) usage.useSpace()
        }
      }
    }
  }
  for (const items of lists) visit(items)
  for (const usage of usages.values()) usage.close()
  return usages
}
