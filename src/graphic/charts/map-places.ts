import type { Color } from "../../foundation/color.ts"
import { error, type Report } from "../../foundation/diagnostic.ts"
import type { Path } from "../../foundation/geometry.ts"
import { nearest } from "../../foundation/nearest.ts"
import { pt } from "../../foundation/units.ts"
import { pathBounds, transformPath } from "../bounds.ts"
import type { Kit } from "../kit.ts"
import { labelPoint } from "../label-point.ts"
import { type Outline, regionOf } from "../outline.ts"
import type { Part } from "../request.ts"
import type { SceneNode } from "../scene.ts"
import { fill, stroke, tinted } from "../shape.ts"
import { line } from "../trace.ts"

const BORDER = 0.4
const HATCH = 4
/** Share of the tint's ink under words. */
const GROUND = 0.5
/** A hatched region has at most so many lines. */
const MOST_HATCHES = 400

export interface Place {
  readonly part: Part
  readonly x: number
  readonly y: number
  /** Width of the region at that height. */
  readonly width: number
  readonly path: Path
}

export interface Placed {
  readonly places: readonly Place[]
  /** Items whose region the outline does not have, which is a finding. */
  readonly unplaced: readonly Part[]
  readonly width: number
  readonly height: number
  /** The smaller side, which bubbles are measured by. */
  readonly room: number
}

/** A map is not higher than this, nor than this share of its width. */
const HIGHEST = 330
const TALLEST = 1.25

export const mapWidthIn = (width: number, outline: Outline): number =>
  Math.min(width, Math.min(TALLEST * width, HIGHEST) / Math.max(outline.height, 1e-6))

export const noData = (kit: Kit) => kit.say("无数据", "no data")

/** Where each item lies on a map of a width; an item whose region is not there is told. */
export function placesOf(kit: Kit, report: Report, outline: Outline, width: number): Placed {
  const places: Place[] = []
  const unplaced: Part[] = []
  for (const part of kit.parts.parts) {
    const shapes = part.region === undefined ? [] : regionOf(outline, part.region.text)
    const path = moved(
      shapes.flatMap((shape) => shape.path),
      width,
    )
    const point = labelPoint(path)
    if (point !== undefined) places.push({ part, ...point, path })
    else {
      reportRegion(report, part, outline)
      unplaced.push(part)
    }
  }
  const height = width * outline.height
  return { places, unplaced, width, height, room: Math.min(width, height) }
}

const moved = (path: Path, scale: number): Path => transformPath(path, [scale, 0, 0, scale, 0, 0])

/** The ground: regions with a value tinted, those whose value is missing hatched, the others blank. */
export function ground(kit: Kit, outline: Outline, { places, width }: Placed): readonly SceneNode[] {
  const { colors } = kit.theme
  const nodes: SceneNode[] = []
  const region = (path: Path, color: Color): SceneNode => ({
    ...fill(path, color),
    fillRule: "evenodd",
    stroke: { color: colors.muted, width: pt(BORDER), join: "round" },
  })
  for (const { path } of outline.shapes) nodes.push(region(moved(path, width), colors.paper))
  for (const { part, path } of places) {
    nodes.push(region(path, part.figure === undefined ? colors.paper : tinted(colors.accentTint, GROUND)))
    if (part.figure === undefined) nodes.push(...hatched(kit, path))
  }
  return nodes
}

function hatched(kit: Kit, path: Path): readonly SceneNode[] {
  const box = pathBounds(path)
  if (box === undefined) return []
  const lines: SceneNode[] = []
  for (let at = -box.height; at < box.width && lines.length < MOST_HATCHES; at += HATCH) {
    const x = box.x + at
    lines.push(stroke(line(x, box.y + box.height, x + box.height, box.y), kit.theme.colors.line, kit.theme.hairline))
  }
  return [{ type: "group", clip: path, children: lines }]
}

function reportRegion(report: Report, part: Part, outline: Outline): void {
  const name = part.region?.text
  const known = new Set(outline.shapes.flatMap((shape) => shape.names))
  const near = name === undefined ? undefined : nearest(name, known)
  const message =
    name === undefined
      ? {
          en: `“${part.label.en.text}” names no region.`,
          zh: `“${part.label.zh.text}”没有写 region。`,
        }
      : { en: `The outline has no region “${name}”.`, zh: `轮廓文件里没有区域“${name}”。` }
  const hint =
    near === undefined
      ? { en: "A region goes by an id or a name in the file.", zh: "区域用文件里的 id 或名称来写。" }
      : { en: `Did you mean “${near}”?`, zh: `是否指“${near}”？` }
  report(error("graphic/unknown-region", message, { span: part.region?.span ?? part.label.zh.span, hint }))
}
