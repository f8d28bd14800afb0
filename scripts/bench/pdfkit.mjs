// Plain pdfkit, as its manual shows it, on the same content. `--warm N` and `--turns N` as in typst.mjs.
import PDFDocument from "pdfkit"
import { content, FONTS } from "./content.mjs"

const option = (name, otherwise) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : otherwise
const { blocks, rows, terms } = content()
const repeated = Array.from({ length: option("--turns", 1) }, () => blocks.slice(2)).flat()
let pages = 0

function make() {
  return new Promise((done) => {
    const doc = new PDFDocument({ size: [419.53, 595.28], margin: 40 })
    const chunks = []
    doc.on("data", (chunk) => chunks.push(chunk))
    pages = 1
    doc.on("pageAdded", () => pages++)
    doc.on("end", () => done(Buffer.concat(chunks)))
    const zh = (text, size, font = FONTS.serif) => doc.font(font).fontSize(size).fillColor("black").text(text)
    const en = (text, size) => doc.font(FONTS.latin).fontSize(size).fillColor("#555").text(text)
    for (const block of [...blocks.slice(0, 2), ...repeated]) {
      if (block.type === "page") doc.addPage()
      else if (block.type === "heading") {
        zh(block.zh, 20, FONTS.serifBold)
        en(block.en, 10)
      } else if (block.type === "lead") {
        zh(block.zh, 11, FONTS.sansBold)
        en(block.en, 8)
      } else {
        zh(block.zh, 9.5)
        en(block.en, 8)
      }
    }
    for (const row of rows) {
      zh(`${row.label.zh} ${row.value}${row.unit} ${row.evidence}`, 8, FONTS.sans)
      en(row.label.en, 7)
    }
    for (const term of terms) {
      zh(term.name.zh, 9, FONTS.sansBold)
      zh(term.text.zh, 8)
      en(term.text.en, 7)
    }
    doc.end()
  })
}

const warm = option("--warm", 0)
const times = []
for (let run = 0; run <= warm; run++) {
  const start = performance.now()
  await make()
  times.push(performance.now() - start)
}
if (warm > 0) console.log(JSON.stringify(times.slice(1)))
if (process.argv.includes("--turns")) console.log(`${pages} pages`)
