import { readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { buildWith, overlay, paragraph, smallBooklet } from "./proof/booklets.ts"

const DATA = overlay({}).text("templates/hongjin/theme.json") ?? ""
const themed = (changes: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...(JSON.parse(DATA) as object), ...changes }, undefined, 2)
const { fonts: FONTS } = JSON.parse(DATA) as { fonts: Readonly<Record<string, readonly string[]>> }
const block = paragraph("p", "一段。", "A paragraph.")

/** Findings of a small booklet whose theme `own` has these files. */
async function findings(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const sources = overlay(files, smallBooklet([block]))
  const { diagnostics } = await buildWith(sources, { content: "content/small", theme: "own", editions: [] })
  return diagnostics.map(({ code, message, hint }) => [code, message.en, ...(hint ? [hint.en] : [])].join(": "))
}

test.each<readonly [what: string, files: Readonly<Record<string, string>>, found: readonly string[]]>([
  [
    "data and an empty stylesheet are a theme",
    { "templates/own/theme.json": themed({}), "templates/own/booklet.css": "" },
    [],
  ],
  [
    "a family whose name is wrong is one fault, however many characters lack it",
    {
      "templates/own/theme.json": themed({ fonts: { ...FONTS, serif: ["Source Serif 4", "Noto Serf SC"] } }),
      "templates/own/booklet.css": "body { font-family: var(--font-serif) }",
    },
    [
      "text/font-unknown: there is no font family “Noto Serf SC” in the catalogue: did you mean “Noto Serif SC”?",
      "text/missing-glyph: there is no font family “Noto Serf SC” to set “某” (U+67D0) and what follows in: did you mean “Noto Serif SC”?",
    ],
  ],
  [
    "a partial of its own replaces the one it extends",
    {
      "templates/own/theme.json": themed({}),
      "templates/own/booklet.css": "",
      "templates/own/partials/paragraph.hbs": "<p>{{nothing}}</p>",
    },
    ["template/unknown-name"],
  ],
  [
    "a partial of its own that nothing calls is told",
    {
      "templates/own/theme.json": themed({}),
      "templates/own/booklet.css": "",
      "templates/own/partials/quotes.hbs": "<p>“</p>",
    },
    ["template/unused"],
  ],
  [
    "what is extended is missing",
    { "templates/own/theme.json": themed({ extends: "bas" }), "templates/own/booklet.css": "" },
    ['style/no-base: there is no folder templates/bas: Did you mean "base"?'],
  ],
  [
    "a theme that extends itself",
    { "templates/own/theme.json": themed({ extends: "own" }), "templates/own/booklet.css": "" },
    ["style/theme-loop: the theme extends itself: own → own"],
  ],
  [
    "two themes that extend each other",
    {
      "templates/own/theme.json": themed({ extends: "other" }),
      "templates/own/booklet.css": "",
      "templates/other/theme.json": themed({ extends: "own" }),
    },
    ["style/theme-loop: the theme extends itself: own → other → own"],
  ],
  [
    "what is extended is wrong",
    {
      "templates/own/theme.json": themed({ extends: "other" }),
      "templates/own/booklet.css": "",
      "templates/other/theme.json": "{",
    },
    ["content/json"],
  ],
  [
    "faults of the stylesheet that is extended name it",
    {
      "templates/own/theme.json": themed({ extends: "other" }),
      "templates/own/booklet.css": "",
      "templates/other/layout.hbs": "<article></article>",
      "templates/other/booklet.css": "p { color: color(--nothing) }",
    },
    ["style/unknown-color: the theme has no colour `--nothing`"],
  ],
  [
    "no stylesheet",
    { "templates/own/theme.json": themed({}) },
    ["content/no-file: there is no file templates/own/booklet.css"],
  ],
])("%s", async (_, files, found) => {
  const told = await findings(files)
  expect(told).toHaveLength(found.length)
  for (const [i, start] of found.entries()) expect(told[i]).toContain(start)
})

test("a theme that is not there: those that are, without the folder they share", async () => {
  const { diagnostics } = await buildWith(smallBooklet([block]), { content: "content/small", theme: "zzzzzzzz" })
  expect(diagnostics[0]?.code).toBe("content/no-theme")
  expect(diagnostics[0]?.hint?.en).toContain("hongjin")
  expect(diagnostics[0]?.hint?.en).not.toContain("base")
})

test("pictures of a stylesheet are sought beside it", async () => {
  const files = {
    "templates/own/theme.json": themed({ extends: "hongjin" }),
    "templates/own/booklet.css": "",
    "templates/own/art/cover.svg": "not a picture",
  }
  expect(await findings(files)).toEqual([])
})

test("the smallest theme of docs/themes.md makes every edition of the sample booklet, in each language mode", {
  timeout: 60_000,
}, async () => {
  const docs = readFileSync("docs/themes.md", "utf8")
  const code = (language: string): string =>
    new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "m").exec(docs)?.[1] ?? ""
  const sources = overlay({ "templates/own/theme.json": code("json"), "templates/own/booklet.css": code("css") })
  for (const bilingual of ["stacked", "parallel", "facing"] as const) {
    const { diagnostics } = await buildWith(sources, { content: "content/xiangtan-2022", theme: "own", bilingual })
    expect(diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message.en)).toEqual([])
  }
})
