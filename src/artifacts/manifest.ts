import type { EditionName } from "../content/booklet.ts"
import type { Lang } from "../content/report.ts"

/** One file of a build, as the manifest lists it. */
export interface ManifestFile {
  readonly name: string
  readonly edition: EditionName
  readonly languages: readonly Lang[]
  readonly pages: number
  readonly bytes: number
  readonly sha256: string
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
  readonly fonts: readonly ManifestFont[]
}

export const manifestText = (manifest: Manifest): string => `${JSON.stringify(manifest, undefined, 2)}\n`
