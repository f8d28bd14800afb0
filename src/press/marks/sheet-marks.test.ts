import { expect, test } from "vitest"
import type { ThemeColor } from "../../foundation/color.ts"
import type { Matrix, Rect } from "../../foundation/geometry.ts"
import { em, mm, mmToPt, pt, ptToMm } from "../../foundation/units.ts"
import type { DisplayItem, PathItem } from "../../paint/display-list.ts"
import type { ComposedLine } from "../../text/text.ts"
import { BAR, REGISTRATION } from "./inks.ts"
import { type MarkFrame, pageFrame } from "./mark-frame.ts"
import { MARK_WIDTH } from "./mark-sizes.ts"
import { sheetMarks } from "./sheet-marks.ts"
import { type SlugPiece, slugPieces } from "./slug.ts"

const length = (millimetres: number) => mmToPt(mm(millimetres))
const box = (x: number, y: number, width: number, height: number): Rect => ({
  x: length(x),
  y: length(y),
  width: length(width),
  height: length(height),
})

/** A line of as many millimetres as `text` has characters, without glyphs. */
const ruler = (text: string): ComposedLine => ({
  runs: [],
  boxes: [],
  width: length([...text].length),
  natural: length([...text].length),
  x: pt(0),
  text,
  joinsNext: false,
  needsActualText: false,
  overflow: pt(0),
  gap: em(0),
  tier: 0,
  last: true,
})
const piece = (text: string): SlugPiece => ({ line: ruler(text), size: pt(5.5), color: REGISTRATION })

interface Shown {
  readonly kind: string
  /** Millimetres: left, top, right, bottom. */
  readonly edges: readonly [number, number, number, number]
}

function shown(items: readonly DisplayItem[], [a, b, c, d, e, f]: Matrix = [1, 0, 0, 1, 0, 0]): readonly Shown[] {
  const place = (kind: string, points: readonly (readonly [number, number])[]): Shown => {
    const xs = points.map(([x, y]) => ptToMm(pt(a * x + c * y + e)))
    const ys = points.map(([x, y]) => ptToMm(pt(b * x + d * y + f)))
    return { kind, edges: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)] }
  }
  return items.flatMap((item): readonly Shown[] => {
    if (item.type === "group") return shown(item.items, item.transform)
    if (item.type === "line")
      return [
        place("slug", [
          [0, -2.75],
          [length([...item.text].length), 2.75],
        ]),
      ]
    if (item.type !== "path") return []
    const points = item.path.flatMap((step) => (step.type === "Z" ? [] : [[step.x, step.y] as const]))
    const kind =
      item.fill !== undefined ? "patch" : item.path.length > 2 ? "circle" : item.stroke?.dash.length ? "fold" : "line"
    return [place(kind, points)]
  })
}

const spread: MarkFrame = {
  trimBox: box(77, 55, 296, 210),
  bleedBox: box(74, 52, 302, 216),
  printable: box(4, 4, 442, 312),
  cutsX: [length(77), length(373)],
  cutsY: [length(55), length(265)],
  foldsX: [length(225)],
  foldsY: [],
  middlesX: [length(151), length(299)],
  middlesY: [length(160)],
}

test("marks stand outside the bleed, three millimetres from the trim, on what can be printed, in ink of every plate", () => {
  const page = pageFrame(box(15, 15, 148, 210), box(15, 15, 148, 210), box(0, 0, 178, 240))
  for (const frame of [spread, page]) {
    const { items, missing } = sheetMarks(frame, {
      slug: [piece("name  2022-10-16"), piece("第1页 page 1"), piece("C")],
      bar: BAR,
    })
    expect([...missing]).toEqual([])
    const { x, y, width, height } = frame.trimBox
    const inner = [ptToMm(x) - 3, ptToMm(y) - 3, ptToMm(pt(x + width)) + 3, ptToMm(pt(y + height)) + 3] as const
    const { printable } = frame
    for (const { edges } of shown(items)) {
      const [left, top, right, bottom] = edges
      const outside =
        right < inner[0] + 1e-6 || left > inner[2] - 1e-6 || bottom < inner[1] + 1e-6 || top > inner[3] - 1e-6
      expect(outside).toBe(true)
      expect(left).toBeGreaterThan(ptToMm(printable.x))
      expect(right).toBeLessThan(ptToMm(pt(printable.x + printable.width)))
    }
    const strokes = items.filter((item): item is PathItem => item.type === "path")
    expect(strokes.every(({ stroke }) => stroke?.width === MARK_WIDTH && stroke.color === REGISTRATION)).toBe(true)
  }
})

test("crop marks at every cut and fold marks at every fold, on both sides", () => {
  const { items } = sheetMarks(spread, { slug: [], bar: [] })
  const at = (kind: string, side: 0 | 1) =>
    shown(items).flatMap(({ kind: own, edges: [left, top, right, bottom] }) => {
      const upright = right - left < 1e-6
      return own === kind && (side === 0) === upright && (upright ? bottom - top : right - left) > 4.9
        ? [Math.round(upright ? left : top)]
        : []
    })
  expect(at("line", 0).filter((x) => x === 77 || x === 373)).toEqual([77, 373, 77, 373])
  expect(at("line", 1).filter((y) => y === 55 || y === 265)).toEqual([55, 265, 55, 265])
  expect(at("fold", 0)).toEqual([225, 225])
  expect(shown(items).filter(({ kind }) => kind === "circle")).toHaveLength(6)
})

test("nothing stands on anything else: the slug line and the bar flow around lines and targets, and along other sides", () => {
  const slug = ["a".repeat(60), "b".repeat(60), "c".repeat(60), "d".repeat(60), "e".repeat(60), "f".repeat(60)].map(
    piece,
  )
  const { items, missing } = sheetMarks(spread, { slug, bar: [...BAR, ...BAR, ...BAR] })
  expect([...missing]).toEqual([])
  const all = shown(items).filter(({ kind }) => kind !== "circle")
  const crossing = all.flatMap((one, i) =>
    all.slice(i + 1).flatMap((other) => {
      const apart =
        one.edges[2] <= other.edges[0] + 1e-6 ||
        other.edges[2] <= one.edges[0] + 1e-6 ||
        one.edges[3] <= other.edges[1] + 1e-6 ||
        other.edges[3] <= one.edges[1] + 1e-6
      return apart ? [] : [`${one.kind} ${other.kind}`]
    }),
  )
  // The two arms of each target cross.
  expect(crossing).toEqual(Array(6).fill("line line"))
})

test("what there is no room for is told: nothing is printed where the press cannot print", () => {
  const tight = (room: number) => ({ ...spread, printable: box(74 - room, 52 - room, 302 + 2 * room, 216 + 2 * room) })
  const content = { slug: [piece("name")], bar: BAR }
  expect([...sheetMarks(tight(6), content).missing]).toEqual([])
  expect([...sheetMarks(tight(3), content).missing]).toEqual(["registration", "slug", "bar"])
  expect([...sheetMarks(tight(1), content).missing]).toEqual(["crop", "fold", "registration", "slug", "bar"])
  expect(sheetMarks(tight(0), content).items).toEqual([])
  const long = { slug: [piece("x".repeat(400))], bar: [] }
  expect([...sheetMarks(spread, long).missing]).toEqual(["slug"])
})

test("the slug line says file, date, sheet, and each plate in its own ink, spot inks once", () => {
  const ink = { cmyk: [0, 1, 1, 0], screen: [1, 0, 0], spot: "专色红" } as const
  const palette = new Map<string, ThemeColor>([
    ["red", ink],
    ["red-again", ink],
    ["grey", { cmyk: [0, 0, 0, 0.5], screen: [0.5, 0.5, 0.5] }],
  ])
  const place = { en: "sheet 1 front", zh: "第1张 正面" }
  const pieces = slugPieces({ name: "xiangtan-2022", date: "2022-10-16T00:00:00Z", place }, palette, ruler)
  expect(pieces.map(({ line }) => line.text)).toEqual([
    "xiangtan-2022  2022-10-16",
    "第1张 正面  sheet 1 front",
    "C",
    "M",
    "Y",
    "K",
    "专色红",
  ])
  expect(pieces.at(-1)?.color).toEqual({ space: "theme", name: "red", tint: 1, alpha: 1 })
})
