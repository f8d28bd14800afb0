import fc from "fast-check"
import { expect, test } from "vitest"
import { BASELINE, PROGRESSIVE, RESTARTING } from "./jpeg.testing.ts"
import { jpegMeans, jpegPixels } from "./jpeg-pixels.ts"

// As libjpeg decodes them, which smooths colours of fewer samples.
test.each([
  ["sequential", BASELINE, [2, 0, 249], [134, 1, 120], [248, 2, 5]],
  ["progressive", PROGRESSIVE, [2, 0, 249], [134, 1, 120], [248, 2, 5]],
  ["with restart markers", RESTARTING, [0, 1, 254], [133, 1, 123], [254, 0, 0]],
] as const)("%s: colours at the corners and in the middle", (_, data, first, middle, last) => {
  const pixels = jpegPixels(data)
  expect(pixels).toMatchObject({ width: 24, height: 17, channels: 3 })
  const at = (x: number, y: number) => [...(pixels?.samples.subarray((y * 24 + x) * 3, (y * 24 + x) * 3 + 3) ?? [])]
  for (const [got, expected] of [
    [at(0, 0), first],
    [at(12, 8), middle],
    [at(23, 16), last],
  ] as const) {
    expected.forEach((value, i) => {
      expect(Math.abs((got[i] as number) - value)).toBeLessThanOrEqual(12)
    })
  }
})

test("means of blocks are those of the samples in them", () => {
  const [whole, means] = [jpegPixels(RESTARTING), jpegMeans(RESTARTING)]
  for (const [column, row] of [
    [0, 0],
    [1, 1],
    [2, 0],
  ] as const) {
    for (let channel = 0; channel < 3; channel++) {
      let sum = 0
      for (let i = 0; i < 64; i++) {
        const at = (row * 8 + (i >> 3)) * 24 + column * 8 + (i & 7)
        sum += whole?.samples[at * 3 + channel] as number
      }
      expect(Math.abs((means?.samples[(row * 3 + column) * 3 + channel] as number) - sum / 64)).toBeLessThan(2)
    }
  }
  for (const data of [BASELINE, PROGRESSIVE])
    expect(jpegMeans(data)).toMatchObject({ width: 3, height: 3, channels: 3 })
})

test("a file that is cut off or damaged gives some picture or none, and never throws", () => {
  const files = fc.constantFrom(BASELINE, PROGRESSIVE, RESTARTING)
  const damage = fc.array(fc.tuple(fc.nat(600), fc.nat(255)), { maxLength: 4 })
  fc.assert(
    fc.property(files, fc.nat(600), damage, (file, length, bytes) => {
      const data = file.slice(0, Math.max(4, length))
      // The size stays, or a damaged one would ask for gigabytes.
      for (const [at, value] of bytes) if (at > 170 && at < data.length) data[at] = value
      const pixels = jpegPixels(data)
      if (pixels !== undefined) expect(pixels.samples.length).toBe(pixels.width * pixels.height * pixels.channels)
    }),
  )
})
