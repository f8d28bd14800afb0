import { type Report, warning } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import type { Fragment, PageFragment } from "../fragment.ts"

/** Below this share of what it needs a drawing is reported; rounding of sizes is no fault. */
const TOLERANCE = 0.995

/**
 * Warns of drawings that are set smaller than they can be: codes whose modules a phone no longer tells apart. Looked at
 * on the finished pages, where style, zoom and what gave way have decided the size.
 */
export function checkScales(pages: readonly PageFragment[], report: Report): void {
  const walk = (fragments: readonly Fragment[], page: number): void => {
    for (const fragment of fragments) {
      if (fragment.type === "box") walk(fragment.children, page)
      if (fragment.type !== "replaced" || fragment.content.type !== "scene") continue
      const { leastScale, size } = fragment.content.scene
      if (leastScale === undefined || !(size.width > 0)) continue
      const scale = fragment.draw.width / size.width
      if (scale < leastScale * TOLERANCE) tell(fragment.source.element.span, page, scale / leastScale, report)
    }
  }
  for (const page of pages) walk(page.children, page.number)
}

function tell(span: Span | undefined, page: number, share: number, report: Report): void {
  const module = (0.4 * share).toFixed(2)
  report(
    warning(
      "layout/qr-too-small",
      {
        en: `the QR code on page ${page} has modules of ${module} mm; below 0.4 mm phones fail to read it`,
        zh: `第 ${page} 页的二维码每格仅 ${module} 毫米，小于 0.4 毫米时手机难以识读`,
      },
      {
        span,
        hint: { en: "Give it more width or use a shorter address.", zh: "请加宽二维码，或使用较短的网址。" },
      },
    ),
  )
}
