import { crc32, deflateSync } from "node:zlib"
import { expect, test } from "vitest"
import type { Diagnostic } from "../../foundation/diagnostic.ts"
import { pt } from "../../foundation/units.ts"
import type { RasterImage } from "../fragment.ts"
import { checkResolution, readPicture } from "./picture.ts"

const u16 = (n: number): number[] => [n >> 8, n & 255]
const u32 = (n: number): number[] => [...u16(n >>> 16), ...u16(n & 0xffff)]
const text = (s: string): number[] => [...s].map((c) => c.charCodeAt(0))

function chunk(type: string, body: readonly number[]): number[] {
  const typed = [...text(type), ...body]
  return [...u32(body.length), ...typed, ...u32(crc32(Uint8Array.from(typed)))]
}
interface Png {
  width?: number
  height?: number
  depth?: number
  color?: number
  interlaced?: number
  /** Length of the unpacked pixels; as the header wants it where absent. */
  pixels?: number
  extra?: number[]
}
const SIGNATURE = [0x89, ...text("PNG\r\n"), 0x1a, 0x0a]
function png({
  width = 5,
  height = 3,
  depth = 8,
  color = 2,
  interlaced = 0,
  pixels,
  extra = [],
}: Png = {}): Uint8Array {
  const bits = depth * ({ 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[color] ?? 1)
  const length = pixels ?? height * (1 + Math.ceil((width * bits) / 8))
  return Uint8Array.from([
    ...SIGNATURE,
    ...chunk("IHDR", [...u32(width), ...u32(height), depth, color, 0, 0, interlaced]),
    ...extra,
    ...chunk("IDAT", [...deflateSync(new Uint8Array(length))]),
    ...chunk("IEND", []),
  ])
}

const segment = (marker: number, body: readonly number[]): number[] => [0xff, marker, ...u16(body.length + 2), ...body]
interface Jpeg {
  width?: number
  height?: number
  bits?: number
  channels?: number
  frame?: number
  before?: number[]
  scan?: number[]
}
function jpeg({
  width = 16,
  height = 8,
  bits = 8,
  channels = 3,
  frame = 0xc0,
  before = [],
  scan = [1, 2, 0xff, 0, 3],
}: Jpeg = {}) {
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...before,
    ...segment(frame, [bits, ...u16(height), ...u16(width), channels, ...new Array(channels * 3).fill(0)]),
    ...segment(0xda, [channels, ...new Array(channels * 2 + 3).fill(0)]),
    ...scan,
    ...[0xff, 0xd9],
  ])
}
const exif = (orientation: number): number[] =>
  segment(0xe1, [
    ...text("Exif\0\0MM\0*"),
    ...u32(8),
    ...u16(1),
    ...u16(0x112),
    ...u16(3),
    ...u32(1),
    ...u16(orientation),
    0,
    0,
  ])
const ADOBE = segment(0xee, [...text("Adobe"), 0, 100, 0, 0, 0, 0, 2])

function read(bytes: Uint8Array): { image: RasterImage | undefined; found: string } {
  const found: Diagnostic[] = []
  const image = readPicture("p.png", bytes, (d) => found.push(d), undefined)
  return { image, found: found.map((d) => `${d.code}: ${d.message.en}`).join("; ") }
}
const facts = (bytes: Uint8Array): string => {
  const { image, found } = read(bytes)
  if (image === undefined) return found
  const { type: _, key: __, data: ___, ...rest } = image
  return [...Object.values(rest).map(String), found].join(" ").trim()
}

test.each<[string, Uint8Array, string]>([
  ["rgb", png(), "png 5 3 8 rgb false"],
  ["alpha", png({ color: 6 }), "png 5 3 8 rgb true"],
  ["grey, one bit", png({ color: 0, depth: 1 }), "png 5 3 1 gray false"],
  ["sixteen bits", png({ depth: 16 }), "png 5 3 16 rgb false"],
  ["palette", png({ color: 3, depth: 4, extra: chunk("PLTE", [0, 0, 0, 9, 9, 9]) }), "png 5 3 4 indexed false"],
  ["density", png({ extra: chunk("pHYs", [...u32(11811), ...u32(11811), 1]) }), "png 5 3 8 rgb false 300"],
  ["interlaced", png({ width: 8, height: 8, color: 0, interlaced: 1, pixels: 64 + 15 }), "png 8 8 8 gray false"],
  ["jpeg", jpeg(), "jpeg 16 8 8 rgb false"],
  ["progressive, grey", jpeg({ frame: 0xc2, channels: 1 }), "jpeg 16 8 8 gray false true"],
  ["cmyk", jpeg({ channels: 4, before: ADOBE }), "jpeg 16 8 8 cmyk false"],
  [
    "jfif density",
    jpeg({ before: segment(0xe0, [...text("JFIF\0"), 1, 2, 2, 0, 118, 0, 118, 0, 0]) }),
    "jpeg 16 8 8 rgb false 300",
  ],
  ["upright exif", jpeg({ before: exif(1) }), "jpeg 16 8 8 rgb false"],
  ["restart markers and fill bytes", jpeg({ scan: [1, 0xff, 0xd0, 2, 0xff] }), "jpeg 16 8 8 rgb false"],
])("reads %s", (_, bytes, expected) => {
  expect(facts(bytes)).toBe(expected)
})

const damaged = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((b, i) => (i === at ? b ^ 1 : b))

test.each<[string, Uint8Array, string]>([
  ["empty", new Uint8Array(), "picture-broken: the picture p.png is empty"],
  ["not a picture", Uint8Array.from(text("hello")), "picture-broken: the picture p.png is not a picture"],
  ["webp", Uint8Array.from(text("RIFF0000WEBP")), "picture-unsupported: the picture p.png is WebP"],
  ["avif", Uint8Array.from([0, 0, 0, 28, ...text("ftypavif")]), "picture-unsupported: the picture p.png is HEIC/AVIF"],
  ["png, line ends changed", Uint8Array.from([0x89, ...text("PNG\n"), 0x1a, 0x0a]), "picture-broken"],
  ["png, only a signature", png().slice(0, 8), "is cut off"],
  ["png, cut off", png().slice(0, -13), "is cut off"],
  ["png, a bit flipped", damaged(png(), 45), "check sum"],
  ["png, fewer pixels", png({ pixels: 47 }), "fewer pixels than the 5 × 3"],
  ["png, more pixels", png({ pixels: 100_000 }), "more pixels than the 5 × 3"],
  [
    "png, no pixels",
    Uint8Array.from([...SIGNATURE, ...chunk("IHDR", [...u32(1), ...u32(1), 8, 2, 0, 0, 0]), ...chunk("IEND", [])]),
    "has no pixels",
  ],
  ["png, zero wide", png({ width: 0 }), "says that it has no pixels"],
  [
    "png, absurd",
    png({ width: 60_000, height: 60_000, pixels: 1 }),
    "picture-unsupported: the picture p.png says that it has 60000 × 60000",
  ],
  ["png, impossible depth", png({ depth: 3 }), "impossible header"],
  ["png, no palette", png({ color: 3 }), "no usable palette"],
  ["png, colour key", png({ extra: chunk("tRNS", [0, 1, 0, 1, 0, 1]) }), "picture-unsupported"],
  [
    "png, transparent small palette",
    png({ color: 3, depth: 2, extra: [...chunk("PLTE", [0, 0, 0]), ...chunk("tRNS", [0])] }),
    "transparent palette of 2 bits",
  ],
  ["jpeg, cut off", jpeg().slice(0, -2), "is cut off"],
  ["jpeg, cut in a segment", jpeg().slice(0, 9), "is cut off"],
  ["jpeg, no scan", Uint8Array.from([0xff, 0xd8, 0xff, 0xd9]), "has no pixels"],
  ["jpeg, lying", jpeg({ width: 9000, height: 9000 }), "too little data for the 9000 × 9000"],
  ["jpeg, arithmetic", jpeg({ frame: 0xc9 }), "a coding that PDF cannot hold"],
  ["jpeg, twelve bits", jpeg({ bits: 12 }), "12 bits a channel"],
  ["jpeg, two channels", jpeg({ channels: 2 }), "has 2 channels"],
  ["jpeg, cmyk without a marker", jpeg({ channels: 4 }), "without saying whether its inks are inverted"],
])("reports %s", (_, bytes, expected) => {
  const { image, found } = read(bytes)
  expect(image).toBeUndefined()
  expect(found).toContain(expected)
})

test("a turned picture is embedded as stored, with a finding", () => {
  expect(facts(jpeg({ before: exif(6) }))).toMatch(/^jpeg 16 8 8 rgb false 6 layout\/picture-turned: .*orientation 6/)
})

test("no file makes the reader throw", () => {
  for (const whole of [
    png({ extra: chunk("pHYs", [...u32(1), ...u32(1), 1]) }),
    jpeg({ before: [...exif(3), ...ADOBE] }),
  ])
    for (let end = 0; end < whole.length; end++) expect(read(whole.slice(0, end)).image).toBeUndefined()
})

const coarse = (pixels: [number, number], mm: [number, number]): string => {
  const found: Diagnostic[] = []
  const image = {
    type: "raster",
    key: "a.jpg",
    format: "jpeg",
    width: pixels[0],
    height: pixels[1],
    data: new Uint8Array(),
  } as const
  const size = { width: pt((mm[0] * 72) / 25.4), height: pt((mm[1] * 72) / 25.4) }
  checkResolution(image, size, (d) => found.push(d), undefined)
  return found.map((d) => `${d.severity} ${d.message.en} | ${d.hint?.en}`).join("")
}

test("resolution", () => {
  expect(coarse([1200, 1200], [101.6, 101.6])).toBe("")
  expect(coarse([1000, 1200], [101.6, 101.6])).toBe("")
  expect(coarse([900, 1200], [101.6, 101.6])).toBe(
    "warning the picture a.jpg has only 225 ppi at 102 × 102 mm | 1200 × 1200 pixels would be enough (300 ppi), or draw it smaller.",
  )
  expect(coarse([1200, 400], [101.6, 101.6])).toMatch(/^error .* only 100 ppi/)
  expect(coarse([1, 1], [0, 0])).toBe("")
})
