import { type Claim, PDFX_VERSIONS } from "./claim.ts"
import type { DocumentDate } from "./pdf-syntax.ts"

export interface PdfMetadata {
  readonly title: string
  readonly author: string
  readonly subject: string
  readonly keywords: string
  /** Main language, BCP 47. */
  readonly lang: string
  /** ISO 8601: from the content, or from SOURCE_DATE_EPOCH; never from a clock. */
  readonly date: string
  /** Name and version of this program. */
  readonly producer: string
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/** XML 1.0, #charsets: control characters and half surrogates cannot stand in a document, even escaped. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"]/g, (character) => ESCAPES[character] ?? character)
}

/** The byte order mark tells readers the encoding of a packet; XMP specification part 1, 7.3.2. */
const BYTE_ORDER_MARK = "\u{feff}"

/** What a file for the press says besides. */
export interface PressIdentity {
  readonly claim: Extract<Claim, "pdfx4" | "pdfx1a">
  /** Of the file's content: equal files are the same document. */
  readonly id: Uint8Array
}

/** The XMP packet: ISO 16684-1, properties as ISO 19005-2, 6.6.2.3 pairs them with the information dictionary. */
export function xmpPacket(metadata: PdfMetadata, date: DocumentDate | undefined, press?: PressIdentity): string {
  const { title, author, subject, keywords, lang, producer } = metadata
  const lines: string[] = [
    `<?xpacket begin="${BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '  <rdf:Description rdf:about=""',
    '    xmlns:dc="http://purl.org/dc/elements/1.1/"',
    '    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    `    xmlns:xmp="http://ns.adobe.com/xap/1.0/"${press === undefined ? ">" : PRESS_NAMESPACES}`,
    "   <dc:format>application/pdf</dc:format>",
  ]
  const alternative = (name: string, text: string): void => {
    if (text === "") return
    lines.push(`   <${name}><rdf:Alt><rdf:li xml:lang="x-default">${xmlText(text)}</rdf:li></rdf:Alt></${name}>`)
  }
  alternative("dc:title", title)
  if (author !== "") lines.push(`   <dc:creator><rdf:Seq><rdf:li>${xmlText(author)}</rdf:li></rdf:Seq></dc:creator>`)
  alternative("dc:description", subject)
  if (lang !== "") lines.push(`   <dc:language><rdf:Bag><rdf:li>${xmlText(lang)}</rdf:li></rdf:Bag></dc:language>`)
  if (keywords !== "") lines.push(`   <pdf:Keywords>${xmlText(keywords)}</pdf:Keywords>`)
  lines.push(`   <pdf:Producer>${xmlText(producer)}</pdf:Producer>`)
  lines.push(`   <xmp:CreatorTool>${xmlText(producer)}</xmp:CreatorTool>`)
  if (date !== undefined) {
    lines.push(`   <xmp:CreateDate>${date.xmp}</xmp:CreateDate>`)
    lines.push(`   <xmp:ModifyDate>${date.xmp}</xmp:ModifyDate>`)
    lines.push(`   <xmp:MetadataDate>${date.xmp}</xmp:MetadataDate>`)
  }
  if (press !== undefined) lines.push(...pressProperties(press))
  lines.push("  </rdf:Description>", " </rdf:RDF>", "</x:xmpmeta>", '<?xpacket end="r"?>')
  return lines.join("\n")
}

const PRESS_NAMESPACES = `
    xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
    xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"
    xmlns:pdfx="http://ns.adobe.com/pdfx/1.3/">`

/** ISO 15930-7, 6.8 and 6.9: which version of which document this is, and that no colour was trapped. */
function pressProperties({ claim, id }: PressIdentity): readonly string[] {
  const version = PDFX_VERSIONS[claim]
  const name = claim === "pdfx4" ? "pdfxid:GTS_PDFXVersion" : "pdfx:GTS_PDFXVersion"
  return [
    "   <pdf:Trapped>False</pdf:Trapped>",
    `   <xmpMM:DocumentID>${uuid(id)}</xmpMM:DocumentID>`,
    `   <xmpMM:InstanceID>${uuid(id)}</xmpMM:InstanceID>`,
    "   <xmpMM:VersionID>1</xmpMM:VersionID>",
    "   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>",
    `   <${name}>${version}</${name}>`,
  ]
}

/** RFC 9562, 5.8: bits of our own choice, marked as such. */
function uuid(id: Uint8Array): string {
  const bytes = id.slice(0, 16)
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  const hex = Buffer.from(bytes).toString("hex")
  return `uuid:${[hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-")}`
}
