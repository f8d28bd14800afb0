/** Real fonts and finished files for this room's tests. */
import { existsSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { PDFiumLibrary } from "@hyzyla/pdfium"
import { diskSources } from "../cli/disk.ts"
import type { Palette } from "../foundation/color.ts"
import type { PageFragment } from "../layout/fragment.ts"
import { paint } from "../paint/paint.ts"
import { openColorTables } from "../press/color/color-tables.ts"
import { pageSheets } from "../press/page-sheets.ts"
import { openFace } from "../text/font/font.ts"
import { openSfnt } from "../text/font/sfnt.ts"
import type { FontFace } from "../text/text.ts"
import { writePdf } from "./pdf.ts"
import type { PdfInput } from "./pdf-input.ts"

const require = createRequire(import.meta.url)
const faces = new Map<string, FontFace>()

/** A face of a catalogue package, for instance `noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`. */
export function fontFace(file: string): FontFace {
  let face = faces.get(file)
  if (face === undefined) {
    const path = require.resolve(`@expo-google-fonts/${file}`)
    if (!existsSync(path)) throw new Error(`No font ${path}`)
    face = faceOf(new Uint8Array(readFileSync(path)), file)
    faces.set(file, face)
  }
  return face
}

export function faceOf(data: Uint8Array, id: string): FontFace {
  const font = openSfnt(data)
  if (typeof font === "string") throw new Error(`${id}: ${font}`)
  return openFace(font, { id, family: id, weight: 400, italic: false, scale: 1 })
}

export const HAN = "noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf"
export const LATIN = "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"

export const PALETTE: Palette = new Map([["red", { cmyk: [0.1, 1, 0.9, 0.1], screen: [0.75, 0.05, 0.1] }]])

export const METADATA: PdfInput["metadata"] = {
  title: "图解",
  author: "市人大",
  subject: "",
  keywords: "",
  lang: "zh-CN",
  date: "2023-01-05",
  producer: "Tujie 0.1.0",
}

export const TABLES = openColorTables(diskSources(process.cwd()), () => {})

/** The file of painted pages, uncompressed unless asked otherwise. */
export async function pdfOf(pages: readonly PageFragment[], extra: Partial<PdfInput> = {}): Promise<Uint8Array> {
  const { lists, tree, outline } = paint(pages, { title: "图解", lang: "zh-Hans" }, () => {})
  const sheets = pageSheets(lists)
  const given = {
    sheets,
    lists,
    tree,
    outline,
    palette: PALETTE,
    metadata: METADATA,
    target: "screen" as const,
    tables: TABLES,
  }
  return writePdf({ ...given, compress: false, ...extra })
}

/** Bytes as text, one character a byte. */
export const sourceOf = (pdf: Uint8Array): string => Buffer.from(pdf).toString("latin1")

/** What a reader copies from each page. */
export async function textOf(pdf: Uint8Array): Promise<readonly string[]> {
  const library = await PDFiumLibrary.init()
  const document = await library.loadDocument(pdf)
  try {
    return Array.from(document.pages(), (each) => each.getText().replaceAll("\r\n", "\n"))
  } finally {
    document.destroy()
    library.destroy()
  }
}
