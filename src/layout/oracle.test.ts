import { readFileSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import { pt } from "../foundation/units.ts"
import { fakeContext, type Modes, toBox } from "../proof/boxes.ts"
import { LAYOUT_CASES } from "../proof/layout-cases.ts"
import { flexIntrinsic, gridIntrinsic, layoutFlex, layoutGrid, prepareContainers } from "./container.ts"
import type { Fragment } from "./fragment.ts"
import oracle from "./oracle.json" with { type: "json" }
import { layoutReplaced, replacedIntrinsic } from "./replaced.ts"
import { layoutTable, tableIntrinsic } from "./table.ts"

const MODES: Modes = {
  flex: { layout: layoutFlex, intrinsic: flexIntrinsic },
  grid: { layout: layoutGrid, intrinsic: gridIntrinsic },
  table: { layout: layoutTable, intrinsic: tableIntrinsic },
  replaced: { layout: layoutReplaced, intrinsic: replacedIntrinsic },
}

beforeAll(() =>
  prepareContainers({
    bytes: (path) => readFileSync(path.replace("package:", "node_modules/")),
    text: () => undefined,
    list: () => [],
  }),
)

/** Border boxes of elements in tree order, table rows and their groups left out. */
function rects(fragment: Fragment, x: number, y: number, out: number[][]): number[][] {
  if (fragment.type === "line") return out
  const [left, top] = [x + fragment.x, y + fragment.y]
  const tag = fragment.source?.element.tag
  if (tag !== undefined && tag !== "tr" && tag !== "tbody") out.push([left, top, fragment.width, fragment.height])
  if (fragment.type === "box") for (const child of fragment.children) rects(child, left, top, out)
  return out
}

const text = (all: readonly (readonly number[])[]): string =>
  all.map(([x, y, w, h]) => [x, y, w, h].map((n) => (n ?? 0).toFixed(1)).join(" ")).join(" | ")

/** A browser counts in 64ths of a pixel and cuts them off. */
const TOLERANCE = 0.06

test.each(LAYOUT_CASES)("as a browser lays out %s", (name, node) => {
  const made = fakeContext(MODES).layoutChild(toBox(node), { availableWidth: pt(300) })
  // Collapsed borders are drawn whole by one of two cells here: cells differ from a browser's, their content does not.
  const skip = (i: number): boolean => node.css.includes("collapse") && i % 2 === 1
  const ours = rects(made, 0, 0, []).filter((_, i) => !skip(i))
  const theirs = ((oracle as Record<string, number[][]>)[name] ?? []).filter((_, i) => !skip(i))
  const same =
    ours.length === theirs.length &&
    ours.every((r, i) => r.every((n, k) => Math.abs(n - (theirs[i]?.[k] ?? Number.NaN)) < TOLERANCE))
  if (!same) expect(text(ours)).toBe(text(theirs))
})
