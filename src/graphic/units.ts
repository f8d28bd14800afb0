import type { Figure } from "../content/report.ts"
import { unitKey } from "./figure-text.ts"
import { tell } from "./findings.ts"
import type { GraphicRequest } from "./request.ts"

/** Whether figures can stand on one scale: only those of one unit can. Says so where they cannot. */
export function oneUnit(figures: readonly Figure[], request: Pick<GraphicRequest, "block" | "report">): boolean {
  const units = new Set(figures.map(unitKey))
  if (units.size <= 1) return true
  const { id } = request.block
  tell(
    request,
    "mixed-units",
    {
      en: `The graphic “${id}” would put ${units.size} units on one scale; it is set as numbers.`,
      zh: `图形“${id}”含 ${units.size} 种单位，不能共用一个刻度，已改为数字排列。`,
    },
    { en: "Use a number row, or one graphic a unit.", zh: "请改用数字排列，或每种单位一个图形。" },
  )
  return false
}
