import { expect, test } from "vitest"
import schema from "../../schemas/booklet.schema.json" with { type: "json" }
import { MOST } from "./sheet-settings.ts"
import { tellUnused } from "./unused-settings.ts"

test.each([
  ["saddle-stitch", "columns", 1],
  ["saddle-stitch", "caliper", 0],
  ["saddle-stitch", "milling", 1],
  ["perfect-bound", "milling", 0],
  ["n-up", "signature", 1],
  ["n-up", "columns", 0],
  ["n-up", "paper", 0],
] as const)("%s, %s: %d findings", (scheme, key, count) => {
  const found: string[] = []
  tellUnused(scheme, [key], ({ code }) => found.push(code))
  expect(found).toEqual(Array(count).fill("content/unused-setting"))
})

test("the command line allows what the schema allows", () => {
  const { sheets, bleed } = schema.properties
  const { gripper, margin, gap, caliper, milling, last } = sheets.properties
  const most = Object.fromEntries(
    Object.entries({ gripper, margin, gap, caliper, milling, last, bleed }).map(([key, { maximum }]) => [key, maximum]),
  )
  expect(MOST).toEqual(most)
})
