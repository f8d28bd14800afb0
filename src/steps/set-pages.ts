import type { Booklet } from "../content/booklet.ts"
import type { Report as Content } from "../content/report.ts"
import type { Diagnostic, Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { chartThemeOf } from "../graphic/theme-roles.ts"
import { layoutShrinking } from "../layout/block/shrink-text.ts"
import type { PageFragment } from "../layout/fragment.ts"
import { type LayoutOptions, layoutDocument } from "../layout/layout.ts"
import { setWithin } from "../layout/pages/fit-type.ts"
import { replacedContent } from "../layout/replaced/replaced-content.ts"
import type { Element } from "../markup/element.ts"
import { styleDocument } from "../style/style-document.ts"
import type { StyledDocument, StyledElement } from "../style/styled.ts"
import type { Stylesheet } from "../style/syntax/stylesheet.ts"
import type { Theme } from "../style/theme.ts"
import { intrinsicWidths } from "../text/intrinsic-widths.ts"
import { forgetParagraphs } from "../text/kept-paragraphs.ts"
import { composeParagraph } from "../text/paragraph.ts"
import type { FontSet } from "../text/text.ts"

/** A styled booklet, and what it was styled from: a type scale that gives way styles it again. */
export interface Setting {
  readonly document: StyledDocument
  readonly root: Element
  readonly stylesheets: readonly Stylesheet[]
  readonly theme: Theme
  readonly content: Content
  readonly booklet: Booklet
  readonly fonts: FontSet
  readonly contentFolder: string
  readonly sources: Sources
  readonly report: Report
}

/**
 * The layout step: gives layout the line composer and the graphics, and sets the pages within what the theme permits to
 * give way. `root` is the tree that the pages show. The list is the caller's own: nothing else holds the pages.
 */
export function setPages(setting: Setting): { readonly pages: PageFragment[]; readonly root: StyledElement } {
  const { document, root, stylesheets, theme, booklet, report } = setting
  const set = setWithin(theme, booklet.pages, (scaled) => {
    const found: Diagnostic[] = []
    const note: Report = (finding) => found.push(finding)
    // What is wrong with the style was told when the document was styled first.
    const styled = scaled === theme ? document : styleDocument(root, stylesheets, scaled, booklet, () => {})
    const options = layoutOptions(setting, styled.root.style.zoom, note)
    return { ...layoutShrinking(styled, (given) => layoutDocument(given, options), note), found }
  })
  for (const finding of set.found) report(finding)
  forgetParagraphs(setting.fonts)
  return { pages: [...set.pages], root: set.document.root }
}

function layoutOptions(setting: Setting, zoom: number, report: Report): LayoutOptions {
  const { content, booklet, theme, fonts, contentFolder, sources } = setting
  const compose: LayoutOptions["compose"] = (items, options) => composeParagraph(items, options, fonts)
  return {
    fonts,
    compose,
    intrinsic: (items, options) => intrinsicWidths(items, options, fonts),
    ...replacedContent({
      content,
      languages: booklet.languages,
      contentFolder,
      sources,
      chartTheme: chartThemeOf({ ...theme.graphics, span: theme.span }, report),
      colors: new Set(theme.palette.keys()),
      fonts,
      compose,
      zoom,
      report,
    }),
    fit: theme.fit,
    budget: booklet.pages,
    report,
  }
}
