import * as fontkit from "fontkit"
import { expect, test } from "vitest"
import { projectSources } from "../../proof/real-fonts.ts"
import type { FontFace } from "../text.ts"
import { openFace } from "./font.ts"
import { openSfnt } from "./sfnt.ts"

const FILES = {
  serif: "noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf",
  sans: "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  latinSerif: "source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
  latinItalic: "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf",
  latinSans: "source-sans-3/400Regular/SourceSans3_400Regular.ttf",
  inter: "inter/400Regular/Inter_400Regular.ttf",
} as const
type Name = keyof typeof FILES

const opened = new Map<Name, FontFace>()
const bytes = (name: Name) => projectSources.bytes(`package:@expo-google-fonts/${FILES[name]}`) as Uint8Array

function face(name: Name): FontFace {
  let made = opened.get(name)
  if (made === undefined) {
    const font = openSfnt(bytes(name))
    if (typeof font === "string") throw new Error(`${name}: ${font}`)
    made = openFace(font, { id: name, family: name, weight: 400, italic: false, scale: 1 })
    opened.set(name, made)
  }
  return made
}

/** Words of the booklet and of the project’s papers, and what is hard: ligatures, kerning, signs, marks, fractions. */
const WORDS =
  `Standing Committee of the Xiangtan Municipal People’s Congress oversight legislation office affluent fjord AVATAR Tokyo
  “yes” didn’t 94.35% $1,080.50 ¥12,345.60 10,290 12:30 (A–B) -> --> 3x4 1999–2003 No.1 e-mail http://a.cn/x.html
  na\u00efve e\u0301te\u0301 A\u030a x\u0302\u0301 Vi\u1ec7t \u0394\u03b5\u03bb\u03c4\u03b1 \u041f\u0440\u0438\u0432\u0435\u0442 WAVE Type fi ffl ff Yo. r, P, 17.8°C ©2022 A&B [x] {y} Ťô`.split(
    /\s+/,
  )
const CHINESE = ["——", "……", "—", "…", "·", "“", "”", "‘", "，", "？！", "中", "～", "／", "（", "国家", "％"]

interface Shaped {
  readonly glyphs: readonly { readonly id: number }[]
  readonly positions: readonly { readonly xAdvance: number; readonly xOffset: number; readonly yOffset: number }[]
}

function scriptOf(word: string): string {
  return /[а-я]/i.test(word) ? "cyrl" : /[α-ω]/i.test(word) ? "grek" : "latn"
}

test.each(Object.keys(FILES) as Name[])("%s is shaped as fontkit shapes it", (name) => {
  const own = face(name)
  const other = fontkit.create(bytes(name) as Buffer) as unknown as {
    layout(text: string, features?: readonly string[], script?: string, language?: string): Shaped
  }
  const units = (em: number) => Math.round(em * own.unitsPerEm)
  const mine = (text: string, script: string, language: string, features: readonly string[]) =>
    own.shape(text, script, language, features).map((g) => [g.id, units(g.advance), units(g.xOffset), units(g.yOffset)])
  const theirs = (text: string, script: string, language: string | undefined, features: readonly string[]) => {
    const { glyphs, positions } = other.layout(text, features, script, language)
    return glyphs.map(({ id }, i) => [id, positions[i]?.xAdvance, positions[i]?.xOffset, positions[i]?.yOffset])
  }
  for (const features of [[], ["tnum", "lnum"], ["onum", "smcp"]]) {
    for (const word of WORDS) {
      // fontkit leaves a mark where it was before kerning moved its base.
      if (/\u0301/.test(word) && name === "latinItalic") continue
      const script = scriptOf(word)
      expect(mine(word, script, "dflt", features), word).toEqual(theirs(word, script, undefined, features))
    }
  }
  if (name !== "serif" && name !== "sans") return
  for (const text of CHINESE) expect(mine(text, "hani", "ZHS ", []), text).toEqual(theirs(text, "hani", "ZHS", []))
  for (const text of [...CHINESE, ..."「」『』（）《》〈〉【】〔〕，。、：；！？～ー％"]) {
    expect(mine(text, "hani", "ZHS ", ["vert"]), text).toEqual(theirs(text, "hani", "ZHS", ["vert"]))
  }
})

test("—— and …… are two em wide in Chinese, and —— is one stroke", () => {
  for (const name of ["serif", "sans"] as const) {
    const advance = (text: string) =>
      face(name)
        .shape(text, "hani", "ZHS ")
        .reduce((sum, glyph) => sum + glyph.advance, 0)
    expect(advance("——")).toBe(2)
    expect(advance("……")).toBe(2)
    const [dash, ...rest] = face(name).shape("——", "hani", "ZHS ")
    expect(rest).toEqual([])
    expect(dash).toMatchObject({ codePoints: [0x2014, 0x2014], length: 2 })
  }
})

test("blanks of full-width marks come from halt", () => {
  const blanks = (name: Name, mark: string) => face(name).blanks(mark.codePointAt(0) as number)
  for (const name of ["serif", "sans"] as const) {
    for (const mark of "，、。；：？！”’》）") expect(blanks(name, mark), mark).toEqual({ left: 0, right: 0.5 })
    for (const mark of "“‘《（") expect(blanks(name, mark), mark).toEqual({ left: 0.5, right: 0 })
    expect(blanks(name, "中")).toEqual({ left: 0, right: 0 })
  }
})

test("blanks of marks in lines that run down come from vhal: above and below", () => {
  const blanks = (name: Name, mark: string) => face(name).blanks(mark.codePointAt(0) as number, true)
  for (const name of ["serif", "sans"] as const) {
    for (const mark of "，、。》）」』") expect(blanks(name, mark), mark).toEqual({ left: 0, right: 0.5 })
    for (const mark of "《（「『") expect(blanks(name, mark), mark).toEqual({ left: 0.5, right: 0 })
    // Set in the upper right of the whole square: nothing to take away.
    for (const mark of "：；！？中") expect(blanks(name, mark), mark).toEqual({ left: 0, right: 0 })
  }
})

test("metrics and unshaped advances", () => {
  expect(face("sans")).toMatchObject({
    ascent: 0.88,
    descent: 0.12,
    xHeight: 0.543,
    capHeight: 0.733,
    unitsPerEm: 1000,
  })
  expect(face("inter").xHeight).toBeCloseTo(0.546, 3)
  expect(face("sans").advance(0x4e2d)).toBe(1)
  expect(face("sans").advance(0x31)).toBe(0.555)
  expect(face("sans").has(0x4e2d)).toBe(true)
  expect(face("inter").has(0x4e2d)).toBe(false)
})

test("features switch off too: no ligature where -liga is asked for", () => {
  const glyphs = (features: readonly string[]) => face("latinSerif").shape("fi", "latn", "dflt", features).length
  expect(glyphs([])).toBe(1)
  expect(glyphs(["-liga"])).toBe(2)
})

test("what is shaped is kept", () => {
  expect(face("inter").shape("kept", "latn", "dflt")).toBe(face("inter").shape("kept", "latn", "dflt"))
})
