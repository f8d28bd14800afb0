import { join, relative } from "node:path"
import { type Command, InvalidArgumentError, Option } from "commander"
import { readBooklet } from "../content/read-booklet.ts"
import type { Diagnostic, MessageLanguage } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { mm, mmToPt } from "../foundation/units.ts"
import type { PreflightExpectations, PrintClaim } from "../preflight/expectations.ts"
import { PAPER_SIZES } from "../tables/paper-sizes.ts"
import { PREFLIGHT_PROFILE_NAMES, PREFLIGHT_PROFILES, type PreflightProfileName } from "../tables/preflight-profiles.ts"
import { isFolder, openProject, type Project, readBytes } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { formatDiagnostic } from "./print.ts"
import { noProject, terminalColors } from "./terminal.ts"

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
    throw new InvalidArgumentError(`Write a size as 148x210, or one of ${names}.`)
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
  if (typeof target === "string") {
    process.stderr.write(target)
    return EXIT.usage
  }
  const bytes = readBytes(target.path)
  if (bytes === undefined) {
    process.stderr.write(`tujie: there is no file "${target.path}".\n`)
    return EXIT.usage
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
  const report = preflightFile(bytes, PREFLIGHT_PROFILES[flags.profile], expected)
  const failed = report.findings.some(
    ({ severity }) => severity === "error" || (flags.strict === true && severity === "warning"),
  )
  const name = relative(process.cwd(), target.path) || target.path
  process.stdout.write(
    flags.json
      ? `${JSON.stringify(preflightJson(report, name, failed, flags.messages), undefined, 2)}\n`
      : preflightText(report, name, flags.messages, terminalColors(process.stdout)),
  )
  return failed ? EXIT.findings : EXIT.ok
}

interface Target {
  readonly path: string
  readonly expected: PreflightExpectations
}

/** The press file of a booklet, with what its order says; a string says why there is none. */
function pressFileOf(folder: string): Target | string {
  const project = openProject(folder)
  if ("type" in project) return noProject(project)
  const findings: Diagnostic[] = []
  const at = `${project.content}/booklet.json`
  const text = project.sources.text(at)
  const booklet = text === undefined ? undefined : readBooklet({ path: at, text }, (finding) => findings.push(finding))
  if (booklet === undefined) return noBooklet(project, at, findings)
  const suffix = booklet.languages.length === 1 ? `-${booklet.languages[0]}` : ""
  const path = join(project.root, "output", booklet.name, `${booklet.name}-press${suffix}.pdf`)
  if (readBytes(path) === undefined) {
    return `tujie: there is no ${relative(process.cwd(), path)}. Build it first: tujie build ${folder} --edition press\n`
  }
  const { trim } = booklet
  return { path, expected: { trim: { width: mmToPt(trim.width), height: mmToPt(trim.height) } } }
}

function noBooklet(project: Project, path: string, findings: readonly Diagnostic[]): string {
  if (findings.length === 0)
    return `tujie: there is no ${path}. Name a PDF file, or a folder that holds a booklet.json.\n`
  const colors = terminalColors(process.stderr)
  return findings.map((one) => `${formatDiagnostic(one, project.sources.text, "en", colors)}\n`).join("")
}
