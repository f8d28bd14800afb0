import type { PDFDocument } from "@cantoo/pdf-lib"
import { info, type Message, type Report, warning } from "../foundation/diagnostic.ts"
import type { PdfLib } from "./foreign-pages.ts"
import { pageList } from "./foreign-pages.ts"

/** Says what a file had that sheets do not have: claims, notes that print, links, tags. */
export function tellLost(lib: PdfLib, source: PDFDocument, name: string, report: Report): void {
  const claim = claimOf(lib, source)
  if (claim !== undefined) {
    const message = {
      en: `${name} declares ${claim}; the imposed file does not, because it was not checked against it`,
      zh: `${name} 声明为 ${claim}，拼版后的文件未经核对，故不作此声明`,
    }
    report(info("foreign/claim-dropped", message))
  }
  const shown = pagesWith(lib, source, (subtype) => subtype !== "/Link" && subtype !== "/Popup")
  if (shown.length > 0) {
    const list = pageList(shown)
    const message = {
      en: `${name} has notes, stamps or form fields (${list.en}), which sheets do not show`,
      zh: `${name} 含批注、图章或表单（${list.zh}），拼版后不显示`,
    }
    const hint = { en: "Flatten them first if they are to be printed.", zh: "如需印出，请先把它们合并到页面。" }
    report(warning("foreign/annotations-lost", message, { hint }))
  }
  const kept: Message[] = []
  if (pagesWith(lib, source, (subtype) => subtype === "/Link").length > 0) kept.push({ en: "links", zh: "链接" })
  if (has(lib, source, "Outlines")) kept.push({ en: "bookmarks", zh: "书签" })
  if (has(lib, source, "StructTreeRoot")) kept.push({ en: "tags", zh: "标签" })
  if (kept.length > 0) {
    const message = {
      en: `${kept.map(({ en }) => en).join(", ")} of ${name} are left out: paper has none`,
      zh: `${name} 的${kept.map(({ zh }) => zh).join("、")}未保留，纸上用不到`,
    }
    report(info("foreign/reading-aids-lost", message))
  }
}

const has = (lib: PdfLib, source: PDFDocument, key: string): boolean =>
  source.catalog.get(lib.PDFName.of(key)) !== undefined

function pagesWith(lib: PdfLib, source: PDFDocument, wanted: (subtype: string) => boolean): readonly number[] {
  const numbers: number[] = []
  source.getPages().forEach(({ node }, i) => {
    const annotations = node.context.lookup(node.get(lib.PDFName.of("Annots")))
    if (!(annotations instanceof lib.PDFArray)) return
    const some = annotations.asArray().some((each) => {
      const found = node.context.lookup(each)
      return found instanceof lib.PDFDict && wanted(String(found.get(lib.PDFName.of("Subtype"))))
    })
    if (some) numbers.push(i + 1)
  })
  return numbers
}

/** What the file says that it keeps to: in Info for PDF/X-1a and X-3, in XMP for later standards. */
function claimOf(lib: PdfLib, source: PDFDocument): string | undefined {
  const { context } = source
  const { Info: information } = context.trailerInfo
  const dictionary = information && context.lookup(information)
  const stated = dictionary instanceof lib.PDFDict ? dictionary.get(lib.PDFName.of("GTS_PDFXVersion")) : undefined
  if (stated instanceof lib.PDFString || stated instanceof lib.PDFHexString) return stated.decodeText().slice(0, 40)
  const metadata = context.lookup(source.catalog.get(lib.PDFName.of("Metadata")))
  if (!(metadata instanceof lib.PDFRawStream)) return undefined
  const packet = new TextDecoder().decode(lib.decodePDFRawStream(metadata).decode())
  const x = /GTS_PDFXVersion\s*(?:=\s*["']|>)\s*(PDF\/X[^"'<]{1,30})/.exec(packet)?.[1]
  if (x !== undefined) return x
  const a = /pdfaid:part\s*(?:=\s*["']|>)\s*(\d)/.exec(packet)?.[1]
  const level = /pdfaid:conformance\s*(?:=\s*["']|>)\s*([A-Za-z])/.exec(packet)?.[1] ?? ""
  return a === undefined ? undefined : `PDF/A-${a}${level.toLowerCase()}`
}
