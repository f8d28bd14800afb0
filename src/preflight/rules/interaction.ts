import { boxesMeet } from "../content/matrix.ts"
import type { Box, PdfPage } from "../pdf/pages.ts"
import { type PdfDict, type PdfValue, readableName } from "../pdf/value.ts"
import type { Check, Run, SeenAt } from "../run.ts"

/** Annotation types that hold media or programs. */
const MEDIA = new Set(["Sound", "Movie", "3D", "Screen", "RichMedia", "FileAttachment"])
/** ISO 15930-7: these are made for print shops. */
const PRINTERS = new Set(["PrinterMark", "TrapNet"])
/** Actions that only move within the file. */
const HARMLESS = new Set(["GoTo", "Named", "URI", "GoToR"])

/** X44: what a file could do by itself. */
export const interaction: Check = {
  rules: ["X44"],
  start(run) {
    const { file, catalog } = run
    const found = (en: string, zh: string, place: SeenAt = {}): void => run.report("X44", { en, zh }, place)
    const names = file.dict(catalog?.get("Names"))
    if (names?.has("JavaScript")) found("JavaScript in the catalog", "文档级 JavaScript")
    if (names?.has("EmbeddedFiles") || catalog?.has("AF")) found("embedded files", "嵌入的附件")
    if (catalog?.has("AA")) found("actions of the document (AA)", "文档动作（AA）")
    const opening = file.dict(catalog?.get("OpenAction"))
    const kind = file.name(opening?.get("S"))
    if (kind !== undefined && kind !== "GoTo") {
      found(`an action ${readableName(kind)} when the file is opened`, `打开文件时执行动作 ${readableName(kind)}`)
    }
    const form = file.dict(catalog?.get("AcroForm"))
    if (form?.has("XFA")) found("an XFA form", "XFA 表单")
    else if ((file.array(form?.get("Fields"))?.length ?? 0) > 0) found("a form", "表单")
    return {
      page({ page }) {
        const place = { object: page.object }
        if (page.dict.has("AA")) found("actions of a page (AA)", "页面动作（AA）", place)
        for (const { dict } of annotations(run, page)) {
          const type = file.name(dict.get("Subtype")) ?? "?"
          if (MEDIA.has(type)) found(`a ${type} annotation`, `${type} 批注`, place)
          if (dict.has("AA")) found("actions of an annotation (AA)", "批注动作（AA）", place)
          const action = file.name(file.dict(dict.get("A"))?.get("S"))
          if (action !== undefined && !HARMLESS.has(action)) {
            found(`an action ${readableName(action)}`, `动作 ${readableName(action)}`, place)
          }
        }
      },
    }
  },
}

function annotations(run: Run, page: PdfPage): readonly { readonly dict: PdfDict; readonly value: PdfValue }[] {
  const out: { readonly dict: PdfDict; readonly value: PdfValue }[] = []
  for (const value of run.file.array(page.dict.get("Annots")) ?? []) {
    const dict = run.file.dict(value)
    if (dict !== undefined) out.push({ dict, value })
  }
  return out
}

/** X45, S2: what may print although nobody drew it. */
export const printingAnnotations: Check = {
  rules: ["X45", "S2"],
  start: (run) => ({
    page({ page, bleed }) {
      for (const { dict } of annotations(run, page)) {
        const type = run.file.name(dict.get("Subtype")) ?? "?"
        if (PRINTERS.has(type) || MEDIA.has(type)) continue
        const rect = run.file.numberArray(dict.get("Rect"))
        if (rect === undefined || rect.length < 4) continue
        const [x0, y0, x1, y1] = rect as readonly [number, number, number, number]
        const box: Box = { x0: Math.min(x0, x1), y0: Math.min(y0, y1), x1: Math.max(x0, x1), y1: Math.max(y0, y1) }
        if (!boxesMeet(box, bleed)) continue
        const shown = readableName(type)
        const detail = { en: `a ${shown} annotation inside the bleed`, zh: `出血框内有 ${shown} 批注` }
        run.report(run.wants("X45") ? "X45" : "S2", detail, { box })
      }
    },
  }),
}

/** X46, A06: layers. */
export const layers: Check = {
  rules: ["X46", "A06"],
  start(run) {
    const { file, catalog } = run
    const properties = file.dict(catalog?.get("OCProperties"))
    if (properties === undefined) return undefined
    run.report("A06", { en: "layers (optional content)", zh: "图层（可选内容）" })
    const standard = file.dict(properties.get("D"))
    if (standard === undefined)
      run.report("X46", { en: "layers without a default configuration", zh: "图层没有默认配置" })
    const configurations = [properties.get("D"), ...(file.array(properties.get("Configs")) ?? [])]
    for (const value of configurations) {
      const automatic = file.array(file.dict(value)?.get("AS"))
      if (automatic !== undefined && automatic.length > 0) {
        run.report("X46", { en: "layers that switch by themselves (AS)", zh: "会自动切换的图层（AS）" })
      }
    }
    return undefined
  },
}
