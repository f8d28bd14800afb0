// npm run bench:press: what the press adds to a build: the same booklet with the screen edition alone and with files for a
// shop, in turn, each run a whole process. The layout's checks, the preflight of the finished file and the order sheet are in it.
import { rmSync } from "node:fs"
import { writeStress } from "./bench/stress-content.mjs"
import { MEGABYTE, median, runProcess } from "./bench/whole-process.mjs"

const folder = "content/.stress"
const out = "output/stress"

/** What may be added, in ms and MB. */
const SIZES = [
  { name: "press, 16 pages", edition: "press", turns: 1, sections: ["law", "oversight"], runs: 9, aim: { ms: 300 } },
  { name: "sheets, 64 pages", edition: "sheets", turns: 6, sections: ["law", "oversight"], runs: 7, aim: { ms: 1000 } },
  { name: "sheets, 1,000 pages", edition: "sheets", turns: 51, runs: 3, aim: { ms: 3000, memory: 250 } },
]

const build = (editions) => runProcess(["dist/tujie.js", "build", folder, "--edition", editions, "--out", out])

async function measure({ edition, runs }) {
  await build(`screen,${edition}`)
  const pairs = []
  for (let i = 0; i < runs; i++) {
    const alone = await build("screen")
    const both = await build(`screen,${edition}`)
    pairs.push({
      pages: alone.pages,
      alone: alone.ms,
      ms: both.ms - alone.ms,
      memory: (both.peak - alone.peak) / MEGABYTE,
    })
  }
  const of = (key) => median(pairs.map((pair) => pair[key]))
  return { pages: of("pages"), alone: of("alone"), ms: of("ms"), memory: of("memory") }
}

const cell = (value, width) => (value === undefined ? "" : value.toFixed(0)).padStart(width)

console.log("medians of pairs of whole processes: what a file for the shop, its checks and the order sheet add")
console.log("                      pages  screen ms  added ms  aim ms  added MB  aim MB")
try {
  for (const size of SIZES) {
    rmSync(folder, { recursive: true, force: true })
    writeStress(folder, size.turns, size.sections)
    const { pages, alone, ms, memory } = await measure(size)
    const numbers = [
      cell(pages, 7),
      cell(alone, 11),
      cell(ms, 10),
      cell(size.aim.ms, 8),
      cell(memory, 10),
      cell(size.aim.memory, 8),
    ]
    console.log(size.name.padEnd(20) + numbers.join(""))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync(out, { recursive: true, force: true })
}
