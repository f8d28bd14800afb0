import bookletSchema from "../../schemas/booklet.schema.json" with { type: "json" }
import { error, type Report as Findings } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { mm } from "../foundation/units.ts"
import { PAPER_SIZES } from "../tables/paper-sizes.ts"
import type { BilingualMode, Booklet, EditionName, PressSettings, SectionSettings } from "./booklet.ts"
import { itemsOf, stringOf } from "./building.ts"
import { entryOf, type JsonNode, spanOf } from "./json.ts"
import { type OrderSettings, orderOf } from "./order.ts"
import { parseJson } from "./parse-json.ts"
import { readSheets } from "./read-sheets.ts"
import type { Lang } from "./report.ts"
import type { Schema } from "./schema.ts"
import { validate } from "./validate.ts"

/** What every print shop asks for beyond the trim, in millimetres. */
const DEFAULT_BLEED = 3
/** Names that Windows keeps for devices, with any extension. */
const DEVICE_NAME = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A booklet from its JSON; undefined when anything in it is wrong, all of which is reported. */
export function readBooklet(file: SourceFile, report: Findings): Booklet | undefined {
  const root = parseJson(file, report)
  if (root === undefined) return undefined
  const schema = bookletSchema as unknown as Schema
  if (!validate(root, schema, { root: schema, file: file.path, report })) return undefined
  const at = (key: string) => entryOf(root, key)
  const strings = (key: string) => itemsOf(at(key)).map(stringOf)
  const name = stringOf(at("name"))
  if (DEVICE_NAME.test(name)) {
    const message = { en: `Windows keeps the name "${name}" for a device`, zh: `“${name}”是 Windows 的设备名` }
    const node = at("name") as JsonNode
    const hint = { en: `for instance "${name}-booklet"`, zh: `例如“${name}-booklet”` }
    report(error("content/pattern", message, { span: spanOf(file.path, node), hint }))
    return undefined
  }
  const onPaper = readSheets(root, file.path, report)
  if (onPaper === undefined) return undefined
  const bleed = at("bleed")
  return {
    name,
    report: stringOf(at("report")),
    reportSpan: spanOf(file.path, at("report") as JsonNode),
    theme: stringOf(at("theme")),
    themeSpan: spanOf(file.path, at("theme") as JsonNode),
    trim: trimOf(at("trim")),
    bleed: mm(bleed?.type === "number" ? bleed.value : DEFAULT_BLEED),
    languages: strings("languages") as Lang[],
    bilingual: stringOf(at("bilingual")) as BilingualMode,
    sections: sectionsOf(at("sections"), file.path),
    editions: strings("editions") as EditionName[],
    press: pressOf(at("press")),
    ...budgetOf(at("pages"), file.path),
    ...onPaper,
    ...(at("order") && { order: orderOf(at("order"), file.path) as OrderSettings }),
    span: spanOf(file.path, root),
  }
}

function pressOf(node: JsonNode | undefined): PressSettings {
  const marks = entryOf(node, "marks")
  return {
    images: stringOf(entryOf(node, "images")) === "cmyk" ? "cmyk" : "rgb",
    marks: marks?.type === "boolean" ? marks.value : true,
  }
}

function budgetOf(node: JsonNode | undefined, file: string): Pick<Booklet, "pages"> {
  if (node === undefined) return {}
  const max = entryOf(node, "max")
  const count = max ?? node
  if (count.type !== "number") return {}
  return { pages: { pages: count.value, exact: max === undefined, span: spanOf(file, node) } }
}

function trimOf(node: JsonNode | undefined): Booklet["trim"] {
  const named = PAPER_SIZES.find((size) => size.name === stringOf(node))
  if (named !== undefined) return { width: named.width, height: named.height }
  const length = (key: string) => {
    const value = entryOf(node, key)
    return mm(value?.type === "number" ? value.value : 0)
  }
  return { width: length("width"), height: length("height") }
}

function sectionsOf(node: JsonNode | undefined, path: string): Booklet["sections"] {
  const sections = new Map<string, SectionSettings>()
  if (node?.type !== "object") return sections
  for (const { key, value } of node.entries) {
    const mode = entryOf(value, "bilingual")
    const own = mode === undefined ? {} : { bilingual: stringOf(mode) as BilingualMode }
    sections.set(key.value, { ...own, span: spanOf(path, key) })
  }
  return sections
}
