import fontsSchema from "../../../schemas/fonts.schema.json" with { type: "json" }
import { itemsOf, stringOf } from "../../content/building.ts"
import { REMOVE_ONE } from "../../content/hints.ts"
import { entryOf, type JsonNode, spanOf } from "../../content/json.ts"
import { parseJson } from "../../content/parse-json.ts"
import type { Schema } from "../../content/schema.ts"
import { validate } from "../../content/validate.ts"
import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import type { SourceFile, Span } from "../../foundation/source.ts"
import { suggest } from "../../foundation/suggest.ts"

export interface FontFile {
  readonly weight: number
  readonly italic: boolean
  /** Relative to the project, or `package:name/file`. */
  readonly path: string
  readonly span?: Span
}

/** Which characters of a mixed text a family sets. */
export type FontRole = "cjk" | "latin"

export interface FontFamily {
  readonly name: string
  readonly id: string
  readonly role: FontRole
  /** ISO 15924. */
  readonly scripts: readonly string[]
  /** BCP 47. */
  readonly languages: readonly string[]
  readonly licence: { readonly spdx: string; readonly copyright: string }
  /** Size beside a CJK face of size 1, see `FontFace.scale`. */
  readonly scale: number
  readonly files: readonly FontFile[]
  /** The family it stands in for in its languages; its package is installed by those who need it. */
  readonly regional?: RegionalFamily
}

export interface RegionalFamily {
  /** A family of the catalogue. */
  readonly of: string
  /** npm package, and its size as unpacked. */
  readonly package: string
  readonly megabytes: number
}

/** The text room's list of fonts: `fonts/catalogue.json`, checked. */
export interface FontCatalogue {
  readonly families: readonly FontFamily[]
  /** CSS generic families, as lists of catalogue families. */
  readonly generic: ReadonlyMap<string, readonly string[]>
  /** Folder of the user's own fonts. */
  readonly dropIn?: string
}

/** Reads `fonts/catalogue.json`; undefined when anything in it is wrong, all of which is reported. */
export function readCatalogue(file: SourceFile, report: Report): FontCatalogue | undefined {
  const root = parseJson(file, report)
  if (root === undefined) return undefined
  const schema = fontsSchema as unknown as Schema
  if (!validate(root, schema, { root: schema, file: file.path, report })) return undefined
  const nodes = itemsOf(entryOf(root, "families"))
  if (!areNamesRight(nodes, file.path, report)) return undefined
  const generics = entryOf(root, "generic")
  const entries = generics?.type === "object" ? generics.entries : []
  const dropIn = entryOf(root, "dropIn")
  return {
    families: nodes.map((node) => familyOf(node, file.path)),
    generic: new Map(entries.map(({ key, value }) => [key.value, itemsOf(value).map(stringOf)])),
    ...(dropIn !== undefined && { dropIn: stringOf(dropIn) }),
  }
}

const numberOf = (node: JsonNode | undefined): number => (node?.type === "number" ? node.value : 0)

function familyOf(node: JsonNode, file: string): FontFamily {
  const at = (key: string): JsonNode | undefined => entryOf(node, key)
  const companion = at("companion")
  const regional = at("regional")
  return {
    name: stringOf(at("name")),
    id: stringOf(at("id")),
    role: stringOf(at("role")) === "cjk" ? "cjk" : "latin",
    scripts: itemsOf(at("scripts")).map(stringOf),
    languages: itemsOf(at("languages")).map(stringOf),
    licence: {
      spdx: stringOf(entryOf(at("licence"), "spdx")),
      copyright: stringOf(entryOf(at("licence"), "copyright")),
    },
    scale: companion === undefined ? 1 : numberOf(entryOf(companion, "scale")),
    files: itemsOf(at("files")).map((one) => fileOf(one, file)),
    ...(regional !== undefined && {
      regional: {
        of: stringOf(entryOf(regional, "of")),
        package: stringOf(entryOf(regional, "package")),
        megabytes: numberOf(entryOf(regional, "megabytes")),
      },
    }),
  }
}

function fileOf(node: JsonNode, file: string): FontFile {
  const path = entryOf(node, "path")
  const italic = entryOf(node, "italic")
  return {
    weight: numberOf(entryOf(node, "weight")),
    italic: italic?.type === "boolean" && italic.value,
    path: stringOf(path),
    ...(path !== undefined && { span: spanOf(file, path) }),
  }
}

/** What no schema can say: names and ids are given once, and families that stand beside or for others know those. */
function areNamesRight(families: readonly JsonNode[], file: string, report: Report): boolean {
  let right = true
  const wrong = (node: JsonNode, message: Message, hint: Message): void => {
    right = false
    report(error("text/font-catalogue", message, { span: spanOf(file, node), hint }))
  }
  for (const key of ["name", "id"]) {
    const seen = new Set<string>()
    for (const family of families) {
      const node = entryOf(family, key)
      const value = stringOf(node)
      const message = { en: `two families have the ${key} "${value}"`, zh: `有两种字体的 ${key} 都是“${value}”` }
      if (node !== undefined && seen.has(value)) wrong(node, message, REMOVE_ONE)
      seen.add(value)
    }
  }
  const names = families.map((family) => stringOf(entryOf(family, "name")))
  for (const family of families) {
    for (const key of ["companion", "regional"]) {
      const node = entryOf(entryOf(family, key), "of")
      const value = stringOf(node)
      if (node === undefined || names.includes(value)) continue
      const message = { en: `there is no font family "${value}" in the catalogue`, zh: `目录中没有字体“${value}”` }
      wrong(node, message, suggest(value, names))
    }
  }
  return right
}
