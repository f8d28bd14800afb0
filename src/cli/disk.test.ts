import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { diskSources, WriteFailure, writeAll } from "./disk.ts"

const root = mkdtempSync(join(tmpdir(), "tujie-disk-"))
afterAll(() => rmSync(root, { recursive: true, force: true }))
mkdirSync(join(root, "folder.json"))
writeFileSync(join(root, "a.json"), "\uFEFF{}")
writeFileSync(join(tmpdir(), "tujie-outside"), "x")
symlinkSync("loop", join(root, "loop"))
symlinkSync(join(tmpdir(), "tujie-outside"), join(root, "out"))

const sources = diskSources(root)

test.each([
  "none",
  "folder.json",
  "loop",
  "out",
  "a.json/b",
  "../x",
  "/etc/passwd",
  "a\0b",
  "长".repeat(300),
  "x/".repeat(5000),
  "package:../x",
  "package:none/a.ttf",
  "",
])("%j is not there, and no exception", (path) => {
  expect([sources.text(path), sources.bytes(path), sources.parts?.(path)]).toEqual([undefined, undefined, undefined])
  expect(path === "" ? [] : sources.list(path)).toEqual([])
})

test("a file is read without its mark, a folder in order", () => {
  expect(sources.text("a.json")).toBe("{}")
  expect(sources.list("")).toEqual(["a.json", "folder.json", "loop", "out"])
})

const file = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

test("where one of the files cannot be written, none is, and nothing is left behind", () => {
  const folder = join(root, "written")
  writeAll(folder, [file("a.pdf", "old")])
  mkdirSync(join(folder, "b.pdf"))
  expect(() => writeAll(folder, [file("a.pdf", "new"), file("b.pdf", "new")])).toThrow(WriteFailure)
  expect(readFileSync(join(folder, "a.pdf"), "utf8")).toBe("old")
  expect(readdirSync(folder)).toEqual(["a.pdf", "b.pdf"])
})

test("what a killed build has left is taken away; what another may be writing, and other files, are not", () => {
  const folder = join(root, "left")
  const NOBODY = 2 ** 22 + 1
  const left = [`.a.pdf.${NOBODY}.tmp`, `.a.pdf.${process.pid}.tmp`, `.b.pdf.${NOBODY}.tmp`, `.notes.tmp`]
  mkdirSync(folder)
  for (const name of left) {
    writeFileSync(join(folder, name), "half")
    utimesSync(join(folder, name), 0, 0)
  }
  writeFileSync(join(folder, `.a.pdf.${NOBODY + 1}.tmp`), "young")
  writeAll(folder, [file("a.pdf", "new")])
  expect(readdirSync(folder).sort()).toEqual([`.a.pdf.${NOBODY + 1}.tmp`, ...left.slice(2), "a.pdf"].sort())
})
