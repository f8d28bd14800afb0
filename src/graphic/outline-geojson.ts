import { geoConicEqualAreaRaw, geoEqualEarthRaw } from "d3-geo"
import { error, type Message, type Report } from "../foundation/diagnostic.ts"
import type { PathSegment } from "../foundation/geometry.ts"
import type { SourceFile } from "../foundation/source.ts"
import type { OutlineShape } from "./outline.ts"

/** Bounds that no outline of a booklet meets; they keep a hostile file from taking the build's time. */
const GEOJSON_LIMITS = { characters: 16_000_000, features: 4000, positions: 400_000, depth: 8 } as const
/** Points closer than this share of the map's width are one on paper. */
const FINEST = 1 / 3000
/** A map wider than this, in degrees, is one of the world. */
const WORLD = 150

type Json = { readonly [key: string]: unknown }
type Ring = readonly (readonly [number, number])[]
interface Feature {
  readonly names: readonly string[]
  readonly rings: Ring[]
}

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value)

/** RFC 7946: the polygons of a file, projected with equal areas; undefined, with a finding, when there are none. */
export function shapesFromGeoJson(file: SourceFile, report: Report): readonly OutlineShape[] | undefined {
  const span = { file: file.path, start: 0, end: Math.min(1, file.text.length) }
  const refuse = (code: string, message: Message, hint: Message): undefined => {
    report(error(`graphic/${code}`, message, { span, hint }))
    return undefined
  }
  const tooLarge = () => refuse("outline-too-large", TOO_LARGE, SIMPLIFY)
  if (file.text.length > GEOJSON_LIMITS.characters) return tooLarge()
  let root: unknown
  try {
    root = JSON.parse(file.text)
  } catch {
    return refuse("outline-syntax", { en: "This outline is no JSON.", zh: "这个轮廓文件不是 JSON。" }, NEED)
  }
  const reader = new FeatureReader()
  reader.read(root, [], 0)
  if (reader.full) return tooLarge()
  const features = reader.features.filter((feature) => feature.rings.length > 0)
  if (reader.broken > 0) {
    return refuse(
      "outline-coordinates",
      {
        en: `${reader.broken} positions of this outline are not degrees of longitude and latitude.`,
        zh: `这个轮廓文件有 ${reader.broken} 处坐标不是经纬度。`,
      },
      { en: "Save it in WGS 84, as RFC 7946 asks.", zh: "请按 RFC 7946 存为 WGS 84 坐标。" },
    )
  }
  if (features.length === 0) {
    return refuse(
      "outline-empty",
      { en: "There are no polygons in this outline.", zh: "这个轮廓文件里没有多边形。" },
      NEED,
    )
  }
  return projected(features)
}

const TOO_LARGE: Message = {
  en: `The outline is too large: at most ${GEOJSON_LIMITS.features} features, ${GEOJSON_LIMITS.positions} positions, ${GEOJSON_LIMITS.characters} characters.`,
  zh: `轮廓过大：最多 ${GEOJSON_LIMITS.features} 个要素、${GEOJSON_LIMITS.positions} 个坐标、${GEOJSON_LIMITS.characters} 个字符。`,
}
const SIMPLIFY: Message = { en: "Simplify it, for instance with mapshaper.", zh: "请先简化，例如用 mapshaper。" }
const NEED: Message = {
  en: "A map needs a GeoJSON FeatureCollection of polygons, or an SVG with a shape a region.",
  zh: "地图需要由多边形组成的 GeoJSON FeatureCollection，或每个区域一个形状的 SVG。",
}

class FeatureReader {
  readonly features: Feature[] = []
  broken = 0
  full = false
  private positions = 0

  /** Collections may hold collections; `names` come from the feature that holds a geometry. */
  read(value: unknown, names: readonly string[], depth: number): void {
    if (!isObject(value) || this.full) return
    if (depth > GEOJSON_LIMITS.depth || this.features.length > GEOJSON_LIMITS.features) {
      this.full = true
      return
    }
    const each = (list: unknown, of: readonly string[]) => {
      if (Array.isArray(list)) for (const inner of list) this.read(inner, of, depth + 1)
    }
    switch (value.type) {
      case "FeatureCollection":
        each(value.features, names)
        return
      case "Feature":
        this.read(value.geometry, namesOf(value), depth + 1)
        return
      case "GeometryCollection":
        each(value.geometries, names)
        return
      case "Polygon":
        this.features.push({ names, rings: this.rings(value.coordinates) })
        return
      case "MultiPolygon": {
        const polygons = Array.isArray(value.coordinates) ? value.coordinates : []
        this.features.push({ names, rings: polygons.flatMap((polygon) => this.rings(polygon)) })
      }
    }
  }

  private rings(value: unknown): Ring[] {
    if (!Array.isArray(value)) return []
    return value.flatMap((ring): Ring[] => {
      const points = this.ring(ring)
      return points.length >= 3 ? [points] : []
    })
  }

  private ring(value: unknown): Ring {
    if (!Array.isArray(value)) return []
    this.positions += value.length
    if (this.positions > GEOJSON_LIMITS.positions) {
      this.full = true
      return []
    }
    const points: (readonly [number, number])[] = []
    for (const position of value) {
      const [longitude, latitude] = Array.isArray(position) ? position : []
      const sound =
        typeof longitude === "number" &&
        typeof latitude === "number" &&
        Math.abs(longitude) <= 360 &&
        Math.abs(latitude) <= 90
      if (sound) points.push([longitude, latitude])
      else this.broken++
    }
    return points
  }
}

/** What a feature is called: its id, and every short text or whole number among its properties (name, adcode …). */
function namesOf(feature: Json): readonly string[] {
  const names: string[] = []
  const keep = (value: unknown): void => {
    if (typeof value === "string" && value !== "" && value.length <= 200) names.push(value)
    else if (typeof value === "number" && Number.isInteger(value)) names.push(String(value))
  }
  keep(feature.id)
  if (isObject(feature.properties)) for (const value of Object.values(feature.properties)) keep(value)
  return names
}

const RADIANS = Math.PI / 180

function projected(features: readonly Feature[]): readonly OutlineShape[] {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const { rings } of features) {
    for (const ring of rings) {
      for (const [longitude, latitude] of ring) {
        west = Math.min(west, longitude)
        east = Math.max(east, longitude)
        south = Math.min(south, latitude)
        north = Math.max(north, latitude)
      }
    }
  }
  // Parallels a sixth from the edges keep shapes true for a map that is not the whole world.
  const sixth = (north - south) / 6
  const raw =
    east - west > WORLD ? geoEqualEarthRaw : geoConicEqualAreaRaw((south + sixth) * RADIANS, (north - sixth) * RADIANS)
  const middle = (west + east) / 2
  const project = ([longitude, latitude]: readonly [number, number]): readonly [number, number] => {
    const [x, y] = raw((longitude - middle) * RADIANS, latitude * RADIANS) as [number, number]
    return [x, -y]
  }
  const [left] = project([west, (south + north) / 2])
  const [right] = project([east, (south + north) / 2])
  const finest = Math.abs(right - left) * FINEST
  return features.map(({ names, rings }) => ({ names, path: rings.flatMap((ring) => ringPath(ring, project, finest)) }))
}

function ringPath(
  ring: Ring,
  project: (point: readonly [number, number]) => readonly [number, number],
  finest: number,
) {
  const path: PathSegment[] = []
  let [px, py] = [Infinity, Infinity]
  ring.forEach((point, i) => {
    const [x, y] = project(point)
    if (i > 0 && i < ring.length - 1 && Math.hypot(x - px, y - py) < finest) return
    path.push({ type: i === 0 ? "M" : "L", x, y })
    ;[px, py] = [x, y]
  })
  path.push({ type: "Z" })
  return path
}
