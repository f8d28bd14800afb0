import { pt } from "../foundation/units.ts"
import type { DisplayItem, GlyphItem, LineItem } from "../paint/display-list.ts"
import { spaceOf } from "../paint/glyphs.ts"
import type { FontFace, PlacedGlyph } from "../text/text.ts"
import { advanceWidths, type FontProgram, openFontProgram } from "./truetype-subset.ts"

/** A code of an embedded font: one glyph standing for one text. */
interface Code {
  readonly glyph: number
  readonly codePoints: readonly number[]
}

/** Glyph ids are numbers of 16 bits. */
const GLYPHS = 1 << 16

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
  /** Glyphs in the order they are met, with the text each first stood for. */
  readonly #met: Code[] = []
  /** By glyph id: its number in `#met`, from 1 on; of a closed usage its code. */
  readonly #codeOf = new Uint16Array(GLYPHS)
  /** Further texts of a glyph; their codes follow its own. */
  readonly #more = new Map<number, Code[]>()
  /** Runs of equal text have the same glyphs: they are looked at once. */
  readonly #seen = new Set<readonly PlacedGlyph[]>()
  #codes: readonly Code[] = []
  #widths = new Uint32Array(0)

  constructor(face: FontFace, name: string) {
    this.face = face
    this.name = name
    this.program = openFontProgram(face.data, face.read)
  }

  use(glyphs: readonly PlacedGlyph[]): void {
    if (this.#seen.has(glyphs)) return
    this.#seen.add(glyphs)
    for (let i = 0; i < glyphs.length; i++) this.#use(glyphs[i] as PlacedGlyph)
  }

  #use({ id, codePoints }: PlacedGlyph): void {
    const met = this.#codeOf[id] as number
    if (met === 0) this.#codeOf[id] = this.#met.push({ glyph: id, codePoints })
    else if (!same((this.#met[met - 1] as Code).codePoints, codePoints)) this.#useMore(id, codePoints)
  }

  #useMore(glyph: number, codePoints: readonly number[]): void {
    const more = this.#more.get(glyph)
    if (more === undefined) this.#more.set(glyph, [{ glyph, codePoints }])
    else if (placeIn(more, codePoints) === -1) more.push({ glyph, codePoints })
  }

  useSpace(): void {
    if (this.space !== undefined) return
    const glyph = spaceOf(this.face)
    if (glyph === undefined) return
    this.space = { id: glyph.id, x: pt(0), yOffset: pt(0), codePoints: glyph.codePoints }
    this.#use(this.space)
  }

  /** Gives out the codes; after this nothing may be used that was not. */
  close(): void {
    this.#seen.clear()
    this.#more.delete(0)
    const codes: Code[] = [{ glyph: 0, codePoints: [] }]
    for (const glyph of Uint16Array.from(this.#met, (met) => met.glyph).sort()) {
      if (glyph === 0) continue
      const first = this.#met[(this.#codeOf[glyph] as number) - 1] as Code
      this.#codeOf[glyph] = codes.length
      codes.push(first)
      const more = this.#more.get(glyph)
      if (more !== undefined) codes.push(...more)
    }
    this.#codeOf[0] = 0
    this.#met.length = 0
    this.#codes = codes
    this.#widths = new Uint32Array(codes.length)
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
    const code = this.#codeOf[glyph.id] as number
    return this.#more.size > 0 ? code + this.#further(glyph) : code
  }

  /** How far behind the glyph's first code that of this text stands. */
  #further(glyph: PlacedGlyph): number {
    const more = this.#more.get(glyph.id)
    return more === undefined ? 0 : placeIn(more, glyph.codePoints) + 1
  }

  /** Width as the file states it, in thousandths of an em: whole, so pens are reckoned from the same number. */
  width(code: number): number {
    return this.#widths[code] as number
  }
}

const placeIn = (codes: readonly Code[], codePoints: readonly number[]): number =>
  codes.findIndex((code) => same(code.codePoints, codePoints))

function same(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** The faces of all display items given, in the order they first appear; their names start with `prefix`. */
export function fontUsages(lists: Iterable<readonly DisplayItem[]>, prefix = ""): ReadonlyMap<FontFace, FontUsage> {
  const usages = new Map<FontFace, FontUsage>()
  for (const items of lists) visit(items, usages, prefix)
  for (const usage of usages.values()) usage.close()
  return usages
}

function visit(items: readonly DisplayItem[], usages: Map<FontFace, FontUsage>, prefix: string): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as DisplayItem
    if (item.type === "group") visit(item.items, usages, prefix)
    else if (item.type === "line") visitLine(item, usages, prefix)
  }
}

function visitLine({ runs, actualText }: LineItem, usages: Map<FontFace, FontUsage>, prefix: string): void {
  for (let i = 0; i < runs.length; i++) {
    const { face, glyphs } = runs[i] as GlyphItem
    let usage = usages.get(face)
    if (usage === undefined) {
      usage = new FontUsage(face, `${prefix}F${usages.size + 1}`)
      usages.set(face, usage)
    }
    usage.use(glyphs)
    if (actualText && runs.length > 1) usage.useSpace()
  }
}
