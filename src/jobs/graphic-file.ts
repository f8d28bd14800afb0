import { metadataOf } from "../artifacts/metadata.ts"
import { outlineText } from "../artifacts/outline-text.ts"
import type { Booklet } from "../content/booklet.ts"
import type { Report as Content, GraphicBlock, Lang } from "../content/report.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { type Mm, mm, mmToPt, pt } from "../foundation/units.ts"
import type { Scene } from "../graphic/scene.ts"
import { svgFromScene } from "../graphic/scene-svg.ts"
import type { Fragment, PageFragment } from "../layout/fragment.ts"
import { prepareFor } from "../layout/generate/prepare.ts"
import { checkScales } from "../layout/replaced/check-scale.ts"
import { parseMarkup } from "../markup/parse-markup.ts"
import { paint } from "../paint/paint.ts"
import { openColorTables } from "../press/color/color-tables.ts"
import { type Design, readDesign } from "../steps/read-booklet-folder.ts"
import { setPages } from "../steps/set-pages.ts"
import { styleDocument } from "../style/style-document.ts"
import { parseStylesheet } from "../style/syntax/stylesheet.ts"
import { openFonts } from "../text/font/fonts.ts"

export const GRAPHIC_FORMATS = ["svg", "pdf", "png"] as const
export type GraphicFormat = (typeof GRAPHIC_FORMATS)[number]

export interface GraphicFileRequest {
  readonly format: GraphicFormat
  /** Width of the file; without it, that of the block's size on an A5 page. */
  readonly width?: Mm
  /** Pixels an inch, of a PNG. */
  readonly dpi?: number
}

export interface GraphicFile {
  readonly bytes: Uint8Array
  readonly widthMm: number
  readonly heightMm: number
}

/** What a block's share of a row measures on an A5 page. */
const WIDTHS: { readonly [S in GraphicBlock["size"]]: Mm } = {
  hero: mm(122),
  wide: mm(122),
  half: mm(59),
  third: mm(38.5),
}
/** Higher than any graphic; a page of it is cut to the graphic's height. */
const PAGE_HEIGHT = mm(4000)
const DPI = 300
const POINTS_PER_INCH = 72
const MM_PER_PT = 25.4 / 72

/** What a graphic is taken from. */
export interface GraphicSource {
  readonly sources: Sources
  readonly contentFolder: string
  readonly booklet: Booklet
  readonly content: Content
  readonly block: GraphicBlock
}

/**
 * One graphic as a file of its own, by the steps of a booklet: an SVG whose text is outlines, with title and description; a
 * tagged PDF cut to the graphic; or a picture of that PDF. Undefined, and reported, where an error stands in the way.
 */
export async function graphicFile(
  source: GraphicSource,
  request: GraphicFileRequest,
  report: Report,
): Promise<GraphicFile | undefined> {
  const design = readDesign(source.booklet, source.sources, report)
  if (design === undefined) return undefined
  const drawn = await drawAlone(source, design, request.width ?? WIDTHS[source.block.size], report)
  if (drawn === undefined) return undefined
  const { page, scene } = drawn
  const size = { widthMm: page.trim.width * MM_PER_PT, heightMm: page.trim.height * MM_PER_PT }
  if (request.format === "svg") {
    const text = svgFromScene(await outlineText(scene, report), design.theme.palette, titleOf(source))
    return { bytes: new TextEncoder().encode(text), ...size }
  }
  const pdf = await pdfOf(source, design, drawn, report)
  if (pdf === undefined) return undefined
  return { bytes: request.format === "pdf" ? pdf : await firstPicture(pdf, request.dpi ?? DPI), ...size }
}

const titleOf = ({ block, booklet }: GraphicSource): string =>
  block.title === undefined ? block.id : booklet.languages.map((lang) => block.title?.[lang].text).join(" ")

interface Drawn {
  readonly page: PageFragment
  readonly scene: Scene
  readonly root: ReturnType<typeof setPages>["root"]
}

/** Lays out a document that is the graphic alone. */
async function drawAlone(
  { sources, contentFolder, booklet, content, block }: GraphicSource,
  { theme, catalogue }: Design,
  width: Mm,
  report: Report,
): Promise<Drawn | undefined> {
  const markup = { text: `<figure><tj-graphic name="${block.id}"></tj-graphic></figure>`, map: [] }
  const root = parseMarkup(markup, report)
  if (root === undefined) return undefined
  const rules = `@page { size: ${width}mm ${PAGE_HEIGHT}mm; margin: 0 } body, figure { margin: 0 } tj-graphic { display: block }`
  const sheet = parseStylesheet({ path: "graphic.css", text: rules }, report)
  // The page is as wide as asked for, so nothing has to give way.
  const { fit: _, ...fixed } = theme
  const alone: Booklet = { ...booklet, trim: { ...booklet.trim, width, height: PAGE_HEIGHT }, bleed: mm(0) }
  const document = styleDocument(root, [sheet], fixed, alone, report)
  await prepareFor(document.root, [block], sources)
  const set = setPages({
    document,
    root,
    content,
    booklet: withoutBudget(alone),
    theme: fixed,
    stylesheets: [sheet],
    fonts: openFonts(catalogue, sources, report),
    contentFolder,
    sources,
    report: (finding) => {
      // A page for one graphic has no other use.
      if (finding.code !== "layout/page-underused") report(finding)
    },
  })
  const [page] = set.pages
  const scene = page && sceneIn(page.children)
  if (page === undefined || scene === undefined || scene.size.height <= 0) {
    const message = { en: `the graphic "${block.id}" shows nothing`, zh: `图“${block.id}”没有任何内容` }
    const hint = { en: "give it figures or items, as its type needs", zh: "请按图的类型给出 figures 或 items" }
    report(error("graphic/nothing", message, { span: block.span, hint }))
    return undefined
  }
  checkScales([page], report)
  return { page: { ...page, trim: scene.size, bleed: pt(0) }, scene, root: set.root }
}

const withoutBudget = ({ pages: _, ...booklet }: Booklet): Booklet => booklet

function sceneIn(fragments: readonly Fragment[]): Scene | undefined {
  for (const fragment of fragments) {
    if (fragment.type === "replaced" && fragment.content.type === "scene") return fragment.content.scene
    const found = fragment.type === "box" ? sceneIn(fragment.children) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

async function pdfOf(
  source: GraphicSource,
  { theme }: Design,
  { page, root }: Drawn,
  report: Report,
): Promise<Uint8Array | undefined> {
  const { sources, booklet, content } = source
  const [{ writePdf }, { pageSheets }] = await Promise.all([
    import("../artifacts/pdf.ts"),
    import("../press/page-sheets.ts"),
  ])
  const languages: readonly Lang[] = booklet.languages
  const metadata = { ...metadataOf(content, languages), title: titleOf(source) }
  const painted = paint([page], { title: metadata.title, lang: metadata.lang, root }, report)
  const tables = openColorTables(sources, report)
  return writePdf({
    ...painted,
    sheets: pageSheets(painted.lists),
    palette: theme.palette,
    tables,
    metadata,
    target: "screen",
    report,
  })
}

const firstPicture = async (pdf: Uint8Array, dpi: number): Promise<Uint8Array> => {
  const { pagePictures } = await import("../artifacts/page-pictures.ts")
  const [picture] = await pagePictures(pdf, dpi)
  if (picture === undefined) throw new Error("a graphic has no page")
  return picture
}

/** Pixels of a picture of this width, for a limit. */
export const pixelsWide = (width: Mm, dpi: number): number => (mmToPt(width) * dpi) / POINTS_PER_INCH
