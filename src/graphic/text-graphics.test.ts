import { expect, test } from "vitest"
import { PART_STATES } from "../content/report.ts"
import { pathBounds, transformPath } from "./bounds.ts"
import { both, draw, figure, fills, item, percent, placed, SPAN, sizeOf, texts, words } from "./chart.testing.ts"
import { LEAST_MODULE, QUIET_ZONE } from "./qr.ts"
import type { SceneNode } from "./scene.ts"
import { stateSign } from "./state.ts"
import { DEFAULT_CHART_THEME } from "./theme.ts"

const url = (text: string) => ({ url: { text, span: SPAN } })
const WIDTHS = [346, 168, 109]

test("numbers of a table stand under each other by their decimal points, units after them", () => {
  const given = [
    figure("a", "10290"),
    figure("b", "94.35", percent),
    figure("c", "5"),
    figure("d", "60", { approx: true }),
  ]
  const { scene } = draw("data-table", given)
  const points = texts(scene)
    .filter((node) => sizeOf(node) === 12.5)
    .map((node) => {
      const line = node.paragraph.lines[0]
      const whole = /^[\d,]+/.exec(line?.text ?? "")?.[0] ?? ""
      // The tests' font has one width for all that is not Han; numbers are set a little closer.
      return node.x + whole.length * (0.55 - 0.012) * 12.5
    })
  expect(points).toHaveLength(4)
  for (const x of points) expect(x).toBeCloseTo(points[0] as number, 6)
})

test("cells of a row stand on one first baseline; where columns do not fit, fields carry their headings", () => {
  const columns = [both("项目", "Project"), both("地点", "Place"), both("数值", "Value")]
  const items = [item("供水管网", "Water mains", { cells: [both("雨湖", "Yuhu")], figure: "a" })]
  const wide = draw("data-table", [figure("a", "7")], { columns, items, figures: [] })
  const baseline = (word: string) => texts(wide.scene).find((node) => node.paragraph.lines[0]?.text === word)?.y
  expect(baseline("雨湖")).toBeCloseTo(baseline("供水管网") ?? 0, 6)
  expect(baseline("7")).toBeCloseTo(baseline("供水管网") ?? 0, 6)
  const long = [item("供水管网改造", "Water mains", { cells: [both("雨湖区岳塘区昭山湘乡", "Yuhu")], figure: "a" })]
  const narrow = draw("data-table", [figure("a", "123456")], { columns, items: long, figures: [], width: 109 })
  expect(words(narrow.scene).join(" ").replaceAll("|", "")).toContain("地点：雨湖区")
})

test("states are signed by shapes that differ without colour, and said in words", () => {
  const shapes = PART_STATES.map((state) =>
    JSON.stringify(
      stateSign(state, "disc", 0, 0, 10, DEFAULT_CHART_THEME).map((node) =>
        node.type === "path" ? [node.path, node.fill === undefined, node.stroke === undefined] : node,
      ),
    ),
  )
  // Passed and done, first reading and under way share a sign.
  expect(new Set(shapes).size).toBe(4)
  const cards = draw("document-card", [], { items: PART_STATES.map((state) => item("条例", "Law", { state })) })
  for (const word of ["已通过", "一审", "列入计划", "Passed", "First reading", "Planned"]) {
    expect(words(cards.scene)).toContain(word)
  }
  const own = draw("document-card", [], {
    items: [item("条例", "Law", { state: "first-reading", status: both("二审", "Second reading") })],
  })
  expect(words(own.scene)).toContain("二审")
  expect(words(own.scene)).not.toContain("一审")
})

test("the key of a checklist has the marks in use, once; its two columns are of like height", () => {
  const items = Array.from({ length: 9 }, (_, i) => item(`第${i}项`, `No. ${i}`, { state: i % 2 ? "done" : "planned" }))
  const { scene } = draw("checklist", [], { items })
  const said = words(scene)
  for (const word of ["已完成", "列入计划"]) expect(said.filter((text) => text === word)).toHaveLength(1)
  expect(said).not.toContain("推进中")
  const lefts = new Set(
    texts(scene)
      .filter((node) => node.paragraph.lines[0]?.text.startsWith("第"))
      .map((node) => Math.round(node.x)),
  )
  expect(lefts.size).toBe(2)
  const tall = [item("长".repeat(150), "long", { state: "done" }), ...items]
  const uneven = draw("checklist", [], { items: tall })
  const [first, second] = [...new Set(texts(uneven.scene).map((node) => Math.round(node.x)))].slice(0, 2)
  const count = (left: number | undefined) =>
    texts(uneven.scene).filter((node) => Math.round(node.x) === left && node.lang === "zh-Hans").length
  expect(count(first)).toBeLessThan(count(second))
})

/** The code's own path: the only one filled by the even-odd rule. */
function codes(nodes: readonly SceneNode[]) {
  return placed(nodes).flatMap(({ node, ...box }) =>
    node.type === "path" && node.fillRule === "evenodd" ? [{ box, node }] : [],
  )
}

test.each(WIDTHS)("a QR code at %d pt has its quiet zone on paper and modules that can be read", (width) => {
  const items = [item("全文", "Full text", url("https://www.example.org/content/2023/03/report.html"))]
  const { scene, findings } = draw("qr-panel", [], { items, width })
  expect(findings).toEqual([])
  expect(scene.leastScale).toBeLessThanOrEqual(1)
  const [code] = codes(scene.children)
  const [ground] = fills(scene, "white")
  if (code === undefined || ground === undefined) throw new Error("no code was drawn")
  const module = (code.box.left - ground.left) / QUIET_ZONE
  expect(module).toBeGreaterThanOrEqual(LEAST_MODULE)
  for (const gap of [code.box.top - ground.top, ground.right - code.box.right, ground.bottom - code.box.bottom]) {
    expect(gap).toBeCloseTo(QUIET_ZONE * module, 6)
  }
  const side = pathBounds(transformPath(code.node.path, [1, 0, 0, 1, 0, 0]))?.width ?? 0
  expect((side - 21) % 4).toBe(0)
  expect(words(scene).join("")).toContain("www.example.org")
})

test("an address that is too long for the width is told by its scale, one that no code holds at once", () => {
  const long = `https://example.org/${"a/ ".repeat(200)}`
  expect(
    draw("qr-panel", [], { items: [item("全文", "Text", url(long))], width: 109 }).scene.leastScale,
  ).toBeGreaterThan(1)
  const endless = draw("qr-panel", [], {
    items: [item("全文", "Text", url(`https://example.org/${"a ".repeat(1300)}`))],
  })
  expect(endless.codes).toContain("graphic/qr-too-long")
})

test("tags stand in rows that the width holds, each at least as wide as its words", () => {
  const labels = ["燃气安全", "垃圾分类", "水", "海绵城市建设管理", "电梯安全"]
  for (const width of WIDTHS) {
    const { scene } = draw("tag-row", [], { items: labels.map((zh) => item(zh, "a topic")), width })
    const grounds = fills(scene, "rose")
    expect(grounds).toHaveLength(labels.length)
    for (const { left, right } of grounds) {
      expect(left).toBeGreaterThanOrEqual(0)
      expect(right).toBeLessThanOrEqual(width + 1e-6)
    }
  }
})

test("a quotation is set smaller, step by step, the longer it is", () => {
  const size = (length: number) =>
    sizeOf(texts(draw("pull-quote", [], { items: [item("言".repeat(length), "words")] }).scene)[0] as never)
  expect([8, 50, 60, 200].map(size)).toEqual([20, 17, 14, 12])
})

test("terms of the report come first in a glossary, then its own parts", () => {
  const { scene } = draw("glossary", [], { items: [item("河", "River", { detail: both("湘江。", "The Xiang.") })] })
  expect(words(scene)).toEqual(["河", "River", "湘江。", "The Xiang."])
})

test("every word that a text graphic draws is in its description, in its language", () => {
  const cells = [both("雨湖", "Yuhu")]
  const columns = [both("项目", "Project"), both("地点", "Place"), both("数值", "Value")]
  const detail = both("第二行", "second line")
  const given = figure("a", "60", { approx: true })
  const drawn = [
    draw("data-table", [given], {
      figures: [],
      columns,
      items: [item("水管", "Mains", { cells, detail, figure: "a" })],
    }),
    draw("tag-row", [given], { items: [item("水", "Water", { detail })] }),
    draw("pull-quote", [], { items: [item("由民作主", "By the people", { detail })] }),
    draw("icon-list", [], { items: [item("勤政", "Diligence", { detail })] }),
    draw("document-card", [], { items: [item("条例", "Law", { state: "first-reading", detail })] }),
    draw("document-card", [], { items: [item("条例", "Law", { state: "passed", status: both("施行", "In force") })] }),
    draw("checklist", [], { items: PART_STATES.map((state) => item("公路", "Road", { state, detail })) }),
    draw("qr-panel", [], { items: [item("全文", "Text", { ...url("https://example.org/a"), detail })] }),
    draw("glossary", [], { items: [item("河", "River", { detail })] }),
  ]
  for (const { scene, findings } of drawn) {
    expect(findings).toEqual([])
    const said = new Map(scene.description.map(({ lang, text }) => [lang, text.replaceAll(/\s/g, "")]))
    for (const node of texts(scene)) {
      const word = node.paragraph.lines
        .map(({ text }) => text)
        .join("")
        .replaceAll(/\s|\(items\)/g, "")
      // A number is one for all languages; an approximate one is said in words.
      if (/^[\d,.+]+$/.test(word)) expect(said.get("en")).toContain(word.replace("+", ""))
      else expect(said.get(node.lang), word).toContain(word)
    }
  }
})

test("a unit is said once in each language: at the number, and in the heading or at the label", () => {
  const hectares = { unit: both("公顷", "ha") }
  const given = [figure("a", "320", hectares), figure("b", "210", hectares)]
  const items = [item("东湖区", "Donghu", { figure: "a" }), item("南山区", "Nanshan", { figure: "b" })]
  const columns = [both("区", "District"), both("面积", "Area")]
  const said = words(draw("data-table", given, { figures: [], items, columns }).scene)
  expect(said).toEqual(expect.arrayContaining(["Area (ha)", "Donghu", "Nanshan", "公顷"]))
  const bare = words(draw("data-table", given, { figures: [], items }).scene)
  expect(bare).toEqual(expect.arrayContaining(["Donghu (ha)", "Nanshan (ha)"]))
})
