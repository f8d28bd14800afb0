import type { Message } from "../foundation/diagnostic.ts"
import { type Mm, mm, type Pt, pt } from "../foundation/units.ts"

export const PREFLIGHT_PROFILE_NAMES = ["sheetfed-coated", "uncoated", "digital", "office", "newsprint"] as const
export type PreflightProfileName = (typeof PREFLIGHT_PROFILE_NAMES)[number]

/** Beyond `error` a finding is an error, beyond `warning` a warning; which way beyond is, the rule says. */
export interface Limits<T = number> {
  readonly error?: T
  readonly warning?: T
}

/** What a printing process stands: thresholds of the product rules. */
export interface PreflightProfile {
  readonly name: PreflightProfileName
  readonly label: Message
  /** Rules that say nothing here. */
  readonly off: readonly string[]
  /** G1: tolerance of the trim size. */
  readonly trimTolerance: Mm
  /** X33, G2: smallest bleed. */
  readonly bleed: Mm
  /** G4: smallest distance of text from the trim. */
  readonly safe: Limits<Mm>
  /** C2: what RGB is; `managed` wants a profile. */
  readonly rgb: "any" | "managed"
  /** C3: largest sum of inks in per cent, as a mean over a window of 15 mm². */
  readonly ink: Limits
  /** C6: spot colours when the job declares none itself. */
  readonly spots: number
  /** C8: smallest tint of a flat colour, per cent. */
  readonly tint: Limits
  /** O2: black text up to this size overprints. */
  readonly overprintText: Pt
  /** O3: black lines up to this width overprint. */
  readonly overprintLine: Pt
  /** T1: smallest text in one ink; Han apart. */
  readonly text: Limits<Pt>
  readonly hanText: Limits<Pt>
  /** T2: smallest text that is reversed or in several inks; Han apart. */
  readonly inksText: Limits<Pt>
  readonly inksHanText: Limits<Pt>
  /** L1: thinnest line in one ink. */
  readonly line: Limits<Pt>
  /** L2: thinnest line that is reversed or in several inks. */
  readonly inksLine: Limits<Pt>
  /** I1: fewest pixels an inch of colour and grey pictures. */
  readonly image: Limits
  /** I2: the same of 1-bit pictures. */
  readonly bitmap: Limits
  /** I3: pixels an inch beyond which no press shows more. */
  readonly fineImage: number
  readonly fineBitmap: number
}

/** GWG rounds before it compares, so that 5.96 pt is 6.0 pt and 249.6 ppi is 250 ppi. */
export const GWG_ROUNDING = { text: 0.1, line: 0.001, image: 1 } as const

/** C3: the mean is taken over a window of this area; GWG 2015. */
export const INK_WINDOW_MM2 = 15

/** I1: pictures of fewer pixels on a side are ornaments, not photographs; GWG 2015. */
export const SMALL_IMAGE_PIXELS = 16

/** C4: text with at least this much black is meant as black; GWG 2022, R0015. */
export const BLACK_TEXT_PERCENT = 85

const limits = (error: number, warning: number): Limits<Pt> => ({ error: pt(error), warning: pt(warning) })

/** ISO 12647-2 sheetfed offset on coated paper; GWG 2015 SheetCMYK, ink as Chinese shops ask for it. */
const COATED: PreflightProfile = {
  name: "sheetfed-coated",
  label: { en: "sheetfed offset, coated paper", zh: "单张纸胶印，铜版纸" },
  off: [],
  trimTolerance: mm(0.02),
  bleed: mm(3),
  safe: { error: mm(3), warning: mm(5) },
  rgb: "managed",
  ink: { error: 320, warning: 300 },
  spots: 1,
  tint: { warning: 5 },
  overprintText: pt(12),
  overprintLine: pt(0.5),
  text: limits(5, 6),
  hanText: limits(6, 7),
  inksText: limits(6, 8),
  inksHanText: limits(7, 9),
  line: limits(0.125, 0.25),
  inksLine: { warning: pt(0.5) },
  image: { error: 150, warning: 250 },
  bitmap: { error: 550, warning: 800 },
  fineImage: 450,
  fineBitmap: 2400,
}

export const PREFLIGHT_PROFILES: Readonly<Record<PreflightProfileName, PreflightProfile>> = {
  "sheetfed-coated": COATED,
  uncoated: {
    ...COATED,
    name: "uncoated",
    label: { en: "sheetfed offset, uncoated paper", zh: "单张纸胶印，胶版纸" },
    ink: { error: 300, warning: 280 },
  },
  // Toner has no dot gain to speak of, holds no 0.125 pt, and piles up sooner.
  digital: {
    ...COATED,
    name: "digital",
    label: { en: "digital press", zh: "数码印刷" },
    ink: { error: 320, warning: 280 },
    line: limits(0.2, 0.25),
    bitmap: { error: 400, warning: 600 },
    fineBitmap: 1200,
    spots: 0,
  },
  // A driver converts the colours and scales the page; plates, bleed and overprint are no subject there.
  office: {
    ...COATED,
    name: "office",
    label: { en: "office printer", zh: "办公打印机" },
    off: ["G2", "C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8", "O1", "O2", "O3", "O4", "O5", "S2", "M1"],
    bleed: mm(0),
    safe: { error: mm(3), warning: mm(5) },
    rgb: "any",
    ink: {},
    tint: {},
    line: limits(0.125, 0.25),
    image: { error: 100, warning: 150 },
    bitmap: { error: 200, warning: 300 },
    fineImage: 600,
    fineBitmap: 1200,
  },
  // Coldset on newsprint, ISO 12647-3: little ink, a wide register and a coarse screen.
  newsprint: {
    ...COATED,
    name: "newsprint",
    label: { en: "coldset, newsprint", zh: "冷固轮转，新闻纸" },
    ink: { error: 260, warning: 240 },
    text: limits(6, 7),
    hanText: limits(7, 8),
    inksText: limits(8, 10),
    inksHanText: limits(9, 11),
    line: limits(0.25, 0.5),
    inksLine: { warning: pt(1) },
    image: { error: 100, warning: 150 },
    bitmap: { error: 300, warning: 600 },
    fineImage: 300,
    fineBitmap: 1270,
  },
}
