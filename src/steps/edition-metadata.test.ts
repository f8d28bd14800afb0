import { expect, test } from "vitest"
import { buildWith, paragraph, smallBooklet } from "../proof/booklets.ts"

const TITLE = { zh: "《图解》<&>“报告”", en: `A "booklet" <&> more` }
const ORGAN = { zh: "某机构 & <所>", en: `A "body" & <co>` }
const KEYWORDS = { zh: "关键词😀，<&>", en: `key "🎉" & more` }
const blocks = [paragraph("a", "湘潭市人大常委会的工作。", "The work of the Standing Committee.")]

const unescaped = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&")

/** The text of an XMP property, wherever it stands. */
function property(bytes: Uint8Array, name: string): string | undefined {
  const packet = /<x:xmpmeta[\s\S]*<\/x:xmpmeta>/.exec(new TextDecoder().decode(bytes))?.[0] ?? ""
  const inner = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(packet)?.[1]
  return inner === undefined ? undefined : unescaped(inner.replace(/<[^>]*>/g, "").trim())
}

test("marks of XML, Chinese and emoji in title, names and keywords come through a build to the metadata of each file", async () => {
  const sources = smallBooklet(blocks, { title: TITLE, organ: ORGAN, keywords: KEYWORDS })
  const editions = ["screen", "press", "x1a", "sheets", "cover", "office"] as const
  const { files, diagnostics } = await buildWith(sources, { content: "content/small", editions })
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([])
  for (const edition of editions) {
    const bytes = files.find(({ name }) => name === `small-${edition}.pdf`)?.bytes as Uint8Array
    expect([edition, property(bytes, "dc:title")]).toEqual([edition, `${TITLE.zh} ${TITLE.en}`])
    expect([edition, property(bytes, "dc:creator")]).toEqual([edition, `${ORGAN.zh} ${ORGAN.en}`])
    expect([edition, property(bytes, "pdf:Keywords")]).toEqual([edition, `${KEYWORDS.zh} ${KEYWORDS.en}`])
  }
})

test("emoji in a title that is printed is an error that says what to do", async () => {
  const sources = smallBooklet(blocks, { title: { zh: "小册😀", en: "Small" } })
  const { files, diagnostics } = await buildWith(sources, { content: "content/small" })
  expect(files).toEqual([])
  const errors = diagnostics.filter(({ severity }) => severity === "error")
  expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["text/missing-glyph"]))
  expect(errors[0]?.span?.file).toBe("content/small/report.json")
  expect(errors[0]?.hint?.en).toMatch(/take it out, or put a font of emoji in one colour into fonts\/drop-in/)
})
