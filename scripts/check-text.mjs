// Does an extracted text hold every sentence of the report, in both languages and in reading order?
// Line ends are joined as readers join them: nothing between Han, one space elsewhere. Usage: check-text.mjs file.txt
import { readFileSync } from "node:fs"

const plain = (content) =>
  typeof content === "string"
    ? content
    : content.map((node) => (typeof node === "string" ? node : (node.strong ?? node.law ?? node.text))).join("")

const report = JSON.parse(readFileSync("content/xiangtan-2022/report.json", "utf8"))
const raw = readFileSync(process.argv[2], "utf8")
const WIDE = /[\u2014\u2018-\u201d\u2026\u3000-\u9fff\uff00-\uffef]/u
const joined = raw
  .replace(/\f/g, "\n")
  .split("\n")
  .map((line) => line.trim())
  .filter(Boolean)
  .reduce((text, line) => text + (text === "" || (WIDE.test(text.at(-1)) && WIDE.test(line[0])) ? "" : " ") + line, "")
// A page's running head and folio stand between the lines of a paragraph that goes on: compare without white space.
const squeeze = (text) => text.replace(/\s+/gu, "")

const sentences = []
const walk = (block) => {
  if (block.lead) sentences.push(block.lead)
  for (const sentence of block.sentences ?? []) sentences.push(sentence)
  if (block.type === "list") for (const item of block.items) sentences.push(item.text)
  if (block.type === "quote") sentences.push(block.text)
  for (const child of block.blocks ?? []) walk(child)
}
for (const section of report.sections) {
  sentences.push(section.title)
  for (const block of section.blocks) walk(block)
}

let failures = 0
const haystack = squeeze(joined)
for (const lang of ["zh", "en"]) {
  let from = 0
  for (const sentence of sentences) {
    const needle = squeeze(plain(sentence[lang]))
    const at = haystack.indexOf(needle, from)
    if (at === -1) {
      failures++
      const anywhere = haystack.includes(needle) ? "out of order" : "missing"
      console.error(`${lang}: ${anywhere}: ${plain(sentence[lang])}`)
    } else from = at + needle.length
  }
}
// No reader may see a space between Han and Latin that the source does not have.
const spaced = joined.match(/[\u4e00-\u9fff] \d+ ?[\u4e00-\u9fff]/gu) ?? []
if (spaced.length > 0) console.error(`note: ${spaced.length} spaced Han–digit places, for instance “${spaced[0]}”`)
if (failures > 0) {
  console.error(`${failures} of ${sentences.length * 2} sentences are not in the text`)
  process.exit(1)
}
console.log(`text: ${sentences.length} sentences in each language, in reading order`)
