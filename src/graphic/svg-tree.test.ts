import { expect, test } from "vitest"
import { parseSvgTree, type SvgElement } from "./svg-tree.ts"

const show = ({ tag, attributes, text, children }: SvgElement): string =>
  `${tag}${[...attributes].map(([name, value]) => ` ${name}=${value}`).join("")}(${text.trim()}${children.map(show).join(" ")})`
const tree = (text: string): string => {
  const found: string[] = []
  const root = parseSvgTree({ path: "a.svg", text }, ({ code }) => found.push(code))
  return [root === undefined ? "" : show(root), ...found].join("")
}

test.each([
  ['<?xml version="1.0"?><!DOCTYPE svg><!-- <g> --><svg a="1" b=\'2\'/>', "svg a=1 b=2()"],
  ["<svg><title>a &amp; b &#x4e2d;&#25991; &nbsp;</title></svg>", "svg(title(a & b 中文 &nbsp;))"],
  ["<svg><title><![CDATA[<a> &amp;]]></title></svg>", "svg(title(<a> &amp;))"],
  ['<svg d="a > b" e="x/y"><g/><g><path /></g></svg>', "svg d=a > b e=x/y(g() g(path()))"],
  ["<svg a=1 a=2><b></c></svg>", "svg a=1(b())"],
  ["<svg><g><path></g><i/>", "svg(g(path()) i())graphic/svg-cut-off"],
  ['<svg><g/><path d="M0', 'svg(<path d="M0g())graphic/svg-cut-off'],
  ["<svg>1 < 2</svg>", "svg(1 < 2)"],
  ["<svg><![CDATA[x", "svg(x)graphic/svg-cut-off"],
  ["<svg><!-- x", "svg()graphic/svg-cut-off"],
  ["<g/>", "graphic/svg-no-root"],
  ['<svg a="', "graphic/svg-no-root"],
  [`<svg>${"<a>".repeat(70)}</svg>`, "graphic/svg-too-large"],
])("%s", (text, expected) => {
  expect(tree(text)).toBe(expected)
})

test("what is broken at every place takes no longer for it", () => {
  for (const piece of ["<a", "<a ", "<a '", '<a "', "<!-", "&#", "</", "<svg/"]) {
    expect(tree(piece.repeat(200_000))).toMatch(/^graphic\/svg-/)
    expect(tree(`<g ${piece.slice(1)}${"a".repeat(500_000)}>`)).toMatch(/^graphic\/svg-/)
  }
})
