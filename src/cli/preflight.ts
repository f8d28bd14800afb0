import { join, relative } from "node:path"
import { type Command, Option } from "commander"
import { readBooklet } from "../content/read-booklet.ts"
import type { Diagnostic, Message, MessageLanguage } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { mm, mmToPt } from "../foundation/units.ts"
import type { PreflightExpectations, PrintClaim } from "../preflight/expectations.ts"
import type { BindingName } from "../tables/order-names.ts"
import { PAPER_SIZES } from "../tables/paper-sizes.ts"
import { PREFLIGHT_PROFILE_NAMES, PREFLIGHT_PROFILES, type PreflightProfileName } from "../tables/preflight-profiles.ts"
import { isFolder, openProject, type Project, readBytes } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { badValue, Misuse, plainFault } from "./misuse.ts"
import { layoutJson, layoutText, preflightLayout } from "./preflight-layout.ts"
import { formatDiagnostic, jsonDiagnostic } from "./print.ts"
import { noFile, noProject, terminalColors } from "./terminal.ts"

interface Flags {
  readonly profile: PreflightProfileName
  readonly claim?: "x4" | "x1a"
  readonly trim?: Size
  readonly binding?: "saddle-stitch" | "perfect"
  readonly spots?: readonly string[]
  readonly cmyk?: boolean
  readonly sheets?: boolean
  readonly json?: boolean
  readonly strict?: boolean
  readonly messages: MessageLanguage
}

const EXAMPLES = `
Examples:
  tujie preflight                                    the press file of this folder's booklet
  tujie preflight content/xiangtan-2022
  tujie preflight flyer.pdf --profile uncoated --messages zh
  tujie preflight flyer.pdf --claim x4 --trim A5 --binding saddle-stitch --spots "PANTONE 186 C"
  tujie preflight flyer.pdf --json --strict

Of a content folder the pages are checked as they are laid out too: each finding names page, element and content.
A file is held to the PDF/X version it declares; --claim holds it to one it should declare.
What is not given (trim, binding, spots) is not checked, and the report says so.`

const CLAIMS: Readonly<Record<"x4" | "x1a", PrintClaim>> = { x4: "PDF/X-4", x1a: "PDF/X-1a" }

export function registerPreflight(program: Command): void {
  program
    .command("preflight")
    .description("check a PDF file for print, made by Tujie or not")
    .argument("[file]", "a PDF file, or a folder with booklet.json", ".")
    .addOption(
      new Option("--profile <name>", "how it is printed")
        .choices([...PREFLIGHT_PROFILE_NAMES])
        .default("sheetfed-coated"),
    )
    .addOption(new Option("--claim <standard>", "what the file has to declare").choices(["x4", "x1a"]))
    .option("--trim <size>", "trim size of the product: a name, or width×height in mm", parseTrim)
    .addOption(new Option("--binding <kind>", "how it is bound").choices(["saddle-stitch", "perfect"]))
    .option("--spots <names>", "spot colours of the job, comma-separated; an empty string for none", parseSpots)
    .option("--cmyk", "no RGB at all, with or without a profile")
    .option("--sheets", "the pages are imposed sheets")
    .option("--strict", "warnings fail too")
    .option("--json", "print one JSON object")
    .addOption(new Option("--messages <language>", "language of the report").choices(["en", "zh"]).default("en"))
    .addHelpText("after", EXAMPLES)
    .action(async (file: string, flags: Flags) => {
      process.exitCode = await runPreflight(file, flags)
    })
}

function parseTrim(value: string): Size {
  const named = PAPER_SIZES.find(({ name }) => name.toLowerCase() === value.toLowerCase())
  const [, width, height] = /^(\d+(?:\.\d+)?)\s*[x×*]\s*(\d+(?:\.\d+)?)$/i.exec(value) ?? []
  if (named === undefined && width === undefined) {
    const names = PAPER_SIZES.map(({ name }) => name).join(", ")
    throw badValue({
      en: `Write a size as 148x210, or one of ${names}.`,
      zh: `请写成 148x210，或用这些名称：${names}。`,
    })
  }
  return {
    width: mmToPt(named?.width ?? mm(Number(width))),
    height: mmToPt(named?.height ?? mm(Number(height))),
  }
}

const parseSpots = (value: string): readonly string[] =>
  value
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "")

async function runPreflight(path: string, flags: Flags): Promise<number> {
  const target = isFolder(path) ? pressFileOf(path) : { path, expected: {} }
  if ("faults" in target) return tellFaults(target, flags)
  const profile = PREFLIGHT_PROFILES[flags.profile]
  const fails = ({ severity }: Pick<Diagnostic, "severity">): boolean =>
    severity === "error" || (flags.strict === true && severity === "warning")
  const { project } = target
  const layout = project && (await preflightLayout(project, profile))
  const layoutFails = layout?.findings.some(fails) === true
  if (project && layout && !flags.json)
    process.stdout.write(layoutText(layout, project, profile, layoutFails, flags.messages))
  const laidOut = project && layout ? { layout: layoutJson(layout, project, flags.messages) } : {}
  const bytes = readBytes(target.path)
  const name = relative(process.cwd(), target.path) || target.path
  if (typeof bytes === "string") {
    const missing = noFile(name, bytes, target.hint)
    if (layout === undefined) throw missing
    const message = missing.words[flags.messages]
    process.stderr.write(`tujie: ${message}\n`)
    const answer = { ok: false, file: null, findings: [plainFault("cli/usage", message)], ...laidOut }
    if (flags.json) process.stdout.write(`${JSON.stringify(answer, undefined, 2)}\n`)
    return layoutFails ? EXIT.findings : EXIT.usage
  }
  const [{ preflightFile }, { preflightText }, { preflightJson }] = await Promise.all([
    import("../preflight/preflight.ts"),
    import("../preflight/report-text.ts"),
    import("../preflight/report-json.ts"),
  ])
  const expected: PreflightExpectations = {
    ...target.expected,
    ...(flags.claim && { claim: CLAIMS[flags.claim] }),
    ...(flags.trim && { trim: flags.trim }),
    ...(flags.binding && { binding: flags.binding }),
    ...(flags.spots && { spots: flags.spots }),
    ...(flags.cmyk && { cmykOnly: true }),
    ...(flags.sheets && { imposed: true }),
  }
  const report = preflightFile(bytes, profile, expected)
  const failed = layoutFails || report.findings.some(fails)
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ ...preflightJson(report, name, failed, flags.messages), ...laidOut }, undefined, 2)}\n`
      : preflightText(report, name, failed, flags.messages, terminalColors(process.stdout)),
  )
  return failed ? EXIT.findings : EXIT.ok
}

interface Target {
  readonly path: string
  /** Of a content folder, whose pages are checked as they are laid out too. */
  readonly project?: Project
  /** What to do where the file is not there. */
  readonly hint?: Message
  readonly expected: PreflightExpectations
}

/** A booklet.json that cannot be read. */
interface Faulty {
  readonly project: Project
  readonly faults: readonly Diagnostic[]
}

/** The press file of a booklet, with what its order says. */
function pressFileOf(folder: string): Target | Faulty {
  const project = openProject(folder)
  if ("type" in project) throw noProject(project)
  const findings: Diagnostic[] = []
  const at = `${project.content}/booklet.json`
  const text = project.sources.text(at)
  const booklet = text === undefined ? undefined : readBooklet({ path: at, text }, (finding) => findings.push(finding))
  if (text === undefined) {
    throw new Misuse({
      en: `there is no ${at}. Name a PDF file, or a folder that holds a booklet.json.`,
      zh: `没有 ${at}。请指定 PDF 文件，或含 booklet.json 的文件夹。`,
    })
  }
  if (booklet === undefined) return { project, faults: findings }
  const suffix = booklet.languages.length === 1 ? `-${booklet.languages[0]}` : ""
  const path = join(project.root, "output", booklet.name, `${booklet.name}-press${suffix}.pdf`)
  const { trim, order } = booklet
  const size = { width: mmToPt(trim.width), height: mmToPt(trim.height) }
  const binding = order?.binding && BINDINGS[order.binding]
  const command = `tujie build ${folder} --edition press`
  const hint = { en: ` Build it: ${command}`, zh: `请先制作：${command}` }
  return { path, project, hint, expected: { trim: size, ...(binding && { binding }) } }
}

/** What a file can be held to; leaves that are not bound may be any number. */
const BINDINGS: Readonly<Record<BindingName, PreflightExpectations["binding"]>> = {
  "saddle-stitch": "saddle-stitch",
  "perfect-bound": "perfect",
  "single-leaves": undefined,
}

function tellFaults({ project, faults }: Faulty, { json, messages }: Flags): number {
  const { text } = project.sources
  const colors = terminalColors(process.stderr)
  if (json) {
    const findings = faults.map((one) => jsonDiagnostic(one, text, messages))
    process.stdout.write(`${JSON.stringify({ ok: false, file: null, findings }, undefined, 2)}\n`)
  } else for (const one of faults) process.stderr.write(`${formatDiagnostic(one, text, messages, colors)}\n`)
  return EXIT.findings
}
