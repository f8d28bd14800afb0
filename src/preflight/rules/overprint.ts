import type { PathPainted, TextShown } from "../content/events.ts"
import { type Ink, inkSum, isBlackOnly } from "../content/ink.ts"
import type { InkRaster } from "../ink/ink-raster.ts"
import { short } from "../measure.ts"
import type { Box } from "../pdf/pages.ts"
import type { Check, Run } from "../run.ts"
import { drawnLineWidth } from "./lines.ts"
import { textOverprints } from "./text-painting.ts"

/** Ink of other plates under black that makes knocking out show: a tint of 5 % over the box. */
const INK_BELOW = 0.05
/** Full black: less is a tint, which no one expects to overprint. */
const FULL_BLACK = 0.95

/** O1–O3, O5: which colours overprint, and which should. */
export const overprint: Check = {
  rules: ["O1", "O2", "O3", "O5"],
  product: true,
  start(run) {
    return {
      text(shown, { raster }) {
        const ink = shown.color?.ink
        if (ink === undefined || !ink.known) return
        const overprints = textOverprints(shown)
        if (overprints) wrongOverprint(run, ink, shown.state.overprintMode, shown.box)
        else blackText(run, shown, ink, raster)
        if (overprints && ink.painted === "nonzero" && shown.state.overprintMode === 0)
          blackText(run, shown, ink, raster)
      },
      path(painted, { raster }) {
        const { fill, stroke, state, box } = painted
        if (fill && state.fillOverprint) wrongOverprint(run, state.fill.ink, state.overprintMode, box)
        if (stroke && state.strokeOverprint) wrongOverprint(run, state.stroke.ink, state.overprintMode, box)
        blackLine(run, painted, raster)
      },
    }
  },
}

function wrongOverprint(run: Run, ink: Ink, mode: number, box: Box): void {
  if (!ink.known || ink.all > 0) return
  if (inkSum(ink) === 0) {
    run.report("O1", { en: "white that overprints", zh: "白色压印" }, { box })
    return
  }
  if (ink.c > 0 || ink.m > 0 || ink.y > 0) {
    const parts = [ink.c, ink.m, ink.y, ink.k].map((value) => Math.round(value * 100)).join("/")
    run.report("O5", { en: `CMYK ${parts} overprints (OPM ${mode})`, zh: `CMYK ${parts} 压印（OPM ${mode}）` }, { box })
  }
}

/** CMY and spot ink under a box: black on black alone shows nothing. */
function colorBelow(raster: InkRaster | undefined, box: Box): number {
  const under = raster?.under(box)
  if (under === undefined) return 0
  return under.reduce((sum, plate, i) => (i === 3 ? sum : sum + plate), 0)
}

function blackText(run: Run, shown: TextShown, ink: Ink, raster: InkRaster | undefined): void {
  if (shown.size > run.profile.overprintText + 0.05 || !isBlackOnly(ink) || ink.k < FULL_BLACK) return
  if (colorBelow(raster, shown.box) < INK_BELOW) return
  const detail = {
    en: `black text of ${short(shown.size, 1)} pt knocks out the colour below`,
    zh: `${short(shown.size, 1)} pt 黑字在底色上挖空`,
  }
  run.report("O2", detail, { box: shown.box })
}

function blackLine(run: Run, painted: PathPainted, raster: InkRaster | undefined): void {
  const { stroke, state, box } = painted
  const width = drawnLineWidth(painted)
  if (width === undefined || width > run.profile.overprintLine + 1e-4) return
  const ink = stroke ? state.stroke.ink : state.fill.ink
  const overprints =
    (stroke ? state.strokeOverprint : state.fillOverprint) && (ink.painted !== "nonzero" || state.overprintMode === 1)
  if (overprints || !isBlackOnly(ink) || ink.k < FULL_BLACK) return
  if (colorBelow(raster, box) < INK_BELOW) return
  const detail = {
    en: `a black line of ${short(width, 2)} pt knocks out the colour below`,
    zh: `${short(width, 2)} pt 黑线在底色上挖空`,
  }
  run.report("O3", detail, { box })
}

/** O4: grey as a colour space of its own, where black ink was meant. */
export const grayText: Check = {
  rules: ["O4"],
  product: true,
  start(run) {
    return {
      text({ color, box }) {
        // Grey 1 is paper: it leaves nothing to overprint.
        if (color?.space.family !== "DeviceGray" || inkSum(color.ink) === 0) return
        run.report("O4", { en: "text in DeviceGray", zh: "文字使用 DeviceGray" }, { box })
      },
      path(painted) {
        const width = drawnLineWidth(painted)
        if (width === undefined || width > run.profile.overprintLine + 1e-4) return
        const { space, ink } = painted.stroke ? painted.state.stroke : painted.state.fill
        if (space.family !== "DeviceGray" || inkSum(ink) === 0) return
        run.report("O4", { en: "a thin line in DeviceGray", zh: "细线使用 DeviceGray" }, { box: painted.box })
      },
    }
  },
}
