import { GWG_ROUNDING, SMALL_IMAGE_PIXELS } from "../../tables/preflight-profiles.ts"
import type { ImagePainted } from "../content/events.ts"
import { rounded } from "../measure.ts"
import type { Check } from "../run.ts"
import { below } from "./text-size.ts"

const PT_PER_INCH = 72

/** Pixels an inch as placed, the smaller of both directions; undefined for a picture without size. */
function effectivePpi({ width, height, matrix }: ImagePainted): number | undefined {
  const across = Math.hypot(matrix[0], matrix[1])
  const down = Math.hypot(matrix[2], matrix[3])
  if (!(across > 0 && down > 0 && width > 0 && height > 0)) return undefined
  return Math.min(width / across, height / down) * PT_PER_INCH
}

/** I1–I3. */
export const imageResolution: Check = {
  rules: ["I1", "I2", "I3"],
  product: true,
  start(run) {
    const { image, bitmap, fineImage, fineBitmap } = run.profile
    return {
      image(painted) {
        const { width, height, bits, stencil, object, box } = painted
        if (width <= SMALL_IMAGE_PIXELS || height <= SMALL_IMAGE_PIXELS) return
        const found = effectivePpi(painted)
        if (found === undefined) return
        const ppi = rounded(found, GWG_ROUNDING.image)
        const oneBit = stencil || bits === 1
        const limits = oneBit ? bitmap : image
        const place = { box, object }
        const size = `${width} × ${height}`
        const severity = below(ppi, limits)
        if (severity !== undefined) {
          const detail = {
            en: `a picture of ${ppi} ppi (${size}), at least ${limits[severity]} ppi`,
            zh: `图像 ${ppi} ppi（${size}），至少 ${limits[severity]} ppi`,
          }
          run.report(oneBit ? "I2" : "I1", detail, place, severity)
        }
        const most = oneBit ? fineBitmap : fineImage
        if (ppi > most) {
          run.report(
            "I3",
            {
              en: `a picture of ${ppi} ppi (${size}), ${most} ppi are enough`,
              zh: `图像 ${ppi} ppi（${size}），${most} ppi 已足够`,
            },
            place,
          )
        }
      },
    }
  },
}
