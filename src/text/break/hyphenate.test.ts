import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { hyphenationPoints, LETTERS_AFTER, LETTERS_BEFORE } from "./hyphenate.ts"

const hyphenated = (word: string): string => {
  const points = [0, ...hyphenationPoints(word), word.length]
  return points
    .slice(1)
    .map((point, i) => word.slice(points[i], point))
    .join("-")
}

test("words of the booklet", () => {
  expect(
    [
      "institutionalised",
      "committee",
      "accountability",
      "legislation",
      "Oversight",
      "project",
      "associate",
      "table",
    ].map(hyphenated),
  ).toEqual([
    "in-sti-tu-tion-alised",
    "com-mit-tee",
    "ac-count-abil-ity",
    "leg-is-la-tion",
    "Over-sight",
    "project",
    "as-so-ciate",
    "ta-ble",
  ])
})

test("short words, numbers, addresses and names with marks stay whole", () => {
  for (const word of ["ally", "2022", "a.cn/report", "didn’t", ""]) expect(hyphenationPoints(word)).toEqual([])
})

test("the same points as the package the patterns come from", () => {
  const require = createRequire(import.meta.url)
  const hyphenate = require("hyphen")(require("hyphen/patterns/en-us.js"), { async: false, hyphenChar: "-" })
  const words =
    "responsibilities strengthening unprecedented intergovernmental communication environmental implementation representatives economic development supervision deliberation satisfaction proposals suggestions handling improvement municipal".split(
      " ",
    )
  for (const word of words) {
    let at = 0
    const points = (hyphenate(word) as string).split("-").map((part) => (at += part.length))
    const kept = points.filter((point) => point >= LETTERS_BEFORE && word.length - point >= LETTERS_AFTER)
    expect(hyphenationPoints(word), word).toEqual(kept)
  }
})
