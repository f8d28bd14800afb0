import { type Color, isGradient } from "../../foundation/color.ts"
import type { Size } from "../../foundation/geometry.ts"
import { mm, mmToPt, type Pt, pt } from "../../foundation/units.ts"
import { escapeMarkup } from "../../markup/escape-markup.ts"
import type { DisplayItem, DisplayList, GlyphItem } from "../../paint/display-list.ts"
import { rectPath } from "../../paint/shapes.ts"
import { placedItems } from "../check/placed-items.ts"
import { SPINE_OVERLAP } from "./cover-sheets.ts"

/** Narrower spines stay empty: cover and block never meet so exactly that a line of type stays in the middle. */
export const LEAST_SPINE_FOR_TEXT = mm(5)
/** Free on both sides of the spine's type. */
const SIDE = mm(1.2)
const LARGEST = pt(13)
const SMALLEST = pt(6)
/** Distance of the type from head and foot. */
const END = mm(14)
/** Between title and client. */
const GAP = mm(12)
/** Size of the client's name beside the title's. */
const CLIENT = 0.8

/** A colour that covers the whole of a page, the uppermost such: what a spine beside it is to have. */
export function pageColor(list: DisplayList): Color | undefined {
  const { width, height } = list.trim
  let found: Color | undefined
  for (const { item, bounds, opacity } of placedItems(list)) {
    if (item.type !== "path" || item.fill === undefined || isGradient(item.fill)) continue
    if (opacity < 1 || item.fill.alpha < 1 || item.path.length > 5) continue
    const { x, y } = bounds
    if (x <= 0 && y <= 0 && x + bounds.width >= width && y + bounds.height >= height) found = item.fill
  }
  return found
}

/** The colour of a page's largest type. */
export function titleColor(list: DisplayList): Color | undefined {
  let largest: GlyphItem | undefined
  for (const { item } of placedItems(list)) {
    if (item.type === "glyphs" && item.size > (largest?.size ?? 0)) largest = item
  }
  return largest?.color
}

/** Title and client down the spine as markup and style; undefined where it is too narrow or nothing fits. */
export function spineText(
  title: string,
  client: string,
  { width, height }: Size,
): { readonly html: string; readonly css: string } | undefined {
  if (width < mmToPt(LEAST_SPINE_FOR_TEXT)) return undefined
  const room = height - 2 * mmToPt(END)
  const em = columns(title) + CLIENT * columns(client)
  const across = (width - 2 * mmToPt(SIDE)) * 0.9
  const size = Math.min(LARGEST, across, (room - mmToPt(GAP)) / em)
  if (size < SMALLEST) return undefined
  const box = `position: absolute; left: 0; width: ${width}pt; line-height: ${width}pt; writing-mode: vertical-rl; white-space: nowrap; margin: 0`
  const css = `@page { size: ${width}pt ${height}pt; margin: 0 }
article { font-family: var(--font-sans) }
.title { ${box}; top: ${mmToPt(END)}pt; height: ${room}pt; font-size: ${size}pt; font-weight: 700; text-align: start }
.client { ${box}; top: ${mmToPt(END)}pt; height: ${room}pt; font-size: ${size * CLIENT}pt; text-align: end }`
  const html = `<article><p class="title">${escapeMarkup(title)}</p><p class="client">${escapeMarkup(client)}</p></article>`
  return { html, css }
}

/** Length in em: Han are an em, other letters half of one and a little. */
const columns = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) >= 0x2e80 ? 1 : 0.6), 0)

/** The spine as a page: its ground beyond head and foot, its type in one colour. */
export function spinePage(
  size: Size,
  bleed: Pt,
  ground: Color | undefined,
  type: Color | undefined,
  text: DisplayList | undefined,
): DisplayList {
  const owner = { type: "artifact", kind: "Layout" } as const
  const items: DisplayItem[] = []
  if (ground !== undefined) {
    const path = rectPath({
      x: -SPINE_OVERLAP,
      y: -bleed,
      width: size.width + 2 * SPINE_OVERLAP,
      height: size.height + 2 * bleed,
    })
    items.push({ type: "path", owner, path, fill: ground, fillRule: "nonzero" })
  }
  if (text !== undefined) items.push(...(type === undefined ? text.items : recoloured(text.items, type)))
  return { page: 0, trim: size, bleed, items, links: [], anchors: [] }
}

function recoloured(items: readonly DisplayItem[], color: Color): readonly DisplayItem[] {
  return items.map((item) => {
    if (item.type === "group") return { ...item, items: recoloured(item.items, color) }
    return item.type === "line" ? { ...item, runs: item.runs.map((run) => ({ ...run, color })) } : item
  })
}
