import { readFileSync } from "node:fs"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { box, fakeContext, flex, grid, img, type Modes, type Node, toBox, words } from "../../proof/boxes.ts"
import type { Box } from "../box.ts"
import type { Fragment } from "../fragment.ts"
import { layoutReplaced, replacedIntrinsic } from "../replaced/replaced.ts"
import { kindsOf } from "./container-frame.ts"
import { flexIntrinsic, layoutFlex, layoutFlexBy } from "./flex.ts"
import { flexByEngine } from "./flex-engine.ts"
import { gridIntrinsic, gridIntrinsicBy, layoutGrid, layoutGridBy } from "./grid.ts"
import { gridByEngine, gridWidthByEngine } from "./grid-engine.ts"
import { isPlainFlex, isPlainGrid } from "./plain-container.ts"
import { prepareContainers, TAFFY_WASM } from "./taffy.ts"

/** The engine as the judge of our own algorithms: on every plain container both find the same places. */
beforeAll(() =>
  prepareContainers({
    bytes: (path) => (path === TAFFY_WASM ? readFileSync(path.replace("package:", "node_modules/")) : undefined),
    text: () => undefined,
    list: () => [],
  }),
)

const replaced = { layout: layoutReplaced, intrinsic: replacedIntrinsic }
const OWN: Modes = {
  flex: { layout: layoutFlex, intrinsic: flexIntrinsic },
  grid: { layout: layoutGrid, intrinsic: gridIntrinsic },
  replaced,
}
const ENGINE: Modes = {
  flex: {
    layout: (box: never, constraint, context) => layoutFlexBy(flexByEngine, box, constraint, context),
    intrinsic: flexIntrinsic,
  },
  grid: {
    layout: (box: never, constraint, context) => layoutGridBy(gridByEngine, box, constraint, context),
    intrinsic: (box: never, context) => gridIntrinsicBy(gridWidthByEngine, box, context),
  },
  replaced,
}

/** The engine counts in single precision and rounds to 1/1024 pt, a level of nesting at a time. */
const NOISE = 0.012

function differences(a: Fragment, b: Fragment, path = "root"): string[] {
  const out: string[] = []
  for (const key of ["x", "y", "width", "height"] as const) {
    if (Math.abs(a[key] - b[key]) > NOISE) out.push(`${path} ${key}: ${a[key]}, the engine ${b[key]}`)
  }
  if (a.type === "replaced" || b.type === "replaced") return out
  if (a.children.length !== b.children.length) return [...out, `${path}: ${a.children.length} ≠ ${b.children.length}`]
  a.children.forEach((child, i) => {
    out.push(...differences(child, b.children[i] as Fragment, `${path}.${i}`))
  })
  return out
}

function compare(node: Node, width: number): void {
  const made = toBox(node)
  const plain =
    made.type === "grid"
      ? isPlainGrid(made.style, kindsOf(made))
      : isPlainFlex(made.style, kindsOf(made as Box & { type: "flex" }))
  expect(plain).toBe(true)
  const constraint = { availableWidth: pt(width) }
  const own = fakeContext(OWN)
  const engine = fakeContext(ENGINE)
  expect(differences(own.layoutChild(made, constraint), engine.layoutChild(made, constraint))).toEqual([])
  // Under a content constraint the engine lets what clips shrink, which css-grid-2 #algo-content does not.
  if (JSON.stringify(node).includes("overflow:hidden")) return
  const [a, b] = [own.intrinsicWidths(made), engine.intrinsicWidths(made)]
  expect(
    [Math.abs(a.min - b.min) < NOISE, Math.abs(a.max - b.max) < NOISE],
    `${a.min} ${a.max} / ${b.min} ${b.max}`,
  ).toEqual([true, true])
}

const pick = (...values: string[]) => fc.constantFrom(...values)
const join = (...parts: fc.Arbitrary<string>[]) => fc.tuple(...parts).map((all) => all.filter(Boolean).join("; "))

// The engine does not hold a border box above its padding while it flexes: no padding where a minimum would allow it.
const common = [
  pick("", "", "padding:3 5", "padding:4; box-sizing:border-box", "border:2", "overflow:hidden"),
  pick("", "", "height:25", "height:27; box-sizing:border-box", "min-height:33", "max-height:12"),
  pick("", "", "margin:2 0", "margin-left:auto", "margin-top:auto", "margin:auto", "margin-bottom:auto"),
  pick("", "", "align-self:center", "align-self:end", "align-self:start", "align-self:stretch", "align-self:baseline"),
  pick("", "", "order:1"),
]
const flexItemCss = join(
  pick("", "flex:1", "flex:2 1 0", "flex:0 0 60", "flex-shrink:0", "flex:1 1 20%"),
  pick("", "", "width:50", "width:30%", "width:min-content", "width:max-content", "width:fit-content"),
  pick("", "", "max-width:40", "max-width:150", "max-width:min-content"),
  pick("", "", "margin-right:3", "margin-left:5"),
  pick("", "", "min-width:15", "min-width:90"),
  ...common,
)
// Nor does it hold a declared width below the maximum when it measures columns.
const gridItemCss = join(
  pick(
    "",
    "",
    "width:50",
    "width:min-content",
    "width:max-content",
    "width:fit-content",
    "max-width:60",
    "max-width:99",
    "min-width:12",
    "min-width:90",
  ),
  pick("", "justify-self:center", "justify-self:end", "justify-self:stretch", "justify-self:start"),
  ...common,
)
const itemOf = (css: fc.Arbitrary<string>): fc.Arbitrary<Node> =>
  fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.array(fc.integer({ min: 3, max: 40 }), { minLength: 1, maxLength: 25 }), css)
        .map(([of, text]) => words(of, text)),
    },
    { weight: 1, arbitrary: css.map((text) => box(text, words(4), words(9, "margin:3"))) },
    { weight: 1, arbitrary: css.map((text) => flex(`${text}; gap:4`, words(3, "flex:1"), words([30, 20]))) },
    {
      weight: 1,
      arbitrary: pick("", "flex-shrink:0", "margin:4 0", "align-self:center").map((text) =>
        img(20, 10, `width:16; height:24; ${text}`),
      ),
    },
  )

const container = [
  pick("", "gap:7", "gap:3 11", "column-gap:6"),
  pick("", "padding:5", "border:1; padding:0 4"),
  pick("", "", "height:600", "min-height:90"),
  pick(
    "",
    "justify-content:center",
    "justify-content:end",
    "justify-content:space-between",
    "justify-content:space-around",
    "justify-content:space-evenly",
  ),
  pick("", "align-items:center", "align-items:end", "align-items:start", "align-items:baseline", "align-items:stretch"),
  pick(
    "",
    "align-content:center",
    "align-content:end",
    "align-content:space-between",
    "align-content:space-around",
    "align-content:start",
  ),
]
const flexNode = fc
  .tuple(
    join(pick("", "", "flex-wrap:wrap"), ...container),
    fc.array(itemOf(flexItemCss), { minLength: 1, maxLength: 6 }),
  )
  .map(([text, items]) => flex(text, ...items))
const track = pick("1fr", "2fr", "1.5fr", "auto", "60", "minmax(0, 1fr)", "minmax(50, 2fr)")
const gridNode = fc
  .tuple(
    fc.array(track, { minLength: 1, maxLength: 4 }),
    join(pick("", "justify-items:center", "justify-items:end"), ...container),
    fc.array(itemOf(gridItemCss), { minLength: 1, maxLength: 7 }),
  )
  .map(([tracks, text, items]) => grid(`grid-template-columns:${tracks.join(" ")}; ${text}`, ...items))
const width = fc.integer({ min: 40, max: 700 })
const RUNS = Number(process.env["TUJIE_RUNS"] ?? 400)

test("plain flex rows stand where the engine puts them", () => {
  fc.assert(fc.property(flexNode, width, compare), { numRuns: RUNS })
})

test("plain grids stand where the engine puts them", () => {
  fc.assert(fc.property(gridNode, width, compare), { numRuns: RUNS })
})
