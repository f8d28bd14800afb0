import { crc32, inflateSync } from "node:zlib"
import { PNG_PASSES } from "../../tables/png-passes.ts"
import { absurdSize, broken, type Inspected, unsupported } from "./picture-fault.ts"

/** Bits a channel, by colour type: png-3 #table111. */
const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
}
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }
const INDEXED = 3
const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const METRES_PER_INCH = 0.0254

const SAVE_PLAIN = {
  en: "Save it again as an 8-bit PNG without interlacing, transparent parts as an alpha channel.",
  zh: "请另存为 8 位、非隔行扫描的 PNG；透明部分用 alpha 通道。",
}

/** png-3 #5DataRep: every chunk up to IEND, its check sum, and the length of the pixels. */
export function readPng(bytes: Uint8Array): Inspected {
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte))
    return broken("was changed on its way, as text is by some programs", "在传输中被改动（被当作文本处理）")
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let header: { width: number; height: number; depth: number; color: number; interlaced: boolean } | undefined
  let palette = 0
  let transparency = false
  let dpi: number | undefined
  let ended = false
  const data: Uint8Array[] = []
  for (let at = SIGNATURE.length; !ended; ) {
    if (at + 12 > bytes.length) return cutOff()
    const length = view.getUint32(at)
    if (at + 12 + length > bytes.length) return cutOff()
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const body = bytes.subarray(at + 8, at + 8 + length)
    if (crc32(bytes.subarray(at + 4, at + 8 + length)) !== view.getUint32(at + 8 + length))
      return broken(`is damaged: its ${type} chunk fails the check sum`, `已损坏：${type} 数据块校验和不符`)
    if (header === undefined) {
      if (type !== "IHDR" || length !== 13) return broken("has no header", "缺少文件头")
      header = {
        width: view.getUint32(at + 8),
        height: view.getUint32(at + 12),
        depth: body[8] as number,
        color: body[9] as number,
        interlaced: body[12] === 1,
      }
      const known = DEPTHS[header.color]?.includes(header.depth) && body[10] === 0 && body[11] === 0
      if (!known || (body[12] as number) > 1) return broken("has an impossible header", "文件头不合规范")
      const absurd = absurdSize(header.width, header.height)
      if (absurd !== undefined) return absurd
    } else if (type === "PLTE") palette = length / 3
    else if (type === "tRNS") transparency = true
    else if (type === "IDAT") data.push(body)
    // png-3 #11pHYs: unit 1 is the metre.
    else if (type === "pHYs" && length === 9 && body[8] === 1)
      dpi = Math.min(view.getUint32(at + 8), view.getUint32(at + 12)) * METRES_PER_INCH
    else if (type === "IEND") ended = true
    at += 12 + length
  }
  if (header === undefined || data.length === 0) return broken("has no pixels", "没有像素数据")
  const { width, height, depth, color, interlaced } = header
  if (color === INDEXED && (palette === 0 || !Number.isInteger(palette) || palette > 256))
    return broken("has no usable palette", "调色板缺失或不可用")
  const wrong = pixelFault(data, header)
  if (wrong !== undefined) return wrong
  // What the PDF writer would embed wrongly.
  if (transparency && color !== INDEXED)
    return unsupported("marks one colour as transparent", "以单一颜色表示透明", SAVE_PLAIN)
  if (transparency && depth < 8)
    return unsupported(`has a transparent palette of ${depth} bits`, `使用 ${depth} 位带透明的调色板`, SAVE_PLAIN)
  if (interlaced && depth < 8)
    return unsupported(`is interlaced with ${depth} bits`, `为 ${depth} 位隔行扫描`, SAVE_PLAIN)
  return {
    facts: {
      format: "png",
      width,
      height,
      bits: depth,
      colorSpace: color === INDEXED ? "indexed" : color === 0 || color === 4 ? "gray" : "rgb",
      alpha: color === 4 || color === 6 || transparency,
      ...(dpi === undefined || dpi === 0 ? {} : { dpi: Math.round(dpi) }),
    },
    faults: [],
  }
}

const cutOff = (): Inspected => broken("is cut off before its end", "不完整，在结尾之前被截断")

/** Unpacks the pixels, no further than the header's size goes, and holds them against it. */
function pixelFault(
  data: readonly Uint8Array[],
  header: { width: number; height: number; depth: number; color: number; interlaced: boolean },
): Inspected | undefined {
  const expected = pixelBytes(header)
  let length: number
  try {
    length = inflateSync(Buffer.concat(data), { maxOutputLength: expected + 1 }).length
  } catch (cause) {
    if (cause instanceof RangeError) length = expected + 1
    else return broken("is damaged: its pixels cannot be unpacked", "已损坏：像素数据无法解压")
  }
  if (length === expected) return undefined
  const size = `${header.width} × ${header.height}`
  return length < expected
    ? broken(`has fewer pixels than the ${size} its header says`, `的像素少于文件头声明的 ${size}`)
    : broken(`has more pixels than the ${size} its header says`, `的像素多于文件头声明的 ${size}`)
}

function pixelBytes({ width, height, depth, color, interlaced }: Parameters<typeof pixelFault>[1]): number {
  const bits = depth * (CHANNELS[color] as number)
  const pass = (w: number, h: number): number => (w === 0 || h === 0 ? 0 : h * (1 + Math.ceil((w * bits) / 8)))
  if (!interlaced) return pass(width, height)
  const count = (size: number, start: number, step: number): number => Math.max(0, Math.ceil((size - start) / step))
  return PNG_PASSES.reduce((sum, [x, y, dx, dy]) => sum + pass(count(width, x, dx), count(height, y, dy)), 0)
}
