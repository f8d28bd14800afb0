import { expect, test } from "vitest"
import { layOut } from "../proof/pages.ts"
import { drawMarkup } from "../proof/text-pdf.ts"
import { dumpDisplay } from "./dump.ts"
import { ElementIndex } from "./element-index.ts"
import { el } from "./fixtures.ts"
import { inlineOpacity } from "./line.ts"
import { paint } from "./paint.ts"

/** Display lists of a small document on pages of 100 × 100 pt, one string a page. */
function shown(html: string, css: string): readonly string[] {
  const { pages, diagnostics } = layOut(html, css)
  expect(diagnostics).toEqual([])
  return paint(pages, { title: "t", lang: "zh-Hans" }, () => {}).lists.map((list) => dumpDisplay(list))
}
const gradients = (dump: string | undefined): string[] =>
  dump?.match(/(?:gradient|radial)\(.*(?= {2}background)/g) ?? []

test("a gradient goes on where a page break cut its box: css-break-3 #break-decoration", () => {
  const css = ".g { orphans: 1; widows: 1; background-image: linear-gradient(black, white) }"
  const [first, second] = shown(`<div class="g">${"<p>一</p>".repeat(15)}</div>`, css)
  expect(gradients(first)[0]).toMatch(/^gradient\(50,0 → 50,150:/)
  expect(gradients(second)[0]).toMatch(/^gradient\(50,-100 → 50,50:/)
})

test("and over the lines of an inline box", () => {
  const css = "p { width: 40pt } span { background-image: linear-gradient(to right, black, white) }"
  const [page] = shown("<p>一二<span>三四五六</span></p>", css)
  expect(gradients(page)).toEqual([
    expect.stringMatching(/^gradient\(20,\S+ → 60,/),
    expect.stringMatching(/^gradient\(-20,\S+ → 20,/),
  ])
})

test("background-clip and background-origin name the box that is painted and measured", () => {
  const css = (rest: string) =>
    `.b { height: 20pt; padding: 10%; border: 2pt solid black; background: linear-gradient(black, white); ${rest} }`
  const fill = (rest: string) =>
    shown(`<div class="b"></div>`, css(rest))[0]
      ?.split("\n")
      .find((line) => line.includes("gradient"))
  expect(fill("")).toMatch(/rect 0,0 100 × 44.* → 50,42/)
  expect(fill("background-clip: padding-box")).toMatch(/rect 2,2 96 × 40/)
  expect(fill("background-clip: content-box")).toMatch(/rect 12,12 76 × 20/)
  expect(
    shown(`<div class="b"></div>`, css("background-origin: content-box; background-repeat: no-repeat"))[0],
  ).toMatch(/clip rect 0,0 100 × 44\n.*rect 12,12 76 × 20.*50,12 → 50,32/)
})

test("gradients: corners, hints, circles and ellipses", () => {
  const of = (image: string, size = "width: 80pt; height: 40pt") =>
    gradients(shown(`<div class="g"></div>`, `.g { ${size}; background-image: ${image} }`)[0])[0]
  expect(of("linear-gradient(to top right, black, white)", "width: 40pt; height: 40pt")).toMatch(
    /^gradient\(0,40 → 40,0/,
  )
  // The other two corners are of the middle colour: the line is square to the diagonal between them.
  expect(of("linear-gradient(to top right, black, white)")).toMatch(/^gradient\(24,52 → 56,-12/)
  expect(of("radial-gradient(circle, black, white)")).toMatch(/^radial\(40,20 r 44\.721,44\.721/)
  expect(of("radial-gradient(closest-side, black, white)")).toMatch(/^radial\(40,20 r 40,20/)
  expect(of("radial-gradient(black, white)")).toMatch(/^radial\(40,20 r 56\.569,28\.284/)
  expect(of("radial-gradient(10pt at 0 100%, black, white)")).toMatch(/^radial\(0,40 r 10,10/)
  expect(of("radial-gradient(20pt 50% at left, black, white 10pt)")).toMatch(/^radial\(0,20 r 20,20: .* 0, .* 0\.5\)/)
})

test("opacity of inline text is that of all inline boxes around it; a block's is its group's", () => {
  const [page] = shown("<p>一<i>二</i></p>", "p { opacity: .5; background: #f00 } i { opacity: .4; background: #0f0 }")
  expect(page).toMatch(/group +opacity 0\.5\n.*#?.*\n +group +opacity 0\.4\n/)
  const inner = el("b", {}, { opacity: 0.4 })
  const index = new ElementIndex()
  index.add(el("p", {}, { opacity: 0.1 }, el("i", {}, { opacity: 0.5 }, inner)))
  expect(inlineOpacity(index.of(inner))).toBe(0.2)
})

test("z-index reaches out of positioned boxes that have none themselves: CSS 2.2, appendix E", () => {
  const css = `div { position: relative; height: 10pt } .out { background: #f00 } .in { z-index: -1; background: #0f0 }
    .closed { z-index: 0; background: #00f }`
  const order = (html: string) =>
    [...(shown(html, css)[0] ?? "").matchAll(/fill (#\w+|rgb\S+)/g)].map(([, color]) => color)
  const open = order(`<div class="out"><div class="in"></div></div>`)
  const closed = order(`<div class="closed"><div class="in"></div></div>`)
  expect(open).toHaveLength(2)
  expect(open[0]).toBe(closed[1])
})

test("overflow: clip cuts like hidden, and lets margins collapse through", () => {
  const css = ".c { overflow: clip; border-radius: 4pt } p { margin: 10pt 0; width: 120pt; background: #f00 }"
  const [page] = shown(`<div class="c"><p>一</p></div><p>二</p>`, css)
  expect(page).toMatch(/clip M4,10/)
})

test("sides of unlike looks meet in round corners, none of them straight", async () => {
  const css = `.b { width: 6em; height: 6em; margin: 1em; border-radius: 3em; border-style: solid dashed double dotted;
    border-width: 0.4em 0.2em 0.8em 0.2em; border-color: black }`
  const { isDark } = await drawMarkup(`<div class="b"></div>`, 9, 9, css)
  const [x, y] = [1.3 + 2.7, 1.6]
  expect(isDark(4.1, 1.2)).toBe(true)
  // The square corner of the box stays empty; the arc carries the top's colour to the diagonal.
  expect(isDark(1.15, 1.15)).toBe(false)
  const radius = 3.1
  const arc = (angle: number, depth: number): boolean =>
    isDark(x + 0.1 - (radius - depth) * Math.sin(angle), y + 2.6 - (radius + 0.1 - depth) * Math.cos(angle))
  expect([0.2, 0.4, 0.6].every((angle) => arc(angle, 0.15))).toBe(true)
})
