import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { profileFault, shopIntent } from "./output-profile.ts"
import { srgbProfile } from "./srgb-profile.ts"

const own = new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc"))
const changed = (at: number, ...bytes: number[]): Uint8Array => {
  const copy = own.slice()
  copy.set(bytes, at)
  return copy
}
const ascii = (text: string): number[] => [...Buffer.from(text)]

test("the sRGB profile is whole: its size, its tags inside it, white as the sum of its primaries", () => {
  const profile = srgbProfile()
  const view = new DataView(profile.buffer)
  expect(view.getUint32(0)).toBe(profile.length)
  expect(profile.length).toBeLessThan(1200)
  const tags = new Map<string, number>()
  for (let i = 0; i < view.getUint32(128); i++) {
    const entry = 132 + i * 12
    const [from, length] = [view.getUint32(entry + 4), view.getUint32(entry + 8)]
    expect(from % 4).toBe(0)
    expect(from + length).toBeLessThanOrEqual(profile.length)
    tags.set(Buffer.from(profile.subarray(entry, entry + 4)).toString("latin1"), from)
  }
  expect([...tags.keys()]).toEqual("desc cprt wtpt rXYZ gXYZ bXYZ rTRC gTRC bTRC".split(" "))
  const xyz = (tag: string) => [0, 1, 2].map((i) => view.getInt32((tags.get(tag) as number) + 8 + i * 4) / 65536)
  const [white, r, g, b] = ["wtpt", "rXYZ", "gXYZ", "bXYZ"].map(xyz) as [number[], number[], number[], number[]]
  white.forEach((value, i) => {
    expect((r[i] as number) + (g[i] as number) + (b[i] as number)).toBeCloseTo(value, 3)
  })
})

test.each([
  ["a text", Uint8Array.from(ascii("no profile at all")), "not an ICC profile"],
  ["nothing", new Uint8Array(), "not an ICC profile"],
  ["a monitor's", srgbProfile(), 'class "mntr", for monitors'],
  ["a scanner's CMYK", changed(12, ...ascii("scnr")), 'class "scnr", for scanners and cameras'],
  ["a grey press's", changed(16, ...ascii("GRAY")), "for GRAY, not for CMYK"],
  ["one that is cut off", own.subarray(0, 4000), "but the file is 4000"],
  ["iccMAX", changed(8, 5), "version 5"],
  ["one with more tags than it holds", changed(128, 255, 255, 255, 255), "outside the file"],
  ["one whose first tag lies beyond it", changed(136, 255, 255, 255, 240), "outside the file"],
  ["one without a way back", changed(132 + 12 * 5, ...ascii("XXXX")), ""],
] as const)("%s is no output profile", (_, profile, words) => {
  const fault = profileFault(profile)
  if (words !== "") expect(fault?.en).toContain(words)
})

test("the profile of a shop names its condition; another file is an error with a hint", () => {
  const found: Diagnostic[] = []
  const intent = shopIntent(own, "press.icc", (finding) => found.push(finding))
  expect(intent).toMatchObject({
    identifier: "FOGRA39",
    condition: "Coated offset, FOGRA39, 300 % (Tujie)",
    own: false,
  })
  expect(found).toEqual([])
  expect(shopIntent(srgbProfile(), "screen.icc", (finding) => found.push(finding))).toBeUndefined()
  expect(found.map(({ code, severity, hint }) => [code, severity, hint !== undefined])).toEqual([
    ["press/not-an-output-profile", "error", true],
  ])
})
