import { PT_PER_INCH } from "../../foundation/units.ts"
import type { DisplayList, ImageItem } from "../../paint/display-list.ts"
import { GWG_ROUNDING, SMALL_IMAGE_PIXELS } from "../../tables/preflight-profiles.ts"
import { type Findings, figure, limitOf, severityOf } from "./findings.ts"
import type { PlacedItem } from "./placed-items.ts"
import type { Product } from "./product.ts"

/** I1 to I3: pixels an inch as placed. */
export function checkImages(
  list: DisplayList,
  items: readonly PlacedItem[],
  { profile }: Product,
  findings: Findings,
): void {
  for (const placed of items) {
    if (placed.item.type !== "image") continue
    const { image, owner } = placed.item
    if (image.width <= SMALL_IMAGE_PIXELS || image.height <= SMALL_IMAGE_PIXELS) continue
    const ppi = Math.round(resolution(placed, placed.item) / GWG_ROUNDING.image) * GWG_ROUNDING.image
    const bitmap = image.bits === 1
    const limits = bitmap ? profile.bitmap : profile.image
    const place = { page: list.page, owner, text: image.key }
    const coarse = severityOf(ppi, limits)
    const kind = bitmap ? { en: "1-bit picture", zh: "单色位图" } : { en: "picture", zh: "图片" }
    if (coarse !== undefined) {
      const limit = figure(limitOf(limits, coarse))
      const words = {
        en: `the ${kind.en} has ${ppi} pixels an inch at its size; ${limit} are needed`,
        zh: `${kind.zh}按所放尺寸只有 ${ppi} ppi，需要 ${limit} ppi`,
      }
      findings.add(bitmap ? "I2" : "I1", coarse, words, place)
    }
    const most = bitmap ? profile.fineBitmap : profile.fineImage
    if (ppi > most) {
      const words = {
        en: `the ${kind.en} has ${ppi} pixels an inch; more than ${most} show no difference`,
        zh: `${kind.zh}为 ${ppi} ppi，超过 ${most} ppi 已看不出差别`,
      }
      findings.add("I3", "info", words, place)
    }
  }
}

/** Of the coarser direction; a picture that EXIF turns is as wide as it is stored high. */
function resolution({ matrix: [a, b, c, d] }: PlacedItem, { image, rect }: ImageItem): number {
  const turned = (image.orientation ?? 1) >= 5
  const [columns, rows] = turned ? [image.height, image.width] : [image.width, image.height]
  const width = rect.width * Math.hypot(a, b)
  const height = rect.height * Math.hypot(c, d)
  return PT_PER_INCH * Math.min(columns / width, rows / height)
}
