import type { PdfFile } from "../pdf/pdf-file.ts"
import { PdfRef, type PdfValue } from "../pdf/value.ts"

/** Tells whether optional content is off by default; ISO 32000-1, 8.11. Membership by expression (VE) counts as shown. */
export function hiddenLayers(file: PdfFile): (properties: PdfValue | undefined) => boolean {
  const properties = file.dict(file.dict(file.trailer.get("Root"))?.get("OCProperties"))
  if (properties === undefined) return () => false
  const standard = file.dict(properties.get("D"))
  const refs = (value: PdfValue | undefined): readonly number[] =>
    (file.array(value) ?? []).filter((one) => one instanceof PdfRef).map(({ num }) => num)
  const off = new Set(refs(standard?.get("OFF")))
  if (file.name(standard?.get("BaseState")) === "OFF") {
    const on = new Set(refs(standard?.get("ON")))
    for (const group of refs(properties.get("OCGs"))) if (!on.has(group)) off.add(group)
  }
  if (off.size === 0) return () => false
  return (value) => {
    if (value instanceof PdfRef && off.has(value.num)) return true
    const dict = file.dict(value)
    if (dict === undefined || file.name(dict.get("Type")) !== "OCMD") return false
    const written = dict.get("OCGs")
    const groups = written instanceof PdfRef && file.dict(written) !== undefined ? [written.num] : refs(written)
    if (groups.length === 0) return false
    const hidden = groups.filter((group) => off.has(group)).length
    switch (file.name(dict.get("P"))) {
      case "AllOn":
        return hidden > 0
      case "AnyOff":
        return hidden === 0
      case "AllOff":
        return hidden < groups.length
    }
    return hidden === groups.length
  }
}
