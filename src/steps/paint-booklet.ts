import { metadataOf } from "../artifacts/metadata.ts"
import type { PdfMetadata } from "../artifacts/xmp.ts"
import type { Booklet } from "../content/booklet.ts"
import type { Report as Content, ReportHead } from "../content/report.ts"
import type { Diagnostic, Report } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { type Sources, textsOnce } from "../foundation/sources.ts"
import type { PageFragment } from "../layout/fragment.ts"
import { prepareFor } from "../layout/generate/prepare.ts"
import { type LineReport, type LineSummary, reportLines, summarizeLines } from "../layout/inline/line-report.ts"
import { checkPageCount } from "../layout/pages/check-booklet.ts"
import { checkScales } from "../layout/replaced/check-scale.ts"
import { graphicsOf } from "../layout/replaced/replaced-content.ts"
import type { Element } from "../markup/element.ts"
import { parseMarkup } from "../markup/parse-markup.ts"
import { selectLanguages } from "../markup/select-languages.ts"
import { splitFacing } from "../markup/split-facing.ts"
import { type Painted, paint } from "../paint/paint.ts"
import { isForShop } from "../press/editions.ts"
import { styleDocument } from "../style/style-document.ts"
import type { Theme } from "../style/theme.ts"
import { readTemplates } from "../template/read-templates.ts"
import { renderTemplate } from "../template/render-template.ts"
import { templateContext } from "../template/template-context.ts"
import type { FontCatalogue } from "../text/font/catalogue.ts"
import { openFonts } from "../text/font/fonts.ts"
import type { FontSet } from "../text/text.ts"
import { type BookletRequest, readContent, readDesign } from "./read-booklet-folder.ts"
import { setPages } from "./set-pages.ts"

export interface PaintRequest extends BookletRequest {
  /** Asks for `eachLine`. */
  readonly lines?: boolean
  /** Asks for `painted.origin` where no edition of the booklet goes to a print shop. */
  readonly origins?: boolean
}

/** A booklet whose pages are painted: what all its files are made from. */
export interface PaintedBooklet {
  readonly booklet: Booklet
  readonly content: ReportHead
  readonly theme: Theme
  readonly catalogue: FontCatalogue
  readonly fonts: FontSet
  readonly painted: Painted
  /** Numbers of the pages that are blank by design. */
  readonly blank: ReadonlySet<number>
  /** How its lines were filled. */
  readonly lines: LineSummary
  /** The same of each line, where it was asked for. */
  readonly eachLine?: readonly LineReport[]
  readonly metadata: PdfMetadata
}

/** What is known when an error stands in the way of the pages. */
export type Unpainted = Partial<Pick<PaintedBooklet, "booklet">>

export const isPainted = (result: PaintedBooklet | Unpainted): result is PaintedBooklet => "painted" in result

/**
 * From a content folder to its painted pages. Errors are reported, and pages that would only add findings that follow from
 * them are not made. `step` is told each step as it begins.
 */
export async function paintBooklet(
  files: Sources,
  request: PaintRequest,
  report: Report,
  step: (name: string) => void = () => {},
): Promise<PaintedBooklet | Unpainted> {
  const sources = textsOnce(files)
  const found = { errors: false }
  const note: Report = (finding: Diagnostic) => {
    if (finding.severity === "error") found.errors = true
    report(finding)
  }

  step("content")
  const { booklet, content } = readContent(sources, request, note)
  if (booklet === undefined) return {}
  const { languages } = booklet

  step("theme")
  const design = readDesign(booklet, sources, note)
  if (!content || !design) return { booklet }
  const { theme, folders, stylesheets, catalogue } = design

  const root = treeOf(content, booklet, readTemplates(sources, folders), note, step)
  if (root === undefined) return { booklet }

  step("style")
  const document = styleDocument(root, stylesheets, theme, booklet, note)

  // Pages of a document that is known to be wrong would only add findings that follow from it.
  if (found.errors) return { booklet }

  step("layout")
  await prepareFor(document.root, [...graphicsOf(content).values()], sources)
  const fonts = openFonts(catalogue, sources, note)
  const { pages, root: shown } = setPages({
    document,
    root,
    content,
    booklet,
    theme,
    stylesheets,
    fonts,
    contentFolder: request.content,
    sources,
    report: note,
  })
  checkPageCount(pages.length, booklet, note)
  checkScales(pages, note)

  const lines = summarizeLines(pages)
  const blank = new Set(pages.flatMap(({ number, context }) => (context.blank ? [number] : [])))
  const eachLine = request.lines === true ? reportLines(pages) : undefined

  step("paint")
  const metadata = metadataOf(content, languages, request.date)
  const { title, lang } = metadata
  const origins = request.origins ?? booklet.editions.some(isForShop)
  const painted = paint(taken(pages), { title, lang, root: shown, origins }, note)
  if (found.errors) return { booklet }
  return {
    booklet,
    content: headOf(content),
    theme,
    catalogue,
    fonts,
    painted,
    blank,
    lines,
    ...(eachLine && { eachLine }),
    metadata,
  }
}

/** The rest of a report is on the pages, and need not be kept. */
const headOf = ({ id, title, subtitle, organ, period, date, source, keywords }: Content): ReportHead => ({
  id,
  title,
  subtitle,
  organ,
  period,
  date,
  source,
  keywords,
})

/** Takes pages out of their list one by one: what a page was made of can be forgotten as soon as it is painted. */
function* taken(pages: PageFragment[]): Generator<PageFragment> {
  pages.reverse()
  for (let page = pages.pop(); page !== undefined; page = pages.pop()) yield page
}

/** The tree of a report in the languages of its booklet. What is read on the way is not kept. */
export function treeOf(
  content: Content,
  booklet: Booklet,
  templates: ReadonlyMap<string, SourceFile>,
  report: Report,
  step: (name: string) => void = () => {},
): Element | undefined {
  const { languages } = booklet
  step("template")
  const markup = renderTemplate(templates, "layout", templateContext(content, booklet), report)
  step("markup")
  const parsed = markup && parseMarkup(markup, report)
  return parsed && splitFacing(selectLanguages(parsed, languages), languages)
}
