import { intentSpace } from "../output-intent.ts"
import { type PdfDict, type PdfValue, readableName } from "../pdf/value.ts"
import type { Check, Run, SeenAt } from "../run.ts"

/** ISO 32000-1, tables 136 and 137. */
const BLEND_MODES = new Set(
  "Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity".split(
    " ",
  ),
)

/** X40, X38, X36: what graphics state dictionaries set. */
export const graphicsStates: Check = {
  rules: ["X36", "X38", "X40"],
  start(run) {
    const { file } = run
    const seen = new Set<PdfDict>()
    const intent = (name: string, place: SeenAt): void => {
      if (INTENTS.has(name)) return
      const shown = readableName(name)
      run.report("X36", { en: `the rendering intent “${shown}”`, zh: `呈现意图“${shown}”` }, place)
    }
    return {
      renderingIntent: intent,
      image({ stream, object }) {
        const name = file.name(stream.dict.get("Intent"))
        if (name !== undefined) intent(name, { object })
      },
      extGState(dict, object) {
        if (seen.has(dict)) return
        seen.add(dict)
        const place = { object }
        const modes = file.resolve(dict.get("BM"))
        const names = (Array.isArray(modes) ? modes : [modes]).map((mode: PdfValue) => file.name(mode))
        for (const mode of names) {
          if (mode === undefined || BLEND_MODES.has(mode)) continue
          const shown = readableName(mode)
          run.report("X40", { en: `the blend mode “${shown}”`, zh: `混合模式“${shown}”` }, place)
        }
        const rendering = file.name(dict.get("RI"))
        if (rendering !== undefined) intent(rendering, place)
        checkHalftones(run, dict, place)
      },
    }
  },
}

const INTENTS = new Set(["AbsoluteColorimetric", "RelativeColorimetric", "Saturation", "Perceptual"])

function checkHalftones(run: Run, dict: PdfDict, place: SeenAt): void {
  const { file } = run
  const transfer = ["TR", "TR2"].filter((key) => {
    const value = file.resolve(dict.get(key))
    return value !== null && !(key === "TR2" && value === "Default")
  })
  for (const key of transfer) run.report("X38", { en: `a transfer function (${key})`, zh: `传递函数（${key}）` }, place)
  const halftone = file.dict(dict.get("HT"))
  if (halftone?.has("HalftoneName")) run.report("X38", { en: "a named halftone", zh: "具名网屏" }, place)
  if (halftone !== undefined && file.resolve(halftone.get("TransferFunction")) !== null) {
    run.report("X38", { en: "a halftone with a transfer function", zh: "带传递函数的网屏" }, place)
  }
}

/** X39, C7, X41, A04: groups, and whether anything is transparent at all. */
export const transparency: Check = {
  rules: ["X39", "X41", "C7", "A04"],
  start(run) {
    const { file } = run
    const intent = intentSpace(run.intents)
    let transparent = false
    let hasGroup = false
    const found = (en: string, zh: string, object: number | undefined): void => {
      transparent = true
      run.report("A04", { en, zh }, { object })
    }
    const group = (dict: PdfDict, luminosity: boolean, object: number | undefined): void => {
      const value = file.dict(dict.get("Group"))
      if (value === undefined || file.name(value.get("S")) !== "Transparency") return
      const written = file.resolve(value.get("CS"))
      if (written === null) return
      const name = groupSpace(run, written)
      const place = { object }
      if (luminosity && name === "DeviceGray") return
      const detail = { en: `a transparency group in ${name}`, zh: `透明组的色彩空间为 ${name}` }
      const fits = name === "DeviceGray" ? intent === "GRAY" : name.endsWith(intent)
      if (!fits && run.wants("X39")) run.report("X39", detail, place)
      else if (name !== "DeviceCMYK" && intent === "CMYK") run.report("C7", detail, place)
    }
    return {
      page(view) {
        transparent = false
        const own = file.dict(view.page.dict.get("Group"))
        hasGroup =
          file.name(own?.get("CS")) === "DeviceCMYK" || (own !== undefined && file.resolve(own.get("CS")) !== null)
        group(view.page.dict, false, view.page.object)
      },
      form(dict, use, object) {
        const isGroup = file.name(file.dict(dict.get("Group"))?.get("S")) === "Transparency"
        group(dict, use === "luminosity", object)
        // A group alone changes nothing; PDF/X-1a forbids it all the same.
        if (isGroup && use === "form") run.report("A04", { en: "a transparency group", zh: "透明组" }, { object })
      },
      extGState(dict, object) {
        for (const key of ["ca", "CA"]) {
          const alpha = file.number(dict.get(key))
          if (alpha !== undefined && alpha < 1) found(`an opacity of ${alpha}`, `不透明度 ${alpha}`, object)
        }
        if (file.dict(dict.get("SMask")) !== undefined) found("a soft mask", "软蒙版", object)
        const mode = file.resolve(dict.get("BM"))
        const name = file.name(Array.isArray(mode) ? mode[0] : mode)
        if (name !== undefined && name !== "Normal" && name !== "Compatible") {
          found(`the blend mode ${readableName(name)}`, `混合模式 ${readableName(name)}`, object)
        }
      },
      image({ softMask, object }) {
        if (softMask) found("a picture with a soft mask", "带软蒙版的图像", object)
      },
      endPage(view) {
        view.transparent = transparent
        if (transparent && !hasGroup) {
          run.report("X41", { en: "transparency on a page without a group", zh: "页面含透明但没有页面组" })
        }
      },
    }
  },
}

function groupSpace(run: Run, value: PdfValue): string {
  if (typeof value === "string")
    return value === "DeviceCMYK" || value === "DeviceRGB" || value === "DeviceGray" ? value : readableName(value)
  const array = run.file.array(value)
  const family = run.file.name(array?.[0]) ?? "?"
  if (family !== "ICCBased") return family
  const n = run.file.number(run.file.dict(array?.[1])?.get("N"))
  return n === 4 ? "ICC CMYK" : n === 3 ? "ICC RGB" : "ICC GRAY"
}
