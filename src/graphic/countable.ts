import type { Figure } from "../content/report.ts"
import { warning } from "../foundation/diagnostic.ts"
import { amountOf, numberText } from "./figure-text.ts"
import type { GraphicRequest } from "./request.ts"

/** Whether a value can be shown thing by thing: a whole number from 1 to `limit`. Says so where it cannot. */
export function countable(figure: Figure, limit: number, request: GraphicRequest): boolean {
  const value = amountOf(figure)
  if (Number.isInteger(value) && value >= 1 && value <= limit) return true
  const shown = numberText(figure)
  request.report(
    warning(
      "graphic/not-countable",
      {
        en: `“${request.block.id}” cannot show ${shown} one by one: it takes whole numbers from 1 to ${limit}.`,
        zh: `“${request.block.id}”无法逐个画出 ${shown}：只能画 1 到 ${limit} 的整数。`,
      },
      { span: request.block.span, hint: { en: "Use a number card.", zh: "请改用数字卡。" } },
    ),
  )
  return false
}
