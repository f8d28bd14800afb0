// Typst’s npm compiler on the same content. `--warm N`: compile N times in one process, print milliseconds of each.
// `--turns N`: the sections N times; prints the number of pages.
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { content, FONTS } from "./content.mjs"

const option = (name, otherwise) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise
/** How often the sections stand one after another. */
const turns = option("--turns", 1)

const literal = (text) => text.replace(/[\\#$*_`<>@=~[\]"'/+-]/g, (mark) => `\\u{${mark.codePointAt(0).toString(16)}}`)

function source() {
  const { blocks, rows, terms } = content()
  const repeated = Array.from({ length: turns }, () => blocks.slice(2)).flat()
  const out = [
    "#set document(date: none)",
    '#set page(width: 148mm, height: 210mm, margin: (inside: 14mm, outside: 12mm, top: 15mm, bottom: 18mm), numbering: "1")',
    '#set text(font: ("Source Serif 4", "Noto Serif SC"), size: 9.5pt, lang: "zh", region: "CN")',
    "#set par(justify: true, leading: 6.5pt)",
    '#let en(body) = text(lang: "en", size: 8pt, fill: luma(30%), body)',
    "#outline()",
  ]
  for (const block of [...blocks.slice(0, 2), ...repeated]) {
    if (block.type === "page") out.push("#pagebreak()")
    else if (block.type === "heading") out.push(`= ${literal(block.zh)}`, `#en[${literal(block.en)}]`)
    else if (block.type === "lead") out.push(`== ${literal(block.zh)}`, `#en[${literal(block.en)}]`)
    else out.push(literal(block.zh), "", `#en[${literal(block.en)}]`, "")
    out.push("")
  }
  out.push("#table(columns: (3fr, 1fr, 1fr, 4fr),")
  for (const row of rows) {
    out.push(
      `[${literal(row.label.zh)} #en[${literal(row.label.en)}]],[${literal(row.value)}],[${literal(row.unit)}],[${literal(row.evidence)}],`,
    )
  }
  out.push(")")
  for (const term of terms)
    out.push(`*${literal(term.name.zh)}* ${literal(term.text.zh)}`, "", `#en[${literal(term.text.en)}]`, "")
  return out.join("\n")
}

const warm = option("--warm", 0)
const compiler = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: Object.values(FONTS) }] })
const main = source()
const times = []
let pdf
for (let run = 0; run <= warm; run++) {
  const start = performance.now()
  pdf = compiler.pdf({ mainFileContent: run === 0 ? main : `${main}\n// ${run}` })
  times.push(performance.now() - start)
  if (pdf.length < 1000) throw new Error("typst made no file")
  compiler.evictCache(0)
}
if (process.argv.includes("--turns")) {
  console.log(`${(pdf.toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length} pages`)
}
if (warm > 0) console.log(JSON.stringify(times.slice(1)))
