import { deflateSync } from "node:zlib"
import { contentHash } from "./content-hash.ts"
import type { ContentStream } from "./content-stream.ts"

/** zlib's default, for fonts and pictures: most of it runs on another thread. */
export const LEVEL = 6
/** For content: 4 % larger than at zlib's default and done in two thirds of the time, on this thread. */
const CONTENT_LEVEL = 4

export const FLATE = "/Filter/FlateDecode"

/** Content as it stands in the file: packed at once, so that a long booklet never lies unpacked in memory. */
export interface PackedStream extends ContentStream {
  readonly filter: string
  /** Of the content before it was packed. */
  readonly hash: Uint8Array
}

export function packedStream(stream: ContentStream, compress: boolean): PackedStream {
  const { bytes } = stream
  const hash = contentHash([bytes])
  return compress ? { ...stream, bytes: packed(bytes), filter: FLATE, hash } : { ...stream, filter: "", hash }
}

/** In memory of its own: zlib's answer is a view of a block that may be many times larger. */
export const packed = (bytes: Uint8Array): Uint8Array => new Uint8Array(deflateSync(bytes, { level: CONTENT_LEVEL }))
