import type { PathPainted } from "../content/events.ts"
import type { Ink } from "../content/ink.ts"
import { boxesMeet } from "../content/matrix.ts"
import { mmText, PT_PER_MM, short } from "../measure.ts"
import type { Box } from "../pdf/pages.ts"
import type { Check, PageView } from "../run.ts"

/** Thicker than this a line hides where to cut. */
const THICKEST = 0.5
const NEAR = 0.1 * PT_PER_MM

/** M1: crop marks: lines outside the trim that go on one of its edges. C5: registration colour where the product is. */
export const marks: Check = {
  rules: ["M1", "C5"],
  start(run) {
    const registration = (ink: Ink, box: Box, { trim }: PageView): void => {
      if (ink.all > 0 && boxesMeet(box, trim)) {
        run.report("C5", { en: "registration colour inside the trim", zh: "成品区域内使用套版色" }, { box })
      }
    }
    return {
      text({ box, state, mode }, view) {
        if (mode !== 3) registration((mode === 1 ? state.stroke : state.fill).ink, box, view)
      },
      path(painted, view) {
        const { fill, stroke, state, box } = painted
        if (fill) registration(state.fill.ink, box, view)
        if (stroke) registration(state.stroke.ink, box, view)
        const line = cropMark(painted, view.trim)
        if (line === undefined) return
        const { ink } = stroke ? state.stroke : state.fill
        if (boxesMeet(line.box, view.bleed)) {
          const by = mmText(line.distance)
          run.report(
            "M1",
            {
              en: `a crop mark ${by} mm from the trim, inside the bleed`,
              zh: `裁切标记距裁切线 ${by} mm，位于出血之内`,
            },
            { box },
          )
        }
        if (line.width > THICKEST) {
          run.report(
            "M1",
            { en: `a crop mark of ${short(line.width)} pt`, zh: `裁切标记线宽 ${short(line.width)} pt` },
            { box },
          )
        }
        if (!onAllPlates(ink)) {
          run.report("M1", { en: "a crop mark that is not on all plates", zh: "裁切标记没有出现在所有印版上" }, { box })
        }
      },
    }
  },
}

const onAllPlates = ({ all, c, m, y, k }: Ink): boolean => all >= 1 || (c >= 1 && m >= 1 && y >= 1 && k >= 1)

/** A stroke of one straight part, outside the trim, on the line of one of its edges. */
function cropMark(
  { path, bounds, stroke, lineWidth }: PathPainted,
  trim: Box,
): { box: Box; width: number; distance: number } | undefined {
  if (!stroke || path.count !== 2) return undefined
  const { x0, y0, x1, y1 } = bounds
  const upright = x1 - x0 < NEAR
  const level = y1 - y0 < NEAR
  if (upright === level) return undefined
  const onEdge = upright
    ? Math.abs(x0 - trim.x0) < NEAR || Math.abs(x0 - trim.x1) < NEAR
    : Math.abs(y0 - trim.y0) < NEAR || Math.abs(y0 - trim.y1) < NEAR
  if (!onEdge) return undefined
  const distance = upright ? Math.max(trim.y0 - y1, y0 - trim.y1) : Math.max(trim.x0 - x1, x0 - trim.x1)
  if (distance <= 0) return undefined
  // A line has no area: a hair of it is enough to meet the bleed box, edges apart.
  const hair = 1e-3
  const box = upright
    ? { x0: x0 - hair, x1: x1 + hair, y0: y0 + hair, y1: y1 - hair }
    : { x0: x0 + hair, x1: x1 - hair, y0: y0 - hair, y1: y1 + hair }
  return { box, width: lineWidth, distance }
}
