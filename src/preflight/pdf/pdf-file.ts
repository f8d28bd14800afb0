import type { Message } from "../../foundation/diagnostic.ts"
import { type CrossReferences, type Entry, readCrossReferences } from "./cross-references.ts"
import { type Decoded, decodeStream } from "./filters.ts"
import { findWord } from "./find-bytes.ts"
import { Lexer, TOKEN } from "./lexer.ts"
import { readIndirect, readObject } from "./read-indirect.ts"
import { scanForObjects } from "./repair.ts"
import { isArray, isDict, type PdfDict, PdfRef, PdfStream, type PdfValue } from "./value.ts"

/** Objects kept once read. Beyond that they are forgotten and read again, so that a long file takes little memory. */
const MAX_KEPT = 20_000
/** Content, fonts and profiles of a thousand pages are a tenth of this; pictures are not unpacked. */
const MAX_UNPACKED = 1 << 29
/** A reference to a reference and so on: more than this is a ring. */
const MAX_HOPS = 16
/** Object streams kept unpacked. */
const MAX_CONTAINERS = 8

const NO_CATALOG: Message = {
  en: "the cross-reference table does not lead to the catalog",
  zh: "交叉引用表未指向文件目录",
}

/** A fault of the file's structure, with the object it is in. */
export interface ReadFault {
  readonly what: Message
  readonly object?: number
}

/**
 * A PDF file as its objects, read on demand. It knows nothing of how we write files. Nothing it meets makes it throw: what
 * cannot be read is `null` and a fault.
 */
export class PdfFile {
  readonly bytes: Uint8Array
  readonly faults: ReadFault[] = []
  /** `1.6` of `%PDF-1.6`; undefined when there is no header. */
  readonly header: string | undefined
  readonly headerOffset: number
  readonly trailer: PdfDict
  readonly encrypted: boolean
  /** Cross-reference streams or object streams were met. */
  readonly usesStreams: boolean
  readonly sections: number
  readonly #entries: Map<number, Entry>
  #unpacked = 0
  readonly #kept = new Map<number, PdfValue>()
  readonly #reading = new Set<number>()
  readonly #containers = new Map<number, Container | undefined>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
    // Readers look for the header in the first kilobyte.
    this.headerOffset = findWord(bytes, "%PDF-", 0, Math.min(bytes.length, 1024))
    this.header = headerVersion(bytes, this.headerOffset)
    const found = this.#crossReferences()
    this.#entries = found.entries
    this.trailer = found.trailer
    this.usesStreams = found.streams
    this.sections = found.sections
    this.encrypted = found.trailer.get("Encrypt") !== undefined && found.trailer.get("Encrypt") !== null
  }

  /** Object numbers in use, in order. */
  numbers(): readonly number[] {
    const out: number[] = []
    for (const [num, { type }] of this.#entries) if (type !== "free") out.push(num)
    return out.sort((a, b) => a - b)
  }

  object(num: number): PdfValue {
    const kept = this.#kept.get(num)
    if (kept !== undefined) return kept
    if (this.#reading.has(num)) return null
    this.#reading.add(num)
    const value = this.#read(num)
    this.#reading.delete(num)
    if (this.#kept.size >= MAX_KEPT) this.#kept.clear()
    this.#kept.set(num, value)
    return value
  }

  /** What a value stands for, through references. */
  readonly resolve = (value: PdfValue | undefined): PdfValue => {
    let at = value
    for (let hops = 0; at instanceof PdfRef; hops++) {
      if (hops > MAX_HOPS) return null
      at = this.object(at.num)
    }
    return at ?? null
  }

  /** A dictionary, that of a stream too. */
  dict(value: PdfValue | undefined): PdfDict | undefined {
    const found = this.resolve(value)
    return found instanceof PdfStream ? found.dict : isDict(found) ? found : undefined
  }

  stream(value: PdfValue | undefined): PdfStream | undefined {
    const found = this.resolve(value)
    return found instanceof PdfStream ? found : undefined
  }

  array(value: PdfValue | undefined): readonly PdfValue[] | undefined {
    const found = this.resolve(value)
    return isArray(found) ? found : undefined
  }

  name(value: PdfValue | undefined): string | undefined {
    const found = this.resolve(value)
    return typeof found === "string" ? found : undefined
  }

  number(value: PdfValue | undefined): number | undefined {
    const found = this.resolve(value)
    return typeof found === "number" ? found : undefined
  }

  /** Numbers of an array; undefined unless all are. */
  numberArray(value: PdfValue | undefined): readonly number[] | undefined {
    const found = this.array(value)?.map((one) => this.number(one))
    return found?.every((one) => one !== undefined) ? (found as readonly number[]) : undefined
  }

  decode(stream: PdfStream): Decoded {
    if (this.#unpacked > MAX_UNPACKED) return { bytes: new Uint8Array(), fault: "more data than is unpacked" }
    const decoded = decodeStream(stream, this.resolve)
    this.#unpacked += decoded.bytes.length
    return decoded
  }

  #crossReferences(): CrossReferences {
    const fault = (what: Message): void => void this.faults.push({ what })
    const found = readCrossReferences(this.bytes, fault)
    if (found !== undefined && this.#leadsToCatalog(found)) return found
    if (found !== undefined) fault(NO_CATALOG)
    const scanned = scanForObjects(this.bytes)
    for (const num of scanned.containers) {
      const entry = scanned.entries.get(num)
      const container = entry?.type === "offset" ? this.#openContainer(entry.offset) : undefined
      container?.numbers.forEach((inner, index) => {
        if (!scanned.entries.has(inner)) scanned.entries.set(inner, { type: "packed", container: num, index })
      })
    }
    return { ...scanned, streams: scanned.containers.length > 0, sections: 1 }
  }

  /** A table may be well formed and wrong; the catalog is the first thing that shows it. */
  #leadsToCatalog({ entries, trailer }: CrossReferences): boolean {
    const root = trailer.get("Root")
    if (!(root instanceof PdfRef)) return false
    const entry = entries.get(root.num)
    if (entry?.type === "packed") return entries.get(entry.container)?.type === "offset"
    if (entry?.type !== "offset") return false
    const found = readIndirect(this.bytes, entry.offset, () => undefined)
    return found?.num === root.num && isDict(found.value)
  }

  #read(num: number): PdfValue {
    const entry = this.#entries.get(num)
    if (entry === undefined || entry.type === "free") return null
    if (entry.type === "packed") return this.#packed(num, entry)
    const found = readIndirect(this.bytes, entry.offset, ({ num: length }) => {
      const value = this.object(length)
      return typeof value === "number" ? value : undefined
    })
    if (found === undefined || found.num !== num) {
      this.faults.push({
        what: {
          en: `object ${num} is not where the cross-reference table says`,
          zh: `对象 ${num} 不在交叉引用表所指之处`,
        },
        object: num,
      })
      return null
    }
    if (found.wrongLength)
      this.faults.push({
        what: {
          en: `the stream of object ${num} has another length than it says`,
          zh: `对象 ${num} 的流长度与声明不符`,
        },
        object: num,
      })
    if (found.open)
      this.faults.push({ what: { en: `object ${num} has no endobj`, zh: `对象 ${num} 没有 endobj` }, object: num })
    return found.value
  }

  #packed(num: number, { container, index }: { readonly container: number; readonly index: number }): PdfValue {
    let opened = this.#containers.get(container)
    if (!this.#containers.has(container)) {
      const entry = this.#entries.get(container)
      opened = entry?.type === "offset" ? this.#openContainer(entry.offset) : undefined
      if (this.#containers.size >= MAX_CONTAINERS) this.#containers.clear()
      this.#containers.set(container, opened)
    }
    const at = opened?.numbers[index] === num ? index : (opened?.numbers.indexOf(num) ?? -1)
    if (opened === undefined || at < 0) {
      this.faults.push({
        what: {
          en: `object ${num} is not in object stream ${container}`,
          zh: `对象 ${num} 不在对象流 ${container} 中`,
        },
        object: num,
      })
      return null
    }
    return readObject(new Lexer(opened.bytes, opened.first + (opened.offsets[at] as number))) ?? null
  }

  /** ISO 32000-1, 7.5.7. */
  #openContainer(offset: number): Container | undefined {
    const lengthOf = ({ num }: PdfRef): number | undefined => {
      const entry = this.#entries?.get(num)
      const value =
        entry?.type === "offset" ? readIndirect(this.bytes, entry.offset, () => undefined)?.value : undefined
      return typeof value === "number" ? value : undefined
    }
    const found = readIndirect(this.bytes, offset, lengthOf)
    if (!(found?.value instanceof PdfStream)) return undefined
    const { dict } = found.value
    const count = dict.get("N")
    const first = dict.get("First")
    if (typeof count !== "number" || typeof first !== "number") return undefined
    const { bytes } = decodeStream(found.value, (value) => value ?? null)
    const lexer = new Lexer(bytes, 0, first)
    const numbers: number[] = []
    const offsets: number[] = []
    for (let i = 0; i < count; i++) {
      if (lexer.next() !== TOKEN.number) break
      numbers.push(lexer.number)
      if (lexer.next() !== TOKEN.number) {
        numbers.pop()
        break
      }
      offsets.push(lexer.number)
    }
    return { bytes, first, numbers, offsets }
  }
}

interface Container {
  readonly bytes: Uint8Array
  readonly first: number
  readonly numbers: readonly number[]
  readonly offsets: readonly number[]
}

function headerVersion(bytes: Uint8Array, offset: number): string | undefined {
  if (offset < 0) return undefined
  return /^%PDF-(\d\.\d)/.exec(String.fromCharCode(...bytes.subarray(offset, offset + 8)))?.[1]
}
