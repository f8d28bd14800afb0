import { constants, inflateRawSync, inflateSync } from "node:zlib"
import { decodeLzw } from "./lzw.ts"
import { undoPredictor } from "./predictor.ts"
import { decodeAscii85, decodeAsciiHex, decodeRunLength } from "./simple-filters.ts"
import { isArray, isDict, isName, type PdfDict, type PdfStream, type Resolve } from "./value.ts"

/** Short names are those of inline images; ISO 32000-1, tables 6 and 94. */
const SHORT: Readonly<Record<string, string>> = {
  A85: "ASCII85Decode",
  AHx: "ASCIIHexDecode",
  CCF: "CCITTFaxDecode",
  DCT: "DCTDecode",
  Fl: "FlateDecode",
  LZW: "LZWDecode",
  RL: "RunLengthDecode",
}

/** Filters that make pictures: their bytes are not ours to unpack. */
const PICTURES = new Set(["DCTDecode", "JPXDecode", "CCITTFaxDecode", "JBIG2Decode"])

/** Content of a page takes a few hundred kilobytes; beyond this a stream is a bomb. */
const MAX_BYTES = 1 << 26

export interface Filter {
  readonly name: string
  readonly params: PdfDict | undefined
}

/** The filters of a stream in the order they are undone. */
export function filtersOf(dict: PdfDict, resolve: Resolve): readonly Filter[] {
  const filter = resolve(dict.get("Filter") ?? dict.get("F"))
  const names = isName(filter) ? [filter] : isArray(filter) ? filter.map(resolve).filter(isName) : []
  if (names.length === 0) return []
  const parms = resolve(dict.get("DecodeParms") ?? dict.get("DP"))
  const params = isArray(parms) ? parms.map(resolve) : [parms]
  return names.map((name, i) => {
    const own = params[i]
    return { name: SHORT[name] ?? name, params: isDict(own) ? own : undefined }
  })
}

export interface Decoded {
  readonly bytes: Uint8Array
  /** The filter that was left, because it makes a picture, or that is unknown. */
  readonly left?: string
  /** What went wrong; the bytes are as many as could be had. */
  readonly fault?: string
}

export function decodeStream(stream: PdfStream, resolve: Resolve): Decoded {
  let bytes = stream.raw
  let fault: string | undefined
  for (const { name, params } of filtersOf(stream.dict, resolve)) {
    if (PICTURES.has(name)) return { bytes, left: name, ...(fault && { fault }) }
    switch (name) {
      case "FlateDecode": {
        const out = inflate(bytes)
        if (out.fault !== undefined) fault ??= out.fault
        bytes = undoPredictor(out.bytes, params, resolve)
        break
      }
      case "LZWDecode":
        bytes = undoPredictor(decodeLzw(bytes, resolve(params?.get("EarlyChange")) !== 0, MAX_BYTES), params, resolve)
        break
      case "ASCIIHexDecode":
        bytes = decodeAsciiHex(bytes)
        break
      case "ASCII85Decode":
        bytes = decodeAscii85(bytes)
        break
      case "RunLengthDecode":
        bytes = decodeRunLength(bytes, MAX_BYTES)
        break
      case "Crypt":
        break
      default:
        return { bytes, left: name, fault: fault ?? `unknown filter ${name}` }
    }
  }
  return { bytes, ...(fault && { fault }) }
}

function inflate(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly fault?: string } {
  // With a sync flush zlib gives what it has when the end is missing.
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_BYTES }
  try {
    return { bytes: inflateSync(bytes, options) }
  } catch (error) {
    if (bytes.length === 0) return { bytes, fault: "an empty Flate stream" }
    if ((error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE") {
      return { bytes: new Uint8Array(), fault: "a Flate stream beyond 64 MB" }
    }
    return salvage(bytes)
  }
}

/** What stands before the damage. Halving finds the longest part that unpacks; damage is rare, so time is not spared. */
function salvage(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly fault: string } {
  const fault = "a damaged Flate stream"
  const options = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_BYTES }
  const hasHeader =
    bytes.length > 2 &&
    ((bytes[0] as number) & 15) === 8 &&
    ((bytes[0] as number) * 256 + (bytes[1] as number)) % 31 === 0
  const body = hasHeader ? bytes.subarray(2) : bytes
  let low = 0
  let high = body.length
  let best: Uint8Array = new Uint8Array()
  for (let tries = 0; tries < 20 && high - low > 1; tries++) {
    const middle = (low + high) >> 1
    try {
      best = inflateRawSync(body.subarray(0, middle), options)
      low = middle
    } catch {
      high = middle
    }
  }
  return { bytes: best, fault }
}
