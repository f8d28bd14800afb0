import type { Color } from "../foundation/color.ts"
import type { Message } from "../foundation/diagnostic.ts"
import { type Mm, mm, mmToPt, type Pt, pt } from "../foundation/units.ts"
import type { ChartTextStyle, Measure, SceneNode } from "../graphic/scene.ts"
import type { DisplayItem, DisplayList } from "../paint/display-list.ts"
import { paintContent } from "../paint/replaced.ts"
import { polygon, rectPath } from "../paint/shapes.ts"
import { OFFICE_EDGE, type OfficePlan } from "./office-sheets.ts"

/** Sizes are those of an A5 page; other pages have all of it larger or smaller. */
const DRAWN_WIDTH = mmToPt(mm(148))
const DRAWN_HEIGHT = mmToPt(mm(210))
const MARGIN = mmToPt(mm(16))
/** On paper. */
const RULER: Mm = mm(100)
const TICK: Mm = mm(10)

const FRAME_WIDTH = pt(0.75)
const BLACK: Color = { space: "gray", k: 1, alpha: 1 }
const GREY: Color = { space: "gray", k: 0.7, alpha: 1 }

/**
 * Four pages on one sheet of paper that show whether a printer turns it over the right edge, keeps sizes, and prints up to
 * the margins: folded, they are a booklet whose pages all stand upright, or the printer is set wrong.
 */
export function officeTestPages(
  plan: OfficePlan,
  measure: Measure,
  families: readonly string[],
): readonly DisplayList[] {
  const trim = { width: pt(plan.page.width / plan.scale), height: pt(plan.page.height / plan.scale) }
  const zoom = Math.min(trim.width / DRAWN_WIDTH, trim.height / DRAWN_HEIGHT)
  const size = { width: pt(trim.width / zoom), height: pt(trim.height / zoom) }
  return PAGES.map((draw, index): DisplayList => {
    const page = new TestPage(size.width, measure, families)
    draw(page, plan, zoom)
    if (index === 1 || index === 2) {
      const drawn = (onPaper: number): number => onPaper / plan.scale / zoom
      const { width, height } = plan.paper.size
      // Where pages are smaller than the paper they are the frame.
      const across = Math.max(FRAME_WIDTH, drawn(OFFICE_EDGE - (width / 2 - plan.page.width)))
      const down = Math.max(FRAME_WIDTH, drawn(OFFICE_EDGE - (height - plan.page.height) / 2))
      page.frame((index === 1) === (plan.bindingSide === "left") ? "left" : "right", size.height, across, down)
    }
    page.number(index + 1, size.height)
    const items: DisplayItem[] = []
    const scene = { size, children: page.nodes, description: [] }
    paintContent({ type: "scene", scene }, { x: 0, y: 0, ...trim }, { type: "artifact", kind: "Layout" }, items)
    return { page: index + 1, trim, bleed: pt(0), items, links: [], anchors: [] }
  })
}

/** A page that is filled from its head down. */
class TestPage {
  readonly nodes: SceneNode[] = []
  readonly width: Pt
  readonly #measure: Measure
  readonly #families: readonly string[]
  #y: number = MARGIN

  constructor(width: Pt, measure: Measure, families: readonly string[]) {
    this.width = width
    this.#measure = measure
    this.#families = families
  }

  space(height: number): void {
    this.#y += height
  }

  heading({ zh, en }: Message): void {
    this.#text(zh, "zh-Hans", 18, 26, BLACK, 700, MARGIN)
    this.#text(en, "en", 13, 18, BLACK, 600, MARGIN)
    this.space(8)
  }

  paragraph({ zh, en }: Message, indent = 0): void {
    this.#text(zh, "zh-Hans", 11.5, 18, BLACK, 400, MARGIN + indent)
    this.#text(en, "en", 10, 14, GREY, 400, MARGIN + indent)
    this.space(9)
  }

  /** A paragraph with something before it: a number, a box to tick. */
  item(label: string, words: Message): void {
    const indent = 24
    const style = this.#style("zh-Hans", 11.5, 18, BLACK, 700)
    if (label === "") this.nodes.push(outline(rectPath({ x: MARGIN, y: this.#y + 3.5, width: 11, height: 11 })))
    else this.nodes.push(this.#measure(label, style, pt(indent)).at(MARGIN, this.#y))
    this.paragraph(words, indent)
  }

  /** Points to the head of the page. */
  arrow(height: number): void {
    const x = this.width / 2
    const [top, foot] = [this.#y, this.#y + height]
    const half = height / 2.6
    const stem = half / 2.4
    const neck = top + half * 1.2
    const points = [
      [x, top],
      [x + half, neck],
      [x + stem, neck],
      [x + stem, foot],
      [x - stem, foot],
      [x - stem, neck],
      [x - half, neck],
    ] as const
    this.nodes.push({ type: "path", path: polygon(points), fill: BLACK })
    this.space(height + 12)
  }

  /** A line with ticks; lengths as drawn here. */
  ruler(length: number, tick: number): void {
    const x = (this.width - length) / 2
    const y = this.#y + 8
    this.nodes.push(line(x, y, x + length, y))
    for (let at = 0; at <= length + 0.01; at += tick) this.nodes.push(line(x + at, y - 6, x + at, y))
    this.space(18)
  }

  /** Along the head, the outer edge and the foot, this far inside. */
  frame(outer: "left" | "right", height: number, across: number, down: number): void {
    const [inner, x] = outer === "left" ? [this.width, across] : [0, this.width - across]
    this.nodes.push({
      type: "path",
      path: [
        { type: "M", x: inner, y: down },
        { type: "L", x, y: down },
        { type: "L", x, y: height - down },
        { type: "L", x: inner, y: height - down },
      ],
      stroke: { color: BLACK, width: FRAME_WIDTH, dash: [pt(4), pt(3)] },
    })
  }

  number(page: number, height: number): void {
    const style: ChartTextStyle = { ...this.#style("en", 40, 44, GREY, 700), align: "center" }
    const text = this.#measure(String(page), style, this.width)
    this.nodes.push(text.at(0, height - MARGIN - 44))
  }

  #style(lang: string, size: number, leading: number, color: Color, weight: number): ChartTextStyle {
    return { families: this.#families, weight, size: pt(size), leading: pt(leading), color, lang }
  }

  #text(text: string, lang: string, size: number, leading: number, color: Color, weight: number, x: number): void {
    const set = this.#measure(text, this.#style(lang, size, leading, color, weight), pt(this.width - MARGIN - x))
    this.nodes.push(set.at(x, this.#y))
    this.#y += set.height
  }
}

const line = (x: number, y: number, endX: number, endY: number): SceneNode =>
  outline([
    { type: "M", x, y },
    { type: "L", x: endX, y: endY },
  ])

const outline = (path: Extract<SceneNode, { type: "path" }>["path"]): SceneNode => ({
  type: "path",
  path,
  stroke: { color: BLACK, width: pt(0.75) },
})

const EDGE: { readonly [F in OfficePlan["flip"]]: Message } = {
  short: { en: "short edge", zh: "短边" },
  long: { en: "long edge", zh: "长边" },
}

const PAGES: readonly ((page: TestPage, plan: OfficePlan, zoom: number) => void)[] = [
  (page, { flip }) => {
    page.heading({ zh: "双面打印测试页", en: "Test of printing on both sides" })
    page.arrow(110)
    page.item("1", {
      zh: `打印本文件一张：双面，沿${EDGE[flip].zh}翻转，实际大小（100%），不选“小册子”。`,
      en: `Print this file once: both sides, flip on ${EDGE[flip].en}, actual size (100%), not as a “booklet”.`,
    })
    page.item("2", { zh: "沿中线对折，本页在外。", en: "Fold the sheet in the middle, this page outside." })
    page.item("3", { zh: "翻开，看第 2、3 页的箭头。", en: "Open it and look at the arrows on pages 2 and 3." })
  },
  (page, { flip }) => {
    const other = EDGE[flip === "short" ? "long" : "short"]
    page.heading({ zh: "箭头朝上吗？", en: "Does the arrow point up?" })
    page.arrow(110)
    page.item("", {
      zh: "朝上：打印机设置正确，可以打印画册。",
      en: "Up: the printer is set right. Print the booklet.",
    })
    page.item("", {
      zh: `朝下：请在打印对话框中改为沿${other.zh}翻转；若不能改，则在 booklet.json 中写 "office": { "flip": "${flip === "short" ? "long" : "short"}" }，重新生成。`,
      en: `Down: choose flip on ${other.en} in the print dialog; where that cannot be chosen, write "office": { "flip": "${flip === "short" ? "long" : "short"}" } in booklet.json and build again.`,
    })
  },
  (page, { scale }, zoom) => {
    page.heading({ zh: "大小与边距", en: "Size and margins" })
    page.arrow(110)
    const onPaper = (length: Mm): number => mmToPt(length) / scale / zoom
    const length = Math.min(RULER, Math.floor((page.width - MARGIN) / onPaper(TICK)) * TICK) as Mm
    page.ruler(onPaper(length), onPaper(TICK))
    page.item("", {
      zh: `线长 ${length} 毫米：没有缩放。`,
      en: `The line is ${length} mm long: the printer keeps sizes.`,
    })
    page.item("", {
      zh: "四边虚线都看得见：没有裁掉内容。",
      en: "All of the dashed frame can be seen: nothing is cut off.",
    })
  },
  (page, { flip }) => {
    page.heading({ zh: "记下结果", en: "Keep the result" })
    page.arrow(110)
    page.item("", { zh: `沿${EDGE[flip].zh}翻转`, en: `Flip on ${EDGE[flip].en}` })
    page.item("", {
      zh: `沿${EDGE[flip === "short" ? "long" : "short"].zh}翻转`,
      en: `Flip on ${EDGE[flip === "short" ? "long" : "short"].en}`,
    })
    page.paragraph({
      zh: "把本页放在打印机旁，供下次使用。",
      en: "Leave this sheet beside the printer for the next time.",
    })
  },
]
