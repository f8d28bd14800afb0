import { type Color, type GradientPaint, isGradient } from "../foundation/color.ts"
import type { Matrix, Path, Rect } from "../foundation/geometry.ts"
import {
  type DisplayItem,
  type GlyphItem,
  type GroupItem,
  type ImageItem,
  type LineItem,
  type Ownership,
  type PathItem,
  sameOwner,
} from "../paint/display-list.ts"
import { rectPath } from "../paint/shapes.ts"
import type { FontFace } from "../text/text.ts"
import { ByteWriter } from "./byte-writer.ts"
import type { FontUsage } from "./font-usage.ts"
import { FORM_STATE, PAGE_STATE } from "./graphics-state.ts"
import { Marker, type MarkLedger, soleOwner } from "./marked-content.ts"
import { writePath } from "./path-operators.ts"
import { type PageResources, pageResources, type SharedResources } from "./resources.ts"
import { StateWriter, type Stroke } from "./state-writer.ts"
import { TextWriter } from "./text-writer.ts"
import { isThin, isThinArea } from "./thin.ts"

/** What content streams are written with. */
export interface StreamContext {
  readonly fonts: ReadonlyMap<FontFace, FontUsage>
  readonly shared: SharedResources
  readonly ledger: MarkLedger
  readonly tagged: boolean
  readonly soleOwners: Map<GroupItem, Ownership | undefined>
  /** Groups that stand in several places; those that are artifacts become forms, by their names here. */
  readonly repeated: ReadonlySet<GroupItem>
  readonly drawn: Map<GroupItem, Drawn>
}

interface Drawn {
  readonly name: string
  readonly transparent: boolean
}

export interface ContentStream {
  readonly bytes: Uint8Array
  readonly resources: PageResources
  readonly structParents: number | undefined
  readonly transparent: boolean
}

/** Larger than any page; a group is clipped by what is around it anyway. */
const FORM_EXTENT = 16384
export const FORM_BOX = `[${-FORM_EXTENT} ${-FORM_EXTENT} ${FORM_EXTENT} ${FORM_EXTENT}]`

/** Writes display items as a content stream. y runs down, as in display lists: the page turns it over once. */
export class ContentWriter {
  readonly #out: ByteWriter
  readonly #context: StreamContext
  readonly #page: number
  readonly #marker: Marker
  readonly #resources = pageResources()
  readonly #state: StateWriter
  readonly #text: TextWriter

  constructor(context: StreamContext, page: number, out = new ByteWriter(), form?: string, mute = false) {
    this.#out = out
    this.#context = context
    this.#page = page
    this.#marker = new Marker(this.#out, context.ledger, page, form, mute || !context.tagged)
    const before = form === undefined ? PAGE_STATE : FORM_STATE
    this.#state = new StateWriter(out, context.shared, this.#resources, before)
    this.#text = new TextWriter(out, context.fonts, this.#state)
  }

  done(): ContentStream {
    this.#marker.close()
    return {
      bytes: this.#out.done(),
      resources: this.#resources,
      structParents: this.#marker.structParents,
      transparent: this.#state.transparent,
    }
  }

  transform(matrix: Matrix): void {
    const out = this.#out
    for (let i = 0; i < 4; i++) out.num(matrix[i] as number, 6)
    out.num(matrix[4], 4).num(matrix[5], 4).text("cm\n")
  }

  /** A page on a sheet: what of it may show, then where it stands. */
  placed(items: readonly DisplayItem[], transform: Matrix, clip: Rect): void {
    const { x, y, width, height } = clip
    this.group({ type: "group", clip: rectPath({ x, y, width, height }), items: [{ type: "group", transform, items }] })
  }

  /** Items within a saved graphics state. */
  group(item: GroupItem): void {
    const { opacity = 1 } = item
    if (opacity <= 0 || item.items.length === 0) return
    const sole = soleOwner(item, this.#context.soleOwners)
    // Tags in a form drawn twice would have two places (ISO 14289-1, 7.21): only artifacts are shared.
    if (sole?.type === "artifact" && this.#state.opacity === 1 && this.#context.repeated.has(item)) {
      this.#marker.begin(sole)
      this.#draw(item)
      return
    }
    this.#group(item, opacity, sole)
  }

  /** A group that stands in several places: written once, as a form. */
  #draw(item: GroupItem): void {
    const { shared, drawn } = this.#context
    let form = drawn.get(item)
    if (form === undefined) {
      const { name, keep } = shared.reserveForm()
      const writer = new ContentWriter(this.#context, this.#page, new ByteWriter(), name, true)
      writer.#group(item, item.opacity ?? 1, undefined)
      const { bytes, resources, transparent } = writer.done()
      keep({ name, content: bytes, resources, group: undefined, structParents: undefined })
      form = { name, transparent }
      drawn.set(item, form)
    }
    this.#state.alpha(1, 1)
    this.#resources.forms.add(form.name)
    if (form.transparent) this.#state.transparent = true
    this.#out.text(`/${form.name} Do\n`)
  }

  #group(item: GroupItem, opacity: number, sole: Ownership | undefined): void {
    this.#marker.enter(sole)
    const kept = this.#state.save()
    if (item.transform !== undefined) this.transform(item.transform)
    if (item.clip !== undefined) {
      writePath(this.#out, item.clip)
      this.#out.text(item.clipRule === "evenodd" ? "W* n\n" : "W n\n")
    }
    if (opacity >= 1) this.items(item.items)
    else if (isFlat(item.items)) {
      this.#state.fade(opacity)
      this.items(item.items)
    } else this.#form(item.items, opacity, sole !== undefined)
    this.#marker.leave()
    this.#state.restore(kept)
  }

  items(items: readonly DisplayItem[]): void {
    for (let i = 0; i < items.length; i++) {
      const item = items[i] as DisplayItem
      if (item.type === "line") this.#line(item)
      else if (item.type === "path") this.#paintPath(item)
      else if (item.type === "image") this.#image(item)
      else this.group(item)
    }
  }

  /** Overlapping items fade as one: a transparency group, ISO 32000-1, 11.6.6. */
  #form(items: readonly DisplayItem[], opacity: number, mute: boolean): void {
    const { shared } = this.#context
    const { name, keep } = shared.reserveForm()
    const writer = new ContentWriter(this.#context, this.#page, new ByteWriter(), name, mute)
    writer.items(items)
    const { bytes, resources, structParents } = writer.done()
    keep({ name, content: bytes, resources, group: shared.target.blendSpace, structParents })
    if (!mute) this.#marker.close()
    this.#state.alpha(opacity, opacity)
    this.#resources.forms.add(name)
    this.#state.transparent = true
    this.#out.text(`/${name} Do\n`)
  }

  #line(line: LineItem): void {
    const { runs } = line
    const first = runs[0]
    if (first === undefined) return
    for (let from = 0; from < runs.length; ) {
      const { owner } = runs[from] as GlyphItem
      let to = from + 1
      while (to < runs.length && sameOwner((runs[to] as GlyphItem).owner, owner)) to++
      const whole = from === 0 && to === runs.length
      const said = line.actualText && (owner.type === "node" || whole)
      const text = whole ? line.text : said ? textOf(runs, from, to) : ""
      this.#marker.begin(owner, said ? text : undefined)
      this.#out.text("BT\n")
      for (let i = from; i < to; i++) {
        const run = runs[i] as GlyphItem
        this.#text.run(said && i === from && i > 0 ? this.#text.bridged(runs[i - 1] as GlyphItem, run) : run)
      }
      this.#out.text("ET\n")
      from = to
    }
  }

  #paintPath(item: PathItem): void {
    const { fill, stroke } = item
    const strokes = stroke !== undefined && stroke.width > 0 && stroke.color.alpha > 0
    const fills = fill !== undefined && (isGradient(fill) || fill.alpha > 0)
    if (item.path.length === 0 || (!fills && !strokes)) return
    this.#marker.begin(item.owner)
    const evenOdd = item.fillRule === "evenodd" ? "*" : ""
    if (fills && isGradient(fill)) {
      this.#gradient(item.path, fill, evenOdd)
      if (strokes) this.#strokePath(item.path, stroke)
      return
    }
    if (!strokes) {
      this.#state.fill(fill as Color, isThinArea(item.path) ? "fine" : "area")
      writePath(this.#out, item.path)
      this.#out.text(`f${evenOdd}\n`)
      return
    }
    if (!fills) {
      if (strokes) this.#strokePath(item.path, stroke)
      return
    }
    const inside = this.#context.shared.color(fill as Color, "area")
    this.#state.fillColor(inside)
    const line = this.#state.stroke(stroke)
    this.#state.alpha(inside.alpha, line.alpha, false, isThin(stroke.width) && line.black)
    writePath(this.#out, item.path)
    this.#out.text(`B${evenOdd}\n`)
  }

  #strokePath(path: Path, stroke: Stroke): void {
    const { alpha, black } = this.#state.stroke(stroke)
    const over = black && isThin(stroke.width)
    this.#state.alpha(alpha, alpha, over, over)
    writePath(this.#out, path)
    this.#out.text("S\n")
  }

  #gradient(path: Path, paint: GradientPaint, evenOdd: string): void {
    const { shared } = this.#context
    const { stops } = paint
    if (stops.length === 0 || stops.every((stop) => stop.color.alpha <= 0)) return
    const kept = this.#state.save()
    const out = this.#out
    writePath(this.#out, path)
    out.text(`W${evenOdd} n\n`)
    // An ellipse is a circle of radius 1 in coordinates of its own.
    if (paint.space === "radial") this.transform([paint.radii[0], 0, 0, paint.radii[1], ...paint.center])
    const alpha = stops[0]?.color.alpha ?? 1
    if (stops.every((stop) => stop.color.alpha === alpha)) this.#state.alpha(alpha, alpha)
    else {
      this.#state.alpha(1, 1)
      const mask = shared.alphaShading(paint)
      const { name, keep } = shared.reserveForm()
      const resources = pageResources()
      resources.shadings.add(mask)
      const content = new TextEncoder().encode(`/${mask} sh\n`)
      keep({ name, content, resources, group: "DeviceGray", structParents: undefined })
      const state = shared.maskState(name)
      this.#resources.states.add(state)
      this.#state.transparent = true
      out.text(`/${state} gs\n`)
    }
    const shading = shared.colorShading(paint)
    this.#resources.shadings.add(shading)
    out.text(`/${shading} sh\n`)
    this.#state.restore(kept)
  }

  #image(item: ImageItem): void {
    const { owner, image, rect, ground } = item
    this.#marker.begin(owner)
    const name = this.#context.shared.image(item)
    this.#resources.images.add(name)
    this.#state.alpha(1, 1)
    this.#out.text("q\n").num(rect.width, 4).text("0 0 ").num(-rect.height, 4).num(rect.x, 4)
    this.#out.num(rect.y + rect.height, 4).text(`cm\n/${name} Do\nQ\n`)
    // A page group does no harm without.
    const mayBeClear = image.format === "png" && ground === undefined && (this.#context.tagged || image.alpha !== false)
    if (mayBeClear) this.#state.transparent = true
  }
}

/** True where opacity can be given to the only item itself: nothing of it lies over another part. */
function isFlat(items: readonly DisplayItem[]): boolean {
  const [item] = items
  if (items.length !== 1 || item === undefined) return false
  if (item.type === "group") return item.opacity === undefined && isFlat(item.items)
  return item.type !== "path" || item.fill === undefined || item.stroke === undefined
}

function textOf(runs: readonly GlyphItem[], from: number, to: number): string {
  let text = ""
  for (let i = from; i < to; i++) text += runs[i]?.text ?? ""
  return text
}
