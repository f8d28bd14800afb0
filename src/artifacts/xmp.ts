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

/** The XMP packet: ISO 16684-1, properties as ISO 19005-2, 6.6.2.3 pairs them with the information dictionary. */
export function xmpPacket(metadata: PdfMetadata, date: DocumentDate | undefined): string {
  const { title, author, subject, keywords, lang, producer } = metadata
  const lines: string[] = [
    `<?xpacket begin="${BYTE_ORDER_MARK}" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '  <rdf:Description rdf:about=""',
    '    xmlns:dc="http://purl.org/dc/elements/1.1/"',
    '    xmlns:pdf="http://ns.adobe.com/pdf/1.3/"',
    '    xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
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
  lines.push("  </rdf:Description>", " </rdf:RDF>", "</x:xmpmeta>", '<?xpacket end="r"?>')
  return lines.join("\n")
}
