// Bundles the command line into dist/tujie.js: Node 20 runs no TypeScript, and one file starts faster than many.
import { readFile } from "node:fs/promises"
import { build } from "esbuild"

const { version } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"))

await build({
  entryPoints: { tujie: "src/cli/tujie.ts", index: "src/index.ts" },
  outdir: "dist",
  bundle: true,
  splitting: true,
  platform: "node",
  format: "esm",
  target: "node20",
  legalComments: "none",
  sourcemap: false,
  define: { TUJIE_VERSION: JSON.stringify(version) },
  banner: {
    js: [
      "#!/usr/bin/env node",
      'import { createRequire as tujieRequire } from "node:module"',
      "const require = tujieRequire(import.meta.url)",
    ].join("\n"),
  },
  logLevel: "warning",
})
