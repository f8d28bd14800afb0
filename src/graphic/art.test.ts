import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { PathSegment } from "../foundation/geometry.ts"
import { sceneFromSvg } from "./svg.ts"
import { parsePathData } from "./svg-path.ts"

const ART = "templates/hongjin/art"
const files = ["hongjin", "qingshan"].flatMap((theme) =>
  readdirSync(`templates/${theme}/art`)
    .filter((name) => name.endsWith(".svg"))
    .map((name) => [theme, name] as const),
)

/** A5 with its bleed. */
const PAGE_WIDTH = 154
/** Lines to write on are cut by the page; an ornament goes out over the bleed whichever margin is wider. */
const WIDTHS: Readonly<Record<string, number>> = { "rules.svg": 400, "dots.svg": 5, "section-end.svg": 156 }

test.each(files)("%s: %s is drawn without a finding, in colours of the theme", (theme, name) => {
  const path = `templates/${theme}/art/${name}`
  const text = readFileSync(path, "utf8")
  const palette = JSON.parse(readFileSync(`templates/${theme}/theme.json`, "utf8")).palette as object
  const findings: Diagnostic[] = []
  const scene = sceneFromSvg({ path, text }, (finding) => findings.push(finding), new Set(Object.keys(palette)))
  expect(findings).toEqual([])
  const width = WIDTHS[name] ?? PAGE_WIDTH
  expect(scene?.size.width).toBeCloseTo((width / 25.4) * 72, 6)
  expect(text).not.toMatch(/#[\da-f]{3}/i)
})

/** Height and slope of each band at the trim edges of a page piece, which is 3 mm wider on both sides. */
function edges(name: string): { readonly left: readonly number[]; readonly right: readonly number[] } {
  const text = readFileSync(`${ART}/${name}`, "utf8")
  const bands = [...text.matchAll(/ d="([^"]+)"/g)].map((match) => parsePathData(match[1] ?? "").path)
  const at = (x: number) => bands.flatMap((band) => heightAndSlope(band, x))
  return { left: at(3), right: at(151) }
}

/** The upper edge of a band runs from left to right; its x is linear in the curve's parameter. */
function heightAndSlope(band: readonly PathSegment[], x: number): readonly number[] {
  let [px, py] = [0, 0]
  for (const s of band) {
    if (s.type === "C" && px <= x && s.x >= x) {
      const t = (x - px) / (s.x - px)
      const u = 1 - t
      const y = u ** 3 * py + 3 * u * u * t * s.y1 + 3 * u * t * t * s.y2 + t ** 3 * s.y
      const dy = 3 * (u * u * (s.y1 - py) + 2 * u * t * (s.y2 - s.y1) + t * t * (s.y - s.y2))
      return [y, dy / (s.x - px)]
    }
    if (s.type !== "Z") [px, py] = [s.x, s.y]
  }
  return []
}

test("the river flows on over the spine, and from each spread to the next", () => {
  const left = edges("river-left.svg")
  const right = edges("river-right.svg")
  expect(left.right.length).toBeGreaterThan(6)
  const near = (a: readonly number[], b: readonly number[]) => {
    expect(a).toHaveLength(b.length)
    a.forEach((n, i) => {
      expect(n).toBeCloseTo(b[i] as number, 1)
    })
  }
  near(left.right, right.left)
  near(right.right, left.left)
})
