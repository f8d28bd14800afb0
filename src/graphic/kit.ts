import type { Figure, Lang, PlainBilingual } from "../content/report.ts"
import type { Color } from "../foundation/color.ts"
import { info, warning } from "../foundation/diagnostic.ts"
import { type Pt, pt } from "../foundation/units.ts"
import { describe } from "./describe.ts"
import { amountOf, DERIVED_MARK, footUnit, isSign, labelText, numberText } from "./figure-text.ts"
import { ENDLESS } from "./measure.ts"
import { EMPTY, type Piece, sceneOf, stack } from "./piece.ts"
import { type GraphicRequest, type Parts, partsOf, type Room, roomOf } from "./request.ts"
import type { ChartTextStyle, MeasuredText, Scene, SceneNode } from "./scene.ts"
import { iconAt } from "./shape.ts"
import type { ChartTheme } from "./theme.ts"

export type Align = "start" | "center" | "end"
/** What a pair of texts is for; each has a style a language. */
export type PairRole = "title" | "reversed" | "label" | "detail" | "display"

/** A number with its unit: `baseline` from the top of the piece, which is the top of the digits. */
export interface NumberPiece extends Piece {
  readonly baseline: number
  readonly size: number
}

export interface NumberOptions {
  readonly align?: Align
  /** With a plus where the value is above zero: a change. */
  readonly signed?: boolean
  readonly color?: Color
}

export interface FigureOptions extends NumberOptions {
  readonly label?: PlainBilingual
  readonly detail?: PlainBilingual
  readonly gap?: number
  readonly labelColor?: Color
  /** Languages whose unit stands elsewhere; without it, the leading one where the number has it at its foot. */
  readonly unitShown?: readonly Lang[]
  /** Number and label are set `center`ed or from a side; the number too. */
  readonly role?: PairRole
}

/** Height of lining figures, and how far commas hang, as shares of the size (Source Serif 4). */
export const DIGIT_HEIGHT = 0.67
const DIGIT_DEPTH = 0.13
/** Height of Han above the baseline as a share of the size. */
const HAN_HEIGHT = 0.88
/** Shrinking goes in steps of half a point, as type sizes do. */
const STEP = 0.5
/** A unit that would take more of the width than this joins the label instead. */
const UNIT_SHARE_OF_WIDTH = 0.45
/** Gap between number and unit, in em of the unit; signs stand closer. */
const UNIT_GAP = 0.18
const SIGN_GAP = 0.06
/** Between a drawing and the words that name its source. */
const SOURCE_GAP = 9
const REFERENCE = 100

export interface Kit {
  readonly theme: ChartTheme
  readonly room: Room
  readonly width: number
  /** Height that the drawing may take beyond what it needs. */
  readonly spare: number
  readonly languages: readonly Lang[]
  readonly parts: Parts
  /** A text in one style; shrunk to `minimum` where a word or `maxLines` would not fit. */
  readonly text: (text: string, style: ChartTextStyle, width: number, options?: TextOptions) => Piece
  /** A pair of texts, the leading language first. */
  readonly pair: (pair: PlainBilingual | undefined, role: PairRole, width: number, options?: PairOptions) => Piece
  /** The largest size at which each of the figures fits the width, at most `max`. */
  readonly numberSize: (figures: readonly Figure[], width: number, max: number, signed?: boolean) => number
  readonly number: (figure: Figure, width: number, size: number, options?: NumberOptions) => NumberPiece
  /** Number, then its label under it. */
  readonly figure: (figure: Figure, width: number, size: number, options?: FigureOptions) => NumberPiece
  readonly figureLabel: (figure: Figure, width: number, options?: FigureOptions) => Piece
  readonly icon: (name: string | undefined, x: number, y: number, size: number, color: Color) => readonly SceneNode[]
  readonly hasIcon: (name: string | undefined) => boolean
  /** The finished scene, with its description in words. */
  readonly scene: (height: number, children: readonly SceneNode[]) => Scene
  readonly overset: (text: string) => void
  /** Width of a text on one line, in em. */
  readonly lineWidth: (text: string, style: ChartTextStyle) => number
  /** The style of a language's texts: English where no Chinese leads it has its own. */
  readonly styleOf: (role: PairRole, lang: Lang) => ChartTextStyle
  /** Words of ours in both languages. */
  readonly say: (zh: string, en: string) => PlainBilingual
}

export interface TextOptions {
  readonly align?: Align
  readonly color?: Color
  readonly minimum?: Pt
  readonly maxLines?: number
  readonly maxHeight?: number
  readonly running?: boolean
  /** An address: it may break anywhere, so that a long word in it is no fault. */
  readonly anywhere?: boolean
}
export interface PairOptions extends Omit<TextOptions, "minimum"> {
  readonly colorEn?: Color
}

/** What charts build with: texts that fit, numbers, labels, icons; findings are reported once a text. */
export function chartKit(request: GraphicRequest): Kit {
  const { theme, measure, languages, report, block } = request
  const parts = partsOf(request)
  const oversetTexts = new Set<string>()
  const widths = new Map<string, number>()

  const overset = (text: string): void => {
    if (oversetTexts.has(text)) return
    oversetTexts.add(text)
    const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text
    report(
      warning(
        "graphic/overset",
        {
          en: `“${shown}” does not fit the graphic “${block.id}” at the smallest type size.`,
          zh: `“${shown}”用最小字号也放不进图形“${block.id}”。`,
        },
        {
          span: block.span,
          hint: { en: "Shorten the text or give the graphic more width.", zh: "请缩短文字，或加宽图形。" },
        },
      ),
    )
  }

  const lineWidth = (text: string, style: ChartTextStyle): number => {
    const key = `${style.families[0]}/${style.weight}/${style.lang}/${text}`
    let width = widths.get(key)
    if (width === undefined) {
      const reference = { ...style, size: pt(REFERENCE), leading: pt(REFERENCE), align: "start" as const }
      width = measure(text, reference, ENDLESS).inkWidth / REFERENCE
      widths.set(key, width)
    }
    return width
  }

  /** Width of the longest word in em, for texts whose words may not fit; 0 when all do at a glance. */
  const longestWord = (text: string, style: ChartTextStyle, width: number): number => {
    let longest = ""
    for (const word of text.split(/[\s\-–—/]+/)) if (word.length > longest.length) longest = word
    // Two thirds of an em is wider than any run of Latin letters on average.
    if (!/^[\x21-\u024f]+$/u.test(longest) || longest.length * 0.67 * style.size <= width) return 0
    return lineWidth(longest, style)
  }

  const fitted = (text: string, style: ChartTextStyle, width: number, minimum: number, options: TextOptions) => {
    const word = options.anywhere ? 0 : longestWord(text, style, width)
    let size: number = style.size
    // The composer may break a word anywhere rather than let it stick out; that is no fit.
    if (word * minimum > width + 0.01) overset(text)
    if (word > 0) size = Math.max(minimum, Math.min(size, Math.floor((width / word) * 2) / 2))
    for (;;) {
      const set = measure(text, sized(style, size), pt(width))
      const fits =
        set.inkWidth <= width + 0.01 &&
        set.lines <= (options.maxLines ?? Infinity) &&
        set.height <= (options.maxHeight ?? Infinity) + 0.01
      if (fits) return set
      if (size <= minimum) {
        overset(text)
        return set
      }
      size = Math.max(minimum, size - STEP)
    }
  }

  const text = (content: string, style: ChartTextStyle, width: number, options: TextOptions = {}): Piece => {
    if (content === "" || width <= 0) return EMPTY
    const wanted: ChartTextStyle = {
      ...style,
      align: options.align ?? "start",
      color: options.color ?? style.color,
      ...(options.running && { running: true }),
    }
    const minimum = Math.min(style.size, options.minimum ?? minimumOf(theme, style))
    const set: MeasuredText = fitted(content, wanted, width, minimum, options)
    const ink = Math.min(set.inkWidth, width)
    return { width, ink, height: set.height, baseline: set.firstBaseline, at: (x, y) => [set.at(x, y)] }
  }

  const styleOf = (role: PairRole, lang: Lang): ChartTextStyle => {
    if (lang === "zh") return theme.text[`${role}Zh`]
    return languages[0] === "en" ? theme.text[`${role}EnSolo`] : theme.text[`${role}En`]
  }

  const words = (of: (lang: Lang) => string, role: PairRole, width: number, options: PairOptions): Piece =>
    stack(
      languages.map((lang, i) => {
        const color = i === 0 ? options.color : (options.colorEn ?? undefined)
        return text(of(lang), styleOf(role, lang), width, { ...options, color })
      }),
      role === "display" ? 2 : 0.5,
    )

  const pair = (
    content: PlainBilingual | undefined,
    role: PairRole,
    width: number,
    options: PairOptions = {},
  ): Piece => (content === undefined ? EMPTY : words((lang) => content[lang].text, role, width, options))

  /** The unit that stands at the number's foot, unless it would crowd the number out. */
  const foot = (figure: Figure, width: number): string => {
    const unit = footUnit(figure, languages)
    if (unit === "") return ""
    return lineWidth(unit, theme.text.unit) * theme.minimum.unit > width * UNIT_SHARE_OF_WIDTH ? "" : unit
  }

  /** A sign belongs to the number and takes its face. */
  const unitFace = (sign: boolean) => (sign ? theme.text.number : theme.text.unit)

  const digits = (figure: Figure, signed = false): string =>
    `${signed && amountOf(figure) > 0 ? "+" : ""}${numberText(figure)}`

  const measures = (figure: Figure, width: number, signed?: boolean) => {
    const unit = foot(figure, width)
    const sign = isSign(unit)
    return {
      unit,
      number: lineWidth(digits(figure, signed), theme.text.number),
      unitWidth: unit === "" ? 0 : lineWidth(unit, unitFace(sign)) + (sign ? SIGN_GAP : UNIT_GAP),
      mark: figure.derived === undefined ? 0 : lineWidth(DERIVED_MARK, theme.text.unit) + UNIT_GAP,
      share: sign ? theme.signShare : theme.unitShare,
    }
  }
  const unitSize = (size: number, share: number) => Math.max(theme.minimum.unit, size * share)
  const markSize = (size: number) => Math.max(6.5, size * 0.32)

  const numberSize = (figures: readonly Figure[], width: number, max: number, signed?: boolean): number => {
    let size = max
    for (const figure of figures) {
      const m = measures(figure, width, signed)
      const total = (at: number) => at * m.number + unitSize(at, m.share) * m.unitWidth + markSize(at) * m.mark
      while (size > 1 && total(size) > width) size -= STEP
    }
    return size
  }

  const number = (figure: Figure, width: number, size: number, options: NumberOptions = {}): NumberPiece => {
    const m = measures(figure, width, options.signed)
    const derived = figure.derived !== undefined
    const color = derived ? theme.colors.derived : (options.color ?? theme.colors.accent)
    const fitting = numberSize([figure], width, size, options.signed)
    if (fitting < theme.minimum.unit) overset(numberText(figure))
    // A unit has a smallest size and may stand higher than very small digits.
    const unitTop = m.unit === "" ? 0 : HAN_HEIGHT * unitSize(fitting, m.share)
    const baseline = Math.max(DIGIT_HEIGHT * fitting, unitTop, m.mark === 0 ? 0 : DIGIT_HEIGHT * markSize(fitting))
    const style = { ...theme.text.number, color, weight: Math.min(derived ? 400 : 900, theme.text.number.weight) }
    const parts: { readonly text: string; readonly style: ChartTextStyle; readonly x: number }[] = []
    let x = 0
    if (derived) {
      const size = markSize(fitting)
      parts.push({ text: DERIVED_MARK, style: { ...sized(theme.text.unit, size), color }, x })
      x += m.mark * size
    }
    parts.push({ text: digits(figure, options.signed), style: sized(style, fitting), x })
    x += m.number * fitting
    if (m.unit !== "") {
      const size = unitSize(fitting, m.share)
      const face = isSign(m.unit) ? style : theme.text.unit
      const gap = isSign(m.unit) ? SIGN_GAP : UNIT_GAP
      parts.push({ text: m.unit, style: { ...sized(face, size), color }, x: x + gap * size })
      x += m.unitWidth * size
    }
    const used = Math.min(x, width)
    const shift = options.align === "center" ? (width - used) / 2 : options.align === "end" ? width - used : 0
    return {
      width: used,
      height: baseline + DIGIT_DEPTH * Math.max(fitting, m.unit === "" ? 0 : unitSize(fitting, m.share)),
      baseline,
      size: fitting,
      at: (left, top) =>
        parts.map((part) => {
          const set = measure(part.text, { ...part.style, align: "start" }, ENDLESS)
          return set.at(left + shift + part.x, top + baseline - set.firstBaseline)
        }),
    }
  }

  const figureLabel = (figure: Figure, width: number, options: FigureOptions = {}): Piece => {
    const label = options.label ?? figure.label
    const shown = options.unitShown ?? (foot(figure, width) === "" ? [] : languages.slice(0, 1))
    return stack(
      [
        words((lang) => labelText(figure, label, lang, shown.includes(lang)), options.role ?? "label", width, {
          align: options.align,
          color: options.labelColor,
        }),
        pair(options.detail, "detail", width, { align: options.align }),
      ],
      2,
    )
  }

  const figure = (of: Figure, width: number, size: number, options: FigureOptions = {}): NumberPiece => {
    const set = number(of, width, size, options)
    const label = figureLabel(of, width, options)
    // A large number needs more air under it; its own depth counts already.
    const gap = options.gap ?? Math.max(2, set.size * 0.08)
    const body = stack([set, label], gap)
    return { ...body, width, baseline: set.baseline, size: set.size }
  }

  const icons = new Map<string, Scene | undefined>()
  const reportUndrawnIcons = (): void => {
    for (const { icon } of parts.parts) {
      if (icon === undefined || icons.has(icon)) continue
      icons.set(icon, undefined)
      report(
        info(
          "graphic/icon-undrawn",
          {
            en: `A ${block.graphic} has no place for the icon “${icon}” of “${block.id}”.`,
            zh: `“${block.id}”（${block.graphic}）没有放图标“${icon}”的位置。`,
          },
          { span: block.span },
        ),
      )
    }
  }
  const iconScene = (name: string | undefined): Scene | undefined => {
    if (name === undefined) return undefined
    if (!icons.has(name)) icons.set(name, request.icon(name))
    return icons.get(name)
  }

  return {
    theme,
    room: roomOf(request.width),
    width: request.width,
    spare: Math.max(0, request.spare ?? 0),
    languages,
    parts,
    text,
    pair,
    numberSize,
    number,
    figure,
    figureLabel,
    hasIcon: (name) => iconScene(name) !== undefined,
    icon: (name, x, y, size, color) => {
      const scene = iconScene(name)
      return scene === undefined ? [] : [iconAt(scene, x, y, size, color)]
    },
    scene: (height, children) => {
      reportUndrawnIcons()
      const words = sourceOf(block)
      const source = words === undefined ? EMPTY : pair(words, "detail", request.width)
      const top = height > 0 ? height + SOURCE_GAP : 0
      const description = describe(request, parts)
      if (source.height === 0) return sceneOf(request.width, height, children, description)
      return sceneOf(request.width, top + source.height, [...children, ...source.at(0, top)], description)
    },
    overset,
    lineWidth,
    styleOf,
    say: (zh, en) => ({ zh: { text: zh, span: block.span }, en: { text: en, span: block.span } }),
  }
}

/** The words under a graphic that say whose figures it shows. */
function sourceOf({ source }: GraphicRequest["block"]): PlainBilingual | undefined {
  return (
    source && {
      zh: { ...source.zh, text: `来源：${source.zh.text}` },
      en: { ...source.en, text: `Source: ${source.en.text}` },
    }
  )
}

const minimumOf = (theme: ChartTheme, style: ChartTextStyle): number =>
  style.lang === "en" ? theme.minimum.en : theme.minimum.zh

/** A style at another size; its leading keeps the proportion. */
export const sized = (style: ChartTextStyle, size: number): ChartTextStyle =>
  size === style.size ? style : { ...style, size: pt(size), leading: pt((style.leading * size) / style.size) }
