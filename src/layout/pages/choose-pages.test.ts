import fc from "fast-check"
import { expect, test } from "vitest"
import type { Cut } from "./break-rules.ts"
import { choosePages, type PageChoice, type PageProblem } from "./choose-pages.ts"
import { fillFor, PAGE, pageCost, spreadCost } from "./page-costs.ts"

/**
 * A run in letters, on pages of ten: each block is a hexadecimal digit, its height; between blocks `,` may be cut, `~` is to be avoided, `=` stands
 * between the languages of a pair and `-` between lines of a text. The first page is a left one.
 */
function problem(run: string, notes: readonly number[] = []): PageProblem {
  const heights = [...run].filter((_, i) => i % 2 === 0).map((digit) => Number.parseInt(digit, 16))
  const marks = [...run].filter((_, i) => i % 2 === 1)
  const sums = [0]
  for (const height of heights) sums.push((sums.at(-1) as number) + height)
  const cuts: Record<string, Cut> = { "=": "pair", "-": "text" }
  const space = 10
  const extra = (from: number, to: number): number =>
    notes.slice(from + 1, to + 1).reduce((sum, height) => sum + height, 0)
  return {
    count: marks.length,
    space: () => space,
    used: (from, to) => (sums[to + 1] as number) - (sums[from + 1] as number) + extra(from, to),
    top: (to) => sums[to + 1] as number,
    cost: ({ page, to, used }) => {
      const side = page % 2 === 0 ? "left" : "right"
      const mark = marks[to] ?? ","
      const penalty = mark === "~" ? 1 : 0
      return pageCost({
        fill: used / space,
        tightness: 0,
        last: to === marks.length,
        side,
        penalty,
        cut: cuts[mark] ?? "blocks",
      })
    },
    spreadCost: (left, right) => spreadCost(left.used / space, right.used / space),
    isLeft: (page) => page % 2 === 0,
  }
}

/** The run again, with `|` where a page ends. */
function cut(run: string, notes?: readonly number[]): string {
  const ends = new Set(choosePages(problem(run, notes)).pages.map(({ to }) => to * 2 + 1))
  return [...run].map((letter, i) => (ends.has(i) ? "|" : letter)).join("")
}

test.each([
  ["what fits is one page", "5,5", "5,5"],
  ["pages are filled in order", "5,5,5,5,5,5", "5,5|5,5|5,5"],
  ["a heading stays with what follows", "8,1~4,5", "8|1~4,5"],
  ["a last page under a third takes something along", "5,1,1,1,1,1,2", "5,1,1,1|1,1,2"],
  ["but not where that would break a rule", "9,1~1", "9|1~1"],
  ["what no page can hold stands by itself", "5,B,5", "5|B|5"],
  ["a text is not cut where the page has to be turned", "5,5,8,2-1,6", "5,5|8|2-1,6"],
  ["but inside the spread", "7,3-1,6", "7,3|1,6"],
  ["a pair neither", "5,5,8,2=1,6", "5,5|8|2=1,6"],
  ["of a spread's two pages none is left far behind", "2,2,2,2,2,1", "2,2,2|2,2,1"],
])("%s", (_name, run, expected) => expect(cut(run)).toBe(expected))

test("notes take height where their call stands", () => {
  expect(cut("2,2,2,2,2,2")).toBe("2,2,2,2|2,2")
  expect(cut("2,2,2,2,2,2", [0, 3])).toBe("2,2,2|2,2,2")
})

const blocks = fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(",", ",", "-", "=", "~")), {
  minLength: 1,
  maxLength: 40,
})
const letters = (parts: readonly (readonly [number, string])[]): string =>
  parts
    .map(([height, mark]) => `${height}${mark}`)
    .join("")
    .slice(0, -1)

/** First fit: each page ends at the last of the least bad breaks that fit. */
function firstFit(given: PageProblem): number {
  const looks: { used: number; cost: number }[] = []
  for (let page = 0, from = -1; from < given.count; page++) {
    let best: { to: number; used: number; penalty: number; cost: number } | undefined
    for (let to = from + 1; to <= given.count; to++) {
      const used = given.used(from, to, 0, 10) as number
      if (used > 10) break
      const cost = given.cost({ page, from, to, top: 0, used, space: 10, give: 0, overfull: false })
      const penalty = to < given.count && cost >= 1e4 ? 1 : 0
      if (best === undefined || penalty <= best.penalty || to === given.count) best = { to, used, penalty, cost }
    }
    if (best === undefined) throw new Error("a block is higher than its page")
    looks.push(best)
    from = best.to
    if (from === given.count) break
  }
  const sum = looks.reduce((total, { cost }) => total + cost, 0)
  const [left, right] = looks.slice(-2)
  return looks.length % 2 === 0 && left && right ? sum + spreadCost(left.used / 10, right.used / 10) : sum
}

test("the pages follow each other, fit, and never cost more than first fit", () => {
  fc.assert(
    fc.property(blocks, (parts) => {
      const given = problem(letters(parts))
      const { pages, cost } = choosePages(given)
      expect(pages.map(({ from }) => from)).toEqual([-1, ...pages.slice(0, -1).map(({ to }) => to)])
      expect(pages.at(-1)?.to).toBe(given.count)
      expect(pages.every(({ used, overfull }) => used <= 10 && !overfull)).toBe(true)
      expect(cost).toBeLessThanOrEqual(firstFit(given) + 1e-6)
    }),
  )
})

test("no pages cost less than the chosen ones", () => {
  const cheapest = (given: PageProblem, pages: PageChoice[]): number => {
    const from = pages.at(-1)?.to ?? -1
    if (from === given.count) {
      const [left, right] = pages.slice(-2) as [PageChoice, PageChoice?]
      const facing = right !== undefined && given.isLeft(left.page)
      return pages.reduce((sum, page) => sum + given.cost(page), facing ? given.spreadCost(left, right) : 0)
    }
    let best = Number.POSITIVE_INFINITY
    for (let to = from + 1; to <= given.count; to++) {
      const used = given.used(from, to, 0, 10) as number
      if (used > 10) break
      const page = { page: pages.length, from, to, top: 0, used, space: 10, give: 0, overfull: false }
      best = Math.min(best, cheapest(given, [...pages, page]))
    }
    return best
  }
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 2, max: 9 }), fc.constantFrom(",", "-", "~")), {
        minLength: 1,
        maxLength: 9,
      }),
      (parts) => {
        const given = problem(letters(parts))
        expect(choosePages(given).cost).toBeCloseTo(cheapest(given, []), 6)
      },
    ),
  )
})

test("ways that are not followed would not have been chosen", () => {
  const high = fc.array(fc.tuple(fc.integer({ min: 1, max: 12 }), fc.constantFrom(",", ",", ",", "-", "~")), {
    minLength: 1,
    maxLength: 60,
  })
  fc.assert(
    fc.property(high, (parts) => {
      const run = parts
        .map(([height, mark]) => `${height.toString(16)}${mark}`)
        .join("")
        .slice(0, -1)
      const all = problem(run)
      const total = parts.reduce((sum, [height]) => sum + height, 0)
      const least = (top: number): number => PAGE * Math.ceil((total - top) / 10)
      const { pages, cost } = choosePages({ ...all, least, fillFor })
      const whole = choosePages(all)
      expect({ pages, cost }).toEqual({ pages: whole.pages, cost: whole.cost })
    }),
    { numRuns: 500 },
  )
})

test("the work grows with the number of breaks", () => {
  const steps = (blocks: number): number => choosePages(problem(Array(blocks).fill("1").join(","))).steps
  expect(steps(4000) / steps(1000)).toBeLessThan(4.1)
})
