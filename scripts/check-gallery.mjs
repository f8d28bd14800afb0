// Builds the gallery in every theme and language mode: each graphic type and block, without a finding.
// Fails too where a type of the program is not in the gallery.
// Usage: npm run check:gallery [folder for the files]
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { buildFolder } from "../dist/index.mjs"

const GALLERY = "content/gallery"
const THEMES = readdirSync("templates").filter((name) => existsSync(`templates/${name}/theme.json`))
const MODES = [
  ["stacked", { bilingual: "stacked" }],
  ["parallel", { bilingual: "parallel" }],
  ["facing", { bilingual: "facing" }],
  ["zh", { languages: ["zh"] }],
  ["en", { languages: ["en"] }],
]
const out = process.argv[2]
let wrong = 0

for (const theme of THEMES) {
  for (const [mode, request] of MODES) {
    const { files, diagnostics } = await buildFolder(GALLERY, { ...request, theme })
    const pages = files[0]?.pages ?? 0
    console.log(`${theme.padEnd(12)}${mode.padEnd(10)}${String(pages).padStart(3)} pages`)
    if (diagnostics.length > 0 || pages === 0) wrong++
    for (const { code, severity, message } of diagnostics) console.log(`  ${severity}: ${message.en} [${code}]`)
    if (out === undefined || files[0] === undefined) continue
    mkdirSync(out, { recursive: true })
    writeFileSync(join(out, `gallery-${theme}-${mode}.pdf`), files[0].bytes)
  }
}

const schema = JSON.parse(readFileSync("schemas/report.schema.json", "utf8")).$defs
const report = readFileSync(`${GALLERY}/report.json`, "utf8")
const types = [
  ...schema.graphic.properties.graphic.enum,
  ...schema.block.oneOf.map(({ $ref }) => $ref.split("/").at(-1)),
]
for (const type of types) {
  if (report.includes(`"${type}"`)) continue
  console.log(`the gallery does not show "${type}"`)
  wrong++
}
if (wrong > 0) process.exitCode = 1
