import { type Report, warning } from "../../foundation/diagnostic.ts"
import type { StyledElement } from "../../style/styled.ts"
import { isRelativeSize } from "../block/lengths.ts"

/** Values of CSS that parse and have no effect here yet: each is a finding, never silence. */

/** Inline boxes: percentages of their vertical offsets count 0. */
export function reportInlineLimits(element: StyledElement, report: Report): void {
  const { style } = element
  if (style.position !== "relative") return
  for (const name of ["top", "bottom"] as const) {
    if (isRelativeSize(style[name])) report(ignored(name, "a percentage", "百分比", element))
  }
}

/** Rows and cells. */
export function reportRelativeHeight(element: StyledElement, report: Report): void {
  if (isRelativeSize(element.style.minHeight)) report(ignored("min-height", "a percentage", "百分比", element))
}

const ignored = (name: string, en: string, zh: string, element: StyledElement): Parameters<Report>[0] =>
  warning(
    "layout/value-not-yet",
    {
      en: `\`${name}\` on <${element.element.tag}>: ${en} has no effect here yet.`,
      zh: `<${element.element.tag}> 的 ${name}：此处尚不支持${zh}，未生效。`,
    },
    {
      span: element.declared.get(name) ?? element.element.span,
      hint: { en: "Use a length, or a block.", zh: "请改用长度值或块级元素。" },
    },
  )

/** Running elements, positioned and vertical boxes and notes are not cut into pages line by line: their calls would have no page. */
export const noFootnoteHere = (element: StyledElement): Parameters<Report>[0] =>
  warning(
    "layout/footnote-not-here",
    {
      en: "A footnote has no place in a running element, a positioned or vertical box or another note: its text stays where it is.",
      zh: "页眉页脚元素、定位框、直排框或另一条脚注中不能有脚注，其文字留在原处。",
    },
    {
      span: element.declared.get("float") ?? element.element.span,
      hint: { en: "Call the note from the text of the page.", zh: "请在正文中引出脚注。" },
    },
  )

/** An annotation is words; its element makes no box that could be painted. */
export const noBoxHere = (element: StyledElement): Parameters<Report>[0] =>
  warning(
    "layout/value-not-yet",
    {
      en: "Backgrounds and borders of an annotation are not painted.",
      zh: "注文的背景与边框不会绘出。",
    },
    {
      span:
        element.declared.get("background-color") ?? element.declared.get("border-top-style") ?? element.element.span,
      hint: { en: "Put them on an element around the `ruby`.", zh: "请写在 `ruby` 外层的元素上。" },
    },
  )
