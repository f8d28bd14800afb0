import { expect, test } from "vitest"
import type { StructureNode } from "../paint/structure-tree.ts"
import { MarkLedger } from "./marked-content.ts"
import type { PdfObjects, Ref } from "./pdfkit-document.ts"
import { writeStructure } from "./structure-objects.ts"

/** PDF source of the objects, in the order of their numbers. */
function written(nodes: readonly StructureNode[]): readonly string[] {
  const sources: string[] = []
  const reserve = (): Ref => {
    const at = sources.push("") - 1
    const write = (source: string): void => {
      sources[at] = source
    }
    return { write, toString: () => `${at} 0 R` } as unknown as Ref
  }
  const add = (source: string): Ref => {
    const ref = reserve()
    ref.write(source)
    return ref
  }
  const objects = { reserve, add } as unknown as PdfObjects
  const tree = { nodes }
  writeStructure(
    { tree, ledger: new MarkLedger(), objects: [], pages: [], forms: new Map(), places: new Map() },
    objects,
  )
  return sources
}

// ISO 32000-1, table 322 and 7.9.6: names in the order of their bytes
test("notes have an ID, and a name tree finds them by it", () => {
  const note = (id: number): StructureNode => ({ id, role: "Note", noteId: `note-${id}`, children: [] })
  const document: StructureNode = { id: 0, role: "Document", children: [2, 10] }
  const rest = Array.from({ length: 10 }, (_, i) =>
    i === 1 || i === 9 ? note(i + 1) : { ...note(i + 1), role: "P" as const },
  )
  const nodes = [
    document,
    ...rest.map(({ noteId, ...node }) => (node.role === "Note" ? { ...node, noteId } : node)),
  ] as StructureNode[]
  const objects = written(nodes)
  expect(objects[0]).toContain("/IDTree 13 0 R")
  expect(objects[13]).toBe("<</Names[(note-10) 11 0 R\n(note-2) 3 0 R]>>")
  expect(objects[3]).toContain("/S/Note/P 1 0 R/ID(note-2)")
  expect(written([{ id: 0, role: "Document", children: [] }])[0]).not.toContain("IDTree")
})
