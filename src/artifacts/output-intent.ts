import { promisify } from "node:util"
import { deflate } from "node:zlib"
import type { OutputIntent } from "../press/color/output-profile.ts"
import { pdfString } from "./pdf-syntax.ts"
import type { PdfObjects, Ref } from "./pdfkit-document.ts"

/** An output intent whose profile is being compressed on another thread. */
export interface StartedIntent {
  readonly intent: OutputIntent
  readonly packing: Promise<Uint8Array>
}

const LEVEL = 6
const packed = promisify(deflate) as (bytes: Uint8Array, options: { readonly level: number }) => Promise<Uint8Array>

export const startIntent = (intent: OutputIntent): StartedIntent => ({
  intent,
  packing: packed(intent.profile, { level: LEVEL }),
})

const REGISTRY = "http://www.color.org"

/** ISO 32000-1, 14.11.5; what ISO 15930 asks of each entry. */
export async function writeOutputIntent({ intent, packing }: StartedIntent, objects: PdfObjects): Promise<Ref> {
  const { identifier, condition } = intent
  const profile = objects.addStream("/N 4/Filter/FlateDecode", await packing)
  // A condition that is not in the registry is told by its profile alone.
  const registry = identifier === "Custom" ? "" : `/RegistryName${pdfString(REGISTRY)}`
  return objects.add(
    `<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier${pdfString(identifier)}` +
      `/OutputCondition${pdfString(condition)}/Info${pdfString(condition)}${registry}/DestOutputProfile ${profile}>>`,
  )
}
