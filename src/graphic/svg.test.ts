import fc from "fast-check"
import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { SceneNode } from "./scene.ts"
import { pathData, svgFromScene } from "./scene-svg.ts"
import { sceneFromSvg } from "./svg.ts"
import { parseColor, parseTransform } from "./svg-values.ts"

const NAMES = new Set(["red", "gold"])

function read(body: string, head = 'viewBox="0 0 10 10" width="10" height="10"') {
  const findings: Diagnostic[] = []
  const text = body.startsWith("<?") || body.startsWith("<svg") ? body : `<svg ${head}>${body}</svg>`
  const scene = sceneFromSvg({ path: "a.svg", text }, (finding) => findings.push(finding), NAMES)
  return { scene, findings, text, codes: findings.map((finding) => finding.code) }
}

const color = (paint: unknown): string => {
  if (paint === undefined) return "none"
  const c = paint as { space: string; name?: string; tint?: number; alpha: number; k?: number; r?: number }
  const what = c.space === "theme" ? `${c.name} ${c.tint}` : c.space === "gray" ? `k${c.k}` : `${c.space}`
  return c.alpha === 1 ? what : `${what} / ${c.alpha}`
}

/** A scene as short text: one node an item, groups in brackets. */
const dump = (nodes: readonly SceneNode[]): string =>
  nodes
    .map((node) => {
      if (node.type === "text") return "text"
      if (node.type === "group") {
        const notes = [
          node.transform && `m(${node.transform.map((n) => Math.round(n * 100) / 100).join(" ")})`,
          node.clip && `clip(${pathData(node.clip)})`,
          node.opacity !== undefined && `${node.opacity}`,
        ].filter(Boolean)
        return `${notes.join(" ")}[${dump(node.children)}]`
      }
      const stroke = node.stroke ? ` | ${color(node.stroke.color)} ${node.stroke.width}` : ""
      return `${pathData(node.path)} ${color(node.fill)}${stroke}`
    })
    .join("; ")

const inside = (body: string): string => {
  const { scene, findings } = read(body)
  expect(findings).toEqual([])
  const [root] = scene?.children ?? []
  return root?.type === "group" ? dump(root.children) : ""
}

test.each([
  ['<path d="M1 1L2 2"/>', "M1 1L2 2 rgb"],
  [
    '<rect x="1" y="2" width="3" height="4" fill="none" stroke="color(--gold 30%)"/>',
    "M1 2L4 2L4 6L1 6L1 2Z none | gold 0.3 1",
  ],
  ['<line x1="1" y1="2" x2="3" y2="4" stroke="#000" stroke-width="2"/>', "M1 2L3 4 none | rgb 2"],
  ['<polygon points="0,0 1,0 1,1" fill="color(--red)"/>', "M0 0L1 0L1 1Z red 1"],
  ['<polyline points="0 0 1 0 1 1" fill="none" stroke="red"/>', "M0 0L1 0L1 1 none | rgb 1"],
  ['<g fill="color(--red)"><path d="M0 0L1 1"/><path d="M0 0L1 1" fill="none"/></g>', "M0 0L1 1 red 1"],
  ['<path d="M0 0L1 1" style="fill: color(--gold); opacity: .5" fill="red"/>', "0.5[M0 0L1 1 gold 1]"],
  ['<path d="M0 0L1 1" fill="currentColor"/>', "M0 0L1 1 k1"],
  ['<g color="color(--gold)"><path d="M0 0L1 1" fill="currentColor" fill-opacity="50%"/></g>', "M0 0L1 1 gold 1 / 0.5"],
  ['<g transform="translate(1 2) scale(3)"><path d="M0 0L1 1"/></g>', "m(3 0 0 3 1 2)[M0 0L1 1 rgb]"],
  [
    '<defs><path id="a" d="M0 0L1 1"/></defs><use href="#a" x="4" y="5" fill="color(--red)"/>',
    "m(1 0 0 1 4 5)[M0 0L1 1 red 1]",
  ],
  [
    '<symbol id="s" viewBox="0 0 2 2"><path d="M0 0L2 2"/></symbol><use xlink:href="#s" width="4" height="4"/>',
    "m(2 0 0 2 0 0)[M0 0L2 2 rgb]",
  ],
  [
    '<clipPath id="c"><rect width="1" height="1" transform="translate(2 2)"/></clipPath><path d="M0 0L9 9" clip-path="url(#c)"/>',
    "clip(M2 2L3 2L3 3L2 3L2 2Z)[M0 0L9 9 rgb]",
  ],
  ['<path d="M0 0L1 1" display="none"/><g visibility="hidden"><path d="M0 0L1 1"/></g>', ""],
  ["<title>t</title><metadata><x:y/></metadata><sodipodi:namedview/>", ""],
])("%s", (body, expected) => {
  expect(inside(body)).toBe(expected)
})

test("circles and rounded corners are cubics", () => {
  expect(inside('<circle cx="5" cy="5" r="2"/>')).toMatch(/^M7 5C.*Z rgb$/)
  expect(inside('<rect width="4" height="4" rx="1"/>').match(/C/g)).toHaveLength(4)
})

test("the view box is fitted into a size that is given in any absolute unit, in the middle", () => {
  const { scene } = read('<svg width="20mm" height="10mm" viewBox="0 0 10 10"><path d="M0 0L1 1"/></svg>')
  expect(scene?.size.width).toBeCloseTo((20 / 25.4) * 72, 9)
  const [group] = scene?.children ?? []
  const mm = 72 / 25.4
  expect(group?.type === "group" && group.transform?.map((n) => n.toFixed(6))).toEqual(
    [mm, 0, 0, mm, 5 * mm, 0].map((n) => n.toFixed(6)),
  )
})

test("a gradient's points are in the item's own coordinates, its colours may name the palette", () => {
  const { scene, findings } = read(
    '<linearGradient id="g" x2="0" y2="1"><stop stop-color="color(--red)"/><stop offset="100%" stop-color="color(--gold)" stop-opacity=".5"/></linearGradient><rect x="2" y="3" width="4" height="5" fill="url(#g)"/>',
  )
  expect(findings).toEqual([])
  const [root] = scene?.children ?? []
  const [path] = root?.type === "group" ? root.children : []
  expect(path?.type === "path" && path.fill).toEqual({
    space: "gradient",
    from: [2, 3],
    to: [2, 8],
    stops: [
      { offset: 0, color: { space: "theme", name: "red", tint: 1, alpha: 1 } },
      { offset: 1, color: { space: "theme", name: "gold", tint: 1, alpha: 0.5 } },
    ],
  })
})

test("title and description become the alternative text", () => {
  expect(read("<title>River</title><desc>at  the foot</desc>").scene?.description).toEqual([
    { lang: "en", text: "River. at the foot" },
  ])
})

// What is not drawn is a finding, each with its place, and the rest is drawn.
test.each([
  ["<text>hi</text>", "graphic/svg-unsupported"],
  ["<image href='x.png'/>", "graphic/svg-unsupported"],
  ["<style>path{}</style>", "graphic/svg-unsupported"],
  ["<script>1</script>", "graphic/svg-unsupported"],
  ["<foreignObject/>", "graphic/svg-unsupported"],
  ['<path d="M0 0L1 1" filter="url(#f)"/>', "graphic/svg-unsupported"],
  ['<path d="M0 0L1 1" mask="url(#f)"/>', "graphic/svg-unsupported"],
  ['<use href="other.svg#a"/>', "graphic/svg-unsupported"],
  ['<use href="#nothing"/>', "graphic/svg-value"],
  ['<path d="M0 0L1 1" fill="color(--blue)"/>', "graphic/svg-value"],
  ['<path d="M0 0L1 1" fill="hsl(1 2% 3%)"/>', "graphic/svg-value"],
  ['<path d="M0 0Lx"/>', "graphic/svg-value"],
  [
    '<symbol id="s" viewBox="0 0 1e308 1"><path d="M0 0L1 1"/></symbol><use href="#s" width="1" height="1"/>',
    "graphic/svg-value",
  ],
  ['<path d="M0 0L1 1" transform="spin(3)"/>', "graphic/svg-value"],
  [
    '<radialGradient id="r"><stop stop-color="red"/></radialGradient><path d="M0 0L1 1Z" fill="url(#r)"/>',
    "graphic/svg-unsupported",
  ],
])("%s is a finding", (body, code) => {
  const { codes, findings, scene, text } = read(`${body}<path d="M5 5L6 6"/>`)
  expect(codes).toEqual([code])
  const span = findings[0]?.span
  expect(text.slice(span?.start, span?.end)).toMatch(/^<\w+[^>]*>$/)
  expect(dump(scene?.children ?? [])).toContain("M5 5L6 6")
})

test("a file without an svg, and one too deep or too large, is refused with a finding", () => {
  expect(read("<?xml version='1.0'?><html/>").codes).toEqual(["graphic/svg-no-root"])
  expect(read("<g>".repeat(100)).codes).toEqual(["graphic/svg-too-large"])
  expect(read("<g/>".repeat(30_000)).codes).toEqual(["graphic/svg-too-large"])
})

test.each([
  '<svg viewBox="0 0 10 10"><rect width="1e308" height="1e308"/></svg>',
  '<svg width="1e308" height="1"><rect width="1" height="1"/></svg>',
  '<svg viewBox="0 0 1 1"><path d="M0 0L1e400 1"/></svg>',
  '<svg viewBox="0 0 1 1"><clipPath id="c"><path d="M0 0H1e9V1"/></clipPath><path d="M0 0H1V1" clip-path="url(#c)"/></svg>',
  `<svg viewBox="0 0 1 1">${'<g transform="scale(1e200)">'.repeat(2)}<path d="M0 0H0V0"/></g></g></svg>`,
  '<svg viewBox="0 0 1 1"><path d="M0 0H1" stroke="red" stroke-width="1e9"/></svg>',
  '<svg viewBox="0 0 9 9"><linearGradient id="a" x1="1e307"><stop/><stop offset="1"/></linearGradient><path d="M0 0H9V9" fill="url(#a)"/></svg>',
])("what reaches farther than can be meant is refused: %s", (text) => {
  expect(read(text).codes).toEqual(["graphic/svg-too-far"])
  expect(read(text).scene).toBeUndefined()
})

test("references that multiply end, and so do those to themselves", () => {
  const layers = Array.from({ length: 12 }, (_, i) => `<g id="l${i + 1}">${`<use href="#l${i}"/>`.repeat(10)}</g>`)
  const bomb = read(`<defs><path id="l0" d="M0 0L1 1"/>${layers.join("")}</defs><use href="#l12"/>`)
  expect(bomb.codes).toContain("graphic/svg-too-large")
  expect(read('<g id="a"><use href="#a"/></g>').codes).toContain("graphic/svg-too-large")
})

test("no markup throws", () => {
  const bit = fc.constantFrom(
    "<g>",
    "</g>",
    "<path d='M0 0",
    "'/>",
    "<use href='#a'",
    " id='a'",
    "<rect width='1e9'",
    ">",
    "fill='url(#a)'",
    "&amp;",
    "<!--",
  )
  fc.assert(
    fc.property(fc.array(bit), (bits) => void read(bits.join(" "))),
    { numRuns: 200 },
  )
})

test.each([
  ["#f00", "rgb"],
  ["#ff000080", "rgb / 0.5019607843137255"],
  ["rgb(255, 0, 0)", "rgb"],
  ["rgb(100% 0% 0% / 50%)", "rgb / 0.5"],
  ["device-cmyk(0 1 1 10%)", "cmyk"],
  ["color(--red)", "red 1"],
  ["color(--red 30% / 0.5)", "red 0.3 / 0.5"],
  ["color(--blue)", "none"],
  ["#12", "none"],
  ["rgb(1)", "none"],
])("colour %s is %s", (text, expected) => {
  expect(color(parseColor(text, NAMES))).toBe(expected)
})

test.each([
  ["rotate(90)", [0, 1, -1, 0, 0, 0]],
  ["rotate(90 1 1)", [0, 1, -1, 0, 2, 0]],
  ["matrix(1,2,3,4,5,6)", [1, 2, 3, 4, 5, 6]],
  ["skewX(45)", [1, 0, 1, 1, 0, 0]],
])("transform %s", (text, expected) => {
  parseTransform(text)?.forEach((n, i) => {
    expect(n).toBeCloseTo(expected[i] as number, 9)
  })
})

test("a scene written as SVG and read again is the same picture", () => {
  const body =
    '<g transform="translate(1 2)" opacity=".5"><path d="M0 0C1 2 3 4 5 6Z" fill="#ff0000" fill-rule="evenodd"/></g><path d="M0 0L9 9" fill="none" stroke="#00ff00" stroke-width="2" stroke-dasharray="1 2" stroke-linecap="round"/>'
  const first = read(body).scene
  const again = first && read(svgFromScene(first, new Map())).scene
  const [outer] = again?.children ?? []
  expect(outer?.type === "group" && dump(outer.children)).toBe(dump(first?.children ?? []))
})
