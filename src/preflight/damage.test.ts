import { readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "../tables/preflight-profiles.ts"
import { preflightFile } from "./preflight.ts"
import { rect, soundFile } from "./sound-file.testing.ts"

const PROFILE = PREFLIGHT_PROFILES["sheetfed-coated"]
/** Far more than any of these files takes. */
const PATIENCE = 20_000

function inTime(bytes: Uint8Array): void {
  const start = performance.now()
  const report = preflightFile(bytes, PROFILE, { claim: "PDF/X-4" })
  expect(report.findings).toBeInstanceOf(Array)
  expect(performance.now() - start).toBeLessThan(PATIENCE)
}

const small = soundFile({
  pages: 1,
  objects: {
    20: [
      "/Type/XObject/Subtype/Image/Width 17/Height 17/BitsPerComponent 8/ColorSpace/DeviceGray",
      new Uint8Array(289),
    ],
  },
})
const packed = ["qpdf-object-streams", "gs-postscript", "cairo"].map(
  (name) => new Uint8Array(readFileSync(new URL(`fixtures/${name}.pdf`, import.meta.url))),
)

test("random bytes anywhere never throw and never hang", () => {
  const place = fc.tuple(fc.nat(), fc.nat(255))
  fc.assert(
    fc.property(fc.constantFrom(small, ...packed), fc.array(place, { minLength: 1, maxLength: 30 }), (file, damage) => {
      const bytes = Uint8Array.from(file)
      for (const [at, byte] of damage) bytes[at % bytes.length] = byte
      inTime(bytes)
    }),
    { numRuns: 120 },
  )
})

test("parts cut out or doubled never throw and never hang", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(small, ...packed),
      fc.nat(),
      fc.nat(2000),
      fc.boolean(),
      (file, start, length, twice) => {
        const from = start % file.length
        const cut = Buffer.concat([
          file.subarray(0, from + (twice ? length : 0)),
          file.subarray(twice ? from : from + length),
        ])
        inTime(new Uint8Array(cut))
      },
    ),
    { numRuns: 50 },
  )
})

const WORDS =
  "q Q cm re f S W n BT ET Tf Tj TJ Tm gs cs scn k Do BI ID EI sh BMC EMC d0 m l c h 1 0 -1 99999999999 (a) [1] <</A 1>> /F1 /Im1 /GS1 /None true".split(
    " ",
  )

test("random content never throws and never hangs", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...WORDS), { maxLength: 200 }), (words) => {
      inTime(soundFile({ pages: 1, content: words.join(" "), objects: { 20: ["/Subtype/Image", ""] } }))
    }),
    { numRuns: 60 },
  )
})

test("forms that call each other by the power of two end", () => {
  const objects: Record<number, readonly [string, string]> = {}
  for (let i = 0; i < 30; i++) {
    objects[30 + i] = [
      `/Type/XObject/Subtype/Form/BBox[0 0 500 700]/Resources<</XObject<</A ${31 + i} 0 R>>>>`,
      "/A Do /A Do",
    ]
  }
  const content = "/A Do"
  const start = performance.now()
  const file = soundFile({ pages: 1, content, resources: "/XObject<</A 30 0 R>>", objects })
  const { unchecked, findings } = preflightFile(file, PROFILE)
  expect(unchecked.length + findings.length).toBeGreaterThan(0)
  expect(performance.now() - start).toBeLessThan(30_000)
})

test("a page that paints itself over and over is given up, and the report says so", () => {
  const content = `0.2 0 0 0 k ${`${rect(0, 0, 168, 230)} f `.repeat(40_000)}`
  const { unchecked } = preflightFile(soundFile({ pages: 1, content }), PROFILE)
  expect(unchecked.some(({ rules }) => rules.includes("C3"))).toBe(true)
})
