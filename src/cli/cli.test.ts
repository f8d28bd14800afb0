import { spawn, spawnSync } from "node:child_process"
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  watch,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

// The bundled command as a user starts it; `npm test` bundles first.
const COMMAND = resolve("dist/tujie.js")
let project = ""

function tujie(args: readonly string[], cwd = project): { status: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], { cwd, encoding: "utf8" })
  return { status, out: stdout, err: stderr }
}
const outputs = (): readonly string[] =>
  existsSync(join(project, "output/small")) ? readdirSync(join(project, "output/small")).sort() : []
const write = (path: string, text: string): void => writeFileSync(join(project, path), text)

const REPORT = {
  id: "small",
  title: { zh: "小册", en: "Small" },
  organ: { zh: "某机构", en: "A body" },
  period: { zh: "2022年", en: "2022" },
  date: "2023-02-20",
  figures: {},
  terms: {},
  sections: [
    {
      id: "one",
      kind: "numbered",
      title: { zh: "第一部分", en: "Part one" },
      blocks: [{ type: "paragraph", id: "p", sentences: [{ zh: "一切正常。", en: "All is well." }] }],
    },
  ],
  imprint: [{ zh: "说明。", en: "A note." }],
}
const BOOKLET = {
  name: "small",
  report: "report.json",
  theme: "hongjin",
  trim: "A5",
  languages: ["zh", "en"],
  bilingual: "stacked",
  editions: ["screen"],
}
const json = (value: unknown): string => JSON.stringify(value, undefined, 2)

beforeAll(() => {
  project = mkdtempSync(join(tmpdir(), "tujie 项目-"))
  for (const folder of ["templates", "fonts", "profiles"]) cpSync(folder, join(project, folder), { recursive: true })
  symlinkSync(resolve("node_modules"), join(project, "node_modules"))
  cpSync("content/xiangtan-2022", join(project, "content/small"), { recursive: true })
  write("content/small/booklet.json", json(BOOKLET))
  write("content/small/report.json", json(REPORT))
})
afterAll(() => rmSync(project, { recursive: true, force: true }))

describe("tujie", () => {
  test("--help has examples and exit codes; no arguments is wrong use", () => {
    const help = tujie(["--help"])
    expect(help.status).toBe(0)
    expect(help.out).toContain("Examples:")
    expect(help.out).toContain("Exit codes:")
    expect(tujie([]).status).toBe(2)
    expect(tujie(["build", "--help"]).out).toContain("SOURCE_DATE_EPOCH")
  })

  test.each([
    [["bild"], /Did you mean build/],
    [["build", "--edition", "pres"], /no edition "pres"/],
    [["build", "--lang", "de"], /Allowed choices are zh, en, both/],
    [["build", "--bilingual", "side"], /Allowed choices are stacked, parallel, facing/],
    [["build", "content/nothing"], /no folder "content\/nothing"/],
    [["build", "content/small/booklet.json"], /"content\/small\/booklet.json" is a file/],
    [["build", "/"], /no "templates" folder/],
    [["build", "--colour"], /unknown option/],
    [["build", "content/small", "--icc", "none.icc"], /there is no file "none.icc"/],
    [["build", "content/small", "--icc", "content"], /cannot read "content": it is a folder/],
    [["compose", "none.txt", "--width", "9em"], /there is no file "none.txt"/],
    [["impose", "--paper", "SRA33"], /Did you mean SRA3\?/],
    [["impose", "--paper", "letter"], /Known: A4, A3/],
    [["impose", "--signature", "12"], /folded to 4, 8, 16, 32 pages/],
    [["impose", "--scheme", "saddle"], /Allowed choices are saddle-stitch/],
    [["impose", "--gripper", "-3"], /length from 0 to 40 mm/],
    [["impose", "--caliper", "0x1"], /length from 0 to 1 mm/],
    [["impose", "--milling", "12"], /length from 0 to 10 mm/],
    [["impose", "--last", "17"], /0 to 16 are possible/],
    [["impose", "content/small", "--bleed", "3"], /--bleed is for a PDF file/],
    [["impose", "none.pdf", "--lang", "en"], /--lang is for a content folder/],
    [["impose", "--columns", "0"], /1 to 20/],
  ])("%j is wrong use: exit 2, one plain sentence, no stack", (args, message) => {
    const { status, err, out } = tujie(args)
    expect(status).toBe(2)
    expect(err).toMatch(message)
    expect(err + out).not.toMatch(/\n\s+at /)
  })

  test.each<[readonly string[], string]>([
    [["bild"], "没有命令“bild”。是否指 build？"],
    [["build", "--colour"], "没有选项 --colour。"],
    [["build", "--lang", "de"], "选项 --lang <language> 的值“de”不可用。可用：zh、en、both。"],
    [["build", "--edition", "pres"], "选项 --edition <names> 的值“pres”不可用。没有名为“pres”的版本。可用：screen"],
    [["build", "a", "b"], "参数过多：最多 1 个，现有 2 个。"],
    [["build", "--theme", ""], "--theme 须写 templates/ 下的文件夹名。"],
    [["graphic", "content/small"], "缺少参数 id。"],
    [["build", "content/nothing"], "没有文件夹“content/nothing”。"],
    [["preflight", "none.pdf"], "没有文件“none.pdf”。"],
    [["proof", "--dpi", "0x64"], "应为 20 至 600 之间的数。"],
    [["cover", "--spine", "-1"], "应为 0 至 100 mm 之间的数。"],
  ])("%j with --messages zh --json: wrong use in Chinese, in words and as JSON", (args, words) => {
    const { status, err, out } = tujie([...args, "--messages", "zh", "--json"])
    expect(status).toBe(2)
    expect(err).toMatch(/^tujie: /)
    expect(err).toContain(words)
    const { ok, findings } = JSON.parse(out)
    expect([ok, findings.length, findings[0].code]).toEqual([false, 1, "cli/usage"])
    expect(findings[0].message).toContain(words)
  })

  test("a date of the environment that is none is wrong use; --debug goes with every command", () => {
    const env = { ...process.env, SOURCE_DATE_EPOCH: "2023-02-20" }
    const { status, stderr } = spawnSync(process.execPath, [COMMAND, "build", "content/small"], {
      cwd: project,
      encoding: "utf8",
      env,
    })
    expect([status, stderr]).toEqual([
      2,
      'tujie: SOURCE_DATE_EPOCH is seconds since 1970 in digits, not "2023-02-20".\n',
    ])
    for (const command of ["build", "compose", "cover", "impose", "explain", "graphic", "preflight", "proof"]) {
      expect(tujie([command, "--help"]).out).toContain("--debug")
    }
  })

  test("a booklet may stand at the root of its project; a report that is not there is told at its name", () => {
    const at = (path: string): string => join(project, path)
    cpSync(at("content/small/booklet.json"), at("booklet.json"))
    const { status, out } = tujie(["build", "--json"])
    rmSync(at("booklet.json"))
    expect(status).toBe(1)
    const [finding] = JSON.parse(out).findings
    expect(finding).toMatchObject({ code: "content/no-file", file: "./booklet.json", line: 3 })
    expect(finding.hint).toBeDefined()
  })

  test("an interruption while files are written comes after all are, and leaves nothing half done", async () => {
    const folder = join(project, "interrupted")
    mkdirSync(folder)
    const child = spawn(process.execPath, [COMMAND, "build", "content/small", "--out", folder], { cwd: project })
    const watcher = watch(folder, () => child.kill("SIGINT"))
    const code = await new Promise((done) => child.on("exit", done))
    watcher.close()
    expect([0, 130]).toContain(code)
    expect(readdirSync(folder)).toEqual(["manifest.json", "small-screen.pdf"])
  })

  test("--watch builds again when a broken file is mended, and when the folder was away", async () => {
    const report = readFileSync(join(project, "content/small/report.json"), "utf8")
    const child = spawn(process.execPath, [COMMAND, "build", "content/small", "--watch"], { cwd: project })
    let said = ""
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text))
    const until = async (words: RegExp): Promise<void> => {
      for (let i = 0; !words.test(said); i++) {
        if (i > 300) throw new Error(`${words} was not said: ${said}`)
        await new Promise((done) => setTimeout(done, 100))
      }
      said = ""
    }
    try {
      await until(/watching/)
      write("content/small/report.json", "{ broken")
      await until(/content\/json-syntax/)
      write("content/small/report.json", report)
      await until(/0 errors/)
      renameSync(join(project, "content/small"), join(project, "content/away"))
      await until(/content\/no-file/)
      renameSync(join(project, "content/away"), join(project, "content/small"))
      await until(/0 errors/)
      write("content/small/report.json", `${report} `)
      await until(/0 errors/)
    } finally {
      child.kill()
    }
  }, 60_000)

  test("builds, and --json tells what it made", () => {
    const { status, out, err } = tujie(["build", "content/small", "--json"])
    expect(err).toBe("")
    expect(status).toBe(0)
    const result = JSON.parse(out)
    expect(result.ok).toBe(true)
    expect(result.files.map((file: { name: string }) => file.name)).toEqual(["small-screen.pdf", "manifest.json"])
    expect(result.files[0].sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(outputs()).toEqual(["manifest.json", "small-screen.pdf"])
  })

  test("a reader that leaves early gets no stack", () => {
    const command = `"${process.execPath}" "${COMMAND}" build content/small --timings | head -1`
    const { stderr } = spawnSync("sh", ["-c", command], { cwd: project, encoding: "utf8" })
    expect(stderr).not.toMatch(/EPIPE|\n\s+at /)
  })

  test("impose makes the sheets alone, as the options say", () => {
    const args = ["impose", "content/small", "--signature", "8", "--paper", "450X320", "--caliper", "0.1", "--json"]
    const { status, out } = tujie(args)
    expect(status).toBe(0)
    const files = JSON.parse(out).files.map((file: { name: string }) => file.name)
    expect(files).toEqual(["small-sheets.pdf"])
    const tight = tujie(["impose", "content/small", "--paper", "A4", "--messages", "zh"])
    expect(tight.status).toBe(1)
    expect(tight.err).toContain("放得下的最小纸张是 A3")
  })

  test("one language has its own file names", () => {
    expect(tujie(["build", "content/small", "--lang", "en"]).status).toBe(0)
    expect(outputs()).toContain("small-screen-en.pdf")
  })

  test("--strict fails on warnings, and then nothing is written", () => {
    const before = outputs()
    const { status, out } = tujie(["build", "content/small", "--strict", "--json", "--lang", "zh"])
    const result = JSON.parse(out)
    const warnings = result.findings.filter((d: { severity: string }) => d.severity === "warning").length
    expect(status).toBe(warnings > 0 ? 1 : 0)
    if (warnings > 0) expect(outputs()).toEqual(before)
  })

  test("an error exits 1, names its place, and leaves the earlier file whole", () => {
    const before = readFileSync(join(project, "output/small/small-screen.pdf"))
    write("content/small/report.json", json({ ...REPORT, titel: { zh: "错", en: "typo" } }))
    const english = tujie(["build", "content/small"])
    expect(english.status).toBe(1)
    expect(english.err).toMatch(/content\/small\/report\.json:\d+:\d+ {2}error/)
    expect(english.err).toMatch(/title/)
    expect(english.err).not.toMatch(/\n\s+at /)
    const chinese = tujie(["build", "content/small", "--messages", "zh"])
    expect(chinese.err).toMatch(/错误/)
    expect(chinese.err).toContain("未写入任何文件")
    write("content/small/report.json", json(REPORT))
    expect(Buffer.compare(before, readFileSync(join(project, "output/small/small-screen.pdf")))).toBe(0)
    expect(outputs().filter((name) => name.includes(".tmp"))).toEqual([])
  })

  test("a place that cannot be written to is said plainly", () => {
    write("a-file", "")
    for (const out of [join(project, "a-file", "below"), join(project, "a-file"), "/proc/nowhere"]) {
      const { status, err } = tujie(["build", "content/small", "--out", out])
      expect(status).toBe(1)
      expect(err).toMatch(/Cannot write to .*\[artifacts\/cannot-write\]/)
      expect(err).not.toMatch(/\n\s+at /)
    }
    const { out } = tujie(["build", "content/small", "--json", "--messages", "zh", "--out", join(project, "a-file")])
    expect(JSON.parse(out).findings[0].message).toMatch(/无法写入/)
  })

  test("SOURCE_DATE_EPOCH sets the date, and nothing else of the environment reaches the bytes", () => {
    const build = (env: Readonly<Record<string, string>>, out: string): Buffer => {
      const { status } = spawnSync(process.execPath, [COMMAND, "build", "content/small", "--out", out], {
        cwd: project,
        env: { ...process.env, ...env },
      })
      expect(status).toBe(0)
      return readFileSync(join(project, out, "small-screen.pdf"))
    }
    const plain = build({ TZ: "Asia/Shanghai", LC_ALL: "tr_TR.UTF-8" }, "out-a")
    expect(Buffer.compare(plain, build({ TZ: "America/New_York", LANG: "C" }, "out-b"))).toBe(0)
    expect(Buffer.compare(plain, build({ SOURCE_DATE_EPOCH: "1700000000" }, "out-c"))).not.toBe(0)
  })

  test("a build killed while it runs leaves the earlier file whole", async () => {
    const before = readFileSync(join(project, "output/small/small-screen.pdf"))
    for (const delay of [30, 120, 250]) {
      const child = spawn(process.execPath, [COMMAND, "build", "content/small"], { cwd: project, stdio: "ignore" })
      const closed = new Promise((done) => child.once("close", done))
      await new Promise((done) => setTimeout(done, delay))
      child.kill("SIGKILL")
      await closed
      expect(Buffer.compare(before, readFileSync(join(project, "output/small/small-screen.pdf")))).toBe(0)
    }
  })

  test("--watch builds again when the content changes", { timeout: 60_000 }, async () => {
    const child = spawn(process.execPath, [COMMAND, "build", "content/small", "--watch"], { cwd: project })
    let out = ""
    child.stdout.on("data", (chunk) => {
      out += chunk
    })
    const builds = async (count: number): Promise<void> => {
      for (let i = 0; i < 500 && out.split("small-screen.pdf").length - 1 < count; i++) {
        await new Promise((done) => setTimeout(done, 50))
      }
      expect(out.split("small-screen.pdf").length - 1).toBeGreaterThanOrEqual(count)
    }
    try {
      await builds(1)
      write("content/small/report.json", json({ ...REPORT, period: { zh: "2021年", en: "2021" } }))
      await builds(2)
    } finally {
      child.kill()
      write("content/small/report.json", json(REPORT))
    }
  })
})

describe("tujie compose", () => {
  const compose = (args: readonly string[], input: string): { status: number | null; out: string; err: string } => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, "compose", ...args], {
      cwd: project,
      input,
      encoding: "utf8",
    })
    return { status, out: stdout, err: stderr }
  }
  const TEXT = "审查规范性文件45件，纠错3件。"

  test("prints the lines of standard input", () => {
    const { status, out } = compose(["--width", "8em", "--lang", "zh"], TEXT)
    expect(status).toBe(0)
    expect(out).toContain("审查规范性文件")
  })

  test("--jsonl answers each request; the lines joined are the source", () => {
    const request = { id: "a", text: TEXT, lang: "zh-Hans", width: 8, align: "justify" }
    const { status, out } = compose(["--jsonl"], `${JSON.stringify(request)}\n`)
    expect(status).toBe(0)
    const answer = JSON.parse(out)
    expect(answer.id).toBe("a")
    expect(answer.lines.map((line: { text: string }) => line.text).join("")).toBe(TEXT)
  })

  test("a bad line is a finding, the others are answered; exit 1", () => {
    const good = JSON.stringify({ id: "b", text: "好。", lang: "zh-Hans", width: 8, align: "left" })
    const bad = JSON.stringify({ id: "c", text: "好。", lang: "zh-Hans", widht: 8 })
    const { status, out } = compose(["--jsonl"], `${bad}\nnot json\n${good}\n`)
    expect(status).toBe(1)
    const answers = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line))
    expect(answers).toHaveLength(3)
    expect(answers[0].findings.length).toBeGreaterThan(0)
    expect(answers[1].findings.length).toBeGreaterThan(0)
    expect(answers[2].lines[0].text).toBe("好。")
  })

  test("wrong use exits 2", () => expect(compose(["--width", "wide"], TEXT).status).toBe(2))
})
