import type { Color } from "../foundation/color.ts"
import type { Path, PathSegment } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { EmphasisMark, LineFragment } from "../layout/fragment.ts"
import { ANNOTATION_TEXT } from "./annotation-text.ts"
import type { DisplayItem, GlyphItem } from "./display-list.ts"
import { circlePath, polygon } from "./shapes.ts"
import { LAYOUT_ARTIFACT } from "./structure.ts"

/** Thickness of an open mark, and of the rings of a double circle, as a part of its size. */
const RING = 0.12
/** The inner ring of an open double circle, and the middle of a filled one. */
const INNER = 0.5

/** Marks of a line; `left` is where its content starts. Ornaments: they are no part of the text. */
export function paintEmphasis(fragment: LineFragment, left: number, baseline: number, out: DisplayItem[]): void {
  for (const mark of fragment.emphasis ?? []) {
    const style = fragment.owners[mark.item]?.style
    if (style === undefined || style.visibility === "hidden") continue
    const color = style.textEmphasisColor === "currentcolor" ? style.color : style.textEmphasisColor
    const x = left + mark.x
    const y = baseline + mark.y
    if (mark.shape.type === "set") setMark(mark, mark.shape, x, y, color, out)
    else drawMark(mark.shape.form, mark.shape.open, x, y, mark.size, color, out)
  }
}

type Drawn = Extract<EmphasisMark["shape"], { type: "drawn" }>["form"]

function drawMark(
  form: Drawn,
  open: boolean,
  x: number,
  y: number,
  size: number,
  color: Color,
  out: DisplayItem[],
): void {
  const width = size * RING
  const filled = (path: Path): DisplayItem => ({
    type: "path",
    owner: LAYOUT_ARTIFACT,
    path,
    fill: color,
    fillRule: "nonzero",
  })
  const ring = (path: Path): DisplayItem => ({
    type: "path",
    owner: LAYOUT_ARTIFACT,
    path,
    fillRule: "nonzero",
    stroke: { color, width: pt(width), dash: [], cap: "butt", join: "miter" },
  })
  if (form === "double-circle") {
    const inner = circlePath(x, y, (size / 2) * INNER - (open ? width / 2 : 0))
    out.push(ring(circlePath(x, y, (size - width) / 2)), open ? ring(inner) : filled(inner))
  } else {
    const path = outline(form, x, y, open ? size - width : size)
    out.push(open ? ring(path) : filled(path))
  }
}

function outline(form: Exclude<Drawn, "double-circle">, x: number, y: number, size: number): Path {
  const r = size / 2
  if (form === "triangle") {
    return polygon([
      [x, y - r],
      [x + r, y + r],
      [x - r, y + r],
    ])
  }
  return form === "sesame" ? sesame(x, y, r) : circlePath(x, y, r)
}

/** A drop whose tip points up and left, as a brush leaves it. */
function sesame(x: number, y: number, r: number): Path {
  const curve = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): PathSegment => ({
    type: "C",
    x1: x + x1 * r,
    y1: y + y1 * r,
    x2: x + x2 * r,
    y2: y + y2 * r,
    x: x + toX * r,
    y: y + toY * r,
  })
  return [
    { type: "M", x: x - r, y: y - r },
    curve(-0.3, -0.95, 1, -0.2, 1, 0.45),
    curve(1, 0.8, 0.7, 1, 0.4, 1),
    curve(-0.1, 1, -0.8, -0.3, -1, -1),
    { type: "Z" },
  ]
}

function setMark(
  { size }: EmphasisMark,
  { face, glyphs }: Extract<EmphasisMark["shape"], { type: "set" }>,
  x: number,
  y: number,
  color: Color,
  out: DisplayItem[],
): void {
  let width = 0
  const placed = glyphs.map(({ id, advance, xOffset, yOffset, codePoints }) => {
    const glyph = { id, x: pt((width + xOffset) * size), yOffset: pt(yOffset * size), codePoints }
    width += advance
    return glyph
  })
  const run: GlyphItem = {
    type: "glyphs",
    owner: LAYOUT_ARTIFACT,
    face,
    size,
    color,
    x: pt(x - (width * size) / 2),
    y: pt(y + ((face.ascent - face.descent) / 2) * size),
    glyphs: placed,
    text: "",
    lang: "",
  }
  out.push({ type: "line", runs: [run], text: ANNOTATION_TEXT, actualText: true })
}
