import { type Color, type GradientPaint, isGradient, type Palette } from "../../foundation/color.ts"
import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import type { Matrix } from "../../foundation/geometry.ts"
import type { DisplayItem, DisplayList, GroupItem, ImageItem, LineItem } from "../../paint/display-list.ts"
import type { Cmyk, ColorTables } from "../color/color-tables.ts"
import { separate } from "../color/separate.ts"
import { gradientOver, gradientUnder, type InkOf, mixed } from "./mix-inks.ts"
import {
  type Bounds,
  contains,
  drawn,
  isEmpty,
  isFlatInk,
  isUpright,
  moved,
  overlap,
  type Piece,
  pathBounds,
  product,
  type Region,
  regionsOf,
} from "./piece.ts"

/**
 * Pages without transparency that look the same: what is clear in part is drawn opaque, once in the colour it has on
 * the ground, then again within each shape that lies below it. Nothing is turned into pixels; what cannot be had so is
 * a finding.
 */
export function flattenPages(
  lists: readonly DisplayList[],
  palette: Palette,
  tables: ColorTables,
  report: Report,
): readonly DisplayList[] {
  const inkOf: InkOf = (color) => {
    const inks = separate(color, "area", palette, tables)
    return inks.type === "process" ? inks.cmyk : undefined
  }
  return lists.map((list) => {
    if (!list.items.some(isTransparent)) return list
    const page = new PageFlattener(inkOf)
    page.walk(list.items, IDENTITY, [], EVERYWHERE)
    for (const fault of page.faults) report(cannotFlatten(list.page, fault))
    return { ...list, items: page.out }
  })
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0]
const EVERYWHERE: Bounds = [-Infinity, -Infinity, Infinity, Infinity]
const PAPER: Cmyk = [0, 0, 0, 0]

/** Lines so thin cross in specks that no screen ruling shows: they are drawn as if they did not. In pt. */
const HAIRLINE = 1
/** A thing that lies on more shapes than these, or a page with more drawings, would swell the file beyond use. */
const MOST_PIECES = 400
const MOST_DRAWINGS = 4000

/** Anything that lets through what lies below it. */
export function isTransparent(item: DisplayItem): boolean {
  switch (item.type) {
    case "group":
      return (item.opacity ?? 1) > 0 && ((item.opacity ?? 1) < 1 || item.items.some(isTransparent))
    case "line":
      return item.runs.some(({ color }) => color.alpha < 1)
    case "image":
      return item.image.alpha === true && item.ground === undefined
    case "path": {
      const { fill, stroke } = item
      const colors = fill === undefined ? [] : isGradient(fill) ? fill.stops.map(({ color }) => color) : [fill]
      if (stroke !== undefined) colors.push(stroke.color)
      return colors.some(({ alpha }) => alpha < 1)
    }
  }
}

type Fault = "picture" | "gradients" | "text" | "spot" | "group" | "pieces"

class PageFlattener {
  readonly out: DisplayItem[] = []
  readonly faults = new Set<Fault>()
  readonly #pieces: Piece[] = []
  readonly #inkOf: InkOf
  #drawings = 0

  constructor(inkOf: InkOf) {
    this.#inkOf = inkOf
  }

  walk(items: readonly DisplayItem[], matrix: Matrix, clips: readonly Region[], bounds: Bounds): void {
    for (const item of items) {
      if (!isTransparent(item)) {
        this.out.push(framed(item, matrix, clips))
        this.#remember(item, matrix, clips, bounds)
      } else if (item.type === "group" && (item.opacity ?? 1) >= 1) this.#group(item, matrix, clips, bounds)
      else if (item.type === "image") this.#picture(item, matrix, clips, bounds)
      else this.#clear(item, matrix, clips, bounds)
    }
  }

  #group(item: GroupItem, matrix: Matrix, clips: readonly Region[], bounds: Bounds): void {
    const inner = frameOf(item, matrix, clips, bounds)
    this.walk(item.items, inner.matrix, inner.clips, inner.bounds)
  }

  /** Pieces of what is opaque, to be found by what lies over them. */
  #remember(item: DisplayItem, matrix: Matrix, clips: readonly Region[], bounds: Bounds): void {
    for (const { piece } of this.#piecesOf(item, matrix, clips, bounds, 1)) this.#pieces.push(piece)
  }

  /** A picture on a plain ground is mixed with it pixel by pixel; more than one thing below it would take a mask. */
  #picture(item: ImageItem, matrix: Matrix, clips: readonly Region[], bounds: Bounds): void {
    const [part] = this.#piecesOf(item, matrix, clips, bounds, 1)
    if (part === undefined || isEmpty(part.piece.bounds)) return
    const { ground, others } = groundOf(part.piece, this.#pieces)
    if (others.length > 0 || !isFlatInk(ground ?? PAPER)) {
      this.faults.add("picture")
      return
    }
    this.out.push(framed({ ...item, ground: (ground ?? PAPER) as Cmyk }, matrix, clips))
    this.#pieces.push(part.piece)
  }

  /** One thing that lets through: its parts do not show through each other, so all of them are mixed with what was there. */
  #clear(item: DisplayItem, matrix: Matrix, clips: readonly Region[], bounds: Bounds): void {
    if (this.#drawings > MOST_DRAWINGS) {
      this.faults.add("pieces")
      return
    }
    const below = this.#pieces.slice()
    for (const { piece, alpha, paint } of this.#piecesOf(item, matrix, clips, bounds, 1)) {
      for (const { drawing, kept } of this.#over(piece, alpha, paint, below)) {
        if (drawing !== undefined) this.out.push(drawing)
        this.#pieces.push(kept)
        this.#drawings++
      }
    }
  }

  /** The same piece on its ground, then on each thing that lies on the ground, from the bottom up. */
  #over(
    piece: Piece,
    alpha: number,
    paint: Cmyk | GradientPaint | undefined,
    below: readonly Piece[],
  ): readonly { readonly drawing: DisplayItem | undefined; readonly kept: Piece }[] {
    if (paint === undefined) {
      this.faults.add(piece.part === "other" ? "picture" : "spot")
      return []
    }
    const { ground, others } = groundOf(piece, below)
    const out: { drawing: DisplayItem | undefined; kept: Piece }[] = []
    const draw = (
      what: Piece,
      ink: Cmyk | GradientPaint | undefined,
      clips: readonly Region[],
      bounds: Bounds,
    ): void => {
      if (ink === undefined) {
        this.faults.add("spot")
        return
      }
      const kept = { ...what, ink, clips: [...what.clips, ...clips], bounds }
      out.push({ drawing: drawn(what, ink, clips), kept })
    }
    draw(piece, this.#mix(isFlatInk(ground) ? ground : PAPER, paint, alpha), [], piece.bounds)
    if (others.length > MOST_PIECES) {
      this.faults.add("pieces")
      return out
    }
    const own = regionsOf(piece)
    for (const other of others) {
      const bounds = overlap(other.bounds, piece.bounds)
      const regions = regionsOf(other)
      if (isHairline(piece) && isHairline(other)) continue
      if (other.ink === undefined) this.faults.add(other.part === "other" ? "picture" : "spot")
      else if (isFlatInk(other.ink) && regions !== undefined)
        draw(piece, this.#mix(other.ink, paint, alpha), regions, bounds)
      else if (own === undefined) this.faults.add("text")
      else if (!isFlatInk(paint)) this.faults.add("gradients")
      else if (isFlatInk(other.ink)) draw(other, mixed(other.ink, paint, alpha), own, bounds)
      else draw(other, gradientUnder(other.ink, paint, alpha, this.#inkOf), own, bounds)
    }
    return out
  }

  #mix(under: Cmyk, paint: Cmyk | GradientPaint, alpha: number): Cmyk | GradientPaint | undefined {
    return isFlatInk(paint) ? mixed(under, paint, alpha) : gradientOver(under, paint, alpha, this.#inkOf)
  }

  /** The parts of an item, each in one colour, with what is clear of it. */
  #piecesOf(
    item: DisplayItem,
    matrix: Matrix,
    clips: readonly Region[],
    bounds: Bounds,
    opacity: number,
  ): readonly { readonly piece: Piece; readonly alpha: number; readonly paint: Cmyk | GradientPaint | undefined }[] {
    switch (item.type) {
      case "group": {
        const own = item.opacity ?? 1
        if (own <= 0) return []
        // What is clear inside a group that is clear as a whole shows other parts of it.
        if (own < 1 && item.items.length > 1 && item.items.some(isTransparent)) this.faults.add("group")
        const inner = frameOf(item, matrix, clips, bounds)
        return item.items.flatMap((each) =>
          this.#piecesOf(each, inner.matrix, inner.clips, inner.bounds, opacity * own),
        )
      }
      case "image": {
        const { x, y, width, height } = item.rect
        const corners = [
          { type: "M", x, y },
          { type: "L", x: x + width, y },
          { type: "L", x: x + width, y: y + height },
          { type: "L", x, y: y + height },
        ] as const
        const box = overlap(pathBounds(corners, matrix), bounds)
        const piece: Piece = { item: undefined, part: "other", matrix, clips, bounds: box, ink: undefined }
        return [{ piece, alpha: opacity, paint: undefined }]
      }
      case "line":
        return linesByColor(item).map((line) => {
          const color = line.runs[0]?.color as Color
          const ink = this.#inkOf(color)
          const box = overlap(textBounds(line, matrix), bounds)
          const piece: Piece = { item: line, part: "text", matrix, clips, bounds: box, ink }
          return { piece, alpha: color.alpha * opacity, paint: ink }
        })
      case "path": {
        const { fill, stroke } = item
        const out: { piece: Piece; alpha: number; paint: Cmyk | GradientPaint | undefined }[] = []
        if (fill !== undefined && (isGradient(fill) || fill.alpha > 0)) {
          const box = overlap(pathBounds(item.path, matrix), bounds)
          const paint = isGradient(fill) ? fill : this.#inkOf(fill)
          const piece: Piece = { item, part: "fill", matrix, clips, bounds: box, ink: paint }
          out.push({ piece, alpha: (isGradient(fill) ? 1 : fill.alpha) * opacity, paint })
        }
        if (stroke !== undefined && stroke.width > 0 && stroke.color.alpha > 0) {
          const ink = this.#inkOf(stroke.color)
          const reach = stroke.width * (stroke.join === "miter" ? MITER_REACH : 0.75)
          const box = overlap(pathBounds(item.path, matrix, reach), bounds)
          const piece: Piece = { item, part: "stroke", matrix, clips, bounds: box, ink }
          out.push({ piece, alpha: stroke.color.alpha * opacity, paint: ink })
        }
        return out
      }
    }
  }
}

/** The last that hides all else below a piece, if anything does, and what lies between the two. */
function groundOf(
  piece: Piece,
  below: readonly Piece[],
): { readonly ground: Piece["ink"]; readonly others: readonly Piece[] } {
  const under = below.filter(({ bounds }) => !isEmpty(overlap(bounds, piece.bounds)))
  const solid = under.findLastIndex((other) => isSolid(other) && contains(other.bounds, piece.bounds))
  return { ground: under[solid]?.ink, others: under.slice(solid + 1) }
}

/** Half the miter limit of a page's initial state, ISO 32000-1, table 52: how far a corner may reach, in widths. */
const MITER_REACH = 5

function frameOf(item: GroupItem, matrix: Matrix, clips: readonly Region[], bounds: Bounds) {
  const inner = item.transform === undefined ? matrix : product(matrix, item.transform)
  if (item.clip === undefined) return { matrix: inner, clips, bounds }
  const region: Region = { path: moved(item.clip, inner), rule: item.clipRule ?? "nonzero" }
  return { matrix: inner, clips: [...clips, region], bounds: overlap(bounds, pathBounds(region.path, IDENTITY)) }
}

/** An item as it was, within what was around it. */
function framed(item: DisplayItem, matrix: Matrix, clips: readonly Region[]): DisplayItem {
  let out: DisplayItem = matrix === IDENTITY ? item : { type: "group", transform: matrix, items: [item] }
  for (const { path, rule } of clips) {
    out = { type: "group", clip: path, ...(rule === "evenodd" && { clipRule: rule }), items: [out] }
  }
  return out
}

/** It hides everything within its bounds. */
const isSolid = (piece: Piece): boolean =>
  isFlatInk(piece.ink) && (regionsOf(piece)?.every((region) => isUpright(region) && region.path.length > 0) ?? false)

const isHairline = ({ item, part, matrix }: Piece): boolean =>
  part === "stroke" &&
  item?.type === "path" &&
  (item.stroke?.width ?? 0) * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2])) <= HAIRLINE

function linesByColor(line: LineItem): readonly LineItem[] {
  const [first, ...others] = line.runs
  if (first === undefined) return []
  if (others.every(({ color }) => color === first.color)) return [line]
  return line.runs.map((run) => ({ type: "line", runs: [run], text: run.text, actualText: false }))
}

/** More than the glyphs cover: an em around them. */
function textBounds({ runs }: LineItem, matrix: Matrix): Bounds {
  const corners = runs.flatMap(({ x, y, size, glyphs }) => {
    const last = glyphs.at(-1)?.x ?? 0
    return [
      { type: "M", x: x - size / 4, y: y - size * 1.25 },
      { type: "L", x: x + last + size * 1.25, y: y + size / 2 },
    ] as const
  })
  return pathBounds(corners, matrix)
}

const FAULTS: Readonly<Record<Fault, Message>> = {
  picture: {
    en: "a picture with transparency on more than a plain ground, or something transparent over a picture",
    zh: "透明图片压在非单色底上，或图片上有透明对象",
  },
  gradients: { en: "a transparent gradient over another gradient or over text", zh: "透明渐变压在另一渐变或文字上" },
  text: {
    en: "transparent text or a transparent line over text, a wide line or a gradient",
    zh: "透明的文字或线条压在文字、粗线或渐变上",
  },
  spot: { en: "transparency that mixes a spot ink with other inks", zh: "透明效果把专色与其他油墨相混" },
  group: { en: "a transparent group with transparent parts in it", zh: "透明组内还有透明对象" },
  pieces: { en: "something transparent over too many shapes", zh: "透明对象压在过多图形上" },
}

function cannotFlatten(page: number, fault: Fault) {
  const { en, zh } = FAULTS[fault]
  const message = {
    en: `page ${page} has ${en}, which PDF/X-1a cannot show`,
    zh: `第 ${page} 页有${zh}，PDF/X-1a 无法表示`,
  }
  const hint = {
    en: "Use an opaque colour there, or ask the print shop whether it takes PDF/X-4 (the press edition).",
    zh: "请在该处改用不透明的颜色，或询问印厂可否接收 PDF/X-4（press 版本）。",
  }
  return error("press/cannot-flatten", message, { hint })
}
