import { join } from "node:path"
import { type Command, Option } from "commander"
import { BILINGUAL_MODES, type BilingualMode, EDITION_NAMES, type EditionName } from "../content/booklet.ts"
import type { Lang } from "../content/report.ts"
import { type Diagnostic, type MessageLanguage, tally } from "../foundation/diagnostic.ts"
import { type BuildRequest, type BuildResult, build } from "../pipeline.ts"
import { askedDate } from "./asked-date.ts"
import { clock, openProject, type Project, readBytes, sha256, writeAll } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { holdMemory } from "./hold-memory.ts"
import { badValue, Misuse, tellEnd, tellOwnFault } from "./misuse.ts"
import { claimText, formatDiagnostic, jsonDiagnostic, sortDiagnostics } from "./print.ts"
import { noFile, noProject, progressOn, terminalColors } from "./terminal.ts"
import { watchProject } from "./watch.ts"
import { writeFault } from "./write-fault.ts"

export interface BuildOptions {
  readonly edition?: readonly EditionName[]
  readonly lang?: "zh" | "en" | "both"
  readonly bilingual?: BilingualMode
  readonly theme?: string
  readonly out?: string
  readonly icc?: string
  readonly watch?: boolean
  readonly strict?: boolean
  readonly json?: boolean
  readonly messages: MessageLanguage
  readonly timings?: boolean
  readonly debug?: boolean
  readonly lines?: boolean
}

const EXAMPLES = `
Examples:
  tujie build content/xiangtan-2022
  tujie build content/xiangtan-2022 --lang zh --out /tmp/zh
  tujie build content/xiangtan-2022 --bilingual parallel
  tujie build content/xiangtan-2022 --theme qingshan
  tujie build content/xiangtan-2022 --edition screen --strict --json
  SOURCE_DATE_EPOCH=1700000000 tujie build content/xiangtan-2022`

export function registerBuild(program: Command): void {
  program
    .command("build")
    .description("build the booklet of a content folder")
    .argument("[folder]", "folder with booklet.json", ".")
    .option("--edition <names>", `editions to make: ${EDITION_NAMES.join(", ")} (comma-separated)`, parseEditions)
    .addOption(new Option("--lang <language>", "languages to set").choices(["zh", "en", "both"]))
    .addOption(
      new Option("--bilingual <mode>", "how two languages stand, in all sections").choices([...BILINGUAL_MODES]),
    )
    .option("--theme <name>", "a folder of templates/, instead of the booklet's theme")
    .option("--icc <file>", "output profile of the print shop, for press editions (ICC, class prtr, CMYK)")
    .option("--out <folder>", "where to write (default: output/<name> in the project)")
    .option("--watch", "build again at every change, until interrupted")
    .option("--strict", "warnings fail too")
    .option("--json", "print one JSON object: files, findings, timings")
    .addOption(new Option("--messages <language>", "language of the findings").choices(["en", "zh"]).default("en"))
    .option("--lines", "write <name>-lines.jsonl too: how each line was filled")
    .option("--timings", "print how long each step took")
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, options: BuildOptions) => {
      await runBuild(folder, options)
    })
}

/** Nobody reads more in a terminal; errors come first. */
const MAX_PRINTED = 200

function parseEditions(value: string): readonly EditionName[] {
  return value.split(",").map((name) => {
    const edition = EDITION_NAMES.find((known) => known === name.trim())
    if (edition === undefined) {
      throw badValue({
        en: `There is no edition "${name.trim()}". Allowed: ${EDITION_NAMES.join(", ")}.`,
        zh: `没有名为“${name.trim()}”的版本。可用：${EDITION_NAMES.join("、")}。`,
      })
    }
    return edition
  })
}

/** Builds a folder; `more` is what a command asks for beside the options of all. */
export async function runBuild(folder: string, options: BuildOptions, more: Partial<BuildRequest> = {}): Promise<void> {
  const project = openProject(folder)
  if ("type" in project) throw noProject(project)
  if (options.theme === "")
    throw new Misuse({ en: "--theme names a folder of templates/.", zh: "--theme 须写 templates/ 下的文件夹名。" })
  process.exitCode = await buildOnce(project, options, more)
  if (options.watch) {
    const zh = options.messages === "zh"
    process.stderr.write(zh ? "tujie: 正在监视改动；按 Ctrl+C 结束\n" : "tujie: watching for changes; Ctrl+C ends\n")
    await watchProject(project, async () => {
      try {
        process.exitCode = await buildOnce(project, { ...options, timings: true }, more)
      } catch (fault) {
        // What the next change of a file may mend.
        if (fault instanceof Misuse) tellEnd("cli/usage", fault.words, process.argv)
        else tellOwnFault(fault, process.argv)
      }
    })
  }
}

/** One build: run the pipeline, print what it found, write what it made. Returns the exit code. */
async function buildOnce(project: Project, options: BuildOptions, more: Partial<BuildRequest>): Promise<number> {
  const started = clock()
  const progress = progressOn(process.stderr, options.json === true)
  const date = askedDate()
  const icc = options.icc === undefined ? undefined : readProfile(options.icc)
  const result = await build(project.sources, {
    content: project.content,
    ...(options.edition && { editions: options.edition }),
    ...(options.lang && { languages: languagesOf(options.lang) }),
    ...(options.bilingual && { bilingual: options.bilingual }),
    ...(options.theme && { theme: options.theme }),
    ...(date && { date }),
    ...(options.lines && { lines: true }),
    ...(icc && { icc }),
    ...more,
    hash: sha256,
    clock,
    onStep: (step) => {
      progress.step(step)
      holdMemory()
    },
  })
  progress.end()

  let diagnostics = sortDiagnostics(result.diagnostics)
  let failed = fails(diagnostics, options.strict === true)
  const out = options.out ?? join(project.root, "output", result.name ?? "booklet")
  let written: readonly string[] = []
  if (!failed) {
    try {
      written = writeAll(out, result.files)
    } catch (fault) {
      failed = true
      diagnostics = sortDiagnostics([...diagnostics, writeFault(out, fault)])
    }
  }
  if (options.json) printJson(project, result, diagnostics, written, failed, options.messages)
  else printText(project, result, diagnostics, written, failed, options, clock() - started)
  return failed ? EXIT.findings : EXIT.ok
}

export function readProfile(path: string): { readonly path: string; readonly bytes: Uint8Array } {
  const bytes = readBytes(path)
  if (typeof bytes !== "string") return { path, bytes }
  throw noFile(path, bytes, {
    en: " Name the print shop's output profile, for instance --icc press.icc.",
    zh: "请指定印厂的输出特性文件，例如 --icc press.icc。",
  })
}

const languagesOf = (choice: "zh" | "en" | "both"): readonly Lang[] => (choice === "both" ? ["zh", "en"] : [choice])

function fails(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  return diagnostics.some((d) => d.severity === "error" || (strict && d.severity === "warning"))
}

function printText(
  project: Project,
  result: BuildResult,
  diagnostics: readonly Diagnostic[],
  written: readonly string[],
  failed: boolean,
  options: BuildOptions,
  elapsed: number,
): void {
  const err = terminalColors(process.stderr)
  for (const d of diagnostics.slice(0, MAX_PRINTED)) {
    process.stderr.write(`${formatDiagnostic(d, project.sources.text, options.messages, err)}\n`)
  }
  const out = terminalColors(process.stdout)
  const zh = options.messages === "zh"
  const more = diagnostics.length - MAX_PRINTED
  if (more > 0) {
    process.stderr.write(zh ? `另有 ${more} 条，用 --json 可全部列出\n` : `and ${more} more; --json lists them all\n`)
  }
  if (options.timings) {
    for (const { step, ms } of result.timings)
      process.stdout.write(`  ${step.padEnd(12)}${ms.toFixed(1).padStart(8)} ms\n`)
  }
  for (const path of written) {
    const file = result.files.find(({ name }) => path.endsWith(name))
    const pages = file?.pages === undefined ? "" : zh ? `${file.pages} 页，` : `${file.pages} pages, `
    const claim = file?.preflight === undefined ? "" : claimText(file.preflight, zh)
    process.stdout.write(
      `${out.green("✓")} ${path}  ${out.dim(`${pages}${kilobytes(file?.bytes.length ?? 0)}${claim}`)}\n`,
    )
  }
  const count = (severity: Diagnostic["severity"]): number => diagnostics.filter((d) => d.severity === severity).length
  const counts = tally(count("error"), count("warning"))
  const seconds = (elapsed / 1000).toFixed(2)
  const summary = zh ? `${counts.zh}，用时 ${seconds} 秒` : `${counts.en}, ${seconds} s`
  if (failed) {
    const consequence = zh ? "；未写入任何文件，原有文件未变" : "; nothing was written; earlier files are as they were"
    process.stderr.write(`${err.red("✗")} ${summary}${consequence}\n`)
  } else process.stdout.write(`${out.dim(summary)}\n`)
}

const kilobytes = (bytes: number): string => `${Math.max(1, Math.round(bytes / 1024))} KB`

function printJson(
  project: Project,
  result: BuildResult,
  diagnostics: readonly Diagnostic[],
  written: readonly string[],
  failed: boolean,
  messages: MessageLanguage,
): void {
  const findings = diagnostics.map((d) => jsonDiagnostic(d, project.sources.text, messages))
  const files = result.files.map(({ name, pages, bytes }, index) => ({
    name,
    path: written[index],
    ...(pages !== undefined && { pages }),
    bytes: bytes.length,
    sha256: sha256(bytes),
  }))
  const timings = Object.fromEntries(result.timings.map(({ step, ms }) => [step, Math.round(ms * 10) / 10]))
  process.stdout.write(
    `${JSON.stringify({ ok: !failed, files: failed ? [] : files, findings, timings }, undefined, 2)}\n`,
  )
}
