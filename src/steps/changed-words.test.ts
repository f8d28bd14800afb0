import { expect, test } from "vitest"
import { changeWord, firstMoved, pageOf, paragraphsOf, sampleReport, sampleSetter } from "../proof/changed-words.ts"

const TRIALS = [
  ["zh", "longer"],
  ["en", "shorter"],
] as const

test("one word of a paragraph changed moves nothing before its page", { timeout: 240_000 }, async () => {
  const set = sampleSetter("stacked")
  const report = sampleReport()
  const before = await set(report)
  const moved: string[] = []
  let changes = 0
  for (const block of paragraphsOf(report)) {
    for (const [lang, change] of TRIALS) {
      const undo = changeWord(block, lang, change)
      const after = await set(report)
      undo()
      const first = firstMoved(before, after)
      if (first <= before.length) changes++
      if (first < pageOf(before, block)) moved.push(`${block.id} ${lang} ${change}: page ${first}`)
    }
  }
  expect(moved).toEqual([])
  expect(changes).toBe(paragraphsOf(report).length * TRIALS.length)
})
