import { expect, test } from "vitest"
import { emFonts } from "../proof/em-font.ts"
import { layOut } from "../proof/pages.ts"
import { composeParagraph } from "../text/paragraph.ts"
import { dumpTree } from "./dump.ts"
import { paint } from "./paint.ts"

const fonts = emFonts()

const HTML = `<section data-bilingual="facing">
  <h1 id="one"><i lang="zh">一</i><i lang="en">One</i></h1>
  <p lang="zh">中文</p><p lang="en">Words</p>
</section>`

test("facing pages are read in one language, then in the other; the outline has one entry, on the left page", () => {
  const { pages } = layOut(HTML, "", (items, options) => composeParagraph(items, options, fonts))
  const { tree, lists, outline } = paint(pages, { title: "t", lang: "zh-Hans" }, () => {})
  expect(outline).toMatchObject([{ title: "一 One", page: 2, children: [] }])
  expect(lists.map(({ anchors }) => anchors.map(({ id }) => id))).toEqual([[], ["one"], []])
  expect(dumpTree(tree, lists)).toMatchInlineSnapshot(`
    "Document lang=zh-CN
      Sect
        H1  p2: | "一"
        P  p2: | "中文"
      Sect lang=en
        H1  p3: | "One"
        P  p3: | "Words"
    "
  `)
})
