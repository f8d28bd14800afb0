import type { PDFDict, PDFDocument, PDFObjectCopier, PDFRef } from "@cantoo/pdf-lib"
import type { BindingSide, SheetSettings } from "../content/sheet-settings.ts"
import { info, type Report, warning } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { type Mm, mmToPt, pt } from "../foundation/units.ts"
import { times } from "../press/check/placed-items.ts"
import { BAR } from "../press/marks/inks.ts"
import { sheetMarks } from "../press/marks/sheet-marks.ts"
import { planSheets } from "../press/plan-sheets.ts"
import type { Placement } from "../press/sheet.ts"
import type { Stock } from "../tables/paper-stocks.ts"
import {
  damaged,
  type ForeignPage,
  foreignPages,
  loadPdfLib,
  openForeign,
  type PdfLib,
  pageList,
  sizeText,
} from "./foreign-pages.ts"
import { hearLibrary } from "./hear-library.ts"
import { marksContent, matrixOperator, REGISTRATION_SPACE } from "./marks-content.ts"
import { tellLost } from "./tell-lost.ts"

export interface ForeignJob {
  readonly bytes: Uint8Array
  /** What messages call the file. */
  readonly name: string
  readonly settings: SheetSettings
  readonly bindingSide: BindingSide
  readonly stock?: Stock
  /** At most; the file may have less. */
  readonly bleed: Mm
}

export interface ImposedFile {
  readonly bytes: Uint8Array
  /** Sides of paper. */
  readonly sides: number
  readonly pages: number
}

/** Points; sizes that differ by less are equal: half of what a guillotine is off. */
const SAME_SIZE = 0.7

/**
 * Puts the pages of a PDF file made elsewhere on sheets. Each page is taken as it is, once, with its colours, inks and
 * overprints; nothing is declared of the result. Undefined where it cannot be done, which is reported.
 */
export async function imposeForeign(job: ForeignJob, report: Report): Promise<ImposedFile | undefined> {
  const lib = await loadPdfLib()
  const name = `“${job.name}”`
  const mended = new Set<string>()
  const file = await hearLibrary(
    () => openAndImpose(lib, job, name, report),
    (text) => mended.add(text),
  )
  if (file !== undefined && mended.size > 0) report(passedOver(name, [...mended]))
  return file
}

function passedOver(name: string, said: readonly string[]) {
  const few = said.slice(0, 3).join("; ")
  const message = {
    en: `${name} is damaged, and parts of it were passed over: ${few}`,
    zh: `${name} 有损坏之处，已略过：${few}`,
  }
  const hint = { en: "Compare the sheets with its pages, or export it again.", zh: "请与原页面核对，或重新导出。" }
  return warning("foreign/mended", message, { hint })
}

async function openAndImpose(
  lib: PdfLib,
  job: ForeignJob,
  name: string,
  report: Report,
): Promise<ImposedFile | undefined> {
  const source = await openForeign(lib, job.bytes, name, report)
  if (source === undefined) return undefined
  try {
    return await imposed(lib, source, { ...job, name }, report)
  } catch (fault) {
    // Objects are parsed when they are first met: a damaged one shows only here.
    if (!isFaultOf(fault)) throw fault
    report(damaged(name))
    return undefined
  }
}

/** True for what a library throws, which is about the file; what our own code throws is about us. */
const isFaultOf = (fault: unknown): boolean =>
  fault instanceof Error && /node_modules/.test(fault.stack?.split("\n").find((line) => /^\s+at /.test(line)) ?? "")

async function imposed(
  lib: PdfLib,
  source: PDFDocument,
  job: ForeignJob,
  report: Report,
): Promise<ImposedFile | undefined> {
  const { name, settings, bindingSide, stock } = job
  const pages = foreignPages(lib, source, name, report)
  const [first] = pages ?? []
  if (pages === undefined || first === undefined) return undefined
  const trim = commonSize(pages)
  tellSizes(pages, trim, name, report)
  const bleed = pt(Math.min(mmToPt(job.bleed), ...pages.map((page) => page.bleed)))
  tellBleed(bleed, job, report)
  const plan = planSheets({ pages: pages.length, trim, bleed, settings, bindingSide, ...(stock && { stock }) }, report)
  if (plan === undefined) return undefined
  tellLost(lib, source, name, report)
  tellEmpty(lib, pages, name, report)

  const target = await lib.PDFDocument.create({ updateMetadata: false })
  const copier = lib.PDFObjectCopier.for(source.context, target.context)
  const forms = pages.map((page) => pageForm(lib, page, target, copier))
  const registration = registrationSpace(target)
  for (const { placements, frame } of plan.sides) {
    const marks = settings.marks ? sheetMarks(frame, { slug: [], bar: BAR }).items : []
    const { width, height } = plan.media
    const sheet = target.addPage([width, height])
    const { trimBox, bleedBox } = frame
    sheet.setTrimBox(trimBox.x, height - trimBox.y - trimBox.height, trimBox.width, trimBox.height)
    sheet.setBleedBox(bleedBox.x, height - bleedBox.y - bleedBox.height, bleedBox.width, bleedBox.height)
    let content = matrixOperator([1, 0, 0, -1, 0, height])
    const used: Record<string, PDFRef> = {}
    for (const placement of placements) {
      const page = pages[placement.page]
      const form = forms[placement.page]
      if (page === undefined || form === undefined) continue
      used[`P${page.number}`] = form
      content += placed(placement, page, trim)
    }
    content += marksContent(marks)
    sheet.node.set(lib.PDFName.Contents, target.context.register(target.context.flateStream(content)))
    const resources = { XObject: used, ColorSpace: { [REGISTRATION_SPACE]: registration } }
    sheet.node.set(lib.PDFName.Resources, target.context.obj(resources))
    const group = sheetGroup(lib, pages, source)
    if (group !== undefined) sheet.node.set(lib.PDFName.of("Group"), copier.copy(group))
  }
  keepIntent(lib, source, target, copier)
  const title = source.getTitle()
  if (title !== undefined) target.setTitle(title)
  target.setProducer("Tujie")
  const bytes = await target.save({ addDefaultPage: false })
  return { bytes, sides: plan.sides.length, pages: pages.length }
}

/** A page where it stands on its sheet, in the middle of its place if it has another size. */
function placed({ transform, clip }: Placement, { number, matrix, size }: ForeignPage, trim: Size): string {
  const centred = times(transform, [1, 0, 0, 1, (trim.width - size.width) / 2, (trim.height - size.height) / 2])
  const { x, y, width, height } = clip
  const box = [x, y, width, height].map((value) => String(Math.round(value * 1e4) / 1e4)).join(" ")
  return `q\n${box} re W n\n${matrixOperator(times(centred, matrix))}/P${number} Do\nQ\n`
}

/** The size that most pages have; of equals the first. */
function commonSize(pages: readonly ForeignPage[]): Size {
  let best: ForeignPage = pages[0] as ForeignPage
  let most = 0
  const seen: ForeignPage[] = []
  for (const page of pages) {
    if (seen.some((other) => sameSize(other.size, page.size))) continue
    seen.push(page)
    const count = pages.filter((other) => sameSize(other.size, page.size)).length
    if (count > most) {
      most = count
      best = page
    }
  }
  return best.size
}

const sameSize = (a: Size, b: Size): boolean =>
  Math.abs(a.width - b.width) <= SAME_SIZE && Math.abs(a.height - b.height) <= SAME_SIZE

function tellSizes(pages: readonly ForeignPage[], trim: Size, name: string, report: Report): void {
  const others = pages.filter(({ size }) => !sameSize(size, trim))
  if (others.length === 0) return
  const list = pageList(others.map(({ number }) => number))
  const message = {
    en: `${name}: ${list.en} ${others.length === 1 ? "has" : "have"} another size than ${sizeText(trim)} mm and ${others.length === 1 ? "stands" : "stand"} in the middle, cut where larger`,
    zh: `${name}：${list.zh}的尺寸不是 ${sizeText(trim)} 毫米，居中放置，超出部分裁去`,
  }
  const hint = { en: "Export all pages in one size.", zh: "请以同一尺寸导出所有页面。" }
  report(warning("foreign/sizes-differ", message, { hint }))
}

function tellBleed(bleed: number, { bleed: asked, name }: ForeignJob, report: Report): void {
  if (bleed >= mmToPt(asked) - SAME_SIZE) return
  const has = Math.round((bleed / mmToPt(asked)) * asked * 10) / 10
  const message = {
    en: `the pages of ${name} have ${has} mm of bleed, not ${asked}: a cut that is off shows white where colour reaches the edge`,
    zh: `${name} 的页面出血为 ${has} 毫米，不足 ${asked} 毫米：底色到边处裁切稍偏会露白`,
  }
  const hint = {
    en: "Export it with bleed; pages with white edges need none.",
    zh: "请带出血导出；四边为白色的页面无需出血。",
  }
  report(info("foreign/little-bleed", message, { hint }))
}

/** A page without content prints white: meant so, or its content is not in the file. */
function tellEmpty(lib: PdfLib, pages: readonly ForeignPage[], name: string, report: Report): void {
  const empty = pages.filter(({ page }) => contentStreams(lib, page).length === 0)
  if (empty.length === 0) return
  const list = pageList(empty.map(({ number }) => number))
  const message = {
    en: `${list.en} of ${name} ${empty.length === 1 ? "has" : "have"} no content and print${empty.length === 1 ? "s" : ""} white`,
    zh: `${name} ${list.zh}没有内容，印出为空白`,
  }
  const hint = {
    en: "If they are not meant to be blank, export the file again.",
    zh: "若并非有意留白，请重新导出文件。",
  }
  report(warning("foreign/empty-pages", message, { hint }))
}

/** A page as a form: its content as it is, with its own resources and its transparency group. */
function pageForm(lib: PdfLib, { page, shown }: ForeignPage, target: PDFDocument, copier: PDFObjectCopier): PDFRef {
  const { context } = target
  const name = lib.PDFName.of
  const inherited = page.node.getInheritableAttribute(lib.PDFName.Resources)
  const resources = inherited && page.node.context.lookup(inherited)
  const group = page.node.get(name("Group"))
  const entries: Record<string, unknown> = {
    Type: "XObject",
    Subtype: "Form",
    BBox: [shown.left, shown.bottom, shown.right, shown.top],
    Resources: resources instanceof lib.PDFDict ? copier.copy(resources) : {},
  }
  if (group !== undefined) entries["Group"] = copier.copy(page.node.context.lookup(group) ?? group)
  const streams = contentStreams(lib, page)
  const [only] = streams
  if (streams.length === 1 && only !== undefined) {
    // Not unpacked: whatever packs it goes on packing it.
    const dict = context.obj(entries as Parameters<typeof context.obj>[0]) as unknown as PDFDict
    for (const key of ["Filter", "DecodeParms"]) {
      const value = only.dict.get(name(key))
      if (value !== undefined) dict.set(name(key), copier.copy(page.node.context.lookup(value) ?? value))
    }
    return context.register(lib.PDFRawStream.of(dict, only.getContents()))
  }
  const parts = streams.map((stream) => lib.decodePDFRawStream(stream).decode())
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
    // Streams of one page may be cut anywhere between two tokens.
    bytes[at++] = 0x0a
  }
  return context.register(context.flateStream(bytes, entries as Parameters<typeof context.flateStream>[1]))
}

function contentStreams(lib: PdfLib, { node }: ForeignPage["page"]) {
  const contents = node.get(lib.PDFName.Contents)
  const found = contents && node.context.lookup(contents)
  const all = found instanceof lib.PDFArray ? found.asArray().map((each) => node.context.lookup(each)) : [found]
  return all.filter((each) => each instanceof lib.PDFRawStream)
}

function registrationSpace({ context }: PDFDocument): PDFRef {
  const tint = context.obj({ FunctionType: 2, Domain: [0, 1], N: 1, C0: [0, 0, 0, 0], C1: [1, 1, 1, 1] })
  return context.register(context.obj(["Separation", "All", "DeviceCMYK", tint]))
}

/** Where pages are mixed in one space, so is the sheet. */
function sheetGroup(lib: PdfLib, pages: readonly ForeignPage[], source: PDFDocument): PDFDict | undefined {
  const groups = pages.map(({ page }) => source.context.lookup(page.node.get(lib.PDFName.of("Group"))))
  const [first] = groups.filter((group) => group instanceof lib.PDFDict)
  return first
}

/** What the colours are meant for stays known; that the file keeps to PDF/X does not. */
function keepIntent(lib: PdfLib, source: PDFDocument, target: PDFDocument, copier: PDFObjectCopier): void {
  for (const key of ["OutputIntents", "OCProperties"]) {
    const value = source.catalog.get(lib.PDFName.of(key))
    const found = value && source.context.lookup(value)
    if (found !== undefined) target.catalog.set(lib.PDFName.of(key), copier.copy(found))
  }
}
