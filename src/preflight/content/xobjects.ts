import { filtersOf } from "../pdf/filters.ts"
import { isDict, type PdfDict, PdfStream } from "../pdf/value.ts"
import type { ColorSpace } from "./color-space.ts"
import type { ImagePainted } from "./events.ts"
import { inkOf } from "./ink.ts"
import { inlineImage } from "./inline-image.ts"
import { type Machine, type Operator, objectOf } from "./machine.ts"
import { IDENTITY, intersectBoxes, isEmptyBox, matrixOf, multiply, transformBox } from "./matrix.ts"

/** ISO 32000-1, tables 87 and 92. */
export const OBJECT_OPERATORS: Readonly<Record<string, Operator>> = {
  Do: (t) => {
    const value = t.resource("XObject", t.name(0))
    const stream = t.reading.file.resolve(value)
    if (!(stream instanceof PdfStream) || !t.visible) return
    if (t.reading.hidden(stream.dict.get("OC"))) return
    const kind = t.reading.file.name(stream.dict.get("Subtype"))
    if (kind === "Image") paintImage(t, stream, objectOf(value), false)
    else if (kind === "Form") paintForm(t, stream, objectOf(value))
  },
  BI: (t) => {
    const stream = inlineImage(t)
    if (stream !== undefined && t.visible) paintImage(t, stream, undefined, true)
  },
  ID: () => {},
  EI: () => {},
}

const UNIT = { x0: 0, y0: 0, x1: 1, y1: 1 }

function paintImage(t: Machine, stream: PdfStream, object: number | undefined, inline: boolean): void {
  const { file, spaces } = t.reading
  const { dict } = stream
  const { state, sink, place } = t
  const stencil = file.resolve(dict.get("ImageMask") ?? dict.get("IM")) === true
  const written = dict.get("ColorSpace") ?? dict.get("CS")
  const space = stencil || written === undefined ? undefined : spaces.read(written, t.resources)
  const box = intersectBoxes(transformBox(state.ctm, UNIT), state.clip.box)
  if (isEmptyBox(box)) return
  const filters = filtersOf(dict, file.resolve)
  const last = filters[filters.length - 1]?.name
  const painted: ImagePainted = {
    object,
    stream,
    inline,
    width: file.number(dict.get("Width") ?? dict.get("W")) ?? 0,
    height: file.number(dict.get("Height") ?? dict.get("H")) ?? 0,
    bits: stencil ? 1 : (file.number(dict.get("BitsPerComponent") ?? dict.get("BPC")) ?? 8),
    stencil,
    space,
    softMask: dict.has("SMask") || file.number(dict.get("SMaskInData")) === 1,
    codec: last !== undefined && /^(DCT|JPX|CCITT|JBIG2)/.test(last) ? last : undefined,
    matrix: state.ctm,
    box,
    state,
  }
  if (stencil) sink.color(state.fill, place)
  else if (space !== undefined) sink.color({ space, ink: unknownInk(space) }, place)
  sink.image(painted)
}

/** An image has many colours; which plates they are on is asked of its samples, not of this. */
const unknownInk = (space: ColorSpace) => ({ ...inkOf(space, []), known: false })

function paintForm(t: Machine, stream: PdfStream, object: number | undefined): void {
  const { file } = t.reading
  const { dict } = stream
  t.sink.form(dict, "form", object)
  const outer = t.path.copy()
  t.nested(object, file.dict(dict.get("Resources")), () => {
    const { state } = t
    state.ctm = multiply(matrixOf(file.numberArray(dict.get("Matrix"))) ?? IDENTITY, state.ctm)
    t.base = state.ctm
    const box = file.numberArray(dict.get("BBox"))
    if (box !== undefined && box.length >= 4) {
      const [x0, y0, x1, y1] = box as readonly [number, number, number, number]
      const rect = { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
      state.clip = { ...state.clip, box: intersectBoxes(state.clip.box, transformBox(state.ctm, rect)) }
    }
    if (isTransparencyGroup(file.resolve(dict.get("Group")))) {
      // ISO 32000-1, 11.6.6: a group begins opaque; what was set applies to it as a whole.
      state.groupAlpha *= state.fillAlpha
      state.fillAlpha = 1
      state.strokeAlpha = 1
      state.blend = "Normal"
    }
    t.path.clear()
    if (!isEmptyBox(state.clip.box)) t.run(t.reading.formBytes(object, stream))
  })
  t.path.assign(outer)
}

const isTransparencyGroup = (value: unknown): value is PdfDict =>
  isDict(value as PdfDict) && (value as PdfDict).get("S") === "Transparency"
