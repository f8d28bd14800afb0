import type { PdfStream } from "../pdf/value.ts"
import type { Check, Run, SeenAt } from "../run.ts"
import { jpegComponents } from "./color-spaces.ts"

/** Below this quality of the common scale blocks show in print. */
const LEAST_QUALITY = 50
/** Sum of the standard luminance table of ITU T.81, annex K.1: the table at quality 50. */
const STANDARD_SUM = 3688

/** I4: what is in the JPEG that the PDF does not say, or says otherwise. */
export const jpegPictures: Check = {
  rules: ["I4"],
  start(run) {
    const seen = new Set<PdfStream>()
    return {
      image({ stream, codec, object, box }) {
        if (codec !== "DCTDecode" || seen.has(stream)) return
        seen.add(stream)
        const { bytes } = run.file.decode(stream)
        const place = { box, object }
        judge(run, bytes, run.file.numberArray(stream.dict.get("Decode") ?? stream.dict.get("D")), place)
      },
    }
  },
}

function judge(run: Run, bytes: Uint8Array, decode: readonly number[] | undefined, place: SeenAt): void {
  const segments = readSegments(bytes)
  if (segments === undefined) {
    run.report("I4", { en: "a JPEG that is damaged", zh: "JPEG 图像已损坏" }, place)
    return
  }
  const { adobe, profile, quality } = segments
  if (jpegComponents(bytes) === 4) {
    const inverted = (decode?.[0] ?? 0) > (decode?.[1] ?? 1)
    if (adobe !== inverted) {
      run.report(
        "I4",
        {
          en: adobe
            ? "a CMYK JPEG of Adobe's kind without an inverting Decode"
            : "a plain CMYK JPEG with an inverting Decode",
          zh: adobe ? "Adobe 型 CMYK JPEG 缺少反相 Decode" : "普通 CMYK JPEG 却带有反相 Decode",
        },
        place,
      )
    }
  }
  if (profile)
    run.report("I4", { en: "a profile inside a JPEG, which is not used", zh: "JPEG 内含不被采用的特性文件" }, place)
  if (quality !== undefined && quality < LEAST_QUALITY) {
    run.report(
      "I4",
      {
        en: `a JPEG of quality ${quality}, at least ${LEAST_QUALITY}`,
        zh: `JPEG 质量 ${quality}，至少 ${LEAST_QUALITY}`,
      },
      place,
    )
  }
}

interface Segments {
  readonly adobe: boolean
  readonly profile: boolean
  readonly quality: number | undefined
}

/** Segments before the picture's data; ITU T.81, annex B. Undefined when they do not follow each other. */
function readSegments(bytes: Uint8Array): Segments | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return undefined
  let adobe = false
  let profile = false
  let quality: number | undefined
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    const length = ((bytes[at + 2] as number) << 8) | (bytes[at + 3] as number)
    const start = at + 4
    const text = (count: number): string => String.fromCharCode(...bytes.subarray(start, start + count))
    if (marker === 0xee && text(5) === "Adobe") adobe = true
    if (marker === 0xe2 && text(11) === "ICC_PROFILE") profile = true
    if (marker === 0xdb && quality === undefined) quality = qualityOf(bytes.subarray(start, at + 2 + length))
    // Start of scan: what follows is data, which ends with the end marker.
    if (marker === 0xda) return { adobe, profile, quality }
    at += 2 + length
    if (length < 2) return undefined
  }
  return undefined
}

/** The quality of the Independent JPEG Group's scale that would give a table of this sum. */
function qualityOf(table: Uint8Array): number | undefined {
  if (((table[0] as number) & 15) !== 0) return undefined
  const wide = (table[0] as number) >> 4 === 1
  let sum = 0
  for (let i = 0; i < 64; i++) {
    sum += wide ? ((table[1 + 2 * i] ?? 0) << 8) | (table[2 + 2 * i] ?? 0) : (table[1 + i] ?? 0)
  }
  const scale = (100 * sum) / STANDARD_SUM
  return Math.round(scale <= 100 ? 100 - scale / 2 : 5000 / scale)
}
