// This program, warm: the whole build N times in one process.
import { buildFolder } from "../../dist/index.mjs"

const warm = Number(process.argv[process.argv.indexOf("--warm") + 1])
const times = []
for (let run = 0; run <= warm; run++) {
  const start = performance.now()
  const result = await buildFolder("content/xiangtan-2022", { editions: ["screen"] })
  times.push(performance.now() - start)
  if (result.files.length === 0) throw new Error("tujie made no file")
}
console.log(JSON.stringify(times.slice(1)))
