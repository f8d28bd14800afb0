import { PT_PER_INCH } from "../foundation/units.ts"

/** Pages of a PDF file as PNG files, in their order; PDFium is loaded only here. */
export async function pagePictures(pdf: Uint8Array, dpi: number): Promise<readonly Uint8Array[]> {
  const [{ PDFiumLibrary }, { encodePng }] = await Promise.all([import("@hyzyla/pdfium"), import("./write-png.ts")])
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const pictures: Uint8Array[] = []
    for (let page = 0; page < document.getPageCount(); page++) {
      const picture = await document.getPage(page).render({ scale: dpi / PT_PER_INCH, render: "bitmap" })
      pictures.push(encodePng(picture.data, picture.width, picture.height, dpi))
    }
    document.destroy()
    return pictures
  } finally {
    library.destroy()
  }
}
