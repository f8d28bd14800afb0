import { readFileSync } from "node:fs"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import {
  box,
  fakeContext,
  flex,
  grid,
  img,
  type Modes,
  type Node,
  placed,
  rect,
  toBox,
  words,
} from "../../proof/boxes.ts"
import { layoutReplaced, replacedIntrinsic } from "../replaced/replaced.ts"
import { flexIntrinsic, gridIntrinsic, layoutFlex, layoutGrid, prepareContainers, TAFFY_WASM } from "./container.ts"

const MODES: Modes = {
  flex: { layout: layoutFlex, intrinsic: flexIntrinsic },
  grid: { layout: layoutGrid, intrinsic: gridIntrinsic },
  replaced: { layout: layoutReplaced, intrinsic: replacedIntrinsic },
}

beforeAll(() =>
  prepareContainers({
    bytes: (path) => (path === TAFFY_WASM ? readFileSync(path.replace("package:", "node_modules/")) : undefined),
    text: () => undefined,
    list: () => [],
  }),
)

const lay = (node: Node, width = 300) => fakeContext(MODES).layoutChild(toBox(node), { availableWidth: pt(width) })
const show = (node: Node, width?: number): string => placed(lay(node, width))
const intrinsic = (node: Node): string => {
  const { min, max } = fakeContext(MODES).intrinsicWidths(toBox(node))
  return `${min} ${max}`
}

const w = (count: number, style = "") => words(count, style)

test.each<[string, Node, string]>([
  ["content sizes, stretched", flex("", w(3), w(20)), "300×10: 0,0 30×10 | 30,0 200×10"],
  ["grow", flex("", w(1, "flex:1"), w(1, "flex:2")), "300×10: 0,0 100×10 | 100,0 200×10"],
  ["grow from content", flex("", w(2, "flex-grow:1"), w(4, "flex-grow:1")), "300×10: 0,0 140×10 | 140,0 160×10"],
  ["shrink to share", flex("", w(20), w(20)), "300×20: 0,0 150×20 | 150,0 150×20"],
  ["never below min-content", flex("", words([250], "flex:1"), w(20, "flex:1")), "300×40: 0,0 250×40 | 250,0 50×40"],
  [
    "overflow hidden shrinks on",
    flex("", words([250], "flex:1; overflow:hidden"), w(1, "flex:1")),
    "300×10: 0,0 150×10 | 150,0 150×10",
  ],
  [
    "gap",
    flex("gap:10", w(1, "flex:1"), w(1, "flex:1"), w(1, "flex:1")),
    "300×10: 0,0 93.33×10 | 103.33,0 93.33×10 | 206.67,0 93.33×10",
  ],
  ["percentage gap", flex("column-gap:10%", w(1, "flex:1"), w(1, "flex:1")), "300×10: 0,0 135×10 | 165,0 135×10"],
  ["basis in percent", flex("", w(1, "flex:0 0 25%"), w(1, "flex:1")), "300×10: 0,0 75×10 | 75,0 225×10"],
  ["calc", flex("", w(1, "width:calc(50% - 20)"), w(1)), "300×10: 0,0 130×10 | 130,0 10×10"],
  ["content-box padding", flex("", w(1, "width:50; padding:0 5"), w(1)), "300×10: 0,0 60×10 | 60,0 10×10"],
  [
    "border-box padding",
    flex("", w(1, "width:50; padding:0 5; box-sizing:border-box"), w(1)),
    "300×10: 0,0 50×10 | 50,0 10×10",
  ],
  ["max-content width", flex("", w(4, "width:max-content; padding:3"), w(1)), "300×16: 0,0 46×16 | 46,0 10×16"],
  ["min-content width", flex("", w(4, "width:min-content"), w(1)), "300×40: 0,0 10×40 | 10,0 10×40"],
  [
    "min and max width",
    flex("", w(1, "flex:1; max-width:50"), w(1, "flex:1; min-width:260")),
    "300×10: 0,0 40×10 | 40,0 260×10",
  ],
  ["auto margin", flex("", w(1), w(1, "margin-left:auto")), "300×10: 0,0 10×10 | 290,0 10×10"],
  ["auto margins all round", flex("height:50", w(1, "margin:auto")), "300×50: 145,20 10×10"],
  ["margins in percent", flex("", w(1, "margin:10% 5%")), "300×70: 15,30 10×10"],
  ["order", flex("", w(1, "order:2"), w(2), w(3, "order:1")), "300×10: 50,0 10×10 | 0,0 20×10 | 20,0 30×10"],
  ["align center", flex("align-items:center", w(1), box("width:20; height:40")), "300×40: 0,15 10×10 | 10,0 20×40"],
  ["align end", flex("align-items:flex-end", w(1), box("width:20; height:40")), "300×40: 0,30 10×10 | 10,0 20×40"],
  [
    "align self",
    flex("align-items:center", w(1, "align-self:start"), box("width:20; height:40")),
    "300×40: 0,0 10×10 | 10,0 20×40",
  ],
  [
    "align normal in a centring container",
    flex("align-items:center", w(1, "align-self:normal"), box("width:20; height:40")),
    "300×40: 0,0 10×40 | 10,0 20×40",
  ],
  ["justify center", flex("justify-content:center", w(1), w(1)), "300×10: 140,0 10×10 | 150,0 10×10"],
  ["justify end", flex("justify-content:end", w(1)), "300×10: 290,0 10×10"],
  [
    "justify between",
    flex("justify-content:space-between", w(1), w(1), w(1)),
    "300×10: 0,0 10×10 | 145,0 10×10 | 290,0 10×10",
  ],
  ["justify around", flex("justify-content:space-around", w(1), w(1)), "300×10: 70,0 10×10 | 220,0 10×10"],
  ["justify evenly", flex("justify-content:space-evenly", w(1), w(1)), "300×10: 93.33,0 10×10 | 196.67,0 10×10"],
  [
    "baseline",
    flex("align-items:baseline", w(1), w(2, "padding-top:7"), box("width:5; height:30")),
    "300×30: 0,20 10×10 | 10,13 20×17 | 30,0 5×30",
  ],
  ["wrap", flex("flex-wrap:wrap; gap:4 10", w(15), w(15), w(3)), "300×24: 0,0 150×10 | 0,14 150×10 | 160,14 30×10"],
  ["wrap, lines stretched", flex("flex-wrap:wrap; height:60", w(20), w(20)), "300×60: 0,0 200×30 | 0,30 200×30"],
  [
    "wrap, lines centred",
    flex("flex-wrap:wrap; height:60; align-content:center", w(20), w(20)),
    "300×60: 0,20 200×10 | 0,30 200×10",
  ],
  [
    "wrap, baselines by line",
    flex("flex-wrap:wrap; align-items:baseline", w(2, "padding-top:5"), w(25), w(29), w(1, "padding-top:9")),
    "300×34: 0,0 20×15 | 20,5 250×10 | 0,24 290×10 | 290,15 10×19",
  ],
  ["row-reverse", flex("flex-direction:row-reverse", w(1), w(2)), "300×10: 290,0 10×10 | 270,0 20×10"],
  ["column", flex("flex-direction:column; gap:5", w(1), w(40)), "300×35: 0,0 300×10 | 0,15 300×20"],
  [
    "column, not stretched",
    flex("flex-direction:column; align-items:center", w(1), w(40)),
    "300×30: 145,0 10×10 | 0,10 300×20",
  ],
  [
    "column, grown",
    flex("flex-direction:column; height:100", w(1), w(1, "flex:1")),
    "300×100: 0,0 300×10 | 0,10 300×90",
  ],
  ["column, fit-content", flex("flex-direction:column", w(2, "width:fit-content")), "300×10: 0,0 20×10"],
  ["column-reverse", flex("flex-direction:column-reverse; height:30", w(1), w(1)), "300×30: 0,20 300×10 | 0,10 300×10"],
  ["min-height centres", flex("min-height:50; align-items:center", w(1)), "300×50: 0,20 10×10"],
  ["max-height", flex("max-height:5", w(1)), "300×5: 0,0 10×5"],
  ["aspect ratio of an item", flex("align-items:start", box("width:60; aspect-ratio:3/1")), "300×20: 0,0 60×20"],
  [
    "aspect ratio of a grown item",
    flex("align-items:start", box("flex:1; aspect-ratio:6/1"), w(60, "flex:1; aspect-ratio:60/1")),
    "300×40: 0,0 150×25 | 150,0 150×40",
  ],
  ["aspect ratio of the container", flex("width:100; aspect-ratio:2/1; align-items:end", w(1)), "100×50: 0,40 10×10"],
  ["padding and border", flex("padding:5; border:1", w(1, "flex:1")), "300×22: 6,6 288×10"],
  ["picture, natural size", flex("align-items:start", img(40, 20), w(1)), "300×20: 0,0 40×20 | 40,0 10×10"],
  ["picture, ratio from height", flex("align-items:start", img(40, 20, "height:10")), "300×10: 0,0 20×10"],
  ["empty", flex("padding:3"), "300×6: "],
  ["relative", flex("", w(1, "position:relative; left:3; top:-2")), "300×10: 3,-2 10×10"],
])("flex: %s", (_, node, expected) => {
  expect(show(node)).toBe(expected)
})

test.each<[string, Node, string]>([
  ["fr", grid("grid-template-columns:1fr 2fr", w(1), w(1)), "300×10: 0,0 100×10 | 100,0 200×10"],
  [
    "fr with gaps",
    grid("grid-template-columns:1fr 2fr; gap:5 30", w(1), w(1), w(1)),
    "300×25: 0,0 90×10 | 120,0 180×10 | 0,15 90×10",
  ],
  [
    "fr is at least min-content",
    grid("grid-template-columns:1fr 1fr", words([200]), w(1)),
    "300×10: 0,0 200×10 | 200,0 100×10",
  ],
  [
    "minmax(0, 1fr) is not",
    grid("grid-template-columns:minmax(0,1fr) minmax(0,1fr)", words([200]), w(1)),
    "300×10: 0,0 150×10 | 150,0 150×10",
  ],
  ["fixed and percent", grid("grid-template-columns:50 20%", w(1), w(1)), "300×10: 0,0 50×10 | 50,0 60×10"],
  [
    "auto columns share what is left",
    grid("grid-template-columns:auto auto", w(2), w(4)),
    "300×10: 0,0 140×10 | 140,0 160×10",
  ],
  [
    "auto columns, justified",
    grid("grid-template-columns:auto auto; justify-content:center", w(2), w(4)),
    "300×10: 120,0 20×10 | 140,0 40×10",
  ],
  ["min-content", grid("grid-template-columns:min-content 1fr", w(3), w(1)), "300×30: 0,0 10×30 | 10,0 290×30"],
  ["max-content", grid("grid-template-columns:max-content 1fr", w(3), w(1)), "300×10: 0,0 30×10 | 30,0 270×10"],
  ["minmax(20, 50)", grid("grid-template-columns:minmax(20,50) 1fr", w(1), w(1)), "300×10: 0,0 50×10 | 50,0 250×10"],
  [
    "rows",
    grid("grid-template-columns:1fr; grid-template-rows:20 auto", w(1), w(1)),
    "300×30: 0,0 300×20 | 0,20 300×10",
  ],
  [
    "fr rows",
    grid("height:90; grid-template-columns:1fr; grid-template-rows:1fr 2fr", w(1), w(1)),
    "300×90: 0,0 300×30 | 0,30 300×60",
  ],
  [
    "auto rows",
    grid("grid-template-columns:1fr; grid-auto-rows:15 25", w(1), w(1), w(1)),
    "300×55: 0,0 300×15 | 0,15 300×25 | 0,40 300×15",
  ],
  [
    "implicit column",
    grid("grid-template-columns:50; grid-auto-columns:20", w(1, "grid-column:2")),
    "300×10: 50,0 20×10",
  ],
  [
    "span",
    grid("grid-template-columns:1fr 1fr 1fr; gap:6", w(1, "grid-column:span 2"), w(1)),
    "300×10: 0,0 198×10 | 204,0 96×10",
  ],
  [
    "whole width",
    grid("grid-template-columns:1fr 1fr", w(1, "grid-column:1 / -1"), w(1)),
    "300×20: 0,0 300×10 | 0,10 150×10",
  ],
  [
    "row span",
    grid("grid-template-columns:1fr 1fr", w(1, "grid-row:span 2"), w(1), w(1)),
    "300×20: 0,0 150×20 | 150,0 150×10 | 150,10 150×10",
  ],
  [
    "sparse",
    grid("grid-template-columns:1fr 1fr", w(1, "grid-column:2"), w(1), w(1)),
    "300×20: 150,0 150×10 | 0,10 150×10 | 150,10 150×10",
  ],
  [
    "dense",
    grid("grid-template-columns:1fr 1fr; grid-auto-flow:row dense", w(1, "grid-column:2"), w(1), w(1)),
    "300×20: 150,0 150×10 | 0,0 150×10 | 0,10 150×10",
  ],
  [
    "by columns",
    grid("grid-template-columns:1fr 1fr; grid-template-rows:auto auto; grid-auto-flow:column", w(1), w(1), w(1)),
    "300×20: 0,0 150×10 | 0,10 150×10 | 150,0 150×10",
  ],
  [
    "before the explicit grid",
    grid("grid-template-columns:50; grid-auto-columns:20 30", w(1, "grid-column:-4 / span 1"), w(1, "grid-column:1")),
    "300×10: 0,0 20×10 | 50,0 50×10",
  ],
  [
    "rows before the explicit grid",
    grid(
      "grid-template-columns:50; grid-template-rows:20; grid-auto-rows:5 7",
      w(1, "grid-row:-4 / span 1"),
      w(1, "grid-row:1"),
    ),
    "300×32: 0,0 50×5 | 0,12 50×20",
  ],
  [
    "justify items",
    grid("grid-template-columns:1fr 1fr; justify-items:center", w(2), w(1, "justify-self:end")),
    "300×10: 65,0 20×10 | 290,0 10×10",
  ],
  [
    "align items",
    grid("grid-template-columns:1fr 1fr; align-items:center", w(2), w(30)),
    "300×20: 0,5 150×10 | 150,0 150×20",
  ],
  [
    "baseline",
    grid("grid-template-columns:1fr 1fr; align-items:baseline", w(1), w(1, "padding-top:8")),
    "300×18: 0,8 150×10 | 150,0 150×18",
  ],
  [
    "percentages of the area",
    grid("grid-template-columns:100 1fr", w(1, "width:50%"), w(1, "margin-left:10%; width:calc(50% + 1)")),
    "300×10: 0,0 50×10 | 120,0 101×10",
  ],
  [
    "percentage padding of the area",
    grid("grid-template-columns:100 200", w(1, "padding:10%"), w(1)),
    "300×30: 0,0 100×30 | 100,0 200×30",
  ],
  [
    "picture is not stretched",
    grid("grid-template-columns:1fr 1fr", img(40, 20), w(50)),
    "300×40: 0,0 40×20 | 150,0 150×40",
  ],
  [
    "picture in percent",
    grid("grid-template-columns:1fr 1fr", img(40, 20, "width:100%"), w(1)),
    "300×75: 0,0 150×75 | 150,0 150×75",
  ],
  [
    "align content",
    grid("height:50; grid-template-columns:1fr; grid-template-rows:10 10; align-content:space-between", w(1), w(1)),
    "300×50: 0,0 300×10 | 0,40 300×10",
  ],
  [
    "justify content",
    grid("grid-template-columns:50 50; justify-content:space-between", w(1), w(1)),
    "300×10: 0,0 50×10 | 250,0 50×10",
  ],
  ["order", grid("grid-template-columns:1fr 1fr", w(1, "order:1"), w(1)), "300×10: 150,0 150×10 | 0,0 150×10"],
  ["empty", grid("grid-template-columns:1fr; grid-template-rows:20; padding:3"), "300×26: "],
])("grid: %s", (_, node, expected) => {
  expect(show(node)).toBe(expected)
})

/** Static positions of the absolutely positioned children. */
const pending = (node: Node): string => {
  const made = lay(node)
  const all = (made.type === "box" && made.pending) || []
  return all.map((p) => `${p.x},${p.y} ${p.alignX ?? 0},${p.alignY ?? 0}`).join(" | ")
}
const out = box("position:absolute; width:20; height:10")

test.each<[Node, string]>([
  [flex("height:40; padding:2", out, w(1)), "2,2 0,0"],
  [flex("height:40; justify-content:center; align-items:end", out, w(1)), "150,40 0.5,1"],
  [flex("height:40; flex-direction:row-reverse", out), "300,0 1,0"],
  [flex("height:40; flex-direction:column; justify-content:end", out), "0,40 0,1"],
  [grid("grid-template-columns:1fr; padding:4; justify-items:end", out, w(1)), "296,4 1,0"],
])("static position %#", (node, expected) => {
  expect(pending(node)).toBe(expected)
  expect(show(node)).not.toContain("20×10")
})

test("a positioned container places its own", () => {
  expect(show(flex("position:relative; justify-content:center; align-items:end; height:40", out, w(1)))).toBe(
    "300×40: 140,30 20×10 | 145,30 10×10",
  )
  const cornered = box("position:absolute; right:5; bottom:0; width:20; height:10")
  expect(show(grid("position:relative; border:2; height:40", cornered))).toBe("300×44: 273,32 20×10")
})

test("nested containers", () => {
  const outer = lay(
    flex(
      "gap:20",
      grid("flex:1; grid-template-columns:1fr 1fr", w(20), flex("flex-direction:column", w(1), w(9))),
      w(2),
    ),
  )
  expect(placed(outer)).toBe("300×20: 0,0 260×20 | 280,0 20×20")
  const inner = outer.type === "box" ? outer.children[0]! : outer
  expect(placed(inner)).toBe("260×20: 0,0 130×20 | 130,0 130×20")
})

test("a stretched item's own children see its height", () => {
  const made = lay(flex("height:80", flex("align-items:end", w(1)), box("", box("height:50%; width:10"))))
  const rects = made.type === "box" ? made.children.map((f) => (f.type === "box" ? f.children.map(rect) : [])) : []
  expect(rects).toEqual([["0,70 10×10"], ["0,0 10×40"]])
})

test.each<[string, Node, string]>([
  ["row adds up", flex("gap:5", w(3), w(2)), "25 55"],
  ["row that wraps", flex("flex-wrap:wrap; gap:5", w(3), words([30])), "30 65"],
  ["column takes the widest", flex("flex-direction:column; gap:5; padding:0 2", w(3), w(2)), "14 34"],
  ["declared widths and margins", flex("", w(3, "width:50; padding:1; margin:0 4"), w(1, "min-width:20")), "80 80"],
  ["a basis that cannot shrink", flex("", w(3, "flex:0 0 100")), "100 100"],
  ["grid", grid("grid-template-columns:auto 50; gap:5; border:1", w(3), w(1)), "67 87"],
  ["grid, fr keeps the proportion", grid("grid-template-columns:1fr 2fr", w(3), w(2)), "20 90"],
  ["nested", flex("", flex("", w(3), w(1)), w(1)), "30 50"],
])("intrinsic widths: %s", (_, node, expected) => {
  expect(intrinsic(node)).toBe(expected)
})

test("shrink to fit keeps the words of each item on one line", () => {
  const context = fakeContext(MODES)
  const node = flex("gap:3.3", words([10.1, 20.2, 30.3]), words([0.7, 1.1]), words([99.99, 0.013]))
  const made = context.layoutChild(toBox(node), { availableWidth: pt(1000), shrinkToFit: true })
  expect(made.height).toBe(10)
  expect(made.width).toBeCloseTo(60.6 + 1.8 + 100.003 + 6.6, 2)
})

test("each item is laid out once for the width it gets", () => {
  const context = fakeContext(MODES)
  const tree = toBox(grid("grid-template-columns:1fr 1fr; gap:10", w(40), w(20), w(4), w(30)))
  context.layoutChild(tree, { availableWidth: pt(300) })
  expect([...context.layouts.values()]).toEqual([1, 1, 1, 1, 1])
  const flexTree = toBox(flex("", w(40, "flex:1"), w(20, "flex:2")))
  context.layouts.clear()
  context.layoutChild(flexTree, { availableWidth: pt(300) })
  expect([...context.layouts.values()]).toEqual([1, 1, 1])
})

test("a fault in an item surfaces", () => {
  const broken = fakeContext({
    ...MODES,
    replaced: {
      layout: () => {
        throw new Error("broken picture")
      },
      intrinsic: () => ({ min: pt(1), max: pt(1) }),
    },
  })
  expect(() => broken.layoutChild(toBox(flex("", img(1, 1))), { availableWidth: pt(10) })).toThrow("broken picture")
})

const item = fc.record({
  count: fc.integer({ min: 1, max: 30 }),
  grow: fc.integer({ min: 0, max: 3 }),
  shrink: fc.integer({ min: 0, max: 2 }),
  margin: fc.integer({ min: 0, max: 9 }),
  padding: fc.integer({ min: 0, max: 9 }),
})
const nodes = (items: readonly { count: number; grow: number; shrink: number; margin: number; padding: number }[]) =>
  items.map((i) =>
    w(i.count, `flex-grow:${i.grow}; flex-shrink:${i.shrink}; margin:0 ${i.margin}; padding:${i.padding}`),
  )

test("items of a row never overlap, and fill it when one grows", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 6 }), fc.integer({ min: 50, max: 900 }), (items, width) => {
      const made = lay(flex("gap:7", ...nodes(items)), width)
      const children = made.type === "box" ? made.children : []
      let end = -7
      children.forEach((child, i) => {
        expect(child.x).toBeGreaterThanOrEqual(end + 7 + items[i]!.margin - 0.01)
        end = child.x + child.width + items[i]!.margin
      })
      if (items.some((i) => i.grow > 0)) expect(end).toBeGreaterThan(width - 0.02)
    }),
    { numRuns: 150 },
  )
})

test("grid columns fill the container and nothing leaves it", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 9 }),
      fc.integer({ min: 1, max: 4 }),
      fc.integer({ min: 200, max: 700 }),
      (counts, columns, width) => {
        const template = Array.from({ length: columns }, (_, i) => `${i + 1}fr`).join(" ")
        const made = lay(grid(`grid-template-columns:${template}; gap:3`, ...counts.map((n) => w(n))), width)
        const children = made.type === "box" ? made.children : []
        for (const child of children) {
          expect(child.x + child.width).toBeLessThanOrEqual(width + 0.001)
          expect(child.y + child.height).toBeLessThanOrEqual(made.height + 0.001)
        }
        if (counts.length >= columns) {
          const last = children[columns - 1]!
          expect(last.x + last.width).toBeCloseTo(width, 1)
        }
      },
    ),
    { numRuns: 100 },
  )
})

test("thousands of containers leave the engine's memory as it was", async () => {
  const { initSync } = await import("taffy-layout/wasm")
  const memory = (): number => initSync({ module: new Uint8Array() }).memory.buffer.byteLength
  const node = grid("grid-template-rows:auto", w(3), flex("flex-direction:column", w(1), w(2)))
  lay(node)
  const before = memory()
  for (let i = 0; i < 2000; i++) lay(node)
  expect(memory()).toBe(before)
})
