import { type Command, Option } from "commander"
import type { Compose, ComposeFinding, ComposeOptions, Line } from "../compose/compose.ts"
import type { MessageLanguage } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { openFontFolder, readLines, readWhole } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { badValue, Misuse } from "./misuse.ts"
import { columns, formatDiagnostic, jsonDiagnostic } from "./print.ts"
import { noFile, terminalColors } from "./terminal.ts"

interface Flags {
  readonly width?: number
  readonly lang?: string
  readonly align?: NonNullable<ComposeOptions["align"]>
  readonly alignLast?: NonNullable<ComposeOptions["align"]>
  readonly style?: NonNullable<ComposeOptions["punctuation"]>
  readonly font?: string
  readonly indent?: number
  readonly lineBreak?: NonNullable<ComposeOptions["lineBreak"]>
  readonly hyphens?: NonNullable<ComposeOptions["hyphens"]>
  readonly hanging?: NonNullable<ComposeOptions["hanging"]>
  readonly wrap?: NonNullable<ComposeOptions["wrap"]>
  readonly keepUnits?: boolean
  readonly json?: boolean
  readonly jsonl?: boolean
  readonly messages: MessageLanguage
}

const EXAMPLES = `
Examples:
  tujie compose report.txt --width 20em
  echo '加强联系，提高履职实效。' | tujie compose --width 11em --json
  tujie compose letter.txt --width 30em --lang en --hyphens auto --font "Source Serif 4"
  tujie compose requests.jsonl --jsonl

With --jsonl each line is a request: {"id","text","lang","width","align","font","options"}; for texts side by side
"pairs" and "columns": [{"lang","width"}] are added. Each is answered by one line. Lengths are in em; "x" counts from
the start of the measure, "row" from the first line.`

const ALIGN = ["left", "right", "center", "justify"]

export function registerCompose(program: Command): void {
  program
    .command("compose")
    .description("break a text into lines and say how each is set")
    .argument("[file]", "text file; standard input where none is named")
    .option("--width <em>", "measure, for instance 20em", parseEm)
    .option("--lang <language>", "language of the text (default: zh)")
    .addOption(new Option("--align <side>", "alignment (default: justify)").choices(ALIGN))
    .addOption(new Option("--align-last <side>", "alignment of the last line").choices(ALIGN))
    .addOption(
      new Option("--style <style>", "punctuation style (default: gb)").choices(["gb", "kaiming", "banjiao", "plain"]),
    )
    .option("--font <families>", 'font families, comma-separated (default: "Noto Sans SC")')
    .option("--indent <em>", "first-line indent", parseSigned)
    .addOption(
      new Option("--line-break <level>", "which marks may start or end a line (default: gb)").choices([
        "gb",
        "none",
        "basic",
        "loose",
        "normal",
        "strict",
        "anywhere",
      ]),
    )
    .addOption(new Option("--hyphens <how>", "hyphens in words").choices(["none", "manual", "auto"]))
    .addOption(new Option("--hanging <how>", "hanging marks").choices(["none", "allow-end", "force-end"]))
    .addOption(new Option("--wrap <how>", "line breaking").choices(["wrap", "nowrap", "balance", "pretty"]))
    .option("--keep-units", "keep numbers with their measure words")
    .option("--json", "print one JSON object")
    .option("--jsonl", "read one JSON request a line, answer one JSON result a line")
    .addOption(new Option("--messages <language>", "language of the findings").choices(["en", "zh"]).default("en"))
    .addHelpText("after", EXAMPLES)
    .action(async (file: string | undefined, flags: Flags) => {
      process.exitCode = await runCompose(file, flags)
    })
}

function parseSigned(value: string): number {
  const match = /^(-?\d+(?:\.\d+)?)(?:em)?$/.exec(value.trim())
  if (match === null)
    throw badValue({ en: "A length in em is needed, for instance 20em.", zh: "应为以 em 计的长度，例如 20em。" })
  return Number(match[1])
}

function parseEm(value: string): number {
  const length = parseSigned(value)
  if (!(length > 0)) throw badValue({ en: "The measure must be larger than 0.", zh: "行长须大于 0。" })
  return length
}

/** Settings that a request brings itself. */
const REQUEST_FLAGS = [
  "width",
  "lang",
  "align",
  "alignLast",
  "style",
  "font",
  "indent",
  "lineBreak",
  "hyphens",
  "hanging",
  "wrap",
  "keepUnits",
  "json",
] as const

async function runCompose(file: string | undefined, flags: Flags): Promise<number> {
  const unused = flags.jsonl ? REQUEST_FLAGS.find((name) => flags[name] !== undefined) : undefined
  if (unused !== undefined) {
    throw new Misuse({
      en: `--${dashed(unused)} does not go with --jsonl: each request brings its own settings`,
      zh: `--${dashed(unused)} 不能与 --jsonl 同用：各项设置写在每个请求中`,
    })
  }
  if (!flags.jsonl && flags.width === undefined) {
    throw new Misuse({ en: "--width is needed, for instance --width 20em", zh: "缺少 --width，例如 --width 20em" })
  }
  const { createComposer } = await import("../compose/compose.ts")
  const { hasErrors, plainFindings } = await import("../compose/compose-answer.ts")
  const { splitFonts } = await import("../compose/compose-request.ts")
  const { readCatalogue } = await import("../text/font/catalogue.ts")
  const fonts = openFontFolder()
  if (fonts === undefined) {
    throw new Misuse({
      en: "there is no fonts/catalogue.json in this folder, above it, or beside tujie",
      zh: "此文件夹、其上级文件夹和 tujie 旁都没有 fonts/catalogue.json",
    })
  }
  const findings: ComposeFinding[] = []
  const catalogue = readCatalogue(fonts.catalogue, (finding) => findings.push(finding))
  if (catalogue === undefined) return tellFaults(findings, fonts.catalogue, flags)
  const compose = createComposer(catalogue, fonts.sources)
  try {
    if (flags.jsonl) return await answerRequests(file, flags.messages, compose, findings)
    const text = await readWhole(file)
    const { lines, findings: own } = compose(text.replace(/\r?\n$/, ""), optionsOf(flags, splitFonts))
    findings.push(...own)
    if (flags.json)
      process.stdout.write(
        `${JSON.stringify({ ok: !hasErrors(findings), lines, findings: plainFindings(findings, flags.messages) })}\n`,
      )
    else print(lines, findings, flags)
  } catch (fault) {
    const { code } = fault as NodeJS.ErrnoException
    throw code === undefined ? fault : noFile(file ?? "-", code)
  }
  return hasErrors(findings) ? EXIT.findings : EXIT.ok
}

/** A catalogue of fonts that cannot be used. */
function tellFaults(faults: readonly ComposeFinding[], { text }: SourceFile, { json, messages }: Flags): number {
  const colors = terminalColors(process.stderr)
  const findings = faults.map((one) => jsonDiagnostic(one, () => text, messages))
  if (json) process.stdout.write(`${JSON.stringify({ ok: false, lines: [], findings })}\n`)
  else for (const one of faults) process.stderr.write(`${formatDiagnostic(one, () => text, messages, colors)}\n`)
  return EXIT.findings
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function optionsOf(flags: Flags, families: (names: string) => readonly string[]): ComposeOptions {
  const options: Record<string, unknown> = { width: flags.width, lang: flags.lang ?? "zh" }
  const { align, alignLast, style: punctuation, indent: firstLineIndent, lineBreak, hyphens, hanging, wrap } = flags
  const given = { align, alignLast, punctuation, firstLineIndent, lineBreak, hyphens, hanging, wrap }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) options[name] = value
  if (flags.keepUnits !== undefined) options["keepUnits"] = flags.keepUnits
  if (flags.font !== undefined) options["font"] = families(flags.font)
  return options as unknown as ComposeOptions
}

/** One answer a request, as soon as it is read, in the same order. */
async function answerRequests(
  file: string | undefined,
  language: MessageLanguage,
  compose: Compose,
  shared: readonly ComposeFinding[],
): Promise<number> {
  const { answerRequest, hasErrors, plainFindings } = await import("../compose/compose-answer.ts")
  let failed = hasErrors(shared)
  for await (const line of readLines(file)) {
    if (line.trim() === "") continue
    const answer = answerRequest(line, compose, language)
    const findings = [...plainFindings(shared, language), ...answer.findings]
    process.stdout.write(`${JSON.stringify({ ...answer, findings })}\n`)
    failed ||= hasErrors(findings)
  }
  return failed ? EXIT.findings : EXIT.ok
}

const TIERS: Readonly<Record<number, Readonly<Record<MessageLanguage, string>>>> = {
  [-5]: { en: "squeezed, full stops too", zh: "压缩至句末点号" },
  [-4]: { en: "squeezed, Han–Latin spaces too", zh: "压缩至中西间隙" },
  [-3]: { en: "squeezed, commas too", zh: "压缩至句内点号" },
  [-2]: { en: "squeezed, brackets", zh: "压缩括号、引号" },
  [-1]: { en: "squeezed, word spaces", zh: "压缩词间空格" },
  0: { en: "", zh: "" },
  1: { en: "stretched, word spaces", zh: "拉伸词间空格" },
  2: { en: "stretched, Han–Latin spaces too", zh: "拉伸至中西间隙" },
  3: { en: "stretched, all gaps", zh: "拉伸全部字距" },
}

/** The lines with a rule at their right edge; beside it the width, the tier reached and what each gap took. */
function print(lines: readonly Line[], findings: readonly ComposeFinding[], flags: Flags): void {
  const out = terminalColors(process.stdout)
  const texts = lines.map((line) => visible(line))
  const room = Math.max(...texts.map(columns), Math.round((flags.width ?? 0) * 2))
  for (const [i, { width, tier, gap, penalty }] of lines.entries()) {
    const text = texts[i] as string
    const words = TIERS[tier]?.[flags.messages] ?? ""
    const detail = words === "" ? "" : `  ${words} ${gap > 0 ? "+" : "−"}${Math.abs(gap).toFixed(3)}`
    const price = penalty === 0 ? "" : `  (${penalty})`
    const pad = " ".repeat(Math.max(0, room - columns(text)))
    process.stdout.write(`${text}${pad}${out.dim(`│ ${width.toFixed(2).padStart(6)}${detail}${price}`)}\n`)
  }
  const err = terminalColors(process.stderr)
  for (const finding of findings) {
    const place =
      finding.line === undefined
        ? ""
        : flags.messages === "zh"
          ? `第 ${finding.line + 1} 行  `
          : `line ${finding.line + 1}  `
    process.stderr.write(`${place}${formatDiagnostic(finding, () => undefined, flags.messages, err)}\n`)
  }
}

/** What is seen of a line: inserted hyphens shown, an indent as blanks, control characters not. */
function visible({ clusters }: Line): string {
  const text = clusters.map(({ text, inserted }) => (inserted ? "-" : text)).join("")
  const indent = " ".repeat(Math.max(0, Math.round((clusters[0]?.x ?? 0) * 2)))
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they would move the cursor of a terminal
  return indent + text.trim().replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD")
}
