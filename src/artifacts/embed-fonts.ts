import { promisify } from "node:util"
import { deflate } from "node:zlib"
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
import type { PdfObjects, Ref } from "./pdfkit-document.ts"
import { subsetTrueType } from "./truetype-subset.ts"

/** An embedded font whose program and CMap are compressed. */
export interface PackedFont extends EmbeddedFont {
  readonly packedProgram: Uint8Array
  readonly packedMap: Uint8Array
}

const packed = promisify(deflate) as (bytes: Uint8Array, options: { level: number }) => Promise<Uint8Array>

/** The subset of each font's program; fonts that have none are reported and taken out of use. */
export async function subsetFonts(usages: Iterable<FontUsage>, report: Report): Promise<readonly EmbeddedFont[]> {
  const fonts: EmbeddedFont[] = []
  for (const usage of usages) {
    const subset = await subsetFont(usage)
    if (subset === undefined) {
      usage.program = undefined
      cannotEmbed(usage, report)
    } else fonts.push(subset)
  }
  return fonts
}

async function subsetFont(usage: FontUsage): Promise<EmbeddedFont | undefined> {
  const { program } = usage
  if (program === undefined) return undefined
  const { outlines } = program
  const glyphs = usage.codes.map((code) => code.glyph)
  const bytes =
    outlines === "glyf" ? subsetTrueType(program, glyphs) : await (await import("./cff-subset.ts")).subsetCff(usage)
  if (bytes === undefined) return undefined
  return { usage, program: bytes, outlines, baseFont: subsetName(program, bytes) }
}

/** Compresses on other threads, while pages are written on this one. */
export async function packFont(font: EmbeddedFont, level: number): Promise<PackedFont> {
  const map = new TextEncoder().encode(toUnicodeMap(font.usage))
  const [packedProgram, packedMap] = await Promise.all([packed(font.program, { level }), packed(map, { level })])
  return { ...font, packedProgram, packedMap }
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
