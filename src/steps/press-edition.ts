import { writePdf } from "../artifacts/pdf.ts"
import type { DisplayList } from "../paint/display-list.ts"
import { type OutputIntent, ownIntent, shopIntent } from "../press/color/output-profile.ts"
import { slugComposer } from "../press/marks/compose-slug.ts"
import { type SlugPiece, slugPieces } from "../press/marks/slug.ts"
import { pressSheets } from "../press/press-sheets.ts"
import type { Theme } from "../style/theme.ts"
import type { EditionFile, EditionJob } from "./edition.ts"

/** Single pages for the print shop: PDF/X-4, or PDF/X-1a where it is asked for. */
export async function pressEdition(edition: "press" | "x1a", job: EditionJob): Promise<EditionFile | undefined> {
  const { booklet, painted, theme, tables, metadata, work, report } = job
  const intent = pressIntent(job)
  if (intent === undefined) return undefined
  const { palette } = theme
  const { images, marks } = booklet.press
  const lists = edition === "x1a" ? await opaquePages(job) : painted.lists
  const sheets = pressSheets(lists, marks ? pageSlugs(job) : undefined, report)
  const bytes = await writePdf({
    ...painted,
    lists,
    sheets,
    palette,
    tables,
    metadata,
    target: edition,
    intent,
    images,
    work,
    report,
  })
  return { bytes, pages: sheets.length }
}

async function opaquePages({ painted, theme, tables, report }: EditionJob): Promise<readonly DisplayList[]> {
  const { flattenPages } = await import("../press/flatten/flatten-page.ts")
  return flattenPages(painted.lists, theme.palette, tables, report)
}

/** The output condition that files for the press are made for. */
export const pressIntent = ({ sources, icc, report }: EditionJob): OutputIntent | undefined =>
  icc === undefined ? ownIntent(sources, report) : shopIntent(icc.bytes, icc.path, report)

/** Faces of the booklet for what stands beside its pages. */
export const slugFamilies = ({ fonts }: Theme): readonly string[] => fonts.get("sans") ?? [...fonts.values()][0] ?? []

/** The slug line of each page: the booklet, its date, which page of how many. */
function pageSlugs({
  booklet,
  painted,
  theme,
  fonts,
  metadata,
  report,
}: EditionJob): (list: DisplayList) => readonly SlugPiece[] {
  const compose = slugComposer(fonts, slugFamilies(theme), report)
  const count = painted.lists.length
  return ({ page }) => {
    const place = { en: `page ${page} of ${count}`, zh: `第 ${page} 页，共 ${count} 页` }
    return slugPieces({ name: booklet.name, date: metadata.date, place }, theme.palette, compose)
  }
}
