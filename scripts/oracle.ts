// Lays the cases of src/proof/cases/ out in a browser and keeps the numbers in src/layout/oracle/oracle.json; prints others and
// keeps the text of their pages in src/layout/oracle/oracle-print.json (pdftotext of poppler).
// Only needed when cases change, from the project's root:
// npx esbuild scripts/oracle.ts --bundle --platform=node --format=esm | node --input-type=module - chromium
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { browserPage } from "../src/proof/browser-page.ts"
import { LAYOUT_CASES } from "../src/proof/cases/index.ts"
import { PRINT_CASES } from "../src/proof/cases/print.ts"
import { type CasePage, casePage, pictureSize } from "../src/proof/layout-case.ts"
import { BETWEEN_CASES, printPage } from "../src/proof/print-page.ts"

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
  writePictures(cases)
  const page = join(folder, "page.html")
  writeFileSync(page, browserPage(cases, FONTS))
  const flags = ["--headless", "--no-sandbox", "--disable-gpu", "--virtual-time-budget=5000", "--dump-dom"]
  const scale = [`--force-device-scale-factor=${SCALE}`, "--font-render-hinting=none", "--allow-file-access-from-files"]
  const dom = execFileSync(browser, [...flags, ...scale, `file://${page}`], { encoding: "utf8", maxBuffer: 1 << 26 })
  const json = /<pre id="result">(.*?)<\/pre>/s.exec(dom)?.[1]
  if (json === undefined || json === "") throw new Error("the browser gave no result")
  const rects = JSON.parse(json) as number[][][][]
  const lines = LAYOUT_CASES.map(([name], i) => `  ${JSON.stringify(name)}: ${JSON.stringify(rects[i])}`)
  writeFileSync("src/layout/oracle/oracle.json", `{\n${lines.join(",\n")}\n}\n`)

  const prints = PRINT_CASES.map(([, text], i) => casePage(text, `p${i}n`))
  writePictures(prints)
  writeFileSync(page, printPage(prints, FONTS["Source Sans 3"]))
  const pdf = join(folder, "print.pdf")
  const printFlags = ["--no-pdf-header-footer", `--print-to-pdf=${pdf}`, "--allow-file-access-from-files"]
  execFileSync(browser, [...flags.slice(0, -1), ...printFlags, `file://${page}`])
  // pdftotext ends each page with a form feed.
  const pages = execFileSync("pdftotext", [pdf, "-"], { encoding: "utf8" }).split("\f").slice(0, -1)
  const found: string[][] = [[]]
  for (const one of pages.map((text) => text.trim().split(/\s+/).join(" "))) {
    if (one === BETWEEN_CASES) found.push([])
    else found.at(-1)?.push(one)
  }
  if (found.length !== prints.length) throw new Error(`${found.length} cases printed of ${prints.length}`)
  const texts = PRINT_CASES.map(([name], i) => `  ${JSON.stringify(name)}: ${JSON.stringify(found[i]?.join(" ‖ "))}`)
  writeFileSync("src/layout/oracle/oracle-print.json", `{\n${texts.join(",\n")}\n}\n`)
} finally {
  rmSync(folder, { recursive: true })
}

function writePictures(cases: readonly CasePage[]): void {
  for (const { html } of cases) {
    for (const [, src = ""] of html.matchAll(/src="(.*?)"/g)) {
      const size = pictureSize(src)
      if (size === undefined) continue
      const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"/>`
      writeFileSync(join(folder, src), svg)
    }
  }
}
