import type { Booklet } from "../../content/booklet.ts"
import type { SheetSettings } from "../../content/sheet-settings.ts"
import type { Mm } from "../../foundation/units.ts"
import { type BindingName, type FinishingName, ORDER_DEFAULTS } from "../../tables/order-names.ts"
import { PAPER_SIZES } from "../../tables/paper-sizes.ts"
import { caliperOf, DEFAULT_STOCK, SADDLE_PAGES, type Stock, type StockKind } from "../../tables/paper-stocks.ts"
import { spineWidth } from "./spine.ts"

interface Words {
  readonly zh: string
  readonly en: string
}

export interface OrderPaper {
  readonly kind: StockKind
  /** g/m². */
  readonly grams: number
  readonly caliperMm: number
}

export interface OrderFile {
  readonly name: string
  readonly edition: string
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
}

/** All that a print shop is told: the order's noun, and the text of `<name>-order.json` (schemas/order.schema.json). */
export interface PrintOrder {
  readonly version: 1
  readonly booklet: string
  readonly number?: string
  readonly title: Words
  readonly client: Words
  /** ISO 8601, of the report. */
  readonly date: string
  readonly trimMm: readonly [width: number, height: number]
  readonly trimName?: string
  readonly bleedMm: number
  /** `cover` is 4 where it is of another paper, glued round the inside or a file of its own, else 0. */
  readonly pages: { readonly total: number; readonly inside: number; readonly cover: 0 | 4 }
  readonly binding: { readonly type: BindingName; readonly side: "left" | "right" }
  /** Width of the spine; 0 where there is none. */
  readonly spineMm: number
  readonly plates: readonly string[]
  /** What the colours are separated for. */
  readonly outputCondition: string
  readonly paper: { readonly inside: OrderPaper; readonly cover?: OrderPaper }
  readonly finishing: readonly FinishingName[]
  readonly quantity: number
  readonly delivery?: { readonly date?: string; readonly address?: string }
  readonly contact?: { readonly name?: string; readonly phone?: string; readonly email?: string }
  readonly note?: string
  readonly files: readonly OrderFile[]
  /** Values that nobody gave, by their place in this object; the shop is to confirm them. */
  readonly assumed: readonly string[]
}

/** What an order is made of beside the booklet's own settings. */
export interface OrderFacts {
  readonly title: Words
  readonly client: Words
  readonly date: string
  readonly pages: number
  readonly plates: readonly string[]
  readonly outputCondition: string
  readonly files: readonly OrderFile[]
}

/** Pages that are on a cover. */
export const COVER_PAGES = 4

/** How a booklet of so many pages is produced: what it says, and the tables' defaults for the rest. */
export interface Production {
  readonly binding: PrintOrder["binding"]
  readonly pages: PrintOrder["pages"]
  readonly inside: OrderPaper
  readonly cover: OrderPaper | undefined
  readonly spineMm: number
  readonly assumed: readonly string[]
}

export function productionOf(
  { order, sheets, editions }: Pick<Booklet, "order" | "sheets" | "editions">,
  pages: number,
): Production {
  const assumed: string[] = []
  const given = <T>(value: T | undefined, place: string, otherwise: T): T => {
    if (value === undefined) assumed.push(place)
    return value ?? otherwise
  }
  const usual: BindingName = pages <= SADDLE_PAGES ? "saddle-stitch" : "perfect-bound"
  const type = given(order?.binding ?? schemeBinding(sheets), "binding.type", usual)
  const inside = paperOf(given(order?.inside, "paper.inside", DEFAULT_STOCK))
  if (order?.inside?.caliper === undefined) assumed.push("paper.inside.caliperMm")
  const cover = order?.cover && paperOf(order.cover)
  if (cover !== undefined && order?.cover?.caliper === undefined) assumed.push("paper.cover.caliperMm")
  const wrapped = editions.includes("cover") || cover !== undefined
  const apart = pages > COVER_PAGES && (type === "perfect-bound" || (wrapped && type === "saddle-stitch"))
  const counts = { total: pages, inside: apart ? pages - COVER_PAGES : pages, cover: apart ? COVER_PAGES : 0 } as const
  const reckoned = (): number => spineWidth(counts.inside, inside.caliperMm as Mm, (cover ?? inside).caliperMm as Mm)
  const spineMm = type === "perfect-bound" ? given(order?.spine, "spineMm", reckoned()) : 0
  return {
    binding: { type, side: order?.side ?? sheets.bindingSide ?? "left" },
    pages: counts,
    inside,
    cover,
    spineMm,
    assumed,
  }
}

/** What sheets that are described are folded for. */
const schemeBinding = ({ scheme, span }: SheetSettings): BindingName | undefined =>
  span !== undefined && (scheme === "saddle-stitch" || scheme === "perfect-bound") ? scheme : undefined

export function makeOrder(booklet: Booklet, facts: OrderFacts): PrintOrder {
  const { order, trim, bleed } = booklet
  const { pages, inside, cover, assumed: supposed, ...production } = productionOf(booklet, facts.pages)
  const assumed = [...supposed]
  if (order?.quantity === undefined) assumed.push("quantity")
  const size = PAPER_SIZES.find(({ width, height }) => width === trim.width && height === trim.height)
  const { title, client, date, plates, outputCondition, files } = facts
  return {
    version: 1,
    booklet: booklet.name,
    ...(order?.number !== undefined && { number: order.number }),
    title,
    client,
    date,
    trimMm: [trim.width, trim.height],
    ...(size && { trimName: size.name }),
    bleedMm: bleed,
    pages,
    ...production,
    plates,
    outputCondition,
    paper: { inside, ...(cover && { cover }) },
    finishing: order?.finishing ?? [],
    quantity: order?.quantity ?? ORDER_DEFAULTS.quantity,
    ...(order?.delivery && { delivery: order.delivery }),
    ...(order?.contact && { contact: order.contact }),
    ...(order?.note !== undefined && { note: order.note }),
    files,
    assumed,
  }
}

export const orderText = (order: PrintOrder): string => `${JSON.stringify(order, undefined, 2)}\n`

const paperOf = (stock: Stock): OrderPaper => ({
  kind: stock.kind,
  grams: stock.grams,
  caliperMm: Math.round(caliperOf(stock) * 1000) / 1000,
})
