/**
 * An sRGB display profile, ICC.1:2001-04 (version 2), for pictures that keep their RGB colours: IEC 61966-2-1 with its
 * primaries adapted to D50, and its curve in 256 steps.
 */
export function srgbProfile(): Uint8Array {
  const tags: readonly (readonly [signatures: readonly string[], data: Uint8Array])[] = [
    [["desc"], descriptionTag("sRGB")],
    [["cprt"], textTag("No rights reserved")],
    [["wtpt"], xyzTag([0.9642, 1, 0.8249])],
    [["rXYZ"], xyzTag([0.4360747, 0.2225045, 0.0139322])],
    [["gXYZ"], xyzTag([0.3850649, 0.7168786, 0.0971045])],
    [["bXYZ"], xyzTag([0.1430804, 0.0606169, 0.7141733])],
    [["rTRC", "gTRC", "bTRC"], curveTag()],
  ]
  const count = tags.reduce((sum, [signatures]) => sum + signatures.length, 0)
  const start = HEADER + 4 + count * ENTRY
  const bytes = new Uint8Array(tags.reduce((sum, [, data]) => sum + data.length, start))
  const view = new DataView(bytes.buffer)
  header(bytes, view)
  view.setUint32(HEADER, count)
  let entry = HEADER + 4
  let at = start
  for (const [signatures, data] of tags) {
    for (const signature of signatures) {
      word(bytes, entry, signature)
      view.setUint32(entry + 4, at)
      view.setUint32(entry + 8, data.length)
      entry += ENTRY
    }
    bytes.set(data, at)
    at += data.length
  }
  return bytes
}

const HEADER = 128
const ENTRY = 12

function header(bytes: Uint8Array, view: DataView): void {
  view.setUint32(0, bytes.length)
  view.setUint32(8, 0x02100000)
  word(bytes, 12, "mntr")
  word(bytes, 16, "RGB ")
  word(bytes, 20, "XYZ ")
  for (const [i, part] of [2026, 1, 1].entries()) view.setUint16(24 + i * 2, part)
  word(bytes, 36, "acsp")
  for (const [i, part] of D50.entries()) view.setInt32(68 + i * 4, fixed(part))
}

const D50 = [0.9642, 1, 0.8249] as const

/** s15Fixed16Number. */
const fixed = (value: number): number => Math.round(value * 65536)

function word(bytes: Uint8Array, at: number, text: string): void {
  for (let i = 0; i < text.length; i++) bytes[at + i] = text.charCodeAt(i)
}

/** A tag's data: its type, four zeros, and what follows, filled up to four bytes. */
function tag(type: string, length: number, fill: (view: DataView, bytes: Uint8Array) => void): Uint8Array {
  const bytes = new Uint8Array((8 + length + 3) & ~3)
  word(bytes, 0, type)
  fill(new DataView(bytes.buffer, 8), bytes.subarray(8))
  return bytes
}

const xyzTag = (xyz: readonly number[]): Uint8Array =>
  tag("XYZ ", 12, (view) => {
    for (const [i, part] of xyz.entries()) view.setInt32(i * 4, fixed(part))
  })

const textTag = (text: string): Uint8Array => tag("text", text.length + 1, (_, bytes) => word(bytes, 0, text))

/** ICC.1:2001-04, 6.5.17: the text in ASCII; its Unicode and Macintosh forms are empty. */
const descriptionTag = (text: string): Uint8Array =>
  tag("desc", 4 + text.length + 1 + 8 + 3 + 67, (view, bytes) => {
    view.setUint32(0, text.length + 1)
    word(bytes, 4, text)
  })

const STEPS = 256

const curveTag = (): Uint8Array =>
  tag("curv", 4 + STEPS * 2, (view) => {
    view.setUint32(0, STEPS)
    for (let i = 0; i < STEPS; i++) {
      const value = i / (STEPS - 1)
      const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
      view.setUint16(4 + i * 2, Math.round(linear * 65535))
    }
  })
