import type { SourceFile } from "../foundation/source.ts"
import type { Sources } from "../foundation/sources.ts"

const EXTENSION = ".hbs"

/** The templates of a theme folder by key: `layout`, `partials/paragraph`. */
export function readTemplates(sources: Sources, folder: string): ReadonlyMap<string, SourceFile> {
  const templates = new Map<string, SourceFile>()
  for (const prefix of ["", "partials/"]) {
    for (const name of sources.list(prefix === "" ? folder : `${folder}/partials`)) {
      if (!name.endsWith(EXTENSION)) continue
      const path = `${folder}/${prefix}${name}`
      const text = sources.text(path)
      if (text !== undefined) templates.set(prefix + name.slice(0, -EXTENSION.length), { path, text })
    }
  }
  return templates
}
