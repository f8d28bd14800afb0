import { type IccHeader, readIccHeader } from "./icc-header.ts"
import type { PdfFile } from "./pdf/pdf-file.ts"
import { type PdfDict, PdfRef, textString } from "./pdf/value.ts"

export interface OutputIntent {
  readonly dict: PdfDict
  /** `GTS_PDFX`, `GTS_PDFA1`, … */
  readonly type: string
  readonly condition: string
  readonly registry: string
  readonly profile?: {
    readonly object: number | undefined
    readonly n: number | undefined
    readonly bytes: number
    readonly header: IccHeader | undefined
  }
}

export function readOutputIntents(file: PdfFile): readonly OutputIntent[] {
  const root = file.dict(file.trailer.get("Root"))
  const out: OutputIntent[] = []
  for (const value of file.array(root?.get("OutputIntents")) ?? []) {
    const dict = file.dict(value)
    if (dict === undefined) continue
    const text = (key: string): string => {
      const found = file.resolve(dict.get(key))
      return found instanceof Uint8Array ? textString(found).trim() : ""
    }
    const written = dict.get("DestOutputProfile")
    const stream = file.stream(written)
    const bytes = stream && file.decode(stream).bytes
    out.push({
      dict,
      type: file.name(dict.get("S")) ?? "",
      condition: text("OutputConditionIdentifier"),
      registry: text("RegistryName"),
      ...(stream &&
        bytes && {
          profile: {
            object: written instanceof PdfRef ? written.num : undefined,
            n: file.number(stream.dict.get("N")),
            bytes: bytes.length,
            header: readIccHeader(bytes),
          },
        }),
    })
  }
  return out
}

/** The colour model of the press: that of the PDF/X intent; CMYK where none is declared, as for all print here. */
export function intentSpace(intents: readonly OutputIntent[]): "CMYK" | "RGB" | "GRAY" {
  const header = intents.find(({ type }) => type === "GTS_PDFX")?.profile?.header
  return header?.space === "RGB " ? "RGB" : header?.space === "GRAY" ? "GRAY" : "CMYK"
}
