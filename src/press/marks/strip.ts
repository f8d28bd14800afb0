import type { Matrix } from "../../foundation/geometry.ts"
import type { MarkFrame } from "./mark-frame.ts"
import { CLEARANCE, MARK_OFFSET, STRIP_MIDDLE } from "./mark-sizes.ts"

export const SIDES = ["top", "bottom", "left", "right"] as const
export type SideName = (typeof SIDES)[number]

/** Points; lengths in millimetres do not add up exactly. */
const SLACK = 0.02

/**
 * The room outside the bleed along one side of a sheet's pages. Marks are placed by `along`, measured as x or y of the
 * sheet, and `out`, measured away from the pages from where marks may start.
 */
export class Strip {
  readonly side: SideName
  /** How far out it can be printed. */
  readonly depth: number
  readonly #start: number
  readonly #from: number
  readonly #to: number
  readonly #taken: { readonly from: number; readonly to: number }[] = []

  constructor(side: SideName, { trimBox, bleedBox, printable }: MarkFrame) {
    this.side = side
    const end = (box: typeof trimBox): number =>
      side === "top" ? -box.y : side === "bottom" ? box.y + box.height : side === "left" ? -box.x : box.x + box.width
    this.#start = Math.max(end(trimBox) + MARK_OFFSET, end(bleedBox))
    this.depth = end(printable) - this.#start + SLACK
    const across = side === "top" || side === "bottom"
    this.#from = across ? trimBox.x : trimBox.y
    this.#to = across ? trimBox.x + trimBox.width : trimBox.y + trimBox.height
  }

  point(along: number, out: number): readonly [number, number] {
    const at = this.#start + out
    if (this.side === "top") return [along, -at]
    if (this.side === "bottom") return [along, at]
    return this.side === "left" ? [-at, along] : [at, along]
  }

  /** Keeps everything else this far away from `along`. */
  block(along: number, half: number): void {
    this.#taken.push({ from: along - half - CLEARANCE, to: along + half + CLEARANCE })
  }

  /**
   * The first free place of this length: a transform to it from coordinates that run along the strip from 0, with y = 0
   * in its middle. Along the left and right sides they run up the sheet.
   */
  take(length: number, height: number): Matrix | undefined {
    if (this.depth < STRIP_MIDDLE + height / 2) return undefined
    const at = this.#free(length)
    if (at === undefined) return undefined
    this.#taken.push({ from: at, to: at + length })
    if (this.side === "top" || this.side === "bottom") return [1, 0, 0, 1, ...this.point(at, STRIP_MIDDLE)]
    return [0, -1, 1, 0, ...this.point(at + length, STRIP_MIDDLE)]
  }

  #free(length: number): number | undefined {
    let at = this.#from
    for (const { from, to } of this.#taken.toSorted((a, b) => a.from - b.from)) {
      if (from - at >= length) return at
      at = Math.max(at, to)
    }
    return this.#to - at >= length ? at : undefined
  }
}
