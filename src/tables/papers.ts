import type { Message } from "../foundation/diagnostic.ts"
import { type Mm, mm } from "../foundation/units.ts"

/** Printing papers by the names that Chinese shops take orders in. */
export interface Paper {
  readonly name: string
  readonly label: Message
  /** What its surface is: chooses the preflight profile, and XJDF's Coating. */
  readonly coating: "None" | "Matte" | "Glossy"
  /** Millimetres that its caliper differs by from g/m² ÷ 1000: rules of thumb of the trade, a mill's sheet knows better. */
  readonly bulk: number
}

export const PAPERS: readonly Paper[] = [
  { name: "gloss-coated", label: { en: "gloss coated art paper", zh: "铜版纸" }, coating: "Glossy", bulk: -0.02 },
  { name: "matt-coated", label: { en: "matt coated art paper", zh: "哑粉纸" }, coating: "Matte", bulk: 0 },
  { name: "light-coated", label: { en: "light coated paper", zh: "轻涂纸" }, coating: "Matte", bulk: -0.005 },
  { name: "offset", label: { en: "uncoated offset paper", zh: "双胶纸" }, coating: "None", bulk: 0.015 },
  { name: "bulky", label: { en: "bulky book paper", zh: "轻型纸" }, coating: "None", bulk: 0.045 },
  { name: "newsprint", label: { en: "newsprint", zh: "新闻纸" }, coating: "None", bulk: 0.02 },
]

/** Least caliper of any printing paper; the rule of thumb does not hold for thinner ones. */
const THINNEST = 0.03

/** Thickness of one leaf from its weight in g/m². */
export const caliperOf = ({ bulk }: Paper, grammage: number): Mm =>
  mm(Math.round(Math.max(THINNEST, grammage / 1000 + bulk) * 1000) / 1000)

export const BINDINGS = [
  { name: "saddle-stitch", label: { en: "saddle stitch", zh: "骑马钉" }, multiple: 4, xjdf: "SaddleStitch" },
  { name: "perfect-bound", label: { en: "perfect binding", zh: "胶装" }, multiple: 2, xjdf: "SoftCover" },
  { name: "single-leaves", label: { en: "single leaves", zh: "单页不装订" }, multiple: 1, xjdf: undefined },
] as const satisfies readonly {
  readonly name: string
  readonly label: Message
  /** Pages come in such numbers. */
  readonly multiple: number
  /** BindingIntent/@BindingType, XJDF 2.1. */
  readonly xjdf: string | undefined
}[]
export type BindingName = (typeof BINDINGS)[number]["name"]

/** Finishing by the names that Chinese shops take orders in. */
export const FINISHINGS = [
  { name: "matt-lamination", label: { en: "matt lamination of the cover", zh: "封面覆哑膜" } },
  { name: "gloss-lamination", label: { en: "gloss lamination of the cover", zh: "封面覆亮膜" } },
  { name: "varnish", label: { en: "varnish", zh: "过油" } },
  { name: "spot-uv", label: { en: "spot UV varnish", zh: "局部 UV" } },
  { name: "foil", label: { en: "hot foil", zh: "烫金" } },
  { name: "emboss", label: { en: "embossing", zh: "击凸" } },
  { name: "round-corners", label: { en: "round corners", zh: "圆角" } },
] as const satisfies readonly { readonly name: string; readonly label: Message }[]
export type FinishingName = (typeof FINISHINGS)[number]["name"]

/** What an order has where the booklet does not say: each is marked as assumed. */
export const ORDER_DEFAULTS = {
  inside: { paper: "matt-coated", grammage: 157 },
  quantity: 500,
  /** Saddle stitch up to this many pages, perfect binding beyond: a thicker pile springs open and creeps. */
  saddlePages: 64,
  /** Glue and cover add to a spine. */
  spineAllowance: mm(0.5),
  /** Least distance of text from a glued spine. */
  spineSafe: mm(8),
} as const
