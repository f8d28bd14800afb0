import type { FontFamily } from "./catalogue.ts"

/** Languages of Han that a mainland family does not draw, most special first; nothing for all others. */
export function regionsOf(lang: string): readonly string[] {
  if (/^ja\b/.test(lang)) return ["ja"]
  if (/^ko\b/.test(lang)) return ["ko"]
  if (/^zh(-Hant)?-HK\b/.test(lang)) return ["zh-HK", "zh-Hant"]
  if (/^zh-(Hant|TW|MO)\b/.test(lang)) return ["zh-Hant"]
  return []
}

/** The families that draw a family’s Han as a language has them, the best first. */
export function regionalFamilies(families: readonly FontFamily[], of: FontFamily, lang: string): readonly FontFamily[] {
  if (of.role !== "cjk" || of.regional !== undefined) return []
  return regionsOf(lang).flatMap((region) =>
    families.filter(({ regional, languages }) => regional?.of === of.name && languages.includes(region)),
  )
}
