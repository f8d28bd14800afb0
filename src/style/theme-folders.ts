import { error, type Report } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { SourceFile } from "../foundation/source.ts"
import type { Sources } from "../foundation/sources.ts"
import { readTheme } from "./read-theme.ts"
import type { Theme } from "./theme.ts"

const THEMES = "templates"
const DATA = "theme.json"

/** Folders that booklets may name: those with a `theme.json`. */
export const themeNames = (sources: Sources): readonly string[] =>
  sources.list(THEMES).filter((name) => sources.list(`${THEMES}/${name}`).includes(DATA))

export const themeFolder = (name: string): string => `${THEMES}/${name}`

/**
 * Folders of a theme, what it extends first, the theme itself last. A folder that is extended needs no `theme.json`;
 * one that has it may extend another. Undefined when a folder is missing or comes back to itself, which is reported.
 */
export function themeFolders(
  name: string,
  theme: Theme,
  sources: Sources,
  report: Report,
): readonly string[] | undefined {
  const names = [name]
  for (let at: Theme | undefined = theme; at?.extends !== undefined; ) {
    const { name: base, span } = at.extends
    if (names.includes(base)) {
      const way = [...names, base].join(" → ")
      const message = { en: `the theme extends itself: ${way}`, zh: `主题沿用了自身：${way}` }
      const hint = { en: 'write "extends": "base"', zh: '请写 "extends": "base"' }
      report(error("style/theme-loop", message, { span, hint }))
      return undefined
    }
    if (sources.list(themeFolder(base)).length === 0) {
      const near = nearest(
        base,
        sources.list(THEMES).filter((other) => !names.includes(other)),
      )
      const message = { en: `there is no folder ${themeFolder(base)}`, zh: `没有文件夹 ${themeFolder(base)}` }
      const hint = near && { hint: { en: `Did you mean "${near}"?`, zh: `是否指“${near}”？` } }
      report(error("style/no-base", message, { span, ...hint }))
      return undefined
    }
    names.push(base)
    const data: SourceFile | undefined = dataOf(base, sources)
    if (data === undefined) break
    at = readTheme(data, report)
    if (at === undefined) return undefined
  }
  return names.reverse().map(themeFolder)
}

function dataOf(name: string, sources: Sources): SourceFile | undefined {
  const path = `${themeFolder(name)}/${DATA}`
  const text = sources.text(path)
  return text === undefined ? undefined : { path, text }
}
