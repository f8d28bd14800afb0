import type { Command } from "commander"
import { type BookletFlags, runBookletJob, withBookletFlags } from "./booklet-job.ts"
import { badValue, numberIn } from "./misuse.ts"

interface Flags extends BookletFlags {
  readonly pages?: readonly number[]
  readonly plates: boolean
  readonly png?: boolean
  readonly dpi: number
}

const EXAMPLES = `
One file for the eye: all pages small with their numbers; then each page with its trim, bleed and safe area drawn over
it, followed by its plates as grey. It is not for the press.

Examples:
  tujie proof content/xiangtan-2022
  tujie proof content/xiangtan-2022 --pages 1,4-7
  tujie proof content/xiangtan-2022 --pages 5 --png --dpi 150
  tujie proof content/xiangtan-2022 --no-plates --out /tmp/proof --json`

export function registerProof(program: Command): void {
  const command = program
    .command("proof")
    .description("show where pages are cut and what each plate prints: <name>-proof.pdf")
    .argument("[folder]", "folder with booklet.json", ".")
    .option("--pages <numbers>", "these pages alone, as 1,4-7", parsePages)
    .option("--no-plates", "leave the plates out")
    .option("--png", "pictures of the pages instead: <name>-proof-001.png")
    .option("--dpi <number>", "of the pictures", numberIn(20, MOST_DPI), DEFAULT_DPI)
  withBookletFlags(command)
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, { pages, plates, png, dpi, ...flags }: Flags) => {
      process.exitCode = await runBookletJob(folder, flags, async (booklet, sources, report) => {
        const { proofFile } = await import("../jobs/proof-file.ts")
        const file = await proofFile(booklet, { plates, ...(pages && { pages }) }, sources, report)
        if (file === undefined || png !== true) return file === undefined ? [] : [file]
        const { pagePictures } = await import("../artifacts/page-pictures.ts")
        const pictures = await pagePictures(file.bytes, dpi)
        const stem = file.name.replace(/\.pdf$/, "")
        return pictures.map((bytes, i) => ({ name: `${stem}-${String(i + 1).padStart(3, "0")}.png`, bytes }))
      })
    })
}

const DEFAULT_DPI = 100
const MOST_DPI = 600

/** No booklet has more pages. */
const MOST = 4000

function parsePages(value: string): readonly number[] {
  const pages = value.split(",").flatMap((part) => {
    const [, from, to] = /^\s*(\d{1,4})(?:-(\d{1,4}))?\s*$/.exec(part) ?? []
    const [first, last] = [Number(from), Number(to ?? from)]
    if (from === undefined || first < 1 || last < first || last > MOST) {
      throw badValue({ en: "Page numbers are expected, as 1,4-7.", zh: "应为页码，例如 1,4-7。" })
    }
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  })
  return [...new Set(pages)]
}
