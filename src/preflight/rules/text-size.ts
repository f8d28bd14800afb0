import { GWG_ROUNDING, type Limits } from "../../tables/preflight-profiles.ts"
import { inkCount, inkSum } from "../content/ink.ts"
import { rounded, short } from "../measure.ts"
import type { Check, Run, SeenAt } from "../run.ts"
import { hasHan } from "./text-painting.ts"

/** More ink than this around white letters makes them reversed. */
const REVERSED = 0.3

/** T1, T2: sizes on the page, after all scaling. */
export const textSize: Check = {
  rules: ["T1", "T2"],
  product: true,
  start(run) {
    const { profile } = run
    // Most text is larger than any threshold.
    const large = Math.max(
      profile.inksHanText.warning ?? 0,
      profile.inksText.warning ?? 0,
      profile.hanText.warning ?? 0,
    )
    return {
      text(shown, { raster }) {
        const size = rounded(shown.size, GWG_ROUNDING.text)
        if (size >= large || size === 0) return
        const { color } = shown
        if (color === undefined) return
        const han = hasHan(shown)
        const { ink } = color
        const place = { box: shown.box }
        const several = ink.known && inkCount(ink) > 1
        const reversed = !several && ink.known && inkSum(ink) === 0 && darkUnder()
        function darkUnder(): boolean {
          const under = raster?.under(shown.box)
          return under !== undefined && under.reduce((sum, plate) => sum + plate, 0) >= REVERSED
        }
        if (several || reversed) {
          const kind = reversed
            ? { en: "reversed text", zh: "（反白）" }
            : { en: "text in several inks", zh: "（多色）" }
          judge(run, "T2", size, han ? profile.inksHanText : profile.inksText, kind, han, place)
        } else {
          const kind = { en: "text", zh: "" }
          judge(run, "T1", size, han ? profile.hanText : profile.text, kind, han, place)
        }
      },
    }
  },
}

function judge(
  run: Run,
  rule: string,
  size: number,
  limits: Limits,
  kind: { readonly en: string; readonly zh: string },
  han: boolean,
  place: SeenAt,
): void {
  const severity = below(size, limits)
  if (severity === undefined) return
  const least = (severity === "error" ? limits.error : limits.warning) ?? 0
  const detail = {
    en: `${han ? "Chinese " : ""}${kind.en} of ${short(size, 1)} pt, at least ${least} pt`,
    zh: `${han ? "汉字" : "西文"}${kind.zh} ${short(size, 1)} pt，至少 ${least} pt`,
  }
  run.report(rule, detail, place, severity)
}

/** How bad it is to be below the limits. */
export function below(value: number, { error, warning }: Limits): "error" | "warning" | undefined {
  if (error !== undefined && value < error) return "error"
  return warning !== undefined && value < warning ? "warning" : undefined
}
