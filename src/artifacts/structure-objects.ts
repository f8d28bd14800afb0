import type { StructureNode, StructureTree } from "../paint/structure-tree.ts"
import type { MarkedContent, MarkLedger } from "./marked-content.ts"
import { areaOf, type PagePlace } from "./navigation.ts"
import { pdfString } from "./pdf-syntax.ts"
import type { PdfObjects, Ref } from "./pdfkit-document.ts"

/** An annotation that a node has as its content. */
export interface NodeObject {
  readonly node: number
  readonly page: number
  readonly annotation: Ref
  /** Its key in the parent tree. */
  readonly key: number
}

export interface StructureInput {
  readonly tree: StructureTree
  readonly ledger: MarkLedger
  readonly objects: readonly NodeObject[]
  readonly pages: readonly Ref[]
  readonly forms: ReadonlyMap<string, Ref>
  /** Where pages are on sheets, by their number. */
  readonly places: ReadonlyMap<number, PagePlace>
}

/** A node by its number, marked content or an annotation. */
type Kid = number | MarkedContent | NodeObject
const isMark = (kid: Kid): kid is MarkedContent => typeof kid === "object" && "mcid" in kid
const NONE: readonly Kid[] = []

/** Writes the structure tree, ISO 32000-1, 14.7; returns the reference to its root. */
export function writeStructure(input: StructureInput, objects: PdfObjects): Ref {
  const { nodes } = input.tree
  const parents = parentsOf(nodes)
  const kids = kidsOf(input, parents)
  const root = objects.reserve()
  const refs = nodes.map(() => objects.reserve())
  for (const node of nodes) {
    const parent = parents[node.id] as number
    const above = parent === NO_PARENT ? root : (refs[parent] as Ref)
    ;(refs[node.id] as Ref).write(element(node, above, kids[node.id] ?? NONE, refs, input))
  }
  const numbers: string[] = []
  input.ledger.streams.forEach((owners, key) => {
    numbers.push(`${key}[${owners.map((node) => refs[node]).join(" ")}]`)
  })
  for (const { key, node } of input.objects) numbers.push(`${key} ${refs[node]}`)
  const nextKey = input.ledger.streams.length + input.objects.length
  const parentTree = objects.add(`<</Nums[${numbers.join("\n")}]>>`)
  const ids = idTree(nodes, refs, objects)
  root.write(`<</Type/StructTreeRoot/K ${refs[0]}${ids}/ParentTree ${parentTree}/ParentTreeNextKey ${nextKey}>>`)
  return root
}

/** The name tree of elements with an ID, ISO 32000-1, table 322; names in the order of their bytes (7.9.6). */
function idTree(nodes: readonly StructureNode[], refs: readonly Ref[], objects: PdfObjects): string {
  const named = nodes.flatMap(({ id, noteId }) => (noteId === undefined ? [] : [{ noteId, ref: refs[id] as Ref }]))
  if (named.length === 0) return ""
  named.sort((a, b) => (a.noteId < b.noteId ? -1 : 1))
  const names = named.map(({ noteId, ref }) => `${pdfString(noteId)} ${ref}`)
  return `/IDTree ${objects.add(`<</Names[${names.join("\n")}]>>`)}`
}

/** By the number of a node. */
type Parents = Int32Array
const NO_PARENT = -1

function parentsOf(nodes: readonly StructureNode[]): Parents {
  const parents = new Int32Array(nodes.length).fill(NO_PARENT)
  for (const { id, children } of nodes) for (let i = 0; i < children.length; i++) parents[children[i] as number] = id
  return parents
}

/**
 * The content of each node in reading order, undefined where it has none. Children stand in document order; where a node
 * has text of its own between them, they stand where their first content was painted.
 */
function kidsOf({ tree, ledger, objects }: StructureInput, parents: Parents): readonly (readonly Kid[] | undefined)[] {
  const { nodes } = tree
  const kids = new Array<Kid[] | undefined>(nodes.length)
  const add = (node: number, kid: Kid): void => {
    const known = kids[node]
    if (known === undefined) kids[node] = [kid]
    else known.push(kid)
  }
  const direct = new Uint8Array(nodes.length)
  for (const { node } of ledger.marks) direct[node] = 1
  const placed = new Uint8Array(nodes.length)
  for (const mark of ledger.marks) {
    let child = mark.node
    for (let parent = parents[child] as number; parent !== NO_PARENT && placed[child] === 0; ) {
      placed[child] = 1
      if (direct[parent] === 1) add(parent, child)
      child = parent
      parent = parents[child] as number
    }
    add(mark.node, mark)
  }
  for (const { id, children } of nodes) {
    for (let i = 0; i < children.length; i++) {
      const child = children[i] as number
      if (direct[id] === 0 || placed[child] === 0) add(id, child)
    }
  }
  for (const object of objects) add(object.node, object)
  return kids
}

function element(
  node: StructureNode,
  parent: Ref,
  kids: readonly Kid[],
  refs: readonly Ref[],
  input: StructureInput,
): string {
  const page = kids.find(isMark)?.page
  let sources = ""
  for (let i = 0; i < kids.length; i++) {
    if (i > 0) sources += " "
    sources += kidSource(kids[i] as Kid, page, refs, input)
  }
  let out = `<</Type/StructElem/S/${node.role}/P ${parent}`
  if (page !== undefined) out += `/Pg ${input.pages[page]}`
  if (node.lang !== undefined) out += `/Lang${pdfString(node.lang)}`
  if (node.alt !== undefined) out += `/Alt${pdfString(node.alt)}`
  if (node.noteId !== undefined) out += `/ID${pdfString(node.noteId)}`
  if (node.actual !== undefined) out += `/ActualText${pdfString(node.actual)}`
  if (node.title !== undefined) out += `/T${pdfString(node.title)}`
  out += attributes(node, input.places)
  if (kids.length === 1) out += `/K ${sources}`
  else if (kids.length > 1) out += `/K[${sources}]`
  return `${out}>>`
}

/** `page`: the one that the element names for all content that names none. */
function kidSource(kid: Kid, page: number | undefined, refs: readonly Ref[], { pages, forms }: StructureInput): string {
  if (typeof kid === "number") return String(refs[kid])
  if (!isMark(kid)) return `<</Type/OBJR/Pg ${pages[kid.page]}/Obj ${kid.annotation}>>`
  if (kid.form !== undefined) return `<</Type/MCR/Pg ${pages[kid.page]}/Stm ${forms.get(kid.form)}/MCID ${kid.mcid}>>`
  return kid.page === page ? String(kid.mcid) : `<</Type/MCR/Pg ${pages[kid.page]}/MCID ${kid.mcid}>>`
}

/** Attribute objects, ISO 32000-1, 14.8.5: of tables, lists and, for pictures, of layout. */
function attributes(node: StructureNode, places: StructureInput["places"]): string {
  const { scope, rowSpan, colSpan, numbering, bounds } = node
  if (numbering !== undefined) return `/A<</O/List/ListNumbering/${numbering}>>`
  const place = bounds === undefined ? undefined : places.get(bounds.page)
  if (bounds !== undefined && place !== undefined) return `/A<</O/Layout/BBox[${areaOf(bounds.rect, place)}]>>`
  if (scope === undefined && rowSpan === undefined && colSpan === undefined) return ""
  let out = "/A<</O/Table"
  if (scope !== undefined) out += `/Scope/${scope}`
  if (rowSpan !== undefined) out += `/RowSpan ${rowSpan}`
  if (colSpan !== undefined) out += `/ColSpan ${colSpan}`
  return `${out}>>`
}
