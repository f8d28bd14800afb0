// What scripts/bench-text.mjs measures, bundled by it.
import { readFileSync } from "node:fs"
import { createComposer } from "../../src/compose/compose.ts"
import { answerRequest } from "../../src/compose/compose-answer.ts"
import { lineWrongs } from "../../src/proof/check-answer.ts"
import { EM_SIZE, emOptions } from "../../src/proof/em-font.ts"
import { composeGreedily } from "../../src/proof/greedy.ts"
import { leastWorstGap } from "../../src/proof/least-gap.ts"
import { VECTORS, widthsOf } from "../../src/proof/vectors.ts"
import { readCatalogue } from "../../src/text/font/catalogue.ts"
import { openFonts } from "../../src/text/font/fonts.ts"
import { composeParagraph } from "../../src/text/paragraph.ts"

const file = (path: string): string => path.replace(/^package:/, "node_modules/")
const sources = {
  text: (path: string) => readFileSync(file(path), "utf8"),
  bytes: (path: string) => new Uint8Array(readFileSync(file(path))),
  list: () => [],
}
const catalogue = readCatalogue({ path: "fonts/catalogue.json", text: sources.text("fonts/catalogue.json") }, () => {})
if (catalogue === undefined) throw new Error("fonts/catalogue.json is faulty")
const fonts = openFonts(catalogue, sources, () => {})
const composer = createComposer(catalogue, sources)

export {
  answerRequest,
  composeGreedily,
  composeParagraph,
  composer,
  EM_SIZE,
  emOptions,
  fonts,
  leastWorstGap,
  lineWrongs,
  VECTORS,
  widthsOf,
}
