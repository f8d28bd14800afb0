import { type Note, type Report, warning } from "../../foundation/diagnostic.ts"
import type { Size } from "../../foundation/geometry.ts"
import type { Span } from "../../foundation/source.ts"
import { MM_PER_INCH, PT_PER_INCH } from "../../foundation/units.ts"
import type { StyledElement } from "../../style/styled.ts"
import { GAP_CAP, isLoose } from "../../text/line/looseness.ts"
import type { BoxFragment, Fragment, LineFragment, PageFragment, ReplacedContent } from "../fragment.ts"
import { originOfLine } from "../inline/line-report.ts"
import { checkResolution } from "../replaced/picture.ts"

/** A line may stick out by this much without a reader seeing it, in pt. */
const UNSEEN = 0.5

/**
 * Findings that only finished pages show: lines wider than their box or too loose, each with its places in content and
 * style, and pictures with too few pixels for their size.
 */
export function inspectPages(pages: readonly PageFragment[], report: Report): void {
  const seen = new Set<string>()
  const coarse = (content: ReplacedContent, drawn: Size, span: Span | undefined): void => {
    if (content.type !== "raster") return
    const key = `${content.key} ${drawn.width} ${drawn.height} ${span?.file} ${span?.start}`
    if (seen.has(key)) return
    seen.add(key)
    checkResolution(content, drawn, report, span)
  }
  for (const page of pages) {
    const around: StyledElement[] = []
    const walk = (fragment: Fragment): void => {
      if (fragment.type === "replaced") {
        coarse(fragment.content, fragment.draw, fragment.source.element.span)
        return
      }
      if (fragment.type === "line") {
        if (fragment.line.overflow > UNSEEN) report(overset(fragment, around, page.number))
        else if (isLoose(fragment.line, GAP_CAP)) report(looseLine(fragment, around, page.number))
        for (const child of fragment.children) walk(child)
        return
      }
      if (fragment.repeated === true) return
      for (const { content, rect } of fragment.backdrop ?? []) coarse(content, rect, backgroundSpan(fragment))
      if (fragment.source !== undefined) around.push(fragment.source)
      for (const child of fragment.children) {
        if (child.type === "box" && child.monolithic === true && child.style.position !== "absolute") {
          const over = Math.max(-child.x, child.x + child.width - fragment.width)
          if (over > UNSEEN) report(tooWide(child, over, page.number))
        }
        walk(child)
      }
      if (fragment.source !== undefined) around.pop()
    }
    for (const { content, rect } of page.backdrop) coarse(content, rect, page.pageStyle.span)
    for (const child of page.children) walk(child)
    for (const { fragment } of page.marginBoxes) walk(fragment)
  }
}

const backgroundSpan = ({ source }: BoxFragment): Span | undefined =>
  source?.declared.get("background-image") ?? source?.declared.get("background") ?? source?.element.span

function overset(fragment: LineFragment, around: readonly StyledElement[], page: number): Parameters<Report>[0] {
  const { line } = fragment
  const over = mm(line.overflow)
  const needed = mm((fragment.turn === undefined ? fragment.width : fragment.height) + line.overflow)
  const span = originOfLine(fragment) ?? around.at(-1)?.element.span
  return warning(
    "layout/overset",
    fragment.turn === undefined
      ? {
          en: `The line “${shorten(line.text)}” on page ${page} is ${over} mm wider than its box.`,
          zh: `第 ${page} 页的一行“${shorten(line.text)}”比所在的框宽 ${over} mm。`,
        }
      : {
          en: `The vertical line “${shorten(line.text)}” on page ${page} is ${over} mm longer than its box is high.`,
          zh: `第 ${page} 页的一行直排文字“${shorten(line.text)}”比所在的框高出 ${over} mm。`,
        },
    {
      ...(span === undefined ? {} : { span }),
      notes: notesOf(around),
      hint:
        fragment.turn === undefined
          ? { en: `A width of ${needed} mm would hold it.`, zh: `框宽 ${needed} mm 即可容纳。` }
          : { en: `A height of ${needed} mm would hold it.`, zh: `框高 ${needed} mm 即可容纳。` },
    },
  )
}

function tooWide({ source }: BoxFragment, over: number, page: number): Parameters<Report>[0] {
  return warning(
    "layout/vertical-too-wide",
    {
      en: `The lines of a vertical box on page ${page} take ${mm(over)} mm more than the width around it.`,
      zh: `第 ${page} 页一处直排文字比所在处宽 ${mm(over)} mm。`,
    },
    {
      ...(source === undefined ? {} : { span: source.declared.get("writing-mode") ?? source.element.span }),
      hint: { en: "Make the box higher, or the text shorter.", zh: "请加高该框，或缩短文字。" },
    },
  )
}

/** A justified line whose letters stand too far apart, or that was left short because they would. */
function looseLine(fragment: LineFragment, around: readonly StyledElement[], page: number): Parameters<Report>[0] {
  const { line } = fragment
  const span = originOfLine(fragment) ?? around.at(-1)?.element.span
  const gap = line.gap.toFixed(2)
  return warning(
    "layout/loose-line",
    {
      en: `The line “${shorten(line.text)}” on page ${page} is loose: filling it takes ${gap} em more in each gap, ${GAP_CAP} is the most that reads well.`,
      zh: `第 ${page} 页的一行“${shorten(line.text)}”过疏：排满需在每个字距加 ${gap} em，超过 ${GAP_CAP} em 即影响阅读。`,
    },
    {
      ...(span === undefined ? {} : { span }),
      notes: notesOf(around),
      hint: {
        en: "Change the wording, widen the box, allow `hyphens: auto` in English, or align this text to the start.",
        zh: "请调整文字、加宽框、英文用 `hyphens: auto` 允许断词，或改为左对齐。",
      },
    },
  )
}

/** Where the box is made, and the nearest declaration of a width around it. */
function notesOf(around: readonly StyledElement[]): readonly Note[] {
  const notes: Note[] = []
  const own = around.at(-1)
  if (own !== undefined) {
    notes.push({ message: { en: "The box is made here.", zh: "框在此处生成。" }, span: own.element.span })
  }
  for (let i = around.length - 1; i >= 0; i--) {
    for (const name of ["width", "max-width", "flex-basis", "grid-template-columns"]) {
      const span = around[i]?.declared.get(name)
      if (span === undefined) continue
      notes.push({ message: { en: `\`${name}\` is set here.`, zh: `${name} 在此处设定。` }, span })
      return notes
    }
  }
  return notes
}

/** Characters of a line that a finding quotes. */
const QUOTED = 24
const shorten = (text: string): string => {
  const chars = [...text]
  return chars.length > QUOTED ? `${chars.slice(0, QUOTED).join("")}…` : text
}

const mm = (length: number): string => String(Math.round((length * MM_PER_INCH * 10) / PT_PER_INCH) / 10)
