import { readFileSync } from "node:fs"
import fc from "fast-check"
import { beforeAll, expect, test } from "vitest"
import { layOut, linesOf } from "../proof/pages.ts"
import { prepareContainers, TAFFY_WASM } from "./container/taffy.ts"
import type { Fragment, PageFragment } from "./fragment.ts"

beforeAll(() =>
  prepareContainers({
    bytes: (path) => (path === TAFFY_WASM ? readFileSync(path.replace("package:", "node_modules/")) : undefined),
    text: () => undefined,
    list: () => [],
  }),
)

/** A random document: markup whose paragraphs are numbered words, and the class names that CSS below gives meaning to. */
type Tree =
  | { readonly classes: readonly string[]; readonly children: readonly Tree[] }
  | { readonly words: number; readonly classes: readonly string[] }

const CSS = `
@page { size: 60pt 60pt; margin: 5pt }
@page wide { size: 90pt 60pt; margin: 5pt }
.pad { padding: 3pt 2pt } .border { border: 1pt solid } .margin { margin: 4pt 0 7pt } .minus { margin-top: -2pt }
.avoid { break-inside: avoid } .keep { break-after: avoid } .page { break-before: page } .recto { break-before: recto }
.verso { break-after: verso } .wide { page: wide } .flex { display: flex } .grid { display: grid; grid-template-columns: 1fr 1fr }
.orphans { orphans: 3; widows: 2 } .tall { height: 75pt } .low { min-height: 20pt } .hidden { overflow: hidden }
.item { display: list-item } .relative { position: relative; left: 1pt }
`
const BOX_CLASSES =
  "pad border margin minus avoid keep page recto verso wide flex grid low hidden item relative tall".split(" ")
const TEXT_CLASSES = "margin keep orphans page avoid pad".split(" ")

const classes = (names: readonly string[]): fc.Arbitrary<readonly string[]> => fc.subarray([...names], { maxLength: 2 })
const { tree } = fc.letrec<{ tree: Tree; leaf: Tree; node: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, depthSize: "medium" }, tie("leaf"), tie("node")),
  leaf: fc.record({ words: fc.integer({ min: 1, max: 40 }), classes: classes(TEXT_CLASSES) }),
  node: fc.record({ children: fc.array(tie("tree"), { maxLength: 5 }), classes: classes(BOX_CLASSES) }),
}))

/** Every character is used once: a text that is missing or doubled shows. */
function markup(node: Tree, next: () => string): string {
  const attribute = node.classes.length === 0 ? "" : ` class="${node.classes.join(" ")}"`
  if ("words" in node) return `<p${attribute}>${Array.from({ length: node.words }, next).join("")}</p>`
  return `<div${attribute}>${node.children.map((child) => markup(child, next)).join("")}</div>`
}
const letters = (): (() => string) => {
  let code = 0x4e00
  return () => String.fromCodePoint(code++)
}

const MARKER = "•\u00a0"
const textOf = (pages: readonly PageFragment[]): string =>
  pages
    .flatMap((page) => page.children.flatMap(linesOf))
    .filter((line) => line !== MARKER)
    .join("")

test("nothing is lost or doubled, whatever the tree, and pagination always ends", () => {
  fc.assert(
    fc.property(tree, (node) => {
      const html = markup(node, letters())
      const { pages } = layOut(html, CSS)
      const sorted = [...textOf(pages)].sort().join("")
      expect(sorted).toBe([...html.replace(/<[^>]*>/g, "")].sort().join(""))
    }),
    { numRuns: 300 },
  )
})

/** Classes that let boxes overlap or stand beside each other. */
const BESIDE = new Set(["minus", "flex", "grid", "relative", "tall"])
const withoutBeside = (node: Tree): Tree => ({
  ...node,
  classes: node.classes.filter((name) => !BESIDE.has(name)),
  ...("children" in node ? { children: node.children.map(withoutBeside) } : {}),
})

test("in the flow, text reads on in order, siblings do not overlap and no line leaves the page area unreported", () => {
  fc.assert(
    fc.property(tree, (node) => {
      const html = markup(withoutBeside(node), letters())
      const { pages, diagnostics } = layOut(html, CSS)
      expect(textOf(pages)).toBe(html.replace(/<[^>]*>/g, ""))
      const reported = diagnostics.some(({ code }) => code === "layout/taller-than-page" || code === "layout/overset")
      for (const page of pages) {
        const bottom = page.area.y + page.area.height
        const walk = (fragment: Fragment, y: number): void => {
          if (fragment.type === "replaced") return
          let end = Number.NEGATIVE_INFINITY
          for (const child of fragment.children) {
            if (child.type === "line" && child.line.text === MARKER) continue
            expect(child.y).toBeGreaterThanOrEqual(end - 0.02)
            end = child.y + child.height
            if (child.type === "line" && !reported) expect(y + end).toBeLessThanOrEqual(bottom + 0.02)
            if (child.type !== "line") walk(child, y + child.y)
          }
        }
        for (const child of page.children) walk(child, child.y)
      }
    }),
    { numRuns: 300 },
  )
})

test("a page that begins inside a box whose margin hangs out of it holds what stands on it", () => {
  const html = `<div><div><p class="border pad">甲</p><div class="margin"></div></div><div class="pad low"></div><p>${"字".repeat(21)}</p></div>`
  const { pages, diagnostics } = layOut(html, CSS)
  expect(diagnostics).toEqual([])
  const bottoms = pages.map(({ children }) => children.map((child) => child.y + child.height))
  expect(bottoms.flat().every((bottom) => bottom <= 55)).toBe(true)
  expect(pages.length).toBe(3)
})

test("pages come right, left, right, and blank ones are empty", () => {
  fc.assert(
    fc.property(tree, (node) => {
      const { pages } = layOut(markup(node, letters()), CSS)
      pages.forEach((page, i) => {
        expect(page.number).toBe(i + 1)
        expect(page.context.side).toBe(i % 2 === 0 ? "right" : "left")
        if (page.context.blank) expect(page.children).toEqual([])
      })
    }),
    { numRuns: 100 },
  )
})

test("the same document gives the same pages", () => {
  const html = markup({ classes: [], children: fc.sample(tree, { numRuns: 5, seed: 7 }) }, letters())
  expect(layOut(html, CSS).dump).toBe(layOut(html, CSS).dump)
})
