import { BLACK_TEXT_PERCENT } from "../../tables/preflight-profiles.ts"
import type { Color } from "../content/graphics-state.ts"
import { densestWindow } from "../ink/densest.ts"
import { CELL } from "../ink/ink-raster.ts"
import type { Box } from "../pdf/pages.ts"
import type { Check } from "../run.ts"

const UNKNOWN_INK = {
  en: "ink of RGB without an output condition, of spot and JPEG 2000 pictures and of meshes is not added up; pages with them",
  zh: "未计算无输出意图的 RGB、专色图像、JPEG 2000 图像与网格渐变的墨量；含有这些内容的页面",
}
const CONVERTED = {
  en: "ink of RGB is added up as the output intent converts sRGB; a shop that converts otherwise gets other ink",
  zh: "RGB 的墨量按输出意图对 sRGB 的转换计算；印厂若用其他转换，墨量会不同",
}
const TOO_MUCH = { en: "a page paints more than is added up", zh: "页面内容过多，未计算墨量" }

/** C3: inside the bleed; marks outside may have 400 %. */
export const totalInk: Check = {
  rules: ["C3"],
  start: (run) => ({
    endPage({ raster }) {
      const { error, warning } = run.profile.ink
      if (raster === undefined || error === undefined || warning === undefined) return
      if (raster.gaveUp) run.cannot(["C3", "O2", "O3", "T2"], TOO_MUCH)
      if (raster.unknownInk) run.cannot(["C3"], UNKNOWN_INK)
      if (raster.converted) run.cannot(["C3"], CONVERTED)
      const found = raster.gaveUp ? undefined : densestWindow(raster, CELL, warning / 100)
      if (found === undefined) return
      const percent = Math.round(found.ink * 100)
      if (percent <= warning) return
      const severity = percent > error ? "error" : "warning"
      const most = severity === "error" ? error : warning
      const detail = { en: `total ink of ${percent} %, at most ${most} %`, zh: `总墨量 ${percent} %，上限 ${most} %` }
      run.report("C3", detail, { box: found.box }, severity)
    },
  }),
}

/** C4: letters of four inks. */
export const blackText: Check = {
  rules: ["C4"],
  product: true,
  start(run) {
    return {
      text({ color, box }) {
        const ink = color?.ink
        if (ink === undefined || !ink.known || ink.all > 0 || ink.k * 100 < BLACK_TEXT_PERCENT) return
        if (ink.c === 0 && ink.m === 0 && ink.y === 0) return
        const parts = [ink.c, ink.m, ink.y, ink.k].map((value) => Math.round(value * 100)).join("/")
        run.report("C4", { en: `text in CMYK ${parts}`, zh: `文字颜色 CMYK ${parts}` }, { box })
      },
    }
  },
}

/** C8: dots too small to hold. */
export const lightTints: Check = {
  rules: ["C8"],
  product: true,
  start(run) {
    const least = (run.profile.tint.warning ?? 0) / 100
    const look = ({ ink, pattern }: Color, box: Box): void => {
      if (!ink.known || pattern !== undefined) return
      const most = Math.max(ink.c, ink.m, ink.y, ink.k, ink.all, ...ink.spots.map(({ tint }) => tint))
      // A hair below the threshold is rounding of the writer.
      if (most <= 0 || most >= least - 1e-4) return
      const percent = Math.round(most * 1000) / 10
      const { warning } = run.profile.tint
      const detail = { en: `a tint of ${percent} %, at least ${warning} %`, zh: `网点 ${percent} %，至少 ${warning} %` }
      run.report("C8", detail, { box })
    }
    return {
      path({ fill, stroke, state, box }) {
        if (fill) look(state.fill, box)
        if (stroke) look(state.stroke, box)
      },
      text({ color, box }) {
        if (color !== undefined) look(color, box)
      },
    }
  },
}
