import { CSS_LOGICAL } from "../../tables/css-logical.ts"
import { CSS_PROPERTIES, type PropertyRow } from "../../tables/css-properties.ts"
import type { Computable } from "../cascade/compute-context.ts"
import type { ComputedStyle } from "../computed.ts"
import { own } from "../syntax/component-value.ts"
import type { Read } from "../syntax/reader.ts"
import { type LineHeight, lineHeight } from "./font-values.ts"
import { initialStyle, NORMAL_LINE_HEIGHT } from "./initial.ts"
import { isLogical, physicalName } from "./logical.ts"
import { keywords, MEDIUM_BORDER, PARTS, READERS } from "./longhand-readers.ts"

export type MutableStyle = { -readonly [K in keyof ComputedStyle]: ComputedStyle[K] }

/** A property with a computed value of its own: how it is read, and where it stands in a style. */
export interface Longhand {
  readonly row: PropertyRow
  readonly read: Read<Computable<unknown>>
  readonly get: (style: ComputedStyle) => unknown
  readonly set: (style: MutableStyle, value: unknown) => void
}

const PART = /^border-(.+)-(width|style|color|radius)$/
const KEYWORDS_ONLY = /^[a-z-]+(?: \| [a-z-]+)*$/

export const camelCase = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())

function partLonghand(row: PropertyRow): Longhand | undefined {
  const [, side = "", kind = ""] = PART.exec(row.name) ?? []
  const found = own(PARTS, kind)
  if (found === undefined) return undefined
  const { key, read } = found
  const part = camelCase(side)
  return {
    row,
    read,
    get: (style) => (style[key] as unknown as Record<string, unknown>)[part],
    set: (style, value) => Object.assign(style, { [key]: { ...(style[key] as object), [part]: value } }),
  }
}

function makeLonghand(row: PropertyRow): Longhand {
  const part = row.name.startsWith("border-") ? partLonghand(row) : undefined
  if (part !== undefined) return part
  const key = camelCase(row.name) as keyof ComputedStyle
  const special = key === "lineHeight" ? lineHeight : READERS[key]
  const read = special ?? (KEYWORDS_ONLY.test(row.grammar) ? keywords(row.grammar.split(" | ")) : undefined)
  if (read === undefined) throw new Error(`No reader for the property ${row.name}: ${row.grammar}`)
  return {
    row,
    read,
    get: (style) => style[key],
    set: (style, value) => {
      ;(style as Record<keyof ComputedStyle, unknown>)[key] = value
    },
  }
}

let rows: Map<string, PropertyRow> | undefined

/** Every property with a value of its own, and every flow-relative one that stands for such, by CSS name. */
export function propertyRows(): ReadonlyMap<string, PropertyRow> {
  if (rows === undefined) {
    rows = new Map()
    for (const group of CSS_PROPERTIES) for (const row of group.rows) rows.set(row.name, row)
    for (const { name } of CSS_LOGICAL) {
      const like = rows.get(physicalName(name, "horizontal-tb"))
      if (like !== undefined) rows.set(name, { ...like, name })
    }
  }
  return rows
}

/** Made when first asked for: a stylesheet uses half of them. */
const made = new Map<string, Longhand>()

/** A property with a value of its own; undefined for shorthands and unknown names. */
export function findLonghand(name: string): Longhand | undefined {
  const known = made.get(name)
  if (known !== undefined) return known
  const row = propertyRows().get(name)
  if (row === undefined) return undefined
  const found = isLogical(name) ? longhand(physicalName(name, "horizontal-tb")) : makeLonghand(row)
  made.set(name, found)
  return found
}

export const longhand = (name: string): Longhand => {
  const found = findLonghand(name)
  if (found === undefined) throw new Error(`No property ${name}`)
  return found
}

/** Initial value of a property as computed. */
export function initialValue(property: Longhand): unknown {
  if (property.row.name === "line-height") return { factor: NORMAL_LINE_HEIGHT } satisfies LineHeight
  // Computed as 0 while the style is `none`, css-backgrounds-3 #border-width.
  return property.row.name.endsWith("-width") && property.row.name.startsWith("border-")
    ? MEDIUM_BORDER
    : property.get(initialStyle())
}
