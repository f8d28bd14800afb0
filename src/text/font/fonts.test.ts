import { readFileSync } from "node:fs"
import { Ajv2020 } from "ajv/dist/2020.js"
import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import type { Sources } from "../../foundation/sources.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { emOptions, emText } from "../../proof/em-font.ts"
import { projectCatalogue, projectFonts, projectSources } from "../../proof/real-fonts.ts"
import { composeParagraph } from "../paragraph.ts"
import type { TextStyle } from "../text.ts"
import { readCatalogue } from "./catalogue.ts"
import { openFonts } from "./fonts.ts"

const style = (families: readonly string[], rest: Partial<TextStyle> = {}): TextStyle => ({
  families,
  weight: 400,
  italic: false,
  size: pt(10),
  lang: "zh-Hans",
  letterSpacing: pt(0),
  features: [],
  ...rest,
})
const HAN = 0x4e2d
const LETTER = 0x61

test("the catalogue obeys its schema, and every file of it is there and may be embedded", () => {
  const schema = JSON.parse(readFileSync(new URL("../../../schemas/fonts.schema.json", import.meta.url), "utf8"))
  const catalogue = JSON.parse(projectSources.text("fonts/catalogue.json") as string)
  const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema)
  validate(catalogue)
  expect(validate.errors).toBeNull()
  const findings: Diagnostic[] = []
  const fonts = projectFonts(findings)
  const { families } = projectCatalogue(findings)
  const own = families.filter(({ regional }) => regional === undefined)
  expect(own.map(({ name, files }) => `${name} ${files.length}`)).toEqual([
    "Noto Serif SC 8",
    "Noto Sans SC 9",
    "Source Serif 4 16",
    "Source Sans 3 16",
    "Inter 18",
  ])
  for (const { name, role, files } of own) {
    for (const { weight, italic } of files.filter((file) => file.weight % 300 === 100)) {
      const face = fonts.faceFor(LETTER, style([name], { weight, italic }), role)
      expect(face).toMatchObject({ family: name, weight, italic })
    }
  }
  expect(findings).toEqual([])
})

test("Han go to the Chinese family, letters to the Latin one, whatever their order", () => {
  const fonts = projectFonts()
  for (const families of [
    ["Inter", "Noto Sans SC"],
    ["Noto Sans SC", "Inter"],
    ["inter", "noto sans sc"],
  ]) {
    expect(fonts.faceFor(HAN, style(families), "cjk")?.family).toBe("Noto Sans SC")
    expect(fonts.faceFor(LETTER, style(families), "latin")?.family).toBe("Inter")
  }
  expect(fonts.faceFor(LETTER, style(["Noto Sans SC"]), "latin")?.family).toBe("Noto Sans SC")
  expect(fonts.faceFor(HAN, style(["Inter"]), "cjk")).toBeUndefined()
  expect(fonts.familyWith(HAN)).toBe("Noto Serif SC")
  expect(fonts.familyWith(0x10fffd)).toBeUndefined()
  expect(fonts.unknownIn(["Inter", "serif", "Noto Serf SC"])).toMatchObject({
    name: "Noto Serf SC",
    hint: { en: "did you mean “Noto Serif SC”?" },
  })
  expect(fonts.unknownIn(["inter", "sans-serif"])).toBeUndefined()
  expect(fonts.primary(style(["Inter", "Noto Sans SC"], { lang: "en" })).id).toBe("inter/400")
  expect(fonts.primary(style(["Inter", "Noto Sans SC"])).id).toBe("noto-sans-sc/400")
  expect(fonts.faceFor(LETTER, style(["serif"]), "latin")?.family).toBe("Source Serif 4")
})

test("weights match as CSS has them", () => {
  const fonts = projectFonts()
  const weight = (wanted: number) => fonts.faceFor(HAN, style(["Noto Serif SC"], { weight: wanted }), "cjk")?.weight
  expect([100, 350, 400, 450, 500, 620, 950].map(weight)).toEqual([200, 300, 400, 500, 500, 700, 900])
})

test("a file is read only when a glyph of it is wanted, and once", () => {
  const read: string[] = []
  const sources: Sources = {
    ...projectSources,
    bytes: (path) => {
      read.push(path.replace(/.*\//, ""))
      return projectSources.bytes(path)
    },
  }
  const fonts = openFonts(projectCatalogue(), sources, () => {})
  expect(read).toEqual([])
  const both = style(["Inter", "Noto Sans SC"])
  fonts.faceFor(LETTER, both, "latin")
  fonts.faceFor(0x62, both, "latin")
  expect(read).toEqual(["Inter_400Regular.ttf"])
  fonts.faceFor(HAN, both, "cjk")
  expect(read).toEqual(["Inter_400Regular.ttf", "NotoSansSC_400Regular.ttf"])
})

const catalogueOf = (files: Record<string, string>): { catalogue: string } => ({
  catalogue: JSON.stringify({
    dropIn: "mine",
    families: Object.entries(files).map(([name, path]) => ({
      name,
      id: name.toLowerCase(),
      role: "latin",
      scripts: [],
      languages: [],
      licence: { spdx: "OFL-1.1", copyright: "" },
      files: [{ weight: 400, italic: false, path }],
    })),
  }),
})

function openWith(files: Record<string, string>, bytes: Record<string, Uint8Array>, list: readonly string[] = []) {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic) => findings.push(finding)
  const sources: Sources = { text: () => undefined, bytes: (path) => bytes[path], list: () => list }
  const read = readCatalogue({ path: "fonts/catalogue.json", text: catalogueOf(files).catalogue }, report)
  return { fonts: openFonts(read ?? { families: [], generic: new Map() }, sources, report), findings }
}

test("missing, broken, compressed and forbidden files, unknown families: each told once, never thrown", () => {
  const inter = projectSources.bytes("package:@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf") as Uint8Array
  const forbidden = Uint8Array.from(inter)
  const view = new DataView(forbidden.buffer)
  for (let record = 12; ; record += 16) {
    if (String.fromCharCode(...forbidden.slice(record, record + 4)) !== "OS/2") continue
    view.setUint16(view.getUint32(record + 8) + 8, 0x0002)
    break
  }
  const { fonts, findings } = openWith(
    {
      Gone: "gone.ttf",
      Broken: "broken.ttf",
      Web: "web.woff2",
      Short: "short.ttf",
      Closed: "closed.ttf",
      Good: "good.ttf",
    },
    {
      "broken.ttf": Uint8Array.from({ length: 40 }, () => 7),
      "web.woff2": Uint8Array.from([0x77, 0x4f, 0x46, 0x32, 0, 0, 0, 0, 0, 0, 0, 0]),
      "short.ttf": inter.slice(0, 5000),
      "closed.ttf": forbidden,
      "good.ttf": inter,
    },
  )
  const stack = style(["Gone", "Broken", "Web", "Short", "Closed", "Godo", "Good"])
  expect(fonts.faceFor(LETTER, stack, "latin")?.family).toBe("Good")
  expect(fonts.faceFor(0x62, stack, "latin")?.family).toBe("Good")
  expect(findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
    "warning text/font-unknown",
    "error text/font-missing",
    "error text/font-broken",
    "error text/font-broken",
    "error text/font-broken",
    "error text/font-licence",
  ])
  expect(findings[0]?.hint?.en).toContain("Good")
  expect(findings[1]?.span?.file).toBe("fonts/catalogue.json")
  for (const { message, hint } of findings) {
    expect(message.zh).not.toBe("")
    expect(hint === undefined || hint.zh !== "").toBe(true)
  }
})

test("a family that is not in the catalogue is looked for in the drop-in folder, by its own name", () => {
  const inter = projectSources.bytes(
    "package:@expo-google-fonts/inter/700Bold_Italic/Inter_700Bold_Italic.ttf",
  ) as Uint8Array
  const { fonts, findings } = openWith({}, { "mine/a.ttf": inter }, ["README.md", "a.ttf"])
  expect(fonts.faceFor(LETTER, style(["Inter"], { italic: true }), "latin")).toMatchObject({
    weight: 700,
    italic: true,
  })
  expect(findings).toEqual([])
})

test("a catalogue with faults is refused: each with its place, by the schema and by what no schema can say", () => {
  const faultsOf = (text: string): readonly string[] => {
    const findings: Diagnostic[] = []
    expect(readCatalogue({ path: "c.json", text }, (finding) => findings.push(finding))).toBeUndefined()
    for (const { hint } of findings) expect(hint).toBeDefined()
    return findings.map(({ code, span }) => `${code} ${text.slice(span?.start, span?.end).slice(0, 20)}`)
  }
  const catalogue = projectSources.text("fonts/catalogue.json") as string
  const changed = (from: string, to: string): readonly string[] => faultsOf(catalogue.replace(from, () => to))
  expect(faultsOf("{}")).toEqual(["content/missing-key {"])
  expect(changed('"generic"', '"generics"')).toEqual(["content/unknown-key generics"])
  expect(changed('"cjk"', '"mono"')).toEqual(["content/not-allowed mono"])
  expect(changed('"weight": 200', '"weight": "200"')).toEqual(["content/wrong-type 200"])
  expect(changed('"weight": 200', '"weight": 4000')).toEqual(["content/out-of-range 4000"])
  expect(changed('"id": "noto-sans-sc"', '"id": "noto-serif-sc"')).toEqual(["text/font-catalogue noto-serif-sc"])
  expect(changed('"of": "Noto Serif SC"', '"of": "Noto Serif"')).toEqual(["text/font-catalogue Noto Serif"])
})

test("companions are enlarged beside Chinese and as authored in English", () => {
  const fonts = projectFonts()
  const compose = (lang: string) =>
    composeParagraph(
      [emText("年2022", lang, { families: ["Source Serif 4", "Noto Serif SC"] })],
      emOptions(20, { lang }),
      fonts,
    )
  const sizes = (lang: string) => compose(lang).lines[0]?.runs.map((run) => [run.face.family, run.size as number])
  expect(sizes("zh-Hans")).toEqual([
    ["Noto Serif SC", 10],
    ["Source Serif 4", 10.85],
  ])
  expect(sizes("en")).toEqual([
    ["Noto Serif SC", 10],
    ["Source Serif 4", 10],
  ])
})

test("a missing character names the family that has it", () => {
  const items = [emText("abc中", "en", { families: ["Inter"] })]
  const { missing, lines } = composeParagraph(
    items,
    { ...emOptions(20, { lang: "en" }), width: 200 as Pt },
    projectFonts(),
  )
  expect(missing).toEqual([{ item: 0, index: 3, codePoint: HAN, availableIn: "Noto Serif SC" }])
  expect(lines[0]?.runs.every((run) => run.glyphs.every((glyph) => glyph.id !== 0))).toBe(true)
})
