import { type Diagnostic, type Report, warning } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { em, type Pt, pt } from "../foundation/units.ts"
import type { FontCatalogue } from "../text/font/catalogue.ts"
import { openFonts } from "../text/font/fonts.ts"
import { isLoose, MISSED } from "../text/line/looseness.ts"
import { composeParagraph } from "../text/paragraph.ts"
import type { ComposedLine, ComposedParagraph, InlineItem, ParagraphOptions } from "../text/text.ts"

/** How a text is composed. Lengths are in em of its font size: a Han is 1. */
export interface ComposeOptions {
  readonly width: number
  /** BCP 47; `zh-Hans` where it is left out. */
  readonly lang?: string
  readonly align?: "left" | "right" | "center" | "justify"
  /** Families of the catalogue in order of preference; `["Noto Sans SC"]` for every script where it is left out. */
  readonly font?: readonly string[]
  readonly punctuation?: ParagraphOptions["punctuation"]
  readonly lineBreak?: ParagraphOptions["lineBreak"]
  readonly wordBreak?: ParagraphOptions["wordBreak"]
  readonly overflowWrap?: ParagraphOptions["overflowWrap"]
  readonly hyphens?: ParagraphOptions["hyphens"]
  readonly hanging?: ParagraphOptions["hanging"]
  readonly wrap?: ParagraphOptions["wrap"]
  readonly alignLast?: "left" | "right" | "center" | "justify"
  readonly firstLineIndent?: number
  readonly keepUnits?: boolean
  readonly autospace?: boolean
  /** Space between Han and Latin: 1/4, squeezed to 1/8, stretched to 1/2 where they are left out. */
  readonly hanLatinGap?: number
  readonly hanLatinGapMin?: number
  readonly hanLatinGapMax?: number
  /** A line fewer or more than is best, where no line gets loose by it. */
  readonly looseness?: -1 | 1
}

/** What one cluster takes: from `x` to `x + advance`; space between two clusters belongs to neither. */
export interface Cluster {
  /** As in the source; empty for a hyphen that is not in it. */
  readonly text: string
  /** From the start of the measure. */
  readonly x: number
  readonly advance: number
  readonly inserted?: true
}

export interface Line {
  /** As in the source, spaces at the break included: the lines joined are the text. */
  readonly text: string
  /** As set, an indent included, a hanging mark not. */
  readonly width: number
  /** The same before squeezing or stretching. */
  readonly natural: number
  /** Added per gap of the last tier reached; negative when squeezed. */
  readonly gap: number
  /** −5…−1 squeezed to that tier, 0 as it is, 1…3 stretched to that tier. */
  readonly tier: number
  /** Price of the break at its end; 50 is a noticeable flaw. */
  readonly penalty: number
  readonly clusters: readonly Cluster[]
}

/** A finding; `line` is the line it is about, `column` the column of a pair, both from 0. */
export interface ComposeFinding extends Diagnostic {
  readonly line?: number
  readonly column?: number
}

export interface ComposeResult {
  readonly lines: readonly Line[]
  readonly findings: readonly ComposeFinding[]
}

export type Compose = (text: string, options: ComposeOptions) => ComposeResult

const DEFAULT_FONT = "Noto Sans SC"
const DEFAULT_LANG = "zh-Hans"
/** Font size at which a unit of the composer, 1/1000 em, is a point: all its numbers stay whole. */
const SIZE = 1000
/** Digits kept after the point in em; words have advances of fractions of a unit. */
const DIGITS = 1e6
const FORCED_BREAK = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g
const COLLAPSED = /[ \t]+/g

const inEm = (units: number): number => Math.round((units * DIGITS) / SIZE) / DIGITS

/** A composer on a catalogue of fonts, which it opens once. */
export function createComposer(catalogue: FontCatalogue, sources: Sources): Compose {
  const fontFindings: Diagnostic[] = []
  // A request names its fonts, and one for all languages where it does not.
  const report: Report = (finding) => fontFindings.push(finding)
  const fonts = openFonts(catalogue, sources, report, { byLanguage: false })
  const known = new Set(catalogue.families.map(({ name }) => name.toLowerCase()))

  return (text, options) => {
    const findings: ComposeFinding[] = []
    const settings = paragraphOptions(options)
    const lines: Line[] = []
    for (const { source, end } of paragraphsOf(text)) {
      const { collapsed, at } = collapse(source)
      const item = textItem(collapsed, options)
      const paragraph = composeParagraph([item], settings, fonts)
      const first = lines.length
      // Where nothing can be seen there are no clusters: the source is the line.
      let from = 0
      paragraph.lines.forEach((line, i) => {
        const indent = i === 0 ? settings.indent : 0
        const clusters = (line.clusters ?? []).map((cluster) => {
          const start = from
          from += cluster.text.length
          const text = source.slice(at(start), at(from))
          const x = inEm(line.x + cluster.x)
          const inserted = cluster.inserted === undefined ? {} : { inserted: cluster.inserted }
          return { text, x, advance: inEm(cluster.advance), ...inserted }
        })
        const last = i === paragraph.lines.length - 1
        const tail = last ? source.slice(at(from)) + end : ""
        if (tail !== "") clusters.push({ text: tail, x: inEm(line.x + line.width), advance: 0 })
        lines.push({
          text: clusters.map(({ text }) => text).join(""),
          width: inEm(line.width + indent),
          natural: inEm(line.natural + indent),
          gap: Math.round(line.gap * DIGITS) / DIGITS,
          tier: line.tier,
          penalty: line.penalty ?? 0,
          clusters,
        })
        reportLine(line, first + i, settings, (finding) => findings.push(finding))
      })
      reportCharacters(paragraph, (finding) => findings.push(finding))
    }
    // Each composition says which families it asked for in vain, not only the first that did.
    for (const name of options.font ?? []) {
      if (!known.has(name.toLowerCase())) findings.push(unknownFont(name, catalogue))
    }
    findings.push(...fontFindings.filter(({ code }) => code !== "text/font-unknown"))
    return { lines, findings }
  }
}

const textItem = (text: string, { lang = DEFAULT_LANG, font = [DEFAULT_FONT] }: ComposeOptions): InlineItem => ({
  type: "text",
  text,
  style: {
    families: font,
    weight: 400,
    italic: false,
    size: pt(SIZE),
    lang,
    letterSpacing: pt(0),
    features: [],
  },
  map: [],
  rise: pt(0),
})

const SIDES = { left: "start", right: "end", center: "center", justify: "justify" } as const

function paragraphOptions(options: ComposeOptions): ParagraphOptions {
  const align = options.align ?? "justify"
  const { hanLatinGap = 0.25 } = options
  const hanLatinGapMin = Math.min(options.hanLatinGapMin ?? 0.125, hanLatinGap)
  const hanLatinGapMax = Math.max(options.hanLatinGapMax ?? 0.5, hanLatinGap)
  return {
    width: (options.width * SIZE) as Pt,
    indent: ((options.firstLineIndent ?? 0) * SIZE) as Pt,
    align: SIDES[align],
    alignLast: SIDES[options.alignLast ?? (align === "justify" ? "left" : align)],
    lang: options.lang ?? DEFAULT_LANG,
    punctuation: options.punctuation ?? "gb",
    autospace: options.autospace ?? true,
    autospaceWidth: { natural: em(hanLatinGap), min: em(hanLatinGapMin), max: em(hanLatinGapMax) },
    lineBreak: options.lineBreak ?? "gb",
    wordBreak: options.wordBreak ?? "normal",
    overflowWrap: options.overflowWrap ?? "normal",
    hyphens: options.hyphens ?? "manual",
    hanging: options.hanging ?? "none",
    wrap: options.wrap ?? "wrap",
    preserveSpaces: false,
    keepUnits: options.keepUnits ?? false,
    ...(options.looseness === undefined ? {} : { looseness: options.looseness }),
    clusters: true,
  }
}

/** Paragraphs end at forced breaks; a break at the very end makes no further one. */
function* paragraphsOf(text: string): Generator<{ source: string; end: string }> {
  let from = 0
  for (const { 0: end, index } of text.matchAll(FORCED_BREAK)) {
    yield { source: text.slice(from, index), end }
    from = index + end.length
  }
  if (from < text.length) yield { source: text.slice(from), end: "" }
}

/** Runs of spaces and tabs become one space, css-text-4 #white-space-phase-1; `at` maps back to the source. */
function collapse(source: string): { collapsed: string; at: (index: number) => number } {
  const starts: number[] = []
  let collapsed = ""
  let from = 0
  for (const { 0: run, index } of source.matchAll(COLLAPSED)) {
    if (run === " ") continue
    for (let k = from; k <= index; k++) starts.push(k)
    collapsed += `${source.slice(from, index)} `
    from = index + run.length
  }
  if (from === 0) return { collapsed: source, at: (index) => index }
  for (let k = from; k <= source.length; k++) starts.push(k)
  collapsed += source.slice(from)
  return { collapsed, at: (index) => starts[index] ?? source.length }
}

function reportLine(line: ComposedLine, index: number, options: ParagraphOptions, report: (f: ComposeFinding) => void) {
  const place = { line: index }
  if (line.overflow > MISSED * SIZE) {
    const over = inEm(line.overflow).toFixed(2)
    const message = {
      en: `the line sticks out of the measure by ${over} em`,
      zh: `该行超出行宽 ${over} em`,
    }
    report({ ...warning("text/overfull-line", message, { hint: OVERFULL_HINT }), ...place })
    return
  }
  if (line.justified !== true) return
  const missed = options.width - line.x - line.width > MISSED * SIZE
  if (!missed && !isLoose(line)) return
  const gap = line.gap.toFixed(2)
  const message = missed
    ? { en: "the line cannot be filled; it is left short", zh: "该行无法排满，未作拉伸" }
    : {
        en: `the line is loose: ${gap} em are added to each gap`,
        zh: `该行过疏：每个字距加 ${gap} em`,
      }
  report({ ...warning("text/loose-line", message, { hint: LOOSE_HINT }), ...place })
}

const OVERFULL_HINT = {
  en: "something on it cannot be cut: widen the measure, or allow cuts with overflowWrap `anywhere`",
  zh: "该行有不可断开的内容：请加大行宽，或以 overflowWrap `anywhere` 允许断开",
}
const LOOSE_HINT = {
  en: "widen the measure, change the wording, allow hyphens, or align to the left",
  zh: "请加大行宽、调整文字、允许连字符，或改为左对齐",
}

const hexOf = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`

const REASONS = {
  "right-to-left": { en: "runs from right to left, which is not supported", zh: "属于从右到左的文字，尚不支持" },
  "complex-script": { en: "belongs to a script that is not supported", zh: "所属文字尚不支持" },
  control: { en: "is a control character and is left out", zh: "是控制字符，已略去" },
} as const

function reportCharacters({ missing, unsupported }: ComposedParagraph, report: Report): void {
  for (const { codePoint, availableIn } of missing) {
    const code = hexOf(codePoint)
    report(
      warning(
        "text/missing-glyph",
        { en: `the font has no glyph for ${code}`, zh: `字体中没有 ${code} 的字形` },
        availableIn === undefined ? {} : { hint: { en: `“${availableIn}” has it`, zh: `“${availableIn}”有此字` } },
      ),
    )
  }
  for (const { codePoint, reason } of unsupported ?? []) {
    const { en, zh } = REASONS[reason]
    const code = hexOf(codePoint)
    report(warning("text/unsupported-character", { en: `${code} ${en}`, zh: `${code} ${zh}` }))
  }
}

const unknownFont = (name: string, { families }: FontCatalogue): Diagnostic =>
  warning(
    "text/font-unknown",
    { en: `there is no font family “${name}” in the catalogue`, zh: `字体目录中没有“${name}”` },
    {
      hint: {
        en: `known families: ${families.map((family) => family.name).join(", ")}`,
        zh: `可用字体：${families.map((family) => family.name).join("、")}`,
      },
    },
  )
