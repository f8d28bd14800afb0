import { error, type Report } from "../foundation/diagnostic.ts"
import type { OutputIntent } from "../press/color/output-profile.ts"
import type { Sheet } from "../press/sheet.ts"
import type { ByteWriter } from "./byte-writer.ts"
import { type Claim, DEFAULT_CLAIMS, HEADER_VERSIONS, isForPress, isTagged, PDFX_VERSIONS } from "./claim.ts"
import { contentHash } from "./content-hash.ts"
import { FileWriter } from "./file-writer.ts"
import { MarkLedger } from "./marked-content.ts"
import { startIntent, writeOutputIntent } from "./output-intent.ts"
import { packedStreams } from "./packed-stream.ts"
import type { PdfInput } from "./pdf-input.ts"
import { documentDate, pdfString } from "./pdf-syntax.ts"
import { type DocumentInfo, openPdfObjects, type PdfObjects } from "./pdfkit-document.ts"
import type { SharedResources } from "./resources.ts"
import { SharedWork, type StartedFonts } from "./shared-work.ts"
import { placedSheet, type SheetContent, taggedSheet } from "./sheet-content.ts"
import { type PdfMetadata, xmpPacket } from "./xmp.ts"

/** A file of bytes from sheets of display lists. Same input, same bytes. */
export async function writePdf(input: PdfInput): Promise<Uint8Array> {
  const { lists, metadata, target, palette, tables } = input
  const report = input.report ?? (() => {})
  const claim = input.claim ?? DEFAULT_CLAIMS[target]
  const intent = input.intent === undefined ? undefined : startIntent(input.intent)
  const work = input.work ?? new SharedWork(lists, palette, tables, report, input.compress !== false)
  const { sheets, shared, ledger, fonts } = await (isTagged(claim) ? taggedSheets : placedSheets)(input, work)
  const date = documentDate(metadata.date)
  if (date === undefined && isForPress(claim)) noDate(metadata.date, report)
  const objects = await openPdfObjects({ ...documentInfo(metadata, claim), date: date?.date })
  const write = new FileWriter(input, objects, claim, work.level, report)
  const packed = await Promise.all(fonts.flatMap(({ packing }) => packing))
  for (const font of packed) write.font(font)
  for (const each of shared) write.resources(each)
  write.pages(sheets, ledger)
  if (isTagged(claim)) write.structure(ledger)
  const id = identifier(objects, claim, xmpPacket(metadata, date), input.intent)
  const press = claim === "pdfx4" || claim === "pdfx1a" ? { claim, id } : undefined
  // XMP is never compressed, so that tools without a PDF parser find it.
  const xmp = new TextEncoder().encode(xmpPacket(metadata, date, press))
  objects.catalog("Metadata", String(objects.addStream("/Type/Metadata/Subtype/XML", xmp)))
  if (metadata.lang !== "") objects.catalog("Lang", pdfString(metadata.lang))
  if (isTagged(claim)) objects.catalog("MarkInfo", "<</Marked true>>")
  objects.catalog("ViewerPreferences", "<</DisplayDocTitle true>>")
  if (intent !== undefined) objects.catalog("OutputIntents", `[${await writeOutputIntent(intent, objects)}]`)
  return objects.end(id)
}

/** Of a file in which all stands but what names the identifier itself: two different files do not share one, and equal ones do. */
function identifier(objects: PdfObjects, claim: Claim, xmp: string, intent: OutputIntent | undefined): Uint8Array {
  const words = Buffer.from([claim, xmp, intent?.identifier, intent?.condition].join("\n"))
  return contentHash([...objects.written(), words, ...(intent === undefined ? [] : [intent.profile])])
}

interface EncodedSheets {
  readonly sheets: readonly SheetContent[]
  readonly shared: readonly SharedResources[]
  readonly ledger: MarkLedger
  readonly fonts: readonly StartedFonts[]
}

async function taggedSheets({ sheets, lists, target }: PdfInput, work: SharedWork): Promise<EncodedSheets> {
  const fonts = await work.fonts()
  const context = work.context(
    target,
    fonts,
    lists.map(({ items }) => items),
    true,
  )
  const encode = (i: number, out: ByteWriter) => taggedSheet(sheets[i] as Sheet, i, lists, context, out)
  const streams = await packedStreams(sheets.length, encode, work.level > 0)
  return {
    sheets: streams.map((stream) => ({ parts: [stream], forms: [] })),
    shared: [context.shared],
    ledger: context.ledger,
    fonts: [fonts],
  }
}

/** Marks have fonts and resources of their own, because the pages are shared with other files. */
const OF_MARKS = "M"

async function placedSheets({ sheets, lists, target }: PdfInput, work: SharedWork): Promise<EncodedSheets> {
  const fonts = await work.fonts()
  const marks = sheets.map((sheet) => sheet.marks)
  const markFonts = await work.startFonts(marks, OF_MARKS)
  const pages = await work.pages(target, lists)
  const context = work.context(target, markFonts, marks, false, OF_MARKS)
  const contents = sheets.map((sheet, i) => placedSheet(sheet, i, pages, context, work.level > 0))
  return {
    sheets: contents,
    shared: [pages.shared, context.shared],
    ledger: new MarkLedger(),
    fonts: [fonts, markFonts],
  }
}

function documentInfo(metadata: PdfMetadata, claim: Claim): Omit<DocumentInfo, "date"> {
  const { title, author, subject, keywords, producer } = metadata
  const all: [string, string][] = [
    ["Title", title],
    ["Author", author],
    ["Subject", subject],
    ["Keywords", keywords],
    ["Creator", producer],
    ["Producer", producer],
  ]
  if (claim === "pdfx1a") all.push(["GTS_PDFXVersion", PDFX_VERSIONS[claim]])
  return {
    version: HEADER_VERSIONS[claim],
    strings: all.filter(([, value]) => value !== ""),
    // ISO 32000-1, table 317: colours do not overlap to hide gaps between them.
    names: isForPress(claim) ? [["Trapped", "False"]] : [],
  }
}

function noDate(date: string, report: Report): void {
  const message = {
    en: `“${date}” is no date, and a file for the press must have one`,
    zh: `“${date}”不是日期，而印刷文件必须注明日期`,
  }
  report(error("artifacts/no-date", message))
}
