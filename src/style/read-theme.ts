import themeSchema from "../../schemas/theme.schema.json" with { type: "json" }
import { itemsOf, stringOf } from "../content/building.ts"
import { entryOf, type JsonNode, spanOf } from "../content/json.ts"
import { parseJson } from "../content/parse-json.ts"
import type { Schema } from "../content/schema.ts"
import { validate } from "../content/validate.ts"
import type { Color, ThemeColor } from "../foundation/color.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { suggest } from "../foundation/suggest.ts"
import { type Pt, pt } from "../foundation/units.ts"
import { absoluteLength, MAX_LENGTH } from "./syntax/sums.ts"
import type { Fit, GraphicFont, GraphicRoles, Range, Theme, TypeSize } from "./theme.ts"
import { fromHex } from "./values/colors.ts"

/** A theme from its JSON; undefined when anything in it is wrong, all of which is reported. */
export function readTheme(file: SourceFile, report: Report): Theme | undefined {
  const root = parseJson(file, report)
  if (root === undefined) return undefined
  const schema = themeSchema as unknown as Schema
  if (!validate(root, schema, { root: schema, file: file.path, report })) return undefined
  const at = (key: string) => entryOf(root, key)
  const base = at("extends")
  const palette = mapOf(at("palette"), colorOf)
  const fonts = mapOf(at("fonts"), (node): readonly string[] => itemsOf(node).map(stringOf))
  if (!checkSizes(at("type"), at("space"), file.path, report)) return undefined
  const graphics = graphicRoles(at("graphics"), palette, fonts, file.path, report)
  if (graphics === undefined) return undefined
  return {
    name: { zh: stringOf(entryOf(at("name"), "zh")), en: stringOf(entryOf(at("name"), "en")) },
    ...(base !== undefined && { extends: { name: stringOf(base), span: spanOf(file.path, base) } }),
    palette,
    fonts,
    type: mapOf(
      at("type"),
      (node): TypeSize => ({ size: lengthOf(entryOf(node, "size")), leading: lengthOf(entryOf(node, "leading")) }),
    ),
    space: mapOf(at("space"), lengthOf),
    graphics,
    ...(at("fit") !== undefined && { fit: fitOf(at("fit")) }),
    span: spanOf(file.path, root),
  }
}

function mapOf<T>(node: JsonNode | undefined, read: (value: JsonNode) => T): ReadonlyMap<string, T> {
  if (node?.type !== "object") return new Map()
  return new Map(node.entries.map(({ key, value }) => [key.value, read(value)] as const))
}

const PERCENT = 100

function colorOf(node: JsonNode): ThemeColor {
  const inks = itemsOf(entryOf(node, "cmyk")).map((ink) => (ink.type === "number" ? ink.value / PERCENT : 0))
  const [c = 0, m = 0, y = 0, k = 0] = inks
  const screen = fromHex(stringOf(entryOf(node, "screen")).slice(1))
  const spot = entryOf(node, "spot")
  return {
    cmyk: [c, m, y, k],
    screen: [screen.r, screen.g, screen.b],
    ...(spot && { spot: stringOf(spot) }),
  }
}

/** A range that is not given leaves nothing to change. */
function fitOf(node: JsonNode | undefined): Fit {
  const range = (key: string): Range => {
    const [least = 1, most = 1] = itemsOf(entryOf(node, key)).map((n) => (n.type === "number" ? n.value : 1))
    return [Math.min(least, 1), Math.max(most, 1)]
  }
  const justify = entryOf(node, "justify")
  const grow = entryOf(node, "grow")
  return {
    spacing: range("spacing"),
    graphics: range("graphics"),
    type: range("type"),
    justify: justify === undefined ? pt(0) : lengthOf(justify),
    grow: grow?.type === "boolean" && grow.value,
  }
}

/** The schema has checked number and unit. */
function lengthOf(node: JsonNode | undefined): Pt {
  const [, value = "0", unit = "pt"] = /^([\d.]+)([a-z]+)$/.exec(stringOf(node)) ?? []
  return absoluteLength(Number(value), unit) ?? pt(0)
}

/** Type that can be read and printed: from the finest print to letters as wide as a page, in pt. */
const TYPE_RANGE = { min: 3, max: 400 } as const
/** Leading of display lines may be tight, that of few lines very open. */
const LEADING_RANGE = { min: 3, max: 800 } as const
const SPACE_RANGE = { min: 0, max: MAX_LENGTH } as const

/** Sizes that no booklet has are slips of the unit or of the decimal point. */
function checkSizes(type: JsonNode | undefined, space: JsonNode | undefined, file: string, report: Report): boolean {
  let good = true
  const check = (node: JsonNode | undefined, { min, max }: { readonly min: number; readonly max: number }): void => {
    const length = lengthOf(node)
    if (node === undefined || (length >= min && length <= max)) return
    good = false
    const points = Math.round(length * 100) / 100
    const message = { en: `${points}pt is no size for this`, zh: `${points}pt 不适合此处` }
    const hint = { en: `write ${min}pt to ${max}pt`, zh: `请写 ${min}pt 至 ${max}pt` }
    report(error("style/theme-size", message, { span: spanOf(file, node), hint }))
  }
  for (const { value } of type?.type === "object" ? type.entries : []) {
    check(entryOf(value, "size"), TYPE_RANGE)
    check(entryOf(value, "leading"), LEADING_RANGE)
  }
  for (const { value } of space?.type === "object" ? space.entries : []) check(value, SPACE_RANGE)
  return good
}

function graphicRoles(
  node: JsonNode | undefined,
  palette: Theme["palette"],
  fonts: Theme["fonts"],
  file: string,
  report: Report,
): GraphicRoles | undefined {
  const colors = new Map<string, Color>()
  const roleFonts = new Map<string, GraphicFont>()
  let good = true
  for (const { key, value } of node?.type === "object" ? node.entries : []) {
    const [name = "", detail] = stringOf(value).split(" ")
    const tint = detail?.endsWith("%") ? Number.parseInt(detail, 10) : undefined
    const weight = detail === undefined || tint !== undefined ? undefined : Number(detail)
    const families = tint === undefined ? fonts.get(name) : undefined
    if (palette.has(name) && weight === undefined) {
      const share = tint === undefined ? 1 : tint / PERCENT
      colors.set(key.value, { space: "theme", name, tint: share, alpha: 1 })
    } else if (families !== undefined) roleFonts.set(key.value, { families, ...(weight !== undefined && { weight }) })
    else {
      good = false
      report(
        error(
          "style/unknown-role",
          {
            en: `the theme has neither a colour nor fonts named "${name}"`,
            zh: `主题中没有名为“${name}”的颜色或字体`,
          },
          {
            span: spanOf(file, value),
            hint: suggest(name, [...palette.keys(), ...fonts.keys()]),
          },
        ),
      )
    }
  }
  return good ? { colors, fonts: roleFonts } : undefined
}
