import { expect, test } from "vitest"
import { wrongsOf } from "../proof/check-answer.ts"
import { projectCatalogue, projectSources } from "../proof/real-fonts.ts"
import { VECTORS, type Vector, widthsOf } from "../proof/vectors.ts"
import { createComposer } from "./compose.ts"
import { answerRequest } from "./compose-answer.ts"

const compose = createComposer(projectCatalogue(), projectSources)

/** What `tujie compose --jsonl` reads for a vector at one width. */
const requestOf = ({ id, text, lang, align, options }: Vector, width: number): string =>
  JSON.stringify({ id, text, lang, width, align, ...(options === undefined ? {} : { options }) })

test.each(VECTORS.map((vector) => [vector.id, vector] as const))("%s", (id, vector) => {
  const wrongs: string[] = []
  for (const width of widthsOf(vector)) {
    const request = requestOf(vector, width)
    const answer = answerRequest(request, compose)
    expect(answer.id).toBe(id)
    expect(JSON.stringify(answerRequest(request, compose))).toBe(JSON.stringify(answer))
    wrongs.push(...wrongsOf(vector, width, JSON.parse(JSON.stringify(answer)) as typeof answer))
  }
  expect(wrongs).toEqual([])
})

test("there are 60", () => {
  expect(VECTORS).toHaveLength(60)
})
