// npm run bench:text: the line composer against greedy filling under the same rules, and against Typst's npm compiler.
// Machines are noisy: read the ratios. Widths are in em of the text.
import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { PDFiumLibrary } from "@hyzyla/pdfium"
import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler"
import { build } from "esbuild"
import { content } from "./bench/content.mjs"

const WIDTHS = Array.from({ length: 31 }, (_, i) => 10 + i)
const RUNS = 15
const SANS = "node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"
const REPORTED = 0.15
/** Characters from which a paragraph is running text. */
const RUNNING_TEXT = 40
/** Lines shown that are looser than all others. */
const SHOWN = 20

const folder = mkdtempSync(join("node_modules", ".bench-text-"))
process.on("exit", () => rmSync(folder, { recursive: true, force: true }))
const bundle = join(folder, "text.mjs")
await build({
  entryPoints: ["scripts/bench/text-entry.ts"],
  bundle: true,
  platform: "node",
  format: "esm",
  external: ["fontkit"],
  outfile: bundle,
  // The vectors are found beside the module that reads them.
  define: { "import.meta.url": JSON.stringify(pathToFileURL(join(process.cwd(), "src/proof/vectors.ts")).href) },
})
const room = await import(pathToFileURL(bundle).href)
const SIZE = room.EM_SIZE

const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1]
const row = (name, ...cells) => console.log(name.padEnd(34) + cells.map((cell) => String(cell).padStart(12)).join(""))

const style = {
  families: ["Noto Sans SC"],
  weight: 400,
  italic: false,
  size: SIZE,
  lang: "zh-Hans",
  letterSpacing: 0,
  features: [],
}
const itemsOf = (text) => [{ type: "text", text, style, map: [], rise: 0 }]
const composed = (text, width) =>
  room.composeParagraph(itemsOf(text), room.emOptions(width), room.fonts).lines.map((line) => ({
    text: line.text,
    gap: line.tier === 3 ? line.gap : 0,
    squeezed: Math.max(0, line.natural - width * SIZE) / SIZE,
  }))
const greedy = (squeezes) => (text, width) =>
  room.composeGreedily(itemsOf(text), room.emOptions(width), room.fonts, squeezes)

const paragraphs = [...new Set(content().blocks.flatMap(({ type, zh }) => (type === "paragraph" && zh ? [zh] : [])))]
const isLone = (text) => !/[A-Za-z0-9]/.test(text) && (text.match(/\p{Script=Han}/gu) ?? []).length < 2

function quality(set, texts) {
  let settings = 0
  let lines = 0
  let worst = 0
  let sum = 0
  let lone = 0
  let loose = 0
  let tight = 0
  for (const text of texts) {
    for (const width of WIDTHS) {
      const own = set(text, width)
      if (own.length < 2) continue
      settings++
      for (const { gap, squeezed } of own.slice(0, -1)) {
        lines++
        tight += squeezed
        sum += gap
        worst = Math.max(worst, gap)
        if (gap > REPORTED) loose++
      }
      if (isLone(own.at(-1).text)) lone++
    }
  }
  return { settings, lines, worst, mean: sum / lines, squeeze: tight / lines, lone, loose }
}

function compare(title, texts) {
  console.log(`${title}: ${texts.length} at ${WIDTHS.length} widths, ${WIDTHS[0]} to ${WIDTHS.at(-1)} em`)
  row("", "worst gap", "mean gap", "squeezed", `> ${REPORTED} em`, "lone Han", "of")
  for (const [name, set] of [
    ["greedy, stretching alone", greedy(false)],
    ["greedy, squeezing all it can", greedy(true)],
    ["tujie", composed],
  ]) {
    const { settings, lines, worst, mean, squeeze, lone, loose } = quality(set, texts)
    row(name, worst.toFixed(3), mean.toFixed(4), squeeze.toFixed(3), `${loose}/${lines}`, lone, settings)
  }
}
/** Settings with a loose line beside the least that any set of breaks gives under the rules, every set looked at. */
function worstSettings(texts) {
  const loose = []
  for (const text of texts) {
    for (const width of WIDTHS) {
      const own = composed(text, width)
      const worst = own.slice(0, -1).reduce((a, b) => (b.gap > a.gap ? b : a), { gap: 0 })
      if (worst.gap <= REPORTED) continue
      const least = room.leastWorstGap(itemsOf(text), room.emOptions(width), room.fonts)
      loose.push({ width, gap: worst.gap, least, own })
    }
  }
  loose.sort((a, b) => b.gap - a.gap)
  const better = loose.filter(({ gap, least }) => gap > least + 0.0005).length
  console.log(`Settings with a gap over ${REPORTED} em: ${loose.length}; other breaks would be less loose in ${better}`)
  for (const { width, gap, least, own } of loose.slice(0, SHOWN)) {
    const lines = own.map(({ text }) => text).join("|")
    row(`  ${width} em`, gap.toFixed(3), `least ${least.toFixed(3)}`, `  ${lines.slice(0, 60)}`)
  }
}
console.log("Em a gap and em a line, last lines left out; lone Han and settings count paragraphs of two lines or more.")
compare(
  "Running text of the report",
  paragraphs.filter((text) => text.length >= RUNNING_TEXT),
)
compare("All Chinese paragraphs, labels and captions too", paragraphs)
worstSettings(paragraphs)

// Typst sets every vector at every width on a page of its own; PDFium reads the lines back.
const literal = (text) => text.replace(/[\\#$*_`<>@=~[\]"'/+-]/g, (mark) => `\\u{${mark.codePointAt(0).toString(16)}}`)
const typst = NodeCompiler.create({ workspace: process.cwd(), fontArgs: [{ fontPaths: [SANS] }] })
const PREAMBLE = `#set document(date: none)\n#set text(font: "Noto Sans SC", size: ${SIZE}pt, lang: "zh", region: "CN")\n#set par(justify: true)\n`
const checks = room.VECTORS.filter(
  ({ expected, lang }) => (expected.forbidden || expected.lastLineMinHan) && !lang.startsWith("en"),
).flatMap((vector) => room.widthsOf(vector).map((width) => ({ vector, width })))
const pages = checks.map(
  ({ vector, width }) =>
    `#page(width: ${width * SIZE}pt, height: auto, margin: 0pt)[#set text(lang: "zh"); #set par(justify: ${vector.align === "justify"}); ${literal(vector.text)}]`,
)
const library = await PDFiumLibrary.init()
const document = await library.loadDocument(typst.pdf({ mainFileContent: PREAMBLE + pages.join("\n") }))
const failed = { typst: 0, tujie: 0 }
const failing = new Map()
for (const [i, page] of [...document.pages()].entries()) {
  const { vector, width } = checks[i]
  const lines = page
    .getText()
    .split(/\r?\n/)
    .filter((line) => line !== "")
  // Readers put spaces where Typst left room.
  const plain = { ...vector, text: vector.text.replace(/\s/g, "") }
  if (
    room.lineWrongs(
      plain,
      lines.map((line) => line.replace(/\s/g, "")),
    ).length > 0
  ) {
    failed.typst++
    failing.set(vector.id, (failing.get(vector.id) ?? 0) + 1)
  }
  const { id, text, lang, align, options } = vector
  const answer = room.answerRequest(JSON.stringify({ id, text, lang, width, align, options }), room.composer)
  if (
    room.lineWrongs(
      vector,
      answer.lines.map((line) => line.text),
    ).length > 0
  )
    failed.tujie++
}
document.destroy()
console.log(`\nRules of the vectors: ${checks.length} checks, a text at a width`)
row("", "failed", "in 100")
for (const name of ["typst", "tujie"]) row(name, failed[name], ((failed[name] / checks.length) * 100).toFixed(1))
console.log(`typst: ${[...failing].map(([id, count]) => `${id} ${count}`).join(", ")}`)

function timed(run) {
  const times = []
  for (let turn = 0; turn < RUNS + 3; turn++) {
    const start = performance.now()
    run(turn)
    if (turn >= 3) times.push(performance.now() - start)
  }
  return median(times)
}

const all = paragraphs.join("")
console.log(`\nWarm, one paragraph at 30 em, medians of ${RUNS}`)
row("characters", "tujie ms", "per 1,000", "typst ms", "ratio")
for (const length of [1000, 10_000, 100_000]) {
  const text = all.repeat(Math.ceil(length / all.length)).slice(0, length)
  // A text that was set before would be looked up; Typst keeps what it laid out before too.
  const changed = (turn) => `${"一二三四五六七八九十"[turn % 10]}${turn}`
  const own = timed((turn) => room.composeParagraph(itemsOf(text + changed(turn)), room.emOptions(30), room.fonts))
  const source = `${PREAMBLE}#set page(width: ${30 * SIZE}pt, height: auto, margin: 0pt)\n${literal(text)}`
  const other = timed((turn) => {
    typst.compile({ mainFileContent: source + changed(turn) })
    typst.evictCache(0)
  })
  row(String(length), own.toFixed(2), ((own / length) * 1000).toFixed(2), other.toFixed(2), (own / other).toFixed(2))
}
