import { expect, test } from "vitest"
import { layOut } from "../../proof/pages.ts"

/** Block boxes with an id, as `id x,y w×h`, in tree order. */
function boxes(html: string, css: string): string {
  const out: string[] = []
  for (const line of layOut(html, css).dump.split("\n")) {
    const found = /block \S*#(\S+) {2}(\S+) {2}(\S+) × (\S+)/.exec(line)
    if (found !== null) out.push(`${found[1]} ${found[2]} ${found[3]}×${found[4]}`)
  }
  return out.join(" | ")
}

const TWO = `<div id="a">甲</div><div id="b">乙</div>`
const NESTED = `<div id="o"><div id="i">内</div></div><div id="n">后</div>`

// CSS 2.2, 8.3.1
test.each([
  ["siblings: the larger margin", TWO, "#a{margin-bottom:5pt} #b{margin-top:3pt}", "a 0,0 100×10 | b 0,15 100×10"],
  ["a negative margin is added", TWO, "#a{margin-bottom:5pt} #b{margin-top:-3pt}", "a 0,0 100×10 | b 0,12 100×10"],
  [
    "of two negative ones the smaller",
    TWO,
    "#a{margin-bottom:-5pt} #b{margin-top:-3pt}",
    "a 0,0 100×10 | b 0,5 100×10",
  ],
  [
    "parent and first child",
    NESTED,
    "#o{margin-top:4pt} #i{margin-top:6pt}",
    "o 0,6 100×10 | i 0,6 100×10 | n 0,16 100×10",
  ],
  [
    "padding keeps them apart",
    NESTED,
    "#o{padding-top:1pt} #i{margin-top:6pt}",
    "o 0,0 100×17 | i 0,7 100×10 | n 0,17 100×10",
  ],
  [
    "so does a border",
    NESTED,
    "#o{border-top:2pt solid} #i{margin-top:6pt}",
    "o 0,0 100×18 | i 0,8 100×10 | n 0,18 100×10",
  ],
  [
    "and overflow: hidden",
    NESTED,
    "#o{overflow:hidden} #i{margin:6pt 0}",
    "o 0,0 100×22 | i 0,6 100×10 | n 0,22 100×10",
  ],
  [
    "last child and what follows",
    NESTED,
    "#i{margin-bottom:6pt} #n{margin-top:4pt}",
    "o 0,0 100×10 | i 0,0 100×10 | n 0,16 100×10",
  ],
  [
    "not through a definite height",
    NESTED,
    "#o{height:12pt} #i{margin-bottom:6pt}",
    "o 0,0 100×12 | i 0,0 100×10 | n 0,12 100×10",
  ],
  [
    "through an empty box",
    `<div id="a">甲</div><div id="e"></div><div id="b">乙</div>`,
    "#a{margin-bottom:2pt} #e{margin:5pt 0 7pt} #b{margin-top:3pt}",
    "a 0,0 100×10 | e 0,15 100×0 | b 0,17 100×10",
  ],
  [
    "through an empty first child",
    `<div id="o"><div id="e"></div><div id="i">内</div></div>`,
    "#o{margin-top:5pt} #e{margin:7pt 0 9pt} #i{margin-top:3pt}",
    "o 0,9 100×10 | e 0,9 100×0 | i 0,9 100×10",
  ],
])("margins collapse: %s", (_name, html, css, expected) => expect(boxes(html, css)).toBe(expected))

const ONE = `<div id="a">甲</div>`

// CSS 2.2, 10.3.3, 10.4; css-sizing-3
test.each([
  ["fills its container", "#a{margin:0 5pt;padding:0 2pt;border:1pt solid}", "a 5,0 90×12"],
  ["content-box", "#a{width:50pt;padding:2pt}", "a 0,0 54×14"],
  ["border-box", "#a{width:50pt;padding:2pt;box-sizing:border-box}", "a 0,0 50×14"],
  ["percentages", "#a{width:50%;padding-top:10%;margin-left:10%}", "a 10,0 50×20"],
  ["auto margins centre", "#a{width:50pt;margin:0 auto}", "a 25,0 50×10"],
  ["one auto margin takes it all", "#a{width:50pt;margin-left:auto;margin-right:10pt}", "a 40,0 50×10"],
  ["max-width", "#a{max-width:30pt}", "a 0,0 30×10"],
  ["min-width wins", "#a{width:10pt;max-width:20pt;min-width:40pt}", "a 0,0 40×10"],
  ["max-content", "#a{width:max-content}", "a 0,0 10×10"],
  ["min-height", "#a{min-height:25pt}", "a 0,0 100×25"],
  ["max-height", "#a{height:50pt;max-height:30pt}", "a 0,0 100×30"],
  ["aspect-ratio", "#a{width:40pt;aspect-ratio:2/1}", "a 0,0 40×20"],
  ["aspect-ratio gives way to content", "#a{width:10pt;aspect-ratio:4/1}", "a 0,0 10×10"],
  ["relative position", "#a{position:relative;left:3pt;top:-2pt;width:20pt}", "a 3,-2 20×10"],
])("widths and heights: %s", (_name, css, expected) => expect(boxes(ONE, css)).toBe(expected))

test("percentage heights need a definite container", () => {
  const html = `<div id="o"><div id="i">内</div></div>`
  expect(boxes(html, "#o{height:40pt} #i{height:50%}")).toBe("o 0,0 100×40 | i 0,0 100×20")
  expect(boxes(html, "#i{height:50%}")).toBe("o 0,0 100×10 | i 0,0 100×10")
})

// CSS 2.2, 10.1: the padding box of the nearest positioned ancestor, however deep the box is.
test("absolutely positioned boxes find their containing block", () => {
  const html = `<div id="r"><div id="m"><p id="p">流</p><div id="x">浮</div></div></div>`
  const css =
    "#r{position:relative;border:2pt solid;padding:3pt;margin:0 0 4pt 10pt} #x{position:absolute;right:1pt;top:0}"
  expect(boxes(html, css)).toBe("r 10,0 90×20 | m 15,5 80×10 | p 15,5 80×10 | x 87,2 10×10")
})

test("a positioned box keeps collapsing its margins with its neighbours", () => {
  const html = `<div id="r"><div id="i">内</div><div id="x">浮</div></div>`
  expect(boxes(html, "#r{position:relative} #i{margin-top:6pt} #x{position:absolute;top:0}")).toBe(
    "r 0,6 100×10 | i 0,6 100×10 | x 0,6 10×10",
  )
})

test("without a positioned ancestor, it is the page area they fall on", () => {
  const html = `<div id="a">甲</div><div id="b">乙<div id="x">浮</div></div>`
  const css = "@page{margin:10pt} #b{break-before:page} #x{position:absolute;right:0;bottom:0}"
  expect(boxes(html, css)).toBe("a 10,10 80×10 | b 10,10 80×10 | x 80,80 10×10")
})
