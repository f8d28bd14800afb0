import { type Diagnostic, error, type Report, warning } from "../../foundation/diagnostic.ts"
import type { Size } from "../../foundation/geometry.ts"
import type { Span } from "../../foundation/source.ts"
import { PT_PER_INCH, ptToMm } from "../../foundation/units.ts"
import type { RasterImage } from "../fragment.ts"
import { broken, type Inspected, type PictureFault, unsupported } from "./picture-fault.ts"
import { readJpeg } from "./picture-jpeg.ts"
import { readPng } from "./picture-png.ts"

/** Below this even an office printer shows pixels. */
const LEAST_PPI = 150
/** Below this a press shows them: 1.67 pixels for each line of a screen of 150 lpi. */
const GOOD_PPI = 250
/** What pictures should be made for. */
const WANTED_PPI = 300

/**
 * A PNG or JPEG file as the writer embeds it; the first bytes say what it is, not its name. Its structure is read through
 * to the end, so that a broken file is a finding here and not a broken page. The pixels of a PNG are unpacked once for
 * their length; those of a JPEG are not.
 */
export function readPicture(
  path: string,
  bytes: Uint8Array,
  report: Report,
  span: Span | undefined,
): RasterImage | undefined {
  const { facts, faults } = inspect(bytes)
  for (const fault of faults) report(faultDiagnostic(path, fault, span))
  return facts === undefined ? undefined : { type: "raster", key: path, ...facts, data: bytes }
}

function inspect(bytes: Uint8Array): Inspected {
  if (bytes.length === 0) return broken("is empty", "是空文件")
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte)
  if (starts(0x89, 0x50, 0x4e, 0x47)) return readPng(bytes)
  if (starts(0xff, 0xd8)) return readJpeg(bytes)
  const known = OTHER_FORMATS.find(({ signature, at = 0 }) =>
    [...signature].every((c, i) => bytes[at + i] === c.charCodeAt(0)),
  )
  if (known !== undefined)
    return unsupported(`is ${known.name}`, `是 ${known.name} 格式`, {
      en: "Save it as PNG (drawings) or JPEG (photographs).",
      zh: "请另存为 PNG（图形）或 JPEG（照片）。",
    })
  return broken("is not a picture: it begins neither as PNG nor as JPEG", "不是图片：文件开头既不是 PNG 也不是 JPEG")
}

const OTHER_FORMATS: readonly { readonly name: string; readonly signature: string; readonly at?: number }[] = [
  { name: "GIF", signature: "GIF8" },
  { name: "WebP", signature: "WEBP", at: 8 },
  { name: "TIFF", signature: "II*\0" },
  { name: "TIFF", signature: "MM\0*" },
  { name: "BMP", signature: "BM" },
  { name: "PDF", signature: "%PDF" },
  { name: "HEIC/AVIF", signature: "ftyp", at: 4 },
]

const faultDiagnostic = (path: string, fault: PictureFault, span: Span | undefined): Diagnostic =>
  error(
    fault.code,
    { en: `the picture ${path} ${fault.en}`, zh: `图片 ${path} ${fault.zh}` },
    { ...(span === undefined ? {} : { span }), hint: fault.hint },
  )

/** Whether a picture has enough pixels for the size it is drawn at: an error below 150 ppi, a warning below 250. */
export function checkResolution(image: RasterImage, drawn: Size, report: Report, span: Span | undefined): void {
  if (!(drawn.width > 0 && drawn.height > 0)) return
  const ppi = Math.min((image.width / drawn.width) * PT_PER_INCH, (image.height / drawn.height) * PT_PER_INCH)
  // A hair under the limit comes from rounding sizes, not from the picture.
  if (ppi >= GOOD_PPI - 0.5) return
  const need = (length: number): number => Math.ceil(((length / PT_PER_INCH) * WANTED_PPI) as number)
  const millimetres = (length: Size["width"]): string => String(Math.round(ptToMm(length)))
  const size = `${millimetres(drawn.width)} × ${millimetres(drawn.height)} mm`
  const found = Math.floor(ppi)
  const make = ppi < LEAST_PPI - 0.5 ? error : warning
  report(
    make(
      "layout/picture-too-coarse",
      {
        en: `the picture ${image.key} has only ${found} ppi at ${size}`,
        zh: `图片 ${image.key} 以 ${size} 印刷时只有 ${found} ppi`,
      },
      {
        ...(span === undefined ? {} : { span }),
        hint: {
          en: `${need(drawn.width)} × ${need(drawn.height)} pixels would be enough (${WANTED_PPI} ppi), or draw it smaller.`,
          zh: `需要 ${need(drawn.width)} × ${need(drawn.height)} 像素（${WANTED_PPI} ppi），或缩小尺寸。`,
        },
      },
    ),
  )
}
