import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { pathBounds } from "./bounds.ts"
import { boxInside, labelPoint } from "./label-point.ts"
import { regionOf } from "./outline.ts"
import { readOutline } from "./read-outline.ts"
import { polygon, rect } from "./trace.ts"

function read(path: string, text: string) {
  const findings: Diagnostic[] = []
  const outline = readOutline({ path, text }, (finding) => findings.push(finding))
  return { outline, codes: findings.map((finding) => finding.code) }
}
const geo = (value: unknown) => read("map.geojson", typeof value === "string" ? value : JSON.stringify(value))

const square = (west: number, south: number, side: number) => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
]
const feature = (name: string, coordinates: unknown, type = "Polygon") => ({
  type: "Feature",
  id: 430300,
  properties: { name, adcode: 430321, density: 1.5 },
  geometry: { type, coordinates },
})
const collection = (...features: readonly unknown[]) => ({ type: "FeatureCollection", features })

test("a region goes by its id and by what its properties name it", () => {
  const { outline, codes } = geo(collection(feature("湘潭县", [square(112, 27, 1)])))
  expect(codes).toEqual([])
  for (const name of ["湘潭县", "430300", "430321"]) expect(outline && regionOf(outline, name)).toHaveLength(1)
  expect(outline && regionOf(outline, "1.5")).toEqual([])
})

test("areas are equal: a degree further north is narrower by the cosine of its latitude", () => {
  const { outline } = geo(collection(feature("south", [square(112, 20, 1)]), feature("north", [square(112, 59, 1)])))
  const area = (name: string) => {
    const box = pathBounds(regionOf(outline as NonNullable<typeof outline>, name).flatMap((shape) => shape.path))
    return (box?.width ?? 0) * (box?.height ?? 0)
  }
  const wanted = Math.cos((59.5 * Math.PI) / 180) / Math.cos((20.5 * Math.PI) / 180)
  expect(area("north") / area("south")).toBeCloseTo(wanted, 1)
})

test("north is up, east is right, islands and rings of either direction belong to their region", () => {
  const islands = feature("isles", [[square(110, 20, 1)], [square(115, 25, 1).reverse()]], "MultiPolygon")
  const { outline } = geo(collection(islands))
  const path = regionOf(outline as NonNullable<typeof outline>, "isles").flatMap((shape) => shape.path)
  const [first, second] = path.filter((segment) => segment.type === "M")
  expect(first?.x).toBeLessThan(second?.x ?? 0)
  expect(first?.y).toBeGreaterThan(second?.y ?? Infinity)
})

test.each<[string, unknown, string]>([
  ["no JSON", "{", "graphic/outline-syntax"],
  ["nothing", "", "graphic/outline-syntax"],
  ["null", "null", "graphic/outline-empty"],
  ["a number", "5", "graphic/outline-empty"],
  ["no features", collection(), "graphic/outline-empty"],
  ["points only", collection(feature("p", [112, 27], "Point")), "graphic/outline-empty"],
  ["features that are no objects", collection(null, 5, "x", []), "graphic/outline-empty"],
  ["no geometry", collection({ type: "Feature", geometry: null }), "graphic/outline-empty"],
  ["coordinates that are no lists", collection(feature("x", 5), feature("y", [5])), "graphic/outline-empty"],
  [
    "metres",
    collection(
      feature("m", [
        [
          [500_000, 3_000_000],
          [500_100, 3_000_000],
          [500_000, 3_000_100],
        ],
      ]),
    ),
    "graphic/outline-coordinates",
  ],
  [
    "words",
    collection(
      feature("w", [
        [
          ["a", "b"],
          ["c", "d"],
          ["e", "f"],
        ],
      ]),
    ),
    "graphic/outline-coordinates",
  ],
  ["infinity", '{"type":"Polygon","coordinates":[[[1e999,0],[1,1],[0,1]]]}', "graphic/outline-coordinates"],
  [
    "one point thrice",
    collection(
      feature("p", [
        [
          [112, 27],
          [112, 27],
          [112, 27],
        ],
      ]),
    ),
    "graphic/outline-empty",
  ],
  [
    "a line",
    collection(
      feature("l", [
        [
          [112, 27],
          [113, 27],
          [114, 27],
        ],
      ]),
    ),
    "graphic/outline-empty",
  ],
  [
    "too many features",
    collection(...Array.from({ length: 4100 }, () => feature("x", [square(1, 1, 1)]))),
    "graphic/outline-too-large",
  ],
  [
    "a nest of collections",
    `${'{"type":"GeometryCollection","geometries":['.repeat(5000)}${"]}".repeat(5000)}`,
    "graphic/outline-too-large",
  ],
])("%s is a finding, not an exception", (_, value, code) => {
  expect(geo(value)).toEqual({ outline: undefined, codes: [code] })
})

test("shapes of an SVG go by their id, their title and the groups around them", () => {
  const { outline, codes } = read(
    "map.svg",
    `<svg viewBox="0 0 20 10"><g id="city" transform="translate(10 0)"><rect id="a" width="5" height="10"/>
     <path id="b" d="M5 0h5v10h-5z"><title>东区</title></path></g><rect width="10" height="10"/></svg>`,
  )
  expect(codes).toEqual([])
  expect(outline?.height).toBeCloseTo(0.5, 9)
  const found = outline as NonNullable<typeof outline>
  expect([regionOf(found, "a"), regionOf(found, "东区"), regionOf(found, "city")].map((list) => list.length)).toEqual([
    1, 1, 2,
  ])
  expect(pathBounds(regionOf(found, "a")[0]?.path ?? [])).toMatchObject({ x: 0.5, width: 0.25 })
})

test.each<[string, string]>([
  ["<svg><text>湘潭</text></svg>", "graphic/svg-unsupported graphic/outline-empty"],
  ["<svg/>", "graphic/outline-empty"],
  ["<html/>", "graphic/svg-no-root"],
  ['<svg><path id="a" d="M0 0h900v1h-900z"/></svg>', "graphic/outline-empty"],
])("%s is no outline", (text, codes) => {
  expect(read("map.svg", text)).toEqual({ outline: undefined, codes: codes.split(" ") })
})

test("a label stands inside its region, also in one that is bent or has a hole", () => {
  const bent = polygon([0, 0], [30, 0], [30, 10], [10, 10], [10, 40], [0, 40])
  expect(labelPoint(bent)).toMatchObject({ y: expect.any(Number) })
  const ring = [...rect(0, 0, 40, 40), ...rect(10, 10, 20, 20)]
  const place = boxInside(ring, { x: 20, y: 20 }, 30, 8)
  expect(place !== undefined && (place.y < 6.1 || place.y > 33.9)).toBe(true)
  expect(boxInside(ring, { x: 20, y: 20 }, 30, 12)).toBeUndefined()
  expect(labelPoint([])).toBeUndefined()
})
