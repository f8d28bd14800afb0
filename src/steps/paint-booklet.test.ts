import { expect, test } from "vitest"
import type { EditionName } from "../content/booklet.ts"
import { smallBooklet } from "../proof/booklets.ts"
import { isPainted, type PaintedBooklet, paintBooklet } from "./paint-booklet.ts"

const sources = smallBooklet([{ type: "paragraph", id: "p", sentences: [{ zh: "一切正常。", en: "All is well." }] }])

async function painted(editions: readonly EditionName[], origins?: boolean): Promise<PaintedBooklet> {
  const result = await paintBooklet(sources, { content: "content/small", editions, origins }, () => {})
  if (!isPainted(result)) throw new Error("not painted")
  return result
}

test("where a text was written is known for what a print shop gets, and where it is asked for", async () => {
  expect((await painted(["screen", "office"])).painted.origin).toBeUndefined()
  for (const booklet of [await painted(["press"]), await painted(["screen"], true)]) {
    const { tree, origin } = booklet.painted
    const paragraph = tree.nodes.findLast(({ role }) => role === "P")
    const span = paragraph && origin?.(paragraph.id, "")
    expect(sources.text(span?.file ?? "")?.slice(span?.start, span?.end)).toBeTruthy()
  }
})

test("of the report, only what it says of itself is kept", async () => {
  const { content } = await painted(["screen"])
  expect(content.title.zh.text).not.toBe("")
  expect(Object.keys(content)).not.toContain("sections")
})
