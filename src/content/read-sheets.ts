import { type Diagnostic, error, type Report as Findings, type Message } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import { mm } from "../foundation/units.ts"
import type { Booklet } from "./booklet.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"
import {
  DEFAULT_OFFICE,
  DEFAULT_SHEETS,
  type OfficeSettings,
  type PaperChoice,
  type SheetSettings,
  SIGNATURES,
} from "./sheet-settings.ts"
import { tellUnused, UNUSED_IN_SOME } from "./unused-settings.ts"

/** The keys of a booklet that say how it is put on paper; `root` is known to keep to the schema. */
export function readSheets(
  root: JsonNode,
  file: string,
  report: Findings,
): Pick<Booklet, "sheets" | "office"> | undefined {
  const sheets = sheetSettings(entryOf(root, "sheets"), file, report)
  return sheets && { sheets, office: officeSettings(entryOf(root, "office"), file) }
}

function sheetSettings(node: JsonNode | undefined, file: string, report: Findings): SheetSettings | undefined {
  if (node === undefined) return DEFAULT_SHEETS
  const given = <K extends keyof SheetSettings>(key: K): Pick<SheetSettings, K> | undefined => {
    const value = entryOf(node, key)
    return value === undefined ? undefined : ({ [key]: scalar(value) } as unknown as Pick<SheetSettings, K>)
  }
  const signature = given("signature")
  if (signature !== undefined && !SIGNATURES.includes(signature.signature)) {
    const at = spanOf(file, entryOf(node, "signature") as JsonNode)
    report(error("content/not-allowed", ...noSuchFold(signature.signature, at)))
    return undefined
  }
  const scheme = given("scheme")
  for (const key of UNUSED_IN_SOME) {
    const value = entryOf(node, key)
    if (value !== undefined) tellUnused(scheme?.scheme ?? DEFAULT_SHEETS.scheme, [key], report, spanOf(file, value))
  }
  return {
    ...DEFAULT_SHEETS,
    ...signature,
    ...scheme,
    ...given("columns"),
    ...given("rows"),
    ...paperOf(node, file),
    ...given("gripper"),
    ...given("margin"),
    ...given("work"),
    ...given("flip"),
    ...given("creep"),
    ...given("caliper"),
    ...given("milling"),
    ...given("gap"),
    ...given("last"),
    ...given("marks"),
    span: spanOf(file, node),
  }
}

function noSuchFold(pages: number, span: Span): [Message, Pick<Diagnostic, "span" | "hint">] {
  const message = { en: `a sheet cannot be folded to ${pages} pages`, zh: `一张纸不能折成 ${pages} 页` }
  const hint = { en: `Use ${SIGNATURES.join(", ")}.`, zh: `可用 ${SIGNATURES.join("、")}。` }
  return [message, { span, hint }]
}

const scalar = (node: JsonNode): string | number | boolean | undefined =>
  node.type === "string" || node.type === "number" || node.type === "boolean" ? node.value : undefined

function officeSettings(node: JsonNode | undefined, file: string): OfficeSettings {
  if (node === undefined) return DEFAULT_OFFICE
  const flip = textAt<OfficeSettings["flip"]>(node, "flip")
  const fit = textAt<OfficeSettings["fit"]>(node, "fit")
  const color = textAt<OfficeSettings["color"]>(node, "color")
  return {
    ...DEFAULT_OFFICE,
    ...paperOf(node, file),
    ...(flip && { flip }),
    ...(fit && { fit }),
    ...(color && { color }),
    span: spanOf(file, node),
  }
}

function paperOf(node: JsonNode, file: string): { readonly paper?: PaperChoice } {
  const paper = entryOf(node, "paper")
  if (paper === undefined) return {}
  const span = spanOf(file, paper)
  if (paper.type === "string") return { paper: { name: paper.value, span } }
  const size = { width: mm(numberAt(paper, "width") ?? 0), height: mm(numberAt(paper, "height") ?? 0) }
  return { paper: { size, span } }
}

function textAt<T extends string>(node: JsonNode, key: string): T | undefined {
  const value = entryOf(node, key)
  return value?.type === "string" ? (value.value as T) : undefined
}

function numberAt(node: JsonNode, key: string): number | undefined {
  const value = entryOf(node, key)
  return value?.type === "number" ? value.value : undefined
}
