import { basename, dirname, extname, join, resolve } from "node:path"
import { type Command, Option } from "commander"
import { graphicsIn } from "../content/choose-graphic.ts"
import type { Diagnostic, MessageLanguage } from "../foundation/diagnostic.ts"
import { type Mm, mm } from "../foundation/units.ts"
import { GRAPHIC_FORMATS, type GraphicFile, type GraphicFormat, graphicFile, pixelsWide } from "../jobs/graphic-file.ts"
import { readContent } from "../steps/read-booklet-folder.ts"
import { isSourceFile, openProject, type Project, sha256, writeAll } from "./disk.ts"
import { EXIT } from "./exit.ts"
import { unknownGraphic } from "./explain.ts"
import { Misuse, numberIn } from "./misuse.ts"
import { formatDiagnostic, jsonDiagnostic, sortDiagnostics } from "./print.ts"
import { noProject, terminalColors } from "./terminal.ts"
import { writeFault } from "./write-fault.ts"

interface Flags {
  readonly format?: GraphicFormat
  readonly out?: string
  readonly width?: Mm
  readonly dpi?: number
  readonly lang?: "zh" | "en" | "both"
  readonly theme?: string
  readonly json?: boolean
  readonly messages: MessageLanguage
}

const EXAMPLES = `
Examples:
  tujie graphic content/xiangtan-2022 law.g.docs
  tujie graphic content/xiangtan-2022 law.g.docs --format png --width 80 --dpi 300
  tujie graphic content/xiangtan-2022 law.g.docs --format pdf --lang en --out docs-en.pdf

The text of an SVG is drawn as outlines, so that it looks the same everywhere; what it says stands in <desc>.`

/** Millimetres: from what still holds a word to the longest sheet. */
const WIDTHS = { least: 20, most: 2000 }
const DPIS = { least: 36, most: 2400 }
/** More pixels than a program can be asked to hold at once. */
const MOST_PIXELS_WIDE = 20_000

export function registerGraphic(program: Command): void {
  program
    .command("graphic")
    .description("make a file of one graphic: SVG, PDF or PNG")
    .argument("<folder>", "folder with booklet.json")
    .argument("<id>", "id of the graphic")
    .addOption(
      new Option("--format <format>", "what to make (default: as --out is named, else svg)").choices([
        ...GRAPHIC_FORMATS,
      ]),
    )
    .option("--out <file>", "where to write (default: output/<name>/<id>.<format> in the project)")
    .option(
      "--width <mm>",
      "width of the file (default: of its size on an A5 page)",
      numberIn(WIDTHS.least, WIDTHS.most, "mm"),
    )
    .option("--dpi <number>", "pixels an inch of a PNG (default: 300)", numberIn(DPIS.least, DPIS.most))
    .addOption(new Option("--lang <language>", "languages to set").choices(["zh", "en", "both"]))
    .option("--theme <name>", "instead of the booklet's own")
    .option("--json", "print one JSON object: the file and the findings")
    .addOption(new Option("--messages <language>", "language of the findings").choices(["en", "zh"]).default("en"))
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, id: string, flags: Flags) => {
      process.exitCode = await runGraphic(folder, id, flags)
    })
}

/** The format asked for; undefined where the file's name says another one. */
function formatOf({ format, out }: Flags): GraphicFormat | undefined {
  const named = out === undefined ? undefined : extname(out).slice(1).toLowerCase()
  if (named === undefined) return format ?? "svg"
  const known = GRAPHIC_FORMATS.find((one) => one === named)
  return format === undefined || known === format ? known : undefined
}

async function runGraphic(folder: string, id: string, flags: Flags): Promise<number> {
  const format = formatOf(flags)
  if (format === undefined) {
    const wanted = flags.format === undefined ? GRAPHIC_FORMATS.map((one) => `.${one}`).join(", ") : `.${flags.format}`
    throw new Misuse({
      en: `the name of the file must end in ${wanted}: ${flags.out}`,
      zh: `文件名须以 ${wanted} 结尾：${flags.out}`,
    })
  }
  const dpi = flags.dpi ?? 300
  if (format === "png" && flags.width !== undefined && pixelsWide(flags.width, dpi) > MOST_PIXELS_WIDE) {
    throw new Misuse({
      en: `a picture of ${flags.width} mm at ${dpi} dpi is too large; ask for fewer pixels or a PDF.`,
      zh: `${flags.width} 毫米、${dpi} dpi 的图片太大；请降低分辨率，或改用 PDF。`,
    })
  }
  const project = openProject(folder)
  if ("type" in project) throw noProject(project)
  if (flags.out !== undefined && isSourceFile(project, flags.out)) {
    throw new Misuse({
      en: `${flags.out} belongs to the project's sources and is not written over; name another file.`,
      zh: `${flags.out} 是项目的源文件，不会覆盖；请换一个文件名。`,
    })
  }
  const found: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void found.push(finding)
  const { lang, theme } = flags
  const request = {
    content: project.content,
    ...(lang && { languages: lang === "both" ? (["zh", "en"] as const) : [lang] }),
    ...(theme && { theme }),
  }
  const { booklet, content } = readContent(project.sources, request, report)
  let file: GraphicFile | undefined
  if (booklet !== undefined && content !== undefined) {
    const graphics = graphicsIn(content).map(({ block }) => block)
    const block = graphics.find((one) => one.id === id)
    if (block === undefined) throw unknownGraphic(id, graphics)
    const source = { sources: project.sources, contentFolder: project.content, booklet, content, block }
    file = await graphicFile(source, { format, ...(flags.width && { width: mm(flags.width) }), dpi }, report)
  }
  const out = resolve(flags.out ?? join(project.root, "output", booklet?.name ?? "booklet", `${id}.${format}`))
  const failed = file === undefined || found.some(({ severity }) => severity === "error")
  const written = failed ? undefined : write(out, file as GraphicFile, found)
  print(project, flags, found, written === undefined ? undefined : { path: out, ...written })
  return written === undefined ? EXIT.findings : EXIT.ok
}

function write(out: string, file: GraphicFile, found: Diagnostic[]): GraphicFile | undefined {
  try {
    writeAll(dirname(out), [{ name: basename(out), bytes: file.bytes }])
    return file
  } catch (fault) {
    found.push(writeFault(dirname(out), fault))
    return undefined
  }
}

function print(
  project: Project,
  { json, messages }: Flags,
  found: readonly Diagnostic[],
  file: (GraphicFile & { readonly path: string }) | undefined,
): void {
  const findings = sortDiagnostics(found)
  const { text } = project.sources
  if (json) {
    const made = file && {
      path: file.path,
      bytes: file.bytes.length,
      widthMm: Math.round(file.widthMm * 100) / 100,
      heightMm: Math.round(file.heightMm * 100) / 100,
      sha256: sha256(file.bytes),
    }
    const told = findings.map((finding) => jsonDiagnostic(finding, text, messages))
    process.stdout.write(`${JSON.stringify({ ok: file !== undefined, file: made, findings: told }, undefined, 2)}\n`)
    return
  }
  const err = terminalColors(process.stderr)
  for (const finding of findings) process.stderr.write(`${formatDiagnostic(finding, text, messages, err)}\n`)
  if (file === undefined) return
  const colors = terminalColors(process.stdout)
  const size = `${file.widthMm.toFixed(1)} × ${file.heightMm.toFixed(1)} mm`
  process.stdout.write(`${colors.green("✓")} ${file.path}  ${colors.dim(size)}\n`)
}
