import { type Command, Option } from "commander"
import type { Colors } from "picocolors/types.js"
import type { Diagnostic, MessageLanguage } from "../foundation/diagnostic.ts"
import { suggest } from "../foundation/suggest.ts"
import { type Explanation, explainGraphics } from "../jobs/explain.ts"
import { readContent } from "../steps/read-booklet-folder.ts"
import { openProject } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { Misuse } from "./misuse.ts"
import { formatDiagnostic, formatPlace, jsonDiagnostic, sentence, sortDiagnostics, type TextOf } from "./print.ts"
import { noProject, terminalColors } from "./terminal.ts"

interface Flags {
  readonly json?: boolean
  readonly messages: MessageLanguage
}

const EXAMPLES = `
Examples:
  tujie explain content/xiangtan-2022
  tujie explain content/xiangtan-2022 law.g.docs
  tujie explain content/xiangtan-2022 --messages zh
  tujie explain content/xiangtan-2022 --json`

export function registerExplain(program: Command): void {
  program
    .command("explain")
    .description("say which type each graphic has, by which rule, and what else was considered")
    .argument("[folder]", "folder with booklet.json", ".")
    .argument("[id]", "one graphic by its id; all where none is named")
    .option("--json", "print one JSON object, with a description of each graphic in both languages")
    .addOption(new Option("--messages <language>", "language of the reasons").choices(["en", "zh"]).default("en"))
    .addHelpText("after", EXAMPLES)
    .action((folder: string, id: string | undefined, flags: Flags) => {
      process.exitCode = runExplain(folder, id, flags)
    })
}

function runExplain(folder: string, id: string | undefined, flags: Flags): number {
  const project = openProject(folder)
  if ("type" in project) throw noProject(project)
  const found: Diagnostic[] = []
  const { content } = readContent(project.sources, { content: project.content }, (finding) => found.push(finding))
  const textOf = project.sources.text
  const findings = sortDiagnostics(found).filter(({ severity }) => severity === "error")
  const all = content === undefined ? [] : explainGraphics(content)
  const shown = id === undefined ? all : all.filter((one) => one.id === id)
  if (content !== undefined && id !== undefined && shown.length === 0) {
    throw unknownGraphic(id, all)
  }
  if (flags.json) {
    const graphics = shown.map((one) => jsonExplanation(one, flags.messages))
    const failing = findings.map((finding) => jsonDiagnostic(finding, textOf, flags.messages))
    process.stdout.write(
      `${JSON.stringify({ ok: findings.length === 0, graphics, findings: failing }, undefined, 2)}\n`,
    )
  } else {
    const err = terminalColors(process.stderr)
    for (const finding of findings) process.stderr.write(`${formatDiagnostic(finding, textOf, flags.messages, err)}\n`)
    const colors = terminalColors(process.stdout)
    for (const one of shown) process.stdout.write(`${formatExplanation(one, textOf, flags.messages, colors)}\n`)
  }
  return findings.length > 0 ? EXIT.findings : EXIT.ok
}

/** Names the graphic that was probably meant. */
export function unknownGraphic(id: string, known: readonly { readonly id: string }[]): Misuse {
  const hint = suggest(
    id,
    known.map((one) => one.id),
  )
  return new Misuse({
    en: `there is no graphic "${id}". ${sentence(hint.en, "en")}`,
    zh: `没有标识为“${id}”的图。${sentence(hint.zh, "zh")}`,
  })
}

function jsonExplanation({ id, type, by, choice, description }: Explanation, language: MessageLanguage) {
  return {
    id,
    type,
    by,
    auto: {
      type: choice.type,
      rule: choice.rule,
      why: choice.why[language],
      considered: choice.considered.map(({ type, rule, fits, reason }) => ({
        type,
        rule,
        fits,
        reason: reason[language],
      })),
    },
    description,
  }
}

function formatExplanation(one: Explanation, textOf: TextOf, language: MessageLanguage, colors: Colors): string {
  const { choice } = one
  const zh = language === "zh"
  const same = choice.type === one.type
  const by = zh
    ? one.by === "auto"
      ? "由规则选择"
      : same
        ? "作者指定，规则也选它"
        : `作者指定；规则会选 ${choice.type}`
    : one.by === "auto"
      ? "chosen by the rules"
      : same
        ? "named by the author; the rules choose it too"
        : `named by the author; the rules would choose ${choice.type}`
  const gap = zh ? "：" : ": "
  const row = (label: string, text: string) => `  ${colors.dim(label)}  ${text}`
  const lines = [
    `${colors.bold(one.id)}  ${one.type}  ${colors.dim(`${by}  ${formatPlace(one.span, textOf)}`)}`,
    row(zh ? "规则" : "rule", `${choice.rule}${gap}${choice.why[language]}`),
  ]
  for (const { type, fits, reason } of choice.considered) {
    const label = fits ? (zh ? "也可" : "also") : zh ? "不用" : "not "
    lines.push(row(label, `${type}${gap}${reason[language]}`))
  }
  return lines.join("\n")
}
