import { warning } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import { pt } from "../../foundation/units.ts"
import type { ComputedStyle, ContentPart } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { anonymousStyle } from "../../style/values/initial.ts"
import type { BlockBox, Box, InlineBox } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import { fragmentId } from "../generate/content.ts"
import { counterText } from "../generate/counters.ts"
import { fillFields, type PageNumbers } from "../generate/fields.ts"
import { InlineBuilder } from "../generate/inline-builder.ts"
import { textStyle } from "../generate/text-style.ts"
import { folioOf } from "./page-counters.ts"
import type { PageValues } from "./page-values.ts"

/** What a page's margin boxes may name. */
export interface MarginValues extends PageValues {
  /** How many pages there are. */
  readonly pages: number
  /** Pages and counters of targets. */
  readonly numbers: PageNumbers
}

/** The text boxes of margins, by their style, as the last page had them: a running head stays the same over its section. */
export type MarginTexts = Map<ComputedStyle, { readonly shown: string; readonly box: BlockBox | InlineBox | undefined }>

/** `content` as a box; undefined where the margin box is not generated (`normal`, `none`, nothing to show). */
export function marginContent(
  style: ComputedStyle,
  span: Span | undefined,
  values: MarginValues,
  texts: MarginTexts,
  context: LayoutContext,
): BlockBox | InlineBox | undefined {
  const { content } = style
  if (typeof content === "string" || style.display === "none") return undefined
  const parts = content.map((part) =>
    part.type === "element-ref" || part.type === "leader" ? part : partInMargin(part, values, span, context),
  )
  if (content.some(({ type }) => type === "element-ref")) return marginBox(style, content, parts, span, values)
  const shown = JSON.stringify(parts)
  const known = texts.get(style)
  if (known?.shown === shown) return known.box
  const box = marginBox(style, content, parts, span, values)
  texts.set(style, { shown, box })
  return box
}

type Part = Extract<ContentPart, { type: "element-ref" | "leader" }> | string

/** `parts` are those of `content` with their texts. */
function marginBox(
  style: ComputedStyle,
  content: readonly ContentPart[],
  parts: readonly Part[],
  span: Span | undefined,
  values: MarginValues,
): BlockBox | InlineBox | undefined {
  const owner = ownerOf(style, span)
  let inline = new InlineBuilder()
  const blocks: Box[] = []
  const texts: InlineBox[] = []
  const endText = (): void => {
    const content = inline.finish()
    inline = new InlineBuilder()
    if (content === undefined) return
    const text: InlineBox = {
      type: "inline",
      style: anonymousStyle(style, { display: "block" }),
      content,
      positioned: [],
    }
    texts.push(text)
    blocks.push(text)
  }
  parts.forEach((part, i) => {
    if (typeof part === "string") {
      const own = content[i]
      inline.text(part, own?.type === "string" ? whole(part, own.span) : [], owner, textStyle(style), pt(0))
    } else if (part.type === "leader") inline.leader(part.text, owner, textStyle(style))
    else {
      const box = values.elements.get(part.name)?.[part.position]
      if (box === undefined) return
      endText()
      blocks.push(fillFields(box, { ...values.numbers, here: folioOf(values.counters), total: values.pages }))
    }
  })
  endText()
  if (blocks.length > texts.length) return { type: "block", style, children: blocks }
  const [only] = texts
  if (only !== undefined) return { ...only, style }
  // An empty string still generates the box, so that its background and border show.
  const empty = { items: [], owners: [], atomics: new Map<number, Box>() }
  const shows = content.some((part) => part.type === "string")
  return shows ? { type: "inline", style, content: empty, positioned: [] } : undefined
}

const whole = (text: string, span: Span) => (text === "" ? [] : [{ start: 0, end: text.length, span, verbatim: false }])

function partInMargin(
  part: Exclude<ContentPart, { type: "element-ref" | "leader" }>,
  { counters, strings, pages, numbers }: MarginValues,
  span: Span | undefined,
  context: LayoutContext,
): string {
  switch (part.type) {
    case "string":
      return part.text
    case "counter":
    case "counters": {
      if (part.name === "pages") return counterText(pages, part.style)
      const found = counters.get(part.name)
      if (found === undefined) unset(part.name, span, context)
      const shown = part.type === "counters" ? (found ?? [0]) : [found?.at(-1) ?? 0]
      return shown.map((value) => counterText(value, part.style)).join(part.type === "counters" ? part.separator : "")
    }
    case "string-ref":
      return strings.get(part.name)?.[part.position] ?? ""
    case "target-counter": {
      const id = "url" in part.target ? fragmentId(part.target.url) : undefined
      if (id === undefined)
        return notHere("attr" in part.target ? `attr(${part.target.attr})` : part.target.url, span, context)
      const value = part.name === "page" ? numbers.targets.get(id) : numbers.counters.get(id)?.get(part.name)
      return value === undefined ? notHere(`#${id}`, span, context) : counterText(value, part.style)
    }
    case "attr":
      return notHere(`attr(${part.name})`, span, context)
    case "text":
      return notHere("content()", span, context)
  }
}

/** Ids that margin boxes with this style ask for. */
export function* targetsIn({ content }: ComputedStyle): Generator<string> {
  if (typeof content === "string") return
  for (const part of content) {
    if (part.type !== "target-counter" || !("url" in part.target)) continue
    const id = fragmentId(part.target.url)
    if (id !== undefined) yield id
  }
}

function notHere(what: string, span: Span | undefined, { report }: LayoutContext): string {
  const message = {
    en: `${what} names nothing in a margin box; it was left out.`,
    zh: `${what} 在页边框中无所指，已略去。`,
  }
  const hint = {
    en: "A margin box has no attributes: use a string, a counter, `string()` or `element()`.",
    zh: "页边框没有属性：请用字符串、计数器、string() 或 element()。",
  }
  report(warning("layout/content-not-here", message, { ...(span && { span }), hint }))
  return ""
}

function unset(name: string, span: Span | undefined, { report }: LayoutContext): void {
  const message = {
    en: `No element and no @page has set the counter “${name}” by this page: it shows 0.`,
    zh: `到此页为止没有元素或 @page 设定计数器“${name}”，显示为 0。`,
  }
  const hint = {
    en: "Use `counter-reset` or `counter-increment` on it.",
    zh: "请用 counter-reset 或 counter-increment 设定。",
  }
  report(warning("layout/no-counter", message, { ...(span && { span }), hint }))
}

/** Stands for the margin box where text needs an element that it belongs to. */
function ownerOf(style: ComputedStyle, span: Span | undefined): StyledElement {
  const element = {
    type: "element",
    tag: "margin-box",
    attributes: new Map(),
    children: [],
    span: span ?? { file: "", start: 0, end: 0 },
  } as const
  return { type: "element", element, style, declared: new Map(), children: [] }
}
