import { type PdfDict, PdfStream } from "../pdf/value.ts"
import { type Machine, type Operator, objectOf } from "./machine.ts"
import { multiply } from "./matrix.ts"
import { setFont } from "./text-operators.ts"

/** ISO 32000-1, tables 57, 320 and 32; `i`, `M`, `j`, `J` change nothing that is looked at. */
export const STATE_OPERATORS: Readonly<Record<string, Operator>> = {
  q: (t) => t.save(),
  Q: (t) => t.restore(),
  cm: (t) => {
    const matrix = [t.number(0), t.number(1), t.number(2), t.number(3), t.number(4), t.number(5)] as const
    t.state.ctm = multiply(matrix, t.state.ctm)
  },
  w: (t) => {
    t.state.lineWidth = Math.abs(t.number(0))
  },
  d: (t) => {
    const array = t.operands[0]
    t.state.dashed = Array.isArray(array) && array.length > 0
  },
  gs: (t) => {
    const value = t.resource("ExtGState", t.name(0))
    const dict = t.reading.file.dict(value)
    if (dict === undefined) return
    t.sink.extGState(dict, objectOf(value) ?? t.place.object)
    setGraphicsState(t, dict)
  },
  i: () => {},
  M: () => {},
  j: () => {},
  J: () => {},
  BX: () => {},
  EX: () => {},
  d0: () => {},
  d1: () => {},
  MP: () => {},
  DP: () => {},
  BMC: (t) => begin(t, false),
  BDC: (t) => {
    const properties = t.operands[1]
    const isLayer = t.name(0) === "OC"
    const found =
      isLayer && typeof properties === "string"
        ? t.reading.file.dict(t.resources?.get("Properties"))?.get(properties)
        : undefined
    begin(t, isLayer && t.reading.hidden(found))
  },
  EMC: (t) => {
    if (t.hiddenDepth === t.markedDepth) t.hiddenDepth = 0
    if (t.markedDepth > 0) t.markedDepth--
  },
}

/** The outermost hidden sequence hides all within it. */
function begin(t: Machine, hidden: boolean): void {
  t.markedDepth++
  if (hidden && t.hiddenDepth === 0) t.hiddenDepth = t.markedDepth
}

/** ISO 32000-1, table 58. */
function setGraphicsState(t: Machine, dict: PdfDict): void {
  const { state } = t
  const { file } = t.reading
  for (const [key, written] of dict) {
    const value = file.resolve(written)
    switch (key) {
      case "LW":
        if (typeof value === "number") state.lineWidth = Math.abs(value)
        break
      case "Font": {
        const [font, size] = file.array(value) ?? []
        setFont(t, font, file.number(size) ?? 0)
        break
      }
      case "OP":
        state.strokeOverprint = value === true
        // OP alone speaks for both.
        if (!dict.has("op")) state.fillOverprint = value === true
        break
      case "op":
        state.fillOverprint = value === true
        break
      case "OPM":
        state.overprintMode = value === 1 ? 1 : 0
        break
      case "ca":
        if (typeof value === "number") state.fillAlpha = Math.min(1, Math.max(0, value))
        break
      case "CA":
        if (typeof value === "number") state.strokeAlpha = Math.min(1, Math.max(0, value))
        break
      case "BM": {
        const mode = Array.isArray(value) ? file.name(value[0]) : value
        state.blend = typeof mode === "string" ? (mode === "Compatible" ? "Normal" : mode) : "Normal"
        break
      }
      case "SMask": {
        const mask = file.dict(value)
        state.softMask = mask !== undefined
        const group = mask?.get("G")
        const form = file.resolve(group)
        if (form instanceof PdfStream) {
          const use = file.name(mask?.get("S")) === "Luminosity" ? "luminosity" : "alpha"
          t.sink.form(form.dict, use, objectOf(group))
        }
        break
      }
    }
  }
}
