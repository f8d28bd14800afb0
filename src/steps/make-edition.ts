import type { EditionName } from "../content/booklet.ts"
import type { EditionFile, EditionJob } from "./edition.ts"

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
    case "cover": {
      const file = await (await import("./cover-edition.ts")).coverEdition(job)
      return file === undefined ? [] : [file]
    }
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
