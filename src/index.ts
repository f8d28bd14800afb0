import { clock, openFontFolder, openProject, sha256 } from "./cli/disk.ts"
import { type Compose, type ComposeOptions, type ComposeResult, createComposer } from "./compose/compose.ts"
import { type BuildRequest, type BuildResult, build } from "./pipeline.ts"
import { readCatalogue } from "./text/font/catalogue.ts"

export {
  type Cluster,
  type Compose,
  type ComposeFinding,
  type ComposeOptions,
  type ComposeResult,
  createComposer,
  type Line,
} from "./compose/compose.ts"
export { type Column, composePairs, type PairedLine, type PairsResult } from "./compose/compose-pairs.ts"
export type { Booklet, EditionName } from "./content/booklet.ts"
export type { Lang, Report } from "./content/report.ts"
export type { Diagnostic, Message, Note, Severity } from "./foundation/diagnostic.ts"
export type { LineColumn, SourceFile, Span } from "./foundation/source.ts"
export { lineColumn } from "./foundation/source.ts"
export type { Sources } from "./foundation/sources.ts"
export { type BuildRequest, type BuildResult, type BuiltFile, build } from "./pipeline.ts"

let composer: Compose | undefined

/**
 * Breaks a text into lines and says how each is set; lengths are in em. Uses the fonts of the project around the
 * working folder, else tujie's own, and opens them once. Throws when there are none.
 */
export function compose(text: string, options: ComposeOptions): ComposeResult {
  if (composer === undefined) {
    const fonts = openFontFolder()
    if (fonts === undefined) throw new Error("there is no fonts/catalogue.json in this folder or above it")
    const faults: string[] = []
    const catalogue = readCatalogue(fonts.catalogue, ({ message }) => faults.push(message.en))
    if (catalogue === undefined) throw new Error(`fonts/catalogue.json: ${faults.join("; ")}`)
    composer = createComposer(catalogue, fonts.sources)
  }
  return composer(text, options)
}

/** Builds the booklet of a folder on disk, in memory: nothing is written. Throws when there is no such project. */
export async function buildFolder(folder: string, options: Partial<BuildRequest> = {}): Promise<BuildResult> {
  const project = openProject(folder)
  if ("type" in project) throw new Error(`${project.type}: ${project.path}`)
  return build(project.sources, { content: project.content, hash: sha256, clock, ...options })
}
