import { error, type Report } from "../../foundation/diagnostic.ts"
import { MM_PER_INCH, PT_PER_INCH } from "../../foundation/units.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { BoxFragment, Fragment, PageFragment } from "../fragment.ts"
import { flowTop } from "../pages/rows.ts"

/**
 * Content that is higher than the box of fixed height it stands in, where lines run down wider than the box of fixed width, or that runs
 * out of its page.
 */
export interface Overset {
  /** The box, or what runs out of the page. */
  readonly element: StyledElement
  readonly page: number
  readonly of: "height" | "width" | "page"
  /** What does not fit, and what there is room for, in pt. */
  readonly over: number
  readonly room: number
}

/** What sticks out by less is not seen, in pt. */
const UNSEEN = 0.5

/** All overset content of the pages; a box is told once a page, the innermost alone. */
export function findOverset(pages: readonly PageFragment[]): readonly Overset[] {
  const found: Overset[] = []
  for (const page of pages) {
    const walk = (fragment: Fragment, top: number, left: number, placed: StyledElement | undefined): void => {
      if (fragment.type === "replaced" || (fragment.type === "box" && fragment.repeated === true)) return
      if (fragment.type === "line") {
        const over = Math.max(top + fragment.height - page.trim.height, -top, -left)
        // In the flow, pages are cut so that nothing runs out of them.
        if (placed !== undefined && over > UNSEEN) {
          const known = found.some(({ element, of }) => element === placed && of === "page")
          if (!known) found.push({ element: placed, page: page.number, of: "page", over, room: page.trim.height - top })
        }
        return
      }
      const { source } = fragment
      const before = found.length
      const within = fragment.style.position === "absolute" && source !== undefined ? source : placed
      for (const child of fragment.children) walk(child, top + child.y, left + child.x, within)
      if (source === undefined || found.length > before) return
      const of = runsDown(fragment) ? "width" : "height"
      if (!isFixed(fragment, of)) return
      const over = of === "width" ? besides(fragment) : bottomOf(fragment) - fragment.height
      if (over > UNSEEN) found.push({ element: source, page: page.number, of, over, room: fragment[of] })
    }
    for (const child of page.children) walk(child, child.y, child.x, undefined)
  }
  return found
}

const runsDown = ({ style, children }: BoxFragment): boolean =>
  style.writingMode !== "horizontal-tb" && children.some((child) => child.type === "line")

/** Whether its height or width does not follow from what it holds; a piece of a box goes on on another page. */
function isFixed({ style, first, last }: BoxFragment, side: "height" | "width"): boolean {
  if (!first || !last) return false
  const isHeight = side === "height"
  if (typeof style[side] !== "string" || (isHeight ? style.maxHeight : style.maxWidth) !== "none") return true
  if (style.position !== "absolute") return false
  return isHeight ? style.top !== "auto" && style.bottom !== "auto" : style.left !== "auto" && style.right !== "auto"
}

/** How far lines that run down stick out at a side. */
function besides({ children, width }: BoxFragment): number {
  let over = 0
  for (const child of children)
    if (child.type === "line") over = Math.max(over, -child.x, child.x + child.width - width)
  return over
}

function bottomOf({ children }: BoxFragment): number {
  let bottom = 0
  for (const child of children) {
    if (child.type === "line" || child.style.position !== "absolute")
      bottom = Math.max(bottom, flowTop(child) + child.height)
  }
  return bottom
}

const SIDES = { height: { en: "high", zh: "高" }, width: { en: "wide", zh: "宽" } } as const

export function reportOverset(found: readonly Overset[], report: Report): void {
  for (const { element, page, of, over, room } of found) {
    const more = mm(over)
    const span = element.element.span
    if (of === "page") {
      const message = {
        en: `The text of this box runs ${more} mm out of page ${page}.`,
        zh: `此框的文字超出第 ${page} 页 ${more} mm。`,
      }
      const hint = { en: "Shorten it, or give it another place or size.", zh: "请精简文字，或调整其位置或大小。" }
      report(error("layout/overset", message, { span, hint }))
      continue
    }
    const side = SIDES[of]
    const message = {
      en: `On page ${page} this holds ${more} mm more than its ${of} of ${mm(room)} mm.`,
      zh: `第 ${page} 页此框内容比框${side.zh} ${mm(room)} mm 多出 ${more} mm。`,
    }
    const declared = element.declared.get(of) ?? element.declared.get(`max-${of}`)
    const note = { en: `The ${of} is set here.`, zh: `${side.zh}度在此处设定。` }
    const hint = {
      en: `Shorten the text, make the box ${mm(room + over)} mm ${side.en}, or let its text shrink with -tj-text-shrink.`,
      zh: `请精简文字，将框${side.zh}设为 ${mm(room + over)} mm，或以 -tj-text-shrink 允许缩小文字。`,
    }
    report(
      error("layout/overset", message, {
        span,
        hint,
        ...(declared === undefined ? {} : { notes: [{ message: note, span: declared }] }),
      }),
    )
  }
}

const mm = (length: number): string => String(Math.ceil((length * MM_PER_INCH * 10) / PT_PER_INCH) / 10)
