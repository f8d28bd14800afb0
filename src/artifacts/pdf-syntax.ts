/** ISO 32000-1, 7.3: objects as source text. All of it is ASCII. */

const PLAIN = /^[\x20-\x7e]*$/

/** A text string: as it reads where it is ASCII, else UTF-16 with a byte order mark (7.9.2.2). */
export function pdfString(text: string): string {
  if (PLAIN.test(text)) return `(${text.replace(/[\\()]/g, "\\$&")})`
  let hex = "<FEFF"
  for (let i = 0; i < text.length; i++) hex += hexCode(text.charCodeAt(i))
  return `${hex}>`
}

/** A byte as two hexadecimal digits. */
const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).toUpperCase().padStart(2, "0"))

/** Four hexadecimal digits. */
const hexCode = (value: number): string => `${HEX[value >> 8]}${HEX[value & 255]}`

/** A name object; bytes that are not regular characters are escaped (7.3.5). */
export function pdfName(name: string): string {
  let out = "/"
  for (const byte of new TextEncoder().encode(name)) {
    const regular = byte > 0x20 && byte < 0x7f && !"#%()/<>[]{}".includes(String.fromCharCode(byte))
    out += regular ? String.fromCharCode(byte) : `#${HEX[byte]}`
  }
  return out
}

/** A number in an object: at most four decimals. */
export function pdfNumber(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a number for a PDF: ${value}`)
  const rounded = Math.round(value * 1e4) / 1e4
  // Small and large numbers would be written with an exponent, which a PDF does not know.
  return Math.abs(rounded) < 1e15 ? String(rounded === 0 ? 0 : rounded) : rounded.toFixed(0)
}

/** The date of a content's `date` or of SOURCE_DATE_EPOCH: day, or day and time in UTC. */
export interface DocumentDate {
  readonly date: Date
  /** D:YYYYMMDDHHmmSSZ, 7.9.4. */
  readonly pdf: string
  /** ISO 8601, for XMP. */
  readonly xmp: string
}

/** Undefined where the text is no ISO 8601 date. */
export function documentDate(iso: string): DocumentDate | undefined {
  if (!/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2}))?$/.test(iso)) return undefined
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return undefined
  const xmp = `${date.toISOString().slice(0, 19)}Z`
  return { date, pdf: `D:${xmp.replace(/[-:T]/g, "")}`, xmp }
}
