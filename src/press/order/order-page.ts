import { escapeMarkup } from "../../markup/escape-markup.ts"
import { BINDINGS, FINISHINGS, STOCK_NAMES } from "../../tables/order-names.ts"
import type { OrderFile, OrderPaper, PrintOrder } from "./print-order.ts"

/** The order sheet as markup: everything in Chinese and English, what nobody gave marked by a star. */
export function orderPage(order: PrintOrder): string {
  const { title, client, number, date, files, note } = order
  const marked = (place: string, text: string): string => (order.assumed.includes(place) ? `${text}${STAR}` : text)
  const row = (zh: string, en: string, value: string): string =>
    `<tr><th><span class="zh">${zh}</span> <span class="en" lang="en">${en}</span></th><td>${value}</td></tr>`
  const reference = [number && `${both("单号", "No.")} ${escapeMarkup(number)}`, escapeMarkup(date)].filter(Boolean)
  return `<article>
<header><div class="kind"><p class="zh">印刷工单</p><p class="en" lang="en">Print order</p></div><p class="ref">${reference.join("<br>")}</p></header>
<h1><span class="zh">${escapeMarkup(title.zh)}</span><span class="en" lang="en">${escapeMarkup(title.en)}</span></h1>
<p class="client">${escapeMarkup(client.zh)} <span class="en" lang="en">${escapeMarkup(client.en)}</span></p>
<div class="facts">${facts(order, marked)}</div>
<table class="rows">${rows(order, marked, row)}</table>
<h2>${both("文件", "Files")}</h2>
<table class="files">${files.map(fileRow).join("")}</table>
${note === undefined ? "" : `<h2>${both("备注", "Note")}</h2><p class="note">${escapeMarkup(note)}</p>`}
<footer>${foot(order)}</footer>
</article>`
}

type Marked = (place: string, text: string) => string

const STAR = `<span class="star">＊</span>`

const both = (zh: string, en: string): string => `${zh} <span class="en" lang="en">${en}</span>`

const figure = (value: number): string => String(Math.round(value * 1000) / 1000)

function facts({ trimMm, trimName, pages, quantity, spineMm, plates }: PrintOrder, marked: Marked): string {
  const fact = (value: string, unit: string, zh: string, en: string): string =>
    `<div class="fact"><p class="value">${value}<span class="unit">${unit}</span></p><p>${both(zh, en)}</p></div>`
  const named = trimName === undefined ? "" : `（${escapeMarkup(trimName)}）`
  return [
    fact(`${figure(trimMm[0])} × ${figure(trimMm[1])}`, "mm", `成品尺寸${named}`, "Trim size"),
    fact(String(pages.total), "P", "页数，含封面", "Pages, covers included"),
    spineMm > 0
      ? fact(spineMm.toFixed(1), "mm", "书脊", "Spine")
      : fact(`${plates.length}+${plates.length}`, "", "印色，双面", "Colours, both sides"),
    fact(marked("quantity", String(quantity)), "", "数量（册）", "Copies"),
  ].join("")
}

function rows(order: PrintOrder, marked: Marked, row: (zh: string, en: string, value: string) => string): string {
  const { binding, bleedMm, pages, plates, paper, finishing, delivery, contact, outputCondition, spineMm } = order
  const bound = BINDINGS.find(({ name }) => name === binding.type)
  const side = binding.side === "left" ? both("左侧", "at the left") : both("右侧", "at the right")
  const stock = (place: "paper.inside" | "paper.cover", { kind, grams, caliperMm }: OrderPaper): string => {
    const { zh, en } = STOCK_NAMES[kind].label
    const named = marked(place, `${zh} ${figure(grams)} g/m² <span class="en" lang="en">${en}</span>`)
    return `${named}，${marked(`${place}.caliperMm`, `${figure(caliperMm)} mm`)}`
  }
  const work = finishing.map((name) => {
    const label = FINISHINGS.find((each) => each.name === name)?.label
    return label === undefined ? name : both(label.zh, label.en)
  })
  const split =
    pages.cover === 0
      ? both("自封面，与内文同纸", "self-cover")
      : `${both("封面", "cover")} ${pages.cover} P + ${both("内文", "inside")} ${pages.inside} P`
  const names = plates.map((name) => `${PLATES.get(name) ?? ""}${escapeMarkup(name)}`).join("、")
  return [
    row("出血", "Bleed", `${figure(bleedMm)} mm ${both("四边", "on each side")}`),
    row("页面构成", "Make-up", split),
    row(
      "装订",
      "Binding",
      `${marked("binding.type", bound === undefined ? binding.type : both(bound.label.zh, bound.label.en))}，${marked("binding.side", side)}`,
    ),
    ...(spineMm > 0
      ? [
          row(
            "书脊",
            "Spine",
            order.assumed.includes("spineMm")
              ? `${spineMm.toFixed(1)} mm ${both("由纸厚推算，开工前请以实样核对", "reckoned from the caliper; check with a dummy")}`
              : `${spineMm.toFixed(1)} mm ${both("按假书量取", "as measured on a dummy")}`,
          ),
        ]
      : []),
    row("印色", "Colours", `${plates.length}+${plates.length}：${names}，${escapeMarkup(outputCondition)}`),
    row("内文用纸", "Inside", stock("paper.inside", paper.inside)),
    ...(paper.cover ? [row("封面用纸", "Cover", stock("paper.cover", paper.cover))] : []),
    row("后道", "Finishing", work.length === 0 ? both("无", "none") : work.join("；")),
    ...(delivery
      ? [row("交货", "Delivery", escapeMarkup([delivery.date, delivery.address].filter(Boolean).join("，")))]
      : []),
    ...(contact
      ? [
          row(
            "联系人",
            "Contact",
            escapeMarkup([contact.name, contact.phone, contact.email].filter(Boolean).join("，")),
          ),
        ]
      : []),
  ].join("")
}

const PLATES: ReadonlyMap<string, string> = new Map([
  ["Cyan", "青 "],
  ["Magenta", "品 "],
  ["Yellow", "黄 "],
  ["Black", "黑 "],
])

const KILOBYTE = 1024

const fileRow = ({ name, pages, bytes, sha256 }: OrderFile): string =>
  `<tr><td class="name"><span class="file">${escapeMarkup(name)}</span><br><span class="sum">SHA-256 ${escapeMarkup(sha256)}</span></td><td class="size">${pages} P</td><td class="size">${Math.max(1, Math.round(bytes / KILOBYTE))} KB</td></tr>`

function foot({ assumed }: PrintOrder): string {
  const star = `<p>${STAR} ${both("默认值，开工前请确认。", "Assumed; please confirm before work begins.")}</p>`
  const standing = `<p>${both("工单由图解生成，与同名 .json 文件内容一致。文件经本软件预检，未经第三方认证。", "Made by Tujie, in agreement with the .json file of the same name. The files passed its own preflight and are certified by nobody.")}</p>`
  return `${assumed.length === 0 ? "" : star}${standing}`
}

/** Style of the sheet: one quiet page, figures first. */
export const ORDER_CSS = `
@page { size: 210mm 297mm; margin: 18mm 20mm 14mm }
article { font-family: var(--font-sans); font-size: 9pt; line-height: 13pt; color: color(--ink) }
p, h1, h2, table { margin: 0; padding: 0 }
.en { font-size: 0.85em; color: color(--soft) }
header { display: flex; justify-content: space-between; padding-bottom: 3mm; border-bottom: 1.5pt solid color(--ink) }
.kind .zh { font-weight: 700; font-size: 12pt; line-height: 16pt }
.kind .en { font-size: 8pt; line-height: 11pt; color: color(--soft) }
.ref { text-align: right; font-size: 8pt; line-height: 12pt }
h1 { margin-top: 7mm; font-weight: 700 }
h1 .zh { display: block; font-size: 19pt; line-height: 27pt }
h1 .en { display: block; margin-top: 1mm; font-weight: 400; font-size: 10pt; line-height: 14pt; color: color(--soft) }
.client { margin-top: 2mm }
.facts { display: flex; column-gap: 5mm; margin-top: 7mm; padding: 4mm 0; border-top: 0.5pt solid color(--ink); border-bottom: 0.5pt solid color(--ink) }
.fact { flex-grow: 1 }
.fact p { font-size: 7.5pt; line-height: 11pt }
.fact .value { font-weight: 600; font-size: 17pt; line-height: 24pt; white-space: nowrap }
.unit { font-weight: 400; font-size: 9pt; line-height: 1pt; padding-left: 1.5pt }
table { width: 100%; border-collapse: collapse }
.rows { margin-top: 4mm }
.rows th { width: 38mm; padding: 4pt 0; text-align: left; vertical-align: top; font-weight: 600; border-bottom: 0.3pt solid color(--line) }
.rows th .en { font-weight: 400 }
.rows td { padding: 4pt 0; text-align: left; vertical-align: top; border-bottom: 0.3pt solid color(--line) }
h2 { margin-top: 7mm; padding-bottom: 1mm; font-weight: 700; font-size: 9pt; line-height: 13pt; border-bottom: 0.5pt solid color(--ink) }
.files td { padding: 4pt 0; vertical-align: top; border-bottom: 0.3pt solid color(--line) }
.file { font-weight: 600 }
.sum { font-size: 6.5pt; line-height: 9pt; color: color(--soft) }
.size { width: 20mm; text-align: right }
.note { padding-top: 4pt }
footer { margin-top: 6mm; font-size: 7.5pt; line-height: 11pt; color: color(--soft) }
.star { line-height: 1pt; color: color(--accent) }
`
