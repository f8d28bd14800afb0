import { type ManifestFile, manifestFonts, manifestText } from "./artifacts/manifest.ts"
import { screenColor } from "./artifacts/screen-color.ts"
import type { Color } from "./foundation/color.ts"
import type { Diagnostic, Report } from "./foundation/diagnostic.ts"
import type { Size } from "./foundation/geometry.ts"
import type { Sources } from "./foundation/sources.ts"
import { stopwatch, type Timing } from "./foundation/stopwatch.ts"
import { checkChartColors } from "./graphic/check-colors.ts"
import { chartThemeOf } from "./graphic/theme-roles.ts"
import { checkContrast } from "./paint/check-contrast.ts"
import { isForShop } from "./press/editions.ts"
import { makeEdition } from "./steps/make-edition.ts"
import { openTables, type ShopProfile } from "./steps/open-tables.ts"
import { isPainted, type PaintRequest, paintBooklet } from "./steps/paint-booklet.ts"
import type { PreflightSummary } from "./steps/preflight-editions.ts"

export interface BuildRequest extends PaintRequest {
  /** Adds `<name>-lines.jsonl` (in one language `<name>-lines-zh.jsonl`): a row for each line with what it took to fill it, see `LineReport`. */
  readonly lines?: boolean
  /** The print shop's output profile, instead of the one that comes with Tujie. */
  readonly icc?: ShopProfile
  /** The editions alone: no order sheet and no manifest, which tell of all files of a booklet. */
  readonly alone?: boolean
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
  /** Of its pages, where they are not those of the booklet. */
  readonly trim?: Size
  /** Of files for print. */
  readonly preflight?: PreflightSummary
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
  const result = await paintBooklet(sources, request, report, watch.step)
  if (!isPainted(result)) return ended(result.booklet?.name)
  const { booklet, content, theme, catalogue, painted, lines, eachLine } = result
  const { languages } = booklet
  const editions = [...new Set(booklet.editions)]
  const suffix = languages.length === 1 ? `-${languages[0]}` : ""
  const tables = await openTables(sources, report, request.icc)
  const { SharedWork } = await import("./artifacts/shared-work.ts")
  const work = new SharedWork(painted.lists, theme.palette, tables, report)
  watch.step("fonts")
  // They are packed on other threads, longer than anything else takes: begun first.
  const { usages } = await work.fonts()
  watch.step("contrast")
  const screen = (color: Color) => screenColor(color, theme.palette, tables)
  checkContrast(painted.lists, screen, report)
  checkChartColors(
    chartThemeOf({ ...theme.graphics, span: theme.span }, () => {}),
    screen,
    theme.span,
    report,
  )
  const files: BuiltFile[] = []
  const manifest: ManifestFile[] = []
  const job = { ...result, sources, tables, work, ...(request.icc && { icc: request.icc }), report }
  for (const edition of editions) {
    watch.step(edition)
    const mode = languages.length > 1 ? { bilingual: booklet.bilingual } : {}
    for (const { part, bytes, pages, trim } of await makeEdition(edition, job)) {
      const name = `${booklet.name}-${edition}${part === undefined ? "" : `-${part}`}${suffix}.pdf`
      files.push({ name, bytes, pages, ...(trim && { trim }) })
      manifest.push({ name, edition, languages, ...mode, pages, bytes: bytes.length, sha256: request.hash(bytes) })
    }
  }

  if (editions.some(isForShop) && !request.alone) {
    watch.step("order")
    const { checkPrintJob, printOrder } = await import("./steps/print-job.ts")
    checkPrintJob(job)
    files.push(
      ...(await printOrder(
        job,
        manifest.filter(({ edition }) => isForShop(edition)),
      )),
    )
  }

  for (const [i, row] of manifest.entries()) {
    const made = files.find(({ name }) => name === row.name)
    if (made === undefined || row.edition === "screen") continue
    watch.step("preflight")
    const { preflightEdition } = await import("./steps/preflight-editions.ts")
    const preflight = preflightEdition({ ...row, ...made }, job, diagnostics)
    manifest[i] = { ...row, preflight }
    files[files.indexOf(made)] = { ...made, preflight }
  }

  watch.step("manifest")
  const text = manifestText({
    booklet: booklet.name,
    report: content.id,
    date: content.date,
    trimMm: [booklet.trim.width, booklet.trim.height],
    files: manifest,
    lines,
    fonts: manifestFonts(usages.keys(), catalogue),
  })
  if (eachLine !== undefined) {
    const { linesText } = await import("./artifacts/lines.ts")
    const text = linesText(eachLine, sources.text)
    files.push({ name: `${booklet.name}-lines${suffix}.jsonl`, bytes: new TextEncoder().encode(text) })
  }
  if (!request.alone) files.push({ name: `manifest${suffix}.json`, bytes: new TextEncoder().encode(text) })
  return ended(booklet.name, files)
}
