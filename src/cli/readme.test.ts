import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"

let project = ""
beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "tujie-readme-"))
  for (const folder of ["content", "templates", "fonts", "profiles"]) {
    cpSync(folder, join(project, folder), { recursive: true })
  }
  for (const linked of ["node_modules", "dist"]) symlinkSync(resolve(linked), join(project, linked))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

const BLOCK = /^```sh\n([\s\S]*?)^```/gm
const COMMENT = / +#.*$/
/** What stays until it is ended, and what needs a file of the reader's own. */
const NOT_RUN = /--watch|flyer\.pdf|<yours>/

/** The examples of the README that call the command. */
const examples = [...readFileSync("README.md", "utf8").matchAll(BLOCK)]
  .flatMap(([, block = ""]) => block.split("\n"))
  .map((line) => line.replace(COMMENT, ""))
  .filter((line) => line.includes("node dist/tujie.js") && !NOT_RUN.test(line))

test("the README has examples", () => expect(examples.length).toBeGreaterThan(5))

test.each(examples)("%s", { timeout: 60_000 }, (command) => {
  const { status, stderr } = spawnSync("sh", ["-c", command], { cwd: project, encoding: "utf8" })
  expect([status, /error {2}/.test(stderr)], stderr).toEqual([0, false])
})
