import { expect, test } from "vitest"
import { layOut } from "../../proof/pages.ts"

/** Runs as `text x,y` from the page's corner, y down from the first baseline, then inline boxes as `[x,y w×h]`; then codes of findings. */
function runs(html: string, css: string): string {
  const { pages, diagnostics } = layOut(html, css)
  const out: string[] = []
  const visit = (fragment: (typeof pages)[number]["children"][number], x: number, y: number): void => {
    const [left, top] = [x + fragment.x, y + fragment.y]
    if (fragment.type === "line") {
      for (const run of fragment.line.runs) {
        const below = top + fragment.baseline - run.rise - BASELINE
        out.push(`${run.text} ${left + fragment.line.x + run.x},${Math.round(below * 10) / 10}`)
      }
    } else if (fragment.type === "box" && fragment.style.display === "inline") {
      out.push(`[${left},${top} ${fragment.width}×${fragment.height}]`)
    }
    if (fragment.type !== "replaced") for (const child of fragment.children) visit(child, left, top)
  }
  for (const child of pages[0]?.children ?? []) visit(child, 0, 0)
  return [...out, ...diagnostics.map(({ code }) => `! ${code}`)].join(" | ")
}

/** Of the first line, from the top of the page. */
const BASELINE = 8.8
const TEXT = "<p>甲<i>乙</i>丙</p>"

test.each([
  ["plain", "", "甲 0,0 | 乙 10,0 | 丙 20,0"],
  ["left", "i{position:relative;left:3pt}", "甲 0,0 | 乙 13,0 | 丙 20,0"],
  ["right", "i{position:relative;right:3pt}", "甲 0,0 | 乙 7,0 | 丙 20,0"],
  ["left wins", "i{position:relative;left:1pt;right:3pt}", "甲 0,0 | 乙 11,0 | 丙 20,0"],
  ["percentages of the width", "i{position:relative;left:-5%}", "甲 0,0 | 乙 5,0 | 丙 20,0"],
  ["top does not make the line higher", "i{position:relative;top:-30pt}", "甲 0,0 | 乙 10,-30 | 丙 20,0"],
  ["bottom", "i{position:relative;bottom:3pt}", "甲 0,0 | 乙 10,-3 | 丙 20,0"],
  [
    "its background goes with it",
    "i{position:relative;left:3pt;top:2pt;background:red}",
    "甲 0,0 | 乙 13,2 | 丙 20,0 | [13,2 10×10]",
  ],
])("relative position: %s", (_name, css, expected) => {
  expect(runs(TEXT, css)).toBe(expected)
})

test("what stands in a moved box moves too, an atomic inline as well", () => {
  expect(runs("<p>甲<b><i>乙</i>丁</b></p>", "b{position:relative;top:2pt} i{position:relative;left:1pt}")).toBe(
    "甲 0,0 | 乙 11,2 | 丁 20,2",
  )
  expect(
    runs("<p><b>甲<span>乙</span></b></p>", "b{position:relative;left:4pt;top:2pt} span{display:inline-block}"),
  ).toBe("甲 4,2 | 乙 14,2")
})

test.each([
  ["padding", "i{padding:0 5%}", "甲 0,0 | 乙 15,0 | 丙 30,0"],
  ["margin", "i{margin:0 10% 0 20%}", "甲 0,0 | 乙 30,0 | 丙 50,0"],
  ["with a background", "i{padding:0 5%;background:red}", "甲 0,0 | 乙 15,0 | 丙 30,0 | [10,0 20×10]"],
  ["min()", "i{padding-left:min(50%, 4pt)}", "甲 0,0 | 乙 14,0 | 丙 24,0"],
])("percentages of inline edges: %s", (_name, css, expected) => {
  expect(runs(TEXT, css)).toBe(expected)
})

test("vertical-align: middle puts the middle of the box at half an x-height", () => {
  // 2.5 pt up, less what the middle of a line of 5 pt stands above its own baseline: 4.4 − 2.5.
  expect(runs(TEXT, "i{vertical-align:middle;font-size:5pt;line-height:5pt}")).toBe("甲 0,0 | 乙 10,-0.6 | 丙 15,0")
})
