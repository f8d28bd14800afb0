import type { Diagnostic } from "../foundation/diagnostic.ts"
import { type Pt, pt } from "../foundation/units.ts"
import { definiteHeight, withOwnWidths } from "../layout/block/box-size.ts"
import { clampHeight, edges, insetX, insetY, lengthOr, resolveSize } from "../layout/block/lengths.ts"
import type { Box, InlineBox, TableBox, TableCell, TableRow } from "../layout/box.ts"
import type { Constraint, IntrinsicWidths, LayoutContext } from "../layout/constraint.ts"
import type { Fragment, LineFragment, ReplacedContent } from "../layout/fragment.ts"
import type { StyledElement } from "../style/styled.ts"
import { initialStyle } from "../style/values/initial.ts"
import { css } from "./css.ts"

/**
 * Boxes for tests of layout, written in one line: `flex("width:300; gap:10", words(6), box("flex:1"))`. Lengths are
 * plain numbers.
 */
export interface Node {
  readonly tag: "block" | "flex" | "grid" | "words" | "img" | "table" | "row" | "cell" | "caption" | "group"
  readonly css: string
  readonly children: readonly Node[]
  /** Of `words`: how many, and how wide each is; all are 10 high, and their baseline is their bottom edge. */
  readonly words?: readonly number[]
  /** Of `img`: natural width and height. */
  readonly natural?: readonly [number, number]
  readonly attributes?: Readonly<Record<string, string>>
}

type Make = (css?: string, ...children: Node[]) => Node
const make =
  (tag: Node["tag"]): Make =>
  (text = "", ...children) => ({ tag, css: text, children })

export const box = make("block")
export const flex = make("flex")
export const grid = make("grid")
export const table = make("table")
export const row = make("row")
export const caption = make("caption")
/** A row group; its CSS names it: `display:table-header-group`. */
export const group = make("group")
export const cell = (text = "", child?: Node, span: { col?: number; row?: number } = {}): Node => ({
  tag: "cell",
  css: text,
  children: child === undefined ? [] : [child],
  attributes: { colspan: String(span.col ?? 1), rowspan: String(span.row ?? 1) },
})
/** `count` words of one width, or words of the given widths, that break anywhere between each other. */
export const words = (count: number | readonly number[], text = "", width = 10): Node => ({
  tag: "words",
  css: text,
  children: [],
  words: typeof count === "number" ? Array.from({ length: count }, () => width) : count,
})
export const img = (width: number, height: number, text = "", attributes: Record<string, string> = {}): Node => ({
  tag: "img",
  css: text,
  children: [],
  natural: [width, height],
  attributes,
})

/** Height of a line of words, and of the words. */
export const WORD_HEIGHT = 10

const lengths = new WeakMap<object, readonly number[]>()
const naturals = new WeakMap<object, readonly [number, number]>()

export function styled(
  tag: string,
  style: StyledElement["style"],
  attributes: Record<string, string> = {},
): StyledElement {
  const span = { file: "test", start: 0, end: 0 }
  return {
    type: "element",
    element: {
      type: "element",
      tag,
      attributes: new Map(Object.entries(attributes).map(([name, value]) => [name, { name, value, span }])),
      children: [],
      span,
    },
    style,
    declared: new Map(),
    children: [],
  }
}

export function toBox(node: Node, parent: StyledElement["style"] = initialStyle()): Box {
  const style = css(node.css, parent, node.tag === "cell" ? "table-cell" : node.tag === "flex" ? "flex" : "block")
  const source = styled(node.tag, style, node.attributes)
  const children = (): Box[] => node.children.map((child) => toBox(child, style))
  switch (node.tag) {
    case "flex":
    case "grid":
      return { type: node.tag, source, style, children: children() }
    case "words": {
      const made: InlineBox = {
        type: "inline",
        source,
        style,
        content: { items: [], owners: [], atomics: new Map() },
        positioned: [],
      }
      lengths.set(source, node.words ?? [])
      return made
    }
    case "img":
      naturals.set(source, node.natural ?? [0, 0])
      return { type: "replaced", source, style }
    case "table":
      return toTable(node, style, source)
    default:
      return { type: "block", source, style, children: children() }
  }
}

function toTable(node: Node, style: StyledElement["style"], source: StyledElement): TableBox {
  const rows = { head: [] as TableRow[], body: [] as TableRow[], foot: [] as TableRow[] }
  let captionBox: Box | undefined
  const addRow = (child: Node, parent: StyledElement["style"], to: TableRow[], owner?: StyledElement): void => {
    const rowStyle = css(child.css, parent, "table-row")
    to.push({
      source: styled("tr", rowStyle),
      ...(owner === undefined ? {} : { group: owner }),
      style: rowStyle,
      cells: child.children.map(
        (cellNode): TableCell => ({
          box: toBox(cellNode, rowStyle),
          colSpan: Number(cellNode.attributes?.["colspan"] ?? 1),
          rowSpan: Number(cellNode.attributes?.["rowspan"] ?? 1),
        }),
      ),
    })
  }
  for (const child of node.children) {
    if (child.tag === "caption") captionBox = toBox(child, style)
    else if (child.tag === "row") addRow(child, style, rows.body)
    else {
      const groupStyle = css(child.css, style, "table-row-group")
      const display = groupStyle.display
      const to = display === "table-header-group" ? rows.head : display === "table-footer-group" ? rows.foot : rows.body
      const owner = styled("tbody", groupStyle)
      for (const line of child.children) addRow(line, groupStyle, to, owner)
    }
  }
  return { type: "table", source, style, ...(captionBox === undefined ? {} : { caption: captionBox }), ...rows }
}

export type Modes = Partial<{
  [K in Box["type"]]: {
    readonly layout: (box: never, constraint: Constraint, context: LayoutContext) => Fragment
    readonly intrinsic: (box: never, context: LayoutContext) => IntrinsicWidths
  }
}>

export interface FakeContext extends LayoutContext {
  readonly diagnostics: Diagnostic[]
  /** How often a box was really laid out or measured, by its source. */
  readonly layouts: Map<unknown, number>
}

/** A context whose text is `words` and whose block containers only stack; other modes are the ones under test. */
export function fakeContext(modes: Modes): FakeContext {
  const diagnostics: Diagnostic[] = []
  const layouts = new Map<unknown, number>()
  const kept = new WeakMap<Box, Map<string, Fragment>>()
  const context: FakeContext = {
    diagnostics,
    layouts,
    fonts: { faceFor: () => undefined, primary: unused, familyWith: () => undefined, unknownIn: () => undefined },
    compose: unused,
    paragraphWidths: unused,
    backgroundImage: () => undefined,
    pageArea: { width: pt(300), height: pt(300) },
    report: (diagnostic) => {
      diagnostics.push(diagnostic)
    },
    replaced: (source) => {
      const natural = naturals.get(source)
      if (natural === undefined) return undefined
      return { content: content(source, natural), natural: { width: pt(natural[0]), height: pt(natural[1]) } }
    },
    layoutChild: (child, constraint) => {
      const key = JSON.stringify(constraint)
      const own = kept.get(child) ?? new Map<string, Fragment>()
      kept.set(child, own)
      let fragment = own.get(key)
      if (fragment === undefined) {
        layouts.set(child.source, (layouts.get(child.source) ?? 0) + 1)
        fragment = lay(child, constraint)
        own.set(key, fragment)
      }
      return fragment
    },
    intrinsicWidths: (child) => {
      const mode = modes[child.type]
      if (mode !== undefined) return mode.intrinsic(child as never, context)
      const widths = lengths.get(child.source ?? child)
      if (widths !== undefined)
        return withOwnWidths(child, { min: pt(Math.max(0, ...widths)), max: pt(widths.reduce((a, b) => a + b, 0)) })
      let [min, max] = [0, 0]
      for (const inner of child.type === "block" ? child.children : []) {
        const of = context.intrinsicWidths(inner)
        const e = edges(inner.style, pt(0))
        const margins = lengthOr(e.margin.left, pt(0)) + lengthOr(e.margin.right, pt(0))
        min = Math.max(min, of.min + margins)
        max = Math.max(max, of.max + margins)
      }
      return withOwnWidths(child, { min: pt(min), max: pt(max) })
    },
  }
  return context

  function lay(child: Box, constraint: Constraint): Fragment {
    const mode = modes[child.type]
    if (mode !== undefined) return mode.layout(child as never, constraint, context)
    const e = edges(child.style, constraint.availableWidth)
    const inset = insetX(e)
    const margins = lengthOr(e.margin.left, pt(0)) + lengthOr(e.margin.right, pt(0))
    const declared = resolveSize(child.style.width, constraint.availableWidth)
    const intrinsic = context.intrinsicWidths(child)
    const room = constraint.availableWidth - margins
    const auto = constraint.shrinkToFit ? Math.min(intrinsic.max, Math.max(intrinsic.min, room)) : room
    const width = pt(
      constraint.width ??
        (declared === undefined ? auto : declared + (child.style.boxSizing === "border-box" ? 0 : inset)),
    )
    const left = pt(e.border.left + e.padding.left)
    let y = e.border.top + e.padding.top
    const children: Fragment[] = []
    const widths = lengths.get(child.source ?? child)
    if (widths !== undefined) {
      for (const line of wrap(widths, width - inset)) {
        children.push(lineFragment(left, pt(y), pt(line)))
        y += WORD_HEIGHT
      }
    }
    for (const inner of child.type === "block" ? child.children : []) {
      const own = edges(inner.style, pt(width - inset))
      const top = lengthOr(own.margin.top, pt(0))
      const height = definiteHeight(child, e, width, constraint)
      const made = context.layoutChild(inner, {
        availableWidth: pt(width - inset),
        ...(height === undefined ? {} : { availableHeight: pt(height - insetY(e)) }),
      })
      children.push({ ...made, x: pt(left + lengthOr(own.margin.left, pt(0))), y: pt(y + top) })
      y += top + made.height + lengthOr(own.margin.bottom, pt(0))
    }
    const natural = pt(y + e.padding.bottom + e.border.bottom)
    const height =
      definiteHeight(child, e, width, constraint) ?? clampHeight(natural, child.style, e, constraint.availableHeight)
    return {
      type: "box",
      x: pt(0),
      y: pt(0),
      width,
      height,
      ...(child.source === undefined ? {} : { source: child.source }),
      style: child.style,
      children,
      first: true,
      last: true,
    }
  }
}

const unused = (): never => {
  throw new Error("the fake context sets no real text")
}

/** Widths of the lines that words make in a measure. */
function wrap(widths: readonly number[], measure: number): number[] {
  const lines: number[] = []
  let line = 0
  for (const [i, width] of widths.entries()) {
    // A hundredth of a point stands for the noise a line breaker forgives.
    if (i > 0 && line > 0 && line + width > measure + 0.01) {
      lines.push(line)
      line = 0
    }
    line += width
  }
  if (widths.length > 0) lines.push(line)
  return lines
}

const lineFragment = (x: Pt, y: Pt, width: Pt): LineFragment => ({
  type: "line",
  x,
  y,
  width,
  height: pt(WORD_HEIGHT),
  line: {
    runs: [],
    boxes: [],
    width,
    natural: width,
    x: pt(0),
    text: "",
    joinsNext: false,
    needsActualText: false,
    overflow: pt(0),
    gap: 0 as never,
    tier: 0,
    last: true,
  },
  items: [],
  owners: [],
  baseline: pt(WORD_HEIGHT),
  children: [],
})

const content = (source: StyledElement, [width, height]: readonly [number, number]): ReplacedContent =>
  source.element.tag === "img"
    ? { type: "raster", key: "test", format: "png", width, height, data: new Uint8Array() }
    : { type: "scene", scene: { size: { width: pt(width), height: pt(height) }, children: [], description: [] } }

const number = (n: number): string => String(Math.round(n * 100) / 100)
export const rect = (f: Fragment): string => `${number(f.x)},${number(f.y)} ${number(f.width)}×${number(f.height)}`

/** A fragment's size and its children's rectangles, in one line. */
export const placed = (fragment: Fragment): string =>
  `${number(fragment.width)}×${number(fragment.height)}: ${(fragment.type === "replaced" ? [] : fragment.children)
    .map(rect)
    .join(" | ")}`
