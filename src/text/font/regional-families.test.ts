import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import type { Sources } from "../../foundation/sources.ts"
import { pt } from "../../foundation/units.ts"
import { emOptions, emText } from "../../proof/em-font.ts"
import { projectCatalogue, projectFonts, projectSources } from "../../proof/real-fonts.ts"
import { composeParagraph } from "../paragraph.ts"
import type { InlineItem, TextStyle } from "../text.ts"
import { openFonts } from "./fonts.ts"
import { regionsOf } from "./regional-families.ts"

const HAN = 0x4e2d
const style = (families: readonly string[], lang: string): TextStyle => ({
  families,
  weight: 400,
  italic: false,
  size: pt(10),
  lang,
  letterSpacing: pt(0),
  features: [],
})

/** The project with some packages more: their files are stood in for by those of the mainland family. */
function withPackages(...installed: readonly string[]): Sources {
  const stand = (path: string): string =>
    path.replace(/(noto-\w+)-(?:tc|jp|kr|hk)/, "$1-sc").replace(/(Noto(?:Sans|Serif))(?:TC|JP|KR|HK)/, "$1SC")
  return {
    ...projectSources,
    bytes: (path) => projectSources.bytes(installed.some((name) => path.includes(`/${name}/`)) ? stand(path) : path),
  }
}

function facesIn(sources: Sources, families: readonly string[], langs: readonly string[], byLanguage = true) {
  const findings: Diagnostic[] = []
  const fonts = openFonts(projectCatalogue(), sources, (finding) => findings.push(finding), { byLanguage })
  const faces = langs.map((lang) => fonts.faceFor(HAN, style(families, lang), "cjk")?.id)
  return { faces, findings, fonts }
}

test.each([
  ["zh-Hant", "zh-Hant"],
  ["zh-TW", "zh-Hant"],
  ["zh-Hant-TW", "zh-Hant"],
  ["zh-MO", "zh-Hant"],
  ["zh-HK", "zh-HK zh-Hant"],
  ["zh-Hant-HK", "zh-HK zh-Hant"],
  ["ja", "ja"],
  ["ja-JP", "ja"],
  ["ko-KR", "ko"],
  ["zh", ""],
  ["zh-Hans-HK", ""],
  ["en", ""],
  ["jam", ""],
  ["", ""],
])("the region of %s: %s", (lang, expected) => {
  expect(regionsOf(lang).join(" ")).toBe(expected)
})

test("with their packages there, zh-Hant, ja and ko are set in families of their own", () => {
  const sources = withPackages("noto-sans-tc", "noto-sans-jp", "noto-sans-kr", "noto-serif-jp")
  const langs = ["zh-Hans", "zh-Hant", "zh-HK", "ja", "ko", "en"]
  const { faces, findings, fonts } = facesIn(sources, ["Source Sans 3", "Noto Sans SC"], langs)
  expect(faces.map((face) => face?.replace("/400", ""))).toEqual([
    "noto-sans-sc",
    "noto-sans-tc",
    "noto-sans-tc",
    "noto-sans-jp",
    "noto-sans-kr",
    "noto-sans-sc",
  ])
  expect(findings).toEqual([])
  // The strut is that of the family the text is set in; generic families have theirs too.
  expect(fonts.primary(style(["Noto Sans SC"], "ja")).family).toBe("Noto Sans JP")
  expect(fonts.faceFor(HAN, style(["serif"], "ja"), "cjk")?.family).toBe("Noto Serif JP")
  // Letters stay with the companion.
  expect(fonts.faceFor(0x61, style(["Source Sans 3", "Noto Sans SC"], "ja"), "latin")?.family).toBe("Source Sans 3")
})

test("without them the mainland family stands in, and a finding says what to install, once", () => {
  const { faces, findings } = facesIn(projectSources, ["Noto Serif SC"], ["ja", "ja-JP", "ko", "zh-Hans"])
  expect(faces).toEqual(Array(4).fill("noto-serif-sc/400"))
  expect(findings.map(({ code, severity }) => `${code} ${severity}`)).toEqual(
    Array(2).fill("text/font-not-installed warning"),
  )
  expect(findings[0]?.message.en).toBe(
    "the font family “Noto Serif JP” is not installed; “Noto Serif SC” stands in, with mainland forms",
  )
  expect(findings[0]?.hint?.en).toMatch(/npm install @expo-google-fonts\/noto-serif-jp \(62 MB\)/)
  // Nothing is said of a language that has no Han on the page.
  const quiet = facesIn(projectSources, ["Source Serif 4", "Noto Serif SC"], [])
  quiet.fonts.faceFor(0x61, style(["Source Serif 4", "Noto Serif SC"], "ja"), "latin")
  quiet.fonts.primary(style(["Noto Serif SC"], "ko"))
  quiet.fonts.familyWith(0x10fffd)
  expect(quiet.findings).toEqual([])
})

test("a style may name a regional family; where it is not installed that is told", () => {
  const named = facesIn(withPackages("noto-sans-kr"), ["Noto Sans KR"], ["zh-Hans"])
  expect(named.faces).toEqual(["noto-sans-kr/400"])
  const absent = facesIn(projectSources, ["Noto Sans KR", "Noto Sans SC"], ["zh-Hans"])
  expect(absent.faces).toEqual(["noto-sans-sc/400"])
  expect(absent.findings.map(({ message }) => message.en)).toEqual(["the font family “Noto Sans KR” is not installed"])
})

test("`byLanguage: false` keeps to the families asked for", () => {
  const { faces, findings } = facesIn(withPackages("noto-sans-jp"), ["Noto Sans SC"], ["ja"], false)
  expect(faces).toEqual(["noto-sans-sc/400"])
  expect(findings).toEqual([])
})

test("a file of that family in the drop-in folder serves as well as the package", () => {
  const serif = "package:@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"
  const catalogue = projectCatalogue()
  const families = catalogue.families.filter(({ name }) => name === "Noto Sans SC")
  const own = { of: "Noto Sans SC", package: "none", megabytes: 1 }
  const regional = { ...families[0], name: "Noto Serif SC", id: "own", languages: ["ja"], regional: own, files: [] }
  const sources: Sources = {
    ...projectSources,
    list: (folder) => (folder === "mine" ? ["own.ttf"] : []),
    bytes: (path) => projectSources.bytes(path === "mine/own.ttf" ? serif : path),
  }
  const all = { ...catalogue, dropIn: "mine", families: [...families, regional as (typeof families)[number]] }
  const fonts = openFonts(all, sources, (finding) => expect(finding).toBeUndefined())
  expect(fonts.faceFor(HAN, style(["Noto Sans SC"], "ja"), "cjk")?.id).toBe("drop-in-0/400")
  expect(fonts.faceFor(HAN, style(["Noto Sans SC"], "zh"), "cjk")?.id).toBe("noto-sans-sc/400")
})

test("a mixed line: each character in the face that has it, companions at their size, all on one baseline", () => {
  const fonts = projectFonts()
  const [onlySans] = findOnly("Noto Sans SC", "Noto Serif SC")
  const families = ["Source Serif 4", "Noto Serif SC", "Noto Sans SC"]
  const text = `中${String.fromCodePoint(onlySans as number)}aΩЖ文`
  const item = emText(text, "zh-Hans", { ...style(families, "zh-Hans") }) as InlineItem
  const { lines, missing } = composeParagraph([item], emOptions(40), fonts)
  const runs = lines[0]?.runs ?? []
  expect(missing).toEqual([])
  expect(runs.map(({ text: own, face, size, rise }) => `${own} ${face.family} ${size.toFixed(2)} ${rise}`)).toEqual([
    "中 Noto Serif SC 10.00 0",
    `${String.fromCodePoint(onlySans as number)} Noto Sans SC 10.00 0`,
    "aΩЖ Source Serif 4 10.85 0",
    "文 Noto Serif SC 10.00 0",
  ])
  expect(runs.flatMap(({ glyphs }) => glyphs.map(({ yOffset }) => yOffset)).every((offset) => offset === 0)).toBe(true)

  function findOnly(having: string, lacking: string): readonly number[] {
    const has = (family: string, codePoint: number) =>
      fonts.faceFor(codePoint, style([family], "zh-Hans"), "cjk")?.has(codePoint) === true
    const out: number[] = []
    for (let codePoint = 0x3400; codePoint < 0x2fa20 && out.length === 0; codePoint++) {
      if (codePoint === 0xa000) codePoint = 0x20000
      if (has(having, codePoint) && !has(lacking, codePoint)) out.push(codePoint)
    }
    return out
  }
})
