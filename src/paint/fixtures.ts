/** Hand-made fragments for the tests of paint and artifacts. */
import { em, type Pt, pt } from "../foundation/units.ts"
import type { BoxFragment, Fragment, LineFragment, PageFragment, ReplacedFragment } from "../layout/fragment.ts"
import type { Attribute } from "../markup/element.ts"
import type { ComputedStyle } from "../style/computed.ts"
import type { StyledElement, StyledNode } from "../style/styled.ts"
import { initialStyle } from "../style/values/initial.ts"
import type { ComposedLine, FontFace, InlineItem, PlacedRun, ShapedGlyph, TextStyle } from "../text/text.ts"

const SPAN = { file: "t.html", start: 0, end: 1 }
const BLOCKS = new Set("article section div p h1 h2 h3 ul ol li nav figure figcaption blockquote dl dt dd".split(" "))

type Patch = Partial<ComputedStyle>

export const style = (patch: Patch = {}): ComputedStyle => ({ ...initialStyle(), lang: "zh-Hans", ...patch })

/** `el("p", { lang: "en" }, {}, "text", child)`; children inherit the language. */
export function el(
  tag: string,
  attributes: Readonly<Record<string, string>> = {},
  patch: Patch = {},
  ...children: readonly (StyledNode | string)[]
): StyledElement {
  const lang = attributes["lang"] ?? patch.lang ?? "zh-Hans"
  const display = patch.display ?? (BLOCKS.has(tag) ? "block" : "inline")
  const map = new Map(
    Object.entries(attributes).map(([name, value]): [string, Attribute] => [name, { name, value, span: SPAN }]),
  )
  const nodes = children.map((child): StyledNode => {
    if (typeof child === "string") return { type: "text", node: { type: "text", text: child, map: [] } }
    if (child.type === "text" || child.element.attributes.has("lang")) return child
    ;(child.style as { lang: string }).lang = lang
    return child
  })
  return {
    type: "element",
    element: { type: "element", tag, attributes: map, children: [], span: SPAN },
    style: style({ ...patch, display, lang }),
    declared: new Map(),
    children: nodes,
  }
}

export const pseudo = (which: "before" | "after" | "marker", patch: Patch = {}): StyledElement => ({
  ...el("span", {}, patch),
  pseudo: which,
})

type Place = readonly [x: number, y: number, width: number, height: number]
const placed = ([x, y, width, height]: Place) => ({ x: pt(x), y: pt(y), width: pt(width), height: pt(height) })

/** The fragment of an element, or of an anonymous box where there is none. */
export const box = (
  source: StyledElement | undefined,
  place: Place,
  children: readonly Fragment[] = [],
  extra: Partial<BoxFragment> = {},
): BoxFragment => ({
  type: "box",
  ...(source === undefined ? {} : { source }),
  style: source?.style ?? style({ display: "block" }),
  children,
  first: true,
  last: true,
  ...placed(place),
  ...extra,
})

export const replaced = (
  source: StyledElement,
  place: Place,
  content: ReplacedFragment["content"],
  draw: Place = [0, 0, place[2], place[3]],
): ReplacedFragment => ({
  type: "replaced",
  source,
  style: source.style,
  content,
  draw: placed(draw),
  ...placed(place),
})

export interface LineOptions {
  readonly face?: FontFace
  readonly size?: number
  readonly lang?: string
  readonly joinsNext?: boolean
  readonly last?: boolean
  readonly needsActualText?: boolean
  readonly children?: readonly Fragment[]
  /** Space between glyphs, in pt. */
  readonly gap?: number
  /** The same array for all lines of one paragraph. */
  readonly paragraph?: readonly InlineItem[]
  /** A glyph set after the text that the source does not have. */
  readonly hyphen?: boolean
}

/** The composed line of runs of text, set one after the other. */
export function composed(texts: readonly string[], options: LineOptions = {}): ComposedLine {
  const { face = squareFace(), size = 10, lang = "zh-Hans", gap = 0 } = options
  let x = 0
  const runs = texts.map((text, item): PlacedRun => {
    const start = x
    const glyphs = face
      .shape(options.hyphen && item === texts.length - 1 ? `${text}-` : text, "hani", "ZHS ")
      .map((g) => {
        const at = { id: g.id, x: pt(x - start), yOffset: pt(0), codePoints: g.codePoints }
        x += g.advance * size + gap
        return at
      })
    const width = pt(x - start)
    return {
      item,
      face,
      size: pt(size),
      lang,
      x: pt(start),
      rise: pt(0),
      width,
      glyphs,
      text,
      start: 0,
      end: text.length,
    }
  })
  return {
    runs,
    boxes: [],
    width: pt(x),
    natural: pt(x),
    x: pt(0),
    text: texts.join(""),
    joinsNext: options.joinsNext ?? false,
    needsActualText: options.needsActualText ?? false,
    overflow: pt(0),
    gap: em(0),
    tier: 0,
    last: options.last ?? true,
  }
}

/** One line box, its text 8 pt from the top. */
export function line(
  place: Place,
  texts: readonly (readonly [StyledElement, string])[],
  options: LineOptions = {},
): LineFragment {
  const items = options.paragraph ?? texts.map(([owner, text]) => textItem(text, owner.style.lang))
  return {
    type: "line",
    line: composed(
      texts.map(([, text]) => text),
      options,
    ),
    items,
    owners: texts.map(([owner]) => owner),
    baseline: pt(8),
    children: options.children ?? [],
    ...placed(place),
  }
}

export const textItem = (text: string, lang = "zh-Hans"): InlineItem => ({
  type: "text",
  text,
  style: textStyle(lang),
  map: [],
  rise: pt(0),
})

const textStyle = (lang: string): TextStyle => ({
  families: ["Square"],
  weight: 400,
  italic: false,
  size: pt(10),
  lang,
  letterSpacing: pt(0),
  features: [],
})

export const page = (
  number: number,
  children: readonly Fragment[],
  extra: Partial<PageFragment> = {},
  size: readonly [number, number] = [200, 100],
): PageFragment => ({
  number,
  folio: number,
  context: { name: "auto", side: number % 2 === 1 ? "right" : "left", first: number === 1, blank: false },
  pageStyle: {
    width: 0 as PageFragment["pageStyle"]["width"],
    height: 0 as PageFragment["pageStyle"]["height"],
    bleed: 0 as PageFragment["pageStyle"]["bleed"],
    style: style(),
    marginBoxes: new Map(),
    footnoteArea: initialStyle(),
  },
  trim: { width: pt(size[0]), height: pt(size[1]) },
  bleed: pt(0),
  area: { x: pt(0), y: pt(0), width: pt(size[0]), height: pt(size[1]) },
  backdrop: [],
  marginBoxes: [],
  children,
  ...extra,
})

let square: FontFace | undefined

/** A face whose every glyph is an em square and whose glyph ids are code points. */
export function squareFace(): FontFace {
  square ??= {
    id: "square",
    family: "Square",
    weight: 400,
    italic: false,
    unitsPerEm: 1000,
    ascent: em(0.88),
    descent: em(0.12),
    capHeight: em(0.7),
    xHeight: em(0.5),
    scale: 1,
    has: () => true,
    advance: () => em(1),
    shape: (text) =>
      Array.from(text, (character): ShapedGlyph => {
        const code = character.codePointAt(0) ?? 0
        return {
          id: code,
          advance: em(1),
          xOffset: em(0),
          yOffset: em(0),
          codePoints: [code],
          length: character.length,
        }
      }),
    blanks: () => ({ left: em(0), right: em(0) }),
    data: new Uint8Array(),
  }
  return square
}

export const lengths = (value: number): { pt: Pt; percent: number } => ({ pt: pt(value), percent: 0 })
