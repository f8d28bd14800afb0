import { squareFont } from "./test-font.testing.ts"

/** Parts of a small, sound PDF/X-4 file; a test changes one and has a file with one defect. Sources are PDF syntax. */
export interface Parts {
  version: string
  comment: string
  /** Entries of the catalog besides Type, Pages, Metadata, OutputIntents. */
  catalog: string
  /** Metadata stream: entries and text; undefined for none. */
  xmp: Record<string, string> | undefined
  /** Instead of the packet made of `xmp`. */
  packet: string | undefined
  metadata: string
  info: Record<string, string> | undefined
  intents: string
  icc: Uint8Array
  iccEntries: string
  /** Of every page, or of each. */
  boxes: string | readonly string[]
  pageEntries: string
  resources: string
  content: string | readonly string[]
  pages: number
  /** Font dictionaries. */
  font: string
  cidFont: string
  descriptor: string
  fontFile: Uint8Array
  /** Further objects by number from 30 on: source, or dictionary entries with bytes. */
  objects: Record<number, string | readonly [entries: string, bytes: Uint8Array | string]>
  trailer: string
  id: string
  /** After the end of the file. */
  tail: string
  /** Added to every offset of the cross-reference table. */
  shift: number
}

const MM = 72 / 25.4
const num = (value: number): string => String(Math.round(value * 1000) / 1000)
const box = (name: string, x0: number, y0: number, x1: number, y1: number): string =>
  `/${name}[${[x0, y0, x1, y1].map((value) => num(value * MM)).join(" ")}]`

/** A5 with 3 mm of bleed and 7 mm around it for marks. */
export const MEDIA = box("MediaBox", 0, 0, 168, 230)
export const BLEED = box("BleedBox", 7, 7, 161, 223)
export const TRIM = box("TrimBox", 10, 10, 158, 220)
/** A rectangle of the page, in mm from the media's lower left corner. */
export const rect = (x: number, y: number, width: number, height: number): string =>
  `${[x, y, width, height].map((value) => num(value * MM)).join(" ")} re`
/** A line in mm. */
export const line = (x0: number, y0: number, x1: number, y1: number): string =>
  `${num(x0 * MM)} ${num(y0 * MM)} m ${num(x1 * MM)} ${num(y1 * MM)} l S`
/** Text at a place in mm: `1` is a Latin letter, `2` a Chinese one. */
export const text = (size: number, codes: string, x = 40, y = 100): string =>
  `BT /F1 ${size} Tf ${num(x * MM)} ${num(y * MM)} Td <${[...codes].map((code) => `000${code}`).join("")}> Tj ET`

export const XMP = {
  "pdfxid:GTS_PDFXVersion": "PDF/X-4",
  "xmp:CreateDate": "2024-03-05T08:00:00+08:00",
  "xmp:ModifyDate": "2024-03-05T08:00:00+08:00",
  "xmp:MetadataDate": "2024-03-05T08:00:00+08:00",
  "dc:title": "Sound",
  "xmpMM:DocumentID": "uuid:1",
  "xmpMM:VersionID": "1",
  "xmpMM:RenditionClass": "default",
  "pdf:Trapped": "False",
}

export const INFO = {
  Title: "(Sound)",
  CreationDate: "(D:20240305080000+08'00')",
  ModDate: "(D:20240305080000+08'00')",
  Trapped: "/False",
}

/** The background to the bleed, Chinese and English text, a line in black, and a picture. */
export const SOUND_CONTENT = [
  "/GS0 gs",
  `0.1 0.05 0 0 k ${rect(7, 7, 154, 216)} f`,
  "/GS1 gs",
  `0 0 0 1 k ${text(10, "12", 40, 150)}`,
  `0 0 0 1 K 0.5 w ${line(30, 60, 120, 60)}`,
  `q ${num(20 * MM)} 0 0 ${num(20 * MM)} ${num(50 * MM)} ${num(80 * MM)} cm /Im1 Do Q`,
].join("\n")

export const RESOURCES =
  "/Font<</F1 9 0 R>>/ExtGState<</GS1<</OP true/op true/OPM 1>>/GS0<</OP false/op false>>>>/XObject<</Im1 20 0 R>>"

function sound(): Parts {
  return {
    version: "1.6",
    comment: "%\xe2\xe3\xcf\xd3",
    catalog: "",
    xmp: { ...XMP },
    packet: undefined,
    metadata: "",
    info: { ...INFO },
    intents: "[7 0 R]",
    icc: iccProfile(),
    iccEntries: "/N 4",
    boxes: MEDIA + BLEED + TRIM,
    pageEntries: "/Group<</S/Transparency/CS/DeviceCMYK>>",
    resources: RESOURCES,
    content: SOUND_CONTENT,
    pages: 4,
    font: "/Type/Font/Subtype/Type0/BaseFont/ABCDEF+Square/Encoding/Identity-H/DescendantFonts[10 0 R]/ToUnicode 13 0 R",
    cidFont:
      "/Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Square/CIDToGIDMap/Identity/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 11 0 R/DW 1000/W[1[600]]",
    descriptor:
      "/Type/FontDescriptor/FontName/ABCDEF+Square/Flags 4/FontBBox[0 -80 950 820]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 700/StemV 80/FontFile2 12 0 R",
    fontFile: squareFont(),
    objects: {},
    trailer: "",
    id: "/ID[<00><00>]",
    tail: "\n",
    shift: 0,
  }
}

export function iccProfile(
  options: { size?: number; major?: number; deviceClass?: string; space?: string } = {},
): Uint8Array {
  const out = new Uint8Array(132)
  const view = new DataView(out.buffer)
  view.setUint32(0, options.size ?? out.length)
  out[8] = options.major ?? 2
  const write = (at: number, tag: string): void => out.set(new TextEncoder().encode(tag), at)
  write(12, options.deviceClass ?? "prtr")
  write(16, options.space ?? "CMYK")
  write(20, "Lab ")
  write(36, "acsp")
  return out
}

const TO_UNICODE =
  "begincmap 1 begincodespacerange <0000><ffff> endcodespacerange 2 beginbfchar <0001><0041> <0002><6587> endbfchar endcmap"

/** The file with what a test changes. Same parts, same bytes. */
export function soundFile(changes: Partial<Parts> = {}): Uint8Array {
  const parts = { ...sound(), ...changes }
  const pages = Array.from({ length: parts.pages }, (_, i) => 100 + 2 * i)
  const objects = new Map<number, string | readonly [string, Uint8Array | string]>()
  const metadata = parts.xmp === undefined ? "" : "/Metadata 5 0 R"
  objects.set(1, `<</Type/Catalog/Pages 2 0 R${metadata}/OutputIntents ${parts.intents}${parts.catalog}>>`)
  objects.set(2, `<</Type/Pages/Count ${pages.length}/Kids[${pages.map((page) => `${page} 0 R`).join(" ")}]>>`)
  if (parts.xmp !== undefined)
    objects.set(5, [`/Type/Metadata/Subtype/XML${parts.metadata}`, parts.packet ?? packet(parts.xmp)])
  if (parts.info !== undefined) {
    objects.set(
      6,
      `<<${Object.entries(parts.info)
        .map(([key, value]) => `/${key} ${value}`)
        .join("")}>>`,
    )
  }
  objects.set(
    7,
    "<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier(FOGRA39)/RegistryName(http://www.color.org)/DestOutputProfile 8 0 R>>",
  )
  objects.set(8, [parts.iccEntries, parts.icc])
  objects.set(9, `<<${parts.font}>>`)
  objects.set(10, `<<${parts.cidFont}>>`)
  objects.set(11, `<<${parts.descriptor}>>`)
  objects.set(12, ["", parts.fontFile])
  objects.set(13, ["", TO_UNICODE])
  objects.set(20, [
    "/Type/XObject/Subtype/Image/Width 250/Height 250/BitsPerComponent 8/ColorSpace/DeviceCMYK",
    new Uint8Array(250 * 250 * 4),
  ])
  pages.forEach((page, i) => {
    const boxes = typeof parts.boxes === "string" ? parts.boxes : (parts.boxes[i] ?? parts.boxes[0])
    const content = typeof parts.content === "string" ? parts.content : (parts.content[i] ?? parts.content[0])
    const entries = `${boxes}/Resources<<${parts.resources}>>${parts.pageEntries}`
    objects.set(page, `<</Type/Page/Parent 2 0 R/Contents ${page + 1} 0 R${entries}>>`)
    objects.set(page + 1, ["", content as string])
  })
  for (const [number, object] of Object.entries(parts.objects)) objects.set(Number(number), object)
  return write(parts, objects)
}

const NAMESPACES = {
  dc: "http://purl.org/dc/elements/1.1/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  pdfxid: "http://www.npes.org/pdfx/ns/id/",
}

export function packet(properties: Record<string, string>): string {
  const spaces = Object.entries(NAMESPACES).map(([prefix, url]) => ` xmlns:${prefix}="${url}"`)
  const rows = Object.entries(properties).map(([name, value]) =>
    name === "dc:title"
      ? `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${value}</rdf:li></rdf:Alt></dc:title>`
      : `<${name}>${value}</${name}>`,
  )
  return `<?xpacket begin="\u00ef\u00bb\u00bf" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${spaces.join("")}>${rows.join("")}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`
}

function write(
  parts: Parts,
  objects: ReadonlyMap<number, string | readonly [string, Uint8Array | string]>,
): Uint8Array {
  const chunks: Uint8Array[] = []
  let length = 0
  const put = (chunk: string | Uint8Array): void => {
    const bytes = typeof chunk === "string" ? latin1(chunk) : chunk
    chunks.push(bytes)
    length += bytes.length
  }
  put(`%PDF-${parts.version}\n${parts.comment}\n`)
  const offsets = new Map<number, number>()
  for (const [number, object] of [...objects].sort(([a], [b]) => a - b)) {
    offsets.set(number, length)
    if (typeof object === "string") put(`${number} 0 obj\n${object}\nendobj\n`)
    else {
      const [entries, data] = object
      const bytes = typeof data === "string" ? latin1(data) : data
      put(`${number} 0 obj\n<<${entries}/Length ${bytes.length}>>\nstream\n`)
      put(bytes)
      put("\nendstream\nendobj\n")
    }
  }
  const start = length
  const last = Math.max(...offsets.keys())
  let table = `xref\n0 ${last + 1}\n0000000000 65535 f \n`
  for (let number = 1; number <= last; number++) {
    const offset = offsets.get(number)
    table +=
      offset === undefined ? "0000000000 00000 f \n" : `${String(offset + parts.shift).padStart(10, "0")} 00000 n \n`
  }
  const info = parts.info === undefined ? "" : "/Info 6 0 R"
  put(
    `${table}trailer\n<</Size ${last + 1}/Root 1 0 R${info}${parts.id}${parts.trailer}>>\nstartxref\n${start}\n%%EOF${parts.tail}`,
  )
  const out = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk, at)
    at += chunk.length
  }
  return out
}

const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0))
