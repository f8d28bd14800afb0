// Does an extracted text say the report word for word: every sentence, in both languages, in reading order, with the
// white space of the source, and all stated figures in the annex? Usage: check-text.mjs text.txt [--any-order | --any-space].
// Any order is for readers that sort text by where it stands: of cards side by side they make columns. Any space is for
// the text of the tags, whose lines do not say where a word was cut.
import { mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { build } from "esbuild"

const [file, option] = process.argv.slice(2)
const path = "content/xiangtan-2022/report.json"
const folder = mkdtempSync(join(tmpdir(), "check-text-"))
const outfile = join(folder, "reading.mjs")
const modules = ["./src/proof/reading.ts", "./src/content/read-report.ts"]
await build({
  stdin: { contents: modules.map((name) => `export * from "${name}"`).join("\n"), resolveDir: process.cwd() },
  bundle: true,
  format: "esm",
  platform: "node",
  outfile,
})
const { readReport, readingText, runningHeadsOf, textFaults } = await import(pathToFileURL(outfile))
rmSync(folder, { recursive: true })

const report = readReport({ path, text: readFileSync(path, "utf8") }, () => {})
const pages = readFileSync(file, "utf8").split("\f")
const faults = textFaults(readingText(pages, runningHeadsOf(report)), report).filter(
  ({ fault }) =>
    fault !== (option === "--any-order" ? "out of order" : option === "--any-space" ? "other white space" : ""),
)
for (const { lang, fault, sentence } of faults) console.error(`${lang}: ${fault}: ${sentence}`)
if (faults.length > 0) process.exit(1)
const order = option === "--any-order" ? "" : ", in reading order"
console.log(`text: every sentence and every figure as written, in both languages${order}`)
