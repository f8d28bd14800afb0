import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { pt } from "../../foundation/units.ts"
import { projectFonts } from "../../proof/real-fonts.ts"
import { slugComposer } from "./compose-slug.ts"

const FAMILIES = ["Inter", "Noto Sans SC"]
const found: Diagnostic[] = []
const compose = slugComposer(projectFonts(), FAMILIES, (finding) => found.push(finding))
const line = (text: string) => compose(text, pt(6))

test("what the faces of the booklet can set is set as it is", () => {
  expect(line("xiangtan-2022  专色 ½").text).toBe("xiangtan-2022  专色 ½")
  expect(found).toEqual([])
})

test("a character of another family is set in it; one of no family stands as its code, told once", () => {
  const other = slugComposer(projectFonts(), ["Inter"], (finding) => found.push(finding))("专色", pt(6))
  expect(other.runs.map(({ face, glyphs }) => [face.family, glyphs.length])).toEqual([["Noto Serif SC", 2]])
  expect(found).toEqual([])
  expect(line("红\u{1f600}\u{1f600} A").text).toBe("红U+1F600U+1F600 A")
  expect(line("\u{1f600}").text).toBe("U+1F600")
  expect(line("\u0627\u0628 x").text).toBe("U+0627U+0628 x")
  expect(found.map(({ code, severity, message }) => [code, severity, message.en.slice(14, 27)])).toEqual([
    ["press/slug-character", "warning", "has U+1F600 f"],
    ["press/slug-character", "warning", "has U+0627 fo"],
    ["press/slug-character", "warning", "has U+0628 fo"],
  ])
})
