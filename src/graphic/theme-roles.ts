import type { Color } from "../foundation/color.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { Span } from "../foundation/source.ts"
import { type ChartColors, type ChartTexts, type ChartTheme, chartTheme, DEFAULT_CHART_THEME } from "./theme.ts"

/** What a theme says of graphics: roles by their names in `theme.json`. */
export interface GraphicSettings {
  readonly colors: ReadonlyMap<string, Color>
  readonly fonts: ReadonlyMap<string, { readonly families: readonly string[]; readonly weight?: number }>
  readonly span: Span
}

/** Font roles and the texts that they set. */
const FONT_ROLES: Readonly<Record<string, readonly (keyof ChartTexts)[]>> = {
  number: ["number", "displayEnSolo"],
  "label-zh": ["unit", "titleZh", "reversedZh", "labelZh", "detailZh"],
  "label-en": [
    "ordinal",
    "titleEn",
    "titleEnSolo",
    "reversedEn",
    "reversedEnSolo",
    "labelEn",
    "labelEnSolo",
    "detailEn",
    "detailEnSolo",
    "displayEn",
  ],
  "display-zh": ["displayZh"],
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
const COLOR_ROLES: ReadonlyMap<string, keyof ChartColors> = new Map(
  (Object.keys(DEFAULT_CHART_THEME.colors) as (keyof ChartColors)[]).map((role) => [kebab(role), role]),
)

/** The chart theme of a theme: its roles laid over the defaults. A role that no chart knows is a finding. */
export function chartThemeOf(settings: GraphicSettings, report: Report): ChartTheme {
  const colors: { -readonly [K in keyof ChartColors]?: Color } = {}
  const text: {
    -readonly [K in keyof ChartTexts]?: { readonly families: readonly string[]; readonly weight?: number }
  } = {}
  for (const [name, color] of settings.colors) {
    const role = COLOR_ROLES.get(name)
    if (role === undefined) unknownRole(name, [...COLOR_ROLES.keys()], settings.span, report)
    else colors[role] = color
  }
  for (const [name, font] of settings.fonts) {
    const texts = FONT_ROLES[name]
    if (texts === undefined) unknownRole(name, Object.keys(FONT_ROLES), settings.span, report)
    for (const key of texts ?? []) text[key] = font
  }
  return chartTheme({ colors, text })
}

function unknownRole(name: string, known: readonly string[], span: Span, report: Report): void {
  const near = nearest(name, known)
  const message = { en: `graphics have no role “${name}”`, zh: `图表没有名为“${name}”的用途` }
  const list = known.join(", ")
  const hint =
    near === undefined
      ? { en: `The roles are ${list}.`, zh: `可用的用途：${list}。` }
      : { en: `Did you mean “${near}”?`, zh: `是否指“${near}”？` }
  report(error("graphic/unknown-role", message, { span, hint }))
}
