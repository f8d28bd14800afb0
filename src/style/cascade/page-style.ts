import type { Span } from "../../foundation/source.ts"
import type { Mm } from "../../foundation/units.ts"
import type { ComputedStyle } from "../computed.ts"
import type { MarginBoxName, PageContext, PageStyle } from "../styled.ts"
import type { Declaration } from "../syntax/declared-value.ts"
import { isNth } from "../syntax/nth.ts"
import type { PageAreaName, PageRule, PageSelector, Stylesheet } from "../syntax/stylesheet.ts"
import type { SizeDescriptor } from "../values/page-descriptors.ts"
import { type Winners, winners } from "./cascade.ts"
import { type ComputeSite, computeStyle, type StyleNode } from "./compute.ts"
import type { ComputeContext } from "./compute-context.ts"
import { readPending } from "./variables.ts"

interface Defaults {
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly bleed: Mm
}

/** The cascade over `@page`, css-page-3 #page-cascade; each kind of page is computed once. */
export function pageStyles(
  sheets: readonly Stylesheet[],
  root: StyleNode,
  defaults: Defaults,
  site: ComputeSite,
): (context: PageContext) => PageStyle {
  const known = new Map<string, PageStyle>()
  const counted = sheets.some(({ pages }) => pages.some(({ selectors }) => selectors.some(({ nth }) => nth)))
  return (context) => {
    const number = counted ? context.number : ""
    const key = `${context.name} ${context.side} ${context.first} ${context.blank} ${number}`
    const found = known.get(key) ?? compute(context)
    known.set(key, found)
    return found
  }

  function compute(context: PageContext): PageStyle {
    const rules = matching(sheets, context)
    const all = new Map(winners(rules.map((rule) => rule.declarations)))
    const size = all.get("size")
    const bleed = all.get("bleed")
    all.delete("size")
    all.delete("bleed")
    // The page context inherits from the root element, css-page-3 #page-cascade.
    const page = computeStyle(all, root, root, undefined, site)
    const sizeOf = (descriptor(size, page) as SizeDescriptor | undefined) ?? ((trim) => trim)
    const bled = descriptor(bleed, page) as Mm | "auto" | undefined
    return {
      ...sizeOf(defaults.trim),
      bleed: bled === undefined || bled === "auto" ? defaults.bleed : bled,
      style: page.style,
      ...areas(rules, page),
      ...spanOf(rules),
    }
  }

  function descriptor(declaration: Declaration | undefined, page: StyleNode): unknown {
    if (declaration === undefined) return undefined
    const value = readPending(declaration, page.variables, site)
    const { fontSize, lineHeight, color } = page.style
    const context: ComputeContext = {
      fontSize,
      lineHeight,
      color,
      rootFontSize: root.style.fontSize,
      rootLineHeight: root.style.lineHeight,
      viewport: site.viewport,
      // The sheet's own size is no length of what is shown on it.
      zoom: 1,
      families: site.families,
    }
    return value?.type === "value" ? value.compute(context) : undefined
  }

  function areas(rules: readonly PageRule[], page: StyleNode): Pick<PageStyle, "marginBoxes" | "footnoteArea"> {
    const blocks = new Map<PageAreaName, (readonly Declaration[])[]>()
    for (const rule of rules) {
      for (const { name, declarations } of rule.marginBoxes) {
        const list = blocks.get(name)
        if (list === undefined) blocks.set(name, [declarations])
        else list.push(declarations)
      }
    }
    const marginBoxes = new Map<MarginBoxName, ComputedStyle>()
    let footnoteArea = page.style
    for (const [name, list] of blocks) {
      const all: Winners = winners(list)
      if (name !== "footnote" && !all.has("content")) continue
      const { style } = computeStyle(all, page, root, undefined, site)
      if (name === "footnote") footnoteArea = { ...style, display: "block" }
      else if (style.content !== "normal" && style.content !== "none")
        marginBoxes.set(name, { ...style, display: "block" })
    }
    return { marginBoxes, footnoteArea }
  }

  function spanOf(rules: readonly PageRule[]): { readonly span?: Span } {
    const last = rules.at(-1)
    return last === undefined || last.span.file === site.userAgent ? {} : { span: last.span }
  }
}

/** Rules that select a page, weakest first. */
function matching(sheets: readonly Stylesheet[], context: PageContext): PageRule[] {
  const found: { readonly rule: PageRule; readonly weight: number }[] = []
  for (const [i, sheet] of sheets.entries()) {
    for (const rule of sheet.pages) {
      const weights = rule.selectors.filter((selector) => selects(selector, context)).map(weightOf)
      if (weights.length > 0) found.push({ rule, weight: Math.max(...weights) + (i === 0 ? 0 : AUTHOR) })
    }
  }
  return found.sort((a, b) => a.weight - b.weight).map(({ rule }) => rule)
}

const selects = (selector: PageSelector, context: PageContext): boolean =>
  (selector.name === "" || selector.name === context.name) &&
  (selector.side === undefined || selector.side === context.side) &&
  (!selector.first || context.first) &&
  (!selector.blank || context.blank) &&
  (selector.nth === undefined || (context.number !== undefined && isNth(selector.nth, context.number)))

/** css-page-3 #page-selectors: names, then `:first`, `:blank` and `:nth()`, then sides; each below ten. */
const weightOf = ({ name, side, first, blank, nth }: PageSelector): number =>
  (name === "" ? 0 : 100) + (first ? 10 : 0) + (blank ? 10 : 0) + (nth ? 10 : 0) + (side === undefined ? 0 : 1)
/** Author rules beat those of the user agent. */
const AUTHOR = 1000
