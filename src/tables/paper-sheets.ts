import { type Mm, mm } from "../foundation/units.ts"

/** How paper is fed: an office printer, a digital press, or an offset press, whose grippers hold one long edge. */
export type Feed = "office" | "digital" | "offset"

export interface PaperSheet {
  readonly name: string
  /** Portrait. */
  readonly width: Mm
  readonly height: Mm
  readonly feed: Feed
}

/** What of a sheet cannot be printed on, by how it is fed: at every edge, and at the edge that grippers hold (叼口). */
export const FEEDS: { readonly [F in Feed]: { readonly margin: Mm; readonly gripper: Mm } } = {
  // Most office printers leave 4.2 mm; drivers say 5.
  office: { margin: mm(5), gripper: mm(5) },
  digital: { margin: mm(4), gripper: mm(4) },
  // 10 mm is what presses for half sheets need; smaller ones take 8.
  offset: { margin: mm(3), gripper: mm(10) },
}

/** Sheets by name, smallest first within their feed. */
export const PAPER_SHEETS: readonly PaperSheet[] = [
  // ISO 216, clause 4: https://www.iso.org/standard/36631.html
  { name: "A4", width: mm(210), height: mm(297), feed: "office" },
  { name: "A3", width: mm(297), height: mm(420), feed: "office" },
  // ISO 217, supplementary raw sheets: https://www.iso.org/standard/36632.html
  { name: "SRA4", width: mm(225), height: mm(320), feed: "digital" },
  { name: "SRA3", width: mm(320), height: mm(450), feed: "digital" },
  // The longest sheet of most digital presses: 13 × 19 inches.
  { name: "330×487", width: mm(330), height: mm(487), feed: "digital" },
  // GB/T 147: 正度 787 × 1092 and 大度 889 × 1194, halved again and again; halves of millimetres are lost in the cut.
  { name: "正度八开", width: mm(273), height: mm(393), feed: "offset" },
  { name: "大度八开", width: mm(298), height: mm(444), feed: "offset" },
  { name: "正度四开", width: mm(393), height: mm(546), feed: "offset" },
  { name: "大度四开", width: mm(444), height: mm(597), feed: "offset" },
  { name: "正度对开", width: mm(546), height: mm(787), feed: "offset" },
  { name: "大度对开", width: mm(597), height: mm(889), feed: "offset" },
  { name: "正度全张", width: mm(787), height: mm(1092), feed: "offset" },
  { name: "大度全张", width: mm(889), height: mm(1194), feed: "offset" },
]
