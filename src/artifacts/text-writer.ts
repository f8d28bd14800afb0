import type { Pt } from "../foundation/units.ts"
import type { GlyphItem } from "../paint/display-list.ts"
import type { FontFace, PlacedGlyph } from "../text/text.ts"
import type { ByteWriter } from "./byte-writer.ts"
import type { FontUsage } from "./font-usage.ts"
import { codesOf, evenSpacing, PEN_TOLERANCE } from "./glyph-codes.ts"
import type { StateWriter } from "./state-writer.ts"

/** Writes what stands in a text object: ISO 32000-1, 9.4. */
export class TextWriter {
  readonly #out: ByteWriter
  readonly #fonts: ReadonlyMap<FontFace, FontUsage>
  readonly #state: StateWriter

  constructor(out: ByteWriter, fonts: ReadonlyMap<FontFace, FontUsage>, state: StateWriter) {
    this.#out = out
    this.#fonts = fonts
    this.#state = state
  }

  /**
   * The run with a space before it, from where the sequence before ends: it shows nothing, and ActualText stands for it
   * too. Readers that measure gaps take a sequence to reach from its first glyph on, and add no space beside one.
   */
  bridged(before: GlyphItem, run: GlyphItem): GlyphItem {
    const space = this.#fonts.get(run.face)?.space
    const [first] = run.glyphs
    if (space === undefined || first === undefined || run.upright !== undefined || before.upright !== undefined)
      return run
    const x = Math.min(this.#endOf(before) - run.x, first.x) as Pt
    return { ...run, glyphs: [{ ...space, x, yOffset: first.yOffset }, ...run.glyphs] }
  }

  #endOf({ face, x, size, glyphs }: GlyphItem): number {
    const usage = this.#fonts.get(face)
    const last = glyphs.at(-1)
    if (usage === undefined || last === undefined) return x
    return x + last.x + (usage.width(usage.code(last)) * size) / 1000
  }

  run(run: GlyphItem): void {
    const { glyphs } = run
    const usage = this.#fonts.get(run.face)
    // A font that cannot be embedded was reported; text in it would show in some other font.
    if (usage?.program === undefined || glyphs.length === 0 || run.size <= 0) return
    const out = this.#out
    this.#state.fill(run.color, "fine")
    this.#state.font(usage.name, run.size)
    if (run.upright !== undefined) {
      this.#upright(run, run.upright, usage)
      return
    }
    const perEm = 1000 / run.size
    const codes = codesOf(glyphs, usage)
    const spacing = evenSpacing(glyphs, codes, usage, perEm) / perEm
    // What is written is what pens are reckoned with.
    const written = Math.round(spacing * 1e4) / 1e4
    this.#state.spacing(written)
    const extra = written * perEm
    let rise = glyphs[0]?.yOffset ?? 0
    let origin = glyphs[0]?.x ?? 0
    this.#pen(run.x + origin, run.y - rise)
    // Where the reader's pen stands, in thousandths of an em from `origin`.
    let pen = 0
    let open = false
    out.byte(0x5b)
    for (let i = 0; i < glyphs.length; i++) {
      const glyph = glyphs[i] as PlacedGlyph
      if (glyph.yOffset !== rise) {
        rise = glyph.yOffset
        out.text(open ? ">]TJ\n" : "]TJ\n")
        this.#pen(run.x + glyph.x, run.y - rise)
        out.byte(0x5b)
        open = false
        origin = glyph.x
        pen = 0
      }
      const off = pen - (glyph.x - origin) * perEm
      if (off >= PEN_TOLERANCE || off <= -PEN_TOLERANCE) {
        // Whole thousandths; what is rounded off stays in `pen` and never adds up.
        const move = Math.round(off)
        if (open) out.byte(0x3e)
        open = false
        out.num(move, 0)
        pen -= move
      }
      if (!open) out.byte(0x3c)
      open = true
      const code = codes[i] as number
      out.code(code)
      pen += usage.width(code) + extra
    }
    out.text(open ? ">]TJ\n" : "]TJ\n")
  }

  /** Glyphs that stand in a turned line, each with a pen of its own. */
  #upright(run: GlyphItem, scale: number, usage: FontUsage): void {
    const out = this.#out
    for (const glyph of run.glyphs) {
      out
        .num(0, 0)
        .num(-scale, 4)
        .text("-1 0 ")
        .num(run.x + glyph.x, 4)
        .num(run.y - glyph.yOffset, 4)
        .text("Tm\n<")
      out.code(usage.code(glyph))
      out.text(">Tj\n")
    }
  }

  #pen(x: number, y: number): void {
    this.#out.text("1 0 0 -1 ").num(x, 4).num(y, 4).text("Tm\n")
  }
}
