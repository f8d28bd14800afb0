import { type BindingSide, SIGNATURES } from "../../content/sheet-settings.ts"
import { cutAndStack, nUp, stepAndRepeat } from "./cut-sheets.ts"
import { FOLDS, foldedSection } from "./folded-section.ts"
import type { ImposedSheet, Imposition, Scheme } from "./scheme.ts"

/** The smallest folded sheet. */
const PAGES_PER_FOLD = 4

/** Lays `count` pages out on sheets: positions only, no lengths. */
export function impose(scheme: Scheme, count: number, binding: BindingSide): Imposition {
  switch (scheme.type) {
    case "saddle-stitch":
      return saddleStitch(count, scheme.pages, binding)
    case "perfect-bound":
      return perfectBound(count, scheme.pages, binding)
    case "n-up":
      return flat(nUp(count, scheme.columns, scheme.rows, binding))
    case "cut-and-stack":
      return flat(cutAndStack(count, scheme.columns, scheme.rows))
    case "step-and-repeat":
      return flat(stepAndRepeat(count, scheme.columns, scheme.rows))
  }
}

const flat = ({
  sheets,
  positions,
}: {
  readonly sheets: readonly ImposedSheet[]
  readonly positions: number
}): Imposition => ({ sheets, positions, deepest: 0, folded: false })

/**
 * Page counts of the sections that come to `positions` pages: as many of `pages` as there are, then smaller ones.
 * `positions` is a multiple of four.
 */
export function sectionSizes(positions: number, pages: number): readonly number[] {
  const sizes: number[] = []
  let left = positions
  for (const size of SIGNATURES.toReversed()) {
    if (size > pages) continue
    while (left >= size) {
      sizes.push(size)
      left -= size
    }
  }
  return sizes
}

const padded = (count: number): number => Math.max(1, Math.ceil(count / PAGES_PER_FOLD)) * PAGES_PER_FOLD

/** Sections lie in each other: each takes pages from both ends of what is left; smaller ones lie inside. */
function saddleStitch(count: number, pages: number, binding: BindingSide): Imposition {
  const positions = padded(count)
  const sheets: ImposedSheet[] = []
  let start = 0
  sectionSizes(positions, pages).forEach((size, section) => {
    const half = size / 2
    const own: number[] = []
    for (let i = 0; i < half; i++) own.push(start + i)
    for (let i = half; i > 0; i--) own.push(positions - start - i)
    const depths = own.filter((_, i) => i % 2 === 0).map((position) => depthOf(position, positions))
    sheets.push({ ...foldedSection(own, depths, FOLDS[size as keyof typeof FOLDS], binding), section })
    start += half
  })
  return { sheets, positions, deepest: depthOf(positions / 2 - 1, positions), folded: true }
}

/** Sections lie on each other; smaller ones before the last, so that the outer ones are whole. */
function perfectBound(count: number, pages: number, binding: BindingSide): Imposition {
  const positions = padded(count)
  const sizes = sectionSizes(positions, pages)
  const [largest] = sizes
  const whole = sizes.filter((size) => size === largest)
  const ordered = [...whole.slice(1), ...sizes.slice(whole.length), ...whole.slice(0, 1)]
  const sheets: ImposedSheet[] = []
  let start = 0
  let deepest = 0
  ordered.forEach((size, section) => {
    const own = Array.from({ length: size }, (_, i) => start + i)
    const depths = Array.from({ length: size / 2 }, (_, leaf) => depthOf(leaf * 2, size))
    deepest = Math.max(deepest, ...depths)
    sheets.push({ ...foldedSection(own, depths, FOLDS[size as keyof typeof FOLDS], binding), section })
    start += size
  })
  return { sheets, positions, deepest, folded: true }
}

/** Leaves around the leaf of a position in a section of `size` pages. */
const depthOf = (position: number, size: number): number => Math.min(position, size - 1 - position) >> 1
