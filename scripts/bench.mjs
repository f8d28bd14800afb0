// npm run bench: this booklet, Typst's npm compiler and plain pdfkit on the same content, in one run.
// Cold is a whole process; warm is one more build in a process that has made one. Machines are noisy: read the ratios.
import { spawnSync } from "node:child_process"

const COLD_RUNS = 9
const WARM_RUNS = 15

const contestants = [
  {
    name: "tujie",
    cold: ["dist/tujie.js", "build", "content/xiangtan-2022", "--edition", "screen"],
    warm: ["scripts/bench/tujie.mjs"],
  },
  { name: "typst", cold: ["scripts/bench/typst.mjs"], warm: ["scripts/bench/typst.mjs"] },
  { name: "pdfkit", cold: ["scripts/bench/pdfkit.mjs"], warm: ["scripts/bench/pdfkit.mjs"] },
]

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]

function run(args) {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}\n${stderr}`)
  return { ms: performance.now() - start, stdout }
}

const cold = new Map(contestants.map(({ name }) => [name, []]))
for (let turn = 0; turn <= COLD_RUNS; turn++) {
  for (const { name, cold: args } of contestants) {
    const { ms } = run(args)
    if (turn > 0) cold.get(name).push(ms)
  }
}
const warm = new Map(
  contestants.map(({ name, warm: args }) => [name, JSON.parse(run([...args, "--warm", String(WARM_RUNS)]).stdout)]),
)

const base = { cold: median(cold.get("typst")), warm: median(warm.get("typst")) }
console.log(`medians of ${COLD_RUNS} cold and ${WARM_RUNS} warm runs, in turn; × is the ratio to typst`)
console.log(`${"".padEnd(8)}${"cold ms".padStart(9)}${"×".padStart(7)}${"warm ms".padStart(10)}${"×".padStart(7)}`)
for (const { name } of contestants) {
  const c = median(cold.get(name))
  const w = median(warm.get(name))
  console.log(
    `${name.padEnd(8)}${c.toFixed(0).padStart(9)}${(c / base.cold).toFixed(2).padStart(7)}${w.toFixed(1).padStart(10)}${(w / base.warm).toFixed(2).padStart(7)}`,
  )
}
