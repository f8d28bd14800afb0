import type { Message } from "../../foundation/diagnostic.ts"
import { mmToPt, ptToMm } from "../../foundation/units.ts"
import type { DisplayList } from "../../paint/display-list.ts"
import { type Findings, figure } from "./findings.ts"
import type { PlacedItem } from "./placed-items.ts"
import type { Binding, Product } from "./product.ts"

/** Pages on one folded sheet, on one leaf. */
const MULTIPLES: Readonly<Record<Binding["type"], number>> = { saddle: 4, perfect: 2, single: 1 }
const BINDINGS: Readonly<Record<Binding["type"], Message>> = {
  saddle: { en: "saddle stitch", zh: "骑马钉" },
  perfect: { en: "perfect binding", zh: "胶装" },
  single: { en: "single leaves", zh: "单页" },
}

/** G5. */
export function checkPageCount({ lists, binding }: Product, findings: Findings): void {
  const multiple = MULTIPLES[binding.type]
  const { length } = lists
  const name = BINDINGS[binding.type]
  if (length % multiple === 0) return
  findings.booklet("G5", "error", {
    en: `${length} pages do not fit ${name.en}, which takes a multiple of ${multiple}`,
    zh: `${length} 页不符合${name.zh}的要求，应为 ${multiple} 的倍数`,
  })
}

/** G1, the bleed of G2, and G6. */
export function checkPages(
  list: DisplayList,
  items: readonly PlacedItem[],
  { trim, profile, blank }: Product,
  findings: Findings,
): void {
  const { page } = list
  const tolerance = mmToPt(profile.trimTolerance)
  const off = Math.max(Math.abs(list.trim.width - trim.width), Math.abs(list.trim.height - trim.height))
  if (off > tolerance) {
    const of = ({ width, height }: Product["trim"]) => `${figure(ptToMm(width))} × ${figure(ptToMm(height))}`
    findings.add(
      "G1",
      "error",
      {
        en: `the page is ${of(list.trim)} mm, the product ${of(trim)} mm`,
        zh: `页面为 ${of(list.trim)} 毫米，成品为 ${of(trim)} 毫米`,
      },
      { page },
    )
  }
  const bleed = ptToMm(list.bleed)
  if (bleed < profile.bleed - profile.trimTolerance) {
    findings.add(
      "G2",
      "error",
      {
        en: `the bleed is ${figure(bleed)} mm; at least ${profile.bleed} mm are needed`,
        zh: `出血为 ${figure(bleed)} 毫米，至少需要 ${profile.bleed} 毫米`,
      },
      { page },
    )
  }
  if (!blank.has(page) && items.every(isBackground)) {
    findings.add("G6", "warning", { en: "the page shows nothing", zh: "此页没有内容" }, { page })
  }
}

/** What stands on every page says nothing by itself. */
const isBackground = ({ item: { owner } }: PlacedItem): boolean => owner.type === "artifact" && owner.kind !== "Layout"
