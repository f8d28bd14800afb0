import { expect, test } from "vitest"
import { drawMarkup } from "./proof/text-pdf.ts"

const V = ".v { writing-mode: vertical-rl; height: 8em }"
const draw = (html: string, css = "") => drawMarkup(`<div lang="zh-Hans">${html}</div>`, 10, 10, V + css)

test("a reader copies vertical text line by line, as in the source", async () => {
  const { text } = await draw(
    `<div class="v">“直排”，第<span class="c">12</span>条：由ABC公司于<b>九月</b>发布——好！</div><p>横排</p>`,
    ".c { text-combine-upright: all }",
  )
  expect(text.replaceAll("\n", "")).toBe("“直排”，第12条：由ABC公司于九月发布——好！横排")
  expect(text.split("\n")[0]).toBe("“直排”，第12条：")
})

test("Han stand upright, Latin letters lie: 一 is a level stroke, l too once it is turned", async () => {
  const { isDark, pixel } = await draw(`<div class="v">一<span lang="en">lll</span></div>`)
  // How far the ink of a row or a column of pixels through the middle of the character reaches, in em.
  const ink = (dark: (at: number) => boolean): number => {
    let count = 0
    for (let at = 0; at < 1; at += pixel) if (dark(at)) count++
    return count * pixel
  }
  const across = Array.from({ length: 100 }, (_, row) => row / 100)
  const level = Math.max(...across.map((y) => ink((x) => isDark(x + 0.5, y))))
  const upright = ink((y) => isDark(1, y))
  expect(level).toBeGreaterThan(0.8)
  expect(upright).toBeLessThan(0.2)
  const letter = Math.max(...across.map((y) => ink((x) => isDark(x + 0.5, y + 1))))
  expect(letter).toBeGreaterThan(0.6)
})
