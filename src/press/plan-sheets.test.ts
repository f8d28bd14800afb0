import { expect, test } from "vitest"
import { DEFAULT_SHEETS, type SheetSettings } from "../content/sheet-settings.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm, mmToPt, ptToMm } from "../foundation/units.ts"
import { FEEDS, PAPER_SHEETS } from "../tables/paper-sheets.ts"
import { PAPER_SIZES } from "../tables/paper-sizes.ts"
import type { MarkFrame } from "./marks/mark-frame.ts"
import { sheetMarks } from "./marks/sheet-marks.ts"
import { planSheets } from "./plan-sheets.ts"
import type { SheetJob } from "./sheet-job.ts"

const length = (millimetres: number) => mmToPt(mm(millimetres))

function planned(settings: Partial<SheetSettings>, job: Partial<SheetJob> = {}) {
  const found: Diagnostic[] = []
  const given: SheetJob = {
    pages: 16,
    trim: { width: length(148), height: length(210) },
    bleed: length(3),
    bindingSide: "left",
    stock: { kind: "coated", grams: 128 },
    ...job,
    settings: { ...DEFAULT_SHEETS, ...settings },
  }
  const plan = planSheets(given, (finding) => found.push(finding))
  const media = plan && [Math.round(ptToMm(plan.media.width)), Math.round(ptToMm(plan.media.height))]
  return { plan, media, found: found.map(({ code }) => code), hints: found.map(({ hint }) => hint?.en) }
}

test("without a paper the smallest sheet that takes pages, bleed and marks, turned as the pages are", () => {
  expect(planned({})).toMatchObject({ media: [450, 320], found: [] })
  const full = planned({ signature: 8 })
  expect(full).toMatchObject({ media: [320, 450], found: [] })
  // It fits to the tenth of a millimetre.
  const frame = (full.plan as NonNullable<typeof full.plan>).sides[0]?.frame as MarkFrame
  expect([...sheetMarks(frame, { slug: [], bar: [] }).missing]).toEqual([])
  expect(planned({ marks: false }, { bleed: length(0) })).toMatchObject({ media: [320, 225] })
  expect(planned({ signature: 16 })).toMatchObject({ media: [787, 546] })
  expect(planned({ signature: 8, work: "work-and-turn" })).toMatchObject({ media: [787, 546] })
  expect(planned({ scheme: "n-up", columns: 1, rows: 1 })).toMatchObject({ media: [225, 320] })
})

test("pages that do not fit name the smallest sheet that does", () => {
  const { plan, found, hints } = planned({ paper: { name: "A4" } })
  expect([plan, found]).toEqual([undefined, ["press/does-not-fit"]])
  expect(hints).toEqual(['The smallest sheet that fits is A3 (297 × 420 mm): "paper": "A3".'])
  expect(planned({ paper: { size: { width: mm(100), height: mm(100) } } }).hints[0]).toContain("SRA3")
  const none = planned({ scheme: "step-and-repeat", columns: 9, rows: 9 })
  expect(none.found).toEqual(["press/does-not-fit"])
  expect(none.hints[0]).toContain("fewer pages")
})

test("what stands on paper can be printed: gripper and margins of every sheet are kept free", () => {
  for (const { name, feed } of PAPER_SHEETS) {
    for (const { width, height } of PAPER_SIZES) {
      for (const flip of ["short", "long"] as const) {
        const job = { trim: { width: mmToPt(width), height: mmToPt(height) } }
        const { plan } = planned({ paper: { name }, flip }, job)
        const { margin, gripper } = FEEDS[feed]
        for (const { frame } of plan?.sides ?? []) {
          const { bleedBox, printable } = frame
          const { media } = plan as NonNullable<typeof plan>
          const wide = media.width >= media.height
          const [held, opposite] = wide
            ? [media.height - printable.y - printable.height, printable.y]
            : [printable.x, media.width - printable.x - printable.width]
          expect(ptToMm(held as typeof printable.x)).toBeCloseTo(Math.max(gripper, margin), 6)
          expect(ptToMm(opposite as typeof printable.x)).toBeCloseTo(
            flip === "long" ? Math.max(gripper, margin) : margin,
            6,
          )
          expect(bleedBox.x).toBeGreaterThan(printable.x - 0.01)
          expect(bleedBox.y + bleedBox.height).toBeLessThan(printable.y + printable.height + 0.01)
        }
      }
    }
  }
})

test("what a binding cannot stand is told", () => {
  expect(planned({}, { pages: 17 }).found).toEqual(["press/blank-pages"])
  expect(planned({}, { pages: 64 }).found).toEqual([])
  expect(planned({}, { pages: 65 }).found).toEqual(["press/blank-pages", "press/saddle-pages"])
  expect(planned({ scheme: "perfect-bound" }, { pages: 68 }).found).toEqual([])
  expect(planned({}, { stock: { kind: "matt", grams: 200 } }).found).toEqual(["press/saddle-stock"])
  const thick = { stock: { kind: "coated", grams: 157, caliper: mm(0.3) } } as const
  expect(planned({ creep: "outside" }, { ...thick, pages: 64 }).found).toEqual(["press/creep-beyond-bleed"])
  const { stock: _, ...nothing } = { stock: undefined }
  expect(planned({ caliper: mm(0.1) }, nothing).found).toEqual([])
})

test("creep takes the caliper of the settings, else of the paper", () => {
  const middle = (settings: Partial<SheetSettings>) => {
    const sides = planned(settings).plan?.sides ?? []
    const { placements, frame } = sides[sides.length - 1] as (typeof sides)[number]
    const right = placements.find(({ transform }) => transform[4] > (frame.foldsX[0] as number) - length(50))
    return ptToMm(((frame.foldsX[0] as number) - (right?.transform[4] as number)) as ReturnType<typeof length>)
  }
  expect(middle({})).toBeCloseTo(3 * 0.113, 3)
  expect(middle({ caliper: mm(0.2) })).toBeCloseTo(3 * 0.2, 3)
  expect(middle({ creep: "none" })).toBeCloseTo(0, 3)
})
