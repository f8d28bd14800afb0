// Writes src/tables/line-break-classes.ts from a folder of the Unicode Character Database:
//   node scripts/line-break-classes.mjs <folder with LineBreak.txt, UnicodeData.txt, EastAsianWidth.txt, emoji/emoji-data.txt>
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"

const folder = process.argv[2]
if (folder === undefined) {
  console.error("usage: node scripts/line-break-classes.mjs <Unicode Character Database folder>")
  process.exit(2)
}
const read = (name) => readFileSync(join(folder, name), "utf8")
const COUNT = 0x110000

function* rows(text) {
  for (const line of text.split("\n")) {
    const [data] = line.split("#")
    const fields = data.split(";").map((field) => field.trim())
    if (fields.length < 2) continue
    const [first, last = first] = fields[0].split("..")
    yield [Number.parseInt(first, 16), Number.parseInt(last, 16), fields[1]]
  }
}
function property(name, missing) {
  const out = new Array(COUNT).fill(missing)
  for (const [first, last, value] of rows(read(name))) out.fill(value, first, last + 1)
  return out
}

const category = new Array(COUNT).fill("Cn")
let open = 0
for (const line of read("UnicodeData.txt").split("\n")) {
  const [code, name, value] = line.split(";")
  if (name === undefined) continue
  const at = Number.parseInt(code, 16)
  if (name.endsWith(", First>")) open = at
  else if (name.endsWith(", Last>")) category.fill(value, open, at + 1)
  else category[at] = value
}
const pictographic = new Uint8Array(COUNT)
for (const [first, last, value] of rows(read("emoji/emoji-data.txt"))) {
  if (value === "Extended_Pictographic") pictographic.fill(1, first, last + 1)
}
const width = property("EastAsianWidth.txt", "N")
const wide = (at) => width[at] === "W" || width[at] === "F" || width[at] === "H"

const lineBreak = property("LineBreak.txt", "XX").map((value, at) => {
  if (at >= 0xac00 && at <= 0xd7a3) return "H3"
  if (value === "SA") return category[at] === "Mn" || category[at] === "Mc" ? "CM" : "AL"
  if (value === "AI" || value === "SG") return "AL"
  if (pictographic[at] && category[at] === "Cn") return "EX_PICT"
  if (value === "XX") return "AL"
  if (value === "OP" && wide(at)) return "OP_EA"
  return value
})
const narrow = width.map((value) => (value === "F" ? "W" : value === "A" || value === "W" ? value : "N"))

function encode(values, letters) {
  let out = ""
  for (let at = 0; at < COUNT; ) {
    let end = at + 1
    while (end < COUNT && values[end] === values[at]) end++
    const letter = letters.get(values[at])
    if (letter === undefined) throw new Error(`no letter for ${values[at]}`)
    out += (end - at === 1 ? "" : (end - at).toString(36)) + letter
    at = end
  }
  return out
}
const names = [...new Set(lineBreak)].sort()
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ!#$%&()*+,-./:;<=>?@[]^_{|}~"
const letters = new Map(names.map((name, i) => [name, ALPHABET[i]]))
const version = /LineBreak-([\d.]+)\.txt/.exec(read("LineBreak.txt"))[1]
const wrap = (text) =>
  text
    .match(/.{1,110}/g)
    .map((part) => `  ${JSON.stringify(part)}`)
    .join(" +\n")

writeFileSync(
  "src/tables/line-break-classes.ts",
  `// Written by scripts/line-break-classes.mjs from the Unicode Character Database ${version}; not edited by hand.

/** The version of https://www.unicode.org/Public/ the rows come from. */
export const UNICODE_VERSION = ${JSON.stringify(version)}

/**
 * Line_Break classes, uax14 #Table1, as resolved by rule LB1: AI, SG, XX and SA are AL (SA marks are CM); CJ stays, so that
 * \`line-break\` can decide. OP_EA are the East Asian wide brackets of LB30, EX_PICT the unassigned
 * pictographs of LB30b. H3 stands for H2 too; every 28th syllable from U+AC00 is H2.
 */
export const LINE_BREAK_CLASSES = ${JSON.stringify(
    Object.fromEntries([...names, "H2"].map((name, i) => [name, i])),
    null,
    2,
  )
    .replace(/"(\w+)":/g, "$1:")
    .replace(/(\d)\n}/, "$1,\n}")} as const

/** Letter of a class in the runs below: the class's number indexes this. */
export const LINE_BREAK_LETTERS = ${JSON.stringify(ALPHABET)}

/** Runs over U+0000..U+10FFFF: a length in base 36 (absent for 1), then the class's letter. */
export const LINE_BREAK_RUNS =
${wrap(encode(lineBreak, letters))}

/** East_Asian_Width, uax11: N (neutral, narrow, halfwidth), A (ambiguous), W (wide, fullwidth), as runs. */
export const EAST_ASIAN_WIDTH_RUNS =
${wrap(
  encode(
    narrow,
    new Map([
      ["N", "N"],
      ["A", "A"],
      ["W", "W"],
    ]),
  ),
)}
`,
)
