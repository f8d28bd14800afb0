import type { Message } from "../../foundation/diagnostic.ts"
import type { PdfFile } from "../pdf/pdf-file.ts"
import { type PdfDict, type PdfStream, textString } from "../pdf/value.ts"
import { parseXml } from "./xml.ts"
import { property, xmpProperties } from "./xmp.ts"

/** What a file says of itself. */
export interface Declared {
  readonly info: PdfDict | undefined
  readonly metadata: PdfStream | undefined
  /** Why the XMP packet cannot be read. */
  readonly xmpFault?: Message
  /** `{namespace}name` → value; empty when there is none. */
  readonly xmp: ReadonlyMap<string, string>
  /** `PDF/X-4`, `PDF/X-1a:2001`, … as it is written. */
  readonly version: string | undefined
}

export function readDeclared(file: PdfFile): Declared {
  const root = file.dict(file.trailer.get("Root"))
  const info = file.dict(file.trailer.get("Info"))
  const metadata = file.stream(root?.get("Metadata"))
  const parsed = metadata && parseXml(xmpText(file.decode(metadata).bytes))
  const xmp: ReadonlyMap<string, string> = parsed && "root" in parsed ? xmpProperties(parsed.root) : new Map()
  const inInfo = infoString(file, info, "GTS_PDFXConformance") ?? infoString(file, info, "GTS_PDFXVersion")
  const version = property(xmp, "pdfxid", "GTS_PDFXVersion") ?? property(xmp, "pdfx", "GTS_PDFXVersion") ?? inInfo
  return { info, metadata, ...(parsed && "fault" in parsed && { xmpFault: parsed.fault }), xmp, version }
}

/** XMP is UTF-8 by custom, UTF-16 if it begins so. */
function xmpText(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes)
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes)
  return new TextDecoder().decode(bytes)
}

export function infoString(file: PdfFile, info: PdfDict | undefined, key: string): string | undefined {
  const value = file.resolve(info?.get(key))
  return value instanceof Uint8Array ? textString(value) : undefined
}
