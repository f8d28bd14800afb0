import { expect, test } from "vitest"
import { COUNTER_STYLES } from "../../tables/css-values.ts"
import { Counters, counterText, markerText } from "./counters.ts"

const SOME = [0, 1, 10, 11, 20, 21, 100, 105, 110, 1001, 1010, 9999, 10000, -3, -10, -10000]

// css-counter-styles-3 #limited-chinese, #simple-numeric, #simple-alphabetic, #simple-fixed
test.each([
  [
    "simp-chinese-informal",
    SOME,
    "零 一 十 十一 二十 二十一 一百 一百零五 一百一十 一千零一 一千零一十 九千九百九十九 一〇〇〇〇 负三 负十 -10000",
  ],
  [
    "simp-chinese-formal",
    SOME,
    "零 壹 壹拾 壹拾壹 贰拾 贰拾壹 壹佰 壹佰零伍 壹佰壹拾 壹仟零壹 壹仟零壹拾 玖仟玖佰玖拾玖 一〇〇〇〇 负叁 负壹拾 -10000",
  ],
  [
    "trad-chinese-informal",
    SOME,
    "零 一 十 十一 二十 二十一 一百 一百零五 一百一十 一千零一 一千零一十 九千九百九十九 一〇〇〇〇 負三 負十 -10000",
  ],
  ["trad-chinese-formal", [2, 3, 6, 15, 10305, -2], "貳 參 陸 壹拾伍 一〇三〇五 負貳"],
  ["cjk-ideographic", [0, 12, 105, -3], "零 十二 一百零五 負三"],
  ["cjk-decimal", [0, 10, 2024, 10305, -2], "〇 一〇 二〇二四 一〇三〇五 -2"],
  ["cjk-heavenly-stem", [1, 10, 11, 0], "甲 癸 一一 〇"],
  ["cjk-earthly-branch", [1, 12, 13, -1], "子 亥 一三 -1"],
  ["circled-decimal", [1, 20, 21, 50, 51, 0], "① ⑳ ㉑ ㊿ 51 0"],
  ["lower-roman", [1, 4, 9, 14, 1999, 3999, 4000, 0], "i iv ix xiv mcmxcix mmmcmxcix 4000 0"],
  ["upper-roman", [48, 944, -1], "XLVIII CMXLIV -1"],
  ["upper-alpha", [1, 26, 27, 52, 703, 0, -1], "A Z AA AZ AAA 0 -1"],
  ["lower-alpha", [3, 28], "c ab"],
  ["lower-greek", [1, 18, 24, 25], "α σ ω αα"],
  ["decimal-leading-zero", [3, 12, 0, -4, -12, 100], "03 12 00 -4 -12 100"],
  ["decimal", [0, -7, 2147483647], "0 -7 2147483647"],
  ["none", [3], ""],
  ["disc", [-1, 5], "• •"],
] as const)("counter style %s", (style, values, expected) => {
  expect(values.map((value) => counterText(value, style)).join(" ")).toBe(expected)
})

test.each(COUNTER_STYLES)("%s shows any number of 32 bits", (style) => {
  for (const value of [-(2 ** 31 - 1), -1, 0, 1, 49, 4000, 2 ** 31 - 1]) {
    expect(markerText(value, style)).not.toMatch(/undefined|NaN|Infinity|e\+/)
  }
})

test("counters stop at 32 bits, and are set after they are incremented", () => {
  const counters = new Counters()
  counters.enter([{ name: "n", value: 2 ** 31 - 2 }], [{ name: "n", value: 5 }])
  expect(counters.value("n")).toBe(2 ** 31 - 1)
  counters.enter(
    [],
    [{ name: "n", value: -3 }],
    [
      { name: "n", value: 8 },
      { name: "m", value: 2 },
    ],
  )
  expect([counters.value("n"), counters.value("m")]).toEqual([8, 2])
  counters.enter([{ name: "n", value: -(2 ** 40) }], [])
  expect(counters.values("n")).toEqual([8, -(2 ** 31 - 1)])
})
