import { expect, test } from "vitest"
import type { Color } from "../foundation/color.ts"
import { pt } from "../foundation/units.ts"
import { gradientPaint } from "../graphic/gradient.ts"
import type { BorderStyle, LengthPercentage } from "../style/computed.ts"
import { paintBackground } from "./background.ts"
import { paintBorders } from "./border.ts"
import type { DisplayItem } from "./display-list.ts"
import { dumpDisplay } from "./dump.ts"
import { box, el, lengths, style } from "./fixtures.ts"
import { innerRadii, roundedPath, usedRadii } from "./shapes.ts"

const corners = <T>(value: T) => ({ topLeft: value, topRight: value, bottomRight: value, bottomLeft: value })
const edges = <T>(value: T) => ({ top: value, right: value, bottom: value, left: value })
const circle = (value: LengthPercentage) => ({ x: value, y: value })
const AREA = { x: 0, y: 0, width: 100, height: 40 }
const BLACK: Color = { space: "gray", k: 1, alpha: 1 }
const CLEAR: Color = { space: "gray", k: 0, alpha: 0 }

const shown = (items: readonly DisplayItem[]): string =>
  dumpDisplay({ page: 1, trim: { width: pt(0), height: pt(0) }, bleed: pt(0), items, links: [], anchors: [] })
    .split("\n")
    .slice(1, -1)
    .map((text) => text.trim())
    .join("\n")

test("radii that would overlap shrink together; a cut edge has none; a border takes off its width", () => {
  expect(usedRadii(corners(circle(lengths(40))), AREA, edges(true))).toEqual(corners({ x: 20, y: 20 }))
  expect(usedRadii(corners(circle(lengths(0))), AREA, edges(true))).toBeUndefined()
  const cut = usedRadii(corners(circle(lengths(5))), AREA, { ...edges(true), bottom: false })
  expect(cut).toMatchObject({ topLeft: { x: 5, y: 5 }, bottomLeft: { x: 0, y: 0 } })
  expect(innerRadii(cut, edges(6))).toEqual(corners({ x: 0, y: 0 }))
  expect(usedRadii(corners(circle({ pt: pt(0), percent: 0.5 })), AREA, edges(true))).toEqual(corners({ x: 50, y: 20 }))
})

test("a rounded path stays in its box and begins and ends at the same point", () => {
  const path = roundedPath(AREA, usedRadii(corners(circle(lengths(8))), AREA, edges(true)))
  expect(path.map(({ type }) => type).join("")).toBe("MLCLCLCLCZ")
  for (const segment of path) {
    if (segment.type === "Z") continue
    expect(segment.x).toBeGreaterThanOrEqual(0)
    expect(segment.x).toBeLessThanOrEqual(100)
    expect(segment.y).toBeGreaterThanOrEqual(0)
    expect(segment.y).toBeLessThanOrEqual(40)
  }
  expect(path[0]).toMatchObject({ x: 8, y: 0 })
  expect(path.at(-2)).toMatchObject({ x: 8, y: 0 })
})

const borders = (kind: BorderStyle, widths = edges(3), colors = edges<Color>(BLACK), radius = 0): string => {
  const out: DisplayItem[] = []
  const styled = style({ borderStyle: edges(kind), borderColor: colors })
  paintBorders(styled, widths, AREA, usedRadii(corners(circle(lengths(radius))), AREA, edges(true)), out)
  return shown(out)
}

test("borders: a ring, two thirds of a ring, dashes that end as they begin, dots, unlike sides", () => {
  expect(borders("solid")).toBe("path M0,0L100,0L100,40L0,40ZM3,3L97,3L97,37L3,37Z  fill gray(1) evenodd  layout")
  expect(borders("double")).toBe(
    "path M0,0L100,0L100,40L0,40ZM1,1L99,1L99,39L1,39Z  fill gray(1) evenodd  layout\n" +
      "path M2,2L98,2L98,38L2,38ZM3,3L97,3L97,37L3,37Z  fill gray(1) evenodd  layout",
  )
  expect(borders("dashed")).toBe("path rect 1.5,1.5 97 × 37  stroke gray(1) 3 dash 6,5.75  layout")
  expect(borders("dotted", { ...edges(0), top: 1 })).toBe("path M0,0.5L100,0.5  stroke gray(1) 1 dash 0,1.98  layout")
  const mixed = borders("solid", edges(2), { ...edges(BLACK), left: { space: "rgb", r: 1, g: 0, b: 0, alpha: 1 } }, 4)
  // Each side is the whole ring within its own wedge.
  expect(mixed.split("\n")).toHaveLength(8)
  expect(mixed).toMatch(/^group {2}clip M0,0L100,0L96,4L4,4Z\npath M4,0/)
  expect(borders("solid", edges(2), edges(CLEAR))).toBe("")
})

test("the gradient line reaches the corners; stops without a place are spread", () => {
  const red: Color = { space: "rgb", r: 1, g: 0, b: 0, alpha: 1 }
  const gradient = {
    type: "linear-gradient",
    angle: 90,
    stops: [{ color: red }, { color: BLACK }, { color: red, at: { pt: pt(50), percent: 0 } }, { color: CLEAR }],
  } as const
  expect(gradientPaint(gradient, AREA)).toMatchObject({
    from: [0, 20],
    to: [100, 20],
    stops: [{ offset: 0 }, { offset: 0.25 }, { offset: 0.5 }, { offset: 1 }],
  })
  const down = gradientPaint({ ...gradient, angle: 180 }, AREA)
  expect(down).toMatchObject({ from: [50, 0], to: [50, 40] })
})

test("background tiles stand where size, position and repeat put them, cut to the box", () => {
  const image = { type: "linear-gradient", angle: 0, stops: [{ color: BLACK }, { color: BLACK }] } as const
  const tile = (repeat: "no-repeat" | "repeat-x"): readonly string[] => {
    const out: DisplayItem[] = []
    const source = el(
      "div",
      {},
      {
        backgroundImage: [image],
        backgroundSize: [lengths(40), lengths(10)],
        backgroundPosition: [lengths(10), { pt: pt(0), percent: 1 }],
        backgroundRepeat: repeat,
      },
    )
    paintBackground(box(source, [0, 0, 100, 40]), AREA, undefined, out)
    return shown(out).match(/rect \S+ \S+ × \S+/g) ?? []
  }
  expect(tile("no-repeat")).toEqual(["rect 0,0 100 × 40", "rect 10,30 40 × 10"])
  expect(tile("repeat-x")).toEqual([
    "rect 0,0 100 × 40",
    "rect -30,30 40 × 10",
    "rect 10,30 40 × 10",
    "rect 50,30 40 × 10",
    "rect 90,30 40 × 10",
  ])
})

test("a picture behind a box is cut to its round corners", () => {
  const out: DisplayItem[] = []
  const content = { type: "raster", key: "k", format: "png", width: 1, height: 1, data: new Uint8Array() } as const
  const rect = { x: pt(-5), y: pt(0), width: pt(110), height: pt(40) }
  const fragment = box(el("div"), [0, 0, 100, 40], [], { backdrop: [{ rect, content }] })
  paintBackground(fragment, { ...AREA, x: 7 }, usedRadii(corners(circle(lengths(4))), AREA, edges(true)), out)
  expect(shown(out)).toMatch(/^group {2}clip M11,0.*\nimage k 2,0 110 × 40 {2}background$/)
})
