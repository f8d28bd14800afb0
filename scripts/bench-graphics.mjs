// npm run bench:graphics: what a graphic costs in a process that has drawn some, without the setting of its text
// (each text is set once and remembered), at the three widths of a page. Machines are noisy: read the order.
import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"

const WIDTHS = [346, 168, 109]
const WARM_UP = 300
const RUNS = 300
/** What a graphic may cost on average, in ms. */
const LIMIT = 1

const folder = mkdtempSync(join("node_modules", ".bench-graphics-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
const bundle = join(folder, "graphics.mjs")
await build({
  entryPoints: ["scripts/bench/graphics-entry.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  packages: "external",
  outfile: bundle,
  logLevel: "error",
})
const { types, drawOnce } = await import(pathToFileURL(join(process.cwd(), bundle)).href)

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

function cost(type, width) {
  for (let i = 0; i < WARM_UP; i++) drawOnce(type, width)
  const times = []
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now()
    drawOnce(type, width)
    times.push(performance.now() - start)
  }
  return median(times)
}

console.log(`medians of ${RUNS} drawings after ${WARM_UP}, in µs`)
console.log("".padEnd(16) + WIDTHS.map((width) => `${width} pt`.padStart(10)).join(""))
const all = []
for (const type of types) {
  const costs = WIDTHS.map((width) => cost(type, width))
  all.push(...costs)
  console.log(type.padEnd(16) + costs.map((ms) => (ms * 1000).toFixed(0).padStart(10)).join(""))
}
const mean = all.reduce((sum, ms) => sum + ms, 0) / all.length
console.log(`${"mean".padEnd(16)}${(mean * 1000).toFixed(0).padStart(10)}`)
if (mean > LIMIT) process.exitCode = 1
