import type { BilingualMode, EditionName } from "../content/booklet.ts"
import type { Lang } from "../content/report.ts"
import type { FontCatalogue } from "../text/font/catalogue.ts"
import type { FontFace } from "../text/text.ts"

/** One file of a build, as the manifest lists it. */
export interface ManifestFile {
  readonly name: string
  readonly edition: EditionName
  readonly languages: readonly Lang[]
  /** Where two languages are set; sections may have another mode of their own. */
  readonly bilingual?: BilingualMode
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
  /** Of files for print: what they declare, and how many rules of our own preflight hold. */
  readonly preflight?: {
    readonly declares?: string
    readonly profile: string
    readonly passed: number
    readonly warnings: number
  }
}

export interface ManifestFont {
  readonly id: string
  readonly family: string
  readonly licence: string
}

/** What a build made, for release pages and checks; plain facts, no clock, no machine. */
export interface Manifest {
  readonly booklet: string
  readonly report: string
  readonly date: string
  readonly trimMm: readonly [number, number]
  readonly files: readonly ManifestFile[]
  /** How the lines came out: gaps in em, over the justified lines. */
  readonly lines: {
    readonly lines: number
    readonly justified: number
    readonly loose: number
    readonly worstGap: number
    readonly meanGap: number
  }
  readonly fonts: readonly ManifestFont[]
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`

/** The faces that the pages use, in the order of their ids, with the licence of their family. */
export function manifestFonts(faces: Iterable<FontFace>, catalogue: FontCatalogue): readonly ManifestFont[] {
  return [...new Map(Array.from(faces, ({ id, family }) => [id, family]))]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([id, family]) => ({
      id,
      family,
      licence: catalogue.families.find(({ name }) => name === family)?.licence.spdx ?? "unknown",
    }))
}
