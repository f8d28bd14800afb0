import type { PDFArray, PDFDocument, PDFObject, PDFPage } from "@cantoo/pdf-lib"
import { error, type Message, type Report, warning } from "../foundation/diagnostic.ts"
import type { Matrix, Size } from "../foundation/geometry.ts"
import { mm, mmToPt, type Pt, pt, ptToMm } from "../foundation/units.ts"
import { isCutOff, whyNoPdf } from "../preflight/kind-of-file.ts"

export type PdfLib = typeof import("@cantoo/pdf-lib")

/** pdf-lib is loaded when a file made elsewhere is met, never before. */
export async function loadPdfLib(): Promise<PdfLib> {
  const loaded = (await import("@cantoo/pdf-lib")) as PdfLib & { readonly default?: PdfLib }
  return loaded.default ?? loaded
}

/** A rectangle as PDF has it: y up, edges in order. */
export interface Box {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
}

/** A page made elsewhere, as it is seen: turned by its Rotate, in points whatever its UserUnit. */
export interface ForeignPage {
  readonly page: PDFPage
  /** 1-based. */
  readonly number: number
  /** Of the trim box. */
  readonly size: Size
  /** From the page's own space to its trim corner, y down. */
  readonly matrix: Matrix
  /** What it has beyond its trim on all sides. */
  readonly bleed: Pt
  /** What of it may show, in its own space. */
  readonly shown: Box
  readonly trimStated: boolean
}

/** What a page without a bleed box may show beyond its trim: farther out printers' marks begin. */
const USUAL_BLEED = mmToPt(mm(3))
/** Less is no page. */
const LEAST_SIDE = 3

/** Opens a file made elsewhere; what stands in the way is reported. */
export async function openForeign(
  lib: PdfLib,
  bytes: Uint8Array,
  name: string,
  report: Report,
): Promise<PDFDocument | undefined> {
  try {
    const document = await lib.PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
      // In one go: nothing else speaks on the console meanwhile.
      parseSpeed: lib.ParseSpeeds.Fastest,
    })
    if (document.getPageCount() > 0) return document
    const message = { en: `${name} has no pages`, zh: `${name} 没有页面` }
    report(error("foreign/no-pages", message, { hint: EXPORT_AGAIN }))
  } catch (fault) {
    const other = whyNoPdf(bytes)
    if (other !== undefined) {
      report(noPdf(name, other))
      return undefined
    }
    const locked = fault instanceof lib.EncryptedPDFError || Buffer.from(bytes).includes("/Encrypt")
    report(locked ? encrypted(name) : isCutOff(bytes) ? cutOff(name) : damaged(name))
  }
  return undefined
}

const encrypted = (name: string) =>
  error(
    "foreign/encrypted",
    { en: `${name} is encrypted: its pages cannot be taken`, zh: `${name} 已加密，无法取用其中的页面` },
    {
      hint: {
        en: "Save it without a password and without restrictions.",
        zh: "请另存为没有密码和权限限制的文件。",
      },
    },
  )

const noPdf = (name: string, why: Message) =>
  error("foreign/no-pdf", { en: `${name}: ${why.en}`, zh: `${name}：${why.zh}` }, { hint: PDF_WANTED })

const PDF_WANTED: Message = { en: "Export it as PDF.", zh: "请导出为 PDF。" }

const cutOff = (name: string) =>
  error(
    "foreign/cut-off",
    { en: `${name} is cut off: its end is missing`, zh: `${name} 不完整，缺少结尾` },
    { hint: { en: "Send or download it again.", zh: "请重新传送或下载。" } },
  )

export const damaged = (name: string) =>
  error(
    "foreign/damaged",
    { en: `${name} is damaged`, zh: `${name} 已损坏` },
    {
      hint: {
        en: "Export it again; `qpdf --check` says what is wrong with it.",
        zh: "请重新导出；可用 qpdf --check 查看问题所在。",
      },
    },
  )

/** The pages of a document; those that cannot be placed are findings, and undefined is the answer. */
export function foreignPages(
  lib: PdfLib,
  document: PDFDocument,
  name: string,
  report: Report,
): readonly ForeignPage[] | undefined {
  const pages: ForeignPage[] = []
  let whole = true
  document.getPages().forEach((page, i) => {
    const made = foreignPage(lib, page, i + 1)
    if (made !== undefined) pages.push(made)
    else {
      whole = false
      const message = {
        en: `page ${i + 1} of ${name} has no usable MediaBox`,
        zh: `${name} 第 ${i + 1} 页的 MediaBox 无效`,
      }
      report(error("foreign/no-media-box", message, { hint: EXPORT_AGAIN }))
    }
  })
  if (!whole) return undefined
  const without = pages.filter(({ trimStated }) => !trimStated)
  if (without.length > 0) {
    const list = pageList(without.map(({ number }) => number))
    const message = {
      en: `${name} states no TrimBox that lies on the page (${list.en}): the pages are taken to be cut at their visible edge`,
      zh: `${name} 未注明页面内的 TrimBox（${list.zh}），按页面可见边缘裁切处理`,
    }
    const hint = {
      en: "Export with trim and bleed boxes if the pages have bleed or marks.",
      zh: "若页面带出血或标记，请在导出时写入成品框与出血框。",
    }
    report(warning("foreign/no-trim-box", message, { hint }))
  }
  return pages
}

function foreignPage(lib: PdfLib, page: PDFPage, number: number): ForeignPage | undefined {
  const media = boxOf(lib, page, "MediaBox")
  if (media === undefined) return undefined
  const crop = common(boxOf(lib, page, "CropBox") ?? media, media) ?? media
  const stated = boxOf(lib, page, "TrimBox") ?? boxOf(lib, page, "ArtBox")
  const inside = stated && common(stated, media)
  const trim = inside ?? crop
  const bleedBox = boxOf(lib, page, "BleedBox")
  const reach = (bleedBox && common(bleedBox, media)) ?? crop
  const unit = userUnit(lib, page)
  const beyond = Math.min(
    trim.left - reach.left,
    trim.bottom - reach.bottom,
    reach.right - trim.right,
    reach.top - trim.top,
  )
  const limit = bleedBox === undefined ? USUAL_BLEED / unit : Number.POSITIVE_INFINITY
  const bleed = Math.max(0, Math.min(beyond, limit))
  const rotate = (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360
  const [width, height] = [(trim.right - trim.left) * unit, (trim.top - trim.bottom) * unit]
  const turned = rotate === 90 || rotate === 270
  return {
    page,
    number,
    size: { width: pt(turned ? height : width), height: pt(turned ? width : height) },
    matrix: uprightMatrix(trim, rotate, unit),
    bleed: pt(bleed * unit),
    shown: {
      left: trim.left - bleed,
      bottom: trim.bottom - bleed,
      right: trim.right + bleed,
      top: trim.top + bleed,
    },
    trimStated: inside !== undefined,
  }
}

/** Points a unit of the page's space; one that is not positive says nothing. */
function userUnit(lib: PdfLib, page: PDFPage): number {
  const unit = numberAt(lib, page.node.get(lib.PDFName.of("UserUnit")), page) ?? 1
  return unit > 0 ? unit : 1
}

/** From the space of a page to what is seen: ISO 32000-1, 7.7.3.3, Rotate turns clockwise. */
function uprightMatrix({ left, bottom, right, top }: Box, rotate: number, unit: number): Matrix {
  switch (rotate) {
    case 90:
      return [0, unit, unit, 0, -bottom * unit, -left * unit]
    case 180:
      return [-unit, 0, 0, unit, right * unit, -bottom * unit]
    case 270:
      return [0, -unit, -unit, 0, top * unit, right * unit]
    default:
      return [unit, 0, 0, -unit, -left * unit, top * unit]
  }
}

/** A box of the page or of what it inherits from; one without an area counts as absent. */
function boxOf(lib: PdfLib, page: PDFPage, name: string): Box | undefined {
  const key = lib.PDFName.of(name)
  const inherited = name === "MediaBox" || name === "CropBox"
  const array = inherited ? page.node.getInheritableAttribute(key) : page.node.get(key)
  const found = array && page.node.context.lookup(array)
  if (!(found instanceof lib.PDFArray) || found.size() !== 4) return undefined
  const edges = edgesOf(lib, found, page)
  if (edges === undefined) return undefined
  const [x1, y1, x2, y2] = edges
  const box = { left: Math.min(x1, x2), bottom: Math.min(y1, y2), right: Math.max(x1, x2), top: Math.max(y1, y2) }
  return box.right - box.left >= LEAST_SIDE && box.top - box.bottom >= LEAST_SIDE ? box : undefined
}

function edgesOf(lib: PdfLib, array: PDFArray, page: PDFPage): readonly [number, number, number, number] | undefined {
  const edges = [0, 1, 2, 3].map((i) => numberAt(lib, array.get(i), page))
  return edges.every((edge) => edge !== undefined && Number.isFinite(edge))
    ? (edges as unknown as readonly [number, number, number, number])
    : undefined
}

function numberAt(lib: PdfLib, object: PDFObject | undefined, page: PDFPage): number | undefined {
  const value = object && page.node.context.lookup(object)
  return value instanceof lib.PDFNumber ? value.asNumber() : undefined
}

function common(a: Box, b: Box): Box | undefined {
  const box = {
    left: Math.max(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
    top: Math.min(a.top, b.top),
  }
  return box.right - box.left >= LEAST_SIDE && box.top - box.bottom >= LEAST_SIDE ? box : undefined
}

/** Pages that a message names; a long list is cut. */
export function pageList(numbers: readonly number[]): { readonly en: string; readonly zh: string } {
  const shown = numbers.slice(0, 8)
  const more = numbers.length > shown.length ? " …" : ""
  return {
    en: `${numbers.length === 1 ? "page" : "pages"} ${shown.join(", ")}${more}`,
    zh: `第 ${shown.join("、")}${more} 页`,
  }
}

/** A4 as people write it: 210 × 297 mm. */
export const sizeText = ({ width, height }: Size): string =>
  [width, height].map((length) => Math.round(ptToMm(length) * 10) / 10).join(" × ")

const EXPORT_AGAIN: Message = {
  en: "Export the file again from the program that made it.",
  zh: "请用制作它的程序重新导出。",
}
