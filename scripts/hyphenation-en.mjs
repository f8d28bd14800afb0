// Writes src/tables/hyphenation-en.ts from the patterns of the npm package `hyphen`: as nested objects they take 10 ms
// to load, as one text next to nothing.  node scripts/hyphenation-en.mjs

import { writeFileSync } from "node:fs"
import { createRequire } from "node:module"

const require = createRequire(import.meta.url)
const [levels, trie, exceptions] = require("hyphen/patterns/en-us.js")
const { version } = require("hyphen/package.json")

const patterns = []
// Levels stand before each letter and after the last; the dot of a word's start has none.
const vectors = []
function walk(node, letters) {
  for (const [letter, next] of Object.entries(node)) {
    const [children, level] = Array.isArray(next) ? next : typeof next === "number" ? [{}, next] : [next, -1]
    const word = letters + letter
    if (level >= 0) {
      const key = [...word.slice(word.startsWith(".") ? 1 : 0), ""].map((_, i) => levels[level][i] || 0).join("")
      if (!vectors.includes(key)) vectors.push(key)
      patterns.push(word + vectors.indexOf(key).toString(36).padStart(2, "0"))
    }
    walk(children, word)
  }
}
walk(trie, "")
patterns.sort()
const words = Object.entries(exceptions ?? {}).map(([word, marks]) => {
  // The package counts the hyphens before a place in.
  const places = marks.map((mark, i) => mark - i)
  const parts = [0, ...places].map((mark, i, all) => word.slice(mark, all[i + 1] ?? word.length))
  return parts.join("-")
})
const wrap = (list) => {
  const lines = []
  for (const item of list) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + item.length < 112) lines[lines.length - 1] += `${item} `
    else lines.push(`${item} `)
  }
  lines[lines.length - 1] = lines.at(-1).trim()
  return lines.map((line) => `  ${JSON.stringify(line)}`).join(" +\n")
}
writeFileSync(
  "src/tables/hyphenation-en.ts",
  `// Written by scripts/hyphenation-en.mjs from the npm package hyphen ${version}; not edited by hand.

/**
 * Hyphenation patterns for American English, hyph-en-us. Copyright (C) 1990, 2004, 2005 Gerard D.C. Kuiken. Copying and
 * distribution of the patterns, with or without modification, are permitted in any medium without royalty provided the
 * copyright notice and this notice are preserved. https://www.hyphenation.org/tex
 */
export const ENGLISH_PATTERNS =
${wrap(patterns)}

/** Levels before each letter (a leading dot has none) and after the last; a pattern’s last two places number its row. */
export const ENGLISH_LEVELS =
${wrap(vectors)}

/** Words the patterns get wrong, with their hyphens. */
export const ENGLISH_EXCEPTIONS =
${wrap(words)}
`,
)
