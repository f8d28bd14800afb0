import type { PdfFile } from "./pdf-file.ts"
import { type PdfDict, PdfRef, type PdfValue } from "./value.ts"

/** A rectangle in default user space: y up, in points. */
export interface Box {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

export const boxWidth = ({ x0, x1 }: Box): number => x1 - x0
export const boxHeight = ({ y0, y1 }: Box): number => y1 - y0

export interface PageBoxes {
  readonly media: Box
  readonly crop?: Box
  readonly bleed?: Box
  readonly trim?: Box
  readonly art?: Box
}

export interface PdfPage {
  /** 1-based. */
  readonly number: number
  readonly object: number | undefined
  readonly dict: PdfDict
  readonly resources: PdfDict | undefined
  readonly boxes: PageBoxes
  /** Boxes that were written with no area, or backwards; ISO 32000-1, 7.9.5 permits any two corners, PDF/X readers do not agree. */
  readonly badBoxes: readonly string[]
  readonly rotate: number
}

/** ISO 32000-1, table 30. */
const INHERITED = ["Resources", "MediaBox", "CropBox", "Rotate"] as const
type Inherited = Partial<Record<(typeof INHERITED)[number], PdfValue>>

const MAX_DEPTH = 64
/** Letter: what readers take when no media box is there. */
const LETTER: Box = { x0: 0, y0: 0, x1: 612, y1: 792 }

/** Pages in order, one at a time; a page tree that is a ring ends. */
export function* pagesOf(file: PdfFile): Generator<PdfPage> {
  const root = file.dict(file.trailer.get("Root"))
  const seen = new Set<number>()
  let number = 0
  function* walk(value: PdfValue | undefined, from: Inherited, depth: number): Generator<PdfPage> {
    const object = value instanceof PdfRef ? value.num : undefined
    if (object !== undefined) {
      if (seen.has(object)) return
      seen.add(object)
    }
    const dict = file.dict(value)
    if (dict === undefined || depth > MAX_DEPTH) return
    const inherited: Inherited = { ...from }
    for (const key of INHERITED) {
      const own = dict.get(key)
      if (own !== undefined) inherited[key] = own
    }
    const kids = file.array(dict.get("Kids"))
    if (kids !== undefined && file.name(dict.get("Type")) !== "Page") {
      for (const kid of kids) yield* walk(kid, inherited, depth + 1)
      return
    }
    yield pageOf(file, dict, object, ++number, inherited)
  }
  yield* walk(root?.get("Pages"), {}, 0)
}

function pageOf(
  file: PdfFile,
  dict: PdfDict,
  object: number | undefined,
  number: number,
  inherited: Inherited,
): PdfPage {
  const badBoxes: string[] = []
  const box = (name: string, value: PdfValue | undefined): Box | undefined => {
    if (value === undefined) return undefined
    const found = file.numberArray(value)
    if (found === undefined || found.length < 4) {
      badBoxes.push(name)
      return undefined
    }
    const [x0, y0, x1, y1] = found as readonly [number, number, number, number]
    if (!(x1 > x0 && y1 > y0)) {
      badBoxes.push(name)
      if (x0 === x1 || y0 === y1) return undefined
    }
    return { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
  }
  const media = box("MediaBox", inherited.MediaBox) ?? LETTER
  const crop = box("CropBox", inherited.CropBox)
  const bleed = box("BleedBox", dict.get("BleedBox"))
  const trim = box("TrimBox", dict.get("TrimBox"))
  const art = box("ArtBox", dict.get("ArtBox"))
  return {
    number,
    object,
    dict,
    resources: file.dict(inherited.Resources),
    boxes: { media, ...(crop && { crop }), ...(bleed && { bleed }), ...(trim && { trim }), ...(art && { art }) },
    badBoxes,
    rotate: file.number(inherited.Rotate) ?? 0,
  }
}
