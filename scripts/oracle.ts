// Lays the cases of src/proof/cases/ out in a browser and keeps the numbers in src/layout/oracle.json.
// Only needed when cases change, from the project's root:
// npx esbuild scripts/oracle.ts --bundle --platform=node --format=esm | node --input-type=module - chromium
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { browserPage } from "../src/proof/browser-page.ts"
import { LAYOUT_CASES } from "../src/proof/cases/index.ts"
import { casePage, pictureSize } from "../src/proof/layout-case.ts"

/** Device pixels a CSS pixel: the browser cuts lengths off at 1/64 and font metrics at a whole device pixel. */
const SCALE = 10
const PACKAGES = resolve("node_modules/@expo-google-fonts")
const FONTS = {
  "Source Sans 3": `file://${PACKAGES}/source-sans-3/400Regular/SourceSans3_400Regular.ttf`,
  "Noto Sans SC": `file://${PACKAGES}/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf`,
}

const browser = process.argv[2] ?? "chromium"
const folder = mkdtempSync(join(tmpdir(), "oracle-"))
try {
  const cases = LAYOUT_CASES.map(([, text], i) => casePage(text, `c${i}n`))
  for (const { html } of cases) {
    for (const [, src = ""] of html.matchAll(/src="(.*?)"/g)) {
      const size = pictureSize(src)
      if (size === undefined) continue
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"/>`
      writeFileSync(join(folder, src), svg)
    }
  }
  const page = join(folder, "page.html")
  writeFileSync(page, browserPage(cases, FONTS))
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"]
  const scale = [`--force-device-scale-factor=${SCALE}`, "--font-render-hinting=none", "--allow-file-access-from-files"]
  const dom = execFileSync(browser, [...flags, ...scale, `file://${page}`], { encoding: "utf8", maxBuffer: 1 << 26 })
  const json = /<pre id="result">(.*?)<\/pre>/s.exec(dom)?.[1]
  if (json === undefined || json === "") throw new Error("the browser gave no result")
  const rects = JSON.parse(json) as number[][][][]
  const lines = LAYOUT_CASES.map(([name], i) => `  ${JSON.stringify(name)}: ${JSON.stringify(rects[i])}`)
  writeFileSync("src/layout/oracle.json", `{\n${lines.join(",\n")}\n}\n`)
} finally {
  rmSync(folder, { recursive: true })
}
