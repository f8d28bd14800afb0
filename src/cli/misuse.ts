import { type CommanderError, InvalidArgumentError } from "commander"
import type { Message } from "../foundation/diagnostic.ts"
import { EXIT } from "./exit.ts"

/** Wrong use of a command. Thrown; `run` tells it in the language and form asked for. */
export class Misuse extends Error {
  readonly words: Message
  constructor(words: Message) {
    super(words.en)
    this.words = words
  }
}

/** The Chinese of what we say of wrong values; commander carries the English alone. */
const chinese = new Map<string, string>()

/** What an option's value may be; commander puts the option and the value before it. */
export function badValue({ en, zh }: Message): InvalidArgumentError {
  chinese.set(en, zh)
  return new InvalidArgumentError(en)
}

/** A number that an option takes; `unit` may stand behind it. */
export function numberIn(least: number, most: number, unit = ""): (value: string) => number {
  const of = unit === "" ? "" : ` ${unit}`
  return (value) => {
    const text = unit === "" ? value.trim() : value.trim().replace(new RegExp(`${unit}$`), "")
    const number = /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : Number.NaN
    if (number >= least && number <= most) return number
    throw badValue({
      en: `A number from ${least} to ${most}${of} is needed.`,
      zh: `应为 ${least} 至 ${most}${of} 之间的数。`,
    })
  }
}

/** Commander's own sentences, commander 14 lib/command.js and lib/option.js. */
const SENTENCES: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^unknown option '(.*)'$/s, (option) => `没有选项 ${option}。`],
  [/^unknown command '(.*)'$/s, (command) => `没有命令“${command}”。`],
  [/^missing required argument '(.*)'$/s, (name) => `缺少参数 ${name}。`],
  [/^option '(.*?)' argument missing$/s, (option) => `选项 ${option} 缺少值。`],
  [
    /^option '(.*?)' argument '(.*)' is invalid\. (.*)$/s,
    (option, value, why) => `选项 ${option} 的值“${value}”不可用。${chinese.get(why) ?? choices(why)}`,
  ],
  [
    /^too many arguments.* Expected (\d+) .*got (\d+)\.$/s,
    (most, count) => `参数过多：最多 ${most} 个，现有 ${count} 个。`,
  ],
]

const choices = (text: string): string =>
  text.replace(/^Allowed choices are (.*)\.$/s, (_, names: string) => `可用：${names.split(", ").join("、")}。`)

/** What commander found wrong, without its "error: ". */
export function misuseOf({ message }: CommanderError): Message {
  const [, said = "", meant] = /^(?:error: )?(.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(message) ?? []
  const translated = SENTENCES.flatMap(([form, zh]) => {
    const found = form.exec(said)
    return found === null ? [] : [zh(...found.slice(1))]
  })[0]
  return {
    en: meant === undefined ? said : `${said}. Did you mean ${meant}?`,
    zh: `${translated ?? said}${meant === undefined ? "" : `是否指 ${meant}？`}`,
  }
}

/** Whether the command line asks for Chinese and for JSON, read before it is known to be right. */
function asked(argv: readonly string[]): { readonly zh: boolean; readonly json: boolean } {
  const at = argv.indexOf("--messages")
  return { zh: argv.includes("--messages=zh") || (at !== -1 && argv[at + 1] === "zh"), json: argv.includes("--json") }
}

/** A fault that has no place in any file, among the findings of a --json answer. */
export const plainFault = (code: EndCode, message: string) => ({ code, severity: "error", message })

type EndCode = "cli/usage" | "cli/internal"

/** Says why nothing was done: in words, and with --json as an object of the same form as any other answer. */
export function tellEnd(code: EndCode, words: Message, argv: readonly string[]): void {
  const { zh, json } = asked(argv)
  const message = zh ? words.zh : words.en
  process.exitCode = code === "cli/usage" ? EXIT.usage : EXIT.internal
  process.stderr.write(`tujie: ${message}\n`)
  if (!json) return
  const findings = [plainFault(code, message)]
  process.stdout.write(`${JSON.stringify({ ok: false, findings }, undefined, 2)}\n`)
}

/** A fault of ours: said plainly; the stack only with --debug. */
export function tellOwnFault(fault: unknown, argv: readonly string[]): void {
  const message = fault instanceof Error ? fault.message : String(fault)
  const words = {
    en: `internal fault: ${message}\nThis is a bug in tujie, not in your booklet. Run again with --debug and report it.`,
    zh: `内部错误：${message}\n这是 tujie 自身的问题，与画册无关。请加 --debug 再运行一次，并报告此问题。`,
  }
  tellEnd("cli/internal", words, argv)
  if (argv.includes("--debug") && fault instanceof Error) process.stderr.write(`${fault.stack}\n`)
}
