import { expect, test } from "vitest"
import type { Element, MarkupNode } from "./element.ts"
import { parseMarkup } from "./parse-markup.ts"
import { originOf, splitFacing } from "./split-facing.ts"

function parse(html: string): Element {
  const map = [{ start: 0, end: html.length, span: { file: "a.html", start: 0, end: html.length }, verbatim: true }]
  const root = parseMarkup({ text: html, map }, (finding) => {
    throw new Error(finding.message.en)
  })
  if (root === undefined) throw new Error("no markup")
  return root
}

function show(node: MarkupNode): string {
  if (node.type === "text") return node.text
  const attributes = [...node.attributes.values()].map(({ name, value }) => ` ${name}="${value}"`)
  return `<${node.tag}${attributes.join("")}>${node.children.map(show).join("")}</${node.tag}>`
}

const HTML =
  '<div><section data-bilingual="facing"><h2>1 <i lang="zh">一</i><i lang="en">one</i></h2><tj-graphic name="g"></tj-graphic></section><p>后</p></div>'

test("two halves, each in its language, graphics too", () => {
  const [before, after] = (show(splitFacing(parse(HTML), ["zh", "en"])).match(/<section.*?<\/section>/g) ??
    []) as string[]
  expect(before).toBe(
    '<section data-bilingual="facing" data-facing="left" lang="zh-Hans"><h2>1 <i lang="zh">一</i></h2><tj-graphic name="g" lang="zh-Hans"></tj-graphic></section>',
  )
  expect(after).toBe(
    '<section data-bilingual="facing" data-facing="right" lang="en"><h2>1 <i lang="en">one</i></h2><tj-graphic name="g" lang="en"></tj-graphic></section>',
  )
})

test("the leading language stands on the left", () => {
  expect(show(splitFacing(parse(HTML), ["en", "zh"]))).toMatch(/data-facing="left" lang="en"/)
})

test("the halves know what they come from", () => {
  const root = parse(HTML)
  const halves: Element[] = []
  const walk = (element: Element): void => {
    if (element.attributes.has("data-facing")) halves.push(element)
    for (const child of element.children) if (child.type === "element") walk(child)
  }
  walk(splitFacing(root, ["zh", "en"]))
  const [left, right] = halves as [Element, Element]
  expect(originOf(left)).toBe(originOf(right))
  const inner = (half: Element): readonly Element[] =>
    half.children.flatMap((child) => (child.type === "element" ? [originOf(child)] : []))
  expect(inner(left)).toHaveLength(2)
  for (const [i, element] of inner(left).entries()) expect(element).toBe(inner(right)[i])
})

test.each([
  ["one language", HTML, ["zh"] as const],
  ["another mode", HTML.replace("facing", "parallel"), ["zh", "en"] as const],
])("%s: the tree stays as it is", (_, html, languages) => {
  const root = parse(html)
  expect(splitFacing(root, languages)).toBe(root)
})
