import { deflateSync } from "node:zlib"
import { error, type Report } from "../foundation/diagnostic.ts"
import {
  compositeFont,
  descendantFont,
  type EmbeddedFont,
  fontDescriptor,
  subsetName,
  toUnicodeMap,
} from "./font-objects.ts"
import type { FontUsage } from "./font-usage.ts"
import { deflated } from "./packed-stream.ts"
import type { PdfObjects, Ref } from "./pdfkit-document.ts"
import { type FontProgram, subsetTrueType } from "./truetype-subset.ts"

/** An embedded font whose program and CMap are compressed. */
export interface PackedFont extends EmbeddedFont {
  readonly packedProgram: Uint8Array
  readonly packedMap: Uint8Array
}

/** One chunk for the whole result: each further one would be a trip between the threads. */
const packProgram = (bytes: Uint8Array, level: number): Promise<Uint8Array> =>
  deflated(bytes, { level, chunkSize: Math.max(64, bytes.length) })

/** Maps are small and repeat themselves: done before another thread would have been asked. */
const MAP_LEVEL = 2

/**
 * Subsets each font and starts compressing it on another thread, while this one goes on. Fonts that cannot be embedded
 * are reported and taken out of use.
 */
export async function startFonts(
  usages: Iterable<FontUsage>,
  level: number,
  report: Report,
): Promise<readonly Promise<PackedFont>[]> {
  const fonts: Promise<PackedFont>[] = []
  for (const usage of usages) {
    const { program } = usage
    // CFF outlines wait for their library; TrueType does not wait at all.
    const bytes =
      program?.outlines === "cff" ? await subsetCff(usage) : program && subsetTrueType(program, usage.glyphs)
    if (program === undefined || bytes === undefined) {
      usage.program = undefined
      cannotEmbed(usage, report)
    } else fonts.push(packFont(usage, program, bytes, level))
  }
  return fonts
}

const subsetCff = async (usage: FontUsage): Promise<Uint8Array | undefined> =>
  (await import("./cff-subset.ts")).subsetCff(usage)

async function packFont(
  usage: FontUsage,
  { outlines }: FontProgram,
  program: Uint8Array,
  level: number,
): Promise<PackedFont> {
  const packing = packProgram(program, level)
  const packedMap = deflateSync(toUnicodeMap(usage), { level: level === 0 ? 0 : MAP_LEVEL })
  const baseFont = subsetName(usage.program as FontProgram, program)
  return { usage, program, outlines, baseFont, packedProgram: await packing, packedMap }
}

function cannotEmbed({ face }: FontUsage, report: Report): void {
  report(
    error(
      "artifacts/font-not-embeddable",
      {
        en: `The font “${face.id}” cannot be embedded; its text is missing from the PDF.`,
        zh: `字体“${face.id}”无法嵌入，其文字未写入 PDF。`,
      },
      {
        hint: {
          en: "Use a TrueType (glyf) or OpenType (CFF) file of this family.",
          zh: "请改用该字体的 TrueType（glyf）或 OpenType（CFF）文件。",
        },
      },
    ),
  )
}

/** Writes the font's five objects. */
export function writeFont(font: PackedFont, objects: PdfObjects): Ref {
  const filter = "/Filter/FlateDecode"
  const glyf = font.outlines === "glyf"
  const kind = glyf ? `/Length1 ${font.program.length}` : "/Subtype/CIDFontType0C"
  const file = objects.addStream(filter + kind, font.packedProgram)
  const descriptor = objects.add(fontDescriptor(font, glyf ? "FontFile2" : "FontFile3", String(file)))
  const descendant = objects.add(descendantFont(font, String(descriptor)))
  const toUnicode = objects.addStream(filter, font.packedMap)
  return objects.add(compositeFont(font, String(descendant), String(toUnicode)))
}
