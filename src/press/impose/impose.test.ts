import { expect, test } from "vitest"
import { type BindingSide, SIGNATURES, type Signature } from "../../content/sheet-settings.ts"
import { withBlanks } from "./blanks.ts"
import { cutAndRead, foldAndRead } from "./fold.testing.ts"
import { FOLDS } from "./folded-section.ts"
import { impose, sectionSizes } from "./impose.ts"
import type { Cell, ImposedSheet } from "./scheme.ts"

const BINDINGS: readonly BindingSide[] = ["left", "right"]
const upTo = (length: number): readonly number[] => Array.from({ length }, (_, i) => i)

/** Folds of a sheet by how many pages it has, so that the test does not ask the code under test. */
const foldsOf = ({ front }: ImposedSheet) => FOLDS[(front.length * 2) as Signature]

/** A side as one line: pages from 1, rows apart, `v` where the head points down. */
function notation(cells: readonly Cell[], { columns }: ImposedSheet): string {
  const words = cells.map(({ position, turned }) => `${position + 1}${turned ? "v" : ""}`)
  return words.map((word, i) => (i === 0 ? word : i % columns === 0 ? ` / ${word}` : ` ${word}`)).join("")
}

const sides = (sheet: ImposedSheet | undefined) =>
  sheet === undefined ? [] : [notation(sheet.front, sheet), notation(sheet.back, sheet)]

test("folded sheets as the trade lays them out", () => {
  const saddle = (pages: Signature, count: number, binding: BindingSide = "left") =>
    impose({ type: "saddle-stitch", pages }, count, binding).sheets
  expect(saddle(4, 16).map(sides)).toEqual([
    ["16 1", "2 15"],
    ["14 3", "4 13"],
    ["12 5", "6 11"],
    ["10 7", "8 9"],
  ])
  expect(sides(saddle(8, 8)[0])).toEqual(["5v 4v / 8 1", "3v 6v / 2 7"])
  expect(sides(saddle(16, 16)[0])).toEqual(["5v 12v 9v 8v / 4 13 16 1", "7v 10v 11v 6v / 2 15 14 3"])
  expect(sides(saddle(4, 8, "right")[0])).toEqual(["1 8", "7 2"])
})

test.each(SIGNATURES)("saddle stitch, %i pages a sheet: folded and nested, 1 to 400 pages read in order", (pages) => {
  for (const binding of BINDINGS) {
    for (let count = 1; count <= 400; count++) {
      const { sheets, positions } = impose({ type: "saddle-stitch", pages }, count, binding)
      expect(positions).toBe(Math.ceil(count / 4) * 4)
      // Each section lies around those that follow.
      const before: number[] = []
      const after: number[] = []
      for (const sheet of sheets) {
        const read = foldAndRead(sheet, foldsOf(sheet), binding)
        before.push(...read.slice(0, read.length / 2))
        after.unshift(...read.slice(read.length / 2))
      }
      const book = [...before, ...after]
      expect(book).toEqual(upTo(positions))
    }
  }
})

test.each(SIGNATURES)(
  "perfect binding, %i pages a sheet: folded and gathered, 1 to 400 pages read in order",
  (pages) => {
    for (const binding of BINDINGS) {
      for (let count = 1; count <= 400; count++) {
        const { sheets, positions } = impose({ type: "perfect-bound", pages }, count, binding)
        expect(positions).toBe(Math.ceil(count / 4) * 4)
        if (count % 4 !== 0) continue
        expect(sheets.flatMap((sheet) => foldAndRead(sheet, foldsOf(sheet), binding))).toEqual(upTo(positions))
      }
    }
  },
)

test("cut and stack: piles laid on each other read in order; step and repeat: every place the same leaf", () => {
  for (const [columns, rows] of [
    [1, 1],
    [2, 1],
    [2, 2],
    [3, 2],
  ] as const) {
    for (let count = 1; count <= 400; count++) {
      const stacked = impose({ type: "cut-and-stack", columns, rows }, count, "left")
      expect(cutAndRead(stacked.sheets, "left").join()).toBe(upTo(stacked.positions).join())
      const repeated = impose({ type: "step-and-repeat", columns, rows }, count, "left").sheets
      const copies = upTo(repeated.length).map((sheet) => Array(columns * rows).fill(`${sheet * 2},${sheet * 2 + 1}`))
      expect(repeated.map((sheet) => cutAndRead([sheet], "left").join()).join()).toBe(copies.join())
      expect(repeated).toHaveLength(Math.ceil(count / 2))
    }
  }
})

test("n-up: each side reads in order, from the right where books are bound there", () => {
  for (let count = 1; count <= 400; count++) {
    const { sheets, positions } = impose({ type: "n-up", columns: 3, rows: 2 }, count, "left")
    expect(sheets.flatMap(({ front, back }) => [...front, ...back].map(({ position }) => position))).toEqual(
      upTo(positions),
    )
  }
  expect(sides(impose({ type: "n-up", columns: 2, rows: 2 }, 8, "right").sheets[0])).toEqual(["2 1 / 4 3", "6 5 / 8 7"])
})

test("sections: as many as there are of the size asked for, then smaller ones", () => {
  expect(sectionSizes(60, 32)).toEqual([32, 16, 8, 4])
  expect(sectionSizes(28, 16)).toEqual([16, 8, 4])
  expect(sectionSizes(28, 4)).toEqual([4, 4, 4, 4, 4, 4, 4])
})

test("leaves are as deep as they are nested: in the whole book, or in their section", () => {
  const depths = (sheets: readonly ImposedSheet[]) => {
    const found: number[] = []
    for (const { front, back } of sheets) for (const { position, depth } of [...front, ...back]) found[position] = depth
    return found
  }
  expect(depths(impose({ type: "saddle-stitch", pages: 8 }, 12, "left").sheets)).toEqual([
    0, 0, 1, 1, 2, 2, 2, 2, 1, 1, 0, 0,
  ])
  expect(depths(impose({ type: "perfect-bound", pages: 8 }, 12, "left").sheets)).toEqual([
    0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 0, 0,
  ])
  expect(impose({ type: "saddle-stitch", pages: 4 }, 64, "left").deepest).toBe(15)
  expect(impose({ type: "perfect-bound", pages: 16 }, 64, "left").deepest).toBe(3)
})

test("blanks stand before the pages that stay last; the first page stays first", () => {
  expect(withBlanks(6, 8, 1)).toEqual([0, 1, 2, 3, 4, undefined, undefined, 5])
  expect(withBlanks(6, 8, 2)).toEqual([0, 1, 2, 3, undefined, undefined, 4, 5])
  expect(withBlanks(6, 8, 0)).toEqual([0, 1, 2, 3, 4, 5, undefined, undefined])
  expect(withBlanks(1, 4, 1)).toEqual([0, undefined, undefined, undefined])
  for (let pages = 1; pages <= 40; pages++) {
    for (let kept = 0; kept < 50; kept++) {
      const order = withBlanks(pages, Math.ceil(pages / 4) * 4, kept)
      expect(order.filter((page) => page !== undefined)).toEqual(upTo(pages))
    }
  }
})
