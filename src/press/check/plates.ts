import { type Color, isGradient, type Palette } from "../../foundation/color.ts"
import type { DisplayItem, DisplayList } from "../../paint/display-list.ts"
import type { ColorTables } from "../color/color-tables.ts"
import { separate as inksOf, type Use } from "../color/separate.ts"
import type { Inks, Separate } from "./inks.ts"

export const PROCESS_PLATES = ["Cyan", "Magenta", "Yellow", "Black"] as const

/** Plates of a job by name, and the inks of a colour in their order. */
export interface Plates {
  readonly names: readonly string[]
  readonly separate: Separate
}

/** The process plates and one for each spot ink of the palette. */
export function platesOf(palette: Palette, tables: ColorTables): Plates {
  const spots = [...new Set([...palette.values()].flatMap(({ spot }) => (spot === undefined ? [] : [spot])))]
  const known = { area: new Map<Color, Inks>(), fine: new Map<Color, Inks>() }
  const plain = (color: Color, use: Use): Inks => {
    const inks = inksOf(color, use, palette, tables)
    switch (inks.type) {
      case "process":
        return [...inks.cmyk, ...spots.map(() => 0)]
      case "spot":
        return [0, 0, 0, 0, ...spots.map((name) => (name === inks.name ? inks.tint : 0))]
      case "all":
        return [...PROCESS_PLATES, ...spots].map(() => inks.tint)
    }
  }
  const separate: Separate = (color, use) => {
    const kept = known[use].get(color)
    if (kept !== undefined) return kept
    const inks = plain(color, use)
    known[use].set(color, inks)
    return inks
  }
  return { names: [...PROCESS_PLATES, ...spots], separate }
}

/** The plates that the pages print anything on. Pictures are taken to need all process inks. */
export function usedPlates(lists: readonly DisplayList[], { names, separate }: Plates): readonly string[] {
  const used = names.map(() => false)
  const add = (color: Color | undefined, use: Use): void => {
    if (color === undefined || color.alpha <= 0) return
    separate(color, use).forEach((ink, plate) => {
      if (ink > 0) used[plate] = true
    })
  }
  const walk = (items: readonly DisplayItem[]): void => {
    for (const item of items) {
      if (item.type === "group") walk(item.items)
      else if (item.type === "image")
        PROCESS_PLATES.forEach((_, plate) => {
          used[plate] = true
        })
      else if (item.type === "line") for (const run of item.runs) add(run.color, "fine")
      else {
        if (item.fill !== undefined && isGradient(item.fill))
          for (const { color } of item.fill.stops) add(color, "area")
        else add(item.fill, "area")
        add(item.stroke?.color, "area")
      }
    }
  }
  for (const { items } of lists) walk(items)
  return names.filter((_, plate) => used[plate])
}
