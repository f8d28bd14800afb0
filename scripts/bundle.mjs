// Bundles the program: Node 20 runs no TypeScript, and one file starts faster than many. dist/tujie.js starts
// dist/main.cjs from one of two V8 code caches, which are made here by builds of the sample booklet.
// Usage: node scripts/bundle.mjs [folder]
import { spawnSync } from "node:child_process"
import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises"
import { build } from "esbuild"

const out = process.argv[2] ?? "dist"
const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"))

// What packages import and our path through them never calls. pdfkit numbers objects and writes the file's frame for us,
// while fonts, lines, pictures and the file's identifier are ours; left out, its import takes 20 ms instead of 110.
// commander could start other programs, of which we have none: 5 ms.
const UNUSED = {
  pdfkit: {
    fontkit: "export const create = () => { throw new Error('pdfkit must not open fonts') }",
    linebreak: "export default class LineBreaker {}",
    "png-js": "export default class Png {}",
    "@noble/ciphers/aes": "export const cbc = undefined, ecb = undefined",
    "@noble/hashes/utils": [
      "export const bytesToHex = (bytes) => Buffer.from(bytes).toString('hex')",
      "export const concatBytes = (...parts) => new Uint8Array(Buffer.concat(parts))",
    ].join("\n"),
  },
  commander: {
    "node:child_process": "export const spawn = () => { throw new Error('commander must not start programs') }",
  },
}

const leanPackages = {
  name: "lean-packages",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/.*|node:child_process)$/ }, ({ path, importer }) => {
      const name = path.replace(/\.js$/, "")
      const user = Object.keys(UNUSED).find((user) => importer.split(/[\\/]/).includes(user))
      return user !== undefined && name in UNUSED[user] ? { path: name, namespace: user } : undefined
    })
    for (const [user, modules] of Object.entries(UNUSED))
      onLoad({ filter: /.*/, namespace: user }, ({ path }) => ({ contents: modules[path], loader: "js" }))
  },
}

const shared = {
  bundle: true,
  platform: "node",
  target: "node20",
  legalComments: "none",
  minifySyntax: true,
  minifyWhitespace: true,
  // Found in node_modules when needed: fontkit for CFF fonts and outlines, pdf-lib for PDF files made elsewhere, PDFium for pictures.
  external: ["fontkit", "@cantoo/pdf-lib", "@hyzyla/pdfium"],
  define: { TUJIE_VERSION: JSON.stringify(version) },
  plugins: [leanPackages],
  logLevel: "warning",
}

await rm(out, { recursive: true, force: true })
await mkdir(out, { recursive: true })
await Promise.all([
  build({
    ...shared,
    entryPoints: { main: "src/cli/tujie.ts" },
    outExtension: { ".js": ".cjs" },
    outdir: out,
    format: "cjs",
    // A script that starts from a code cache cannot import; what is loaded late is required.
    supported: { "dynamic-import": false },
    define: { ...shared.define, "import.meta.url": "tujieModuleUrl" },
    banner: { js: 'const tujieModuleUrl = require("node:url").pathToFileURL(__filename).href' },
  }),
  build({
    ...shared,
    entryPoints: { index: "src/index.ts" },
    outExtension: { ".js": ".mjs" },
    outdir: out,
    format: "esm",
    splitting: true,
    banner: {
      js: [
        'import { createRequire as tujieRequire } from "node:module"',
        "const require = tujieRequire(import.meta.url)",
      ].join("\n"),
    },
  }),
  cp("scripts/start.cjs", `${out}/tujie.js`),
  writeFile(`${out}/package.json`, '{ "type": "commonjs" }\n'),
])

// esbuild escapes strings but leaves regular expressions as written; a source of ASCII alone is read as it is, a byte
// a character, in a third of the time and half the memory. It stands there as the function that scripts/start.cjs calls:
// to put that around it at each start would copy all of it twice.
const unicode = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`
const source = await readFile(`${out}/main.cjs`, "utf8")
const program = source.replace(/[^\0-\x7f]/g, unicode)
await writeFile(`${out}/main.cjs`, `(function (exports, require, module, __filename, __dirname) {${program}\n})\n`)

/** Functions that a build of these editions ran are in its cache, compiled; without it the program starts all the same. */
function makeCache(editions) {
  const warmUp = [`${out}/tujie.js`, "build", "content/xiangtan-2022", "--edition", editions, "--out", `${out}/warm-up`]
  const { status, stderr } = spawnSync(process.execPath, warmUp, {
    env: { ...process.env, TUJIE_WRITE_CODE_CACHE: "1" },
    encoding: "utf8",
  })
  if (status !== 0 && status !== 1) console.warn(`no code cache: ${stderr}`)
}

makeCache("screen")
makeCache("screen,press,sheets")
await rm(`${out}/warm-up`, { recursive: true, force: true })
