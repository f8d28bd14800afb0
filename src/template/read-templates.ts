import type { Sources } from "../foundation/sources.ts"
import type { TemplateFile } from "./syntax.ts"

const EXTENSION = ".hbs"

/** The templates of a theme by key: `layout`, `partials/paragraph`. Of its folders a later one replaces files of the ones before. */
export function readTemplates(sources: Sources, folders: readonly string[]): ReadonlyMap<string, TemplateFile> {
  const templates = new Map<string, TemplateFile>()
  const paths = new Map<string, { readonly path: string; readonly inherited: boolean }>()
  for (const [index, folder] of folders.entries()) {
    const inherited = index < folders.length - 1
    for (const prefix of ["", "partials/"]) {
      for (const name of sources.list(prefix === "" ? folder : `${folder}/partials`)) {
        if (!name.endsWith(EXTENSION)) continue
        paths.set(prefix + name.slice(0, -EXTENSION.length), { path: `${folder}/${prefix}${name}`, inherited })
      }
    }
  }
  for (const [key, { path, inherited }] of paths) {
    const text = sources.text(path)
    if (text !== undefined) templates.set(key, { path, text, ...(inherited && { inherited }) })
  }
  return templates
}
