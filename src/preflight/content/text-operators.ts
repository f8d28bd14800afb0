import type { PdfFont } from "../fonts/pdf-font.ts"
import type { Box } from "../pdf/pages.ts"
import type { PdfValue } from "../pdf/value.ts"
import type { TextShown } from "./events.ts"
import type { Color, GraphicsState } from "./graphics-state.ts"
import type { Machine, Operator } from "./machine.ts"
import { IDENTITY, intersectBoxes, isEmptyBox, type Matrix, multiply } from "./matrix.ts"
import { showType3 } from "./type3.ts"

/** ISO 32000-1, tables 105–109. */
export const TEXT_OPERATORS: Readonly<Record<string, Operator>> = {
  BT: (t) => setMatrix(t, IDENTITY),
  ET: () => {},
  Tc: (t) => {
    t.state.charSpace = t.number(0)
  },
  Tw: (t) => {
    t.state.wordSpace = t.number(0)
  },
  Tz: (t) => {
    t.state.scale = t.number(0) / 100
  },
  TL: (t) => {
    t.state.leading = t.number(0)
  },
  Tf: (t) => {
    setFont(t, t.resource("Font", t.name(0)), t.number(1))
  },
  Tr: (t) => {
    t.state.renderMode = t.number(0)
  },
  Ts: (t) => {
    t.state.rise = t.number(0)
  },
  Td: (t) => nextLine(t, t.number(0), t.number(1)),
  TD: (t) => {
    t.state.leading = -t.number(1)
    nextLine(t, t.number(0), t.number(1))
  },
  Tm: (t) => setMatrix(t, [t.number(0), t.number(1), t.number(2), t.number(3), t.number(4), t.number(5)]),
  "T*": (t) => nextLine(t, 0, -t.state.leading),
  Tj: (t) => show(t, t.operands),
  TJ: (t) => {
    const array = t.operands[0]
    if (Array.isArray(array)) show(t, array)
  },
  "'": (t) => {
    nextLine(t, 0, -t.state.leading)
    show(t, t.operands)
  },
  '"': (t) => {
    t.state.wordSpace = t.number(0)
    t.state.charSpace = t.number(1)
    nextLine(t, 0, -t.state.leading)
    show(t, t.operands.slice(2))
  },
}

export function setFont(t: Machine, value: PdfValue | undefined, size: number): void {
  t.state.font = t.reading.font(value)
  t.state.fontSize = size
}

function setMatrix(t: Machine, matrix: Matrix): void {
  t.textMatrix = matrix
  t.lineMatrix = matrix
}

const nextLine = (t: Machine, x: number, y: number): void => setMatrix(t, multiply([1, 0, 0, 1, x, y], t.lineMatrix))

/** Scratch, because text is most of what there is. */
const codes: number[] = []
const offsets: number[] = []
const decoded: number[] = []

/** ISO 32000-1, 9.4.4: shows strings; numbers between them are adjustments in thousandths of an em. */
function show(t: Machine, parts: readonly PdfValue[]): void {
  const { state } = t
  const { font } = state
  if (font === undefined) return
  const { fontSize, charSpace, wordSpace, scale, rise } = state
  const along = font.vertical ? 1 : scale
  let at = 0
  let count = 0
  for (const part of parts) {
    if (typeof part === "number") {
      at -= (part / 1000) * fontSize * along
      continue
    }
    if (!(part instanceof Uint8Array)) continue
    decoded.length = 0
    const bytesEach = font.decode(part, decoded)
    for (const code of decoded) {
      codes[count] = code
      offsets[count] = at
      count++
      const space = code === 32 && bytesEach === 1 ? wordSpace : 0
      at += ((font.advance(code) / 1000) * fontSize + charSpace + space) * along
    }
  }
  t.reading.operators -= count
  const onPage = multiply(t.textMatrix, state.ctm)
  const move: Matrix = font.vertical ? [1, 0, 0, 1, 0, at] : [1, 0, 0, 1, at, 0]
  if (count > 0 && t.visible) {
    const em = multiply([fontSize * scale, 0, 0, fontSize, 0, rise], onPage)
    const axis = font.vertical ? 2 : 0
    const [alongX, alongY] = [onPage[axis] as number, onPage[axis + 1] as number]
    const box = intersectBoxes(runBox(font, em, count, alongX, alongY), state.clip.box)
    // Text that is clipped away is not there, but its font still has to be.
    if (font.type3 !== undefined)
      showType3(t, font, em, { codes: codes.slice(0, count), offsets: offsets.slice(0, count) }, [alongX, alongY])
    const shown: TextShown = {
      font,
      codes,
      offsets,
      count,
      matrix: em,
      alongX,
      alongY,
      size: Math.hypot(em[2], em[3]),
      mode: state.renderMode,
      color: isEmptyBox(box) ? undefined : seenIn(state),
      box,
      state,
    }
    if (state.renderMode !== 3 && !isEmptyBox(box)) {
      const mode = state.renderMode & 3
      if (mode === 0 || mode === 2) t.sink.color(state.fill, t.place)
      if (mode === 1 || mode === 2) t.sink.color(state.stroke, t.place)
    }
    t.sink.text(shown)
  }
  t.textMatrix = multiply(move, t.textMatrix)
}

/** The colour that a text rendering mode shows; ISO 32000-1, table 106. */
function seenIn({ renderMode, fill, stroke }: GraphicsState): Color | undefined {
  switch (renderMode) {
    case 0:
    case 2:
    case 4:
    case 6:
      return fill
    case 1:
    case 5:
      return stroke
  }
  return undefined
}

/** Around all glyphs of a run: exact where outlines are known, else the em box. */
function runBox(font: PdfFont, em: Matrix, count: number, alongX: number, alongY: number): Box {
  const [a, b, c, d, e, f] = em
  let left = Number.POSITIVE_INFINITY
  let low = Number.POSITIVE_INFINITY
  let right = Number.NEGATIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let i = 0; i < count; i++) {
    const extents = font.extents(codes[i] as number)
    if (extents === undefined) continue
    const { x0, y0, x1, y1 } = extents
    const offset = offsets[i] as number
    const middleX = e + offset * alongX + (a * (x0 + x1) + c * (y0 + y1)) / 2
    const middleY = f + offset * alongY + (b * (x0 + x1) + d * (y0 + y1)) / 2
    const halfX = (Math.abs(a) * (x1 - x0) + Math.abs(c) * (y1 - y0)) / 2
    const halfY = (Math.abs(b) * (x1 - x0) + Math.abs(d) * (y1 - y0)) / 2
    if (middleX - halfX < left) left = middleX - halfX
    if (middleX + halfX > right) right = middleX + halfX
    if (middleY - halfY < low) low = middleY - halfY
    if (middleY + halfY > high) high = middleY + halfY
  }
  return right >= left ? { x0: left, y0: low, x1: right, y1: high } : { x0: e, y0: f, x1: e, y1: f }
}
