import type { ComputedStyle } from "../../style/computed.ts"
import type { FontSet } from "../../text/text.ts"
import { CENTRAL_BASELINE } from "../../text/vertical.ts"
import { textStyle } from "../generate/text-style.ts"
import { isTypesetDown } from "../vertical/turn.ts"

/** Above and below the baseline, both positive. */
export interface Extent {
  readonly ascent: number
  readonly descent: number
}

const extents = new WeakMap<FontSet, WeakMap<ComputedStyle, Extent>>()

/** A style's inline box: its face's ascent and descent with half the leading on each side. */
export function extentOf(style: ComputedStyle, fonts: FontSet): Extent {
  let known = extents.get(fonts)
  if (known === undefined) {
    known = new WeakMap()
    extents.set(fonts, known)
  }
  let extent = known.get(style)
  if (extent === undefined) {
    const face = fonts.primary(textStyle(style))
    const ascent = face.ascent * style.fontSize
    const descent = face.descent * style.fontSize
    const half = (style.lineHeight - ascent - descent) / 2
    const middle = CENTRAL_BASELINE * style.fontSize
    extent = isTypesetDown(style)
      ? { ascent: style.lineHeight / 2 + middle, descent: style.lineHeight / 2 - middle }
      : { ascent: ascent + half, descent: descent + half }
    known.set(style, extent)
  }
  return extent
}
