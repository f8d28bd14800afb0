import type { TextShown } from "../content/events.ts"
import type { Color } from "../content/graphics-state.ts"
import { isEmptyBox } from "../content/matrix.ts"

/** The colour a run of text is seen in; undefined for text that is not painted. */
export function textColor({ mode, state, box }: TextShown): Color | undefined {
  if (isEmptyBox(box)) return undefined
  switch (mode) {
    case 0:
    case 2:
    case 4:
    case 6:
      return state.fill
    case 1:
    case 5:
      return state.stroke
  }
  return undefined
}

export const textOverprints = ({ mode, state }: TextShown): boolean =>
  mode === 1 || mode === 5 ? state.strokeOverprint : state.fillOverprint

/** Whether a run holds a Han character. */
export function hasHan({ font, codes, count }: TextShown): boolean {
  for (let i = 0; i < count; i++) if (font.isHan(codes[i] as number)) return true
  return false
}
