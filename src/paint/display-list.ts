import type { Color, Paint } from "../foundation/color.ts"
import type { Matrix, Path, Rect, Size } from "../foundation/geometry.ts"
import type { Pt } from "../foundation/units.ts"
import type { RasterImage } from "../layout/fragment.ts"
import type { FontFace, PlacedGlyph } from "../text/text.ts"

/** The structure node an item belongs to, or what kind of artifact it is (ISO 32000-1, 14.8.2.2). */
export type Ownership =
  | { readonly type: "node"; readonly node: number }
  | { readonly type: "artifact"; readonly kind: "Layout" | "Pagination" | "Background" }

export const sameOwner = (a: Ownership, b: Ownership): boolean =>
  a === b || (a.type === "node" ? b.type === "node" && a.node === b.node : b.type === "artifact" && a.kind === b.kind)

export interface PathItem {
  readonly type: "path"
  readonly owner: Ownership
  readonly path: Path
  readonly fill?: Paint
  readonly fillRule: "nonzero" | "evenodd"
  readonly stroke?: {
    readonly color: Color
    readonly width: Pt
    readonly dash: readonly Pt[]
    readonly cap: "butt" | "round" | "square"
    readonly join: "miter" | "round" | "bevel"
  }
}

/** Glyphs of one face and size on one baseline. */
export interface GlyphItem {
  readonly type: "glyphs"
  readonly owner: Ownership
  readonly face: FontFace
  readonly size: Pt
  readonly color: Color
  readonly x: Pt
  /** Baseline. */
  readonly y: Pt
  readonly glyphs: readonly PlacedGlyph[]
  readonly text: string
  readonly lang: string
  /** Each glyph is a quarter turn back (counterclockwise) from its line, and scaled across by this. */
  readonly upright?: number
}

/** The items of one line: written as one marked-content sequence, with ActualText where gaps would read as spaces. */
export interface LineItem {
  readonly type: "line"
  readonly runs: readonly GlyphItem[]
  /** Source text; a trailing space is included where the text goes on after one. */
  readonly text: string
  readonly actualText: boolean
}

export interface ImageItem {
  readonly type: "image"
  readonly owner: Ownership
  readonly image: RasterImage
  readonly rect: Rect
  /** C, M, Y and K of the plain ground it lies on, 0..1, where it is to be mixed with it and written opaque. */
  readonly ground?: readonly [c: number, m: number, y: number, k: number]
}

export interface GroupItem {
  readonly type: "group"
  readonly transform?: Matrix
  readonly clip?: Path
  /** Which parts of it are inside; absent: nonzero. */
  readonly clipRule?: "evenodd"
  readonly opacity?: number
  readonly items: readonly DisplayItem[]
}

export type DisplayItem = PathItem | LineItem | ImageItem | GroupItem

export interface LinkArea {
  readonly rect: Rect
  readonly target: { readonly type: "url"; readonly url: string } | { readonly type: "anchor"; readonly id: string }
  readonly node: number
  readonly contents: string
}

/** The paint room's noun: what one page shows, in painting order. Coordinates from the trim box, y down. */
export interface DisplayList {
  readonly page: number
  /** What `counter(page)` shows: the page's label in a reader. Absent: as `page`. */
  readonly folio?: number
  readonly trim: Size
  readonly bleed: Pt
  readonly items: readonly DisplayItem[]
  readonly links: readonly LinkArea[]
  /** Elements with an id on this page, where links and outline entries land. */
  readonly anchors: readonly { readonly id: string; readonly y: Pt; readonly x: Pt }[]
}

export interface OutlineEntry {
  readonly level: number
  readonly title: string
  readonly lang: string
  readonly page: number
  readonly y: Pt
  readonly children: readonly OutlineEntry[]
}
