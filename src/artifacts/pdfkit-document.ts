import type PDFDocument from "pdfkit"

/** Writes a numbered object: its source, and the bytes of a stream. */
type WriteObject = (id: number, source: string, bytes?: Uint8Array) => void

/** A PDF object's number: written as an indirect reference. */
export class Ref {
  readonly #id: number
  readonly #write: WriteObject
  constructor(id: number, write: WriteObject) {
    this.#id = id
    this.#write = write
  }
  get source(): string {
    return `${this.#id} 0 R`
  }
  toString(): string {
    return `${this.#id} 0 R`
  }
  /** Writes the object: a dictionary or an array as PDF source. */
  write(source: string): void {
    this.#write(this.#id, source)
  }
  /** Writes a stream; `entries` are those of its dictionary besides Length. */
  writeStream(entries: string, bytes: Uint8Array): void {
    this.#write(this.#id, `<<${entries}/Length ${bytes.length}>>`, bytes)
  }
}

/** Stands for itself in pdfkit's objects: pdfkit writes what is no plain object by its `toString`. */
class Source {
  readonly #source: string
  constructor(source: string) {
    this.#source = source
  }
  get [Symbol.toStringTag](): string {
    return "Source"
  }
  toString(): string {
    return this.#source
  }
  /** pdfkit ends some catalog entries itself, taking them for references. */
  end(): void {}
}

/** What pdfkit has and does not declare; this file is the only one that knows. Pinned to pdfkit 0.20.2. */
interface Inside {
  _root: { readonly data: Record<string, unknown> & { readonly Pages: { readonly data: Pages } } }
  _id: Uint8Array
  _offset: number
  /** Of the objects by number, from 1 on; null until an object is written. */
  readonly _offsets: (number | null)[]
  /** Objects that have a number and are not written. */
  _waiting: number
  _write: (data: string | Uint8Array) => void
  push: (chunk: unknown) => boolean
  info: Record<string, unknown>
  endMetadata: () => void
}
interface Pages {
  readonly Kids: Source[]
  Count: number
}

/** Members that this module leans on; a test fails when one of them disappears. */
export const INSIDE_MEMBERS = [
  "_root",
  "_id",
  "_offset",
  "_offsets",
  "_waiting",
  "_write",
  "push",
  "info",
  "endMetadata",
] as const

export interface DocumentInfo {
  readonly version?: "1.4" | "1.6" | "1.7"
  /** Text strings of the document information dictionary, in the order written. */
  readonly strings: readonly (readonly [string, string])[]
  /** Entries that are names, without their slash. */
  readonly names?: readonly (readonly [string, string])[]
  readonly date: Date | undefined
}

/**
 * pdfkit as a writer of numbered objects, with its cross-reference table and trailer. Pages, fonts, content and
 * structure are ours: what pdfkit has for them would shape text again, sort by locale or leave values unescaped.
 */
export interface PdfObjects {
  reserve(): Ref
  /** A new object from PDF source. */
  add(source: string): Ref
  addStream(entries: string, bytes: Uint8Array): Ref
  /** The page tree, which pages name as their parent. */
  readonly pages: string
  addPage(page: Ref): void
  /** An entry of the document catalog, as PDF source. */
  catalog(key: string, source: string): void
  /** All that was said so far, in parts: the file, and the entries of its catalog. */
  written(): readonly Uint8Array[]
  /** Ends the file; `id` is both parts of the trailer's ID. */
  end(id: Uint8Array): Uint8Array
}

export async function openPdfObjects(info: DocumentInfo): Promise<PdfObjects> {
  const { default: PdfKit } = await import("pdfkit")
  return openWith(PdfKit, info)
}

/** Any date does: pdfkit needs one to be born, and is given the right one, or none, at once. */
const NO_DATE = new Date(0)

function openWith(
  PdfKit: typeof PDFDocument,
  { version = "1.7", strings, names = [], date }: DocumentInfo,
): PdfObjects {
  // `font: null`: no Helvetica, which would be loaded, and written into files that do not use it.
  const options = {
    autoFirstPage: false,
    compress: false,
    pdfVersion: version,
    font: null,
    info: { CreationDate: NO_DATE },
  }
  const document = new PdfKit(options as unknown as PDFKit.PDFDocumentOptions) as unknown as Inside
  const out = new FileBytes()
  takeOver(document, out)
  document.info = {}
  for (const [key, value] of strings) document.info[key] = value
  for (const [key, value] of names) document.info[key] = new Source(`/${value}`)
  if (date !== undefined) {
    document.info["CreationDate"] = date
    document.info["ModDate"] = date
  }
  // Metadata is written by us: pdfkit's does not escape what it holds.
  document.endMetadata = () => {}
  const { data: root } = document._root
  const pages = root.Pages.data
  // The name tree would be sorted with localeCompare; destinations are written into links instead.
  ;(root["Names"] as { data: unknown }).data = {}
  // Not through pdfkit's references: a long file has tens of thousands of objects, whose source is all there is to them.
  const write: WriteObject = (id, source, bytes) => {
    if (document._offsets[id - 1] !== null) throw new Error(`PDF object ${id} is written twice`)
    document._offsets[id - 1] = out.length
    document._waiting--
    if (bytes === undefined) out.latin1(`${id} 0 obj\n${source}\nendobj\n`)
    else {
      out.latin1(`${id} 0 obj\n${source}\nstream\n`)
      out.bytes(bytes)
      out.latin1("\nendstream\nendobj\n")
    }
    document._offset = out.length
  }
  const reserve = (): Ref => {
    document._waiting++
    return new Ref(document._offsets.push(null), write)
  }
  let entries = ""
  return {
    reserve,
    add(source) {
      const ref = reserve()
      ref.write(source)
      return ref
    },
    addStream(entries, bytes) {
      const ref = reserve()
      ref.writeStream(entries, bytes)
      return ref
    },
    pages: String(root.Pages),
    addPage(page) {
      pages.Kids.push(new Source(page.source))
      pages.Count++
    },
    catalog(key, source) {
      root[key] = new Source(source)
      entries += `/${key} ${source}`
    },
    written: () => [...out.parts(), Buffer.from(entries)],
    end(id) {
      document._id = id
      ;(document as unknown as { end: () => void }).end()
      return out.done()
    },
  }
}

/** Bytes go straight to memory: pdfkit is a stream, and what it has written so far waits in its buffer. */
function takeOver(document: Inside, out: FileBytes): void {
  const header = (document as unknown as { read: () => Uint8Array | null }).read()
  if (header !== null) out.bytes(header)
  document._write = (data) => {
    if (typeof data === "string") out.latin1(`${data}\n`)
    else out.bytes(data)
    document._offset = out.length
  }
  document.push = () => true
}

/** Text that waits to become bytes: enough for a few hundred objects, too little to matter. */
const MAX_WAITING = 1 << 16

/** A growing file in memory. Text waits as one string, because pdfkit writes it in small pieces; streams are not copied. */
class FileBytes {
  readonly #chunks: Uint8Array[] = []
  #written = 0
  #text = ""

  get length(): number {
    return this.#written + this.#text.length
  }

  /** One byte for each character, none of which is above U+00FF. */
  latin1(text: string): void {
    this.#text += text
    if (this.#text.length > MAX_WAITING) this.#flush()
  }

  bytes(bytes: Uint8Array): void {
    this.#flush()
    this.#keep(bytes)
  }

  parts(): readonly Uint8Array[] {
    this.#flush()
    return this.#chunks
  }

  done(): Uint8Array {
    this.#flush()
    const file = new Uint8Array(this.#written)
    let at = 0
    for (const chunk of this.#chunks) {
      file.set(chunk, at)
      at += chunk.length
    }
    return file
  }

  #flush(): void {
    if (this.#text !== "") this.#keep(Buffer.from(this.#text, "latin1"))
    this.#text = ""
  }

  #keep(bytes: Uint8Array): void {
    this.#chunks.push(bytes)
    this.#written += bytes.length
  }
}
