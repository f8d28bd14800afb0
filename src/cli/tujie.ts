import { Command, CommanderError } from "commander"
import { registerBuild } from "./build.ts"
import { registerCompose } from "./compose.ts"
import { registerCover } from "./cover.ts"
import { EXIT } from "./exit.ts"
import { registerExplain } from "./explain.ts"
import { registerGraphic } from "./graphic.ts"
import { registerImpose } from "./impose.ts"
import { Misuse, misuseOf, tellEnd, tellOwnFault } from "./misuse.ts"
import { registerPreflight } from "./preflight.ts"
import { registerProof } from "./proof.ts"

/** Read at bundle time; see scripts/bundle.mjs. */
declare const TUJIE_VERSION: string

const EXAMPLES = `
Examples:
  tujie build                                  build the booklet of this folder
  tujie build content/xiangtan-2022            build one booklet into output/xiangtan-2022/
  tujie build content/xiangtan-2022 --lang en  the English text alone
  tujie build content/xiangtan-2022 --watch    build again at every change
  tujie explain content/xiangtan-2022          why each graphic is of its type
  tujie preflight flyer.pdf                    would a print shop accept this file?
  tujie build content/xiangtan-2022 --json     one JSON object on standard output, for machines

Exit codes: 0 nothing that fails, 1 findings that fail, 2 wrong use, 3 a fault of tujie itself.`

function program(): Command {
  const tujie = new Command("tujie")
    .description("Turns a report, kept as JSON, into a bilingual, illustrated, printed booklet.")
    .version(typeof TUJIE_VERSION === "string" ? TUJIE_VERSION : "0.0.0", "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .addHelpText("after", EXAMPLES)
    .showSuggestionAfterError(true)
    .configureOutput({ outputError: () => {} })
    .exitOverride()
  registerBuild(tujie)
  registerCompose(tujie)
  registerCover(tujie)
  registerImpose(tujie)
  registerExplain(tujie)
  registerGraphic(tujie)
  registerPreflight(tujie)
  registerProof(tujie)
  for (const command of tujie.commands) command.option("--debug", "print the stack of an internal fault")
  return tujie
}

export async function run(argv: readonly string[]): Promise<void> {
  try {
    const tujie = program()
    if (argv.length <= 2) {
      process.stdout.write(tujie.helpInformation())
      process.stdout.write(`${EXAMPLES}\n`)
      process.exitCode = EXIT.usage
      return
    }
    await tujie.parseAsync([...argv])
  } catch (fault) {
    if (fault instanceof Misuse) tellEnd("cli/usage", fault.words, argv)
    else if (!(fault instanceof CommanderError)) tellOwnFault(fault, argv)
    else if (fault.exitCode === 0) process.exitCode = EXIT.ok
    else tellEnd("cli/usage", misuseOf(fault), argv)
  }
}

/** A reader that leaves early (`tujie … | head`) is no fault. */
function endWithReader(fault: NodeJS.ErrnoException): void {
  if (fault.code !== "EPIPE") throw fault
  process.exit()
}

/** When all is said: to take down the memory of a long booklet piece by piece would be waste. */
function endAtOnce(): void {
  process.stdout.write("", () => process.stderr.write("", () => process.exit()))
}

process.stdout.on("error", endWithReader)
process.stderr.on("error", endWithReader)
void run(process.argv).then(endAtOnce)
