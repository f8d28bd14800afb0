import type { Message } from "../foundation/diagnostic.ts"
import { mm } from "../foundation/units.ts"
import type { StockKind } from "./paper-stocks.ts"

/** What each kind of paper is called, and XJDF's Coating of it. */
export const STOCK_NAMES: Readonly<Record<StockKind, { readonly label: Message; readonly coating: string }>> = {
  coated: { label: { en: "gloss coated art paper", zh: "铜版纸" }, coating: "Gloss" },
  matt: { label: { en: "matt coated art paper", zh: "哑粉纸" }, coating: "Matte" },
  uncoated: { label: { en: "uncoated offset paper", zh: "双胶纸" }, coating: "None" },
}

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
  quantity: 500,
  /** Glue and cover add to a spine. */
  spineAllowance: mm(0.5),
  /** Least distance of text from a glued spine. */
  spineSafe: mm(8),
} as const
