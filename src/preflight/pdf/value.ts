/** An indirect reference: `12 0 R`. */
export class PdfRef {
  readonly num: number
  readonly gen: number
  constructor(num: number, gen: number) {
    this.num = num
    this.gen = gen
  }
}

export type PdfDict = ReadonlyMap<string, PdfValue>

/** A stream: its dictionary, and its bytes as they stand in the file. */
export class PdfStream {
  readonly dict: PdfDict
  readonly raw: Uint8Array
  constructor(dict: PdfDict, raw: Uint8Array) {
    this.dict = dict
    this.raw = raw
  }
}

/** An object of ISO 32000-1, 7.3. A name is a `string` (one character a byte), a string its bytes. */
export type PdfValue =
  | null
  | boolean
  | number
  | string
  | Uint8Array
  | readonly PdfValue[]
  | PdfDict
  | PdfStream
  | PdfRef

export const isDict = (value: PdfValue | undefined): value is PdfDict => value instanceof Map
export const isArray = (value: PdfValue | undefined): value is readonly PdfValue[] => Array.isArray(value)
export const isName = (value: PdfValue | undefined): value is string => typeof value === "string"

const UTF8 = new TextDecoder("utf-8", { fatal: true })

/** A name as people read it: names above ASCII are UTF-8 by custom (ISO 32000-1, 7.3.5). */
export function readableName(name: string): string {
  if (/^[\x20-\x7e]*$/.test(name)) return name
  try {
    return UTF8.decode(Uint8Array.from(name, (character) => character.charCodeAt(0)))
  } catch {
    return name.replace(/[^\x20-\x7e]/g, "\uFFFD")
  }
}

/** What a value is, an indirect reference followed. */
export type Resolve = (value: PdfValue | undefined) => PdfValue

/** A text string: UTF-16 with its mark, UTF-8 with its mark, else PDFDocEncoding taken as Latin-1 (ISO 32000-1, 7.9.2.2). */
export function textString(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes.subarray(2))
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes.subarray(2))
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes.subarray(3))
  return latin1(bytes, 0, bytes.length)
}

export function latin1(bytes: Uint8Array, start: number, end: number): string {
  let out = ""
  for (let i = start; i < end; i++) out += String.fromCharCode(bytes[i] as number)
  return out
}
