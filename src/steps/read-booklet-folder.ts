import type { BilingualMode, Booklet, EditionName } from "../content/booklet.ts"
import { checkSections } from "../content/check-booklet.ts"
import { readBooklet } from "../content/read-booklet.ts"
import { readReport } from "../content/read-report.ts"
import type { Report as Content, Lang } from "../content/report.ts"
import type { SheetSettings } from "../content/sheet-settings.ts"
import { tellUnused } from "../content/unused-settings.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { SourceFile, Span } from "../foundation/source.ts"
import type { Sources } from "../foundation/sources.ts"
import { hasIcon, iconNames } from "../graphic/icons.ts"
import { readTheme } from "../style/read-theme.ts"
import { parseStylesheet, type Stylesheet } from "../style/syntax/stylesheet.ts"
import type { Theme } from "../style/theme.ts"
import { themeFolder, themeFolders, themeNames } from "../style/theme-folders.ts"
import { type FontCatalogue, readCatalogue } from "../text/font/catalogue.ts"

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
  /** Each instead of the booklet's own. */
  readonly sheets?: Partial<SheetSettings>
  /** ISO 8601; instead of the report's date. */
  readonly date?: string
}

/** What a content folder holds; a part that cannot be read is absent, and reported. */
export interface BookletFolder {
  readonly booklet?: Booklet
  readonly content?: Content
}

export function readContent(sources: Sources, request: BookletRequest, report: Report): BookletFolder {
  const written = read(`${request.content}/booklet.json`, readBooklet, sources, report)
  if (written === undefined) return {}
  const booklet = asked(written, request)
  tellUnused(booklet.sheets.scheme, Object.keys(request.sheets ?? {}) as (keyof SheetSettings)[], report)
  const places = { sources, contentFolder: request.content }
  const icons = { hasIcon: (name: string) => hasIcon(name, places), iconNames: () => iconNames(places) }
  const path = `${request.content}/${booklet.report}`
  const content = read(path, (file) => readReport(file, report, icons), sources, report, booklet.reportSpan)
  if (content === undefined) return { booklet }
  checkSections(booklet, content, report)
  return { booklet, content }
}

/** What a booklet looks like. */
export interface Design {
  readonly theme: Theme
  /** Folders of templates and rules, the most general first. */
  readonly folders: readonly string[]
  readonly stylesheets: readonly Stylesheet[]
  readonly catalogue: FontCatalogue
}

/** The booklet's theme and the fonts; undefined, and reported, when a part of them cannot be read. */
export function readDesign(booklet: Booklet, sources: Sources, report: Report): Design | undefined {
  const own = themeFolder(booklet.theme)
  if (sources.list(own).length === 0) return missingTheme(booklet, sources, report)
  const theme = read(`${own}/theme.json`, readTheme, sources, report)
  const folders = theme && themeFolders(booklet.theme, theme, sources, report)
  const stylesheets = folders?.map((folder) => read(`${folder}/booklet.css`, parseStylesheet, sources, report)) ?? []
  const catalogue = read("fonts/catalogue.json", readCatalogue, sources, report)
  if (!theme || !folders || !stylesheets.every((sheet) => sheet !== undefined) || !catalogue) return undefined
  return { theme, folders, stylesheets, catalogue }
}

function read<T>(
  path: string,
  reader: (file: SourceFile, report: Report) => T,
  sources: Sources,
  report: Report,
  named?: Span,
): T | undefined {
  const text = sources.text(path)
  return text === undefined ? missingFile(path, sources, report, named) : reader({ path, text }, report)
}

/** The booklet with what the request has instead. */
function asked(booklet: Booklet, { editions, languages, theme, bilingual, sheets }: BookletRequest): Booklet {
  const { themeSpan, ...written } = booklet
  return {
    ...written,
    ...(theme === undefined && themeSpan && { themeSpan }),
    ...(editions && { editions }),
    ...(languages && { languages }),
    ...(theme && { theme }),
    ...(sheets && { sheets: { ...booklet.sheets, ...sheets } }),
    ...(bilingual && { bilingual, sections: new Map() }),
  }
}

function missingFile(path: string, sources: Sources, report: Report, span?: Span): undefined {
  const folder = path.slice(0, path.lastIndexOf("/"))
  const name = path.slice(folder.length + 1)
  const names = sources.list(folder)
  if (names.includes(name)) {
    const message = { en: `the file ${path} cannot be read`, zh: `无法读取 ${path}` }
    const hint = {
      en: "it must be a file, inside the project, that you may read",
      zh: "它须是项目之内的文件，且允许读取",
    }
    report(error("content/not-readable", message, { span, hint }))
    return
  }
  const near = nearest(name, names)
  const message = { en: `there is no file ${path}`, zh: `找不到文件 ${path}` }
  const hint =
    near === undefined
      ? { en: `put it into ${folder}/, or correct its name`, zh: `请放入 ${folder}/，或更正文件名` }
      : { en: `did you mean ${folder}/${near}?`, zh: `是否指 ${folder}/${near}？` }
  report(error("content/no-file", message, { span, hint }))
}

function missingTheme(booklet: Booklet, sources: Sources, report: Report): undefined {
  const themes = themeNames(sources)
  const near = nearest(booklet.theme, themes)
  const message = { en: `there is no theme "${booklet.theme}"`, zh: `没有名为“${booklet.theme}”的主题` }
  const hint =
    near === undefined
      ? { en: `The folder templates/ has ${themes.join(", ")}.`, zh: `templates/ 中有 ${themes.join("、")}。` }
      : { en: `Did you mean "${near}"?`, zh: `是否指“${near}”？` }
  report(error("content/no-theme", message, { span: booklet.themeSpan, hint }))
}
