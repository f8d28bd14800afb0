import { expect, test } from "vitest"
import { inkOf } from "../proof/ink.ts"
import { drawMarkup } from "../proof/text-pdf.ts"
import { VECTORS } from "../proof/vectors.ts"

/** What the vectors ask of the page itself: ink, extraction, heights; on a file as the booklet’s is written. */
const paragraph = (text: string): string => `<p lang="zh-Hans">${text}</p>`

const inked = VECTORS.filter(({ expected }) => expected.ink !== undefined)
test.each(inked.map((vector) => [vector.id, vector] as const))("%s, as drawn", async (_, { text, expected }) => {
  const drawn = await drawMarkup(paragraph(text), 24, 4)
  for (const { run, continuous, centreYEm, tol } of expected.ink ?? []) {
    const pen = drawn.pens.find((each) => run.startsWith(each.text))
    if (pen === undefined) throw new Error(`${run} is not drawn`)
    const ink = inkOf(drawn, pen.x, pen.y, 2)
    expect(Math.abs(ink.centreY - centreYEm)).toBeLessThanOrEqual(tol)
    expect(ink.left).toBeGreaterThan(0.02)
    expect(ink.right).toBeLessThan(1.98)
    expect(ink.right - ink.left).toBeGreaterThan(1.6)
    if (continuous) expect(ink.holes).toBe(0)
    else expect(ink.holes).toBeGreaterThan(5)
  }
})

test("…… is six dots", async () => {
  const drawn = await drawMarkup(paragraph("监督……推进"), 24, 4)
  const pen = drawn.pens.find(({ text }) => text.startsWith("…"))
  if (pen === undefined) throw new Error("no ellipsis")
  let dots = 0
  let before = false
  for (let x = 0; x < 2; x += drawn.pixel) {
    const ink = inkOf(drawn, pen.x + x, pen.y, drawn.pixel)
    const dark = Number.isFinite(ink.left)
    if (dark && !before) dots++
    before = dark
  }
  expect(dots).toBe(6)
})

const extracted = VECTORS.filter(({ expected }) => expected.extractEquals !== undefined)
test.each(extracted.map((vector) => [vector.id, vector] as const))("%s, as copied", async (_, { text, expected }) => {
  for (const width of [60, 10]) {
    const drawn = await drawMarkup(paragraph(text), width, 8, "p { text-align: justify }")
    expect(drawn.text.replaceAll("\n", "")).toBe(expected.extractEquals)
  }
})

test("a copied paragraph has no spaces that its author did not type", async () => {
  for (const text of ["使用PDF文件共11项。", "开展“五优”“五好”评选（共8类）——办结率94.35%……", "卡尔·马克思"]) {
    const drawn = await drawMarkup(paragraph(text), 9, 12, "p { text-align: justify }")
    expect(drawn.text.replaceAll("\n", "")).toBe(text)
  }
})

const paired = VECTORS.filter(({ expected }) => expected.pairStartsAlignedEm !== undefined)
test.each(paired.map((vector) => [vector.id, vector] as const))("%s, as set", async (_, { options, expected }) => {
  const pairs = options?.["pairs"] as readonly (readonly [string, string])[]
  const rows = pairs.map(([zh, en]) => `<p class="zh" lang="zh-Hans">${zh}</p><p class="en" lang="en">${en}</p>`)
  const css = ".pairs { display: grid; grid-template-columns: 14em 18em; column-gap: 1em; align-items: start }"
  const drawn = await drawMarkup(`<div class="pairs">${rows.join("")}</div>`, 34, 40, css)
  const heights = pairs.map((pair) =>
    pair.map(
      (text, side) =>
        drawn.pens.find(
          (pen) => text.startsWith(pen.text) && (side === 0 ? pen.x < 14 : pen.x >= 15) && startsHere(pen, text),
        )?.y ?? Number.NaN,
    ),
  )
  function startsHere(pen: { x: number; y: number }, text: string): boolean {
    const line = drawn.pens.filter(({ x, y }) => y === pen.y && x >= pen.x).map((each) => each.text)
    return text.startsWith(line.slice(0, 6).join("").slice(0, 6))
  }
  for (const [zh, en] of heights as [number, number][]) {
    expect(Math.abs(zh - en)).toBeLessThanOrEqual(expected.pairStartsAlignedEm as number)
  }
  const starts = heights.map(([zh]) => zh as number)
  expect(starts).toEqual(starts.toSorted((a, b) => a - b))
})

/** Ten Han, a comma, eight Han in a measure of ten: the comma has to go somewhere. */
const HANGING = "听取和审议工作报告时，代表们踊跃发言和讨论"
const SHORT = "听取和审议工作报告，代表们踊跃发言和讨论"
test.each([
  ["none", HANGING, undefined],
  ["allow-end", HANGING, 10],
  ["force-end", HANGING, 10],
  // What fits without hanging stands inside, unless it is forced out.
  ["allow-end", SHORT, undefined],
  ["force-end", SHORT, 10],
])("hanging-punctuation: %s in the file: %s", async (value, text, out) => {
  const css = `p { width: 10em; margin-left: 1em; text-align: justify; hanging-punctuation: ${value} }`
  const drawn = await drawMarkup(paragraph(text), 14, 8, css)
  const comma = drawn.pens.find((pen) => pen.text === "，")
  if (comma === undefined) throw new Error("no comma")
  const left = comma.x - 1
  const ink = inkOf(drawn, comma.x, comma.y, 1)
  if (out === undefined) {
    expect(left).toBeLessThanOrEqual(9.5)
    expect(comma.x + ink.right).toBeLessThanOrEqual(11)
  } else {
    // Outside the content box, by less than half an em.
    expect(left).toBeCloseTo(out, 2)
    expect(comma.x + ink.left).toBeGreaterThanOrEqual(11)
    expect(comma.x + ink.right).toBeLessThanOrEqual(11.5)
  }
  expect(drawn.text.replaceAll("\n", "")).toBe(text)
})

/** Where the pen of a character stands, in em from the start of its line. */
test.each([
  ["text-spacing-trim: normal", "会前，会中。“好”", "中", 4],
  ["text-spacing-trim: kaiming", "会前，会中。“好”", "中", 3.5],
  ["text-spacing-trim: trim-all", "会前。会中", "中", 3.5],
  ["text-spacing-trim: space-all", "会）、会中", "中", 4],
  ["text-spacing-trim: normal", "会）、会中", "中", 3.5],
  ["text-autospace: normal", "共8项", "项", 2.05],
  ["text-autospace: no-autospace", "共8项", "项", 1.55],
  ["width: 4.5em; text-align-last: justify; text-justify: inter-character", "共8项目", "项", 2.351],
  ["width: 4.5em; text-align-last: justify", "共8项目", "项", 2.5],
  ["width: 5em; text-align-last: justify; text-justify: inter-word", "会议 通过", "通", 3],
  ["width: 5em; text-align-last: justify", "会议 通过", "通", 2.75],
])("%s sets %s as asked", async (css, text, character, em) => {
  const drawn = await drawMarkup(paragraph(text), 12, 4, `p { text-align: justify; ${css} }`)
  expect(drawn.pens.find((pen) => pen.text === character)?.x).toBeCloseTo(em, 1)
})
