// Writes src/tables/phrases-zh.ts from the Simplified Chinese model of BudouX (Apache-2.0), the npm package `budoux`
// unpacked in a folder; the program itself does not need the package.  node scripts/phrases-zh.mjs <folder>
// Records of one width, sorted, are searched where they stand: nothing is parsed at the start.
import { readFileSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"

const folder = resolve(process.argv[2] ?? "package")
const { version } = JSON.parse(readFileSync(`${folder}/package.json`, "utf8"))
const { model } = createRequire(import.meta.url)(`${folder}/dist/data/models/zh-hans.js`)

const OFFSET = 8192
const WIDTH = 110
let total = 0
const groups = Object.keys(model)
  .sort()
  .map((name) => {
    const records = Object.entries(model[name])
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, value]) => {
        total += value
        return key + (value + OFFSET).toString(36).padStart(3, "0")
      })
    const all = records.join("")
    const lines = []
    for (let at = 0; at < all.length; at += WIDTH) lines.push(`    ${JSON.stringify(all.slice(at, at + WIDTH))}`)
    return `  ${name}:\n${lines.join(" +\n")},`
  })

writeFileSync(
  "src/tables/phrases-zh.ts",
  `/**
 * Where Simplified Chinese may be cut between words: the weights of BudouX ${version}, model zh-hans.
 * Copyright 2021 Google LLC, Apache License 2.0. Written by scripts/phrases-zh.mjs; do not edit.
 * One text a group of features; a record is its characters and three digits of base 36, the weight plus ${OFFSET}.
 */
// biome-ignore format: a table
export const PHRASE_WEIGHTS = {
${groups.join("\n")}
} as const

export const PHRASE_OFFSET = ${OFFSET}

/** Sum of all weights: a cut scores more than half of it. */
export const PHRASE_TOTAL = ${total}
`,
)
