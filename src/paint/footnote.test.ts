import { expect, test } from "vitest"
import { em, pt } from "../foundation/units.ts"
import type { Fragment } from "../layout/fragment.ts"
import { layOut } from "../proof/pages.ts"
import { dumpDisplay, dumpTree } from "./dump.ts"
import { paint } from "./paint.ts"

const CSS = `i{float:footnote;font-size:10pt} ::footnote-call{font-size:5pt;line-height:5pt}
  ::footnote-marker{content:counter(footnote) " "} @page{@footnote{margin-top:5pt}}`

/** The composer of layout's tests gives runs no glyphs; one each is enough to be seen. */
function visible<F extends Fragment>(fragment: F): F {
  if (fragment.type === "replaced") return fragment
  const children = fragment.children.map(visible)
  if (fragment.type !== "line") return { ...fragment, children }
  const glyph = { id: 1, x: pt(0), y: pt(0), advance: em(1), codePoints: [0x4e00], length: 1 }
  const runs = fragment.line.runs.map((run) => ({ ...run, glyphs: [glyph] }))
  return { ...fragment, children, line: { ...fragment.line, runs } }
}

function shown(html: string, css = ""): { readonly tree: string; readonly links: readonly string[] } {
  const pages = layOut(html, CSS + css).pages.map((page) => ({ ...page, children: page.children.map(visible) }))
  const { lists, tree, outline } = paint(pages, { title: "", lang: "zh" }, () => {})
  expect(outline.map(({ title }) => title)).toEqual(html.includes("<h1") ? ["题"] : [])
  const lines = lists.flatMap((list) => dumpDisplay(list).split("\n"))
  return {
    tree: dumpTree(tree, lists).replaceAll("\u2060", ""),
    links: lines.filter((line) => /^ {2}(link|anchor)/.test(line)).map((line) => line.trim()),
  }
}

// ISO 32000-1, 14.8.4.4.1 (Note, Reference), 14.8.4.3.3 (Lbl)
test("a call is a Reference, a note is a Note with its label; they link to each other", () => {
  const { tree, links } = shown(`<p>甲<i lang="en">a note</i>乙</p>`)
  expect(tree).toBe(`Document lang=zh-CN
  P  p1: | "甲" | "乙"
    Reference
      Link  p1: | "" | "1"
    Note lang=en  p1: | "a note"
      Lbl
        Link  p1: | "1" | " "
`)
  expect(links.map((line) => line.replace(/ [\d.,]+ × .*→/, " →"))).toEqual([
    "link 10,0 → #note 3  @3",
    "link 0,90 → #note 2  @6",
    "anchor note 2 10,0",
    "anchor note 3 0,90",
  ])
})

test("bookmarks leave notes out; hidden notes are artifacts without links", () => {
  expect(shown("<h1>题<i>注</i></h1>").tree).toContain("Note")
  const { tree, links } = shown(`<p>甲<i aria-hidden="true">注</i></p>`)
  expect(tree).not.toContain("Note")
  expect(links.filter((line) => line.startsWith("link"))).toHaveLength(1)
})
