// npm run bench:stress: the sample report said again and again, to some 64, 218, 256 and 1,000 pages, beside Typst and plain pdfkit
// with as many pages of the same words, without graphics, tags and choice of pages. Every run is a whole process. Time per page must stay level: layout is linear.
import { mkdirSync, rmSync } from "node:fs"
import { writeStress } from "./bench/stress-content.mjs"
import { MEGABYTE, median, runProcess } from "./bench/whole-process.mjs"

const RUNS = 3
/** Turns of the report, and those of the plain settings that come to about as many pages. */
const SIZES = [
  { turns: 3, typst: 3, pdfkit: 4 },
  { turns: 10, typst: 10, pdfkit: 13 },
  { turns: 12, typst: 12, pdfkit: 15 },
  { turns: 48, typst: 46, pdfkit: 59 },
]

const folder = "content/.stress"
mkdirSync("output", { recursive: true })

async function measure(args) {
  const runs = []
  for (let i = 0; i < RUNS; i++) runs.push(await runProcess(args))
  return { ms: median(runs.map(({ ms }) => ms)), peak: median(runs.map(({ peak }) => peak)), pages: runs[0].pages }
}

const row = (name, { ms, peak, pages }, base) =>
  [
    name.padEnd(7),
    String(pages).padStart(6),
    ms.toFixed(0).padStart(8),
    (ms / pages).toFixed(2).padStart(9),
    (peak / MEGABYTE).toFixed(0).padStart(8),
    base === undefined ? "" : (ms / base.ms).toFixed(2).padStart(7),
  ].join("")

console.log(`medians of ${RUNS} whole processes`)
console.log("        pages  cold ms  ms/page peak MB      ×")
try {
  for (const { turns, typst, pdfkit } of SIZES) {
    rmSync(folder, { recursive: true, force: true })
    writeStress(folder, turns)
    const peer = await measure(["scripts/bench/typst.mjs", "--turns", String(typst)])
    console.log(row("typst", peer))
    console.log(row("pdfkit", await measure(["scripts/bench/pdfkit.mjs", "--turns", String(pdfkit)]), peer))
    console.log(
      row(
        "tujie",
        await measure(["dist/tujie.js", "build", folder, "--edition", "screen", "--out", "output/stress"]),
        peer,
      ),
    )
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
  rmSync("output/stress", { recursive: true, force: true })
}
