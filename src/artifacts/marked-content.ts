import {
  type DisplayItem,
  type GlyphItem,
  type GroupItem,
  type LineItem,
  type Ownership,
  sameOwner,
} from "../paint/display-list.ts"
import type { ByteWriter } from "./byte-writer.ts"

/** One marked-content sequence that belongs to a structure node, in the order written. */
export interface MarkedContent {
  readonly node: number
  /** Index of the sheet it stands on. */
  readonly page: number
  readonly mcid: number
  /** Name of the form XObject it stands in, if not in the page itself. */
  readonly form: string | undefined
}

/** Content streams with marked content, by their key in the parent tree: the node of each MCID. */
export class MarkLedger {
  readonly marks: MarkedContent[] = []
  readonly streams: number[][] = []
}

/** Opens and closes the marked-content sequences of one content stream; ISO 32000-1, 14.6 and 14.7.4. */
export class Marker {
  readonly #out: ByteWriter
  readonly #ledger: MarkLedger
  readonly #page: number
  readonly #form: string | undefined
  #open: { readonly owner: Ownership; readonly joins: boolean; readonly depth: number } | undefined
  #owners: number[] | undefined
  #depth = 0
  /** Set where marks are made further out, or the file has no structure. */
  readonly #mute: boolean
  structParents: number | undefined

  constructor(out: ByteWriter, ledger: MarkLedger, page: number, form: string | undefined, mute: boolean) {
    this.#out = out
    this.#ledger = ledger
    this.#page = page
    this.#form = form
    this.#mute = mute
  }

  /** What follows belongs to `owner`; `actualText` replaces what its glyphs spell. */
  begin(owner: Ownership, actualText?: string): void {
    if (this.#mute) return
    const joins = actualText === undefined
    if (joins && this.#open?.joins === true && sameOwner(this.#open.owner, owner)) return
    this.close()
    this.#open = { owner, joins, depth: this.#depth }
    if (owner.type === "artifact") {
      this.#out.text(`/Artifact<</Type/${owner.kind}>>BDC\n`)
      if (!joins) this.#out.text("/Span<</ActualText<FEFF").utf16(actualText).text(">>>BDC\n")
      return
    }
    if (this.#owners === undefined) {
      this.#owners = []
      this.structParents = this.#ledger.streams.length
      this.#ledger.streams.push(this.#owners)
    }
    const mcid = this.#owners.length
    this.#owners.push(owner.node)
    this.#ledger.marks.push({ node: owner.node, page: this.#page, mcid, form: this.#form })
    // Readers heed ActualText in the property list of a Span; the structure element's own is passed over by most.
    if (joins) this.#out.text(`/P<</MCID ${mcid}>>BDC\n`)
    else this.#out.text(`/Span<</MCID ${mcid}/ActualText<FEFF`).utf16(actualText).text(">>>BDC\n")
  }

  close(): void {
    if (this.#open === undefined) return
    this.#out.text(this.#open.owner.type === "artifact" && !this.#open.joins ? "EMC\nEMC\n" : "EMC\n")
    this.#open = undefined
  }

  /** Before `q` of a group; a sequence stays open around it only if all of the group is its own. */
  enter(sole: Ownership | undefined): void {
    if (sole !== undefined) this.begin(sole)
    else this.close()
    this.#depth++
  }

  /** Before `Q`. */
  leave(): void {
    if (this.#open !== undefined && this.#open.depth >= this.#depth) this.close()
    this.#depth--
  }
}

/** The one owner of everything in a group, if it has one and no line in it needs a sequence of its own. */
export function soleOwner(group: GroupItem, kept: Map<GroupItem, Ownership | undefined>): Ownership | undefined {
  if (kept.has(group)) return kept.get(group)
  const sole = commonOwner(group.items, kept)
  kept.set(group, sole)
  return sole
}

function commonOwner(
  items: readonly DisplayItem[],
  kept: Map<GroupItem, Ownership | undefined>,
): Ownership | undefined {
  let sole: Ownership | undefined
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as DisplayItem
    // What holds nothing is anybody's.
    if (item.type === "group" && item.items.length === 0) continue
    if (item.type === "line" && item.runs.length === 0 && !item.actualText) continue
    const owner = item.type === "line" ? lineOwner(item) : item.type === "group" ? soleOwner(item, kept) : item.owner
    if (owner === undefined || (sole !== undefined && !sameOwner(sole, owner))) return undefined
    sole ??= owner
  }
  return sole
}

function lineOwner({ runs, actualText }: LineItem): Ownership | undefined {
  const owner = runs[0]?.owner
  if (actualText || owner === undefined) return undefined
  for (let i = 1; i < runs.length; i++) if (!sameOwner(owner, (runs[i] as GlyphItem).owner)) return undefined
  return owner
}
