// Pictures of pages for the README: docs/pictures/page-NN.png, from the booklet as built. Usage: npm run pictures
import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { PDFiumLibrary } from "@hyzyla/pdfium"
import { PNG } from "pngjs"

const PAGES = [1, 5, 11, 17]
/** Pixels a point: 560 pixels for an A5 page, sharp enough at a quarter of a screen. */
const SCALE = 4 / 3

const library = await PDFiumLibrary.init()
const document = await library.loadDocument(readFileSync("output/xiangtan-2022/xiangtan-2022-screen.pdf"))
mkdirSync("docs/pictures", { recursive: true })
for (const number of PAGES) {
  const { data, width, height } = await document.getPage(number - 1).render({ scale: SCALE, render: "bitmap" })
  const png = new PNG({ width, height })
  png.data.set(data)
  const file = `docs/pictures/page-${String(number).padStart(2, "0")}.png`
  writeFileSync(file, PNG.sync.write(png, { colorType: 2, deflateLevel: 9 }))
  console.log(file)
}
document.destroy()
library.destroy()
