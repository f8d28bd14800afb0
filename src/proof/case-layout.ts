import type { Diagnostic } from "../foundation/diagnostic.ts"
import { mm, pt } from "../foundation/units.ts"
import type { Fragment, PageFragment } from "../layout/fragment.ts"
import { layoutDocument } from "../layout/layout.ts"
import { parseMarkup } from "../markup/parse-markup.ts"
import { styleDocument } from "../style/style-document.ts"
import type { StyledElement } from "../style/styled.ts"
import { parseStylesheet } from "../style/syntax/stylesheet.ts"
import { intrinsicWidths } from "../text/intrinsic-widths.ts"
import { composeParagraph } from "../text/paragraph.ts"
import type { FontSet } from "../text/text.ts"
import { pictureSize } from "./layout-case.ts"
import { EMPTY_THEME } from "./pages.ts"

const PT_PER_PX = 0.75

/** x, y, width, height in CSS pixels. */
export type CaseRect = readonly [number, number, number, number]

/** Pages of HTML with the fonts given; faults of the case are faults of the test. */
export function layOutCase(html: string, css: string, fonts: FontSet): readonly PageFragment[] {
  const faults: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    if (diagnostic.severity === "error" || !diagnostic.code.startsWith("layout/")) faults.push(diagnostic)
  }
  const map = [{ start: 0, end: html.length, span: { file: "case.html", start: 0, end: html.length }, verbatim: true }]
  const root = parseMarkup({ text: html, map }, report)
  if (root === undefined) throw new Error("the case's markup is too deep")
  const sheet = parseStylesheet({ path: "case.css", text: css }, report)
  const document = styleDocument(
    root,
    [sheet],
    EMPTY_THEME,
    { trim: { width: mm(1000), height: mm(1000) }, bleed: mm(0) },
    report,
  )
  const picture = { key: "p", format: "png", width: 100_000, height: 100_000, data: new Uint8Array() } as const
  const shown = (source: StyledElement) => {
    const size = pictureSize(source.element.attributes.get("src")?.value ?? "")
    if (size === undefined) return undefined
    const natural = { width: pt(size.width * PT_PER_PX), height: pt(size.height * PT_PER_PX) }
    return { content: { type: "raster", ...picture } as const, natural }
  }
  const pages = layoutDocument(document, {
    fonts,
    compose: (items, options) => composeParagraph(items, options, fonts),
    intrinsic: (items, options) => intrinsicWidths(items, options, fonts),
    replaced: shown,
    backgroundImage: () => undefined,
    report,
  })
  if (faults.length > 0) throw new Error(faults.map(({ code, message }) => `${code}: ${message.en}`).join("\n"))
  return pages
}

/** Border boxes of the elements with these ids; inline elements have one a line, others one at all. */
export function rectsById(pages: readonly PageFragment[], ids: readonly string[]): readonly (readonly CaseRect[])[] {
  const byId = new Map<string, CaseRect[]>(ids.map((id) => [id, []]))
  const walk = (fragment: Fragment, dx: number, dy: number, parent?: StyledElement): void => {
    const x = dx + fragment.x
    const y = dy + fragment.y
    if (fragment.type !== "line") {
      // A picture with a border is a box around the picture itself.
      const source = fragment.source === parent ? undefined : fragment.source
      const rects = byId.get(source?.element.attributes.get("id")?.value ?? "")
      rects?.push([x, y, fragment.width, fragment.height].map((n) => n / PT_PER_PX) as unknown as CaseRect)
    }
    if (fragment.type === "replaced") return
    const owner = fragment.type === "box" ? fragment.source : undefined
    for (const child of fragment.children) walk(child, x, y, owner)
  }
  for (const page of pages) for (const child of page.children) walk(child, 0, 0)
  return ids.map((id) => byId.get(id) as CaseRect[])
}
