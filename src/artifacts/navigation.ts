import type { Rect } from "../foundation/geometry.ts"
import type { DisplayList, LinkArea, OutlineEntry } from "../paint/display-list.ts"
import { pdfNumber, pdfString } from "./pdf-syntax.ts"
import type { PdfObjects, Ref } from "./pdfkit-document.ts"

/** Where page coordinates are on a sheet: PDF space, y up. */
export interface PagePlace {
  readonly ref: Ref
  readonly toSheet: (x: number, y: number) => readonly [number, number]
}

/** A destination that keeps the reader's zoom; ISO 32000-1, 12.3.2.2. */
function destination(place: PagePlace, x: number, y: number): string {
  const [left, top] = place.toSheet(x, y)
  return `[${place.ref}/XYZ ${pdfNumber(left)} ${pdfNumber(top)} null]`
}

/** A rectangle of a page as PDF has it: left, bottom, right, top. */
export function areaOf({ x, y, width, height }: Rect, place: PagePlace): string {
  return [...place.toSheet(x, y + height), ...place.toSheet(x + width, y)].map(pdfNumber).join(" ")
}

/** The anchors of a file by id. */
export function destinations(
  lists: readonly DisplayList[],
  places: ReadonlyMap<DisplayList, PagePlace>,
): ReadonlyMap<string, string> {
  const out = new Map<string, string>()
  for (const list of lists) {
    const place = places.get(list)
    if (place === undefined) continue
    for (const { id, x, y } of list.anchors) if (!out.has(id)) out.set(id, destination(place, x, y))
  }
  return out
}

/** ISO 32000-1, table 165: an annotation that prints. */
const PRINT = 4

/** A link annotation, 12.5.6.5; undefined where its target is nowhere. */
export function linkAnnotation(
  area: LinkArea,
  place: PagePlace,
  targets: ReadonlyMap<string, string>,
  structParent: number,
): string | undefined {
  const { rect, target, contents } = area
  let action: string
  if (target.type === "url") action = `/A<</S/URI/URI${pdfString(asciiUrl(target.url))}>>`
  else {
    const at = targets.get(target.id)
    if (at === undefined) return undefined
    action = `/Dest${at}`
  }
  return (
    `<</Type/Annot/Subtype/Link/Rect[${areaOf(rect, place)}]/Border[0 0 0]/F ${PRINT}` +
    `/Contents${pdfString(contents)}/StructParent ${structParent}${action}>>`
  )
}

/** URIs are ASCII (12.6.4.7): what is not is percent-encoded; existing escapes stay. */
const asciiUrl = (url: string): string =>
  url.replace(/\p{Surrogate}/gu, "").replace(/[^\x21-\x7e]/gu, (character) => encodeURIComponent(character))

/** Bookmarks, 12.3.3: two levels are open. */
const OPEN_LEVELS = 1

export function writeOutline(
  entries: readonly OutlineEntry[],
  lists: readonly DisplayList[],
  places: ReadonlyMap<DisplayList, PagePlace>,
  objects: PdfObjects,
): Ref | undefined {
  if (entries.length === 0) return undefined
  const byNumber = new Map(lists.map((list) => [list.page, list]))
  const root = objects.reserve()
  const write = (siblings: readonly OutlineEntry[], parent: Ref, depth: number): { ends: string; shown: number } => {
    const refs = siblings.map(() => objects.reserve())
    let shown = 0
    siblings.forEach((entry, i) => {
      const list = byNumber.get(entry.page)
      const place = list === undefined ? undefined : places.get(list)
      let out = `<</Title${pdfString(entry.title)}/Parent ${parent}`
      if (i > 0) out += `/Prev ${refs[i - 1]}`
      if (i + 1 < refs.length) out += `/Next ${refs[i + 1]}`
      if (place !== undefined) out += `/Dest${destination(place, 0, entry.y)}`
      shown++
      if (entry.children.length > 0) {
        const below = write(entry.children, refs[i] as Ref, depth + 1)
        const open = depth < OPEN_LEVELS
        out += `${below.ends}/Count ${open ? below.shown : -below.shown}`
        if (open) shown += below.shown
      }
      ;(refs[i] as Ref).write(`${out}>>`)
    })
    return { ends: `/First ${refs[0]}/Last ${refs.at(-1)}`, shown }
  }
  const { ends, shown } = write(entries, root, 0)
  root.write(`<</Type/Outlines${ends}/Count ${shown}>>`)
  return root
}

/** Page labels, 12.4.2: a new range wherever the folio does not follow on; undefined where they are 1, 2, 3. */
export function pageLabels(folios: readonly number[]): string | undefined {
  const ranges: string[] = []
  let expected = Number.NaN
  folios.forEach((folio, i) => {
    // Labels start at 1 or above; a page before the count has none.
    if (folio !== expected) ranges.push(folio >= 1 ? `${i}<</S/D/St ${folio}>>` : `${i}<<>>`)
    expected = folio >= 1 ? folio + 1 : Number.NaN
  })
  if (ranges.length === 0 || (ranges.length === 1 && folios[0] === 1)) return undefined
  return `<</Nums[${ranges.join(" ")}]>>`
}
