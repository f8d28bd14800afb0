import type { Box } from "../pdf/pages.ts"
import { type PdfDict, PdfStream } from "../pdf/value.ts"
import type { ColorSpace } from "./color-space.ts"
import { type Machine, objectOf } from "./machine.ts"
import { IDENTITY, matrixOf, multiply } from "./matrix.ts"
import type { Path } from "./path.ts"

export const shadingSpace = (t: Machine, dict: PdfDict): ColorSpace | undefined =>
  t.reading.spaces.read(dict.get("ColorSpace"), t.resources)

/** Shading patterns are told as shadings; of a tiling pattern one cell is run, which shows what it is painted with. */
export function fillWithPattern(t: Machine, path: Path, evenOdd: boolean, box: Box): void {
  const { reading, state, sink } = t
  const { file } = reading
  const { pattern } = state.fill
  if (pattern === undefined) return
  const { dict } = pattern
  const own = matrixOf(file.numberArray(dict.get("Matrix"))) ?? IDENTITY
  const matrix = multiply(own, t.base)
  if (file.number(dict.get("PatternType")) === 2) {
    const shading = file.dict(dict.get("Shading"))
    if (shading === undefined) return
    sink.shading({ dict: shading, space: shadingSpace(t, shading), matrix, path, evenOdd, box, state })
    return
  }
  const written = t.resource("Pattern", pattern.name)
  const stream = file.stream(written)
  if (!(stream instanceof PdfStream)) return
  const object = objectOf(written)
  sink.form(dict, "pattern", object)
  const { path: outer } = t
  const kept = outer.copy()
  t.nested(object, file.dict(dict.get("Resources")), () => {
    t.state.ctm = matrix
    t.base = matrix
    t.state.clip = { ...t.state.clip, box }
    const colored = file.number(dict.get("PaintType")) !== 2
    if (!colored) {
      const { fill } = t.state
      t.state.fill = { space: fill.space, ink: fill.ink }
      t.state.stroke = t.state.fill
    }
    outer.clear()
    t.run(reading.formBytes(object, stream))
  })
  outer.assign(kept)
}
