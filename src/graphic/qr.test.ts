import { beforeAll, expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import { pt } from "../foundation/units.ts"
import { pathBounds } from "./bounds.ts"
import { prepareQr, QUIET_ZONE, qrScene } from "./qr.ts"

beforeAll(prepareQr)

const findings: Diagnostic[] = []
const draw = (text: string) => qrScene(text, (finding) => findings.push(finding), { module: pt(1), ground: "none" })

/** Whether a point is inside by the even-odd rule. */
function dark(path: NonNullable<ReturnType<typeof modules>>, x: number, y: number): boolean {
  let inside = false
  let [px, py, sx, sy] = [0, 0, 0, 0]
  const edge = (x2: number, y2: number) => {
    if (py > y !== y2 > y && x < ((x2 - px) * (y - py)) / (y2 - py) + px) inside = !inside
    ;[px, py] = [x2, y2]
  }
  for (const s of path) {
    if (s.type === "M") [px, py, sx, sy] = [s.x, s.y, s.x, s.y]
    else if (s.type === "L") edge(s.x, s.y)
    else edge(sx, sy)
  }
  return inside
}

function modules(text: string) {
  const [node] = draw(text).children
  return node?.type === "path" ? node.path : undefined
}

test("the code is one path with a quiet zone of four modules, and its finder patterns are where they belong", () => {
  const scene = draw("https://example.org/")
  expect(scene.children).toHaveLength(1)
  const path = modules("https://example.org/")
  const box = path && pathBounds(path)
  expect(box).toMatchObject({ x: QUIET_ZONE, y: QUIET_ZONE, width: 25, height: 25 })
  expect(scene.size).toEqual({ width: 33, height: 33 })
  if (path === undefined) return
  // A finder pattern: seven dark, a light ring, three dark in the middle.
  const row = (y: number) => Array.from({ length: 8 }, (_, x) => (dark(path, 4.5 + x, y + 4.5) ? "#" : ".")).join("")
  expect([0, 1, 2, 3, 4, 5, 6, 7].map(row)).toEqual([
    "#######.",
    "#.....#.",
    "#.###.#.",
    "#.###.#.",
    "#.###.#.",
    "#.....#.",
    "#######.",
    "........",
  ])
})

test("the drawn modules are those of the encoder, one by one", async () => {
  // @ts-expect-error the package has no declaration file
  const { default: qrcode } = await import("qrcode/lib/core/qrcode.js")
  const { size, data } = qrcode.create("中文 and more", { errorCorrectionLevel: "M" }).modules
  const path = modules("中文 and more") ?? []
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      expect(dark(path, QUIET_ZONE + x + 0.5, QUIET_ZONE + y + 0.5), `${x},${y}`).toBe(Boolean(data[y * size + x]))
    }
  }
})

test("on a dark page it brings its own light ground; text that is too long is a finding", () => {
  expect(qrScene("a", () => {}).children).toHaveLength(2)
  expect(draw("x".repeat(4000)).children).toEqual([])
  expect(findings.map((finding) => finding.code)).toEqual(["graphic/qr-too-long"])
})
