import type { Command } from "commander"
import { type BookletFlags, runBookletJob, withBookletFlags } from "./booklet-job.ts"
import { readProfile } from "./build.ts"
import { numberIn } from "./misuse.ts"

interface Flags extends BookletFlags {
  readonly spine?: number
  readonly inside?: boolean
  readonly icc?: string
}

const EXAMPLES = `
The sheet has back cover, spine and front cover side by side, with bleed, crop and fold marks; a second page has the
inside of the cover. The spine is that of "order" in booklet.json, or reckoned from its paper: leaves times caliper, and
the cover. The edition "cover" of tujie build is the same file, listed in the order.

Examples:
  tujie cover content/xiangtan-2022
  tujie cover content/xiangtan-2022 --spine 6.2           as measured on a dummy
  tujie cover content/xiangtan-2022 --inside              also the pages without the cover's four
  tujie cover content/xiangtan-2022 --json --messages zh`

/** No book is thicker, mm. */
const THICKEST = 100

export function registerCover(program: Command): void {
  const command = program
    .command("cover")
    .description("make the cover as a file of its own: <name>-cover.pdf, PDF/X-4")
    .argument("[folder]", "folder with booklet.json", ".")
    .option(
      "--spine <mm>",
      "width of the spine (default: as ordered, or reckoned from paper and pages)",
      numberIn(0, THICKEST, "mm"),
    )
    .option("--inside", "also write <name>-inside.pdf: the pages without the cover's four")
    .option("--icc <file>", "the print shop's output profile (CMYK), instead of FOGRA39")
  withBookletFlags(command)
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, flags: Flags) => {
      process.exitCode = await runCover(folder, flags)
    })
}

async function runCover(folder: string, flags: Flags): Promise<number> {
  const icc = flags.icc === undefined ? undefined : readProfile(flags.icc)
  return runBookletJob(folder, flags, async (booklet, sources, report) => {
    const { coverFiles } = await import("../jobs/cover.ts")
    const request = {
      ...(flags.spine !== undefined && { spine: flags.spine }),
      inside: flags.inside === true,
      ...(icc && { icc }),
    }
    return coverFiles(booklet, request, sources, report)
  })
}
