import type { Box } from "../pdf/pages.ts"
import type { PathPainted, ShadingPainted } from "./events.ts"
import type { Clip } from "./graphics-state.ts"
import type { Machine, Operator } from "./machine.ts"
import { intersectBoxes, isEmptyBox, scaleOf } from "./matrix.ts"
import { fillWithPattern, shadingSpace } from "./patterns.ts"

/** ISO 32000-1, tables 59–61. */
export const PATH_OPERATORS: Readonly<Record<string, Operator>> = {
  m: (t) => t.path.moveTo(t.state.ctm, t.number(0), t.number(1)),
  l: (t) => t.path.lineTo(t.state.ctm, t.number(0), t.number(1)),
  c: (t) => t.path.curveTo(t.state.ctm, t.number(0), t.number(1), t.number(2), t.number(3), t.number(4), t.number(5)),
  v: (t) => t.path.curveFromHere(t.state.ctm, t.number(0), t.number(1), t.number(2), t.number(3)),
  y: (t) => t.path.curveTo(t.state.ctm, t.number(0), t.number(1), t.number(2), t.number(3), t.number(2), t.number(3)),
  h: (t) => t.path.close(),
  re: (t) => t.path.rectangle(t.state.ctm, t.number(0), t.number(1), t.number(2), t.number(3)),
  S: (t) => paint(t, false, true, false),
  s: (t) => {
    t.path.close()
    paint(t, false, true, false)
  },
  f: (t) => paint(t, true, false, false),
  F: (t) => paint(t, true, false, false),
  "f*": (t) => paint(t, true, false, true),
  B: (t) => paint(t, true, true, false),
  "B*": (t) => paint(t, true, true, true),
  b: (t) => {
    t.path.close()
    paint(t, true, true, false)
  },
  "b*": (t) => {
    t.path.close()
    paint(t, true, true, true)
  },
  n: (t) => paint(t, false, false, false),
  W: (t) => {
    t.clipping = "nonzero"
  },
  "W*": (t) => {
    t.clipping = "evenodd"
  },
  sh: (t) => paintShading(t),
}

function paint(t: Machine, fill: boolean, stroke: boolean, evenOdd: boolean): void {
  const { path, state, sink, place } = t
  t.reading.operators -= path.count
  if (!path.empty && t.visible && (fill || stroke)) {
    const lineWidth = stroke ? state.lineWidth * scaleOf(state.ctm) : 0
    const whole = path.box()
    const half = lineWidth / 2
    const grown: Box = { x0: whole.x0 - half, y0: whole.y0 - half, x1: whole.x1 + half, y1: whole.y1 + half }
    const box = intersectBoxes(grown, state.clip.box)
    const patterned = fill && state.fill.pattern !== undefined
    // A line has no area of its own; what is clipped away is not there.
    if (box.x0 <= box.x1 && box.y0 <= box.y1) {
      if (patterned) fillWithPattern(t, path, evenOdd, box)
      if (fill) sink.color(state.fill, place)
      if (stroke) sink.color(state.stroke, place)
      const painted: PathPainted = {
        path,
        bounds: whole,
        fill: fill && !patterned,
        stroke,
        evenOdd,
        lineWidth,
        box,
        state,
      }
      if (painted.fill || stroke) sink.path(painted)
    }
  }
  if (t.clipping !== "") clip(t)
  path.clear()
}

function clip(t: Machine): void {
  const { path, state } = t
  const parent = state.clip
  const box = path.empty ? { x0: 0, y0: 0, x1: 0, y1: 0 } : intersectBoxes(path.box(), parent.box)
  const clip: Clip = path.isRectangle
    ? { ...parent, box }
    : { box, path: path.copy(), evenOdd: t.clipping === "evenodd", parent }
  t.setClip(clip)
  t.clipping = ""
}

function paintShading(t: Machine): void {
  const { state, sink } = t
  const dict = t.reading.file.dict(t.resource("Shading", t.name(0)))
  if (dict === undefined || !t.visible || isEmptyBox(state.clip.box)) return
  const space = shadingSpace(t, dict)
  const painted: ShadingPainted = { dict, space, matrix: state.ctm, evenOdd: false, box: state.clip.box, state }
  sink.shading(painted)
}
