import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { Pt } from "../foundation/units.ts"
import { emOptions, emStyle, emText } from "../proof/em-font.ts"
import { projectFonts } from "../proof/real-fonts.ts"
import { composeParagraph } from "./paragraph.ts"
import type { ComposedLine, ParagraphOptions } from "./text.ts"

/**
 * The vectors in vectors.json: rules of Chinese composition with the place they come from, each a text and what must
 * hold at one width or many. Checks that need a PDF (`extractEquals`, `ink`, `pairStartsAlignedEm`) are made elsewhere.
 */
interface Vector {
  readonly id: string
  readonly level: "must" | "should" | "may"
  readonly text: string
  readonly lang: string
  readonly width: number
  readonly widths?: { readonly from: number; readonly to: number; readonly step: number }
  readonly align: "left" | "justify" | "center"
  readonly options?: Record<string, unknown>
  readonly expected: Expected
}
interface Run {
  readonly run: string
  readonly em: number
  readonly tol?: number
}
interface Expected {
  readonly lines?: readonly string[]
  readonly lineCount?: number
  readonly forbidden?: {
    readonly lineStart?: readonly string[]
    readonly lineEnd?: readonly string[]
    readonly breakBetween?: readonly string[]
    readonly breakInside?: readonly string[]
  }
  readonly advance?: readonly Run[]
  readonly advanceInLine?: readonly Run[]
  readonly advanceMax?: readonly Run[]
  readonly gaps?: readonly { readonly between: string; readonly em: number; readonly tol: number }[]
  readonly position?: readonly {
    readonly line: number
    readonly char: string
    readonly originEm: number
    readonly tol: number
  }[]
  readonly hanAdvanceMin?: number
  readonly hanHanGapMax?: number
  readonly lastLineMinHan?: number
  readonly maxLineDiffEm?: number
  readonly inkRightMax?: number
  readonly noInsertedHyphen?: boolean
  readonly hyphenMin?: { readonly before: number; readonly after: number }
}

const { vectors } = JSON.parse(readFileSync(new URL("./vectors.json", import.meta.url), "utf8")) as {
  vectors: Vector[]
}

/** Fields that need more than a composed paragraph. */
const ELSEWHERE = new Set(["extractEquals", "ink", "pairStartsAlignedEm", "pairOrder"])
/** Vectors that do not hold yet, by id, with the reason. */
const NOT_YET: Readonly<Record<string, string>> = {}

const SIZE = 10
const fonts = projectFonts()
const sans = fonts.primary({ ...emStyle("zh-Hans"), families: ["Noto Sans SC"] })
const HAN = /\p{Script=Han}/u

/** Every glyph of a line with its pen position and font advance in em. */
interface Glyph {
  readonly text: string
  readonly x: number
  readonly advance: number
}
function glyphsOf(line: ComposedLine): Glyph[] {
  return line.runs.flatMap((run) =>
    run.glyphs.map((glyph) => {
      const text = String.fromCodePoint(...glyph.codePoints)
      return {
        text,
        x: (line.x + run.x + glyph.x) / SIZE,
        advance:
          (run.face.shape(text, /[ -~]/.test(text) ? "latn" : "hani", "ZHS ")[0]?.advance ?? 0) * (run.size / SIZE),
      }
    }),
  )
}

function optionsOf(vector: Vector, width: number): ParagraphOptions {
  const { firstLineIndent, ...own } = vector.options ?? {}
  const align = vector.align === "left" ? "start" : vector.align
  return emOptions(width, {
    align,
    alignLast: align === "justify" ? "start" : align,
    lang: vector.lang,
    indent: (Number(firstLineIndent ?? 0) * SIZE) as Pt,
    ...(own as Partial<ParagraphOptions>),
  })
}

function compose(vector: Vector, width: number): readonly ComposedLine[] {
  const item = emText(vector.text, vector.lang, { families: ["Noto Sans SC"] })
  const paragraph = composeParagraph([item], optionsOf(vector, width), fonts)
  expect(paragraph.missing).toEqual([])
  return paragraph.lines
}

const startsWith = (line: string, mark: string) => line.startsWith(mark) && !(mark === "—" && line.startsWith("——"))

/** Where a glyph’s place in the line starts: opening marks and the interpunct are drawn left of it. */
function bodyOf(glyph: Glyph, narrow: boolean): number {
  if (glyph.text === "·") return glyph.x + (glyph.advance - 0.5) / 2
  const blanks = sans.blanks(glyph.text.codePointAt(0) as number)
  return narrow || glyph.x < 0 ? glyph.x + blanks.left : glyph.x
}

/**
 * Advance of a run in its line: to the start of what follows it (`inLine`: at most to its own end, space that
 * justification adds after it not being its own).
 */
function advanceOf(lines: readonly ComposedLine[], run: string, narrow: boolean, inLine: boolean): number {
  for (const line of lines) {
    const glyphs = glyphsOf(line)
    const text = glyphs.map((glyph) => glyph.text).join("")
    const at = text.indexOf(run)
    if (at < 0) continue
    let offset = 0
    const index = glyphs.findIndex((glyph) => {
      const found = offset === at
      offset += glyph.text.length
      return found
    })
    let end = index
    for (let length = 0; length < run.length; end++) length += (glyphs[end] as Glyph).text.length
    const origin = bodyOf(glyphs[index] as Glyph, narrow)
    const last = glyphs[end - 1] as Glyph
    const next = glyphs[end]
    const stop = next === undefined ? (line.x + line.width) / SIZE : bodyOf(next, narrow)
    return Math.min(stop, inLine ? last.x + last.advance : stop) - origin
  }
  throw new Error(`${run} is on no line`)
}

function check(vector: Vector, width: number): void {
  const lines = compose(vector, width)
  const texts = lines.map((line) => line.text)
  const { expected } = vector
  const joined = lines.map((line, i) => line.text + (line.joinsNext || i === lines.length - 1 ? "" : " ")).join("")
  expect(joined, "lines joined give the source").toBe(vector.text)
  for (const line of lines) {
    const full = line.last || vector.align !== "justify" || Math.abs(line.width - (width * SIZE - line.x)) < 0.2
    expect(full || Math.abs(line.gap) > 0.15 || line.overflow > 0, `${line.text} is full or reported`).toBe(true)
  }
  if (expected.lines) expect(texts).toEqual(expected.lines)
  if (expected.lineCount) expect(texts).toHaveLength(expected.lineCount)
  const { lineStart = [], lineEnd = [], breakBetween = [], breakInside = [] } = expected.forbidden ?? {}
  for (const text of texts.slice(1)) for (const mark of lineStart) expect(startsWith(text, mark), text).toBe(false)
  for (const text of texts.slice(0, -1)) for (const mark of lineEnd) expect(text.endsWith(mark), text).toBe(false)
  for (const pair of breakBetween) {
    const [a, b] = pair.split("|") as [string, string]
    texts.slice(1).forEach((text, i) => {
      expect((texts[i] as string).endsWith(a) && text.startsWith(b), `${texts[i]}|${text}`).toBe(false)
    })
  }
  const starts = new Set<number>()
  let at = 0
  for (const line of lines) {
    at = vector.text.indexOf(line.text, at) + line.text.length
    starts.add(at)
  }
  for (const whole of breakInside) {
    for (let from = vector.text.indexOf(whole); from >= 0; from = vector.text.indexOf(whole, from + 1)) {
      for (let k = from + 1; k < from + whole.length; k++) expect(starts.has(k), `${whole} at ${width}`).toBe(false)
    }
  }
  const narrow = vector.options?.["punctuation"] === "kaiming"
  for (const { run, em, tol = 0.02 } of expected.advance ?? []) {
    expect(Math.abs(advanceOf(lines, run, narrow, false) - em), `${run} is ${em} em`).toBeLessThanOrEqual(tol)
  }
  for (const { run, em, tol = 0.02 } of expected.advanceInLine ?? []) {
    expect(Math.abs(advanceOf(lines, run, narrow, true) - em), `${run} is ${em} em`).toBeLessThanOrEqual(tol)
  }
  for (const { run, em } of expected.advanceMax ?? []) {
    expect(advanceOf(lines, run, narrow, false)).toBeLessThanOrEqual(em)
  }
  for (const { between, em, tol } of expected.gaps ?? []) {
    const [a, b] = between.split("|") as [string, string]
    expect(Math.abs(gapBetween(lines, a, b) - em), `${between} ${gapBetween(lines, a, b)}`).toBeLessThanOrEqual(tol)
  }
  for (const { line, char, originEm, tol } of expected.position ?? []) {
    const found = glyphsOf(lines[line] as ComposedLine).find((glyph) => glyph.text === char)
    expect(Math.abs((found?.x ?? Number.NaN) - originEm), `${char} at ${found?.x}`).toBeLessThanOrEqual(tol)
  }
  for (const line of lines) {
    const glyphs = glyphsOf(line)
    glyphs.slice(1).forEach((glyph, i) => {
      const before = glyphs[i] as Glyph
      if (!HAN.test(glyph.text) || !HAN.test(before.text)) return
      expect(glyph.x - before.x).toBeGreaterThan(expected.hanAdvanceMin ?? 0.995)
      if (expected.hanHanGapMax !== undefined) expect(glyph.x - before.x - 1).toBeLessThanOrEqual(expected.hanHanGapMax)
    })
    if (expected.inkRightMax !== undefined) expect(line.x + line.width).toBeLessThanOrEqual(width * SIZE + 0.01)
    if (expected.noInsertedHyphen) expect(glyphs.some((glyph) => glyph.text === "\u00ad")).toBe(false)
  }
  if (expected.lastLineMinHan && lines.length > 1) {
    const last = texts.at(-1) as string
    const han = [...last].filter((character) => HAN.test(character)).length
    expect(han >= expected.lastLineMinHan || /[A-Za-z0-9]/.test(last), `${last} at ${width}`).toBe(true)
  }
  if (expected.maxLineDiffEm !== undefined) {
    const widths = lines.map((line) => line.natural / SIZE)
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(expected.maxLineDiffEm)
  }
  if (expected.hyphenMin) {
    const { before, after } = expected.hyphenMin
    lines.forEach((line, i) => {
      if (glyphsOf(line).at(-1)?.text !== "\u00ad") return
      expect(/[A-Za-z]+$/.exec(line.text)?.[0].length ?? 0).toBeGreaterThanOrEqual(before)
      expect(/^[A-Za-z]+/.exec(lines[i + 1]?.text ?? "")?.[0].length ?? 0).toBeGreaterThanOrEqual(after)
    })
  }
}

function gapBetween(lines: readonly ComposedLine[], a: string, b: string): number {
  for (const line of lines) {
    const glyphs = glyphsOf(line).filter((glyph) => glyph.text !== " ")
    for (let i = 1; i < glyphs.length; i++) {
      const [first, second] = [glyphs[i - 1] as Glyph, glyphs[i] as Glyph]
      if (first.text === a && second.text === b) return second.x - first.x - first.advance
    }
  }
  throw new Error(`${a}|${b} is on no line`)
}

const cases = vectors.filter((vector) => Object.keys(vector.expected).some((field) => !ELSEWHERE.has(field)))

test.each(cases.map((vector) => [vector.id, vector] as const))("%s", (id, vector) => {
  const { widths } = vector
  const run = () => {
    if (widths === undefined) check(vector, vector.width)
    else for (let width = widths.from; width <= widths.to; width += widths.step) check(vector, width)
  }
  const reason = NOT_YET[id]
  if (reason === undefined) run()
  else expect(run, `${id} holds now: take it off the list`).toThrow()
})

test("vectors are not silently left out", () => {
  expect(cases.length).toBeGreaterThanOrEqual(56)
})
