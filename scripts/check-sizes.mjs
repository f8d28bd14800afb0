// Builds the sample booklet in every theme, trim size and language mode, each trim size also for the press; fails at any finding (notes of the
// press are none) and at page counts that cannot be folded.
// Usage: npm run check:sizes [theme …]
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { buildFolder } from "../dist/index.mjs"

const SAMPLE = "content/xiangtan-2022"
const COPY = "content/.sizes"
const TRIMS = ["A5", "A4", "B5", "大16开", "16开", "大32开", "32开", { width: 170, height: 240 }]
const MODES = [
  ["stacked", { bilingual: "stacked" }],
  ["parallel", { bilingual: "parallel" }],
  ["facing", { bilingual: "facing" }],
  ["zh", { languages: ["zh"] }],
  ["en", { languages: ["en"] }],
]
/** The mode that is also built for the press. */
const PRESSED = "stacked"
const THEMES = readdirSync("templates").filter((name) => existsSync(`templates/${name}/theme.json`))
const themes = process.argv.length > 2 ? process.argv.slice(2) : THEMES
const COLUMN = 10
const LABEL = 12

/** Han take two columns of a terminal. */
const columnsOf = (text) => [...text].reduce((columns, char) => columns + (/\p{Script=Han}/u.test(char) ? 2 : 1), 0)

let wrong = 0
try {
  for (const theme of themes) {
    console.log(`${theme.padEnd(LABEL)}${MODES.map(([name]) => name.padEnd(COLUMN)).join("")}`)
    for (const trim of TRIMS) await checkTrim(theme, trim)
  }
} finally {
  rmSync(COPY, { recursive: true, force: true })
}

/** A row of page counts, and what was found under it. */
async function checkTrim(theme, trim) {
  rmSync(COPY, { recursive: true, force: true })
  cpSync(SAMPLE, COPY, { recursive: true })
  const booklet = JSON.parse(readFileSync(`${SAMPLE}/booklet.json`, "utf8"))
  writeFileSync(`${COPY}/booklet.json`, JSON.stringify({ ...booklet, trim }))
  const cells = []
  const told = []
  for (const [name, request] of MODES) {
    const editions = name === PRESSED ? ["screen", "press"] : ["screen"]
    const built = await buildFolder(COPY, { editions, ...request, theme })
    const { files } = built
    const diagnostics = built.diagnostics.filter(({ severity }) => severity !== "info")
    const pages = files[0]?.pages ?? 0
    const right = diagnostics.length === 0 && pages > 0 && pages % 4 === 0
    cells.push(`${pages}${right ? "" : " !"}`.padEnd(COLUMN))
    if (right) continue
    wrong++
    for (const { code, message } of diagnostics) told.push(`  ${name}: ${message.en} [${code}]`)
  }
  const label = typeof trim === "string" ? trim : `${trim.width} × ${trim.height}`
  console.log(label + " ".repeat(LABEL - columnsOf(label)) + cells.join(""))
  for (const line of new Set(told)) console.log(line)
}

if (wrong > 0) {
  console.error(`${wrong} booklets have findings or cannot be folded`)
  process.exitCode = 1
}
