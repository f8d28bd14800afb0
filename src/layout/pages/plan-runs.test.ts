import { expect, test } from "vitest"
import { planRuns, type RunOption } from "./plan-runs.ts"

/**
 * Runs in letters: digits are the page counts a run can have, best first, a change of place costing 10; `<` and `>` before them ask for a left or right
 * page, `?` makes the run a planned one. The plan: pages by run, `-` for what stays out, and the total.
 */
function plan(notation: string, total: (pages: number) => number = () => 0): string {
  const runs = notation.split(" ").map((word) => ({
    side: word.startsWith("<") ? ("left" as const) : word.startsWith(">") ? ("right" as const) : undefined,
    planned: word.startsWith("?"),
    options: [...word.replace(/[<>?]/, "")].map((digit, i): RunOption => ({ pages: Number(digit), cost: 10 * i })),
  }))
  const { chosen, pages } = planRuns({ runs, options: (run) => runs[run]?.options ?? [], total })
  return `${chosen.map((option) => option?.pages ?? "-").join(" ")} = ${pages}`
}
const sheets = (pages: number): number => (pages % 4 === 0 ? 0 : 500)
const atMost =
  (max: number) =>
  (pages: number): number =>
    1e5 * Math.max(0, pages - max)

test.each([
  ["runs follow each other", "1 3 2", "1 3 2 = 6"],
  ["a side asked for leaves a page blank", "1 >3", "1 3 = 5"],
  ["a run is rather set worse than a page left blank", "12 >3", "2 3 = 5"],
  ["planned pages stay out where they are not needed", "1 3 ?1 ?1", "1 3 - - = 4"],
  ["a planned page takes the place of a blank one", "2 1 ?1 ?1 <1", "2 1 - - 1 = 4"],
])("%s", (_name, notation, expected) => expect(plan(notation)).toBe(expected))

test.each([
  ["one, and it is the first", "3 3 ?1 ?1 ?1 <1", "3 3 1 - - 1 = 8"],
  ["two", "2 3 ?1 ?1 ?1 <1", "2 3 1 1 - 1 = 8"],
  ["three", "1 3 ?1 ?1 ?1 <1", "1 3 1 1 1 1 = 8"],
])("planned pages fill up the sheets: %s", (_name, notation, expected) => expect(plan(notation, sheets)).toBe(expected))

test("a budget is met by the cheapest changes, or missed by as little as can be", () => {
  expect(plan("32 43 2", atMost(8))).toBe("3 3 2 = 8")
  expect(plan("32 43 2", atMost(7))).toBe("2 3 2 = 7")
  expect(plan("32 43 2", atMost(5))).toBe("2 3 2 = 7")
})

test("no planned page comes in so that another is left blank, for no budget", () => {
  const exactly = (pages: number) => 1e5 * Math.abs(pages - 8)
  expect(plan("3 ?1 ?1 ?1 <1", exactly)).toBe("3 1 1 - 1 = 6")
  expect(plan("4 ?1 ?1 ?1 <1", exactly)).toBe("4 1 1 1 1 = 8")
})

test("a run is taken as soon as nothing after it can change how it is set, and once", () => {
  const taken: string[] = []
  const run = (planned: boolean) => ({ planned })
  planRuns<RunOption>({
    runs: [run(false), run(false), run(true), run(false)],
    options: (at) => {
      taken.push(`ask ${at}`)
      return [{ pages: 1, cost: 0 }]
    },
    total: (pages) => (pages === 4 ? 0 : 1),
    take: (at, option) => taken.push(option === undefined ? `out ${at}` : `take ${at}`),
  })
  expect(taken.join(", ")).toBe("ask 0, take 0, ask 1, take 1, ask 2, ask 3, ask 3, take 2, take 3")
})
