import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm, pt, ptToMm } from "../foundation/units.ts"
import { layoutShrinking } from "../layout/block/shrink-text.ts"
import type { LayoutContext } from "../layout/constraint.ts"
import { dumpPages } from "../layout/dump.ts"
import type { Fragment, PageFragment } from "../layout/fragment.ts"
import { type LayoutOptions, layoutDocument } from "../layout/layout.ts"
import { parseMarkup } from "../markup/parse-markup.ts"
import { splitFacing } from "../markup/split-facing.ts"
import { styleDocument } from "../style/style-document.ts"
import type { StyledDocument } from "../style/styled.ts"
import { parseStylesheet } from "../style/syntax/stylesheet.ts"
import type { Theme } from "../style/theme.ts"
import { intrinsicWidths } from "../text/intrinsic-widths.ts"
import { composeParagraph } from "../text/paragraph.ts"
import type { FontSet } from "../text/text.ts"
import { emCompose, emFonts, emIntrinsic } from "./em-compose.ts"
import { emFonts as composedFonts } from "./em-font.ts"

export const EMPTY_THEME: Theme = {
  name: { zh: "测试", en: "Test" },
  palette: new Map(),
  fonts: new Map(),
  type: new Map(),
  space: new Map(),
  graphics: { colors: new Map(), fonts: new Map() },
  span: { file: "theme.json", start: 0, end: 0 },
}

/** Plain boxes on a page of 100 × 100 pt without margins; text of 10 pt on lines of 10 pt. */
const BASE =
  "@page { size: 100pt 100pt; margin: 0 } body { font-size: 10pt; line-height: 10pt; orphans: 1; widows: 1 } p, ul, ol, h1 { margin: 0; padding: 0; font-size: 10pt }"

export interface LaidOut {
  readonly pages: readonly PageFragment[]
  readonly dump: string
  readonly diagnostics: readonly Diagnostic[]
}

/** What text is set with. */
interface Setting extends Pick<LayoutOptions, "fit" | "budget"> {
  readonly fonts: FontSet
  readonly compose: LayoutContext["compose"]
  readonly intrinsic: typeof emIntrinsic
}

/** HTML and CSS of a test, laid out with em-square glyphs; an `img` is 20 × 10 pt unless CSS says otherwise. */
export const layOut = (html: string, css = "", compose: LayoutContext["compose"] = emCompose): LaidOut =>
  layOutWith(html, css, { fonts: emFonts, compose, intrinsic: emIntrinsic })

/** As `layOut`, with what the theme and the booklet say about fitting pages. */
export const layOutFitted = (html: string, css: string, fitting: Pick<LayoutOptions, "fit" | "budget">): LaidOut =>
  layOutWith(html, css, { fonts: emFonts, compose: emCompose, intrinsic: emIntrinsic, ...fitting })

/** As `layOut`, with the line composer itself: Han of an em, Latin letters of half an em. */
export function layOutComposed(html: string, css = ""): LaidOut {
  const fonts = composedFonts()
  return layOutWith(html, css, {
    fonts,
    compose: (items, options) => composeParagraph(items, options, fonts),
    intrinsic: (items, options) => intrinsicWidths(items, options, fonts),
  })
}

function layOutWith(html: string, css: string, text: Setting): LaidOut {
  const diagnostics: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    diagnostics.push(diagnostic)
  }
  const map = [{ start: 0, end: html.length, span: { file: "test.html", start: 0, end: html.length }, verbatim: true }]
  const parsed = parseMarkup({ text: html, map }, report)
  if (parsed === undefined) throw new Error("the test's markup is too deep")
  const root = splitFacing(parsed, ["zh", "en"])
  const sheets = [
    parseStylesheet({ path: "base.css", text: BASE }, report),
    parseStylesheet({ path: "test.css", text: css }, report),
  ]
  const trim = { width: ptToMm(pt(100)), height: ptToMm(pt(100)) }
  const document = styleDocument(root, sheets, EMPTY_THEME, { trim, bleed: mm(0) }, report)
  const picture = { key: "p", format: "png", width: 2000, height: 1000, data: new Uint8Array() } as const
  const natural = { width: pt(20), height: pt(10) }
  const shown = () => ({ content: { type: "raster", ...picture } as const, natural })
  const options = { ...text, replaced: shown, backgroundImage: shown }
  let found: Diagnostic[] = []
  const layout = (given: StyledDocument): readonly PageFragment[] => {
    found = []
    return layoutDocument(given, { ...options, report: (finding) => found.push(finding) })
  }
  const { pages } = layoutShrinking(document, layout, (finding) => found.push(finding))
  diagnostics.push(...found)
  return { pages, dump: dumpPages(pages), diagnostics }
}

/** Text of the pages, one string a page, lines separated by `/`. */
export const pageTexts = (pages: readonly PageFragment[]): readonly string[] =>
  pages.map((page) => page.children.flatMap(linesOf).join("/"))

export function linesOf(fragment: Fragment): readonly string[] {
  if (fragment.type === "line") return [fragment.line.text, ...fragment.children.flatMap(linesOf)]
  return fragment.type === "replaced" ? ["▣"] : fragment.children.flatMap(linesOf)
}
