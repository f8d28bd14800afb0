import fc from "fast-check"
import { expect, test } from "vitest"
import { diskSources } from "../../cli/disk.ts"
import type { Color, GradientPaint, Palette } from "../../foundation/color.ts"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import type { Path } from "../../foundation/geometry.ts"
import { pt } from "../../foundation/units.ts"
import type { DisplayItem, DisplayList, Ownership, PathItem } from "../../paint/display-list.ts"
import { circlePath, rectPath } from "../../paint/shapes.ts"
import { openColorTables } from "../color/color-tables.ts"
import { flattenPages, isTransparent } from "./flatten-page.ts"

const tables = openColorTables(diskSources(process.cwd()), () => {})
const PALETTE: Palette = new Map([["seal", { cmyk: [0, 1, 1, 0], screen: [1, 0, 0], spot: "seal" }]])

const owner: Ownership = { type: "artifact", kind: "Layout" }
const ink = (c: number, m: number, y: number, k: number, alpha = 1): Color => ({ space: "cmyk", c, m, y, k, alpha })
const fill = (path: Path, color: PathItem["fill"]): PathItem => ({
  type: "path",
  owner,
  path,
  fillRule: "nonzero",
  ...(color && { fill: color }),
})
const rect = (x: number, y: number, width: number, height: number): Path => rectPath({ x, y, width, height })
const line = (y: number, color: Color, width = 0.3): PathItem => ({
  ...fill(
    [
      { type: "M", x: 0, y },
      { type: "L", x: 9, y },
    ],
    undefined,
  ),
  stroke: { color, width: pt(width), dash: [], cap: "butt", join: "round" },
})
const gradient = (...colors: Color[]): GradientPaint => ({
  space: "gradient",
  from: [0, 0],
  to: [10, 0],
  stops: colors.map((color, i) => ({ offset: i / (colors.length - 1), color })),
})

/** What is painted, in order, and the codes of what could not be. */
function flat(...items: DisplayItem[]): { readonly drawn: readonly string[]; readonly faults: readonly string[] } {
  const found: Diagnostic[] = []
  const size = { width: pt(10), height: pt(10) }
  const list: DisplayList = { page: 1, trim: size, bleed: pt(0), items, links: [], anchors: [] }
  const [page] = flattenPages([list], PALETTE, tables, (finding) => found.push(finding))
  expect(page?.items.some(isTransparent)).toBe(false)
  const show = (item: DisplayItem): string => {
    if (item.type === "group") {
      const clip = item.clip === undefined ? "" : `in ${bounds(item.clip)} `
      return `${clip}${item.items.map(show).join(" ")}`
    }
    if (item.type !== "path") return item.type
    const paint = item.fill ?? item.stroke?.color
    if (paint?.space === "theme") return paint.name
    return paint?.space === "cmyk" ? percents(paint) : `gradient ${stopsOf(paint as GradientPaint)}`
  }
  return { drawn: page?.items.map(show) ?? [], faults: found.map(({ message }) => message.en) }
}
const percents = (color: Color): string =>
  color.space === "cmyk" ? [color.c, color.m, color.y, color.k].map((value) => Math.round(value * 100)).join(" ") : "?"
const stopsOf = ({ stops }: GradientPaint): string => stops.map(({ color }) => percents(color)).join(" | ")
const bounds = (path: Path): string => {
  const points = path.flatMap((s) => (s.type === "Z" ? [] : [s]))
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)].map(Math.round).join(",")
}

test("on paper and on one ground, a colour is mixed with it", () => {
  expect(flat(fill(rect(0, 0, 5, 5), ink(1, 0, 0, 0, 0.5)))).toEqual({ drawn: ["50 0 0 0"], faults: [] })
  const ground = fill(rect(0, 0, 10, 10), ink(0, 0.2, 0, 0))
  expect(flat(ground, fill(rect(0, 0, 5, 5), ink(1, 0, 0, 0, 0.5))).drawn).toEqual(["0 20 0 0", "50 10 0 0"])
  // What lies under the ground is not seen.
  const hidden = fill(rect(0, 0, 3, 3), ink(0, 0, 0, 1))
  expect(flat(hidden, ground, fill(rect(0, 0, 5, 5), ink(1, 0, 0, 0, 0.5))).drawn).toHaveLength(3)
})

test("over a shape that covers part of it, it is drawn again within that shape", () => {
  const circle = fill(circlePath(3, 3, 2), ink(0, 0, 1, 0))
  const { drawn, faults } = flat(circle, fill(rect(0, 0, 10, 10), ink(1, 0, 0, 0, 0.5)))
  expect(faults).toEqual([])
  expect(drawn).toEqual(["0 0 100 0", "50 0 0 0", "in 1,1,5,5 50 0 50 0"])
})

test("two that let through, one over the other, are mixed twice where they meet", () => {
  const { drawn } = flat(fill(rect(0, 0, 4, 4), ink(1, 0, 0, 0, 0.5)), fill(rect(2, 2, 4, 4), ink(0, 1, 0, 0, 0.5)))
  expect(drawn).toEqual(["50 0 0 0", "0 50 0 0", "in 0,0,4,4 25 50 0 0"])
})

test("lines and gradients below are drawn again in mixed colours, within what lies over them", () => {
  const over = fill(rect(0, 0, 5, 5), ink(0, 0, 0, 1, 0.5))
  expect(flat(line(3, ink(1, 0, 0, 0), 2), over).drawn).toEqual(["100 0 0 0", "0 0 0 50", "in 0,0,5,5 50 0 0 50"])
  expect(flat(fill(rect(0, 0, 10, 10), gradient(ink(1, 0, 0, 0), ink(0, 1, 0, 0))), over).drawn).toEqual([
    "gradient 100 0 0 0 | 0 100 0 0",
    "0 0 0 50",
    "in 0,0,5,5 gradient 50 0 0 50 | 0 50 0 50",
  ])
})

test("a gradient that fades out ends in the ground", () => {
  const ground = fill(rect(0, 0, 10, 10), ink(0, 0, 0.4, 0))
  const fading = fill(rect(0, 0, 5, 5), gradient(ink(1, 0, 0, 0), ink(0, 0, 0, 0, 0)))
  expect(flat(ground, fading).drawn).toEqual(["0 0 40 0", "gradient 100 0 0 0 | 0 0 40 0"])
})

test("a group fades as one: its parts do not show through each other", () => {
  const group: DisplayItem = {
    type: "group",
    opacity: 0.5,
    items: [fill(rect(0, 0, 4, 4), ink(1, 0, 0, 0)), fill(rect(2, 2, 4, 4), ink(0, 1, 0, 0))],
  }
  expect(flat(group).drawn).toEqual(["50 0 0 0", "0 50 0 0"])
})

test("transforms and clips stay around what they were around", () => {
  const inner = fill(rect(0, 0, 10, 10), ink(1, 0, 0, 0, 0.5))
  const group: DisplayItem = {
    type: "group",
    transform: [2, 0, 0, 2, 1, 1],
    clip: rect(0, 0, 2, 2),
    items: [fill(rect(0, 0, 1, 1), ink(0, 1, 0, 0)), inner],
  }
  expect(flat(group).drawn).toEqual([
    "in 1,1,5,5 0 100 0 0",
    "in 1,1,5,5 50 0 0 0",
    "in 1,1,5,5 in 1,1,3,3 in 1,1,5,5 50 50 0 0",
  ])
})

test("a thousand clear shapes on one spot are told, soon", () => {
  const heap = Array.from({ length: 1000 }, (_, i) => fill(circlePath(i / 100, 3, 2), ink(1, 0, 0, 0, 0.5)))
  expect(flat(...heap).faults).toEqual([
    "page 1 has something transparent over too many shapes, which PDF/X-1a cannot show",
  ])
})

test("crossing hairlines are drawn as if they did not cross", () => {
  expect(flat(line(3, ink(1, 0, 0, 0)), line(3, ink(0, 1, 0, 0, 0.5)))).toEqual({
    drawn: ["100 0 0 0", "0 50 0 0"],
    faults: [],
  })
})

test("a picture with alpha is mixed with the plain ground below it, and then hides it", () => {
  const image = {
    type: "raster",
    key: "a",
    format: "png",
    width: 1,
    height: 1,
    data: new Uint8Array(),
    alpha: true,
  } as const
  const size = { width: pt(10), height: pt(10) }
  const placed: DisplayItem = { type: "image", owner, image, rect: { x: pt(1), y: pt(1), width: pt(5), height: pt(5) } }
  const ground = ink(0, 0.2, 0.4, 0)
  const flattened = (...items: DisplayItem[]) => {
    const list: DisplayList = { page: 1, trim: size, bleed: pt(0), items, links: [], anchors: [] }
    const found: Diagnostic[] = []
    const [page] = flattenPages([list], PALETTE, tables, (finding) => found.push(finding))
    expect(page?.items.some(isTransparent)).toBe(false)
    return [page?.items.at(-1), found.length]
  }
  expect(flattened(placed)).toEqual([{ ...placed, ground: [0, 0, 0, 0] }, 0])
  expect(flattened(fill(rect(0, 0, 9, 9), ground), placed)).toEqual([{ ...placed, ground: [0, 0.2, 0.4, 0] }, 0])
  // What lies elsewhere is no matter, nor what the ground hides.
  const aside = fill(rect(7, 7, 2, 2), ink(1, 0, 0, 0))
  const hidden = fill(rect(2, 2, 1, 1), ink(1, 0, 0, 0))
  expect(flattened(hidden, fill(rect(0, 0, 9, 9), ground), aside, placed)[1]).toBe(0)
  // Something that lets through on top would need its pixels.
  expect(flattened(placed, fill(rect(0, 0, 5, 5), ink(1, 0, 0, 0, 0.5)))[1]).toBe(1)
})

test("what cannot be had without transparency is an error for each page and kind", () => {
  const seal: Color = { space: "theme", name: "seal", tint: 1, alpha: 0.5 }
  const image = {
    type: "raster",
    key: "a",
    format: "png",
    width: 1,
    height: 1,
    data: new Uint8Array(),
    alpha: true,
  } as const
  const picture: DisplayItem = {
    type: "image",
    owner,
    image,
    rect: { x: pt(0), y: pt(0), width: pt(5), height: pt(5) },
  }
  const under: DisplayItem = { ...picture, image: { ...image, alpha: false } }
  const clear = fill(rect(0, 0, 5, 5), ink(1, 0, 0, 0, 0.5))
  const fault = (...items: DisplayItem[]) => flat(...items).faults.map((message) => message.replace(/, which.*/, ""))
  const striped = [fill(rect(0, 0, 9, 9), ink(0, 0, 0.1, 0)), fill(rect(1, 0, 2, 9), ink(0, 1, 0, 0))]
  expect(fault(...striped, picture)).toEqual([
    "page 1 has a picture with transparency on more than a plain ground, or something transparent over a picture",
  ])
  expect(fault(fill(rect(0, 0, 9, 9), gradient(ink(1, 0, 0, 0), ink(0, 0, 0, 0))), picture)).toHaveLength(1)
  expect(fault(fill(rect(0, 0, 9, 9), { ...seal, alpha: 1 }), picture)).toHaveLength(1)
  expect(fault(under, clear)).toEqual(fault(...striped, picture))
  expect(fault(fill(rect(0, 0, 5, 5), seal))).toEqual(["page 1 has transparency that mixes a spot ink with other inks"])
  expect(fault(line(3, ink(1, 0, 0, 0), 4), line(3, ink(0, 1, 0, 0, 0.5), 4))).toEqual([
    "page 1 has transparent text or a transparent line over text, a wide line or a gradient",
  ])
  expect(fault({ type: "group", opacity: 0.5, items: [clear, clear] })).toEqual([
    "page 1 has a transparent group with transparent parts in it",
  ])
})

test("pages without transparency stay the same object", () => {
  const size = { width: pt(10), height: pt(10) }
  const list: DisplayList = {
    page: 1,
    trim: size,
    bleed: pt(0),
    items: [line(1, ink(0, 0, 0, 1))],
    links: [],
    anchors: [],
  }
  expect(flattenPages([list], PALETTE, tables, () => {})[0]).toBe(list)
})

const unit = fc.constantFrom(0, 0.3, 1)
const randomInk = fc
  .tuple(unit, unit, unit, unit, fc.constantFrom(0, 0.5, 1))
  .map(([c, m, y, k, a]) => ink(c, m, y, k, a))
const place = fc.integer({ min: 0, max: 6 })
const leaf: fc.Arbitrary<DisplayItem> = fc.oneof(
  fc.tuple(place, place, randomInk).map(([x, y, color]) => fill(rect(x, y, 4, 3), color)),
  fc.tuple(place, place, randomInk).map(([x, y, color]) => fill(circlePath(x, y, 2), color)),
  fc.tuple(place, randomInk, fc.constantFrom(0.2, 3)).map(([y, color, width]) => line(y, color, width)),
  fc.tuple(randomInk, randomInk).map(([a, b]) => fill(rect(1, 1, 7, 7), gradient(a, b))),
)
const { items } = fc.letrec<{ items: DisplayItem[]; item: DisplayItem }>((tie) => ({
  items: fc.array(tie("item"), { maxLength: 5 }),
  item: fc.oneof(
    { weight: 4, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc
        .tuple(tie("items"), fc.constantFrom(0, 0.5, 1), fc.boolean())
        .map(([items, opacity, clips]): DisplayItem => {
          return {
            type: "group",
            opacity,
            transform: [1, 0, 0, 2, 1, 0],
            ...(clips && { clip: rect(0, 0, 5, 5) }),
            items,
          }
        }),
    },
  ),
}))

test("whatever is drawn, nothing of it lets through any more", () => {
  fc.assert(
    fc.property(items, (drawn) => {
      flat(...drawn)
    }),
  )
})
