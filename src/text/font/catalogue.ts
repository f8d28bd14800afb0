import { entryOf, type JsonNode, spanOf } from "../../content/json.ts"
import { parseJson } from "../../content/parse-json.ts"
import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import type { SourceFile, Span } from "../../foundation/source.ts"

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

const EMPTY: FontCatalogue = { families: [], generic: new Map() }

/** Reads `fonts/catalogue.json`. What is wrong in it is reported and left out; schemas/fonts.schema.json has the shape. */
export function readCatalogue(file: SourceFile, report: Report): FontCatalogue {
  const root = parseJson(file, report)
  if (root === undefined) return EMPTY
  const wrong = (node: JsonNode, en: string, zh: string) =>
    report(error("text/font-catalogue", { en, zh }, { span: spanOf(file.path, node), hint: SHAPE_HINT }))

  const string = (node: JsonNode | undefined): string | undefined => (node?.type === "string" ? node.value : undefined)
  const strings = (node: JsonNode | undefined): string[] =>
    node?.type === "array" ? node.items.flatMap((item) => string(item) ?? []) : []

  function fontFile(node: JsonNode): FontFile[] {
    const weight = entryOf(node, "weight")
    const path = entryOf(node, "path")
    if (weight?.type !== "number" || path?.type !== "string") {
      wrong(
        node,
        "a font file needs `weight` (a number) and `path` (a text)",
        "字体文件需要 `weight`（数字）和 `path`（文本）",
      )
      return []
    }
    const italic = entryOf(node, "italic")
    return [
      {
        weight: weight.value,
        italic: italic?.type === "boolean" && italic.value,
        path: path.value,
        span: spanOf(file.path, path),
      },
    ]
  }

  function regionalOf(node: JsonNode | undefined): RegionalFamily | undefined {
    if (node === undefined) return undefined
    const of = string(entryOf(node, "of"))
    const packageName = string(entryOf(node, "package"))
    const megabytes = entryOf(node, "megabytes")
    if (of !== undefined && packageName !== undefined && megabytes?.type === "number") {
      return { of, package: packageName, megabytes: megabytes.value }
    }
    wrong(node, "`regional` needs `of`, `package` and `megabytes`", "`regional` 需要 `of`、`package` 和 `megabytes`")
    return undefined
  }

  function family(node: JsonNode): FontFamily[] {
    const name = string(entryOf(node, "name"))
    const id = string(entryOf(node, "id"))
    const role = string(entryOf(node, "role"))
    const files = entryOf(node, "files")
    if (name === undefined || id === undefined || files?.type !== "array") {
      wrong(node, "a font family needs `name`, `id` and `files`", "字体需要 `name`、`id` 和 `files`")
      return []
    }
    if (role !== "cjk" && role !== "latin") {
      wrong(entryOf(node, "role") ?? node, "`role` is `cjk` or `latin`", "`role` 只能是 `cjk` 或 `latin`")
      return []
    }
    const licence = entryOf(node, "licence")
    const regional = regionalOf(entryOf(node, "regional"))
    const scale = entryOf(entryOf(node, "companion"), "scale")
    return [
      {
        name,
        id,
        role,
        scripts: strings(entryOf(node, "scripts")),
        languages: strings(entryOf(node, "languages")),
        licence: {
          spdx: string(entryOf(licence, "spdx")) ?? "",
          copyright: string(entryOf(licence, "copyright")) ?? "",
        },
        scale: scale?.type === "number" && scale.value > 0 ? scale.value : 1,
        files: files.items.flatMap(fontFile),
        ...(regional === undefined ? {} : { regional }),
      },
    ]
  }

  const families = entryOf(root, "families")
  if (families?.type !== "array") {
    wrong(root, "the font catalogue needs a list `families`", "字体目录需要列表 `families`")
    return EMPTY
  }
  const generic = new Map<string, readonly string[]>()
  const generics = entryOf(root, "generic")
  if (generics?.type === "object") for (const { key, value } of generics.entries) generic.set(key.value, strings(value))
  const dropIn = string(entryOf(root, "dropIn"))
  return { families: families.items.flatMap(family), generic, ...(dropIn === undefined ? {} : { dropIn }) }
}

const SHAPE_HINT: Message = {
  en: "schemas/fonts.schema.json describes the catalogue",
  zh: "目录的格式见 schemas/fonts.schema.json",
}
