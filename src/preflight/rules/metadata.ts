import type { Message } from "../../foundation/diagnostic.ts"
import { pdfDate, xmpDate } from "../metadata/dates.ts"
import { infoString } from "../metadata/declared.ts"
import { type NS, property } from "../metadata/xmp.ts"
import { filtersOf } from "../pdf/filters.ts"
import { readableName } from "../pdf/value.ts"
import type { Check, Run } from "../run.ts"

/** X09–X12: the stream the claim is made in. */
export const metadataStream: Check = {
  rules: ["X09", "X10", "X11", "X12"],
  start(run) {
    const { metadata, xmpFault, xmp } = run.declared
    if (metadata === undefined) {
      run.report("X09", { en: "the catalog has no Metadata stream", zh: "文档目录没有 Metadata 数据流" })
      return undefined
    }
    if (filtersOf(metadata.dict, run.file.resolve).length > 0) {
      run.report("X10", { en: "the metadata stream is compressed", zh: "元数据流经过压缩" })
    }
    if (xmpFault !== undefined) {
      run.report("X11", {
        en: `the metadata is no well-formed XML: ${xmpFault.en}`,
        zh: `元数据不是合格的 XML：${xmpFault.zh}`,
      })
      return undefined
    }
    const version = property(xmp, "pdfxid", "GTS_PDFXVersion")
    if (version !== "PDF/X-4") run.report("X12", versionDetail(version))
    return undefined
  },
}

const versionDetail = (version: string | undefined): Message =>
  version === undefined
    ? { en: "pdfxid:GTS_PDFXVersion is missing", zh: "缺少 pdfxid:GTS_PDFXVersion" }
    : { en: `pdfxid:GTS_PDFXVersion is “${version}”`, zh: `pdfxid:GTS_PDFXVersion 为“${version}”` }

/** X13–X16: the properties of XMP. */
export const metadataProperties: Check = {
  rules: ["X13", "X14", "X15", "X16"],
  start(run) {
    if (!readable(run)) return undefined
    const { xmp } = run.declared
    const need = (rule: string, space: keyof typeof NS, name: string, fits: (value: string) => boolean): void => {
      const value = property(xmp, space, name)
      if (value !== undefined && fits(value)) return
      const what = `${space}:${name}`
      const detail =
        value === undefined || value === ""
          ? { en: `${what} is missing`, zh: `缺少 ${what}` }
          : { en: `${what} is “${value}”`, zh: `${what} 为“${value}”` }
      run.report(rule, detail)
    }
    const some = (value: string): boolean => value !== ""
    for (const name of ["CreateDate", "ModifyDate", "MetadataDate"]) {
      need("X13", "xmp", name, (value) => xmpDate(value) !== undefined)
    }
    need("X14", "dc", "title", some)
    for (const name of ["DocumentID", "VersionID", "RenditionClass"]) need("X15", "xmpMM", name, some)
    need("X16", "pdf", "Trapped", (value) => value === "True" || value === "False")
    return undefined
  },
}

const readable = (run: Run): boolean => run.declared.metadata !== undefined && run.declared.xmpFault === undefined

/** X17–X19: Info says what the XMP metadata says. What only one of them says is no contradiction. */
export const infoDictionary: Check = {
  rules: ["X17", "X18", "X19"],
  start(run) {
    const { info, xmp } = run.declared
    if (info === undefined) return undefined
    const { file } = run
    const title = infoString(file, info, "Title")
    const xmpTitle = property(xmp, "dc", "title")
    if (title !== undefined && xmpTitle !== undefined && title !== xmpTitle) {
      run.report("X17", {
        en: `Info has the title “${title}”, the metadata “${xmpTitle}”`,
        zh: `Info 标题为“${title}”，元数据为“${xmpTitle}”`,
      })
    }
    for (const [key, name] of [
      ["CreationDate", "CreateDate"],
      ["ModDate", "ModifyDate"],
    ] as const) {
      const own = infoString(file, info, key)
      const other = property(xmp, "xmp", name)
      if (own === undefined || other === undefined) continue
      if (pdfDate(own) === undefined || pdfDate(own) !== xmpDate(other)) {
        run.report("X18", {
          en: `${key} is ${own}, xmp:${name} ${other}`,
          zh: `${key} 为 ${own}，xmp:${name} 为 ${other}`,
        })
      }
    }
    checkTrapped(run)
    return undefined
  },
}

function checkTrapped(run: Run): void {
  const { file, declared } = run
  const written = file.resolve(declared.info?.get("Trapped"))
  const inXmp = property(declared.xmp, "pdf", "Trapped")
  if (written === null) return
  if (typeof written !== "string") {
    run.report("X19", { en: "Info Trapped is no name", zh: "Info 的 Trapped 不是名称对象" })
  } else if (inXmp !== undefined && inXmp !== written) {
    const own = readableName(written)
    run.report("X19", {
      en: `Info Trapped is ${own}, pdf:Trapped ${inXmp}`,
      zh: `Info Trapped 为 ${own}，pdf:Trapped 为 ${inXmp}`,
    })
  }
}

/** A02: PDF/X-1a makes its claim in Info. */
export const infoClaim: Check = {
  rules: ["A02"],
  start(run) {
    const { file, declared } = run
    const { info } = declared
    const missing = ["GTS_PDFXVersion", "Title", "CreationDate", "ModDate"].filter(
      (key) => !infoString(file, info, key),
    )
    const version = infoString(file, info, "GTS_PDFXVersion")
    // Of 2001 the conformance is a key of its own; of 2003 the version says it.
    if (version === "PDF/X-1:2001" && !infoString(file, info, "GTS_PDFXConformance"))
      missing.push("GTS_PDFXConformance")
    const trapped = file.name(info?.get("Trapped"))
    if (trapped !== "True" && trapped !== "False") missing.push("Trapped")
    for (const key of missing) run.report("A02", { en: `Info has no ${key}`, zh: `Info 缺少 ${key}` })
    if (version !== undefined && !/^PDF\/X-1(:2001|a:2001|a:2003)$/.test(version)) {
      run.report("A02", { en: `GTS_PDFXVersion is “${version}”`, zh: `GTS_PDFXVersion 为“${version}”` })
    }
    return undefined
  },
}
