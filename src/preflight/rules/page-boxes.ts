import { mm, mmToPt } from "../../foundation/units.ts"
import { insideBy, mmText, sameBox } from "../measure.ts"
import { type Box, boxHeight, boxWidth, type PageBoxes } from "../pdf/pages.ts"
import type { Check, Run, SeenAt } from "../run.ts"

/** Boxes are written with a few digits; closer than this they are the same. Press work compares at 0.02 mm. */
const TOLERANCE = mmToPt(mm(0.02))

/** X27–X29: the boxes of a page and how they lie in each other. */
export const pageBoxes: Check = {
  rules: ["X27", "X28", "X29"],
  start: (run) => ({
    page({ page }) {
      const { boxes, badBoxes, object } = page
      const place = { object }
      for (const name of badBoxes) {
        run.report(
          "X29",
          { en: `${name} has no area, or is written backwards`, zh: `${name} 没有面积或坐标颠倒` },
          place,
        )
      }
      if (boxes.trim !== undefined && boxes.art !== undefined) {
        run.report("X27", { en: "there are a TrimBox and an ArtBox", zh: "同时有 TrimBox 与 ArtBox" }, place)
      } else if (boxes.trim === undefined && boxes.art === undefined && !badBoxes.includes("TrimBox")) {
        run.report("X27", { en: "there is no TrimBox", zh: "没有 TrimBox" }, place)
      }
      for (const [inner, outer] of NESTED) {
        const a = boxOf(boxes, inner)
        const b = boxOf(boxes, outer)
        if (a === undefined || b === undefined || insideBy(a, b) >= -TOLERANCE) continue
        const by = mmText(-insideBy(a, b))
        run.report(
          "X28",
          {
            en: `the ${inner} box sticks ${by} mm out of the ${outer} box`,
            zh: `${inner} 框超出 ${outer} 框 ${by} mm`,
          },
          place,
        )
      }
    },
  }),
}

type BoxName = "trim" | "bleed" | "crop" | "media"
const NESTED: readonly (readonly [BoxName, BoxName])[] = [
  ["trim", "bleed"],
  ["bleed", "media"],
  ["trim", "media"],
  ["trim", "crop"],
]

const boxOf = (boxes: PageBoxes, name: BoxName): Box | undefined =>
  name === "trim" ? (boxes.trim ?? boxes.art) : boxes[name]

/** X30–X32, and G3 for files that declare no PDF/X: pages as they are, and all alike. */
export const uprightPages: Check = {
  rules: ["X30", "X31", "X32", "G3"],
  start(run) {
    let first: { readonly box: Box; readonly number: number } | undefined
    const say = (rule: string, en: string, zh: string, place: SeenAt): void =>
      run.report(run.wants(rule) ? rule : "G3", { en, zh }, place)
    return {
      page({ page, trim }) {
        const { dict, boxes, number, object } = page
        const place = { object }
        const unit = run.file.number(dict.get("UserUnit"))
        if (unit !== undefined && unit !== 1) say("X30", `UserUnit is ${unit}`, `UserUnit 为 ${unit}`, place)
        if (boxes.crop !== undefined && !sameBox(boxes.crop, boxes.media, TOLERANCE)) {
          say("X31", "the CropBox is not the MediaBox", "CropBox 与 MediaBox 不同", place)
        }
        if (page.rotate % 360 !== 0) {
          const { rotate } = page
          run.report("G3", { en: `the page is turned by ${rotate}°`, zh: `页面旋转了 ${rotate}°` }, place)
        }
        first ??= { box: trim, number }
        const wide = Math.abs(boxWidth(trim) - boxWidth(first.box))
        const high = Math.abs(boxHeight(trim) - boxHeight(first.box))
        if (!run.expected.imposed && (wide > TOLERANCE || high > TOLERANCE)) {
          const size = `${mmText(boxWidth(trim))} × ${mmText(boxHeight(trim))} mm`
          const other = `${mmText(boxWidth(first.box))} × ${mmText(boxHeight(first.box))} mm`
          say(
            "X32",
            `the trim is ${size}, that of page ${first.number} ${other}`,
            `成品尺寸为 ${size}，第 ${first.number} 页为 ${other}`,
            place,
          )
        }
      },
    }
  },
}

/** X33: room for the cutter's tolerance. */
export const bleedBox: Check = {
  rules: ["X33"],
  start: (run) => ({
    page({ page, trim }) {
      const { bleed } = page.boxes
      const place = { object: page.object }
      const need = run.expected.bleed ?? run.profile.bleed
      if (need === 0) return
      if (bleed === undefined) {
        run.report("X33", { en: "there is no BleedBox", zh: "没有 BleedBox" }, place)
        return
      }
      const by = insideBy(trim, bleed)
      if (by >= 0 && by < mmToPt(need) - TOLERANCE) {
        run.report(
          "X33",
          {
            en: `the bleed is ${mmText(by)} mm, ${need} mm are needed`,
            zh: `出血为 ${mmText(by)} mm，需要 ${need} mm`,
          },
          place,
        )
      }
    },
  }),
}

/** G1: the size that was ordered. */
export const trimSize: Check = {
  rules: ["G1"],
  start(run) {
    const { trim: expected } = run.expected
    if (expected === undefined) {
      if (run.wants("G1")) run.skip(["G1"], NO_JOB)
      return undefined
    }
    return { page: ({ trim }) => compareTrim(run, expected, trim) }
  },
}

export const NO_JOB = {
  en: "the job is not known: neither size, binding nor spot colours were given",
  zh: "未提供订单信息（尺寸、装订、专色）",
}

function compareTrim(run: Run, expected: { width: number; height: number }, trim: Box): void {
  const tolerance = mmToPt(run.profile.trimTolerance)
  const wide = Math.abs(boxWidth(trim) - expected.width)
  const high = Math.abs(boxHeight(trim) - expected.height)
  if (wide <= tolerance && high <= tolerance) return
  const size = `${mmText(boxWidth(trim))} × ${mmText(boxHeight(trim))} mm`
  const ordered = `${mmText(expected.width)} × ${mmText(expected.height)} mm`
  run.report("G1", { en: `the trim is ${size}, the product ${ordered}`, zh: `成品框为 ${size}，成品为 ${ordered}` })
}

/** G5: a leaf has two pages, a folded sheet four. */
export const pageCount: Check = {
  rules: ["G5"],
  start(run) {
    const { binding } = run.expected
    if (!run.wants("G5")) return undefined
    if (binding === undefined) {
      run.skip(["G5"], NO_JOB)
      return undefined
    }
    const multiple = binding === "saddle-stitch" ? 4 : 2
    return {
      end(pages) {
        if (pages % multiple === 0) return
        run.report("G5", {
          en: `${pages} pages are no multiple of ${multiple}`,
          zh: `${pages} 页不是 ${multiple} 的倍数`,
        })
      },
    }
  },
}
