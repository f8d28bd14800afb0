import { type Mm, mm } from "../foundation/units.ts"

export interface PaperSize {
  readonly name: string
  readonly width: Mm
  readonly height: Mm
}

/** Trim sizes by name, portrait. */
export const PAPER_SIZES: readonly PaperSize[] = [
  // ISO 216, clause 4: https://www.iso.org/standard/36631.html
  { name: "A5", width: mm(148), height: mm(210) },
  { name: "A4", width: mm(210), height: mm(297) },
  { name: "B5", width: mm(176), height: mm(250) },
  // Trade sizes of China's book printers, cut from 787 × 1092 and 889 × 1194 sheets.
  { name: "16开", width: mm(185), height: mm(260) },
  { name: "大16开", width: mm(210), height: mm(285) },
  { name: "32开", width: mm(130), height: mm(184) },
  { name: "大32开", width: mm(140), height: mm(203) },
]
