import type { RasterImage } from "../fragment.ts"

/** What is wrong with a picture file, in words that go on after its name. */
export interface PictureFault {
  readonly code: "layout/picture-broken" | "layout/picture-unsupported" | "layout/picture-turned"
  readonly en: string
  readonly zh: string
  readonly hint: { readonly en: string; readonly zh: string }
}
export type PictureFacts = Omit<RasterImage, "type" | "key" | "data">

/** Longest side: more than A0 at 600 ppi; a header that says more is a mistake or an attack on memory. */
const MAX_PICTURE_SIDE = 30_000
/** Pixels: A3 at 600 ppi has 70 million; decoding one with transparency takes four bytes each. */
const MAX_PICTURE_PIXELS = 100_000_000

export interface Inspected {
  /** Absent when the file cannot be embedded. */
  readonly facts?: PictureFacts
  readonly faults: readonly PictureFault[]
}

export const broken = (en: string, zh: string): Inspected => ({
  faults: [
    {
      code: "layout/picture-broken",
      en,
      zh,
      hint: { en: "Fetch the file again or export it anew.", zh: "请重新获取或重新导出该文件。" },
    },
  ],
})
export const unsupported = (en: string, zh: string, hint: PictureFault["hint"]): Inspected => ({
  faults: [{ code: "layout/picture-unsupported", en, zh, hint }],
})

/** A size that no picture of a booklet has, or one of nothing. */
export function absurdSize(width: number, height: number): Inspected | undefined {
  if (width === 0 || height === 0) return broken("says that it has no pixels", "声明的像素数为零")
  if (width <= MAX_PICTURE_SIDE && height <= MAX_PICTURE_SIDE && width * height <= MAX_PICTURE_PIXELS) return undefined
  return unsupported(
    `says that it has ${width} × ${height} pixels; at most ${MAX_PICTURE_PIXELS / 1e6} million are read`,
    `声明为 ${width} × ${height} 像素；最多读取 ${MAX_PICTURE_PIXELS / 1e6} 百万像素`,
    { en: "Scale it down to the size it is printed at, 300 ppi.", zh: "请缩小到印刷尺寸，300 ppi 即可。" },
  )
}
