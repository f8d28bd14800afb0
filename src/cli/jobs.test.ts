import { spawnSync } from "node:child_process"
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, expect, test } from "vitest"
import { smallBooklet } from "../proof/booklets.ts"

const COMMAND = resolve("dist/tujie.js")
let project = ""

function tujie(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd: project, encoding: "utf8" })
  return { status, out: stdout, err: stderr }
}

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "tujie-jobs-"))
  for (const folder of ["templates", "fonts", "profiles"]) cpSync(folder, join(project, folder), { recursive: true })
  symlinkSync(resolve("node_modules"), join(project, "node_modules"))
  cpSync("content/xiangtan-2022", join(project, "content/small"), { recursive: true })
  const sources = smallBooklet([{ type: "paragraph", id: "p", sentences: [{ zh: "一切正常。", en: "All is well." }] }])
  for (const name of ["booklet.json", "report.json"]) {
    writeFileSync(join(project, "content/small", name), sources.text(`content/small/${name}`) as string)
  }
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

test.each(["cover", "proof"])("tujie %s: help with examples, wrong use is 2, one JSON object", (command) => {
  expect(tujie(command, "--help").out).toContain("Examples:")
  expect(tujie(command, "content/nothing")).toMatchObject({ status: 2 })
  const { status, out, err } = tujie(command, "content/small", "--json")
  expect([status, err]).toEqual([0, ""])
  const { ok, files } = JSON.parse(out)
  expect(ok).toBe(true)
  expect(files[0].name).toBe(`small-${command}.pdf`)
  expect(existsSync(files[0].path)).toBe(true)
})

test("wrong values are wrong use; what fails writes nothing", () => {
  expect(tujie("cover", "content/small", "--spine", "wide")).toMatchObject({ status: 2 })
  expect(tujie("cover", "content/small", "--icc", "none.icc")).toMatchObject({ status: 2 })
  expect(tujie("proof", "content/small", "--pages", "4-1")).toMatchObject({ status: 2 })
  const out = join(project, "proofs")
  const { status, err } = tujie("proof", "content/small", "--pages", "99", "--out", out, "--messages", "zh")
  expect(status).toBe(1)
  expect(err).toMatch(/没有第 99 页[\s\S]*未写入任何文件/)
  expect(existsSync(out) ? readdirSync(out) : []).toEqual([])
})

test("proofs as pictures, one a page", () => {
  const { status, out } = tujie("proof", "content/small", "--pages", "2", "--png", "--dpi", "30", "--json")
  expect(status).toBe(0)
  const { files } = JSON.parse(out)
  expect(files.map(({ name }: { name: string }) => name)).toEqual([1, 2, 3].map((page) => `small-proof-00${page}.png`))
  expect(tujie("proof", "content/small", "--png", "--dpi", "1")).toMatchObject({ status: 2 })
})

test("preflight of a content folder checks the pages as laid out, built or not", () => {
  const { status, out, err } = tujie("preflight", "content/small", "--json")
  expect(err).toMatch(/there is no file .*small-press\.pdf.*Build it/)
  expect(status).toBe(2)
  const { file, layout } = JSON.parse(out)
  expect(file).toBeNull()
  expect(layout[0].code).toMatch(/^preflight\//)
  expect(layout[0].message).not.toBe("")
})

test("tujie impose some.pdf writes beside the file, and nothing for a file that cannot be read", () => {
  const { files } = JSON.parse(tujie("proof", "content/small", "--json", "--no-plates").out)
  cpSync(files[0].path, join(project, "made elsewhere.PDF"))
  const { status, out } = tujie("impose", "made elsewhere.PDF", "--scheme", "n-up", "--paper", "SRA3", "--json")
  expect(status).toBe(0)
  const made = JSON.parse(out)
  expect(made.files[0].name).toBe("made elsewhere-sheets.pdf")
  expect(made.findings.map(({ code }: { code: string }) => code)).toContain("foreign/no-trim-box")
  writeFileSync(join(project, "bad.pdf"), "no PDF")
  expect(tujie("impose", "bad.pdf")).toMatchObject({ status: 1, err: expect.stringContaining("foreign/no-pdf") })
  expect(existsSync(join(project, "bad-sheets.pdf"))).toBe(false)
  expect(tujie("impose", "none.pdf")).toMatchObject({ status: 2 })
})
