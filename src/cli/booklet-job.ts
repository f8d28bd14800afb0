import { join } from "node:path"
import { type Command, Option } from "commander"
import type { Lang } from "../content/report.ts"
import type { Diagnostic, Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import type { PaintedBooklet } from "../steps/paint-booklet.ts"
import { askedDate } from "./asked-date.ts"
import { openProject } from "./disk.ts"
import { finishJob, type JobFile, type JobFlags, withJobFlags } from "./finish-job.ts"
import { noProject } from "./terminal.ts"

export interface BookletFlags extends JobFlags {
  readonly lang?: "zh" | "en" | "both"
}

export const withBookletFlags = (command: Command): Command =>
  withJobFlags(
    command.addOption(new Option("--lang <language>", "languages to set").choices(["zh", "en", "both"])),
    "output/<name> in the project",
  )

/** Paints the booklet of a content folder, makes files of it, writes them and tells what was found. The exit code. */
export async function runBookletJob(
  folder: string,
  flags: BookletFlags,
  make: (booklet: PaintedBooklet, sources: Sources, report: Report) => Promise<readonly JobFile[]>,
): Promise<number> {
  const project = openProject(folder)
  if ("type" in project) throw noProject(project)
  const { isPainted, paintBooklet } = await import("../steps/paint-booklet.ts")
  const found: Diagnostic[] = []
  const report: Report = (finding) => found.push(finding)
  const { sources, content, root } = project
  const date = askedDate()
  const languages = languagesOf(flags.lang)
  const request = { content, ...(languages && { languages }), ...(date !== undefined && { date }) }
  const booklet = await paintBooklet(sources, request, report)
  const files = isPainted(booklet) ? await make(booklet, sources, report) : []
  const out = flags.out ?? join(root, "output", booklet.booklet?.name ?? "booklet")
  return finishJob(out, files, found, sources.text, flags)
}

const languagesOf = (choice: BookletFlags["lang"]): readonly Lang[] | undefined =>
  choice === undefined ? undefined : choice === "both" ? ["zh", "en"] : [choice]
