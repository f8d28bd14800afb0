import type { Entry } from "./cross-references.ts"
import { findWord, skipWhiteFrom } from "./find-bytes.ts"
import { isWhite, Lexer } from "./lexer.ts"
import { readIndirect, readObject } from "./read-indirect.ts"
import { isDict, type PdfDict, PdfRef, PdfStream } from "./value.ts"

export interface Found {
  readonly entries: Map<number, Entry>
  readonly trailer: PdfDict
  /** Object streams, whose objects are found when they are opened. */
  readonly containers: readonly number[]
}

/** Finds objects without a cross-reference table, as readers do with damaged files: by `12 0 obj`, the last one of a number. */
export function scanForObjects(bytes: Uint8Array): Found {
  const entries = new Map<number, Entry>()
  const containers = new Set<number>()
  let trailer: PdfDict = new Map()
  let catalog: number | undefined
  for (let at = findWord(bytes, "obj", 0); at >= 0; at = findWord(bytes, "obj", at + 3)) {
    const head = objectHead(bytes, at)
    if (head === undefined) continue
    const found = readIndirect(bytes, head.offset, () => undefined)
    if (found === undefined) continue
    entries.set(head.num, { type: "offset", offset: head.offset, gen: head.gen })
    const { value } = found
    const dict = value instanceof PdfStream ? value.dict : isDict(value) ? value : undefined
    const type = dict?.get("Type")
    if (type === "ObjStm") containers.add(head.num)
    else containers.delete(head.num)
    if (type === "Catalog") catalog = head.num
    if (type === "XRef" && dict?.has("Root")) trailer = new Map([...trailer, ...dict])
    // What looks like an object inside a stream is none.
    if (value instanceof PdfStream) at = Math.max(at, found.end - 3)
  }
  for (let at = findWord(bytes, "trailer", 0); at >= 0; at = findWord(bytes, "trailer", at + 7)) {
    const value = readObject(new Lexer(bytes, skipWhiteFrom(bytes, at + 7)))
    if (isDict(value)) trailer = new Map([...trailer, ...value])
  }
  if (!trailer.has("Root") && catalog !== undefined) trailer = new Map([...trailer, ["Root", new PdfRef(catalog, 0)]])
  return { entries, trailer, containers: [...containers] }
}

function objectHead(bytes: Uint8Array, at: number): { offset: number; num: number; gen: number } | undefined {
  const gen = numberBefore(bytes, at)
  if (gen === undefined) return undefined
  const num = numberBefore(bytes, gen.start)
  return num && { offset: num.start, num: num.value, gen: gen.value }
}

/** The digits before a place, with white space between; numbers of objects have at most ten. */
function numberBefore(bytes: Uint8Array, at: number): { value: number; start: number } | undefined {
  let end = at
  while (end > 0 && isWhite(bytes[end - 1])) end--
  if (end === at) return undefined
  let start = end
  while (start > 0 && end - start < 10 && isDigit(bytes[start - 1])) start--
  if (start === end) return undefined
  let value = 0
  for (let i = start; i < end; i++) value = value * 10 + (bytes[i] as number) - 48
  return { value, start }
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 48 && code <= 57
