import { error, info, type Report, warning } from "../foundation/diagnostic.ts"
import type { DisplayList } from "../paint/display-list.ts"
import type { Sheet } from "../press/sheet.ts"
import { type Claim, isForPress, isTagged } from "./claim.ts"
import { BLEND_SPACES } from "./color-target.ts"
import { FORM_BOX } from "./content-stream.ts"
import { type PackedFont, writeFont } from "./embed-fonts.ts"
import { type ImageColors, imageObject } from "./image-objects.ts"
import type { MarkLedger } from "./marked-content.ts"
import { destinations, linkAnnotation, type PagePlace, pageLabels, writeOutline } from "./navigation.ts"
import { FLATE, type PackedStream, packed } from "./packed-stream.ts"
import type { PdfInput } from "./pdf-input.ts"
import { pdfNumber } from "./pdf-syntax.ts"
import type { PdfObjects, Ref } from "./pdfkit-document.ts"
import type { ExtendedState, PageResources, SharedResources } from "./resources.ts"
import { pageFormName, type SheetContent } from "./sheet-content.ts"
import { type NodeObject, writeStructure } from "./structure-objects.ts"
import { imagesOf } from "./target-images.ts"

/** The objects of one file, in the order they stand in it. */
export class FileWriter {
  readonly #input: PdfInput
  readonly #objects: PdfObjects
  readonly #level: number
  readonly #report: Report
  /** References by resource name. */
  readonly #named = new Map<string, Ref>()
  readonly #pages: Ref[] = []
  readonly #forms = new Map<string, Ref>()
  readonly #links: NodeObject[] = []
  readonly #pageForms = new Map<PackedStream, Ref>()
  readonly #claim: Claim
  readonly #images: ImageColors

  constructor(input: PdfInput, objects: PdfObjects, claim: Claim, level: number, report: Report) {
    this.#input = input
    this.#objects = objects
    this.#claim = claim
    this.#images = imagesOf(input, objects, level)
    this.#level = level
    this.#report = report
  }

  font(font: PackedFont): void {
    this.#named.set(font.usage.name, writeFont(font, this.#objects))
  }

  /** Everything else that pages name: images, colour spaces, shadings, states, forms. */
  resources(shared: SharedResources): void {
    const objects = this.#objects
    for (const { name, image, ground } of shared.images.values()) {
      const object = imageObject(image, this.#level, this.#images, ground)
      if (object === undefined) {
        this.#badImage(image.key)
        // Pages draw it by name: an empty form in its place keeps them valid.
        this.#named.set(name, objects.addStream("/Type/XObject/Subtype/Form/BBox[0 0 0 0]", new Uint8Array()))
        continue
      }
      if (object.otherProfile) this.#convertedAsSrgb(image.key)
      if (object.inColor) this.#inColor(image.key)
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
        `/Resources${this.#resourceDictionary([form.resources])}${keys}`
      this.#stream(this.#forms.get(form.name) as Ref, entries, form.content)
    }
  }

  /** PDF/X-1a has no alpha, and a screen no plates. Mode 1: plates that a colour has no ink on keep theirs. */
  #alphas({ fill, stroke, fillOver, strokeOver }: Extract<ExtendedState, { type: "alpha" }>): string {
    const { target } = this.#input
    const alphas = target === "x1a" ? "" : `/ca ${pdfNumber(fill)}/CA ${pdfNumber(stroke)}`
    return target === "screen" || target === "gray" ? alphas : `${alphas}/op ${fillOver}/OP ${strokeOver}/OPM 1`
  }

  pages(contents: readonly SheetContent[], ledger: MarkLedger): void {
    const { sheets, lists } = this.#input
    const tagged = isTagged(this.#claim)
    for (const _ of sheets) this.#pages.push(this.#objects.reserve())
    const places = this.#places()
    const targets = destinations(lists, places)
    const outline = tagged ? writeOutline(this.#input.outline, lists, places, this.#objects) : undefined
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
    contents.forEach((content, i) => {
      const annotations: Ref[] = []
      for (const { page } of tagged ? (sheets[i]?.placements ?? []) : []) {
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
      this.#page(i, content, annotations)
    })
  }

  structure(ledger: MarkLedger): void {
    const { tree } = this.#input
    const places = new Map([...this.#places()].map(([list, place]) => [list.page, place]))
    const input = { tree, ledger, objects: this.#links, pages: this.#pages, forms: this.#forms, places }
    this.#objects.catalog("StructTreeRoot", String(writeStructure(input, this.#objects)))
  }

  #page(index: number, content: SheetContent, annotations: readonly Ref[]): void {
    const sheet = this.#input.sheets[index] as Sheet
    const { parts, forms } = content
    const { width, height } = sheet.media
    const streams = parts.map((part) => this.#objects.addStream(part.filter, part.bytes))
    const resources = this.#resourceDictionary(
      parts.map((part) => part.resources),
      this.#formEntries(forms),
    )
    let out = `<</Type/Page/Parent ${this.#objects.pages}/MediaBox[0 0 ${pdfNumber(width)} ${pdfNumber(height)}]`
    out += this.#box("TrimBox", sheet.trimBox, sheet) + this.#box("BleedBox", sheet.bleedBox, sheet)
    out += `/Contents ${streams.length === 1 ? streams[0] : `[${streams.join(" ")}]`}/Resources${resources}`
    if (parts.some(({ transparent }) => transparent)) {
      out += `/Group<</S/Transparency/CS/${BLEND_SPACES[this.#input.target]}>>`
    }
    const [first] = parts
    if (first?.structParents !== undefined) out += `/StructParents ${first.structParents}`
    if (annotations.length > 0) out += `/Annots[${annotations.join(" ")}]`
    const page = this.#pages[index] as Ref
    page.write(isTagged(this.#claim) ? `${out}/Tabs/S>>` : `${out}>>`)
    this.#objects.addPage(page)
  }

  /** Pages drawn as forms: each is written once, however often it is placed. */
  #formEntries(forms: SheetContent["forms"]): string {
    let out = ""
    for (const { page, stream } of new Map(forms.map((form) => [form.page, form])).values()) {
      let ref = this.#pageForms.get(stream)
      if (ref === undefined) {
        const { trim, bleed } = this.#input.lists[page] as DisplayList
        const box = [-bleed, -bleed, trim.width + bleed, trim.height + bleed].map(pdfNumber).join(" ")
        const resources = this.#resourceDictionary([stream.resources])
        const entries = `/Type/XObject/Subtype/Form/BBox[${box}]/Resources${resources}${stream.filter}`
        ref = this.#objects.addStream(entries, stream.bytes)
        this.#pageForms.set(stream, ref)
      }
      out += `/${pageFormName(page)} ${ref}`
    }
    return out
  }

  /** A box is written only where it differs from the media box, its default, or where ISO 15930 wants it written. */
  #box(name: string, box: Sheet["trimBox"], { media }: Sheet): string {
    if (
      !isForPress(this.#claim) &&
      box.x === 0 &&
      box.y === 0 &&
      box.width === media.width &&
      box.height === media.height
    )
      return ""
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
    else ref.writeStream(entries + FLATE, packed(bytes))
  }

  #resourceDictionary(all: readonly PageResources[], pageForms = ""): string {
    const entries = (key: string, names: (resources: PageResources) => Iterable<string>, more = ""): string => {
      let out = more
      for (const resources of all) {
        for (const name of names(resources)) {
          const ref = this.#named.get(name)
          if (ref !== undefined) out += `/${name} ${ref}`
        }
      }
      return out === "" ? "" : `/${key}<<${out}>>`
    }
    return (
      `<<${entries("Font", ({ fonts }) => fonts)}` +
      entries("XObject", ({ images, forms }) => [...images, ...forms], pageForms) +
      entries("ExtGState", ({ states }) => states) +
      entries("Shading", ({ shadings }) => shadings) +
      `${entries("ColorSpace", ({ spaces }) => spaces)}>>`
    )
  }

  #convertedAsSrgb(key: string): void {
    const message = {
      en: `The picture “${key}” has a profile of its own; its colours were converted as if they were sRGB.`,
      zh: `图片“${key}”带有自己的特性文件，转换时按 sRGB 处理。`,
    }
    const hint = {
      en: "Convert it to sRGB or to the print shop's CMYK in an image editor.",
      zh: "请用图像软件将其转换为 sRGB，或转换为印厂的 CMYK。",
    }
    this.#report(warning("artifacts/picture-profile", message, { hint }))
  }

  #inColor(key: string): void {
    const message = {
      en: `The picture “${key}” is a CMYK JPEG and stays in colour: the printer makes its greys.`,
      zh: `图片“${key}”为 CMYK 格式的 JPEG，仍为彩色，由打印机转为灰度。`,
    }
    const hint = { en: "Save it as RGB or grey.", zh: "请另存为 RGB 或灰度。" }
    this.#report(info("artifacts/picture-in-color", message, { hint }))
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
