import { mm, mmToPt } from "../../foundation/units.ts"
import type { GraphicsState } from "../content/graphics-state.ts"
import { inkSum } from "../content/ink.ts"
import { boxesMeet } from "../content/matrix.ts"
import { insideBy, mmText, PT_PER_MM } from "../measure.ts"
import type { Box } from "../pdf/pages.ts"
import type { Check, PageView } from "../run.ts"
import { hasHan } from "./text-painting.ts"

/** What ends this near the trim was meant to reach it. */
const AT_TRIM = 0.5 * PT_PER_MM
/** Less than this short of the bleed is rounding. */
const SHORT_OF_BLEED = 0.1 * PT_PER_MM
/** Shorter along the edge than this is a mark or a hairline, not an area. */
const LEAST_EDGE = 1 * PT_PER_MM

/** G2: areas that end at the trim, or between trim and bleed. Shapes along the axes; curves that turn there are meant to. */
export const bleedContent: Check = {
  rules: ["G2"],
  start(run) {
    if (!run.wants("G2")) return undefined
    const look = (box: Box, { trim, bleed }: PageView): void => {
      for (const [edge, along] of shortEdges(box, trim, bleed)) {
        if (along < LEAST_EDGE) continue
        const detail = {
          en: `an area that ends at the trim (${edge[0]}), not at the bleed`,
          zh: `底色或图片止于裁切线（${edge[1]}），未到出血边`,
        }
        run.report("G2", detail, { box })
      }
    }
    return {
      path({ path, fill, state, box }, view) {
        const paints = state.fill.ink.known ? inkSum(state.fill.ink) > 0 : true
        if (fill && paints && path.isRectangle && noClipPath(state)) look(box, view)
      },
      image({ box, state }, view) {
        if (noClipPath(state)) look(box, view)
      },
      shading({ box, state, path }, view) {
        if (noClipPath(state) && (path === undefined || path.isRectangle)) look(box, view)
      },
    }
  },
}

const noClipPath = ({ clip }: GraphicsState): boolean => clip.path === undefined

const EDGES = [
  ["left", "左"],
  ["bottom", "下"],
  ["right", "右"],
  ["top", "上"],
] as const

/** Edges of a box that stand at the trim or beyond it without reaching the bleed, with their length inside the page. */
function shortEdges(box: Box, trim: Box, bleed: Box): readonly (readonly [readonly [string, string], number])[] {
  if (!boxesMeet(box, trim)) return []
  const inside = {
    width: Math.min(box.x1, trim.x1) - Math.max(box.x0, trim.x0),
    height: Math.min(box.y1, trim.y1) - Math.max(box.y0, trim.y0),
  }
  const out: (readonly [readonly [string, string], number])[] = []
  const edge = (index: number, beyondTrim: number, shortOfBleed: number, along: number): void => {
    if (beyondTrim > -AT_TRIM && shortOfBleed > SHORT_OF_BLEED)
      out.push([EDGES[index] as readonly [string, string], along])
  }
  edge(0, trim.x0 - box.x0, box.x0 - bleed.x0, inside.height)
  edge(1, trim.y0 - box.y0, box.y0 - bleed.y0, inside.width)
  edge(2, box.x1 - trim.x1, bleed.x1 - box.x1, inside.height)
  edge(3, box.y1 - trim.y1, bleed.y1 - box.y1, inside.width)
  return out
}

/** G4: text and the knife. Text wholly outside the trim is a slug line. */
export const safeZone: Check = {
  rules: ["G4"],
  start(run) {
    if (!run.wants("G4")) return undefined
    const error = mmToPt(run.profile.safe.error ?? mm(0))
    const warning = mmToPt(run.profile.safe.warning ?? mm(0))
    return {
      text(shown, { trim }) {
        const { box, color } = shown
        if (color === undefined || (color.ink.known && inkSum(color.ink) === 0 && color.pattern === undefined)) return
        if (!boxesMeet(box, trim)) return
        const by = insideBy(box, trim)
        if (by >= warning - 1e-3) return
        const severity = by < error - 1e-3 ? "error" : "warning"
        const kind = hasHan(shown) ? ["Chinese text", "汉字"] : ["text", "文字"]
        const detail =
          by < 0
            ? { en: `${kind[0]} that crosses the trim`, zh: `${kind[1]}越过裁切线` }
            : { en: `${kind[0]} ${mmText(by)} mm from the trim`, zh: `${kind[1]}距裁切线 ${mmText(by)} mm` }
        run.report("G4", detail, { box }, severity)
      },
    }
  },
}

/** G6: pages on which nothing is painted inside the trim. */
export const emptyPages: Check = {
  rules: ["G6"],
  start(run) {
    if (!run.wants("G6")) return undefined
    let painted = false
    const mark = (box: Box, { trim }: PageView): void => {
      if (!painted && boxesMeet(box, trim)) painted = true
    }
    return {
      page() {
        painted = false
      },
      text({ color, box }, view) {
        if (color !== undefined) mark(box, view)
      },
      path({ box, fill, stroke, state }, view) {
        if (painted) return
        const { ink } = fill ? state.fill : state.stroke
        const white = ink.known && inkSum(ink) === 0 && !stroke
        // A line along an axis has no area: it is given some.
        if (white) return
        const { x0, y0, x1, y1 } = box
        mark({ x0, y0, x1: Math.max(x1, x0 + 1e-6), y1: Math.max(y1, y0 + 1e-6) }, view)
      },
      image: ({ box }, view) => mark(box, view),
      shading: ({ box }, view) => mark(box, view),
      endPage({ page }) {
        if (painted || run.expected.blanks?.includes(page.number)) return
        run.report("G6", { en: "the page is empty", zh: "页面为空白" })
      },
    }
  },
}
