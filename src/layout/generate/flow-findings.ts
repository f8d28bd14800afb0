import { type Report, warning } from "../../foundation/diagnostic.ts"
import type { StyledElement } from "../../style/styled.ts"
import { facingSide } from "../pages/runs.ts"

/** Characters that `text-combine-upright` sets legibly side by side in one em: a year. */
const MOST_COMBINED = 4

/** The root runs down: pages follow no vertical flow. */
export const verticalPages = (root: StyledElement): Parameters<Report>[0] =>
  warning(
    "layout/vertical-pages-not-yet",
    {
      en: `\`writing-mode: ${root.style.writingMode}\` on the root: pages cannot follow vertical text; it stands on one page.`,
      zh: `根元素的 writing-mode: ${root.style.writingMode}：竖排文字不能续排到下一页，只排在一页上。`,
    },
    {
      span: root.declared.get("writing-mode") ?? root.element.span,
      hint: { en: "Set it on boxes within the pages.", zh: "请用在页面中的某个框上。" },
    },
  )

/** More than this many characters in the room of one cannot be read. */
export function checkCombined(text: string, owner: StyledElement, report: Report): void {
  const { writingMode } = owner.style
  const count = [...text.trim()].length
  if (writingMode !== "vertical-rl" || count <= MOST_COMBINED) return
  report(
    warning(
      "layout/combined-too-long",
      {
        en: `\`text-combine-upright: all\` presses ${count} characters into the room of one.`,
        zh: `text-combine-upright: all 把 ${count} 个字符压进一个字的位置。`,
      },
      {
        span: owner.declared.get("text-combine-upright") ?? owner.element.span,
        hint: { en: "Set it on two or three digits.", zh: "请只用于两三位数字。" },
      },
    ),
  )
}

/** Forced breaks and page names work between blocks of the page's flow only. */
export function checkBreaks(element: StyledElement, report: Report): void {
  for (const name of ["break-before", "break-after", "page"] as const) {
    const { breakBefore, breakAfter, page } = element.style
    const value = name === "page" ? page : name === "break-before" ? breakBefore : breakAfter
    if (value === "auto" || value === "avoid" || value === "avoid-page") continue
    // `page` is handed down to descendants.
    if (name === "page" && !element.declared.has(name)) continue
    report(
      warning(
        "layout/break-not-here",
        {
          en: `\`${name}: ${value}\` has no effect inside tables, flex and grid containers, positioned boxes and facing flows.`,
          zh: `${name}: ${value} 在表格、弹性或网格容器、定位框及对页文字内无效。`,
        },
        {
          span: element.declared.get(name) ?? element.element.span,
          hint: {
            en: "Set it on a block of the page's own flow that stands around or before this one.",
            zh: "请改用在其外层或之前、直接属于页面正文的块上。",
          },
        },
      ),
    )
  }
}

/** Facing flows are pages of their own. */
export function checkFacing(element: StyledElement, report: Report): void {
  if (facingSide(element) !== "left") return
  report(
    warning(
      "layout/facing-not-here",
      {
        en: "Facing pages cannot begin inside a table, a flex or grid container or a positioned box: the two languages follow each other here.",
        zh: "表格、弹性或网格容器、定位框内不能分排对页，两种文字在此前后相接。",
      },
      {
        span: element.element.span,
        hint: {
          en: 'Put data-bilingual="facing" on a block of the page\'s own flow.',
          zh: '请将 data-bilingual="facing" 写在直接属于页面正文的块上。',
        },
      },
    ),
  )
}

/** An annotation that cannot stand over its base. */
export const rubyInLine = (element: StyledElement): Parameters<Report>[0] =>
  warning(
    "layout/ruby-in-line",
    { en: "This annotation is set in brackets after its base.", zh: "此注文已改排在被注文字之后的括号中。" },
    {
      span: element.element.span,
      hint: {
        en: "An annotation stands over words of its own base, and neither holds boxes, pictures, line breaks or other ruby.",
        zh: "注文须有自己的被注文字，两者都不能含块、图片、换行或其他注音。",
      },
    },
  )
