import type { Color } from "../foundation/color.ts"
import type { Path, PathSegment } from "../foundation/geometry.ts"
import { type Pt, pt } from "../foundation/units.ts"
import type { ComputedStyle } from "../style/computed.ts"
import type { DisplayItem, PathItem } from "./display-list.ts"
import { rectPath } from "./shapes.ts"
import { LAYOUT_ARTIFACT } from "./structure.ts"

/** A line along text: `y` is the middle of its stroke nearest to the text, `outwards` 1 where away from it is down. */
export interface LineExtent {
  readonly from: number
  readonly to: number
  readonly y: number
  readonly outwards: number
}

/** Dashes and their gaps, dots and theirs, in thicknesses. */
const DASH = 3
const DASH_GAP = 2
const DOT_PITCH = 2
/** A wave of the book title mark, in em: three to a character, and how far it swings to one side. */
const WAVE = 1 / 3
const SWING = 0.045
/** Patterns finer than this cannot be printed, and would fill the file. */
const FINEST = 0.25
/** Cubic handles that draw a half wave as a sine, as parts of its width; the largest error is 1 % of the swing. */
const HANDLE = 0.3642

/** Draws a decoration line of a style, css-text-decor-4 #text-decoration-style-property. */
export function strokedLine(
  style: ComputedStyle["textDecorationStyle"],
  extent: LineExtent,
  thickness: number,
  fontSize: number,
  color: Color,
  out: DisplayItem[],
): void {
  const { from, to, y, outwards } = extent
  const width = to - from
  const bar = (middle: number): DisplayItem => ({
    type: "path",
    owner: LAYOUT_ARTIFACT,
    path: rectPath({ x: from, y: middle - thickness / 2, width, height: thickness }),
    fill: color,
    fillRule: "nonzero",
  })
  switch (style) {
    case "solid":
      out.push(bar(y))
      break
    case "double":
      out.push(bar(y), bar(y + outwards * 2 * thickness))
      break
    case "dashed": {
      // Whole dashes with one at each end.
      const pattern = Math.max(FINEST, thickness)
      const gaps = Math.max(0, Math.round((width / pattern - DASH) / (DASH + DASH_GAP)))
      const unit = width / (gaps * (DASH + DASH_GAP) + DASH)
      out.push(stroked(straight(from, to, y), thickness, color, [pt(unit * DASH), pt(unit * DASH_GAP)], "butt"))
      break
    }
    case "dotted": {
      const inner = width - thickness
      const gaps = Math.max(1, Math.round(inner / (Math.max(FINEST, thickness) * DOT_PITCH)))
      const path = straight(from + thickness / 2, Math.max(from + thickness / 2, to - thickness / 2), y)
      out.push(stroked(path, thickness, color, [pt(0), pt(Math.max(0, inner) / gaps)], "round"))
      break
    }
    case "wavy": {
      const swing = Math.max(SWING * fontSize, thickness)
      out.push(
        stroked(wave(from, to, y + outwards * (swing - thickness / 2), swing, fontSize), thickness, color, [], "butt"),
      )
    }
  }
}

const straight = (from: number, to: number, y: number): Path => [
  { type: "M", x: from, y },
  { type: "L", x: to, y },
]

/** Whole half waves of about the right length, so that the line ends where the word does. */
function wave(from: number, to: number, y: number, swing: number, fontSize: number): Path {
  const halves = Math.max(2, Math.round((to - from) / Math.max(FINEST, (WAVE * fontSize) / 2)))
  const half = (to - from) / halves
  const path: PathSegment[] = [{ type: "M", x: from, y }]
  // A cubic reaches three quarters of the way to its handles.
  const reach = (swing * 4) / 3
  for (let i = 0; i < halves; i++) {
    const x = from + i * half
    const peak = y + (i % 2 === 0 ? -reach : reach)
    path.push({
      type: "C",
      x1: x + half * HANDLE,
      y1: peak,
      x2: x + half * (1 - HANDLE),
      y2: peak,
      x: x + half,
      y,
    })
  }
  return path
}

function stroked(path: Path, width: number, color: Color, dash: readonly Pt[], cap: "butt" | "round"): PathItem {
  return {
    type: "path",
    owner: LAYOUT_ARTIFACT,
    path,
    fillRule: "nonzero",
    stroke: { color, width: pt(width), dash, cap, join: "round" },
  }
}
