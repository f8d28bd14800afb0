import { error, info, type Message, type Report, warning } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { pt, ptToMm } from "../foundation/units.ts"
import type { PaperSheet } from "../tables/paper-sheets.ts"
import { caliperOf, DEFAULT_STOCK, SADDLE_GRAMS, SADDLE_PAGES } from "../tables/paper-stocks.ts"
import { type ChosenPaper, leastSize } from "./impose/choose-paper.ts"
import type { Creep } from "./impose/creep.ts"
import type { Axis } from "./impose/paper.ts"
import type { Imposition } from "./impose/scheme.ts"
import type { MarkKind } from "./marks/sheet-marks.ts"
import type { SheetJob } from "./sheet-job.ts"

export const mmText = (length: number): string => String(Math.round(ptToMm(pt(length)) * 10) / 10)
export const sizeText = ({ width, height }: Size): string => `${mmText(width)} × ${mmText(height)} mm`
export const sheetText = ({ name, width, height }: PaperSheet): string =>
  name === "" ? `${width} × ${height} mm` : name.includes("×") ? `${name} mm` : `${name} (${width} × ${height} mm)`

/** Pages that are added so that sheets are full. */
export function tellBlanks(
  { pages, span }: Pick<SheetJob, "pages" | "span">,
  { positions }: Imposition,
  report: Report,
): void {
  const blanks = positions - pages
  if (blanks === 0) return
  const message = {
    en: `${blanks === 1 ? "1 blank page is" : `${blanks} blank pages are`} added to ${pages}, so that the sheets are full`,
    zh: `为拼满印张，在 ${pages} 页之外补 ${blanks} 个空白页`,
  }
  report(info("press/blank-pages", message, { span }))
}

/** What the binding cannot stand, and what creep is reckoned with. */
export function tellBinding(job: SheetJob, { deepest, positions }: Imposition, creep: Creep, report: Report): void {
  const { settings, stock, bleed, span } = job
  if (settings.scheme === "saddle-stitch") {
    if (positions > SADDLE_PAGES) {
      const total = mmText(deepest * creep.caliper)
      const message = {
        en: `${positions} pages are many for saddle stitch: inner pages move ${total} mm, and the booklet will not lie flat`,
        zh: `骑马钉装 ${positions} 页过厚：内页爬移 ${total} 毫米，且书摊不平`,
      }
      const hint = {
        en: `Up to ${SADDLE_PAGES} pages are stitched well; use "scheme": "perfect-bound" above.`,
        zh: `骑马钉以 ${SADDLE_PAGES} 页以内为宜；超过时用 "scheme": "perfect-bound"。`,
      }
      report(warning("press/saddle-pages", message, { span, hint }))
    }
    if (stock !== undefined && stock.grams > SADDLE_GRAMS) {
      const message = {
        en: `inside paper of ${stock.grams} g/m² springs open when it is saddle-stitched`,
        zh: `内页用纸 ${stock.grams} 克，骑马钉装后会翘开`,
      }
      const hint = {
        en: `Take ${SADDLE_GRAMS} g/m² or less inside, or "scheme": "perfect-bound".`,
        zh: `内页宜用 ${SADDLE_GRAMS} 克以下的纸，或用 "scheme": "perfect-bound"。`,
      }
      report(warning("press/saddle-stock", message, { span, hint }))
    }
  }
  if (creep.moves === "outside" && deepest * creep.caliper > bleed) {
    const message = {
      en: `outer pages move ${mmText(deepest * creep.caliper)} mm from the spine, further than their bleed of ${mmText(bleed)} mm: the fold shows paper`,
      zh: `外页移离书脊 ${mmText(deepest * creep.caliper)} 毫米，超过 ${mmText(bleed)} 毫米出血，折处会露白`,
    }
    const hint = { en: 'Use "creep": "inside".', zh: '请用 "creep": "inside"。' }
    report(warning("press/creep-beyond-bleed", message, { span, hint }))
  }
  if (stock === undefined && settings.caliper === undefined && deepest > 0 && creep.caliper > 0) {
    const { grams } = DEFAULT_STOCK
    const caliper = Math.round(caliperOf(DEFAULT_STOCK) * 100) / 100
    const message = {
      en: `no inside paper is named: creep is reckoned for ${grams} g/m² art paper, ${caliper} mm a leaf`,
      zh: `未写内页用纸：爬移按 ${grams} 克铜版纸（每张 ${caliper} 毫米）计算`,
    }
    const hint = {
      en: 'Name it: "order": { "inside": { "kind": "coated", "grams": 128 } }.',
      zh: '请写明，例如 "order": { "inside": { "kind": "coated", "grams": 128 } }。',
    }
    report(info("press/no-stock", message, { span, hint }))
  }
}

/** Pages that do not fit the paper. */
export function tellPaper(
  { settings, bleed, span }: SheetJob,
  { paper, sheet, fitting }: ChosenPaper,
  block: (axis: Axis) => Size,
  report: Report,
): void {
  if (paper !== undefined) return
  const need = sizeText(leastSize(block("vertical"), bleed))
  const message =
    sheet === undefined
      ? { en: `no sheet takes these pages: with bleed they are ${need}`, zh: `没有纸张放得下这些页：连出血共 ${need}` }
      : {
          en: `the pages do not fit ${sheetText(sheet)}: with bleed they are ${need}, and the edges cannot be printed`,
          zh: `${sheetText(sheet)} 放不下：连出血共 ${need}，且纸边印不到`,
        }
  report(error("press/does-not-fit", message, { span: settings.paper?.span ?? span, hint: remedy(fitting) }))
}

function remedy(fitting: PaperSheet | undefined): Message {
  return fitting === undefined
    ? {
        en: "Put fewer pages on a sheet (signature, columns, rows), or name a larger sheet by width and height.",
        zh: "请减少每张页数（signature、columns、rows），或以宽高写明更大的纸张。",
      }
    : {
        en: `The smallest sheet that fits is ${sheetText(fitting)}: "paper": "${fitting.name}".`,
        zh: `放得下的最小纸张是 ${sheetText(fitting)}："paper": "${fitting.name}"。`,
      }
}

const MARK_WORDS: { readonly [K in MarkKind]: Message } = {
  crop: { en: "crop marks", zh: "裁切线" },
  fold: { en: "fold marks", zh: "折叠线" },
  registration: { en: "registration marks", zh: "套准线" },
  bar: { en: "colour bar", zh: "色标" },
  slug: { en: "slug line", zh: "说明行" },
}

/** Marks that did not find room, of all sheets together. */
export function tellMarks(
  missing: ReadonlySet<MarkKind>,
  { settings, span }: Pick<SheetJob, "settings" | "span">,
  report: Report,
): void {
  if (missing.size === 0) return
  const words = [...missing].map((kind) => MARK_WORDS[kind])
  const message = {
    en: `the sheet has no room for all of these: ${words.map(({ en }) => en).join(", ")}`,
    zh: `纸张上放不全：${words.map(({ zh }) => zh).join("、")}`,
  }
  const hint = { en: "Take a larger sheet, or fewer pages on one.", zh: "请用大一级的纸张，或减少每张页数。" }
  report(warning("press/no-room-for-marks", message, { span: settings.paper?.span ?? span, hint }))
}
