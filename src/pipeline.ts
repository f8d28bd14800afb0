import { fontsOf, type ManifestFile, manifestText } from "./artifacts/manifest.ts"
import { metadataOf } from "./artifacts/metadata.ts"
import type { BilingualMode, Booklet, EditionName } from "./content/booklet.ts"
import { checkSections } from "./content/check-booklet.ts"
import { readBooklet } from "./content/read-booklet.ts"
import { readReport } from "./content/read-report.ts"
import type { Lang } from "./content/report.ts"
import { type Diagnostic, error, type Report } from "./foundation/diagnostic.ts"
import { nearest } from "./foundation/nearest.ts"
import type { SourceFile } from "./foundation/source.ts"
import type { Sources } from "./foundation/sources.ts"
import { stopwatch, type Timing } from "./foundation/stopwatch.ts"
import { hasIcon, iconNames } from "./graphic/icons.ts"
import { prepareFor } from "./layout/generate/prepare.ts"
import { reportLines, summarizeLines } from "./layout/inline/line-report.ts"
import { checkPageCount } from "./layout/pages/check-booklet.ts"
import { graphicsOf } from "./layout/replaced/replaced-content.ts"
import { parseMarkup } from "./markup/parse-markup.ts"
import { selectLanguages } from "./markup/select-languages.ts"
import { splitFacing } from "./markup/split-facing.ts"
import { paint } from "./paint/paint.ts"
import { openColorTables } from "./press/color/color-tables.ts"
import { availableEditions } from "./press/editions.ts"
import { pageSheets } from "./press/page-sheets.ts"
import { setPages } from "./set-pages.ts"
import { readTheme } from "./style/read-theme.ts"
import { styleDocument } from "./style/style-document.ts"
import { parseStylesheet } from "./style/syntax/stylesheet.ts"
import { themeFolder, themeFolders, themeNames } from "./style/theme-folders.ts"
import { readTemplates } from "./template/read-templates.ts"
import { renderTemplate } from "./template/render-template.ts"
import { templateContext } from "./template/template-context.ts"
import { readCatalogue } from "./text/font/catalogue.ts"
import { openFonts } from "./text/font/fonts.ts"

export interface BuildRequest {
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
  /** Adds `<name>-lines.jsonl` (in one language `<name>-lines-zh.jsonl`): a row for each line with what it took to fill it, see `LineReport`. */
  readonly lines?: boolean
  /** Hex SHA-256. */
  readonly hash: (bytes: Uint8Array) => string
  /** Milliseconds; for timings only. */
  readonly clock?: () => number
  readonly onStep?: (step: string) => void
}

export interface BuiltFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages?: number
}

export interface BuildResult {
  /** The booklet's name; undefined when its file could not be read. */
  readonly name?: string
  /** Empty when an error stands in the way. */
  readonly files: readonly BuiltFile[]
  readonly diagnostics: readonly Diagnostic[]
  readonly timings: readonly Timing[]
}

/** Maps a content folder, a theme and fonts to the files of a booklet. Never throws for bad input. */
export async function build(sources: Sources, request: BuildRequest): Promise<BuildResult> {
  const diagnostics: Diagnostic[] = []
  const report: Report = (diagnostic) => diagnostics.push(diagnostic)
  const watch = stopwatch(request.clock, request.onStep)
  const broken = (): boolean => diagnostics.some(({ severity }) => severity === "error")
  const ended = (name?: string, files: readonly BuiltFile[] = []): BuildResult => ({
    ...(name !== undefined && { name }),
    files: broken() ? [] : files,
    diagnostics,
    timings: watch.timings(),
  })
  const read = <T>(path: string, reader: (file: SourceFile, report: Report) => T): T | undefined => {
    const text = sources.text(path)
    return text === undefined ? missingFile(path, sources, report) : reader({ path, text }, report)
  }

  watch.step("content")
  const written = read(`${request.content}/booklet.json`, readBooklet)
  if (written === undefined) return ended()
  const booklet = asked(written, request)
  const { languages } = booklet
  const icons = { hasIcon: (name: string) => hasIcon(name, sources), iconNames: () => iconNames(sources) }
  const content = read(`${request.content}/${booklet.report}`, (file) => readReport(file, report, icons))
  if (content !== undefined) checkSections(booklet, content, report)
  const editions = availableEditions(booklet.editions, booklet, report)

  watch.step("theme")
  const own = themeFolder(booklet.theme)
  if (sources.list(own).length === 0) return ended(missingTheme(booklet, sources, report))
  const theme = read(`${own}/theme.json`, readTheme)
  const folders = theme && themeFolders(booklet.theme, theme, sources, report)
  const stylesheets = folders?.map((folder) => read(`${folder}/booklet.css`, parseStylesheet)) ?? []
  const catalogue = read("fonts/catalogue.json", readCatalogue)
  if (!content || !theme || !folders || !stylesheets.every((sheet) => sheet !== undefined) || !catalogue)
    return ended(booklet.name)

  watch.step("template")
  const templates = readTemplates(sources, folders)
  const context = templateContext(content, booklet)
  const markup = renderTemplate(templates, "layout", context, report)

  watch.step("markup")
  const parsed = markup && parseMarkup(markup, report)
  if (parsed === undefined) return ended(booklet.name)
  const root = splitFacing(selectLanguages(parsed, languages), languages)

  watch.step("style")
  const document = styleDocument(root, stylesheets, theme, booklet, report)

  // Pages of a document that is known to be wrong would only add findings that follow from it.
  if (broken()) return ended(booklet.name)

  watch.step("layout")
  await prepareFor(document.root, [...graphicsOf(content).values()], sources)
  const { pages, root: shown } = setPages({
    document,
    root,
    content,
    booklet,
    theme,
    stylesheets,
    fonts: openFonts(catalogue, sources, report),
    contentFolder: request.content,
    sources,
    report,
  })
  checkPageCount(pages.length, booklet, report)
  const lines = summarizeLines(pages)
  const eachLine = request.lines === true ? reportLines(pages) : undefined

  watch.step("paint")
  const metadata = metadataOf(content, languages, request.date)
  const painted = paint(pages, { title: metadata.title, lang: metadata.lang, root: shown }, report)
  if (broken()) return ended(booklet.name)

  const suffix = languages.length === 1 ? `-${languages[0]}` : ""
  const tables = openColorTables(sources, report)
  const files: BuiltFile[] = []
  const manifest: ManifestFile[] = []
  for (const edition of editions) {
    watch.step(edition)
    const sheets = pageSheets(painted.lists, edition)
    const { writePdf } = await import("./artifacts/pdf.ts")
    const bytes = await writePdf({
      ...painted,
      sheets,
      palette: theme.palette,
      tables,
      metadata,
      target: edition,
      report,
    })
    const name = `${booklet.name}-${edition}${suffix}.pdf`
    files.push({ name, bytes, pages: sheets.length })
    const mode = languages.length > 1 ? { bilingual: booklet.bilingual } : {}
    manifest.push({
      name,
      edition,
      languages,
      ...mode,
      pages: sheets.length,
      bytes: bytes.length,
      sha256: request.hash(bytes),
    })
  }

  watch.step("manifest")
  const text = manifestText({
    booklet: booklet.name,
    report: content.id,
    date: content.date,
    trimMm: [booklet.trim.width, booklet.trim.height],
    files: manifest,
    lines,
    fonts: fontsOf(painted.lists, catalogue),
  })
  if (eachLine !== undefined) {
    const { linesText } = await import("./artifacts/lines.ts")
    const text = linesText(eachLine, sources.text)
    files.push({ name: `${booklet.name}-lines${suffix}.jsonl`, bytes: new TextEncoder().encode(text) })
  }
  files.push({ name: `manifest${suffix}.json`, bytes: new TextEncoder().encode(text) })
  return ended(booklet.name, files)
}

/** The booklet with what the request has instead. */
function asked(booklet: Booklet, { editions, languages, theme, bilingual }: BuildRequest): Booklet {
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

function missingTheme(booklet: Booklet, sources: Sources, report: Report): string {
  const themes = themeNames(sources)
  const near = nearest(booklet.theme, themes)
  const message = { en: `there is no theme "${booklet.theme}"`, zh: `没有名为“${booklet.theme}”的主题` }
  const hint =
    near === undefined
      ? { en: `The folder templates/ has ${themes.join(", ")}.`, zh: `templates/ 中有 ${themes.join("、")}。` }
      : { en: `Did you mean "${near}"?`, zh: `是否指“${near}”？` }
  report(error("content/no-theme", message, { span: booklet.span, hint }))
  return booklet.name
}
