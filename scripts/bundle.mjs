// Bundles the command line into dist/tujie.js: Node 20 runs no TypeScript, and one file starts faster than many.
import { readFile } from "node:fs/promises"
import { build } from "esbuild"

const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"))

// What pdfkit imports and our path through it never calls: it numbers objects and writes the file's frame for us,
// while fonts, lines, pictures and the file's identifier are ours. Left out, its import takes 20 ms instead of 110.
const UNUSED_BY_PDFKIT = {
  fontkit: "export const create = () => { throw new Error('pdfkit must not open fonts') }",
  linebreak: "export default class LineBreaker {}",
  "png-js": "export default class Png {}",
  "@noble/ciphers/aes": "export const cbc = undefined, ecb = undefined",
  "@noble/hashes/utils": [
    "export const bytesToHex = (bytes) => Buffer.from(bytes).toString('hex')",
    "export const concatBytes = (...parts) => new Uint8Array(Buffer.concat(parts))",
  ].join("\n"),
}

const leanPdfkit = {
  name: "lean-pdfkit",
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(fontkit|linebreak|png-js|@noble\/.*)$/ }, ({ path, importer }) => {
      const name = path.replace(/\.js$/, "")
      return /[\\/]pdfkit[\\/]/.test(importer) && name in UNUSED_BY_PDFKIT ? { path: name, namespace: "unused" } : undefined
    })
    onLoad({ filter: /.*/, namespace: "unused" }, ({ path }) => ({ contents: UNUSED_BY_PDFKIT[path], loader: "js" }))
  },
}

await build({
  entryPoints: { tujie: "src/cli/tujie.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: "none",
  define: { TUJIE_VERSION: JSON.stringify(version) },
  plugins: [leanPdfkit],
  banner: {
    js: [
      "#!/usr/bin/env node",
      'import { createRequire as tujieRequire } from "node:module"',
      "const require = tujieRequire(import.meta.url)",
    ].join("\n"),
  },
  logLevel: "warning",
})
