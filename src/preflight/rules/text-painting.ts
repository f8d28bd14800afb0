import type { TextShown } from "../content/events.ts"

export const textOverprints = ({ mode, state }: TextShown): boolean =>
  mode === 1 || mode === 5 ? state.strokeOverprint : state.fillOverprint

/** Whether a run holds a Han character. */
export function hasHan({ font, codes, count }: TextShown): boolean {
  for (let i = 0; i < count; i++) if (font.isHan(codes[i] as number)) return true
  return false
}
