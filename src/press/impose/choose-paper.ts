import type { Flip, SheetSettings } from "../../content/sheet-settings.ts"
import type { Size } from "../../foundation/geometry.ts"
import { mmToPt, pt } from "../../foundation/units.ts"
import { FEEDS, type Feed, PAPER_SHEETS, type PaperSheet } from "../../tables/paper-sheets.ts"
import { type Axis, laidPaper, type Paper, printableArea } from "./paper.ts"

/** How far what is printed reaches beyond the pages: their bleed, and marks outside it. */
export interface Reach {
  readonly bleed: number
  readonly marks: number
}

export interface ChosenPaper {
  /** Absent where the pages and their bleed do not fit. */
  readonly paper?: Paper
  /** Of the table, or of the settings. */
  readonly sheet?: PaperSheet
  /** The smallest sheet of the table on which pages and marks fit, fed as this one is where there is one. */
  readonly fitting?: PaperSheet
}

/** Hundredths of a point: lengths in millimetres do not add up exactly. */
const SLACK = 0.01

/** The sheet asked for, or the smallest that fits, turned so that the pages fit on it. */
export function choosePaper(settings: SheetSettings, block: (axis: Axis) => Size, reach: Reach): ChosenPaper {
  const asked = askedSheet(settings)
  const fits = (sheet: PaperSheet, beyond: number): Paper | undefined => fitted(sheet, settings, block, beyond)
  const fitting = smallest(asked?.feed ?? "digital", (sheet) => fits(sheet, reach.marks) !== undefined)
  const sheet = asked ?? fitting
  if (sheet === undefined) return {}
  const paper = fits(sheet, reach.marks) ?? fits(sheet, reach.bleed)
  return { sheet, ...(paper && { paper }), ...(fitting && { fitting }) }
}

function askedSheet({ paper }: SheetSettings): PaperSheet | undefined {
  if (paper?.size !== undefined) return { name: "", ...paper.size, feed: "digital" }
  return PAPER_SHEETS.find(({ name }) => name === paper?.name)
}

/** Feeds that a sheet may be looked for in, the likeliest first. */
const INSTEAD: { readonly [F in Feed]: readonly Feed[] } = {
  office: ["office", "digital", "offset"],
  digital: ["digital", "offset"],
  offset: ["offset"],
}

function smallest(feed: Feed, fits: (sheet: PaperSheet) => boolean): PaperSheet | undefined {
  for (const own of INSTEAD[feed]) {
    const found = PAPER_SHEETS.find((sheet) => sheet.feed === own && fits(sheet))
    if (found !== undefined) return found
  }
  return undefined
}

/** Paper so turned that it takes the block with what reaches beyond it; as wide or as high as the block, if it can be. */
function fitted(
  sheet: PaperSheet,
  settings: SheetSettings,
  block: (axis: Axis) => Size,
  beyond: number,
): Paper | undefined {
  const { work, margin, gripper } = settings
  const flip: Flip = work === "sheetwise" ? settings.flip : work === "work-and-turn" ? "short" : "long"
  const fed = FEEDS[sheet.feed]
  const long = mmToPt(sheet.width > sheet.height ? sheet.width : sheet.height)
  const short = mmToPt(sheet.width > sheet.height ? sheet.height : sheet.width)
  const lying = [
    { width: long, height: short },
    { width: short, height: long },
  ].map((size) => laidPaper(size, mmToPt(margin ?? fed.margin), mmToPt(gripper ?? fed.gripper), flip))
  const fitting = lying.filter((paper) => {
    const { width, height } = block(paper.axis)
    const area = printableArea(paper)
    return width + 2 * beyond <= area.width + SLACK && height + 2 * beyond <= area.height + SLACK
  })
  const alike = fitting.find(({ size, axis }) => size.width >= size.height === block(axis).width >= block(axis).height)
  return alike ?? fitting[0]
}

/** What a sheet must have at least, its margins left out: for pages that no sheet takes. */
export const leastSize = (block: Size, reach: number): Size => ({
  width: pt(block.width + 2 * reach),
  height: pt(block.height + 2 * reach),
})
