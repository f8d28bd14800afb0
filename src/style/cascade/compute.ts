import { error, type Report } from "../../foundation/diagnostic.ts"
import type { Size } from "../../foundation/geometry.ts"
import type { Span } from "../../foundation/source.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle, Display } from "../computed.ts"
import type { ValueSite } from "../syntax/declaration.ts"
import type { CssWide, Declaration } from "../syntax/declared-value.ts"
import type { LineHeight } from "../values/font-values.ts"
import { borderColorOf, initialStyle, NORMAL_LINE_HEIGHT, startStyle } from "../values/initial.ts"
import { MEDIUM_BORDER } from "../values/longhand-readers.ts"
import { initialValue, type Longhand, longhand, type MutableStyle } from "../values/longhands.ts"
import { boundedLength } from "../values/numbers.ts"
import type { Winners } from "./cascade.ts"
import type { ComputeContext } from "./compute-context.ts"
import { physicalWinners } from "./physical-winners.ts"
import { readPending, resolveVariables, type Variables } from "./variables.ts"

/** A computed style with what its children need beyond it; elements with the same rules share it. */
export interface StyleNode {
  readonly style: ComputedStyle
  readonly declared: ReadonlyMap<string, Span>
  readonly variables: Variables
  /** A number inherits as a number, css-inline-3 #line-height-property. */
  readonly lineHeight: LineHeight
  /** Display of the nearest box: `contents` makes none. */
  readonly box: Display
  /** Children already computed, by the rules that match them. */
  readonly children: Map<string, StyleNode>
}

/** What is the same for a whole document. */
export interface ComputeSite extends Omit<ValueSite, "file"> {
  readonly families: ComputeContext["families"]
  readonly report: Report
  /** What viewport units refer to; asked for only where one is used. */
  readonly viewport: () => Size
  /** Its declarations are not named as places. */
  readonly userAgent: string
}

const NO_SPANS: ReadonlyMap<string, Span> = new Map()

/** What the root element inherits: initial values and the theme's variables. */
export function initialNode(variables: Variables, site: ComputeSite): StyleNode {
  return {
    style: { ...initialStyle(), fontFamily: site.families("serif") },
    declared: NO_SPANS,
    variables,
    lineHeight: { factor: NORMAL_LINE_HEIGHT },
    box: "block",
    children: new Map(),
  }
}

/**
 * From winning declarations to computed values, css-cascade-4 #value-stages. `root` is undefined for the root itself,
 * whose `rem` and `rlh` refer to its own size, and to the initial one in `font-size`.
 */
export function computeStyle(
  cascaded: Winners,
  parent: StyleNode,
  root: StyleNode | undefined,
  lang: string | undefined,
  site: ComputeSite,
): StyleNode {
  const variables = variablesOf(cascaded, parent.variables, site)
  const style: MutableStyle = startStyle(parent.style)
  if (lang !== undefined) style.lang = lang
  const context: { -readonly [K in keyof ComputeContext]: ComputeContext[K] } = {
    fontSize: parent.style.fontSize,
    lineHeight: parent.style.lineHeight,
    rootFontSize: (root ?? parent).style.fontSize,
    rootLineHeight: (root ?? parent).style.lineHeight,
    color: parent.style.color,
    viewport: site.viewport,
    zoom: root?.style.zoom ?? 1,
    families: site.families,
  }
  const computedValue = (declaration: Declaration, property: Longhand): unknown => {
    const value = declaration.value.type === "pending" ? readPending(declaration, variables, site) : declaration.value
    if (value?.type === "value") return value.compute(context)
    const wide: CssWide =
      value === undefined || value.type === "pending" || value.type === "tokens" ? "unset" : value.type
    const inherit = wide === "inherit" || (wide === "unset" && property.row.inherited)
    if (!inherit) return initialIn(context, property)
    return property.row.name === "line-height" ? parent.lineHeight : property.get(parent.style)
  }
  const winners = physicalWinners(cascaded, () => {
    const declaration = cascaded.get("writing-mode")
    const declared = declaration && computedValue(declaration, longhand("writing-mode"))
    return (declared as ComputedStyle["writingMode"] | undefined) ?? parent.style.writingMode
  })
  const first = (name: "zoom" | "font-size" | "line-height" | "color"): unknown => {
    const declaration = winners.get(name)
    return declaration && computedValue(declaration, longhand(name))
  }

  // Others are computed from these, in this order.
  if (root === undefined) {
    context.zoom = (first("zoom") as number | undefined) ?? 1
    context.fontSize = pt(context.fontSize * context.zoom)
    context.lineHeight = pt(context.lineHeight * context.zoom)
    context.rootFontSize = context.fontSize
    context.rootLineHeight = context.lineHeight
  }
  style.fontSize = (first("font-size") as Pt | undefined) ?? context.fontSize
  context.fontSize = style.fontSize
  if (root === undefined) context.rootFontSize = style.fontSize
  const lineHeight = (first("line-height") as LineHeight | undefined) ?? parent.lineHeight
  style.lineHeight = "pt" in lineHeight ? lineHeight.pt : boundedLength(lineHeight.factor * style.fontSize)
  context.lineHeight = style.lineHeight
  if (root === undefined) context.rootLineHeight = style.lineHeight
  style.color = (first("color") as ComputedStyle["color"] | undefined) ?? parent.style.color
  context.color = style.color
  if (style.color !== parent.style.color) style.borderColor = borderColorOf(style.color)

  const declared = new Map<string, Span>()
  let borders = false
  for (const [name, declaration] of winners) {
    const { span } = declaration
    if (name.startsWith("--")) continue
    if (span.file !== site.userAgent) declared.set(name, span)
    if (name === "font-size" || name === "line-height" || name === "color") continue
    const property = longhand(name)
    property.set(style, computedValue(declaration, property))
    if (name.startsWith("border-")) borders = true
  }
  if (root !== undefined && style.zoom !== 1) {
    refuseZoom(winners, site)
    style.zoom = 1
  }
  if (borders) style.borderWidth = usedBorderWidth(style, winners, context.zoom)
  if (style.page === "auto") style.page = parent.style.page
  // CSS 2.2, 9.7: what is positioned does not float; nor does the root.
  if (root === undefined || style.position === "absolute" || typeof style.position === "object") style.float = "none"
  if (style.position === "absolute" && style.display.startsWith("inline")) style.wasInline = true
  style.display = boxDisplay(style, parent.box, root === undefined)
  return {
    style,
    declared,
    variables,
    lineHeight,
    box: style.display === "contents" ? parent.box : style.display,
    children: new Map(),
  }
}

function variablesOf(winners: Winners, parent: Variables, site: ComputeSite): Variables {
  for (const name of winners.keys()) if (name.startsWith("--")) return resolveVariables(parent, winners, site.report)
  return parent
}

/** A booklet is designed for one trim size and zoomed to others as a whole. */
function refuseZoom(winners: Winners, site: ComputeSite): void {
  const declaration = winners.get("zoom")
  if (declaration === undefined) return
  site.report(
    error(
      "style/zoom-of-the-root",
      { en: "`zoom` is read on the root element alone", zh: "`zoom` 只在根元素上有效" },
      {
        span: declaration.span,
        hint: { en: "set the sizes of this element themselves", zh: "请直接设置该元素的尺寸" },
      },
    ),
  )
}

/** Initial values that depend on the element or the theme: `currentColor`, `serif`. */
function initialIn(context: ComputeContext, property: Longhand): unknown {
  const { name, grammar } = property.row
  if (name === "font-family") return context.families("serif")
  return grammar === "<color>" && name.startsWith("border-") ? context.color : initialValue(property)
}

/** 0 where there is no line, `medium` where only the line's style is given; css-backgrounds-3 #border-width. */
function usedBorderWidth(style: ComputedStyle, winners: Winners, zoom: number): ComputedStyle["borderWidth"] {
  const { borderStyle, borderWidth } = style
  const side = (name: "top" | "right" | "bottom" | "left"): Pt => {
    if (borderStyle[name] === "none") return pt(0)
    return winners.has(`border-${name}-width`) ? borderWidth[name] : pt(MEDIUM_BORDER * zoom)
  }
  return { top: side("top"), right: side("right"), bottom: side("bottom"), left: side("left") }
}

const BLOCKIFIED: Readonly<Partial<Record<Display, Display>>> = {
  inline: "block",
  "inline-block": "block",
  "inline-flex": "flex",
  "inline-grid": "grid",
}

/** css-display-3 #blockify: the root, absolutely positioned boxes, items of flex and grid containers, notes that are blocks. */
function boxDisplay(style: ComputedStyle, parent: Display, isRoot: boolean): Display {
  const { display, position } = style
  if (isRoot && display === "contents") return "block"
  const item = parent === "flex" || parent === "inline-flex" || parent === "grid" || parent === "inline-grid"
  const note = style.float === "footnote" && style.footnoteDisplay === "block"
  return isRoot || item || note || position === "absolute" ? (BLOCKIFIED[display] ?? display) : display
}
