import type { Report } from "../foundation/diagnostic.ts"
import { error } from "../foundation/diagnostic.ts"
import type { SourceFile } from "../foundation/source.ts"
import { pathBounds, transformPath } from "./bounds.ts"
import type { Outline } from "./outline.ts"
import { shapesFromGeoJson } from "./outline-geojson.ts"
import { shapesFromSvg } from "./outline-svg.ts"

/** Narrower or flatter than this share is no map. */
const FLATTEST = 0.02

/** An outline from a GeoJSON or SVG file; what is wrong with it is a finding. */
export function readOutline(file: SourceFile, report: Report): Outline | undefined {
  const shapes = /\.svg$/i.test(file.path) ? shapesFromSvg(file, report) : shapesFromGeoJson(file, report)
  if (shapes === undefined) return undefined
  const bounds = pathBounds(shapes.flatMap((shape) => shape.path))
  const whole = { file: file.path, start: 0, end: Math.min(1, file.text.length) }
  const { x = 0, y = 0, width = 0, height = 0 } = bounds ?? {}
  const sound = [x, y, width, height].every(Number.isFinite) && width > 0 && height > 0
  if (!sound || Math.min(width / height, height / width) < FLATTEST) {
    report(
      error(
        "graphic/outline-empty",
        { en: "There is no area in this outline.", zh: "这个轮廓文件里没有面。" },
        {
          span: whole,
          hint: {
            en: "A map needs polygons: a GeoJSON FeatureCollection, or an SVG with a shape a region.",
            zh: "地图需要多边形：GeoJSON 的 FeatureCollection，或每个区域一个形状的 SVG。",
          },
        },
      ),
    )
    return undefined
  }
  const scale = 1 / width
  return {
    height: height * scale,
    shapes: shapes.map(({ names, path }) => ({
      names,
      path: transformPath(path, [scale, 0, 0, scale, -x * scale, -y * scale]),
    })),
  }
}
