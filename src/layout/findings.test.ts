import { expect, test } from "vitest"
import { layOut, pageTexts } from "../proof/pages.ts"

const codes = (html: string, css: string): readonly string[] =>
  layOut(html, css).diagnostics.map(({ code, message }) => `${code} ${/`([^`]+)`/.exec(message.en)?.[1] ?? ""}`.trim())

test.each<[string, string, readonly string[]]>([
  ["<p><i>a</i></p>", "i { margin-left: 10%; vertical-align: middle }", []],
  ["<p><i>a</i></p>", "i { vertical-align: top }", ["layout/vertical-align-not-yet vertical-align: top"]],
  ["<p><i>a</i></p>", "i { position: relative; left: 2pt; top: 1pt }", []],
  ["<p><i>a</i></p>", "i { position: relative; top: 10% }", ["layout/value-not-yet top"]],
  [
    "<table><tr><td>a</td></tr></table>",
    "td { min-height: 50% } tr { height: 9% }",
    ["layout/value-not-yet min-height"],
  ],
  ["<p>a</p>", "p { background-image: url(a.png); background-size: 0.4pt 0.4pt }", ["layout/too-many-tiles"]],
  ["<p>a</p>", "p { background-image: url(a.png); background-size: 50pt }", []],
])("what has no effect is told: %s %s", (html, css, expected) => {
  expect(codes(html, css)).toEqual(expected)
})

test("a picture with too few pixels for its size is told once, however often it is drawn", () => {
  // The picture has 2000 × 1000 pixels; on a page of 1000 × 1000 pt.
  const page = "@page { size: 1000pt 1000pt } img { display: block; width: 900pt; height: 450pt }"
  expect(codes('<p><img src="a.png"></p>', page)).toEqual(["layout/picture-too-coarse"])
  expect(codes('<p><img src="a.png"></p>', `${page} img { width: 90pt; height: 45pt }`)).toEqual([])
  const behind = "@page { size: 1000pt 1000pt } p { height: 900pt; background: url(a.png) 0 0 / cover }"
  expect(codes("<p>a</p>", behind)).toEqual(["layout/picture-too-coarse"])
})

test("the number of pages stands in the flow too", () => {
  const css = 'p { break-after: page } p::before { content: counter(page) "/" counter(pages) " " }'
  const { pages, diagnostics } = layOut("<p>一</p><p>二</p><h1>三</h1>", css)
  expect(pageTexts(pages)).toEqual(["1/3 一", "2/3 二", "三"])
  expect(diagnostics).toEqual([])
})

test.each([
  ["justify-content: center; align-items: end", "45,30"],
  ["justify-content: flex-end; align-items: center", "90,15"],
  ["", "0,0"],
])("a container aligns what is positioned against a box further up: %s", (css, expected) => {
  const { pages } = layOut(
    '<div class="a"><div class="b"><div class="c"></div></div></div>',
    `.a { position: relative } .b { display: flex; height: 40pt; ${css} } .c { position: absolute; width: 10pt; height: 10pt }`,
  )
  const [found] = pages.flatMap(({ children }) => children).flatMap(cornerOf)
  expect(found).toBe(expected)
})

type Child = ReturnType<typeof layOut>["pages"][number]["children"][number]

function cornerOf(fragment: Child): readonly string[] {
  if (fragment.type === "replaced") return []
  if (fragment.type === "box" && fragment.style.position === "absolute") return [`${fragment.x},${fragment.y}`]
  return fragment.children.flatMap(cornerOf)
}

test("a rule for an element that no template has is told, not lost in silence", () => {
  expect(codes("<p>a</p>", "html { color: red } :root p, div > svg { color: red }")).toEqual([
    "style/no-such-element html",
    "style/no-such-element svg",
  ])
})
