// npm run bench:stress: the sample report said again and again, to some 64, 218, 256 and 1,000 pages, beside Typst with as
// many pages of the same words. Every run is a whole process. Time per page must stay level: layout is linear.
import { spawn } from "node:child_process"
import { mkdirSync, readFileSync, rmSync } from "node:fs"
import { writeStress } from "./bench/stress-content.mjs"

const RUNS = 3
/** Turns of the report, and those of Typst's plain setting that come to about as many pages. */
const SIZES = [
  { turns: 3, typst: 3 },
  { turns: 10, typst: 10 },
  { turns: 12, typst: 12 },
  { turns: 48, typst: 46 },
]
const MEGABYTE = 1024

const folder = "content/.stress"
mkdirSync("output", { recursive: true })
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]

/** Milliseconds and the most memory it had, in KB; 0 where the system does not tell. */
function run(args) {
  return new Promise((done, fail) => {
    const start = performance.now()
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "pipe"] })
    let out = ""
    let peak = 0
    child.stdout.on("data", (data) => {
      out += data
    })
    child.stderr.on("data", (data) => {
      out += data
    })
    const look = setInterval(() => {
      try {
        peak = Math.max(
          peak,
          Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0),
        )
      } catch {
        // The process has ended, or the system has no such file.
      }
    }, 10)
    child.on("close", (status) => {
      clearInterval(look)
      if (status === 0) done({ ms: performance.now() - start, peak, pages: Number(/(\d+) pages/.exec(out)?.[1]) })
      else fail(new Error(`${args.join(" ")} ended with ${status}\n${out}`))
    })
  })
}

async function measure(args) {
  const runs = []
  for (let i = 0; i < RUNS; i++) runs.push(await run(args))
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
  for (const { turns, typst } of SIZES) {
    rmSync(folder, { recursive: true, force: true })
    writeStress(folder, turns)
    const peer = await measure(["scripts/bench/typst.mjs", "--turns", String(typst)])
    console.log(row("typst", peer))
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
