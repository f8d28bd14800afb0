import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, expect, test } from "vitest"
import { diskSources } from "./disk.ts"

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
