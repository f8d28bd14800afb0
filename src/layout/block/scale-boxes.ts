import { pt } from "../../foundation/units.ts"
import type { ComputedStyle, LengthPercentage } from "../../style/computed.ts"
import type { Box } from "../box.ts"

/** Means that a theme permits to make content take more or less height; 1 leaves it as it is. */
export interface Factors {
  /** Of the positive vertical margins of blocks. */
  readonly spacing: number
  /** Of pictures and graphics. */
  readonly graphics: number
}

/**
 * A box tree with other spaces between its blocks and other sizes of its pictures. Contents of paragraphs stay the same
 * objects, so that their lines are kept, and so does every subtree in which nothing changes.
 */
export function scaleBoxes({ spacing, graphics }: Factors): (box: Box) => Box {
  const styles = new Map<ComputedStyle, ComputedStyle>()
  const known = new WeakMap<Box, Box>()
  const styleOf = (style: ComputedStyle): ComputedStyle => {
    let scaled = styles.get(style)
    if (scaled === undefined) {
      const marginTop = times(style.marginTop, spacing)
      const marginBottom = times(style.marginBottom, spacing)
      const same = marginTop === style.marginTop && marginBottom === style.marginBottom
      scaled = same ? style : { ...style, marginTop, marginBottom }
      styles.set(style, scaled)
    }
    return scaled
  }
  const all = (boxes: readonly Box[], inFlow: boolean): readonly Box[] => {
    const scaled = boxes.map((box) => scale(box, inFlow))
    return scaled.every((box, i) => box === boxes[i]) ? boxes : scaled
  }
  const scale = (box: Box, inFlow: boolean): Box => {
    let scaled = known.get(box)
    if (scaled === undefined) {
      scaled = scaleOne(box, inFlow)
      known.set(box, scaled)
    }
    return scaled
  }
  const scaleOne = (box: Box, inFlow: boolean): Box => {
    // What stands at a place of its own moves nothing.
    if (box.style.position === "absolute") return box
    const style = inFlow && spacing !== 1 ? styleOf(box.style) : box.style
    // Text that runs down has its blocks side by side.
    const stacked = inFlow && box.style.writingMode === "horizontal-tb"
    switch (box.type) {
      case "block": {
        const children = all(box.children, stacked)
        return style === box.style && children === box.children ? box : { ...box, style, children }
      }
      case "flex":
      case "grid": {
        const children = graphics === 1 ? box.children : all(box.children, false)
        return style === box.style && children === box.children ? box : { ...box, style, children }
      }
      case "replaced":
        if (graphics === 1) return style === box.style ? box : { ...box, style }
        return { ...box, style, zoom: graphics }
      default:
        return style === box.style ? box : { ...box, style }
    }
  }
  return (box) => scale(box, true)
}

/** Negative margins pull things onto each other by design; they stay. */
function times(margin: LengthPercentage | "auto", factor: number): LengthPercentage | "auto" {
  if (margin === "auto" || margin.percent !== 0 || margin.pt <= 0) return margin
  return { ...margin, pt: pt(margin.pt * factor) }
}
