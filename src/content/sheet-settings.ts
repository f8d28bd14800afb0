import type { Span } from "../foundation/source.ts"
import { type Mm, mm } from "../foundation/units.ts"

/** 骑马钉, 胶装, 多页拼版, 切叠, 连拼. */
export const SCHEMES = ["saddle-stitch", "perfect-bound", "n-up", "cut-and-stack", "step-and-repeat"] as const
export type SchemeName = (typeof SCHEMES)[number]

/** Pages of one folded sheet: one, two, three or four folds. */
export const SIGNATURES = [4, 8, 16, 32] as const
export type Signature = (typeof SIGNATURES)[number]

/** 正反版, 左右自翻, 天地翻: two plates; or one plate for both sides, whose sheet is cut in two. */
export const WORK_STYLES = ["sheetwise", "work-and-turn", "work-and-tumble"] as const
export type WorkStyle = (typeof WORK_STYLES)[number]

/** The edge over which a sheet is turned to print its back. */
export const FLIPS = ["short", "long"] as const
export type Flip = (typeof FLIPS)[number]

/** The edge at which leaves are bound, seen from the front: right for text that runs down. */
export const BINDING_SIDES = ["left", "right"] as const
export type BindingSide = (typeof BINDING_SIDES)[number]

/** Which pages make room for the thickness of paper (爬移): the inner ones, moved to the spine, or the outer ones, away from it. */
export const CREEPS = ["inside", "outside", "none"] as const
export type CreepName = (typeof CREEPS)[number]

/** A sheet of paper: a name of the table of sheets, or a size. */
export interface PaperChoice {
  readonly name?: string
  readonly size?: { readonly width: Mm; readonly height: Mm }
  readonly span?: Span
}

/** How the sheets edition is imposed. */
export interface SheetSettings {
  readonly scheme: SchemeName
  readonly signature: Signature
  /** Of schemes that are not folded. */
  readonly columns: number
  readonly rows: number
  /** Absent: the smallest sheet that fits. */
  readonly paper?: PaperChoice
  /** Absent: as such sheets are fed. */
  readonly gripper?: Mm
  /** What cannot be printed at the other edges. Absent: as such sheets are fed. */
  readonly margin?: Mm
  readonly work: WorkStyle
  readonly flip: Flip
  readonly creep: CreepName
  /** Thickness of one leaf. Absent: from the inside paper of the order. */
  readonly caliper?: Mm
  /** Instead of the order's. */
  readonly bindingSide?: BindingSide
  /** Ground off each page at a glued spine (铣背). */
  readonly milling: Mm
  /** Between pages that are cut apart. Absent: twice the bleed. */
  readonly gap?: Mm
  /** Pages that stay at the end when blanks are added. Absent: one where pages are bound. */
  readonly last?: number
  readonly marks: boolean
  readonly span?: Span
}

/** At most, mm and pages: more is a slip of the hand. */
export const MOST = { gripper: 40, margin: 40, gap: 60, caliper: 1, milling: 10, last: 16, bleed: 20 } as const

export const DEFAULT_SHEETS: SheetSettings = {
  scheme: "saddle-stitch",
  signature: 4,
  columns: 2,
  rows: 1,
  work: "sheetwise",
  flip: "short",
  creep: "inside",
  // What a bleed covers.
  milling: mm(3),
  marks: true,
}

/** In colour, or in grey for printers that have no other ink: the greys that are as light as the colours. */
const OFFICE_COLORS = ["screen", "gray"] as const
export type OfficeColor = (typeof OFFICE_COLORS)[number]

/** How the office edition is printed. */
export interface OfficeSettings {
  /** Absent: A4 for A5 and smaller, A3 for larger. */
  readonly paper?: PaperChoice
  readonly flip: Flip
  /** Smaller pages where something stands too near the edge of the paper; in any case; or pages as they are. */
  readonly fit: "auto" | "safe" | "none"
  readonly color: OfficeColor
  readonly span?: Span
}

export const DEFAULT_OFFICE: OfficeSettings = { flip: "short", fit: "auto", color: "screen" }
