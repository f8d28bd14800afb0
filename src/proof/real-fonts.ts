import { readdirSync, readFileSync } from "node:fs"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { type FontCatalogue, readCatalogue } from "../text/font/catalogue.ts"
import { openFonts } from "../text/font/fonts.ts"
import type { FontSet } from "../text/text.ts"

const ROOT = new URL("../../", import.meta.url)

const locate = (path: string): URL =>
  new URL(path.startsWith("package:") ? `node_modules/${path.slice("package:".length)}` : path, ROOT)

/** The project's own files, for tests that need real fonts. */
export const projectSources: Sources = {
  text: (path) => attempt(() => readFileSync(locate(path), "utf8")),
  bytes: (path) => attempt(() => readFileSync(locate(path))),
  list: (folder) => attempt(() => readdirSync(locate(`${folder}/`)).sort()) ?? [],
}

function attempt<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch {
    return undefined
  }
}

export function projectCatalogue(findings: Diagnostic[] = []): FontCatalogue {
  const path = "fonts/catalogue.json"
  const read = readCatalogue({ path, text: projectSources.text(path) ?? "" }, (finding) => findings.push(finding))
  return read ?? { families: [], generic: new Map() }
}

/** The catalogue's fonts, opened; findings are collected. */
export const projectFonts = (findings: Diagnostic[] = [], sources = projectSources): FontSet =>
  openFonts(projectCatalogue(findings), sources, (finding) => findings.push(finding))
