import { metadataOf } from "./artifacts/metadata.ts"
import type { PdfMetadata } from "./artifacts/xmp.ts"
import type { BilingualMode, Booklet, EditionName } from "./content/booklet.ts"
import { checkSections } from "./content/check-booklet.ts"
import { readBooklet } from "./content/read-booklet.ts"
import { readReport } from "./content/read-report.ts"
import type { Report as Content, Lang } from "./content/report.ts"
import { type Diagnostic, error, type Report } from "./foundation/diagnostic.ts"
import { nearest } from "./foundation/nearest.ts"
import type { SourceFile } from "./foundation/source.ts"
import type { Sources } from "./foundation/sources.ts"
import { hasIcon, iconNames } from "./graphic/icons.ts"
import type { PageFragment } from "./layout/fragment.ts"
import { prepareFor } from "./layout/generate/prepare.ts"
import { checkPageCount } from "./layout/pages/check-booklet.ts"
import { graphicsOf } from "./layout/replaced/replaced-content.ts"
import { parseMarkup } from "./markup/parse-markup.ts"
import { selectLanguages } from "./markup/select-languages.ts"
import { splitFacing } from "./markup/split-facing.ts"
import { type Painted, paint } from "./paint/paint.ts"
import { setPages } from "./set-pages.ts"
import { readTheme } from "./style/read-theme.ts"
import { styleDocument } from "./style/style-document.ts"
import { parseStylesheet } from "./style/syntax/stylesheet.ts"
import type { Theme } from "./style/theme.ts"
import { themeFolder, themeFolders, themeNames } from "./style/theme-folders.ts"
import { readTemplates } from "./template/read-templates.ts"
import { renderTemplate } from "./template/render-template.ts"
import { templateContext } from "./template/template-context.ts"
import { type FontCatalogue, readCatalogue } from "./text/font/catalogue.ts"
import { openFonts } from "./text/font/fonts.ts"
import type { FontSet } from "./text/text.ts"

/** Which booklet, and what to have instead of what it says. */
export interface BookletRequest {
  /** Folder of `booklet.json`, relative to the project root. */
  readonly content: string
  /** Instead of the booklet's own. */
  readonly editions?: readonly EditionName[]
  /** Instead of the booklet's own. */
  readonly languages?: readonly Lang[]
  /** Instead of the booklet's own. */
  readonly theme?: string
  /** Instead of the booklet's own, for all sections. */
  readonly bilingual?: BilingualMode
  /** ISO 8601; instead of the report's date. */
  readonly date?: string
}

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
  const read = <T>(path: string, reader: (file: SourceFile, report: Report) => T): T | undefined => {
    const text = sources.text(path)
    return text === undefined ? missingFile(path, sources, note) : reader({ path, text }, note)
  }

  step("content")
  const written = read(`${request.content}/booklet.json`, readBooklet)
  if (written === undefined) return {}
  const booklet = asked(written, request)
  const { languages } = booklet
  const icons = { hasIcon: (name: string) => hasIcon(name, sources), iconNames: () => iconNames(sources) }
  const content = read(`${request.content}/${booklet.report}`, (file) => readReport(file, note, icons))
  if (content !== undefined) checkSections(booklet, content, note)

  step("theme")
  const own = themeFolder(booklet.theme)
  if (sources.list(own).length === 0) {
    missingTheme(booklet, sources, note)
    return { booklet }
  }
  const theme = read(`${own}/theme.json`, readTheme)
  const folders = theme && themeFolders(booklet.theme, theme, sources, note)
  const stylesheets = folders?.map((folder) => read(`${folder}/booklet.css`, parseStylesheet)) ?? []
  const catalogue = read("fonts/catalogue.json", readCatalogue)
  if (!content || !theme || !folders || !stylesheets.every((sheet) => sheet !== undefined) || !catalogue)
    return { booklet }

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

/** The booklet with what the request has instead. */
function asked(booklet: Booklet, { editions, languages, theme, bilingual }: BookletRequest): Booklet {
  return {
    ...booklet,
    ...(editions && { editions }),
    ...(languages && { languages }),
    ...(theme && { theme }),
    ...(bilingual && { bilingual, sections: new Map() }),
  }
}

function missingFile(path: string, sources: Sources, report: Report): undefined {
  const folder = path.slice(0, path.lastIndexOf("/"))
  const name = path.slice(folder.length + 1)
  const near = nearest(
    name,
    sources.list(folder).filter((other) => other !== name),
  )
  const message = { en: `there is no file ${path}`, zh: `找不到文件 ${path}` }
  const hint =
    near === undefined ? undefined : { en: `Did you mean ${folder}/${near}?`, zh: `是否指 ${folder}/${near}？` }
  report(error("content/no-file", message, { hint }))
}

function missingTheme(booklet: Booklet, sources: Sources, report: Report): void {
  const themes = themeNames(sources)
  const near = nearest(booklet.theme, themes)
  const message = { en: `there is no theme "${booklet.theme}"`, zh: `没有名为“${booklet.theme}”的主题` }
  const hint =
    near === undefined
      ? { en: `The folder templates/ has ${themes.join(", ")}.`, zh: `templates/ 中有 ${themes.join("、")}。` }
      : { en: `Did you mean "${near}"?`, zh: `是否指“${near}”？` }
  report(error("content/no-theme", message, { span: booklet.span, hint }))
}
