import { type Message, type Report, warning } from "../foundation/diagnostic.ts"
import type { SvgElement } from "./svg-tree.ts"

/** What an element refers to. */
export const hrefOf = (element: SvgElement): string | undefined =>
  element.attributes.get("href") ?? element.attributes.get("xlink:href")

/** One file's elements by id, and the findings about them, each with its place. */
export class SvgDocument {
  private readonly ids = new Map<string, SvgElement>()
  private readonly report: Report

  constructor(root: SvgElement, report: Report) {
    this.report = report
    this.collect(root)
  }

  private collect(element: SvgElement): void {
    const id = element.attributes.get("id")
    if (id !== undefined && !this.ids.has(id)) this.ids.set(id, element)
    for (const child of element.children) this.collect(child)
  }

  /** The element that a reference inside the file means. */
  target(element: SvgElement, href: string): SvgElement | undefined {
    if (!href.startsWith("#")) {
      this.unsupported(element, { en: "A reference out of the file", zh: "对文件外的引用" })
      return undefined
    }
    const target = this.ids.get(href.slice(1))
    if (target === undefined) this.invalid(element, "href", href)
    return target
  }

  /** `what` is words in both languages, or code, which is the same in both. */
  unsupported(element: SvgElement, what: string | Message): void {
    const { en, zh } = typeof what === "string" ? { en: what, zh: ` ${what}` } : what
    this.report(
      warning(
        "graphic/svg-unsupported",
        { en: `${en} is not drawn in SVG pictures; it is left out.`, zh: `SVG 图形不支持${zh}，已略去。` },
        {
          span: element.span,
          hint: {
            en: "Turn text into outlines, and effects into plain shapes.",
            zh: "请把文字转为轮廓，把特效转为普通形状。",
          },
        },
      ),
    )
  }

  invalid(element: SvgElement, attribute: string, value: string): void {
    this.report(
      warning(
        "graphic/svg-value",
        {
          en: `“${value}” is not understood as ${attribute} of <${element.tag}>.`,
          zh: `<${element.tag}> 的 ${attribute} 值“${value}”无法识别。`,
        },
        {
          span: element.span,
          hint: { en: "It was drawn without it: correct the value.", zh: "绘制时未采用此值，请更正。" },
        },
      ),
    )
  }
}
