import { clock, openProject, sha256 } from "./cli/disk.ts"
import { type BuildRequest, type BuildResult, build } from "./pipeline.ts"

export type { Booklet, EditionName } from "./content/booklet.ts"
export type { Lang, Report } from "./content/report.ts"
export type { Diagnostic, Message, Note, Severity } from "./foundation/diagnostic.ts"
export type { LineColumn, SourceFile, Span } from "./foundation/source.ts"
export { lineColumn } from "./foundation/source.ts"
export type { Sources } from "./foundation/sources.ts"
export { type BuildRequest, type BuildResult, type BuiltFile, build } from "./pipeline.ts"

/** Builds the booklet of a folder on disk, in memory: nothing is written. Throws when there is no such project. */
export async function buildFolder(folder: string, options: Partial<BuildRequest> = {}): Promise<BuildResult> {
  const project = openProject(folder)
  if ("type" in project) throw new Error(`${project.type}: ${project.path}`)
  return build(project.sources, { content: project.content, hash: sha256, clock, ...options })
}
