import { readFileSync } from "node:fs"
import { deflateSync } from "node:zlib"
import { expect, test } from "vitest"
import { PREFLIGHT_PROFILES } from "../../tables/preflight-profiles.ts"
import { preflightFile } from "../preflight.ts"
import { type Parts, RESOURCES, SOUND_CONTENT, soundFile } from "../sound-file.testing.ts"

/** Coldset: a warning above 240 %, an error above 260 %. */
const PROFILE = PREFLIGHT_PROFILES.newsprint
const REAL = new Uint8Array(readFileSync("profiles/coated-fogra39-300.icc"))
const SIDE = 40

/** Highest total ink that is told of a file, per cent; 0 for none. And what C3 did not look at. */
function inkOf(parts: Partial<Parts>): { readonly percent: number; readonly unchecked: readonly string[] } {
  const { findings, unchecked } = preflightFile(soundFile({ pages: 1, ...parts }), PROFILE, { claim: "PDF/X-4" })
  const told = findings
    .filter(({ rule }) => rule === "C3")
    .map(({ detail }) => Number(/of (\d+) %/.exec(detail.en)?.[1]))
  const why = unchecked.filter(({ rules }) => rules.includes("C3")).map(({ why }) => why.en)
  return { percent: Math.max(0, ...told), unchecked: why }
}

const PLACED = "q 57 0 0 57 113 113 cm /Im2 Do Q"

/** A picture of a few centimetres. */
const picture = (entries: string, bytes: Uint8Array, more: Partial<Parts> = {}): Partial<Parts> => ({
  content: `${SOUND_CONTENT}\n/GS0 gs\n${PLACED}`,
  resources: RESOURCES.replace("/Im1 20 0 R", "/Im1 20 0 R/Im2 30 0 R"),
  ...more,
  objects: {
    30: [`/Type/XObject/Subtype/Image/Width ${SIDE}/Height ${SIDE}${entries}`, bytes],
    ...more.objects,
  },
})
const filled = (count: number, of: (i: number) => number): Uint8Array =>
  Uint8Array.from({ length: count }, (_, i) => of(i))
/** 80, 80, 80 and 70 % in every place. */
const PARTS = [204, 204, 204, 178.5]
const dense = filled(SIDE * SIDE * 4, (i) => PARTS[i % 4] as number)

test("samples of inks, by Decode and filters", () => {
  expect(inkOf(picture("/BitsPerComponent 8/ColorSpace/DeviceCMYK", dense)).percent).toBe(310)
  const inverted = dense.map((value) => 255 - value)
  const decode = "/BitsPerComponent 8/ColorSpace/DeviceCMYK/Decode[1 0 1 0 1 0 1 0]"
  expect(inkOf(picture(decode, inverted)).percent).toBe(310)
  const packed = "/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/FlateDecode"
  expect(inkOf(picture(packed, new Uint8Array(deflateSync(dense)))).percent).toBe(310)
  const wide = filled(dense.length * 2, (i) => dense[i >> 1] as number)
  expect(inkOf(picture("/BitsPerComponent 16/ColorSpace/DeviceCMYK", wide)).percent).toBe(310)
  const indexed = "/BitsPerComponent 4/ColorSpace[/Indexed/DeviceCMYK 1<00000000CCCCCCB2>]"
  expect(
    inkOf(
      picture(
        indexed,
        filled((SIDE * SIDE) / 2, () => 0x11),
      ),
    ).percent,
  ).toBe(310)
  expect(
    inkOf(
      picture(
        indexed,
        filled((SIDE * SIDE) / 2, () => 0),
      ),
    ).percent,
  ).toBe(0)
})

test("the mean over 15 mm² counts: a dark picture, not a dark line in one; wherever and however it is placed", () => {
  // 57 pt are 20 mm: a column is 0.5 mm wide.
  const striped = (columns: number) =>
    filled(dense.length, (i) => (Math.floor(i / 4) % SIDE < columns ? (PARTS[i % 4] as number) : 0))
  const space = "/BitsPerComponent 8/ColorSpace/DeviceCMYK"
  expect(inkOf(picture(space, striped(3))).percent).toBe(0)
  expect(inkOf(picture(space, striped(12))).percent).toBe(310)
  const turned = { content: `${SOUND_CONTENT}\n/GS0 gs q 40 40 -40 40 200 113 cm /Im2 Do Q` }
  expect(inkOf(picture(space, dense, turned)).percent).toBe(310)
  const outside = { content: `${SOUND_CONTENT}\n/GS0 gs q 57 0 0 57 -60 113 cm /Im2 Do Q` }
  expect(inkOf(picture(space, dense, outside)).percent).toBe(0)
})

test("what a soft mask lets through is less ink; grey is black alone", () => {
  const space = "/BitsPerComponent 8/ColorSpace/DeviceCMYK/SMask 31 0 R"
  const mask = (value: number): Partial<Parts> => ({
    objects: {
      31: [
        "/Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray",
        Uint8Array.of(value, value, value, value),
      ],
    },
  })
  expect(inkOf(picture(space, dense, mask(255))).percent).toBe(310)
  expect(inkOf(picture(space, dense, mask(128))).percent).toBe(0)
  const gray = picture("/BitsPerComponent 1/ColorSpace/DeviceGray", new Uint8Array(SIDE * 5))
  expect(inkOf(gray)).toEqual({ percent: 0, unchecked: [] })
})

test("RGB becomes ink as the output intent has it, pictures and shapes alike; without one it is not known", () => {
  const black = new Uint8Array(SIDE * SIDE * 3)
  const space = "/BitsPerComponent 8/ColorSpace/DeviceRGB"
  const intent = { icc: REAL }
  const converted = inkOf(picture(space, black, intent))
  // Black of this profile, whose limit is 300 %.
  expect(converted.percent).toBe(291)
  expect(converted.unchecked).toEqual([expect.stringContaining("as the output intent converts sRGB")])
  expect(inkOf({ content: `${SOUND_CONTENT}\n0 0 0 rg 113 113 57 57 re f`, ...intent }).percent).toBe(291)
  const indexed = "/BitsPerComponent 8/ColorSpace[/Indexed/DeviceRGB 0<000000>]"
  expect(inkOf(picture(indexed, new Uint8Array(SIDE * SIDE), intent)).percent).toBe(291)
  const unknown = inkOf(picture(space, black))
  expect([unknown.percent, unknown.unchecked]).toEqual([
    0,
    [expect.stringContaining("RGB without an output condition")],
  ])
})

/** 24 × 24 of 80/80/80/70, as Photoshop and its like write it: YCCK, inverted. */
const YCCK = new Uint8Array(
  Buffer.from(
    "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwADAgIDAgIDAwMDBAMDBAUIBQUEBAUKBwcGCAwKDAwLCgsLDQ4SEA0OEQ4LCxAWEBETFBUVFQwPFxgWFBgSFBUU/9sAQwEDBAQFBAUJBQUJFA0LDRQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQUFBQU/8AAFAgAGAAYBAERAAIRAQMRAQQRAP/EABUAAQEAAAAAAAAAAAAAAAAAAAAI/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/EABQBAQAAAAAAAAAAAAAAAAAAAAD/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADgQBAAIRAxEEAAA/ALLBO4AAAAAAAAAAP//Z",
    "base64",
  ),
)

test("JPEG of four inks, sample by sample or by the means of its blocks; one of another size is not known", () => {
  const entries =
    "/Width 24/Height 24/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode/Decode[1 0 1 0 1 0 1 0]"
  const jpeg: Partial<Parts> = { objects: { 30: [`/Type/XObject/Subtype/Image${entries}`, YCCK] } }
  // A block is 6.7 mm high on the page, or 0.9.
  const steps = [113, 116, 119, 122, 125, 128]
  const tiles = steps.flatMap((x) => steps.map((y) => `q 8 0 0 8 ${x} ${y} cm /Im2 Do Q`))
  const small = `${SOUND_CONTENT}\n/GS0 gs ${tiles.join(" ")}`
  for (const more of [jpeg, { ...jpeg, content: small }]) {
    const { percent, unchecked } = inkOf(picture("", YCCK, more))
    expect(unchecked).toEqual([])
    expect(Math.abs(percent - 310)).toBeLessThanOrEqual(1)
  }
  const { unchecked } = inkOf(picture(entries.replace("24/Height 24", "40/Height 40"), YCCK))
  expect(unchecked).toHaveLength(1)
})

const shading = (source: string, objects: Parts["objects"] = {}): Partial<Parts> => ({
  content: `${SOUND_CONTENT}\n/GS0 gs q 113 113 57 57 re W n /Sh1 sh Q`,
  resources: `${RESOURCES}/Shading<</Sh1<<${source}>>>>`,
  objects,
})
const END = "/FunctionType 2/Domain[0 1]/N 1/C0[0 0 0 0]/C1[.8 .8 .8 .7]"

test("radial gradients and sampled functions add up", () => {
  const radial = (coords: string, extend: string) =>
    shading(`/ShadingType 3/ColorSpace/DeviceCMYK/Coords[${coords}]/Extend[${extend}]/Function<<${END}>>`)
  expect(inkOf(radial("141 141 0 141 141 10", "true true")).percent).toBe(310)
  // The dense end is a ring of a millimetre, and nothing lies outside it.
  expect(inkOf(radial("141 141 0 141 141 10", "true false")).percent).toBe(0)
  // A cone: circles of one size, drawn on to the right.
  expect(inkOf(radial("113 141 30 141 141 30", "false true")).percent).toBe(310)
  const table = filled(8, (i) => (i < 4 ? 0 : (PARTS[i - 4] as number)))
  const sampled = shading(
    "/ShadingType 2/ColorSpace/DeviceCMYK/Coords[113 0 141 0]/Extend[true true]/Function 31 0 R",
    {
      31: ["/FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1 0 1]/Size[2]/BitsPerSample 8", table],
    },
  )
  expect(inkOf(sampled)).toEqual({ percent: 310, unchecked: [] })
  const mesh = inkOf(shading("/ShadingType 1/ColorSpace/DeviceCMYK/Function<<>>"))
  expect([mesh.percent, mesh.unchecked.length]).toEqual([0, 1])
})

test("pictures that lie about their size, their samples or their mask are not known, and nothing throws", () => {
  const short = dense.subarray(0, 100)
  for (const entries of [
    "/BitsPerComponent 8/ColorSpace/DeviceCMYK",
    "/BitsPerComponent 3/ColorSpace/DeviceCMYK",
    "/BitsPerComponent 8/ColorSpace/DeviceCMYK/Filter/DCTDecode",
    "/BitsPerComponent 8/ColorSpace/DeviceCMYK/Mask[0 1 0 1 0 1 0 1]",
    "/BitsPerComponent 8/ColorSpace/DeviceCMYK/SMask 30 0 R",
    "/BitsPerComponent 8/ColorSpace[/Separation/Gold/DeviceCMYK<<>>]",
  ]) {
    const { percent, unchecked } = inkOf(picture(entries, short))
    expect([entries, percent, unchecked.length]).toEqual([entries, 0, 1])
  }
})
