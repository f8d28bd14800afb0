import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { displayValue } from "./content/display-value.ts"
import { sentencesOf } from "./content/plain-text.ts"
import { readReport } from "./content/read-report.ts"
import type { Figure, Report } from "./content/report.ts"
import type { Diagnostic } from "./foundation/diagnostic.ts"
import type { BuildResult } from "./pipeline.ts"
import { buildWith, overlay, paragraph, smallBooklet } from "./proof/booklets.ts"
import { pageTexts } from "./proof/pdf-text.ts"

const squeeze = (text: string): string => text.replace(/\s+/gu, "")
const errors = ({ diagnostics }: BuildResult): readonly Diagnostic[] =>
  diagnostics.filter((d) => d.severity === "error")
const pdfOf = (result: BuildResult): Uint8Array => {
  const file = result.files.find(({ name }) => name.endsWith(".pdf"))
  if (file === undefined) throw new Error(`no PDF: ${result.diagnostics.map((d) => d.message.en).join("; ")}`)
  return file.bytes
}
const manifestOf = ({ files }: BuildResult): { readonly files: readonly unknown[] } => {
  const file = files.find(({ name }) => name === "manifest.json")
  return JSON.parse(new TextDecoder().decode(file?.bytes))
}
const buildSmall = (blocks: readonly unknown[], changes?: Readonly<Record<string, unknown>>): Promise<BuildResult> =>
  buildWith(smallBooklet(blocks, changes), { content: "content/small" })

describe("the booklet", () => {
  test("builds without a finding, 16 to 28 pages, a multiple of four, the same bytes twice", async () => {
    const [first, second] = [await buildWith(overlay({})), await buildWith(overlay({}))]
    expect(first.diagnostics.map((d) => d.message.en)).toEqual([])
    const pages = first.files[0]?.pages ?? 0
    expect(pages % 4).toBe(0)
    expect(pages).toBeGreaterThanOrEqual(16)
    expect(pages).toBeLessThanOrEqual(28)
    expect(Buffer.compare(pdfOf(first), pdfOf(second))).toBe(0)
  })

  test("has files for the press, flattened too where it is asked for: no error, the same bytes twice", async () => {
    const build = () => buildWith(overlay({}), { editions: ["press", "x1a"] })
    const [first, second] = [await build(), await build()]
    expect(first.diagnostics.filter(({ severity }) => severity !== "info")).toEqual([])
    const headers = first.files.slice(0, 2).map(({ bytes }) => Buffer.from(bytes.subarray(0, 8)).toString("latin1"))
    expect(headers).toEqual(["%PDF-1.6", "%PDF-1.4"])
    first.files.forEach(({ bytes }, i) => {
      expect(Buffer.compare(bytes, second.files[i]?.bytes ?? new Uint8Array())).toBe(0)
    })
  })

  test.each(["zh", "en"] as const)("holds every sentence of the report in order: %s", async (lang) => {
    const source = overlay({})
    const path = "content/xiangtan-2022/report.json"
    const report = readReport({ path, text: source.text(path) ?? "" }, () => {}) as Report
    const text = squeeze((await pageTexts(pdfOf(await buildWith(source)))).join(""))
    let from = 0
    const missing = sentencesOf(report, lang).filter((sentence) => {
      const at = text.indexOf(squeeze(sentence), from)
      if (at !== -1) from = at
      return at === -1
    })
    expect(missing).toEqual([])
  })

  test("builds in parallel columns without a finding, as many pages as it is folded from", async () => {
    const result = await buildWith(overlay({}), { bilingual: "parallel" })
    expect(result.diagnostics.map((d) => d.message.en)).toEqual([])
    expect((result.files[0]?.pages ?? 0) % 4).toBe(0)
    expect(manifestOf(result).files[0]).toMatchObject({ bilingual: "parallel" })
  })

  test("builds on facing pages: every sentence of one language on left pages, of the other on right pages", async () => {
    const source = overlay({})
    const path = "content/xiangtan-2022/report.json"
    const report = readReport({ path, text: source.text(path) ?? "" }, () => {}) as Report
    const result = await buildWith(source, { bilingual: "facing" })
    expect(result.diagnostics.map((d) => d.message.en)).toEqual([])
    const pages = await pageTexts(pdfOf(result))
    for (const [lang, side] of [
      ["zh", 1],
      ["en", 0],
    ] as const) {
      const text = squeeze(pages.filter((_, i) => i % 2 === side).join(""))
      expect(sentencesOf(report, lang).filter((sentence) => !text.includes(squeeze(sentence)))).toEqual([])
    }
  })

  test("a section of another mode, and a section that is not there", async () => {
    const path = "content/xiangtan-2022/booklet.json"
    const booklet = JSON.parse(overlay({}).text(path) ?? "{}")
    const build = (sections: unknown) => buildWith(overlay({ [path]: JSON.stringify({ ...booklet, sections }) }))
    expect((await build({ lov: { bilingual: "facing" } })).diagnostics.map((d) => d.code)).toEqual([
      "content/unknown-section",
    ])
    const pages = await pageTexts(pdfOf(await build({ politics: { bilingual: "facing" } })))
    const at = pages.findIndex((text) => text.includes("把牢政治方向更加自觉") && !/[a-z]{4}/.test(text))
    expect(at % 2).toBe(1)
    expect(pages[at + 1]).not.toMatch(/\p{Script=Han}/u)
  })

  test("every figure is in the text, in a graphic and in the annex", async () => {
    const source = overlay({})
    const path = "content/xiangtan-2022/report.json"
    const report = readReport({ path, text: source.text(path) ?? "" }, () => {}) as Report
    const drawn = new Set<string>()
    const inText = new Set<string>()
    const visit = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return
      const node = value as { type?: string; graphic?: string; figures?: string[]; figure?: string }
      if (node.type === "figure" && typeof node.figure === "string") inText.add(node.figure)
      if (node.type === "graphic") for (const id of node.figures ?? []) drawn.add(id)
      for (const child of Object.values(value)) visit(child)
    }
    visit(report.sections)
    const stated = [...report.figures.values()].filter((figure) => figure.derived === undefined).map(({ id }) => id)
    expect(stated).toHaveLength(36)
    expect(stated.filter((id) => !drawn.has(id))).toEqual([])
    expect(stated.filter((id) => !inText.has(id))).toEqual([])
    const annex = squeeze((await pageTexts(pdfOf(await buildWith(source)))).slice(-5).join(""))
    const row = (id: string): string => {
      const figure = report.figures.get(id) as Figure
      return squeeze(`${figure.label.zh.text}${figure.label.en.text}${displayValue(figure)}${figure.unit.zh.text}`)
    }
    expect(stated.filter((id) => !annex.includes(row(id)))).toEqual([])
  })

  test.each(["zh", "en"] as const)("flows again in one language: %s", async (lang) => {
    const result = await buildWith(overlay({}), { languages: [lang] })
    expect(errors(result)).toEqual([])
    const text = (await pageTexts(pdfOf(result))).join("")
    if (lang === "en") expect(text).not.toMatch(/[\u4e00-\u9fff]{12}/u)
    else expect(text).not.toMatch(/oversight/i)
  })
})

describe("faults", () => {
  test("a missing glyph names character, code point, place and hint", async () => {
    const result = await buildSmall([paragraph("p", "生僻字\u{2b740}在此。", "Rare.")])
    const finding = result.diagnostics.find((d) => d.code === "text/missing-glyph")
    expect(finding?.message.en).toContain("U+2B740")
    expect(finding?.span?.file).toBe("content/small/report.json")
    expect(result.files).toEqual([])
  })

  test("a missing picture is a fault of the content that names it", async () => {
    const picture = { type: "picture", id: "pic", src: "art/nowhere.png", alt: { zh: "图", en: "Picture" } }
    const finding = (await buildSmall([picture])).diagnostics.find((d) => d.code === "layout/missing-picture")
    expect(finding?.span?.file).toBe("content/small/report.json")
    expect((finding?.span?.end ?? 0) - (finding?.span?.start ?? 0)).toBe(picture.src.length)
  })

  test("the print shop's profile becomes the output intent; a monitor's is an error", async () => {
    const small = smallBooklet([paragraph("p", "字。", "A word.")])
    const own = small.bytes("profiles/coated-fogra39-300.icc") as Uint8Array
    const make = (bytes: Uint8Array) =>
      buildWith(small, { content: "content/small", editions: ["press"], icc: { path: "shop.icc", bytes } })
    const { files } = await make(own)
    expect(Buffer.from(files[0]?.bytes ?? []).toString("latin1")).toMatch(/OutputConditionIdentifier\(FOGRA39\)/)
    const monitor = own.slice()
    monitor.set(Buffer.from("mntrRGB "), 12)
    expect(errors(await make(monitor)).map(({ code }) => code)).toContain("press/not-an-output-profile")
  })

  test.each([
    ["content/xiangtan-2022/report.json", undefined],
    ["content/xiangtan-2022/booklet.json", "{"],
    ["content/xiangtan-2022/report.json", "[]"],
    ["templates/base/layout.hbs", undefined],
    ["templates/base/layout.hbs", "{{#each sections}}"],
    ["templates/base/layout.hbs", "<article>{{report.titel.zh}}</article>"],
    ["templates/base/partials/quote.hbs", "{{{text.zh}}}"],
    ["templates/hongjin/booklet.css", ".a { colour: red } .b { color: rde } @page { size: huge }"],
    ["templates/hongjin/theme.json", "{}"],
    ["fonts/catalogue.json", "{}"],
    ["templates/hongjin/art/cover.svg", "<svg"],
    ["templates/hongjin/art/cover.svg", undefined],
  ])("%s broken (%#): findings, no files, no exception", async (path, text) => {
    const result = await buildWith(overlay({ [path]: text }))
    expect(errors(result).length).toBeGreaterThan(0)
    expect(result.files).toEqual([])
    for (const d of errors(result)) {
      expect(d.message.en).not.toBe("")
      expect(d.message.zh).toMatch(/[\u4e00-\u9fff]/u)
    }
  })
})

describe("footnotes", () => {
  const noted = (zh: readonly unknown[], en: readonly unknown[]): unknown => ({
    type: "paragraph",
    id: "p",
    sentences: [{ zh, en }],
  })

  test("a note stands at the foot of its page, its call never at the start of a line", async () => {
    const words = (n: number) => "监督".repeat(n)
    for (const n of [25, 26, 27]) {
      const block = noted([words(n), { note: "编者注" }, "。"], ["a", { note: "a note" }])
      const result = await buildWith(smallBooklet([block]), { content: "content/small", languages: ["zh"] })
      expect(result.diagnostics.map((d) => d.message.en)).toEqual([])
      const text = (await pageTexts(pdfOf(result))).find((page) => page.includes("编者注")) ?? ""
      expect(text).toMatch(/督\u2060?①。[\s\S]*①\s*编者注/u)
      expect(text).not.toContain("a note")
    }
  })
})

describe("hostile content ends in a PDF or in findings with places", () => {
  const check = (result: BuildResult): void => {
    if (errors(result).length === 0) {
      expect(new TextDecoder("latin1").decode(pdfOf(result).slice(0, 5))).toBe("%PDF-")
      return
    }
    expect(result.files).toEqual([])
    for (const d of errors(result)) expect(d.span, d.message.en).toBeDefined()
  }

  test("markup and template syntax are text", async () => {
    const nasty = "<b>甲</b> {{report.title}} {{{x}}} &amp; <!-- --> <script>alert(1)</script> ]]> $x \\u0041"
    const result = await buildSmall([paragraph("p", nasty, nasty)])
    expect(errors(result)).toEqual([])
    const text = squeeze((await pageTexts(pdfOf(result))).join(""))
    expect(text).toContain(squeeze(nasty))
  })

  test.each([
    ["10,000 Han", paragraph("p", "监督".repeat(5000), "x")],
    ["10,000 letters", paragraph("p", "字", "a".repeat(10_000))],
    ["one word", paragraph("p", "字", "a")],
    ["marks alone", paragraph("p", "，。”）》".repeat(300), "—")],
    ["no blocks in a row", { type: "row", id: "r", blocks: [] }],
    ["an empty list", { type: "list", id: "l", items: [] }],
    ["an empty table", { type: "table", id: "t", columns: [], rows: [] }],
    ["a graphic of nothing", { type: "graphic", id: "g", graphic: "ring", figures: [], size: "half" }],
    [
      "a picture that is not there",
      { type: "picture", id: "p", src: "../../../etc/passwd", alt: { zh: "图", en: "x" } },
    ],
    ["spaces", paragraph("p", " \t　 ", "   ")],
    ["control characters", paragraph("p", "\u0007\u202e字\u200b", "\u0000x")],
    ["other scripts", paragraph("p", "字", "שלום مرحبا ไทย हिन्दी 😀")],
  ])("%s", async (_name, block) => check(await buildSmall([block])))

  test("deep nesting", async () => {
    let block: unknown = paragraph("p", "深", "deep")
    for (let depth = 0; depth < 400; depth++) block = { type: "row", id: `r${depth}`, blocks: [block] }
    check(await buildSmall([block]))
  })

  test("random text in random blocks", { timeout: 120_000 }, async () => {
    const text = fc.string({
      unit: fc.constantFrom(..."监督工作，。“”（）《》——……·/-—%3.5 aBc<>&{}\"'\\\n\u00ad\u3000", "é", "😀", "\u0301"),
      minLength: 1,
      maxLength: 80,
    })
    const pair = fc.record({ zh: text, en: text })
    const block = (index: number): fc.Arbitrary<unknown> =>
      fc.oneof(
        fc.array(pair, { maxLength: 6 }).map((sentences) => ({ type: "paragraph", id: `b${index}`, sentences })),
        pair.map((value) => ({ type: "quote", id: `b${index}`, text: value })),
        fc
          .array(pair, { maxLength: 5 })
          .map((items) => ({ type: "list", id: `b${index}`, items: items.map((value) => ({ text: value })) })),
        fc.array(pair, { minLength: 1, maxLength: 6 }).map((tags) => ({ type: "tags", id: `b${index}`, tags })),
        fc
          .tuple(
            fc.constantFrom("flow", "path", "house", "hub", "network", "pyramid", "before-after"),
            fc.array(pair, { maxLength: 9 }),
          )
          .map(([graphic, items]) => ({
            type: "graphic",
            id: `b${index}`,
            graphic,
            figures: [],
            size: "wide",
            items: items.map((label) => ({ label })),
          })),
      )
    const blocks = fc.tuple(...[0, 1, 2, 3].map(block))
    await fc.assert(
      fc.asyncProperty(blocks, async (value) => check(await buildSmall(value))),
      { numRuns: 40, seed: 7 },
    )
  })
})
