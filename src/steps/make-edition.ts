import type { SharedWork } from "../artifacts/shared-work.ts"
import type { EditionName } from "../content/booklet.ts"
import type { Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import type { PaintedBooklet } from "./paint-booklet.ts"

/** What the files of every edition are made from. */
export interface EditionJob extends PaintedBooklet {
  readonly sources: Sources
  readonly tables: ColorTables
  /** What editions have in common is made once. */
  readonly work: SharedWork
  /** The print shop's output profile, instead of ours. */
  readonly icc?: { readonly path: string; readonly bytes: Uint8Array }
  readonly report: Report
}

/** A finished file of an edition, as many pages long as it has sheets. */
export interface EditionFile {
  /** What its name has after that of the edition: `test`. */
  readonly part?: string
  readonly bytes: Uint8Array
  readonly pages: number
}

/** Code of an edition is loaded when the edition is asked for; no file where an error stands in the way. */
export async function makeEdition(edition: EditionName, job: EditionJob): Promise<readonly EditionFile[]> {
  switch (edition) {
    case "screen":
      return [await screenEdition(job)]
    case "press":
    case "x1a": {
      const file = await (await import("./press-edition.ts")).pressEdition(edition, job)
      return file === undefined ? [] : [file]
    }
    case "sheets":
      return (await import("./imposed-editions.ts")).sheetsEdition(job)
    case "office":
      return (await import("./imposed-editions.ts")).officeEdition(job)
  }
}

async function screenEdition({ painted, theme, tables, metadata, work, report }: EditionJob): Promise<EditionFile> {
  const [{ writePdf }, { pageSheets }] = await Promise.all([
    import("../artifacts/pdf.ts"),
    import("../press/page-sheets.ts"),
  ])
  const sheets = pageSheets(painted.lists)
  const { palette } = theme
  const bytes = await writePdf({ ...painted, sheets, palette, tables, metadata, target: "screen", work, report })
  return { bytes, pages: sheets.length }
}
