// Pictures of pages for the README, as docs/pictures/*.png, from booklets built here. Usage: npm run pictures
import { spawnSync } from "node:child_process"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { PDFiumLibrary } from "@hyzyla/pdfium"
import { PNG } from "pngjs"

const PICTURES = [
  { args: [], pages: { "page-01": 1, "page-05": 5, "page-11": 11, "page-17": 17, "page-20": 20, "page-22": 22 } },
  { args: ["--bilingual", "parallel"], pages: { parallel: 12 } },
  { args: ["--bilingual", "facing"], pages: { "facing-left": 18, "facing-right": 19 } },
  { args: ["--theme", "qingshan"], pages: { "qingshan-cover": 1, "qingshan-opening": 13, "qingshan-page": 14 } },
  { booklet: "gallery", args: [], pages: { "gallery-page": 24 } },
  { edition: "sheets", args: [], pages: { sheet: 1 } },
]
/** Pixels a point: 560 pixels for an A5 page, sharp enough at a quarter of a screen. */
const SCALE = 4 / 3

const library = await PDFiumLibrary.init()
const folder = mkdtempSync(join(tmpdir(), "pictures-"))
mkdirSync("docs/pictures", { recursive: true })
try {
  for (const { booklet = "xiangtan-2022", edition = "screen", args, pages } of PICTURES) {
    const built = spawnSync(process.execPath, [
      "dist/tujie.js",
      "build",
      `content/${booklet}`,
      ...args,
      "--edition",
      edition,
      "--out",
      folder,
    ])
    if (built.status !== 0) throw new Error(`the booklet was not built: ${built.stderr}`)
    const document = await library.loadDocument(readFileSync(join(folder, `${booklet}-${edition}.pdf`)))
    for (const [name, number] of Object.entries(pages)) {
      const { data, width, height } = await document.getPage(number - 1).render({ scale: SCALE, render: "bitmap" })
      const png = new PNG({ width, height })
      png.data.set(data)
      writeFileSync(`docs/pictures/${name}.png`, PNG.sync.write(png, { colorType: 2, deflateLevel: 9 }))
      console.log(`docs/pictures/${name}.png`)
    }
    document.destroy()
  }
} finally {
  rmSync(folder, { recursive: true })
  library.destroy()
}
