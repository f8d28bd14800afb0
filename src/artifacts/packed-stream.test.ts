import { inflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { type PackedStream, packedStreams } from "./packed-stream.ts"
import { pageResources } from "./resources.ts"

/** Digits that do not repeat themselves, so that what is packed of many is long too. */
function digits(count: number, seed: number): string {
  let out = ""
  for (let state = seed + 1; out.length < count; ) {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0
    out += state
  }
  return out.slice(0, count)
}

const packedAs = (lengths: readonly number[], compress: boolean) =>
  packedStreams(
    lengths.length,
    (i, out) => {
      out.text(digits(lengths[i] as number, i))
      return { bytes: out.done(), resources: pageResources(), structParents: i, transparent: false }
    },
    compress,
  )

test("streams are packed each by itself and stand in their order, however long they are", async () => {
  const lengths = Array.from({ length: 50 }, (_, i) => (i % 7 === 3 ? 400_000 : i * 20))
  const streams = await packedAs(lengths, true)
  expect(streams.map(({ bytes }) => inflateSync(bytes).toString("latin1"))).toEqual(lengths.map(digits))
  expect(streams.map(({ structParents }) => structParents)).toEqual(lengths.map((_, i) => i))
  // Which packer takes which stream never depends on how fast they are.
  const again = await packedAs(lengths, true)
  again.forEach(({ bytes }, i) => {
    expect(Buffer.compare(bytes, (streams[i] as PackedStream).bytes)).toBe(0)
  })
})

test("streams that are not packed keep what was written", async () => {
  const lengths = Array.from({ length: 40 }, (_, i) => i * 300)
  const streams = await packedAs(lengths, false)
  expect(streams.map(({ bytes }) => Buffer.from(bytes).toString("latin1"))).toEqual(lengths.map(digits))
  expect(await packedAs([], true)).toEqual([])
})
