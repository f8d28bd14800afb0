import { join } from "node:path"
import { type Command, InvalidArgumentError, Option } from "commander"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { openProject, readBytes, sourceDateEpoch } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { finishJob, type JobFlags, withJobFlags } from "./finish-job.ts"
import { noProject } from "./terminal.ts"

interface Flags extends JobFlags {
  readonly spine?: number
  readonly inside?: boolean
  readonly icc?: string
  readonly lang?: "zh" | "en" | "both"
}

const EXAMPLES = `
The sheet has back cover, spine and front cover side by side, with bleed, crop and fold marks; a second page has the
inside of the cover. The spine is reckoned from "order" in booklet.json: leaves times caliper, and the cover.

Examples:
  tujie cover content/xiangtan-2022
  tujie cover content/xiangtan-2022 --spine 6.2           as measured on a dummy
  tujie cover content/xiangtan-2022 --inside              also the pages without the cover's four
  tujie cover content/xiangtan-2022 --json --messages zh`

export function registerCover(program: Command): void {
  const command = program
    .command("cover")
    .description("make the cover as a file of its own: <name>-cover.pdf, PDF/X-4")
    .argument("[folder]", "folder with booklet.json", ".")
    .option("--spine <mm>", "width of the spine (default: reckoned from paper and pages)", parseSpine)
    .option("--inside", "also write <name>-inside.pdf: the pages without the cover's four")
    .option("--icc <file>", "the print shop's output profile (CMYK), instead of FOGRA39")
    .addOption(new Option("--lang <language>", "languages to set").choices(["zh", "en", "both"]))
  withJobFlags(command, "output/<name> in the project")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await runCover(folder, flags)
    })
}

/** No book is thicker, mm. */
const THICKEST = 100

function parseSpine(value: string): number {
  const width = Number(value)
  if (value.trim() === "" || !(width >= 0 && width <= THICKEST)) {
    throw new InvalidArgumentError(`A width in millimetres from 0 to ${THICKEST} is expected, for instance 6.2.`)
  }
  return width
}

async function runCover(folder: string, flags: Flags): Promise<number> {
  const project = openProject(folder)
  if ("type" in project) {
    process.stderr.write(noProject(project))
    return EXIT.usage
  }
  const icc = flags.icc === undefined ? undefined : readBytes(flags.icc)
  if (flags.icc !== undefined && icc === undefined) {
    process.stderr.write(`tujie: there is no file "${flags.icc}".\n`)
    return EXIT.usage
  }
  const [{ isPainted, paintBooklet }, { coverFiles }] = await Promise.all([
    import("../paint-booklet.ts"),
    import("../cover.ts"),
  ])
  const found: Diagnostic[] = []
  const report = (finding: Diagnostic): void => {
    found.push(finding)
  }
  const { sources, content, root } = project
  const date = sourceDateEpoch()
  const languages =
    flags.lang === undefined ? undefined : flags.lang === "both" ? (["zh", "en"] as const) : [flags.lang]
  const request = { content, ...(languages && { languages }), ...(date !== undefined && { date }) }
  const booklet = await paintBooklet(sources, request, report)
  const files = isPainted(booklet)
    ? await coverFiles(
        booklet,
        {
          ...(flags.spine !== undefined && { spine: flags.spine }),
          inside: flags.inside === true,
          ...(icc && flags.icc !== undefined && { icc: { path: flags.icc, bytes: icc } }),
        },
        sources,
        report,
      )
    : []
  const out = flags.out ?? join(root, "output", booklet.booklet?.name ?? "booklet")
  return finishJob(out, files, found, sources.text, flags)
}
