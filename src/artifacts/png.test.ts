import { deflateSync } from "node:zlib"
import fc from "fast-check"
import { PNG } from "pngjs"
import { expect, test } from "vitest"
import { decodePng, pngSamples } from "./png.ts"

test("samples are what another decoder reads, whatever the filters", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: -1, max: 4 }),
      fc.integer({ min: 0, max: 1000 }),
      (width, height, filterType, seed) => {
        const image = new PNG({ width, height })
        for (let i = 0; i < image.data.length; i++) image.data[i] = (seed * 31 + i * i * 7) & 255
        const file = PNG.sync.write(image, { filterType, colorType: 6 })
        const png = decodePng(new Uint8Array(file))
        const samples = png && pngSamples(png)
        const joined: number[] = []
        for (let i = 0; i < width * height; i++) {
          joined.push(...(samples?.color.subarray(i * 3, i * 3 + 3) ?? []), samples?.alpha?.[i] ?? -1)
        }
        expect(joined).toEqual([...image.data])
      },
    ),
    { numRuns: 60 },
  )
})

/** A PNG of one IDAT, CRCs left out: nobody here reads them. */
function file(
  header: readonly number[],
  rows: readonly number[],
  chunks: readonly (readonly [string, readonly number[]])[] = [],
): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const out = Buffer.alloc(12 + data.length)
    out.writeUInt32BE(data.length)
    out.write(type, 4, "latin1")
    out.set(data, 8)
    return out
  }
  const [width = 0, height = 0, bits = 0, type = 0, interlace = 0] = header
  const head = new Uint8Array([0, 0, 0, width, 0, 0, 0, height, bits, type, 0, 0, interlace])
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk("IHDR", head),
      ...chunks.map(([name, data]) => chunk(name, new Uint8Array(data))),
      chunk("IDAT", deflateSync(new Uint8Array(rows))),
      chunk("IEND", new Uint8Array()),
    ]),
  )
}

const samplesOf = (bytes: Uint8Array) => {
  const png = decodePng(bytes)
  return png && pngSamples(png)
}

test("palettes keep their indices and spread their alphas; a transparent colour is found", () => {
  const palette = samplesOf(
    file(
      [3, 1, 2, 3],
      [0, 0b00011000],
      [
        ["PLTE", [1, 1, 1, 2, 2, 2, 3, 3, 3]],
        ["tRNS", [9, 8]],
      ],
    ),
  )
  expect(palette).toEqual({ color: new Uint8Array([0, 1, 2]), alpha: new Uint8Array([9, 8, 255]) })
  const keyed = samplesOf(file([2, 1, 8, 2], [0, 1, 2, 3, 4, 5, 6], [["tRNS", [0, 4, 0, 5, 0, 6]]]))
  expect(keyed).toEqual({ color: new Uint8Array([1, 2, 3, 4, 5, 6]), alpha: new Uint8Array([255, 0]) })
  expect(samplesOf(file([4, 1, 1, 0], [0, 0b10100000]))).toEqual({
    color: new Uint8Array([255, 0, 255, 0]),
    alpha: undefined,
  })
})

test("interlaced rows are put in their places", () => {
  // 2 × 2, Adam7: pass 1 holds (0,0), pass 6 (1,0), pass 7 the second row.
  expect(samplesOf(file([2, 2, 8, 0, 1], [0, 1, 0, 2, 0, 3, 4]))?.color).toEqual(new Uint8Array([1, 2, 3, 4]))
})

test("damaged files are refused", () => {
  expect(decodePng(new Uint8Array([1, 2, 3]))).toBeUndefined()
  expect(decodePng(file([2, 2, 8, 3], [0, 0]))).toBeUndefined()
  expect(samplesOf(file([2, 2, 8, 2], [0, 1]))).toBeUndefined()
  const broken = file([1, 1, 8, 0], [0, 1])
  const at = Buffer.from(broken).indexOf("IDAT") + 4
  broken.fill(0xff, at, at + 6)
  expect(samplesOf(broken)).toBeUndefined()
})
