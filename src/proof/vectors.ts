import { readFileSync } from "node:fs"

/** A rule of Chinese composition with the place it comes from: a text and what must hold at one width or many. */
export interface Vector {
  readonly id: string
  readonly level: "must" | "should" | "may"
  readonly text: string
  readonly lang: string
  readonly width: number
  readonly widths?: { readonly from: number; readonly to: number; readonly step: number }
  readonly align: "left" | "justify" | "center"
  readonly options?: Readonly<Record<string, unknown>>
  readonly expected: Expected
}

interface Run {
  readonly run: string
  readonly em: number
  readonly tol?: number
}

/** The fields that the vectors' meta explains. */
export interface Expected {
  readonly lines?: readonly string[]
  readonly lineCount?: number
  readonly forbidden?: {
    readonly lineStart?: readonly string[]
    readonly lineEnd?: readonly string[]
    readonly breakBetween?: readonly string[]
    readonly breakInside?: readonly string[]
  }
  readonly advance?: readonly Run[]
  readonly advanceInLine?: readonly Run[]
  readonly advanceMax?: readonly Run[]
  readonly gaps?: readonly { readonly between: string; readonly em: number; readonly tol: number }[]
  readonly position?: readonly {
    readonly line: number
    readonly char: string
    readonly originEm: number
    readonly tol: number
  }[]
  readonly hanAdvanceMin?: number
  readonly hanHanGap?: { readonly em: number; readonly tol: number }
  readonly hanHanGapMax?: number
  readonly lastLineMinHan?: number
  readonly maxLineDiffEm?: number
  readonly inkRightMax?: number
  readonly ink?: readonly {
    readonly run: string
    readonly continuous?: boolean
    readonly centreYEm: number
    readonly tol: number
  }[]
  readonly extractEquals?: string
  readonly noInsertedHyphen?: boolean
  readonly hyphenMin?: { readonly before: number; readonly after: number; readonly visible?: boolean }
  readonly pairStartsAlignedEm?: number
  readonly pairOrder?: boolean
}

export const VECTORS = (
  JSON.parse(readFileSync(new URL("../text/vectors.json", import.meta.url), "utf8")) as { vectors: Vector[] }
).vectors

/** Every width a vector is to be checked at. */
export function widthsOf({ width, widths }: Vector): readonly number[] {
  if (widths === undefined) return [width]
  const out: number[] = []
  for (let k = 0; widths.from + k * widths.step <= widths.to + 1e-9; k++) out.push(widths.from + k * widths.step)
  return out
}
