import fc from "fast-check"
import { expect, test } from "vitest"
import { SIGNATURES, WORK_STYLES } from "../../content/sheet-settings.ts"
import type { Rect } from "../../foundation/geometry.ts"
import { mm, mmToPt, pt, ptToMm } from "../../foundation/units.ts"
import { PAPER_SIZES } from "../../tables/paper-sizes.ts"
import type { Placement } from "../sheet.ts"
import { arrange, type SheetSide } from "./arrange.ts"
import { withBlanks } from "./blanks.ts"
import type { PageSizes } from "./grid.ts"
import { impose } from "./impose.ts"
import { laidPaper, type Paper } from "./paper.ts"
import type { Scheme } from "./scheme.ts"

const length = (millimetres: number) => mmToPt(mm(millimetres))
const TOLERANCE_MM = 0.02
const CREEP_TOLERANCE_MM = 0.01

/** The trim of a placed page on its side, and where its head points. */
function trimOf({ transform: [a, , , d, e, f] }: Placement, { trim }: PageSizes): Rect & { readonly turned: boolean } {
  const turned = a < 0
  if (d !== a) throw new Error("a page is placed mirrored")
  return { x: pt(turned ? e - trim.width : e), y: pt(turned ? f - trim.height : f), ...trim, turned }
}

const seenFromBack = <R extends Rect>(rect: R, { size, axis }: Paper): R =>
  axis === "vertical"
    ? { ...rect, x: pt(size.width - rect.x - rect.width) }
    : { ...rect, y: pt(size.height - rect.y - rect.height) }

const scheme: fc.Arbitrary<Scheme> = fc.oneof(
  fc.record({
    type: fc.constantFrom("saddle-stitch" as const, "perfect-bound" as const),
    pages: fc.constantFrom(...SIGNATURES),
  }),
  fc.record({
    type: fc.constantFrom("cut-and-stack" as const, "step-and-repeat" as const),
    columns: fc.integer({ min: 1, max: 4 }),
    rows: fc.integer({ min: 1, max: 3 }),
  }),
)

const job = fc.record({
  scheme,
  count: fc.integer({ min: 1, max: 80 }),
  size: fc.constantFrom(...PAPER_SIZES),
  bleed: fc.constantFrom(0, 3, 5),
  caliper: fc.double({ min: 0, max: 0.3, noNaN: true }),
  moves: fc.constantFrom("inside" as const, "outside" as const),
  binding: fc.constantFrom("left" as const, "right" as const),
  flip: fc.constantFrom("short" as const, "long" as const),
  work: fc.constantFrom(...WORK_STYLES),
  wide: fc.boolean(),
})
type Job = typeof job extends fc.Arbitrary<infer T> ? T : never

function sheetsOf({ scheme, count, size, bleed, caliper, moves, binding, flip, work, wide }: Job) {
  const imposition = impose(scheme, count, binding)
  const sizes: PageSizes = {
    trim: { width: mmToPt(size.width), height: mmToPt(size.height) },
    bleed: length(bleed),
    scale: 1,
    spineGap: length(scheme.type === "perfect-bound" ? 6 : 0),
    cutGap: length(bleed * 2),
    creep: { caliper: length(caliper), moves },
    bindingSide: binding,
  }
  // As large as anything asks for; whether pages fit is found out elsewhere.
  const [long, short] = [length(8000), length(6000)]
  const turned = work === "sheetwise" ? flip : work === "work-and-turn" ? "short" : "long"
  const paper = laidPaper(
    wide ? { width: long, height: short } : { width: short, height: long },
    length(4),
    length(10),
    turned,
  )
  const order = withBlanks(count, imposition.positions, 0)
  return { imposition, sizes, paper, sides: arrange(imposition, order, paper, sizes, work) }
}

/** Both sides of a sheet of paper: a plate for both is printed on the back too. */
const pairs = (sides: readonly SheetSide[]): readonly (readonly [SheetSide, SheetSide])[] =>
  sides.flatMap((side, i) =>
    side.side === "both"
      ? [[side, side] as const]
      : side.side === "front"
        ? [[side, sides[i + 1] as SheetSide] as const]
        : [],
  )

test("what stands behind a page is the other side of its leaf, head to head, as far from the fold", () => {
  fc.assert(
    fc.property(job, (given) => {
      const { sizes, paper, sides } = sheetsOf(given)
      for (const [front, back] of pairs(sides)) {
        for (const placement of front.placements) {
          const other = placement.page % 2 === 0 ? placement.page + 1 : placement.page - 1
          const own = trimOf(placement, sizes)
          const behind = back.placements.filter((placed) => {
            const rect = seenFromBack(trimOf(placed, sizes), paper)
            return Math.abs(rect.x - own.x) < sizes.trim.width / 2 && Math.abs(rect.y - own.y) < sizes.trim.height / 2
          })
          if (behind.length === 0) {
            // A blank: the last page of an odd count has nothing on its other side.
            expect(other).toBeGreaterThanOrEqual(given.count)
            continue
          }
          const rect = seenFromBack(trimOf(behind[0] as Placement, sizes), paper)
          const off = ptToMm(pt(Math.max(Math.abs(rect.x - own.x), Math.abs(rect.y - own.y))))
          const sameHead = rect.turned === (paper.axis === "vertical" ? own.turned : !own.turned)
          const found = [behind.map(({ page }) => page), off < TOLERANCE_MM, sameHead]
          if (found.join() !== `${other},true,true`) expect(found).toEqual([[other], true, true])
        }
      }
    }),
    { numRuns: 100 },
  )
})

test("pages show no further than the spine or the next page, and stay inside the sheet's bleed", () => {
  fc.assert(
    fc.property(job, (given) => {
      const { sides } = sheetsOf({ ...given, count: Math.min(given.count, 40) })
      for (const { placements, frame } of sides) {
        const { bleedBox, trimBox } = frame
        expect(trimBox.x - bleedBox.x).toBeCloseTo(length(given.bleed), 6)
        for (const [i, { clip }] of placements.entries()) {
          expect(clip.x).toBeGreaterThan(bleedBox.x - 1e-6)
          expect(clip.x + clip.width).toBeLessThan(bleedBox.x + bleedBox.width + 1e-6)
          for (const { clip: other } of placements.slice(i + 1)) {
            const apart =
              clip.x + clip.width <= other.x + 1e-6 ||
              other.x + other.width <= clip.x + 1e-6 ||
              clip.y + clip.height <= other.y + 1e-6 ||
              other.y + other.height <= clip.y + 1e-6
            expect(apart).toBe(true)
          }
        }
      }
    }),
    { numRuns: 60 },
  )
})

test.each(["inside", "outside"] as const)(
  "creep: each leaf %s stands out by one caliper for every leaf around it",
  (moves) => {
    for (const { width, height } of PAPER_SIZES) {
      for (const caliper of [0.1, 0.13]) {
        const count = 64
        const { sizes, sides } = sheetsOf({
          scheme: { type: "saddle-stitch", pages: 4 },
          count,
          size: { name: "", width, height },
          bleed: 3,
          caliper,
          moves,
          binding: "left",
          flip: "short",
          work: "sheetwise",
          wide: true,
        })
        const deepest = count / 4 - 1
        sides.forEach(({ placements, frame, sheet }) => {
          const [fold] = frame.foldsX
          const wider = moves === "outside" ? deepest * caliper : 0
          expect(Math.abs(ptToMm(frame.trimBox.width) - 2 * (width + wider))).toBeLessThan(TOLERANCE_MM)
          expect(Math.abs(ptToMm(frame.trimBox.height) - height)).toBeLessThan(TOLERANCE_MM)
          const shift = moves === "inside" ? -sheet * caliper : (deepest - sheet) * caliper
          for (const placement of placements) {
            const rect = trimOf(placement, sizes)
            const right = rect.x + rect.width / 2 > (fold as number)
            const fromFold = right ? rect.x - (fold as number) : (fold as number) - rect.x - rect.width
            expect(Math.abs(ptToMm(pt(fromFold)) - shift)).toBeLessThan(CREEP_TOLERANCE_MM)
          }
        })
      }
    }
  },
)

test("one plate for both sides stands in the middle of the sheet about which it is turned", () => {
  const job: Job = {
    scheme: { type: "saddle-stitch", pages: 8 },
    count: 8,
    size: { name: "", width: mm(148), height: mm(210) },
    bleed: 3,
    caliper: 0,
    moves: "inside",
    binding: "left",
    flip: "short",
    work: "work-and-turn",
    wide: true,
  }
  const pagesOf = (given: Job) =>
    sheetsOf(given).sides.map(({ side, placements }) => [side, placements.map(({ page }) => page + 1)])
  expect(pagesOf(job)).toEqual([["both", [5, 4, 8, 1, 3, 6, 2, 7]]])
  const turn = sheetsOf(job)
  const { trimBox, bleedBox } = (turn.sides[0] as SheetSide).frame
  expect(trimBox.x + trimBox.width / 2).toBeCloseTo(turn.paper.size.width / 2, 6)
  expect(ptToMm(trimBox.width)).toBeCloseTo(4 * 148 + 6, 6)
  expect(ptToMm(bleedBox.height)).toBeCloseTo(2 * 210 + 6 + 6, 6)
  const tumble = sheetsOf({ ...job, work: "work-and-tumble" })
  const box = (tumble.sides[0] as SheetSide).frame.trimBox
  expect(box.y + box.height / 2).toBeCloseTo(tumble.paper.size.height / 2, 6)
  expect(ptToMm(box.height)).toBeCloseTo(4 * 210 + 3 * 6, 6)
})
