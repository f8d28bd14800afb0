import type { Matrix, Rect } from "../foundation/geometry.ts"
import type { DisplayList } from "../paint/display-list.ts"
import type { Placement, Sheet } from "../press/sheet.ts"
import { ByteWriter } from "./byte-writer.ts"
import { type ContentStream, ContentWriter, type StreamContext } from "./content-stream.ts"
import { type PackedStream, packedStream } from "./packed-stream.ts"
import { pageResources } from "./resources.ts"
import type { EncodedPages } from "./shared-work.ts"

/** What a sheet's page object draws, one stream after the other. */
export interface SheetContent {
  readonly parts: readonly PackedStream[]
  /** Pages drawn as forms, with the index of their display list. */
  readonly forms: readonly { readonly page: number; readonly stream: PackedStream }[]
}

/** A page that is read: everything in one stream, with its tags. */
export function taggedSheet(
  sheet: Sheet,
  index: number,
  lists: readonly DisplayList[],
  context: StreamContext,
  out: ByteWriter,
): ContentStream {
  const writer = new ContentWriter(context, index, out)
  writer.transform([1, 0, 0, -1, 0, sheet.media.height])
  for (const { page, transform, clip } of sheet.placements) {
    const list = lists[page]
    if (list === undefined) continue
    const { width, height } = sheet.media
    const whole = clip.x <= 0 && clip.y <= 0 && clip.x + clip.width >= width && clip.y + clip.height >= height
    if (whole && isIdentity(transform)) writer.items(list.items)
    else writer.placed(list.items, transform, clip)
  }
  writer.items(sheet.marks)
  return writer.done()
}

const isIdentity = (matrix: Matrix): boolean => [1, 0, 0, 1, 0, 0].every((value, i) => matrix[i] === value)

export const pageFormName = (page: number): string => `P${page + 1}`

/**
 * Pages that were encoded before, and marks of the sheet's own. A single page stands in the sheet's content as it is,
 * so that what edits the file finds it there; several are forms.
 */
export function placedSheet(
  sheet: Sheet,
  index: number,
  pages: EncodedPages,
  marks: StreamContext,
  compress: boolean,
): SheetContent {
  const [only, ...others] = sheet.placements
  const single = others.length === 0 ? only : undefined
  const body = single === undefined ? undefined : pages.streams[single.page]
  const writer = new ContentWriter(marks, index)
  writer.items(sheet.marks)
  const own = writer.done()
  const out = new ByteWriter()
  turnOver(out, sheet)
  const resources = pageResources()
  const forms: { page: number; stream: PackedStream }[] = []
  if (single !== undefined && body !== undefined) {
    begin(out, single)
    // Too short to gain from being packed.
    const head = packedStream({ bytes: out.done(), resources, structParents: undefined, transparent: false }, false)
    const tail = packedStream({ ...own, bytes: joined(new TextEncoder().encode("Q\n"), own.bytes) }, compress)
    return { parts: [head, body, tail], forms }
  }
  let transparent = own.transparent
  for (const placement of sheet.placements) {
    const { page } = placement
    const stream = pages.streams[page]
    if (stream === undefined) continue
    begin(out, placement)
    out.text(`/${pageFormName(page)} Do\nQ\n`)
    forms.push({ page, stream })
    if (stream.transparent) transparent = true
  }
  const bytes = joined(out.done(), own.bytes)
  return { parts: [packedStream({ ...own, bytes, transparent }, compress)], forms }
}

function turnOver(out: ByteWriter, { media }: Sheet): void {
  out.text("1 0 0 -1 0 ").num(media.height, 4).text("cm\n")
}

/** Opens a saved state in which a page shows where it stands. */
function begin(out: ByteWriter, { transform, clip }: Placement): void {
  out.text("q\n")
  rectangle(out, clip)
  const [a, b, c, d, e, f] = transform
  out.text("W n\n").num(a, 6).num(b, 6).num(c, 6).num(d, 6).num(e, 4).num(f, 4).text("cm\n")
}

function rectangle(out: ByteWriter, { x, y, width, height }: Rect): void {
  out.num(x, 4).num(y, 4).num(width, 4).num(height, 4).text("re\n")
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(a.length + b.length)
  bytes.set(a)
  bytes.set(b, a.length)
  return bytes
}
