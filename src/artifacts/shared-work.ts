import type { Palette } from "../foundation/color.ts"
import type { Report } from "../foundation/diagnostic.ts"
import type { DisplayItem, DisplayList } from "../paint/display-list.ts"
import type { ColorTables } from "../press/color/color-tables.ts"
import type { FontFace } from "../text/text.ts"
import type { ByteWriter } from "./byte-writer.ts"
import { type TargetName, targetOf } from "./color-target.ts"
import { type ContentStream, ContentWriter, type StreamContext } from "./content-stream.ts"
import { type PackedFont, startFonts } from "./embed-fonts.ts"
import { type FontUsage, fontUsages } from "./font-usage.ts"
import { MarkLedger } from "./marked-content.ts"
import { LEVEL, type PackedStream, packedStreams } from "./packed-stream.ts"
import { repeatedGroups } from "./repeated-groups.ts"
import { SharedResources } from "./resources.ts"

/** Fonts in use, being compressed on another thread. */
export interface StartedFonts {
  readonly usages: ReadonlyMap<FontFace, FontUsage>
  readonly packing: readonly Promise<PackedFont>[]
}

/** Pages as content streams in their own coordinates, by index of their display list: placed on sheets as they are. */
export interface EncodedPages {
  readonly streams: readonly PackedStream[]
  readonly shared: SharedResources
}

/** What the files of one build have in common; each thing is made when a file first needs it. */
export class SharedWork {
  readonly lists: readonly DisplayList[]
  readonly #palette: Palette
  readonly #tables: ColorTables
  readonly #report: Report
  readonly level: number
  #fonts: Promise<StartedFonts> | undefined
  readonly #pages = new Map<TargetName, { readonly lists: readonly DisplayList[]; readonly pages: EncodedPages }>()

  constructor(
    lists: readonly DisplayList[],
    palette: Palette,
    tables: ColorTables,
    report: Report = () => {},
    compress = true,
  ) {
    this.lists = lists
    this.#palette = palette
    this.#tables = tables
    this.#report = report
    this.level = compress ? LEVEL : 0
  }

  /** Of the pages alone, so that every file has the same subsets. */
  fonts(): Promise<StartedFonts> {
    this.#fonts ??= this.startFonts(this.lists.map(({ items }) => items))
    return this.#fonts
  }

  async startFonts(items: readonly (readonly DisplayItem[])[], prefix = ""): Promise<StartedFonts> {
    const usages = fontUsages(items, prefix)
    return { usages, packing: await startFonts(usages.values(), this.level, this.#report) }
  }

  /** What a content stream is written with; names of its resources start with `prefix`. */
  context(
    target: TargetName,
    fonts: StartedFonts,
    lists: readonly (readonly DisplayItem[])[],
    tagged: boolean,
    prefix = "",
  ): StreamContext {
    return {
      fonts: fonts.usages,
      shared: new SharedResources(targetOf(target, this.#palette, this.#tables, prefix, this.#report), prefix),
      ledger: new MarkLedger(),
      tagged,
      soleOwners: new Map(),
      repeated: repeatedGroups(lists),
      drawn: new Map(),
    }
  }

  /** Untagged pages; `lists` may differ from those of the build in colours, not in text. */
  async pages(target: TargetName, lists: readonly DisplayList[] = this.lists): Promise<EncodedPages> {
    const known = this.#pages.get(target)
    if (known?.lists === lists) return known.pages
    const items = lists.map((list) => list.items)
    const context = this.context(target, await this.fonts(), items, false)
    const encode = (i: number, out: ByteWriter): ContentStream => {
      const writer = new ContentWriter(context, i, out)
      writer.items(items[i] as readonly DisplayItem[])
      return writer.done()
    }
    const streams = await packedStreams(items.length, encode, this.level > 0)
    const pages = { streams, shared: context.shared }
    this.#pages.set(target, { lists, pages })
    return pages
  }
}
