import fc from "fast-check"
import { expect, test } from "vitest"
import { compare, divide, parseDecimal, type Rational, roundHalfUp } from "./decimal.ts"
import { displayValue } from "./display-value.ts"
import { numbersInText, parseChineseNumeral, statesInDigits } from "./numbers-in-text.ts"
import type { Lang } from "./report.ts"
import { read, readChanged, sampleReport } from "./sample.testing.ts"

const decimal = (text: string) => parseDecimal(text) as Rational

test.each([
  ["434", "460", 4, "0.9435"],
  ["1", "8", 2, "0.13"],
  ["-1", "8", 2, "-0.13"],
  ["10290", "70", 0, "147"],
  ["1", "3", 0, "0"],
  ["-1", "300", 1, "0.0"],
  ["2", "3", 1, "0.7"],
  ["1", "-4", 1, "-0.3"],
])("%s ÷ %s to %i places is %s", (a, b, places, expected) => {
  expect(roundHalfUp(divide(decimal(a), decimal(b)), places)).toBe(expected)
})

test("rounding to the places a decimal has gives it back", () => {
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.nat(8), (n, places) => {
      const text = roundHalfUp({ n, d: 10n ** BigInt(places) }, places)
      expect(compare(decimal(text), { n, d: 10n ** BigInt(places) })).toBe(0)
      expect(text.split(".")[1]?.length ?? 0).toBe(places)
    }),
  )
})

test.each<[Lang, string, string]>([
  ["zh", "审查规范性文件45件，纠错3件", "45 3"],
  ["zh", "接待群众10,290人次", "10290"],
  ["zh", "办结率９４．３５％", "94.35"],
  ["zh", "两次审查", "2"],
  ["zh", "五级人大代表", "5"],
  ["zh", "二十六", "26"],
  ["zh", "一百零三", "103"],
  ["zh", "二〇二二年", "2022"],
  ["zh", "3.5万人", "35000"],
  ["zh", "一万二千", "12000"],
  ["zh", "三亿", "300000000"],
  ["zh", "百分之九十", "90"],
  ["zh", "“千百十”工程", ""],
  ["en", "Twenty-six rules and 1,581 issues", "26 1581"],
  ["en", "twice, the third, 3.5 million", "2 3 3500000"],
  ["en", "on the one-stop desk", "1"],
  ["en", "none often weighted", ""],
])("%s: %s → %s", (lang, text, expected) => {
  expect(
    numbersInText(text, lang)
      .map((number) => roundHalfUp(number, 2).replace(/\.?0+$/, (zeros) => (zeros.startsWith(".") ? "" : zeros)))
      .join(" "),
  ).toBe(expected)
})

test("Chinese numerals up to ten thousand", () => {
  const digits = "零一二三四五六七八九"
  const write = (n: number): string => {
    let out = ""
    let zero = false
    for (const [unit, name] of [
      [1000, "千"],
      [100, "百"],
      [10, "十"],
      [1, ""],
    ] as const) {
      const digit = Math.floor(n / unit) % 10
      if (digit === 0) zero ||= out !== ""
      else {
        out += (zero ? "零" : "") + digits[digit] + name
        zero = false
      }
    }
    return out
  }
  for (let n = 1; n < 10_000; n++) if (n > 9) expect(parseChineseNumeral(write(n))).toBe(BigInt(n))
})

test.each([
  ["10290", false, "10,290"],
  ["999", true, "999+"],
  ["-1234567.890", false, "-1,234,567.890"],
])("%s is shown as such", (value, approx, shown) => {
  expect(displayValue({ value, approx })).toBe(shown)
})

const derived = (op: string, of: string[], more: object = {}) => ({
  derived: { op, of },
  unit: { zh: "件", en: "" },
  label: { zh: "算", en: "derived" },
  ...more,
})

test.each([
  ["difference", ["all", "done"], {}, "26"],
  ["sum", ["all", "done"], {}, "894"],
  ["ratio", ["all", "done"], {}, "1.06"],
  ["percent", ["done", "all"], { digits: 0 }, "94"],
])("%s of %j", (op, of, more, expected) => {
  const sample = sampleReport()
  sample.figures["d"] = derived(op, of, more)
  expect(read(JSON.stringify(sample)).report?.figures.get("d")?.value).toBe(expected)
})

test.each([1e300, -275, 0.0001])("decimal places that cannot be (%d) are told once", (digits) => {
  const found = readChanged((sample) => (sample.figures["d"] = derived("ratio", ["all", "done"], { digits })))
  expect(found).toHaveLength(1)
})

test("a chain is computed from exact values, in any order of writing", () => {
  const sample = sampleReport()
  sample.figures = {
    b: derived("sum", ["a", "a", "a"], { digits: 3 }),
    a: derived("ratio", ["done", "all"], { digits: 0 }),
    ...sample.figures,
  }
  const { report } = read(JSON.stringify(sample))
  expect(report?.figures.get("a")?.value).toBe("1")
  expect(report?.figures.get("b")?.value).toBe("2.830")
})

test.each([
  [
    "a pair of three",
    (f: Record<string, unknown>) => (f["d"] = derived("ratio", ["all", "done", "all"])),
    "content/derivation all",
  ],
  [
    "division by zero",
    (f: Record<string, unknown>) => {
      f["z"] = derived("difference", ["all", "all"])
      f["d"] = derived("ratio", ["all", "z"])
    },
    "content/derivation z",
  ],
  [
    "mixed units",
    (f: Record<string, unknown>) => (f["d"] = derived("sum", ["all", "rate"])),
    "content/mixed-units rate",
  ],
])("%s", (_name, change, expected) => {
  expect(readChanged((sample) => change(sample.figures))).toEqual([expected])
})

test("a long circle is one finding", () => {
  const found = readChanged((sample) => {
    for (let i = 0; i < 1000; i++) sample.figures[`x${i}`] = derived("sum", [`x${(i + 1) % 1000}`, "all"])
  })
  expect(found.map((line) => line.split(" ")[0])).toEqual(["content/derivation-circle"])
})

test("a long chain is stopped", () => {
  const found = readChanged((sample) => {
    for (let i = 0; i < 5000; i++) sample.figures[`x${i}`] = derived("ratio", [`x${i + 1}`, `x${i + 1}`])
    sample.figures["x5000"] = derived("sum", ["all", "done"])
  })
  expect(found).toHaveLength(1)
  expect(found[0]).toMatch(/^content\/derivation /)
})

test("what states a number in digits states it", () => {
  const word = fc.constantFrom(
    "1",
    "12",
    "3.5",
    "1,234",
    "1234",
    "万",
    "余",
    " ",
    "million",
    "件",
    "，",
    ",",
    ".",
    "a",
    "-",
  )
  const value = fc.constantFrom("1", "12", "3.5", "1234", "34")
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      value,
      fc.constantFrom("zh" as const, "en" as const),
      (words, n, lang) => {
        const text = words.join("")
        if (!statesInDigits(text, n, lang)) return
        const exact = parseDecimal(n)
        expect(numbersInText(text, lang).some((found) => exact !== undefined && compare(found, exact) === 0)).toBe(true)
      },
    ),
    { numRuns: 3000 },
  )
  expect(statesInDigits("共1234件", "1234", "zh")).toBe(true)
  expect(statesInDigits("1,234 in all", "1234", "en")).toBe(true)
  expect(statesInDigits("3.5 million", "3.5", "en")).toBe(false)
})
