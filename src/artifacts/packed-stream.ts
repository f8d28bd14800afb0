import { promisify } from "node:util"
import { constants, createDeflate, deflate, deflateSync, type ZlibOptions } from "node:zlib"
import { ByteWriter } from "./byte-writer.ts"
import type { ContentStream } from "./content-stream.ts"

/** zlib's default, for fonts and pictures. */
export const LEVEL = 6
/** For content: 4 % larger than at zlib's default and done in two thirds of the time. */
const CONTENT_LEVEL = 4

export const FLATE = "/Filter/FlateDecode"

/** Content as it stands in the file. */
export interface PackedStream extends ContentStream {
  readonly filter: string
}

/** One that is too short to wait for another thread. */
export function packedStream(stream: ContentStream, compress: boolean): PackedStream {
  const plain = unpacked(stream)
  return compress ? { ...plain, bytes: packed(stream.bytes), filter: FLATE } : plain
}

const unpacked = ({ bytes, resources, structParents, transparent }: ContentStream): PackedStream => ({
  bytes,
  resources,
  structParents,
  transparent,
  filter: "",
})

/** Streams under way: enough to keep the other threads busy, too few for a long booklet to lie in memory unpacked. */
const WAITING = 16
/** As many as libuv has threads. */
const PACKERS = 4

/**
 * Streams in their order, each packed on another thread while the next are encoded. A writer is cleared and used again as
 * soon as what was written to it is packed.
 */
export async function packedStreams(
  count: number,
  encode: (index: number, out: ByteWriter) => ContentStream,
  compress: boolean,
): Promise<readonly PackedStream[]> {
  if (!compress) return Array.from({ length: count }, (_, i) => unpacked(encode(i, new ByteWriter())))
  const packers = Array.from({ length: Math.min(PACKERS, count) }, () => new Packer())
  const writers = Array.from({ length: Math.min(WAITING, count) }, () => new ByteWriter())
  const packing: Promise<PackedStream>[] = []
  for (let i = 0; i < count; i++) {
    await packing[i - WAITING]
    const out = writers[i % WAITING] as ByteWriter
    out.clear()
    packing.push(packedLater(unpacked(encode(i, out)), packers[i % PACKERS] as Packer))
  }
  const streams = await Promise.all(packing)
  for (const packer of packers) packer.end()
  return streams
}

async function packedLater(stream: PackedStream, packer: Packer): Promise<PackedStream> {
  return { ...stream, bytes: await packer.pack(stream.bytes), filter: FLATE }
}

/** Packed streams stand one behind the other in blocks of this size. */
const BLOCK = 1 << 16

/**
 * Packs one stream after the other on another thread; what zlib needs for it is made once. What it keeps of one stream may
 * cost the next a byte or two, so packers take turns: the same streams give the same bytes, whichever of them is first done.
 */
class Packer {
  readonly #zlib = createDeflate({ level: CONTENT_LEVEL, chunkSize: BLOCK, flush: constants.Z_FINISH })
  #parts: Uint8Array[] = []
  #last: Promise<unknown> = Promise.resolve()
  #fail: (fault: Error) => void = () => {}

  constructor() {
    this.#zlib.on("data", (part: Uint8Array) => this.#parts.push(part))
    this.#zlib.on("error", (fault) => this.#fail(fault))
  }

  pack(bytes: Uint8Array): Promise<Uint8Array> {
    const packed = this.#last.then(() => this.#next(bytes))
    this.#last = packed
    return packed
  }

  end(): void {
    this.#zlib.destroy()
  }

  #next(bytes: Uint8Array): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      this.#fail = reject
      this.#zlib.write(bytes, () => {
        const [first, ...others] = this.#parts
        resolve(first === undefined || others.length > 0 ? Buffer.concat(this.#parts) : first)
        this.#parts = []
        this.#zlib.reset()
      })
    })
  }
}

/** Compresses on another thread. */
export const deflated = promisify(deflate) as (bytes: Uint8Array, options: ZlibOptions) => Promise<Uint8Array>

/** At once. */
export const packed = (bytes: Uint8Array): Uint8Array => trimmed(deflateSync(bytes, { level: CONTENT_LEVEL }))

/** In memory of its own: zlib's answer is a view of a block that may be many times larger. */
const trimmed = (bytes: Uint8Array): Uint8Array => new Uint8Array(bytes)
