import fc from "fast-check"
import { expect, test } from "vitest"
import { dumpDisplay } from "../../paint/dump.ts"
import { paint } from "../../paint/paint.ts"
import { layOut, linesOf } from "../../proof/pages.ts"
import { projectSources } from "../../proof/real-fonts.ts"
import { prepareContainers } from "../container/taffy.ts"

interface Node {
  readonly classes: readonly string[]
  readonly text: string
  readonly picture: boolean
  readonly children: readonly Node[]
}

const CSS = `
.v { writing-mode: vertical-rl } .r { writing-mode: sideways-rl } .l { writing-mode: sideways-lr }
.h { writing-mode: horizontal-tb } .upright { text-orientation: upright } .sideways { text-orientation: sideways }
.combined { text-combine-upright: all } .table { display: table } .flex { display: flex }
.grid { display: grid; grid-template-columns: 1fr 20pt } .inline { display: inline-block }
.absolute { position: absolute; top: 3pt; right: 10% } .relative { position: relative; left: 2pt }
.percent { width: 50%; height: 50%; padding: 5%; margin: 3% } .high { height: 300pt } .auto { margin: auto }
.edges { padding: 1pt 2pt 3pt 4pt; border: 1pt solid black } .clip { overflow: hidden; border-radius: 3pt }
.gradient { background: linear-gradient(black, white); background-clip: content-box } .break { break-before: page }
.item { display: list-item; list-style-position: inside }`
const CLASSES = [...CSS.matchAll(/\.(\w+) \{/g)].map(([, name]) => name as string)

const leaf: fc.Arbitrary<Node> = fc.record({
  classes: fc.uniqueArray(fc.constantFrom(...CLASSES), { maxLength: 4 }),
  text: fc.constantFrom("", "一二三", "中文，「引」——12 ab", "word", "2022年", "一".repeat(30)),
  picture: fc.boolean(),
  children: fc.constant([]),
})
const nest = (inner: fc.Arbitrary<Node>): fc.Arbitrary<Node> =>
  fc.tuple(leaf, fc.array(inner, { maxLength: 3 })).map(([node, children]) => ({ ...node, children }))
const tree = nest(nest(nest(leaf)))

function markup({ classes, text, picture, children }: Node, inline = false): string {
  const tag = inline || classes.includes("combined") ? "span" : "div"
  const inner = children.map((child) => markup(child, tag === "span")).join("")
  return `<${tag} class="${classes.join(" ")}">${text}${picture ? '<img src="p" alt=""/>' : ""}${inner}</${tag}>`
}
const source = (node: Node): string => node.text + node.children.map(source).join("")
const letters = (text: string): string => [...text.replace(/[\s▣0-9.•]/g, "")].sort().join("")

test("writing modes in one another: nothing is lost or set twice, and every place is a number", async () => {
  await prepareContainers(projectSources)
  fc.assert(
    fc.property(tree, (node) => {
      const { pages } = layOut(markup(node), CSS)
      const shown = pages.flatMap((page) => page.children.flatMap(linesOf)).join("")
      expect(letters(shown)).toBe(letters(source(node)))
      for (const list of paint(pages, { title: "t", lang: "zh-Hans" }, () => {}).lists) {
        expect(dumpDisplay(list)).not.toMatch(/NaN|Infinity|undefined/)
      }
    }),
    { numRuns: 60 },
  )
})
