import { PDFiumLibrary } from "@hyzyla/pdfium"

let library: Promise<PDFiumLibrary> | undefined

/** The text of each page, as PDFium's reader sees it. */
export async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  library ??= PDFiumLibrary.init()
  const document = await (await library).loadDocument(bytes)
  try {
    return [...document.pages()].map((page) => page.getText())
  } finally {
    document.destroy()
  }
}
