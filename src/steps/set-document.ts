import type { Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import type { Mm } from "../foundation/units.ts"
import { prepareFor } from "../layout/generate/prepare.ts"
import { layoutDocument } from "../layout/layout.ts"
import { parseMarkup } from "../markup/parse-markup.ts"
import { type Painted, paint } from "../paint/paint.ts"
import { styleDocument } from "../style/style-document.ts"
import { parseStylesheet } from "../style/syntax/stylesheet.ts"
import type { Theme } from "../style/theme.ts"
import { intrinsicWidths } from "../text/intrinsic-widths.ts"
import { composeParagraph } from "../text/paragraph.ts"
import type { FontSet } from "../text/text.ts"

/** A document of our own beside the booklet: an order sheet, a spine, captions of a proof. */
export interface OwnDocument {
  readonly title: string
  /** Markup without pictures and graphics; values in it are escaped. */
  readonly html: string
  readonly css: string
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly bleed: Mm
  /** Palette and fonts. */
  readonly theme: Pick<Theme, "palette" | "fonts">
}

/** Sets a document of our own by the same rules as a booklet. Its markup and style are ours: a fault in them is thrown. */
export async function setDocument(
  { title, html, css, trim, bleed, theme }: OwnDocument,
  fonts: FontSet,
  sources: Sources,
  report: Report,
): Promise<Painted> {
  const strict: Report = (finding) => {
    throw new Error(`${finding.code}: ${finding.message.en}`)
  }
  const root = parseMarkup({ text: html, map: [] }, strict)
  if (root === undefined) throw new Error("a document of our own is nested too deep")
  const whole: Theme = {
    name: { zh: title, en: title },
    type: new Map(),
    space: new Map(),
    graphics: { colors: new Map(), fonts: new Map() },
    span: { file: "", start: 0, end: 0 },
    ...theme,
  }
  const document = styleDocument(
    root,
    [parseStylesheet({ path: "tujie.css", text: css }, strict)],
    whole,
    { trim, bleed },
    strict,
  )
  await prepareFor(document.root, [], sources)
  const pages = layoutDocument(document, {
    fonts,
    compose: (items, options) => composeParagraph(items, options, fonts),
    intrinsic: (items, options) => intrinsicWidths(items, options, fonts),
    replaced: () => undefined,
    backgroundImage: () => undefined,
    report,
  })
  return paint(pages, { title, lang: "zh-Hans", root: document.root }, report)
}
