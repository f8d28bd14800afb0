import { metadataOf } from "../artifacts/metadata.ts"
import { writePdf } from "../artifacts/pdf.ts"
import { orderXjdf } from "../artifacts/xjdf.ts"
import type { Palette } from "../foundation/color.ts"
import type { Diagnostic, Report } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { mm } from "../foundation/units.ts"
import type { Painted } from "../paint/paint.ts"
import { platesOf, usedPlates } from "../press/check/plates.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import { ORDER_CSS, orderPage } from "../press/order/order-page.ts"
import { makeOrder, type OrderFile, orderText, type PrintOrder } from "../press/order/print-order.ts"
import { pageSheets } from "../press/page-sheets.ts"
import type { PaintedBooklet } from "./paint-booklet.ts"
import { setDocument } from "./set-document.ts"

/** Grey type with one colour for what is to be confirmed. */
const PALETTE: Palette = new Map([
  ["ink", { cmyk: [0, 0, 0, 1], screen: [0.12, 0.12, 0.13] }],
  ["soft", { cmyk: [0, 0, 0, 0.65], screen: [0.42, 0.42, 0.44] }],
  ["line", { cmyk: [0, 0, 0, 0.2], screen: [0.82, 0.82, 0.84] }],
  ["accent", { cmyk: [0, 0.9, 0.8, 0], screen: [0.82, 0.15, 0.16] }],
])
/** An order sheet is one page; where much is said, it is set smaller. */
const ZOOMS = [1, 0.9, 0.8, 0.7]
const A4 = { width: mm(210), height: mm(297) }

/** The order of a painted booklet for the files that were made of it. */
export function orderFor(
  { booklet, content, theme, painted, metadata }: PaintedBooklet,
  files: readonly OrderFile[],
  tables: ColorTables,
  outputCondition: string,
): PrintOrder {
  const { title, organ } = content
  return makeOrder(booklet, {
    title: { zh: title.zh.text, en: title.en.text },
    client: { zh: organ.zh.text, en: organ.en.text },
    date: metadata.date,
    pages: painted.lists.length,
    plates: usedPlates(painted.lists, platesOf(theme.palette, tables)),
    outputCondition,
    files,
  })
}

/** The order sheet for people and for machines: PDF, JSON and XJDF. */
export async function orderFiles(
  order: PrintOrder,
  { booklet, theme, content, fonts, metadata }: PaintedBooklet,
  tables: ColorTables,
  sources: Sources,
  report: Report,
): Promise<readonly { readonly name: string; readonly bytes: Uint8Array; readonly pages?: number }[]> {
  const title = `${order.title.zh} 印刷工单 Print order`
  const span = booklet.order?.span ?? booklet.span
  const found: Diagnostic[] = []
  const onOnePage = async (zooms: readonly number[]): Promise<Painted> => {
    const [zoom = 1, ...smaller] = zooms
    found.length = 0
    const css = `${ORDER_CSS}:root { zoom: ${zoom} }`
    const own = {
      title,
      html: orderPage(order),
      css,
      trim: A4,
      bleed: mm(0),
      theme: { palette: PALETTE, fonts: theme.fonts },
    }
    const set = await setDocument(own, fonts, sources, (finding) => found.push(finding))
    return set.lists.length > 1 && smaller.length > 0 ? onOnePage(smaller) : set
  }
  const painted = await onOnePage(ZOOMS)
  for (const finding of found) report({ ...finding, span })
  const pdf = await writePdf({
    ...painted,
    sheets: pageSheets(painted.lists),
    palette: PALETTE,
    tables,
    metadata: { ...metadataOf(content, ["zh"], metadata.date), title },
    target: "screen",
    report,
  })
  const { languages } = booklet
  const stem = `${order.booklet}-order${languages.length === 1 ? `-${languages[0]}` : ""}`
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
  return [
    { name: `${stem}.pdf`, bytes: pdf, pages: painted.lists.length },
    { name: `${stem}.json`, bytes: encode(orderText(order)) },
    { name: `${stem}.xjdf`, bytes: encode(orderXjdf(order)) },
  ]
}
