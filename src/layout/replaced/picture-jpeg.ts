import { absurdSize, broken, type Inspected, type PictureFault, unsupported } from "./picture-fault.ts"

const SOI = 0xd8
const EOI = 0xd9
const SOS = 0xda
const APP0 = 0xe0
const APP1 = 0xe1
const APP14 = 0xee
const TEM = 0x01
const CENTIMETRES_PER_INCH = 2.54
const EXIF_ORIENTATION = 0x0112

/** Frame headers that PDF's DCTDecode reads: baseline, extended and progressive, all with Huffman coding. */
const READABLE_FRAMES: ReadonlySet<number> = new Set([0xc0, 0xc1, 0xc2])
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc
const isRestart = (marker: number): boolean => marker >= 0xd0 && marker <= 0xd7

/** A block of 8 × 8 samples takes at least this many bits of a scan. */
const LEAST_BITS_A_BLOCK = 1

const SAVE_RGB = {
  en: "Save it again as a baseline or progressive JPEG, 8 bits, grey or RGB.",
  zh: "请另存为 8 位灰度或 RGB 的基线或渐进式 JPEG。",
}

interface Frame {
  readonly width: number
  readonly height: number
  readonly bits: number
  readonly components: number
  readonly progressive: boolean
}

/** itu-t81 annex B: all segments, and the scans up to the end marker; the scans themselves are not decoded. */
export function readJpeg(bytes: Uint8Array): Inspected {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let frame: Frame | undefined
  let dpi: number | undefined
  let orientation = 1
  let adobe = false
  let scanBytes = 0
  let at = 2
  for (;;) {
    if (at + 2 > bytes.length) return cutOff()
    if (bytes[at] !== 0xff) return broken("is damaged: a marker is missing", "已损坏：缺少标记")
    const marker = bytes[at + 1] as number
    if (marker === 0xff) {
      at++
      continue
    }
    at += 2
    if (marker === EOI) break
    if (marker === TEM || marker === SOI || isRestart(marker)) continue
    if (at + 2 > bytes.length) return cutOff()
    const length = view.getUint16(at)
    if (length < 2) return broken("is damaged: a segment has no length", "已损坏：数据段长度错误")
    if (at + length > bytes.length) return cutOff()
    const body = bytes.subarray(at + 2, at + length)
    if (isFrame(marker)) {
      if (frame !== undefined || body.length < 6) return broken("has an impossible header", "文件头不合规范")
      if (!READABLE_FRAMES.has(marker))
        return unsupported("uses a coding that PDF cannot hold", "使用 PDF 不支持的编码", SAVE_RGB)
      frame = {
        bits: body[0] as number,
        height: view.getUint16(at + 3),
        width: view.getUint16(at + 5),
        components: body[5] as number,
        progressive: marker === 0xc2,
      }
      const absurd = absurdSize(frame.width, frame.height)
      if (absurd !== undefined) return absurd
    } else if (marker === APP0) dpi = jfifDensity(body) ?? dpi
    else if (marker === APP1) orientation = exifOrientation(body) ?? orientation
    else if (marker === APP14) adobe ||= body.length >= 12 && ascii(body, 0, "Adobe")
    at += length
    if (marker === SOS) {
      const end = scanEnd(bytes, at)
      scanBytes += end - at
      at = end
    }
  }
  if (frame === undefined || scanBytes === 0) return broken("has no pixels", "没有像素数据")
  const blocks = Math.ceil(frame.width / 8) * Math.ceil(frame.height / 8)
  if (scanBytes * 8 < blocks * LEAST_BITS_A_BLOCK)
    return broken(
      `has too little data for the ${frame.width} × ${frame.height} pixels its header says`,
      `的数据量不足以容纳文件头声明的 ${frame.width} × ${frame.height} 像素`,
    )
  if (frame.bits !== 8) return unsupported(`has ${frame.bits} bits a channel`, `每通道 ${frame.bits} 位`, SAVE_RGB)
  const colorSpace = ({ 1: "gray", 3: "rgb", 4: "cmyk" } as const)[frame.components]
  if (colorSpace === undefined)
    return unsupported(`has ${frame.components} channels`, `有 ${frame.components} 个通道`, SAVE_RGB)
  if (colorSpace === "cmyk" && !adobe)
    return unsupported("is CMYK without saying whether its inks are inverted", "是 CMYK，但未注明油墨值是否反相", {
      en: "Export it from an image editor, which adds the Adobe marker, or as RGB.",
      zh: "请用图像软件重新导出（会加上 Adobe 标记），或另存为 RGB。",
    })
  return {
    facts: {
      format: "jpeg",
      width: frame.width,
      height: frame.height,
      bits: frame.bits,
      colorSpace,
      alpha: false,
      ...(frame.progressive ? { progressive: true } : {}),
      ...(orientation === 1 ? {} : { orientation }),
      ...(dpi === undefined || dpi === 0 ? {} : { dpi: Math.round(dpi) }),
    },
    faults: orientation === 1 ? [] : [turned(orientation)],
  }
}

const cutOff = (): Inspected => broken("is cut off before its end", "不完整，在结尾之前被截断")

/** The picture is embedded as its pixels are stored; only viewers that know EXIF would turn it. */
const turned = (orientation: number): PictureFault => ({
  code: "layout/picture-turned",
  en: `is stored turned or mirrored (EXIF orientation ${orientation}) and would be printed so`,
  zh: `的像素是旋转或镜像存储的（EXIF 方向 ${orientation}），印出来方向会错`,
  hint: {
    en: "Turn it upright in an image editor and save it, so that the pixels themselves are turned.",
    zh: "请用图像软件转正后保存，使像素本身转正。",
  },
})

/** Where the entropy-coded data that starts here ends: at a marker that is neither a stuffed zero nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1]
    if (next === undefined) break
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return bytes.length
}

const ascii = (body: Uint8Array, at: number, text: string): boolean =>
  [...text].every((c, i) => body[at + i] === c.charCodeAt(0))

/** JFIF 1.02: units 1 dots per inch, 2 per centimetre. */
function jfifDensity(body: Uint8Array): number | undefined {
  if (body.length < 12 || !ascii(body, 0, "JFIF\0")) return undefined
  const x = ((body[8] as number) << 8) | (body[9] as number)
  const y = ((body[10] as number) << 8) | (body[11] as number)
  const density = Math.min(x, y)
  return body[7] === 1 ? density : body[7] === 2 ? density * CENTIMETRES_PER_INCH : undefined
}

/** Exif 2.32, 4.6.2: tag 0x0112 of the first image file directory. */
function exifOrientation(body: Uint8Array): number | undefined {
  const TIFF = 6
  if (!ascii(body, 0, "Exif\0\0") || body.length < TIFF + 10) return undefined
  const view = new DataView(body.buffer, body.byteOffset + TIFF, body.byteLength - TIFF)
  const little = view.getUint16(0) === 0x4949
  const directory = view.getUint32(4, little)
  if (directory + 2 > view.byteLength) return undefined
  const count = view.getUint16(directory, little)
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * 12
    if (at + 12 > view.byteLength) return undefined
    if (view.getUint16(at, little) !== EXIF_ORIENTATION) continue
    const value = view.getUint16(at + 8, little)
    return value >= 1 && value <= 8 ? value : undefined
  }
  return undefined
}
