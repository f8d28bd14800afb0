import { expect, test } from "vitest"
import { type TagState, tagStateAfter } from "./tag-state.ts"

test.each<[string, TagState]>([
  ["a", "text"],
  ["a < b", "text"],
  ["<p", "tag"],
  ["<p class=", "tag"],
  ['<p class="', "double"],
  ['<p class="a>b', "double"],
  ["<p class='\"", "single"],
  ['<p class="x" id', "tag"],
  ['<p class="x">', "text"],
  ["</p", "tag"],
  ["<!-- <p ", "comment"],
  ["<!-- <p -->", "text"],
  ["<!-- <p --><p", "tag"],
])("%s ends in %s", (text, expected) => {
  expect(tagStateAfter(text, "text")).toBe(expected)
  for (let cut = 0; cut <= text.length; cut++) {
    // Cut anywhere but inside the marks themselves, the parts give the same as the whole.
    if (/(?:<|<!|<!-|-)$/.test(text.slice(0, cut))) continue
    expect(tagStateAfter(text.slice(cut), tagStateAfter(text.slice(0, cut), "text"))).toBe(expected)
  }
})
