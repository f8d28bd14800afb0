import { expect, test } from "vitest"
import { emFonts, emOptions, emText } from "../proof/em-font.ts"
import { isLoose } from "./line/looseness.ts"
import { evenSides, type Looseness } from "./pair.ts"
import { composeParagraph } from "./paragraph.ts"

/** `5`: five lines, whatever is asked; `5±`: a line less or more to be had; `4+!`: one more, with a loose line. */
function side(notation: string) {
  const [, lines, ways = "", loose] = /^(\d+)([-+±]?)(!?)$/.exec(notation) as unknown as [
    string,
    string,
    string?,
    string?,
  ]
  return (looseness: Looseness) => {
    const given = looseness === 0 || ways === "±" || ways === (looseness < 0 ? "-" : "+") ? looseness : 0
    return { height: Number(lines) + given, flaws: loose && given > 0 ? 1 : 0 }
  }
}

test.each([
  ["5 | 5", "5 | 5", "even sides stay"],
  ["6- | 5", "5 | 5", "the longer side gives a line"],
  ["5 | 6-", "5 | 5", "on either side"],
  ["8- | 5", "7 | 5", "a lower row, even where the sides do not end together"],
  ["6 | 5+", "6 | 6", "the shorter side takes a line"],
  ["6 | 5+!", "6 | 5", "but no loose one"],
  ["8 | 5+", "8 | 5", "nor one that does not reach"],
  ["6- | 6 | 4", "6 | 6 | 4", "a row is as low as its highest side"],
  ["6- | 6- | 4", "5 | 5 | 4", "all of which may give"],
  ["6 | 6 | 5+", "6 | 6 | 6", "columns more than two"],
  ["0 | 0", "0 | 0", "nothing on either side"],
  ["3", "3", "alone"],
])("%s → %s: %s", (given, expected) => {
  const sides = evenSides(given.split(" | ").map(side))
  expect(sides.map(({ height }) => height).join(" | ")).toBe(expected)
})

test("a paragraph gives up a line where that makes the row of its pair lower", () => {
  const fonts = emFonts()
  const items = [
    emText("在市委的坚强领导下，市人大常委会全面落实中央、省委和市委人大工作会议精神，圆满完成了各项任务。"),
  ]
  const set = (width: number, looseness?: -1) =>
    composeParagraph(items, emOptions(width, { align: "justify", ...(looseness && { looseness }) }), fonts).lines.length
  const width = Array.from({ length: 60 }, (_, k) => 8 + k / 4).find((at) => set(at, -1) < set(at)) as number
  const options = emOptions(width, { align: "justify" })
  const pair = evenSides(
    [items, [emText("短。")]].map((own) => (looseness: Looseness) => {
      const composed = composeParagraph(own, looseness === 0 ? options : { ...options, looseness }, fonts)
      const flaws = composed.lines.filter((line) => isLoose(line)).length
      return { looseness, composed, height: composed.lines.length * 16, flaws }
    }),
  )
  expect(pair.map(({ looseness }) => looseness)).toEqual([-1, 0])
  expect(pair[0]).toMatchObject({ height: (set(width) - 1) * 16, flaws: 0 })
  expect(pair[0]?.composed.lines).toHaveLength(set(width) - 1)
})
