import { promisify } from "node:util"
import { deflate, deflateSync, type ZlibOptions } from "node:zlib"
import { contentHash } from "./content-hash.ts"
import type { ContentStream } from "./content-stream.ts"

/** zlib's default, for fonts and pictures. */
export const LEVEL = 6
/** For content: 4 % larger than at zlib's default and done in two thirds of the time. */
const CONTENT_LEVEL = 4

export const FLATE = "/Filter/FlateDecode"

/** Content as it stands in the file. */
export interface PackedStream extends ContentStream {
  readonly filter: string
  /** Of the content before it was packed. */
  readonly hash: Uint8Array
}

/** One that is too short to wait for another thread. */
export function packedStream(stream: ContentStream, compress: boolean): PackedStream {
  const plain = unpacked(stream)
  return compress ? { ...plain, bytes: packed(stream.bytes), filter: FLATE } : plain
}

const unpacked = (stream: ContentStream): PackedStream => ({
  ...stream,
  filter: "",
  hash: contentHash([stream.bytes]),
})

/** Streams under way: enough to keep the other threads busy, too few for a long booklet to lie in memory unpacked. */
const WAITING = 16

/** Streams in their order, each packed on another thread while the next are encoded. */
export async function packedStreams(
  count: number,
  encode: (index: number) => ContentStream,
  compress: boolean,
): Promise<readonly PackedStream[]> {
  const packing: Promise<PackedStream>[] = []
  for (let i = 0; i < count; i++) {
    const stream = unpacked(encode(i))
    packing.push(compress ? packedLater(stream) : Promise.resolve(stream))
    await packing[i - WAITING]
  }
  return Promise.all(packing)
}

async function packedLater(stream: PackedStream): Promise<PackedStream> {
  return { ...stream, bytes: trimmed(await deflated(stream.bytes, { level: CONTENT_LEVEL })), filter: FLATE }
}

/** Compresses on another thread. */
export const deflated = promisify(deflate) as (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>

/** At once. */
export const packed = (bytes: Uint8Array): Uint8Array => trimmed(deflateSync(bytes, { level: CONTENT_LEVEL }))

/** In memory of its own: zlib's answer is a view of a block that may be many times larger. */
const trimmed = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
