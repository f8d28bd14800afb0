import { spawnSync } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

// The bundled command as a user starts it; `npm test` bundles first.
const COMMAND = resolve("dist/tujie.js")
const FOLDER = "content/xiangtan-2022"
let out = ""
beforeAll(() => {
  out = mkdtempSync(join(tmpdir(), "graphic-"))
})
afterAll(() => rmSync(out, { recursive: true, force: true }))

function tujie(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { encoding: "utf8" })
  return { status, out: stdout, err: stderr }
}

describe("tujie explain", () => {
  test("--json names type, rule and reasons of each graphic, and describes it in both languages", () => {
    const { status, out } = tujie("explain", FOLDER, "--json")
    expect(status).toBe(0)
    const { ok, graphics } = JSON.parse(out)
    expect(ok).toBe(true)
    expect(graphics.length).toBeGreaterThan(10)
    for (const { id, type, auto, description } of graphics) {
      expect([id, type, auto.rule, auto.why].every((s: string) => s.length > 0)).toBe(true)
      expect(description.zh).toMatch(/。$/)
      expect(description.en).toMatch(/\.$/)
    }
    const [{ id }] = graphics
    const one = tujie("explain", FOLDER, id, "--messages", "zh")
    expect(one.out).toContain(id)
    expect(one.out).toContain("规则")
    const wrong = tujie("explain", FOLDER, `${id}x`)
    expect(wrong.status).toBe(2)
    expect(wrong.err).toContain(`Did you mean "${id}"?`)
  })

  test("wrong use exits 2", () => expect(tujie("explain", "content/none").status).toBe(2))
})

describe("tujie graphic", () => {
  const id = "law.g.docs"

  test("writes the file that --out names, and says its size", () => {
    const file = join(out, "docs.svg")
    const { status, out: said } = tujie("graphic", FOLDER, id, "--out", file, "--json", "--width", "60")
    expect(status).toBe(0)
    const { file: made } = JSON.parse(said)
    expect(made.path).toBe(file)
    expect(made.widthMm).toBe(60)
    expect(readFileSync(file, "utf8")).toMatch(/^<svg /)
  })

  test.each([
    [["nothing.like.it"], /there is no graphic/],
    [["law.g.dcs"], /Did you mean "law\.g\.docs"/],
    [[id, "--format", "gif"], /Allowed choices are svg, pdf, png/],
    [[id, "--out", "a.png", "--format", "pdf"], /must end in \.pdf/],
    [[id, "--out", "docs.txt"], /must end in \.svg, \.pdf, \.png/],
    [[id, "--out", "templates/hongjin/art/cover.svg"], /belongs to the project.s sources/],
    [[id, "--width", "0"], /from 20 to 2000 mm/],
    [[id, "--format", "png", "--width", "2000", "--dpi", "2400"], /too large/],
  ])("%s is wrong use", (args, message) => {
    const { status, err } = tujie("graphic", FOLDER, ...args)
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(existsSync("docs.txt")).toBe(false)
  })
})
