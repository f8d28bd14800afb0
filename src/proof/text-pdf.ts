import { PDFiumLibrary } from "@hyzyla/pdfium"
import { writePdf } from "../artifacts/pdf.ts"
import { diskSources } from "../cli/disk.ts"
import { pt, ptToMm } from "../foundation/units.ts"
import { layoutDocument } from "../layout/layout.ts"
import { parseMarkup } from "../markup/parse-markup.ts"
import type { DisplayItem, GlyphItem } from "../paint/display-list.ts"
import { paint } from "../paint/paint.ts"
import { openColorTables } from "../press/color/color-tables.ts"
import { pageSheets } from "../press/page-sheets.ts"
import { styleDocument } from "../style/style-document.ts"
import { parseStylesheet } from "../style/syntax/stylesheet.ts"
import type { Theme } from "../style/theme.ts"
import { intrinsicWidths } from "../text/intrinsic-widths.ts"
import { composeParagraph } from "../text/paragraph.ts"
import { projectFonts } from "./real-fonts.ts"

const THEME: Theme = {
  name: { zh: "测试", en: "Test" },
  palette: new Map(),
  fonts: new Map(),
  type: new Map(),
  space: new Map(),
  graphics: { colors: new Map(), fonts: new Map() },
  span: { file: "theme.json", start: 0, end: 0 },
}
const METADATA = {
  title: "图解",
  author: "",
  subject: "",
  keywords: "",
  lang: "zh-CN",
  date: "2023-01-05",
  producer: "T",
}
/** Font size, in points, and pixels a point when the page is drawn. */
const SIZE = 20
const SCALE = 5
const DARK = 128
const fonts = projectFonts()
let library: Promise<PDFiumLibrary> | undefined

/** Where a character’s pen stands on the page, in em: y down. */
export interface Pen {
  readonly text: string
  readonly x: number
  readonly y: number
}

export interface DrawnText {
  /** As a reader copies it. */
  readonly text: string
  readonly pens: readonly Pen[]
  /** Is the pixel dark at a place, in em? */
  readonly isDark: (x: number, y: number) => boolean
  /** Size of a pixel in em. */
  readonly pixel: number
}

/** Markup set, painted, written to a file, and read again by PDFium: the whole way but the templates. */
export async function drawMarkup(html: string, width: number, height: number, css = ""): Promise<DrawnText> {
  const nothing = (): void => {}
  const map = [{ start: 0, end: html.length, span: { file: "t.html", start: 0, end: html.length }, verbatim: true }]
  const root = parseMarkup({ text: html, map }, nothing)
  if (root === undefined) throw new Error("no markup")
  const base = `@page { size: ${width * SIZE}pt ${height * SIZE}pt; margin: 0 } body { font-family: "Noto Sans SC"; font-size: ${SIZE}pt; line-height: ${2 * SIZE}pt } p { margin: 0 }`
  const sheets = [
    parseStylesheet({ path: "base.css", text: base }, nothing),
    parseStylesheet({ path: "own.css", text: css }, nothing),
  ]
  const trim = { width: ptToMm(pt(width * SIZE)), height: ptToMm(pt(height * SIZE)) }
  const document = styleDocument(root, sheets, THEME, { trim, bleed: ptToMm(pt(0)) }, nothing)
  const pages = layoutDocument(document, {
    fonts,
    compose: (items, options) => composeParagraph(items, options, fonts),
    intrinsic: (items, options) => intrinsicWidths(items, options, fonts),
    replaced: () => undefined,
    backgroundImage: () => undefined,
    report: nothing,
  })
  const { lists, tree, outline } = paint(pages, { title: "图解", lang: "zh-Hans" }, nothing)
  const bytes = await writePdf({
    lists,
    tree,
    outline,
    sheets: pageSheets(lists),
    palette: new Map(),
    tables: openColorTables(diskSources(process.cwd()), nothing),
    metadata: METADATA,
    target: "screen",
  })
  const pens = (lists[0]?.items ?? []).flatMap(glyphItems).flatMap(pensOf)
  library ??= PDFiumLibrary.init()
  const file = await (await library).loadDocument(bytes)
  try {
    const page = file.getPage(0)
    const text = page.getText().replaceAll("\r\n", "\n")
    const {
      width: across,
      height: down,
      data,
    } = await page.render({ scale: SCALE, render: async (image) => image.data })
    const channels = data.length / (across * down)
    const isDark = (x: number, y: number): boolean =>
      (data[(Math.floor(y * SIZE * SCALE) * across + Math.floor(x * SIZE * SCALE)) * channels] as number) < DARK
    return { text, pens, isDark, pixel: 1 / (SIZE * SCALE) }
  } finally {
    file.destroy()
  }
}

function glyphItems(item: DisplayItem): readonly GlyphItem[] {
  if (item.type === "line") return item.runs
  return item.type === "group" ? item.items.flatMap(glyphItems) : []
}

const pensOf = (item: GlyphItem): readonly Pen[] =>
  item.glyphs.map(({ x, codePoints }) => ({
    text: String.fromCodePoint(...codePoints),
    x: (item.x + x) / SIZE,
    y: item.y / SIZE,
  }))
