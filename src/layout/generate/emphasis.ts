import { error, type Report } from "../../foundation/diagnostic.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import type { ComputedStyle, EmphasisSkip } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import { SIGNS_LIKE_LETTERS } from "../../tables/punctuation.ts"
import type { ComposedLine, FontSet, PlacedRun } from "../../text/text.ts"
import { CENTRAL_BASELINE } from "../../text/vertical.ts"
import type { Extent } from "../block/extent.ts"
import type { InlineContent } from "../box.ts"
import type { LayoutContext } from "../constraint.ts"
import type { EmphasisMark } from "../fragment.ts"
import { nameOf } from "../inline/missing.ts"
import { isTypesetDown } from "../vertical/turn.ts"
import { isWide } from "./inline-builder.ts"
import { textStyle } from "./text-style.ts"

/** Marks beside each character of a line, and how far they reach from the baseline; css-text-decor-4 #emphasis-marks. */
export interface Emphasis extends Extent {
  readonly marks: readonly EmphasisMark[]
}

/** Between the em box and a mark, in em. */
const GAP = 0.05
/** Outer size of drawn marks, in em of the text: those of a font at half size, css-text-decor-4 #text-emphasis-style-property. */
const SIZES = { dot: 0.17, circle: 0.32, "double-circle": 0.38, triangle: 0.34, sesame: 0.28 } as const
/** A mark that is a character is set at half the size of the text. */
const HALF = 0.5

export function isEmphasized({ owners }: InlineContent): boolean {
  for (let i = 0; i < owners.length; i++) if (owners[i]?.style.textEmphasisStyle !== "none") return true
  return false
}

/**
 * Over or under the text: clreq #id84 has them under horizontal Chinese, and right of vertical text, which is
 * over it.
 */
function emphasisSide(style: ComputedStyle): "over" | "under" {
  const { textEmphasisPosition: position, lang } = style
  if (isTypesetDown(style)) return position === "auto" || position[1] === "right" ? "over" : "under"
  if (position !== "auto") return position[0]
  return /^zh\b(?!.*-Latn)/i.test(lang) ? "under" : "over"
}

/** `annotated` is how far annotations reach over and under a run already: marks stand outside them. */
export function emphasisOf(
  line: ComposedLine,
  content: InlineContent,
  { fonts, report }: Pick<LayoutContext, "fonts" | "report">,
  annotated: (run: PlacedRun, side: "over" | "under") => number = () => 0,
): Emphasis {
  const marks: EmphasisMark[] = []
  let ascent = 0
  let descent = 0
  for (const run of line.runs) {
    const owner = content.owners[run.item]
    if (owner === undefined || content.items[run.item]?.type !== "text") continue
    const { style } = owner
    if (style.textEmphasisStyle === "none") continue
    const centers = centersOf(run, style.textEmphasisSkip)
    if (centers.length === 0) continue
    const { shape, height } = shapeOf(owner, run, fonts, report)
    const side = emphasisSide(style)
    const face = fonts.primary(textStyle(style))
    const edge = (side === "over" ? face.ascent : face.descent) * style.fontSize
    const near = Math.max(edge, annotated(run, side)) + GAP * style.fontSize
    const middle = near + height / 2
    const y = pt((side === "over" ? -middle : middle) - run.rise)
    for (const x of centers) marks.push({ item: run.item, x: pt(x), y, shape, size: pt(height) })
    if (side === "over") ascent = Math.max(ascent, near + height + run.rise)
    else descent = Math.max(descent, near + height - run.rise)
  }
  return { marks, ascent, descent }
}

function shapeOf(
  owner: StyledElement,
  run: PlacedRun,
  fonts: FontSet,
  report: Report,
): { readonly shape: EmphasisMark["shape"]; readonly height: number } {
  const { style } = owner
  const { textEmphasisStyle: emphasis, fontSize } = style
  if (emphasis === "none") throw new Error("a mark without a style")
  if (emphasis.type === "mark") {
    const form = emphasis.shape !== "auto" ? emphasis.shape : isTypesetDown(style) ? "sesame" : "circle"
    return { shape: { type: "drawn", form, open: emphasis.fill === "open" }, height: SIZES[form] * fontSize }
  }
  const text = firstCluster(emphasis.text)
  const codePoint = text.codePointAt(0) as number
  const face = fonts.faceFor(codePoint, textStyle(style), isWide(codePoint, run.lang) ? "cjk" : "latin")
  if (face === undefined) {
    reportMark(owner, codePoint, fonts, report)
    return { shape: { type: "drawn", form: "circle", open: false }, height: SIZES.circle * fontSize }
  }
  const glyphs = face.shape(text, "hani", "dflt")
  return { shape: { type: "set", face, glyphs }, height: HALF * fontSize }
}

// A line may be set several times; each element is named once.
const told = new WeakMap<Report, WeakSet<StyledElement>>()

function reportMark(owner: StyledElement, codePoint: number, fonts: FontSet, report: Report): void {
  const elements = told.get(report) ?? new WeakSet<StyledElement>()
  told.set(report, elements)
  if (elements.has(owner)) return
  elements.add(owner)
  const { en, zh } = nameOf(codePoint)
  const stack = textStyle(owner.style).families.join(", ")
  const family = fonts.familyWith(codePoint)
  report(
    error(
      "text/missing-glyph",
      {
        en: `No font of \`${stack}\` has the emphasis mark ${en}: filled circles are drawn.`,
        zh: `字体 ${stack} 中没有着重号${zh}，已改用实心圆。`,
      },
      {
        span: owner.declared.get("text-emphasis-style") ?? owner.element.span,
        hint: family
          ? { en: `“${family}” has it: add it to font-family.`, zh: `“${family}”有此字，请加入 font-family。` }
          : {
              en: "Use another character, or `dot`, `circle`, `sesame`.",
              zh: "请改用其他字符，或 dot、circle、sesame。",
            },
      },
    ),
  )
}

const firstCluster = (text: string): string => /^.\p{M}*/su.exec(text)?.[0] ?? text

/** Middles of the characters of a run that take a mark, from the line's start. */
function centersOf(run: PlacedRun, skip: readonly EmphasisSkip[]): readonly Pt[] {
  const out: Pt[] = []
  for (const { x, codePoints } of run.glyphs) {
    const codePoint = codePoints[0]
    if (codePoint === undefined || isSkipped(codePoint, skip)) continue
    // A glyph that stands upright in a line that runs down has its origin below its middle.
    const half = run.upright === undefined ? run.face.advance(codePoint) / 2 : -CENTRAL_BASELINE
    const center = pt(run.x + x + half * run.size)
    if (center !== out.at(-1)) out.push(center)
  }
  return out
}

const FIRST_HAN = 0x4e00
const LAST_HAN = 0x9fff

/** css-text-decor-4 #text-emphasis-skip-property; controls and marks on letters never take one. */
function isSkipped(codePoint: number, skip: readonly EmphasisSkip[]): boolean {
  // Most that is emphasized is Chinese, which nothing skips; V8 takes 4 ms to make the expressions below.
  if (codePoint >= FIRST_HAN && codePoint <= LAST_HAN) return false
  const char = String.fromCodePoint(codePoint)
  if (/[\p{Cc}\p{Cf}\p{Cn}\p{M}]/u.test(char)) return true
  if (skip.includes("narrow") && !isWide(codePoint, "")) return true
  if (/\p{Z}/u.test(char)) return skip.includes("spaces")
  if (/\p{S}/u.test(char) || SIGNS_LIKE_LETTERS.includes(char)) return skip.includes("symbols")
  return /\p{P}/u.test(char) && skip.includes("punctuation")
}
