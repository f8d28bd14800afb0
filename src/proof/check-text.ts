import type { Compose } from "../compose/compose.ts"
import { answerRequest } from "../compose/compose-answer.ts"
import { wrongsOf } from "./check-answer.ts"
import { type Expected, type Vector, widthsOf } from "./vectors.ts"

/** What is wrong with a text as `compose --jsonl` answers it, at every width asked; justified in 14 em where not said. */
export const checkText =
  (compose: Compose) =>
  (text: string, expected: Expected, rest: Partial<Vector> = {}): readonly string[] => {
    const vector: Vector = {
      id: text.slice(0, 12),
      level: "must",
      text,
      lang: "zh-Hans",
      width: 14,
      align: "justify",
      ...rest,
      expected,
    }
    return widthsOf(vector).flatMap((width) => {
      const { id, lang, align, options } = vector
      const request = JSON.stringify({ id, text, lang, width, align, ...(options && { options }) })
      return wrongsOf(vector, width, answerRequest(request, compose))
    })
  }
