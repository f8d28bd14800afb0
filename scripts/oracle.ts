// Lays the cases of src/proof/layout-cases.ts out in a browser and keeps the numbers in src/layout/oracle.json.
// Only needed when cases change, from the project's root:
// npx esbuild scripts/oracle.ts --bundle --platform=node --format=esm | node --input-type=module - chromium
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { oraclePage } from "../src/proof/html.ts"
import { LAYOUT_CASES } from "../src/proof/layout-cases.ts"

const browser = process.argv[2] ?? "chromium"
const folder = mkdtempSync(join(tmpdir(), "oracle-"))
try {
  const page = join(folder, "page.html")
  writeFileSync(page, oraclePage(LAYOUT_CASES))
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=2000", "--dump-dom"]
  const dom = execFileSync(browser, [...flags, `file://${page}`], { encoding: "utf8", maxBuffer: 1 << 26 })
  const json = /<pre id="result">(.*?)<\/pre>/s.exec(dom)?.[1]
  if (json === undefined || json === "") throw new Error("the browser gave no result")
  const rects = JSON.parse(json) as number[][][]
  const lines = LAYOUT_CASES.map(([name], i) => `  ${JSON.stringify(name)}: ${JSON.stringify(rects[i])}`)
  writeFileSync("src/layout/oracle.json", `{\n${lines.join(",\n")}\n}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
