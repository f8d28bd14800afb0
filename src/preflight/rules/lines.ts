import { GWG_ROUNDING } from "../../tables/preflight-profiles.ts"
import type { PathPainted } from "../content/events.ts"
import { type Ink, inkCount, inkSum } from "../content/ink.ts"
import { rounded, short } from "../measure.ts"
import type { Check } from "../run.ts"
import { below } from "./text-size.ts"

/** A filled rectangle is a line when it is at least this much longer than wide. */
const SLENDER = 4
const REVERSED = 0.3

/** Width of what is drawn as a line: a stroke, or a slender rectangle that is filled; undefined for areas. */
export function drawnLineWidth({ path, bounds, fill, stroke, lineWidth }: PathPainted): number | undefined {
  if (stroke) return lineWidth
  if (!fill || !path.isRectangle) return undefined
  const { x0, y0, x1, y1 } = bounds
  const width = Math.min(x1 - x0, y1 - y0)
  return Math.max(x1 - x0, y1 - y0) >= SLENDER * width ? width : undefined
}

const lineInk = ({ stroke, state }: PathPainted): Ink => (stroke ? state.stroke.ink : state.fill.ink)

/** L1, L2: widths on the page, after all scaling. */
export const lineWidths: Check = {
  rules: ["L1", "L2"],
  product: true,
  start(run) {
    const { line, inksLine } = run.profile
    const large = Math.max(line.warning ?? 0, inksLine.warning ?? 0)
    return {
      path(painted, { raster }) {
        const drawn = drawnLineWidth(painted)
        if (drawn === undefined) return
        const width = rounded(drawn, GWG_ROUNDING.line)
        if (width >= large) return
        const ink = lineInk(painted)
        if (!ink.known || ink.all > 0) return
        const place = { box: painted.box }
        const white = inkSum(ink) === 0
        const reversed = white && sum(raster?.under(painted.box)) >= REVERSED
        if (white && !reversed) return
        const text = `${short(width, 3)} pt`
        const single = below(width, line)
        if (single !== undefined) {
          const least = single === "error" ? line.error : line.warning
          run.report(
            "L1",
            { en: `a line of ${text}, at least ${least} pt`, zh: `线宽 ${text}，至少 ${least} pt` },
            place,
            single,
          )
        } else if (reversed || inkCount(ink) > 1) {
          const severity = below(width, inksLine)
          if (severity === undefined) return
          const least = inksLine[severity]
          const kind = reversed ? ["a reversed line", "反白线"] : ["a line in several inks", "多色线"]
          run.report(
            "L2",
            { en: `${kind[0]} of ${text}, at least ${least} pt`, zh: `${kind[1]} ${text}，至少 ${least} pt` },
            place,
            severity,
          )
        }
      },
    }
  },
}

const sum = (plates: readonly number[] | undefined): number => plates?.reduce((total, plate) => total + plate, 0) ?? 0
