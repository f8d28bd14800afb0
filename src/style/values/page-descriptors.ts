import { type Mm, mm, type Pt, pt, ptToMm } from "../../foundation/units.ts"
import { CSS_PAGE_SIZES } from "../../tables/css-page-sizes.ts"
import type { Computable } from "../cascade/compute-context.ts"
import type { Read, Reader } from "../syntax/reader.ts"
import { absoluteLength } from "../syntax/sums.ts"
import { length, NOT_NEGATIVE } from "./numbers.ts"

/** Where declarations stand: `@page` also takes `size` and `bleed`. */
export type DeclarationContext = "style" | "page"

export interface PageSize {
  readonly width: Mm
  readonly height: Mm
}

const PAGE_SIZES: Readonly<Record<string, PageSize>> = Object.fromEntries(
  Object.entries(CSS_PAGE_SIZES).map(([name, [width, height]]) => [name, { width: mm(width), height: mm(height) }]),
)
const ORIENTATIONS = { portrait: "portrait", landscape: "landscape" } as const

/** css-page-3 #page-size-prop; undefined means the booklet's own size, turned where an orientation asks for it. */
export type SizeDescriptor = (trim: PageSize) => PageSize

const turned = ({ width, height }: PageSize, orientation: "portrait" | "landscape" | undefined): PageSize => {
  const turn = orientation === undefined ? false : orientation === "portrait" ? width > height : width < height
  return turn ? { width: height, height: width } : { width, height }
}

/** The smallest page of a PDF, ISO 32000-2 annex C. */
const MIN_PAGE = 3

function side(reader: Reader): Computable<Pt> | undefined {
  const value = reader.peek()
  const found = length(reader, NOT_NEGATIVE)
  if (found === undefined || value === undefined) return undefined
  const absolute = value.type === "number" ? value.value : absoluteLength(value.value, value.unit)
  if (absolute !== undefined && value.type !== "function" && absolute < MIN_PAGE) {
    return reader.refuse(value, {
      en: `a page is at least ${MIN_PAGE}pt wide and high`,
      zh: `页面的宽与高至少为 ${MIN_PAGE}pt`,
    })
  }
  return (c) => pt(Math.max(MIN_PAGE, found(c)))
}

const size: Read<Computable<SizeDescriptor>> = (reader) => {
  if (reader.keyword({ auto: true })) return () => (trim) => trim
  const lengths = reader.some(side, 2)
  if (lengths !== undefined) {
    const [width, height = width] = lengths as readonly Computable<Pt>[]
    return (c) => {
      const w = ptToMm((width as Computable<Pt>)(c))
      const h = ptToMm((height as Computable<Pt>)(c))
      return () => ({ width: w, height: h })
    }
  }
  const before = reader.keyword(ORIENTATIONS)
  const named = reader.keyword(PAGE_SIZES)
  const orientation = before ?? reader.keyword(ORIENTATIONS)
  if (named === undefined && orientation === undefined) return undefined
  return () => (trim) => turned(named ?? trim, orientation)
}

const bleed: Read<Computable<Mm | "auto">> = (reader) => {
  if (reader.keyword({ auto: true })) return () => "auto"
  const found = length(reader, NOT_NEGATIVE)
  return found && ((c) => ptToMm(found(c)))
}

/** Readers of the descriptors of `@page`, by name. */
export const pageDescriptors: ReadonlyMap<string, Read<Computable<unknown>>> = new Map<
  string,
  Read<Computable<unknown>>
>([
  ["size", size],
  ["bleed", bleed],
])
