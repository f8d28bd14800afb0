import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import type { StyledElement } from "../../style/styled.ts"
import { find, styled } from "../../style/test-tree.ts"
import type { ParagraphOptions } from "../../text/text.ts"
import { paragraphOptions } from "./text-style.ts"

function optionsOf(declarations: string): { options: ParagraphOptions; findings: readonly string[] } {
  const { document, findings } = styled(`p { ${declarations} }`)
  const paragraph = find(document.root, ({ element }) => element.tag === "p") as StyledElement
  return { options: paragraphOptions(paragraph.style, pt(100)), findings: findings.map(({ code }) => code) }
}

const INITIAL = optionsOf("").options

test("the initial values are the style of GB/T 15834", () => {
  expect(INITIAL).toMatchObject({
    punctuation: "gb",
    autospace: true,
    lineBreak: "gb",
    wordBreak: "normal",
    overflowWrap: "normal",
    hyphens: "manual",
    hanging: "none",
    wrap: "wrap",
    preserveSpaces: false,
  })
  expect(INITIAL.justify).toBeUndefined()
})

/** Each value of each property and what it changes in what the composer is asked. */
test.each<[string, Partial<ParagraphOptions>]>([
  ["text-spacing-trim: normal", {}],
  ["text-spacing-trim: trim-start", {}],
  ["text-spacing-trim: trim-both", {}],
  ["text-spacing-trim: space-all", { punctuation: "plain" }],
  ["text-spacing-trim: trim-all", { punctuation: "banjiao" }],
  ["text-spacing-trim: kaiming", { punctuation: "kaiming" }],
  ["text-autospace: normal", {}],
  ["text-autospace: no-autospace", { autospace: false }],
  ["text-align: justify", { align: "justify" }],
  ["text-align: justify; text-justify: auto", { align: "justify" }],
  ["text-align: justify; text-justify: none", {}],
  ["text-align: justify; text-justify: inter-word", { align: "justify", justify: "inter-word" }],
  ["text-align: justify; text-justify: inter-character", { align: "justify", justify: "inter-character" }],
  ["text-align: right", { align: "end", alignLast: "end" }],
  ["text-align: center", { align: "center", alignLast: "center" }],
  ["text-align: justify; text-align-last: justify", { align: "justify", alignLast: "justify" }],
  ["text-align: justify; text-align-last: center", { align: "justify", alignLast: "center" }],
  ["text-indent: 20pt", { indent: pt(20) }],
  ["text-indent: 10%", { indent: pt(10) }],
  ["line-break: auto", {}],
  ["line-break: loose", { lineBreak: "loose" }],
  ["line-break: normal", { lineBreak: "normal" }],
  ["line-break: strict", { lineBreak: "strict" }],
  ["line-break: anywhere", { lineBreak: "anywhere" }],
  ["word-break: break-all", { wordBreak: "break-all" }],
  ["word-break: keep-all", { wordBreak: "keep-all" }],
  ["overflow-wrap: break-word", { overflowWrap: "anywhere" }],
  ["overflow-wrap: anywhere", { overflowWrap: "anywhere" }],
  ["hyphens: none", { hyphens: "none" }],
  ["hyphens: auto", { hyphens: "auto" }],
  ["hanging-punctuation: none", {}],
  ["hanging-punctuation: allow-end", { hanging: "allow-end" }],
  ["hanging-punctuation: force-end", { hanging: "force-end" }],
  ["text-wrap: wrap", {}],
  ["text-wrap: nowrap", { wrap: "nowrap" }],
  ["text-wrap: balance", { wrap: "balance" }],
  ["text-wrap: pretty", { wrap: "pretty" }],
  ["white-space: nowrap", { wrap: "nowrap" }],
  ["white-space: pre", { wrap: "nowrap", preserveSpaces: true }],
  ["white-space: pre-wrap", { preserveSpaces: true }],
])("%s", (declarations, changed) => {
  const { options, findings } = optionsOf(declarations)
  expect(findings).toEqual([])
  expect(options).toEqual({ ...INITIAL, ...changed })
})

test.each([
  "hanging-punctuation: first",
  "hanging-punctuation: last",
  "hanging-punctuation: allow-end last",
  "text-spacing-trim: auto",
  "text-spacing-trim: space-first",
  "text-autospace: ideograph-alpha",
  "text-wrap: stable",
  "word-break: auto-phrase",
])("%s is not taken and told", (declarations) => {
  const { options, findings } = optionsOf(declarations)
  expect(findings).toEqual(["style/value"])
  expect(options).toEqual(INITIAL)
})
