/** ICC profiles in JPEG files: ICC.1:2010, B.4. */

const MARK = "ICC_PROFILE\0"
/** Behind the name: which part, and of how many. */
const PART_HEADER = MARK.length + 2

/** The profile that the file holds, in one or several segments; undefined where it is none of RGB colours. */
export function jpegProfile(data: Uint8Array): Uint8Array | undefined {
  const parts: Uint8Array[] = []
  let count = 0
  for (const { from, to } of profileSegments(data)) {
    const place = data[from + MARK.length] as number
    count = data[from + MARK.length + 1] as number
    parts[place - 1] = data.subarray(from + PART_HEADER, to)
  }
  if (count === 0 || parts.length !== count || parts.some((part) => part === undefined)) return undefined
  const profile = new Uint8Array(Buffer.concat(parts))
  return isRgbProfile(profile) ? profile : undefined
}

/** Whether pictures may be tagged with it: class, colour space and length are right. ISO 32000-1, 8.6.5.5. */
export function isRgbProfile(profile: Uint8Array): boolean {
  if (profile.length < 132) return false
  const word = (at: number): string => String.fromCharCode(...profile.subarray(at, at + 4))
  const length = new DataView(profile.buffer, profile.byteOffset).getUint32(0)
  const version = profile[8] as number
  return (
    word(36) === "acsp" &&
    word(16) === "RGB " &&
    ["mntr", "scnr", "spac", "prtr"].includes(word(12)) &&
    length === profile.length &&
    version <= 4
  )
}

/** The file without its profile: the colour space of the PDF says what its channels are. */
export function withoutProfile(data: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = []
  let at = 0
  for (const { from, to } of profileSegments(data)) {
    kept.push(data.subarray(at, from - 4))
    at = to
  }
  return at === 0 ? data : new Uint8Array(Buffer.concat([...kept, data.subarray(at)]))
}

function* profileSegments(data: Uint8Array): Generator<{ readonly from: number; readonly to: number }> {
  for (let at = 2; at + 4 <= data.length && data[at] === 0xff; ) {
    const marker = data[at + 1] as number
    // Pixels begin: no segment of this kind follows.
    if (marker === 0xda) return
    const from = at + 4
    const to = at + 2 + (((data[at + 2] as number) << 8) | (data[at + 3] as number))
    if (to > data.length || to < from) return
    const named = to - from >= PART_HEADER && String.fromCharCode(...data.subarray(from, from + MARK.length)) === MARK
    if (marker === 0xe2 && named) yield { from, to }
    at = to
  }
}
