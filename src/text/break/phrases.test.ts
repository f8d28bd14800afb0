import { expect, test } from "vitest"
import { breaks } from "../../proof/lines.ts"
import { phraseScore } from "./phrases.ts"

const heading = (text: string, width: number): string => breaks(text, width, { wrap: "balance", align: "center" })

test("scores of the phrase model, as BudouX 0.9.2 has them", () => {
  const text = "充分发挥人大主导作用"
  const scores = [...text].map((_, i) => Math.round(phraseScore(text, i))).slice(1)
  expect(scores).toEqual([-816, 1088, -851, 193, -350, 558, -1541, 699, -50])
})

test("headings are cut between phrases", () => {
  expect(heading("不断推进新时代人大工作高质量发展", 12)).toBe("不断推进新时代|人大工作高质量发展")
  expect(heading("《湘潭市海绵城市建设管理条例》", 10)).toBe("《湘潭市海绵城市|建设管理条例》")
  expect(heading("《湘潭市电梯安全管理条例》", 10)).toBe("《湘潭市电梯|安全管理条例》")
  expect(heading("充分发挥人大主导作用", 7)).toBe("充分发挥|人大主导作用")
  expect(heading("聚焦社会公平正义，强化监督实效", 10)).toBe("聚焦社会公平正义，|强化监督实效")
})

test("never for a lone Han, and never far from even", () => {
  for (let width = 4; width < 16; width++) {
    for (const text of ["依法履职能力不断提高了", "长株潭三市协同立法", "聚焦经济高质量发展强化监督"]) {
      expect(heading(text, width).split("|").at(-1)?.length).toBeGreaterThan(1)
    }
  }
})

test("text that is not Simplified Chinese, and running text, keep their breaks", () => {
  expect(breaks("不断推进新时代人大工作高质量发展", 8, { align: "start" })).toBe("不断推进新时代人|大工作高质量发展")
  const hant = { wrap: "balance", lang: "zh-Hant" } as const
  expect(breaks("不断推进新时代人大工作高质量发展", 12, hant)).toBe("不断推进新时代人|大工作高质量发展")
})
