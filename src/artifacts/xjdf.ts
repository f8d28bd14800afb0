import type { OrderPaper, PrintOrder } from "../press/order/print-order.ts"
import { BINDINGS, type BindingName, FINISHINGS, STOCK_NAMES } from "../tables/order-names.ts"
import { xmlText } from "./xmp.ts"

/** XJDF 2.1, 1.3: the namespace keeps the number of JDF's schema. */
const NAMESPACE = "http://www.CIP4.org/JDFSchema_2_0"
const PT_PER_MM = 72 / 25.4
const MICRONS_PER_MM = 1000

/**
 * The order as an XJDF product description: CIP4's XJDF 2.1, clause 4 (product intent). Only what is known
 * is stated; finishing, delivery and what is assumed are comments for people. What it has keeps to CIP4's schema
 * (2.1.43), which a test holds it to element by element; CIP4's validator has not seen it, and it says so.
 */
export function orderXjdf(order: PrintOrder): string {
  const { paper, pages, trimMm, spineMm, bleedMm, quantity, title } = order
  const covered = pages.cover > 0
  const root = "P-booklet"
  const [width, height] = trimMm.map((length) => number(length * PT_PER_MM))
  const size = (spine: number): string => `${width} ${height} ${number(spine * PT_PER_MM)}`
  const layout = (spine: number, count: number): string =>
    intent(
      "LayoutIntent",
      `Bleed="${number(bleedMm * PT_PER_MM)}" FinishedDimensions="${size(spine)}" Pages="${count}" Sides="TwoSidedHeadToHead"`,
    )
  const part = (id: string, type: string, count: number, stock: OrderPaper): string[] => [
    `    <Product ID="${id}" Amount="${quantity}" ProductType="${type}">`,
    layout(0, count),
    ...mediaAndColor(order, stock),
    "    </Product>",
  ]
  const parts = covered
    ? [
        ...part("P-cover", "Cover", pages.cover, paper.cover ?? paper.inside),
        ...part("P-body", "Body", pages.inside, paper.inside),
      ]
    : []
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    "<!-- Made by Tujie to the XJDF schema 2.1 of CIP4, not seen by its validator: read it as a proposal, the order sheet (PDF, JSON) is binding. -->",
    `<XJDF xmlns="${NAMESPACE}" Version="2.1" JobID="${token(order.number ?? order.booklet)}" DescriptiveName="${xmlText(title.en)}" Types="Product">`,
    ...comments(order).map((text) => `  <Comment>${xmlText(text)}</Comment>`),
    "  <ProductList>",
    `    <Product ID="${root}" IsRoot="true" Amount="${quantity}" ProductType="Booklet" DescriptiveName="${xmlText(title.zh)}">`,
    layout(spineMm, pages.total),
    ...binding(order, covered),
    ...(covered ? [] : mediaAndColor(order, paper.inside)),
    "    </Product>",
    ...parts,
    "  </ProductList>",
    "</XJDF>",
  ]
  return `${lines.join("\n")}\n`
}

const intent = (name: string, attributes: string, content = ""): string =>
  content === ""
    ? `      <Intent Name="${name}"><${name} ${attributes}/></Intent>`
    : `      <Intent Name="${name}"><${name}${attributes === "" ? "" : ` ${attributes}`}>${content}</${name}></Intent>`

function binding({ binding: { type, side } }: PrintOrder, covered: boolean): readonly string[] {
  const xjdf = bindingType(type)
  if (xjdf === undefined) return []
  const children = covered ? ' ChildRefs="P-cover P-body"' : ""
  return [
    intent("BindingIntent", `BindingType="${xjdf}" BindingSide="${side === "left" ? "Left" : "Right"}"${children}`),
  ]
}

const bindingType = (type: BindingName): string | undefined => BINDINGS.find(({ name }) => name === type)?.xjdf

function mediaAndColor({ plates }: PrintOrder, { kind, grams, caliperMm }: OrderPaper): readonly string[] {
  const { coating } = STOCK_NAMES[kind]
  const thickness = number(caliperMm * MICRONS_PER_MM)
  const colors = plates.map(token).join(" ")
  return [
    intent("MediaIntent", `MediaType="Paper" Weight="${number(grams)}" Thickness="${thickness}" Coating="${coating}"`),
    intent(
      "ColorIntent",
      "",
      ["Front", "Back"].map((side) => `<SurfaceColor Surface="${side}" ColorsUsed="${colors}"/>`).join(""),
    ),
  ]
}

function comments({ number, finishing, delivery, note, assumed, files }: PrintOrder): readonly string[] {
  const work = finishing.flatMap((name) => {
    const row = FINISHINGS.find((each) => each.name === name)
    return row === undefined ? [] : [`${row.label.zh} ${row.label.en}`]
  })
  return [
    ...(number !== undefined && token(number) !== number ? [`单号 No.: ${number}`] : []),
    ...(work.length > 0 ? [`后道 Finishing: ${work.join("; ")}`] : []),
    ...(delivery ? [`交货 Delivery: ${[delivery.date, delivery.address].filter(Boolean).join(" ")}`] : []),
    ...(note !== undefined ? [note] : []),
    ...(assumed.length > 0 ? [`默认值，请确认 Assumed, please confirm: ${assumed.join(", ")}`] : []),
    ...files.map(({ name, sha256 }) => `${name} SHA-256 ${sha256}`),
  ]
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000)

/** What may not stand in a name: XML 1.0, productions 4 and 4a, and what joins other characters. */
const NO_NAME_CHARACTER =
  /[^-:A-Z_a-z.0-9\u00b7\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u037d\u037f-\u1fff\u203f\u2040\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\u{10000}-\u{effff}]+/gu

/** A name token, which is what XJDF names jobs and inks by: what may not stand in one becomes a line. */
const token = (name: string): string => name.trim().replace(NO_NAME_CHARACTER, "_") || "_"
