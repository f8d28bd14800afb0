import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { fakeContext, img, type Modes, placed, rect, styled, toBox } from "../../proof/boxes.ts"
import { css } from "../../proof/css.ts"
import { initialStyle } from "../../style/values/initial.ts"
import type { Constraint } from "../constraint.ts"
import { layoutReplaced, objectRect, replacedIntrinsic } from "./replaced.ts"

const MODES: Modes = { replaced: { layout: layoutReplaced, intrinsic: replacedIntrinsic } }

const lay = (text: string, attributes: Record<string, string> = {}, constraint: Partial<Constraint> = {}) =>
  fakeContext(MODES).layoutChild(toBox(img(40, 20, text, attributes)), { availableWidth: pt(200), ...constraint })

// Natural size 40 × 20 in a containing block 200 wide; CSS 2.2 10.3.2, 10.4, 10.6.2.
test.each<[string, string]>([
  ["", "40×20"],
  ["width:80", "80×40"],
  ["height:5", "10×5"],
  ["width:80; height:5", "80×5"],
  ["width:50%", "100×50"],
  ["height:50%", "40×20"],
  ["max-width:20", "20×10"],
  ["max-width:100%; width:400", "200×100"],
  ["min-width:60", "60×30"],
  ["max-height:10", "20×10"],
  ["min-height:40", "80×40"],
  ["max-width:20; max-height:5", "10×5"],
  ["max-width:10; max-height:15", "10×5"],
  ["min-width:60; min-height:60", "120×60"],
  ["min-width:60; max-height:10", "60×10"],
  ["max-width:20; min-height:30", "20×30"],
  ["width:80; max-height:10", "80×10"],
  ["width:80; aspect-ratio:1/1", "80×80"],
  ["aspect-ratio:4/1", "40×10"],
])("used size: %s", (text, expected) => {
  const { width, height } = lay(text)
  expect(`${width}×${height}`).toBe(expected)
})

test.each<[Record<string, string>, string, string]>([
  [{ width: "80" }, "", "60×30"],
  [{ width: "80", height: "80px" }, "", "60×60"],
  [{ width: "50%" }, "", "100×50"],
  [{ width: "80" }, "width:10", "10×5"],
  [{ width: "wide" }, "", "40×20"],
])("attributes %o with %s", (attributes, text, expected) => {
  const { width, height } = lay(text, attributes)
  expect(`${width}×${height}`).toBe(expected)
})

test("a declared auto wins over an attribute", () => {
  const made = toBox(img(40, 20, "", { width: "80", height: "80" }))
  const source = made.source!
  Object.assign(source, { declared: new Map([["height", { file: "a.css", start: 0, end: 1 }]]) })
  const { width, height } = fakeContext(MODES).layoutChild(made, { availableWidth: pt(200) })
  expect(`${width}×${height}`).toBe("60×30")
})

test("padding and border go around it", () => {
  const made = lay("padding:3; border:1; width:40")
  expect(placed(made)).toBe("48×28: 4,4 40×20")
  expect(placed(lay("padding:3; border:1; width:40; box-sizing:border-box"))).toBe("40×24: 4,4 32×16")
})

test("the parent's size is the border box", () => {
  expect(placed(lay("padding:5", {}, { width: pt(60) }))).toBe("60×35: 5,5 50×25")
  expect(rect(lay("", {}, { width: pt(60), height: pt(10) }))).toBe("0,0 60×10")
})

test.each<[string, string]>([
  ["", "0,0 60×60"],
  ["object-fit:contain", "0,15 60×30"],
  ["object-fit:cover", "-30,0 120×60"],
  ["object-fit:none", "10,20 40×20"],
  ["object-fit:scale-down", "10,20 40×20"],
  ["object-fit:contain; object-position:0% 100%", "0,30 60×30"],
  ["object-fit:none; object-position:3 4", "3,4 40×20"],
])("drawn into 60 × 60: %s", (text, expected) => {
  const made = lay(`width:60; height:60; ${text}`)
  const draw = made.type === "replaced" ? made.draw : undefined
  expect(draw && `${draw.x},${draw.y} ${draw.width}×${draw.height}`).toBe(expected)
})

test("a drawing keeps its proportions in any box", () => {
  const scene = { size: { width: pt(40), height: pt(20) }, children: [], description: [] }
  const style = css("", initialStyle(), "block")
  const box = { width: pt(60), height: pt(60) }
  expect(objectRect(style, { type: "scene", scene }, scene.size, box)).toEqual({ x: 0, y: 15, width: 60, height: 30 })
})

test("a graphic fills the width and is asked for that width alone", () => {
  const asked: (number | undefined)[] = []
  const context = {
    ...fakeContext(MODES),
    replaced: (_: unknown, width: number | undefined) => {
      asked.push(width)
      const size = { width: pt(width ?? 0), height: pt(1000 / (width ?? 1)) }
      return { content: { type: "scene", scene: { size, children: [], description: [] } } as const, natural: size }
    },
  }
  const style = css("margin:0 10", initialStyle(), "block")
  const graphic = { type: "replaced", source: styled("tj-graphic", style), style } as const
  const at = (constraint: Partial<Constraint>): string =>
    rect(layoutReplaced(graphic, { availableWidth: pt(120), ...constraint }, context))
  expect(at({})).toBe("0,0 100×10")
  expect(at({ width: pt(50), shrinkToFit: true })).toBe("0,0 50×20")
  expect(at({ availableWidth: pt(920), shrinkToFit: true })).toBe("0,0 225×4.44")
  expect(asked).toEqual([100, 50, 225])
  expect(replacedIntrinsic(graphic, context)).toEqual({ min: 0, max: 225 })
})

test("a picture that cannot be shown leaves its place empty", () => {
  const style = css("width:30; height:7", initialStyle(), "block")
  const box = { type: "replaced", source: styled("img", style), style } as const
  expect(placed(layoutReplaced(box, { availableWidth: pt(100) }, fakeContext(MODES)))).toBe("30×7: ")
})

test.each<[string, string]>([
  ["", "40 40"],
  ["width:70", "70 70"],
  ["height:40", "80 80"],
  ["width:50%", "0 40"],
  ["max-width:100%", "0 40"],
  ["max-width:100%; min-width:15; padding:0 1", "17 42"],
  ["max-width:30", "30 30"],
])("intrinsic widths: %s", (text, expected) => {
  const { min, max } = fakeContext(MODES).intrinsicWidths(toBox(img(40, 20, text)))
  expect(`${min} ${max}`).toBe(expected)
})
