import type { ComputedStyle } from "../../style/computed.ts"
import type { Box } from "../box.ts"

/** Kept, so that what layout knows of the variant is found again. */
const sizedByContent = new WeakMap<Box, Box>()

/** The box without its own sizes, whose size is that of its content: what flex, grid and tables ask for. */
export function contentSized(box: Box): Box {
  const { style } = box
  if (
    style.width === "auto" &&
    style.height === "auto" &&
    style.minWidth === "auto" &&
    style.minHeight === "auto" &&
    style.maxWidth === "none" &&
    style.maxHeight === "none" &&
    style.aspectRatio === "auto"
  )
    return box
  let made = sizedByContent.get(box)
  if (made === undefined) {
    const free: Partial<ComputedStyle> = {
      width: "auto",
      height: "auto",
      minWidth: "auto",
      minHeight: "auto",
      maxWidth: "none",
      maxHeight: "none",
      aspectRatio: "auto",
    }
    made = { ...box, style: { ...style, ...free } }
    sizedByContent.set(box, made)
  }
  return made
}
