import { metadataOf } from "./artifacts/metadata.ts"
import type { PdfMetadata } from "./artifacts/xmp.ts"
import type { Booklet } from "./content/booklet.ts"
import type { Report as Content } from "./content/report.ts"
import type { Diagnostic, Report } from "./foundation/diagnostic.ts"
import type { Sources } from "./foundation/sources.ts"
import type { PageFragment } from "./layout/fragment.ts"
import { prepareFor } from "./layout/generate/prepare.ts"
import { checkPageCount } from "./layout/pages/check-booklet.ts"
import { graphicsOf } from "./layout/replaced/replaced-content.ts"
import { parseMarkup } from "./markup/parse-markup.ts"
import { selectLanguages } from "./markup/select-languages.ts"
import { splitFacing } from "./markup/split-facing.ts"
import { type Painted, paint } from "./paint/paint.ts"
import { type BookletRequest, readContent, readDesign } from "./read-booklet-folder.ts"
import { setPages } from "./set-pages.ts"
import { styleDocument } from "./style/style-document.ts"
import type { Theme } from "./style/theme.ts"
import { readTemplates } from "./template/read-templates.ts"
import { renderTemplate } from "./template/render-template.ts"
import { templateContext } from "./template/template-context.ts"
import type { FontCatalogue } from "./text/font/catalogue.ts"
import { openFonts } from "./text/font/fonts.ts"
import type { FontSet } from "./text/text.ts"

export type { BookletRequest } from "./read-booklet-folder.ts"

/** A booklet whose pages are painted: what all its files are made from. */
export interface PaintedBooklet {
  readonly booklet: Booklet
  readonly content: Content
  readonly theme: Theme
  readonly catalogue: FontCatalogue
  readonly fonts: FontSet
  readonly pages: readonly PageFragment[]
  readonly painted: Painted
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
  sources: Sources,
  request: BookletRequest,
  report: Report,
  step: (name: string) => void = () => {},
): Promise<PaintedBooklet | Unpainted> {
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

  step("template")
  const templates = readTemplates(sources, folders)
  const context = templateContext(content, booklet)
  const markup = renderTemplate(templates, "layout", context, note)

  step("markup")
  const parsed = markup && parseMarkup(markup, note)
  if (parsed === undefined) return { booklet }
  const root = splitFacing(selectLanguages(parsed, languages), languages)

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

  step("paint")
  const metadata = metadataOf(content, languages, request.date)
  const painted = paint(pages, { title: metadata.title, lang: metadata.lang, root: shown }, note)
  if (found.errors) return { booklet }
  return { booklet, content, theme, catalogue, fonts, pages, painted, metadata }
}
