import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { box, fakeContext, img, type Modes, type Node, rect, toBox, words } from "../../proof/boxes.ts"
import { layoutReplaced, replacedIntrinsic } from "../replaced/replaced.ts"
import { layoutPositioned, type StaticPosition } from "./positioned.ts"

const MODES: Modes = { replaced: { layout: layoutReplaced, intrinsic: replacedIntrinsic } }
const at = (node: Node, place: StaticPosition = { x: pt(7), y: pt(9) }): string =>
  rect(layoutPositioned(toBox(node), { width: pt(200), height: pt(100) }, place, fakeContext(MODES)))

// Containing block 200 × 100, static position 7,9; words are 10 × 10.
test.each<[string, Node, string]>([
  ["all auto: static, shrink to fit", words(3), "7,9 30×10"],
  ["shrink to fit in what is left of the static position", words(25), "7,9 193×20"],
  ["left", words(3, "left:20"), "20,9 30×10"],
  ["right", words(3, "right:20"), "150,9 30×10"],
  ["shrink to fit beside right", words(25, "right:60"), "0,9 140×20"],
  ["both: fills", words(3, "left:20; right:30"), "20,9 150×10"],
  ["both with margins", words(3, "left:20; right:30; margin:0 5 0 10"), "30,9 135×10"],
  ["both and width: right gives way", words(3, "left:20; right:30; width:50"), "20,9 50×10"],
  ["auto margins centre", words(3, "left:20; right:30; width:50; margin:auto"), "70,9 50×10"],
  ["auto margins that would be negative", words(3, "left:20; right:30; width:250; margin:auto"), "20,9 250×10"],
  ["one auto margin", words(3, "left:20; right:30; width:50; margin-left:auto; margin-right:5"), "115,9 50×10"],
  ["top", words(3, "top:10%"), "7,10 30×10"],
  ["bottom", words(3, "bottom:10"), "7,80 30×10"],
  ["top and bottom fill", words(3, "top:10; bottom:20"), "7,10 30×70"],
  ["top, bottom, height: bottom gives way", words(3, "top:10; bottom:20; height:30"), "7,10 30×30"],
  ["vertical auto margins", words(3, "top:10; bottom:20; height:30; margin:auto 0"), "7,30 30×30"],
  ["vertical auto margins may be negative", words(3, "top:0; bottom:0; height:140; margin:auto 0"), "7,-20 30×140"],
  ["inset 0", box("inset:0"), "0,0 200×100"],
  ["inset 0, padded", box("inset:0; padding:10; border:1"), "0,0 200×100"],
  ["max-width, then auto margins", words(3, "left:0; right:0; max-width:80; margin:0 auto"), "60,9 80×10"],
  ["min-height", words(3, "top:0; bottom:90; min-height:40"), "7,0 30×40"],
  ["percentages", box("width:50%; height:50%; left:25%; top:25%"), "50,25 100×50"],
  ["max-content", words(25, "width:max-content; left:0"), "0,9 250×10"],
  ["margins at the static position", words(3, "margin:4 0 0 3"), "10,13 30×10"],
  ["a picture is not stretched", img(40, 20, "left:0; right:0; top:0; bottom:0"), "0,0 40×20"],
  ["a picture centred", img(40, 20, "inset:0; margin:auto"), "80,40 40×20"],
  ["a picture of declared width", img(40, 20, "left:5; width:50%"), "5,9 100×50"],
  ["aspect ratio", box("left:0; right:0; width:60; top:0; bottom:0; aspect-ratio:3/1"), "0,0 60×20"],
])("%s", (_, node, expected) => {
  expect(at(node)).toBe(expected)
})

test("aligned static positions", () => {
  expect(at(words(3), { x: pt(100), y: pt(50), alignX: 0.5, alignY: 0.5 })).toBe("85,45 30×10")
  expect(at(words(3, "margin:2"), { x: pt(200), y: pt(100), alignX: 1, alignY: 1 })).toBe("168,88 30×10")
  expect(at(words(25), { x: pt(100), y: pt(0), alignX: 0.5 })).toBe("0,0 200×20")
})
