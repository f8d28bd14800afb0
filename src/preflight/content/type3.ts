import type { PdfFont } from "../fonts/pdf-font.ts"
import type { Machine } from "./machine.ts"
import { type Matrix, multiply } from "./matrix.ts"

/** Glyphs of a Type 3 font are content streams: what they draw is looked at like any other. ISO 32000-1, 9.6.5. */
export function showType3(
  t: Machine,
  font: PdfFont,
  em: Matrix,
  run: { readonly codes: readonly number[]; readonly offsets: readonly number[] },
  [alongX, alongY]: readonly [number, number],
): void {
  const { type3 } = font
  if (type3 === undefined || t.state.renderMode === 3) return
  const outer = t.path.copy()
  run.codes.forEach((code, i) => {
    const stream = type3.glyph(code)
    if (stream === undefined) return
    const offset = run.offsets[i] as number
    const placed: Matrix = [em[0], em[1], em[2], em[3], em[4] + offset * alongX, em[5] + offset * alongY]
    t.nested(stream.object, type3.resources, () => {
      t.state.ctm = multiply(type3.matrix, placed)
      t.path.clear()
      t.run(t.reading.formBytes(stream.object, stream.stream))
    })
  })
  t.path.assign(outer)
}
