import { type Command, Option } from "commander"
import {
  BINDING_SIDES,
  type BindingSide,
  CREEPS,
  type CreepName,
  FLIPS,
  type Flip,
  MOST,
  type PaperChoice,
  SCHEMES,
  type SchemeName,
  type SheetSettings,
  SIGNATURES,
  type Signature,
  WORK_STYLES,
  type WorkStyle,
} from "../content/sheet-settings.ts"
import type { MessageLanguage } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import { type Mm, mm } from "../foundation/units.ts"
import { PAPER_SHEETS } from "../tables/paper-sheets.ts"
import { runBuild } from "./build.ts"
import { isPdfPath, runImposeFile } from "./impose-file.ts"
import { badValue, Misuse } from "./misuse.ts"

export interface ImposeOptions {
  readonly scheme?: SchemeName
  readonly signature?: Signature
  readonly columns?: number
  readonly rows?: number
  readonly paper?: PaperChoice
  readonly gripper?: Mm
  readonly margin?: Mm
  readonly gap?: Mm
  readonly work?: WorkStyle
  readonly flip?: Flip
  readonly creep?: CreepName
  readonly caliper?: Mm
  readonly milling?: Mm
  readonly last?: number
  readonly bindingSide?: BindingSide
  /** Of a PDF file made elsewhere. */
  readonly bleed?: Mm
  /** Always there: false with --no-marks. */
  readonly marks: boolean
  readonly lang?: "zh" | "en" | "both"
  readonly out?: string
  readonly strict?: boolean
  readonly json?: boolean
  readonly messages: MessageLanguage
  readonly debug?: boolean
}

const EXAMPLES = `
Schemes:
  saddle-stitch    folded sheets in each other, stitched through the fold (骑马钉)
  perfect-bound    folded sheets on each other, glued (胶装)
  n-up             several pages a side, in reading order
  cut-and-stack    cut piles are laid on each other (切叠)
  step-and-repeat  the same page in every place (连拼)

Examples:
  tujie impose content/xiangtan-2022                                        as its booklet.json says
  tujie impose content/xiangtan-2022 --signature 8 --paper SRA3             two folds, on SRA3
  tujie impose content/xiangtan-2022 --scheme perfect-bound --signature 16 --paper 大度对开
  tujie impose content/xiangtan-2022 --signature 8 --work work-and-turn     one plate for both sides (左右自翻)
  tujie impose content/xiangtan-2022 --paper 450x320 --caliper 0.12 --flip long
  tujie impose content/xiangtan-2022 --scheme cut-and-stack --columns 2 --rows 2 --json
  tujie impose flyer.pdf --scheme step-and-repeat --columns 2 --rows 2      a file made elsewhere: flyer-sheets.pdf`

export function registerImpose(program: Command): void {
  const choice = <T extends string>(flags: string, words: string, values: readonly T[]) =>
    new Option(flags, words).choices(values)
  program
    .command("impose")
    .description("put the pages of a booklet, or of any PDF file, on sheets of paper: <name>-sheets.pdf")
    .argument("[source]", 'folder with booklet.json, whose "sheets" these options go before, or a PDF file', ".")
    .addOption(choice("--scheme <name>", "how pages stand on sheets", SCHEMES))
    .option("--signature <pages>", `pages of a folded sheet: ${SIGNATURES.join(", ")}`, parseSignature)
    .option("--columns <number>", "pages side by side, where nothing is folded", parseCount)
    .option("--rows <number>", "pages below each other, where nothing is folded", parseCount)
    .option("--paper <sheet>", "a sheet by name, or as 450x320 (default: the smallest that fits)", parsePaper)
    .option("--gripper <mm>", "what the press holds of one long edge (叼口)", lengthTo(MOST.gripper))
    .option("--margin <mm>", "what cannot be printed at the other edges", lengthTo(MOST.margin))
    .option("--gap <mm>", "between pages that are cut apart (default: twice the bleed)", lengthTo(MOST.gap))
    .addOption(choice("--work <style>", "plates of the two sides", WORK_STYLES))
    .addOption(choice("--flip <edge>", "edge over which paper is turned", FLIPS))
    .addOption(choice("--creep <pages>", "pages that make room for the thickness of paper (爬移)", CREEPS))
    .option("--caliper <mm>", "thickness of one leaf", lengthTo(MOST.caliper))
    .option("--milling <mm>", "ground off at a glued spine (铣背)", lengthTo(MOST.milling))
    .option("--last <pages>", "pages that stay last when blanks are added", parseLast)
    .addOption(choice("--binding-side <side>", "edge at which pages are bound", BINDING_SIDES))
    .option("--bleed <mm>", "of a PDF file: what of it shows beyond the trim (default: 3)", lengthTo(MOST.bleed))
    .option("--no-marks", "no crop, fold and registration marks, colour bar and slug line")
    .addOption(new Option("--lang <language>", "languages to set").choices(["zh", "en", "both"]))
    .option("--out <folder>", "where to write (default: output/<name> in the project; beside a PDF file)")
    .option("--strict", "warnings fail too")
    .option("--json", "print one JSON object: files, findings, timings")
    .addOption(new Option("--messages <language>", "language of the findings").choices(["en", "zh"]).default("en"))
    .addHelpText("after", EXAMPLES)
    .action(async (folder: string, options: ImposeOptions) => {
      if (isPdfPath(folder)) {
        if (options.lang !== undefined)
          throw new Misuse({
            en: "--lang is for a content folder; a PDF file is set already",
            zh: "--lang 用于内容文件夹；PDF 文件已经排好",
          })
        const { bindingSide = "left", bleed = USUAL_BLEED } = options
        process.exitCode = await runImposeFile(folder, settingsOf(options), bindingSide, bleed, options)
        return
      }
      if (options.bleed !== undefined)
        throw new Misuse({
          en: '--bleed is for a PDF file; a booklet has "bleed" in booklet.json',
          zh: "--bleed 用于 PDF 文件；画册的出血写在 booklet.json 的 bleed 中",
        })
      await runBuild(folder, { ...options, edition: ["sheets"] }, { sheets: settingsOf(options), alone: true })
    })
}

/** What print shops ask for, mm. */
const USUAL_BLEED = mm(3)

/** What the command line says of how pages are put on sheets. */
function settingsOf(options: ImposeOptions): Partial<SheetSettings> {
  const { lang, out, strict, json, messages, debug, marks, bleed, ...settings } = options
  return { ...settings, ...(!marks && { marks }) }
}

/** No sheet is larger, mm. */
const LONGEST = 2000

const lengthTo =
  (most: number) =>
  (value: string): Mm => {
    const length = /^\d*\.?\d+$/.test(value.trim()) ? Number(value) : Number.NaN
    if (length <= most) return mm(length)
    throw badValue({ en: `A length from 0 to ${most} mm is expected.`, zh: `应为 0 至 ${most} 毫米的长度。` })
  }

function parseLast(value: string): number {
  const pages = parseWhole(value)
  if (pages > MOST.last) throw badValue({ en: `0 to ${MOST.last} are possible.`, zh: `应为 0 至 ${MOST.last}。` })
  return pages
}

function parseWhole(value: string): number {
  if (!/^\d{1,3}$/.test(value)) throw badValue({ en: "A whole number is expected.", zh: "应为整数。" })
  return Number(value)
}

/** As many places as a sheet may have side by side. */
const MOST_PLACES = 20

function parseCount(value: string): number {
  const count = parseWhole(value)
  if (count < 1 || count > MOST_PLACES)
    throw badValue({ en: `1 to ${MOST_PLACES} are possible.`, zh: `应为 1 至 ${MOST_PLACES}。` })
  return count
}

function parseSignature(value: string): Signature {
  const pages = SIGNATURES.find((pages) => String(pages) === value)
  if (pages === undefined) {
    throw badValue({
      en: `A sheet is folded to ${SIGNATURES.join(", ")} pages.`,
      zh: `一张纸可折成 ${SIGNATURES.join("、")} 页。`,
    })
  }
  return pages
}

const SIZE = /^(\d+(?:\.\d+)?)\s*[x×*]\s*(\d+(?:\.\d+)?)$/i

function parsePaper(value: string): PaperChoice {
  const names = PAPER_SHEETS.map(({ name }) => name)
  const named = names.find((name) => name.toLowerCase() === value.toLowerCase())
  if (named !== undefined) return { name: named }
  const [, width, height] = SIZE.exec(value) ?? []
  if (width === undefined || height === undefined) {
    const near = nearest(value, names)
    throw badValue(
      near === undefined
        ? {
            en: `There is no sheet "${value}". Known: ${names.join(", ")}; or width and height in mm, as 450x320.`,
            zh: `没有名为“${value}”的纸张。可用：${names.join("、")}；或以毫米写宽和高，例如 450x320。`,
          }
        : {
            en: `There is no sheet "${value}". Did you mean ${near}?`,
            zh: `没有名为“${value}”的纸张。是否指 ${near}？`,
          },
    )
  }
  const side = lengthTo(LONGEST)
  return { size: { width: side(width), height: side(height) } }
}
