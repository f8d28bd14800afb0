import type { Command } from "commander"
import { Option } from "commander"
import type { Diagnostic, MessageLanguage } from "../foundation/diagnostic.ts"
import type { PreflightSummary } from "../steps/preflight-editions.ts"
import { type OutputFile, sha256, writeAll } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { claimText, formatDiagnostic, jsonDiagnostic, sortDiagnostics, type TextOf } from "./print.ts"
import { terminalColors } from "./terminal.ts"
import { writeFault } from "./write-fault.ts"

/** Options of every command that makes files. */
export interface JobFlags {
  readonly out?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly messages: MessageLanguage
  readonly debug?: boolean
}

export const withJobFlags = (command: Command, where: string): Command =>
  command
    .option("--out <folder>", `where to write (default: ${where})`)
    .option("--strict", "warnings fail too")
    .option("--json", "print one JSON object: files, findings")
    .addOption(new Option("--messages <language>", "language of the findings").choices(["en", "zh"]).default("en"))

export interface JobFile extends OutputFile {
  readonly pages?: number
  /** Of files for print. */
  readonly preflight?: PreflightSummary
}

/** Writes what a command made if nothing fails, prints what it found, and returns the exit code. */
export function finishJob(
  out: string,
  files: readonly JobFile[],
  found: readonly Diagnostic[],
  textOf: TextOf,
  flags: JobFlags,
): number {
  let diagnostics = sortDiagnostics(found)
  const fails = ({ severity }: Diagnostic): boolean =>
    severity === "error" || (flags.strict === true && severity === "warning")
  let failed = diagnostics.some(fails)
  let written: readonly string[] = []
  if (!failed) {
    try {
      written = writeAll(out, files)
    } catch (fault) {
      failed = true
      diagnostics = sortDiagnostics([...diagnostics, writeFault(out, fault)])
    }
  }
  if (flags.json) printJson(files, written, diagnostics, textOf, failed, flags.messages)
  else printText(files, written, diagnostics, textOf, failed, flags.messages)
  return failed ? EXIT.findings : EXIT.ok
}

const KILOBYTE = 1024

function printText(
  files: readonly JobFile[],
  written: readonly string[],
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  failed: boolean,
  messages: MessageLanguage,
): void {
  const err = terminalColors(process.stderr)
  const out = terminalColors(process.stdout)
  const zh = messages === "zh"
  for (const finding of diagnostics) process.stderr.write(`${formatDiagnostic(finding, textOf, messages, err)}\n`)
  written.forEach((path, i) => {
    const file = files[i]
    const pages = file?.pages === undefined ? "" : zh ? `${file.pages} 页，` : `${file.pages} pages, `
    const size = `${Math.max(1, Math.round((file?.bytes.length ?? 0) / KILOBYTE))} KB`
    const claim = file?.preflight === undefined ? "" : claimText(file.preflight, zh)
    process.stdout.write(`${out.green("✓")} ${path}  ${out.dim(`${pages}${size}${claim}`)}\n`)
  })
  if (failed) process.stderr.write(`${err.red("✗")} ${zh ? "未写入任何文件" : "nothing was written"}\n`)
}

function printJson(
  files: readonly JobFile[],
  written: readonly string[],
  diagnostics: readonly Diagnostic[],
  textOf: TextOf,
  failed: boolean,
  messages: MessageLanguage,
): void {
  const made = files.map(({ name, pages, bytes }, i) => ({
    name,
    path: written[i],
    ...(pages !== undefined && { pages }),
    bytes: bytes.length,
    sha256: sha256(bytes),
  }))
  const findings = diagnostics.map((finding) => jsonDiagnostic(finding, textOf, messages))
  process.stdout.write(`${JSON.stringify({ ok: !failed, files: failed ? [] : made, findings }, undefined, 2)}\n`)
}
