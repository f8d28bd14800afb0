import { deflateSync } from "node:zlib"
import type { Palette } from "../foundation/color.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { Matrix } from "../foundation/geometry.ts"
import type { DisplayList, OutlineEntry } from "../paint/display-list.ts"
import type { StructureTree } from "../paint/structure-tree.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import type { Sheet } from "../press/sheet.ts"
import { inkTarget, screenTarget, type TargetName } from "./color-target.ts"
import { contentHash } from "./content-hash.ts"
import { type ContentStream, ContentWriter, FORM_BOX, type StreamContext } from "./content-stream.ts"
import { type PackedFont, startFonts, writeFont } from "./embed-fonts.ts"
import { fontUsages } from "./font-usage.ts"
import { imageObject } from "./image-objects.ts"
import { MarkLedger } from "./marked-content.ts"
import { destinations, linkAnnotation, type PagePlace, pageLabels, writeOutline } from "./navigation.ts"
import { documentDate, pdfNumber, pdfString } from "./pdf-syntax.ts"
import { openPdfObjects, type PdfObjects, type Ref } from "./pdfkit-document.ts"
import { repeatedGroups } from "./repeated-groups.ts"
import { type ExtendedState, type PageResources, SharedResources } from "./resources.ts"
import { type NodeObject, writeStructure } from "./structure-objects.ts"
import { type PdfMetadata, xmpPacket } from "./xmp.ts"

export interface PdfInput {
  readonly sheets: readonly Sheet[]
  readonly lists: readonly DisplayList[]
  readonly tree: StructureTree
  readonly outline: readonly OutlineEntry[]
  readonly palette: Palette
  readonly metadata: PdfMetadata
  readonly target: TargetName
  readonly tables: ColorTables
  /** Fonts and images that cannot be written are findings. */
  readonly report?: Report
  /** Off for tests that read the file. */
  readonly compress?: boolean
}

/** ISO 15930-7, 6.1 and ISO 15930-4, 6.1 name theirs. */
const VERSIONS = { screen: "1.7", press: "1.6", x1a: "1.4" } as const

/** zlib's default, for fonts and pictures: most of it runs on another thread. */
const LEVEL = 6
/** For content: 4 % larger than at zlib's default and done in two thirds of the time, on this thread. */
const CONTENT_LEVEL = 4

/** A file of bytes from sheets of display lists. Same input, same bytes. */
export async function writePdf(input: PdfInput): Promise<Uint8Array> {
  const { sheets, lists, metadata } = input
  const report = input.report ?? (() => {})
  const level = input.compress === false ? 0 : LEVEL
  const fonts = fontUsages([...lists.map((list) => list.items), ...sheets.map((sheet) => sheet.marks)])
  const packing = await startFonts(fonts.values(), level, report)
  const { target, palette, tables } = input
  const screen = target === "screen"
  const shared = new SharedResources(screen ? screenTarget(palette, tables) : inkTarget(target, palette, tables))
  const ledger = new MarkLedger()
  const repeated = repeatedGroups(lists.map((list) => list.items))
  const context: StreamContext = {
    fonts,
    shared,
    ledger,
    tagged: screen,
    soleOwners: new Map(),
    repeated,
    drawn: new Map(),
  }
  const streams = sheets.map((sheet, i) => packedStream(encodeSheet(sheet, i, lists, context), level > 0))
  const date = documentDate(metadata.date)
  const objects = await openPdfObjects({
    version: VERSIONS[target],
    strings: infoStrings(metadata),
    date: date?.date,
  })
  const packed = await Promise.all(packing)
  const write = new FileWriter(input, objects, level, report)
  write.resources(packed, shared)
  write.pages(streams, ledger)
  if (screen) write.structure(ledger)
  objects.catalog("Metadata", String(addMetadata(metadata, date, objects)))
  if (metadata.lang !== "") objects.catalog("Lang", pdfString(metadata.lang))
  if (screen) objects.catalog("MarkInfo", "<</Marked true>>")
  objects.catalog("ViewerPreferences", "<</DisplayDocTitle true>>")
  return objects.end(write.id(streams, packed))
}

/** A page's content as it stands in the file: packed at once, so that a long booklet never lies unpacked in memory. */
interface PackedStream extends ContentStream {
  readonly filter: string
  /** Of the content before it was packed. */
  readonly hash: Uint8Array
}

function packedStream(stream: ContentStream, compress: boolean): PackedStream {
  const { bytes } = stream
  const hash = contentHash([bytes])
  return compress ? { ...stream, bytes: deflated(bytes), filter: FLATE, hash } : { ...stream, filter: "", hash }
}

const FLATE = "/Filter/FlateDecode"

/** In memory of its own: zlib's answer is a view of a block that may be many times larger. */
const deflated = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateSync(bytes, { level: CONTENT_LEVEL }))

function infoStrings({
  title,
  author,
  subject,
  keywords,
  producer,
}: PdfMetadata): readonly (readonly [string, string])[] {
  const all = [
    ["Title", title],
    ["Author", author],
    ["Subject", subject],
    ["Keywords", keywords],
    ["Creator", producer],
    ["Producer", producer],
  ] as const
  return all.filter(([, value]) => value !== "")
}

/** XMP is never compressed, so that tools without a PDF parser find it. */
function addMetadata(metadata: PdfMetadata, date: ReturnType<typeof documentDate>, objects: PdfObjects): Ref {
  return objects.addStream("/Type/Metadata/Subtype/XML", new TextEncoder().encode(xmpPacket(metadata, date)))
}

function encodeSheet(
  sheet: Sheet,
  index: number,
  lists: readonly DisplayList[],
  context: StreamContext,
): ContentStream {
  const writer = new ContentWriter(context, index)
  writer.transform([1, 0, 0, -1, 0, sheet.media.height])
  for (const { page, transform, clip } of sheet.placements) {
    const list = lists[page]
    if (list === undefined) continue
    const { width, height } = sheet.media
    const whole = clip.x <= 0 && clip.y <= 0 && clip.x + clip.width >= width && clip.y + clip.height >= height
    if (whole && isIdentity(transform)) writer.items(list.items)
    else writer.placed(list.items, transform, clip)
  }
  writer.items(sheet.marks)
  return writer.done()
}

const isIdentity = (matrix: Matrix): boolean => [1, 0, 0, 1, 0, 0].every((value, i) => matrix[i] === value)

/** The objects of one file, in the order they stand in it. */
class FileWriter {
  readonly #input: PdfInput
  readonly #objects: PdfObjects
  readonly #level: number
  readonly #report: Report
  /** References by resource name. */
  readonly #named = new Map<string, Ref>()
  readonly #pages: Ref[] = []
  readonly #forms = new Map<string, Ref>()
  readonly #links: NodeObject[] = []

  constructor(input: PdfInput, objects: PdfObjects, level: number, report: Report) {
    this.#input = input
    this.#objects = objects
    this.#level = level
    this.#report = report
  }

  /** Everything that pages name: fonts, images, shadings, states, forms. */
  resources(fonts: readonly PackedFont[], shared: SharedResources): void {
    const objects = this.#objects
    for (const font of fonts) this.#named.set(font.usage.name, writeFont(font, objects))
    for (const { name, image } of shared.images.values()) {
      const object = imageObject(image, this.#level)
      if (object === undefined) {
        this.#badImage(image.key)
        // Pages draw it by name: an empty form in its place keeps them valid.
        this.#named.set(name, objects.addStream("/Type/XObject/Subtype/Form/BBox[0 0 0 0]", new Uint8Array()))
        continue
      }
      const mask = object.mask === undefined ? undefined : objects.addStream(object.mask.entries, object.mask.bytes)
      const entries = mask === undefined ? object.entries : `${object.entries}/SMask ${mask}`
      this.#named.set(name, objects.addStream(entries, object.bytes))
    }
    for (const [name, source] of shared.target.spaces) this.#named.set(name, objects.add(source))
    for (const [source, name] of shared.shadings) this.#named.set(name, objects.add(source))
    for (const { name } of shared.forms) {
      const ref = objects.reserve()
      this.#named.set(name, ref)
      this.#forms.set(name, ref)
    }
    for (const { name, state } of shared.states.values()) {
      const source =
        state.type === "alpha"
          ? `<</Type/ExtGState${this.#alphas(state)}>>`
          : `<</Type/ExtGState/SMask<</Type/Mask/S/Luminosity/G ${this.#forms.get(state.form)}>>>>`
      this.#named.set(name, objects.add(source))
    }
    for (const form of shared.forms) {
      const group = form.group === undefined ? "" : `/Group<</S/Transparency/CS/${form.group}>>`
      const keys = form.structParents === undefined ? "" : `/StructParents ${form.structParents}`
      const entries =
        `/Type/XObject/Subtype/Form/BBox${FORM_BOX}${group}` +
        `/Resources${this.#resourceDictionary(form.resources)}${keys}`
      this.#stream(this.#forms.get(form.name) as Ref, entries, form.content)
    }
  }

  /** PDF/X-1a has no alpha, and a screen no plates. Mode 1: plates that a colour has no ink on keep theirs. */
  #alphas({ fill, stroke, fillOver, strokeOver }: Extract<ExtendedState, { type: "alpha" }>): string {
    const { target } = this.#input
    const alphas = target === "x1a" ? "" : `/ca ${pdfNumber(fill)}/CA ${pdfNumber(stroke)}`
    return target === "screen" ? alphas : `${alphas}/op ${fillOver}/OP ${strokeOver}/OPM 1`
  }

  pages(streams: readonly PackedStream[], ledger: MarkLedger): void {
    const { sheets, lists } = this.#input
    for (const _ of sheets) this.#pages.push(this.#objects.reserve())
    const places = this.#places()
    // Nothing of a file for the press answers to a reader.
    const screen = this.#input.target === "screen"
    const targets = destinations(lists, places)
    const outline = screen ? writeOutline(this.#input.outline, lists, places, this.#objects) : undefined
    if (outline !== undefined) {
      this.#objects.catalog("Outlines", String(outline))
      this.#objects.catalog("PageMode", "/UseOutlines")
    }
    const folios = sheets.map((sheet, i) => {
      const list = lists[sheet.placements[0]?.page ?? i]
      return list?.folio ?? list?.page ?? i + 1
    })
    const labels = pageLabels(folios)
    if (labels !== undefined) this.#objects.catalog("PageLabels", labels)
    let key = ledger.streams.length
    streams.forEach((stream, i) => {
      const annotations: Ref[] = []
      for (const { page } of screen ? (sheets[i]?.placements ?? []) : []) {
        const list = lists[page]
        const place = list === undefined ? undefined : places.get(list)
        if (list === undefined || place === undefined) continue
        for (const area of list.links) {
          const source = linkAnnotation(area, place, targets, key)
          if (source === undefined) continue
          const annotation = this.#objects.add(source)
          annotations.push(annotation)
          this.#links.push({ node: area.node, page: i, annotation, key })
          key++
        }
      }
      this.#page(i, stream, annotations)
    })
  }

  structure(ledger: MarkLedger): void {
    const { tree } = this.#input
    const places = new Map([...this.#places()].map(([list, place]) => [list.page, place]))
    const input = { tree, ledger, objects: this.#links, pages: this.#pages, forms: this.#forms, places }
    this.#objects.catalog("StructTreeRoot", String(writeStructure(input, this.#objects)))
  }

  /** From what the file shows and says, so that two different files do not share one. */
  id(streams: readonly PackedStream[], fonts: readonly PackedFont[]): Uint8Array {
    const { metadata, tree, outline } = this.#input
    const words = new TextEncoder().encode(JSON.stringify([metadata, tree, outline]))
    return contentHash([words, ...streams.map(({ hash }) => hash), ...fonts.map(({ program }) => program)])
  }

  #page(index: number, stream: PackedStream, annotations: readonly Ref[]): void {
    const sheet = this.#input.sheets[index] as Sheet
    const screen = this.#input.target === "screen"
    const { width, height } = sheet.media
    const content = this.#objects.reserve()
    content.writeStream(stream.filter, stream.bytes)
    let out = `<</Type/Page/Parent ${this.#objects.pages}/MediaBox[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`
    out += this.#box("TrimBox", sheet.trimBox, sheet) + this.#box("BleedBox", sheet.bleedBox, sheet)
    out += `/Contents ${content}/Resources${this.#resourceDictionary(stream.resources)}`
    if (stream.transparent) out += `/Group<</S/Transparency/CS/${screen ? "DeviceRGB" : "DeviceCMYK"}>>`
    if (stream.structParents !== undefined) out += `/StructParents ${stream.structParents}`
    if (annotations.length > 0) out += `/Annots[${annotations.join(" ")}]`
    const page = this.#pages[index] as Ref
    page.write(screen ? `${out}/Tabs/S>>` : `${out}>>`)
    this.#objects.addPage(page)
  }

  /** On a screen a box is written only where it differs from the media box, its default; ISO 15930 wants it written. */
  #box(name: string, box: Sheet["trimBox"], { media }: Sheet): string {
    const screen = this.#input.target === "screen"
    if (screen && box.x === 0 && box.y === 0 && box.width === media.width && box.height === media.height) return ""
    const edges = [box.x, media.height - box.y - box.height, box.x + box.width, media.height - box.y]
    return `/${name}[${edges.map(pdfNumber).join(" ")}]`
  }

  #places(): ReadonlyMap<DisplayList, PagePlace> {
    const places = new Map<DisplayList, PagePlace>()
    this.#input.sheets.forEach((sheet, i) => {
      for (const { page, transform } of sheet.placements) {
        const list = this.#input.lists[page]
        const ref = this.#pages[i]
        if (list === undefined || ref === undefined || places.has(list)) continue
        const [a, b, c, d, e, f] = transform
        const { height } = sheet.media
        places.set(list, { ref, toSheet: (x, y) => [a * x + c * y + e, height - (b * x + d * y + f)] })
      }
    })
    return places
  }

  #stream(ref: Ref, entries: string, bytes: Uint8Array): void {
    if (this.#level === 0) ref.writeStream(entries, bytes)
    else ref.writeStream(entries + FLATE, deflated(bytes))
  }

  #resourceDictionary(resources: PageResources): string {
    const entries = (key: string, names: Iterable<string>): string => {
      let out = ""
      for (const name of names) {
        const ref = this.#named.get(name)
        if (ref !== undefined) out += `/${name} ${ref}`
      }
      return out === "" ? "" : `/${key}<<${out}>>`
    }
    const { fonts, images, forms, states, shadings, spaces } = resources
    return `<<${entries("Font", fonts)}${entries("XObject", [...images, ...forms])}${entries("ExtGState", states)}${entries("Shading", shadings)}${entries("ColorSpace", spaces)}>>`
  }

  #badImage(key: string): void {
    this.#report(
      error(
        "artifacts/image-unreadable",
        { en: `The picture “${key}” is damaged and is missing from the PDF.`, zh: `图片“${key}”已损坏，未写入 PDF。` },
        { hint: { en: "Save it again as PNG or JPEG.", zh: "请重新保存为 PNG 或 JPEG。" } },
      ),
    )
  }
}
