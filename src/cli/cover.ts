import { type Command, InvalidArgumentError } from "commander"
import { type BookletFlags, runBookletJob, withBookletFlags } from "./booklet-job.ts"
import { readBytes } from "./disk.ts"
import { EXIT } from "./exit.ts"

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

export function registerCover(program: Command): void {
  const command = program
    .command("cover")
    .description("make the cover as a file of its own: <name>-cover.pdf, PDF/X-4")
    .argument("[folder]", "folder with booklet.json", ".")
    .option("--spine <mm>", "width of the spine (default: as ordered, or reckoned from paper and pages)", parseSpine)
    .option("--inside", "also write <name>-inside.pdf: the pages without the cover's four")
    .option("--icc <file>", "the print shop's output profile (CMYK), instead of FOGRA39")
  withBookletFlags(command)
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
  const icc = flags.icc === undefined ? undefined : readBytes(flags.icc)
  if (flags.icc !== undefined && icc === undefined) {
    process.stderr.write(`tujie: there is no file "${flags.icc}".\n`)
    return EXIT.usage
  }
  return runBookletJob(folder, flags, async (booklet, sources, report) => {
    const { coverFiles } = await import("../jobs/cover.ts")
    const request = {
      ...(flags.spine !== undefined && { spine: flags.spine }),
      inside: flags.inside === true,
      ...(icc && flags.icc !== undefined && { icc: { path: flags.icc, bytes: icc } }),
    }
    return coverFiles(booklet, request, sources, report)
  })
}
