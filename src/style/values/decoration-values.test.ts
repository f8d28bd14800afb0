import { expect, test } from "vitest"
import { computed, findings } from "../test-tree.ts"

// css-text-decor-4
test.each([
  ["text-decoration: underline", "textDecorationLine: underline"],
  ["text-decoration: none", ""],
  ["text-decoration-line: overline underline", "textDecorationLine: overline underline"],
  [
    "text-decoration: red wavy underline 10%",
    "textDecorationLine: underline; textDecorationStyle: wavy; textDecorationColor: rgb(255 0 0); textDecorationThickness: 1",
  ],
  ["text-decoration: dotted 2pt", "textDecorationStyle: dotted; textDecorationThickness: 2"],
  ["text-decoration: underline wavy; text-decoration: overline", "textDecorationLine: overline"],
  ["text-decoration-thickness: from-font", "textDecorationThickness: from-font"],
  [
    "text-underline-offset: 0.2em; text-underline-position: under",
    "textUnderlineOffset: 2; textUnderlinePosition: under",
  ],
  ["text-underline-offset: 25%", "textUnderlineOffset: 25%"],
  ["text-emphasis: dot", "textEmphasisStyle: {mark fill=filled shape=dot}"],
  [
    "text-emphasis: triangle open red",
    "textEmphasisStyle: {mark fill=open shape=triangle}; textEmphasisColor: rgb(255 0 0)",
  ],
  ["text-emphasis-style: filled", "textEmphasisStyle: {mark fill=filled shape=auto}"],
  ["text-emphasis: '※'", "textEmphasisStyle: {string text=※}"],
  ["text-emphasis: dot; text-emphasis: none", ""],
  ["text-emphasis-style: ''", ""],
  ["text-emphasis-position: left over", "textEmphasisPosition: over left"],
  ["text-emphasis-position: under", "textEmphasisPosition: under right"],
  ["text-emphasis-skip: narrow symbols", "textEmphasisSkip: narrow symbols"],
])("%s", (css, expected) => expect(computed(css, "font-size: 10pt")).toBe(expected))

test.each([
  "text-decoration-line: underline underline",
  "text-decoration-line: blink",
  "text-decoration-thickness: -1pt",
  "text-emphasis-style: filled open",
  "text-emphasis-style: dot circle",
  "text-emphasis-position: right",
  "text-emphasis-skip: none",
  "text-decoration-skip-ink: none",
])("%s is a finding", (css) => expect(findings(`p { ${css} }`)).toHaveLength(1))
