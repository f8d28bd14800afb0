#!/usr/bin/env node
// Runs main.cjs from its V8 code cache. A cache of another Node version is refused by V8 and then ignored.
import { readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname } from "node:path"
import { fileURLToPath } from "node:url"
import { Script } from "node:vm"

const file = fileURLToPath(new URL("./main.cjs", import.meta.url))
const cacheFile = file.replace(/\.cjs$/, ".cache")
const makesCache = process.env["TUJIE_WRITE_CODE_CACHE"] === "1"

let cachedData
try {
  if (!makesCache) cachedData = readFileSync(cacheFile)
} catch {
  // No cache: the source is compiled.
}
const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(file, "utf8")}\n})`
const script = new Script(source, { filename: file, cachedData })
const module = { exports: {} }
script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file))

if (makesCache) {
  process.once("beforeExit", () => {
    writeFileSync(`${cacheFile}.tmp`, script.createCachedData())
    renameSync(`${cacheFile}.tmp`, cacheFile)
  })
}
