import type { Color } from "../foundation/color.ts"
import { em, type Pt, pt } from "../foundation/units.ts"
import type { ChartTextStyle } from "./scene.ts"

/** What a colour does in a chart; the theme says which ink does it. */
export interface ChartColors {
  /** Values and the shapes that carry them. */
  readonly accent: Color
  readonly accentDark: Color
  /** The rest of a whole, streams, grounds of shapes: never carries a value alone. */
  readonly accentTint: Color
  /** Decoration only: its contrast on paper is too low to mean anything. */
  readonly gold: Color
  readonly goldLight: Color
  readonly ink: Color
  readonly muted: Color
  /** Values that we computed; lighter than reported ones, still readable. */
  readonly derived: Color
  readonly derivedTint: Color
  readonly line: Color
  readonly paper: Color
  readonly ground: Color
  readonly onAccent: Color
  readonly numberOnAccent: Color
}

/** What a text does in a chart. `…Solo`: English where no Chinese leads it. */
export interface ChartTexts {
  readonly number: ChartTextStyle
  readonly unit: ChartTextStyle
  readonly ordinal: ChartTextStyle
  /** Names of parts: a pillar, a node, a level. */
  readonly titleZh: ChartTextStyle
  readonly titleEn: ChartTextStyle
  readonly titleEnSolo: ChartTextStyle
  readonly labelZh: ChartTextStyle
  readonly labelEn: ChartTextStyle
  readonly labelEnSolo: ChartTextStyle
  /** The same in a shape of the accent: small white letters fill in when the plates do not fit. */
  readonly reversedZh: ChartTextStyle
  readonly reversedEn: ChartTextStyle
  readonly reversedEnSolo: ChartTextStyle
  /** Second line of a part. */
  readonly detailZh: ChartTextStyle
  readonly detailEn: ChartTextStyle
  readonly detailEnSolo: ChartTextStyle
  /** The words of a state or a centre, set large. */
  readonly displayZh: ChartTextStyle
  readonly displayEn: ChartTextStyle
  readonly displayEnSolo: ChartTextStyle
}

export interface ChartTheme {
  readonly colors: ChartColors
  readonly text: ChartTexts
  /** Smallest size a text may shrink to before it is a finding. */
  readonly minimum: { readonly zh: Pt; readonly en: Pt; readonly number: Pt; readonly unit: Pt }
  /** Largest size of a number by the room it has. */
  readonly numberMax: { readonly hero: Pt; readonly wide: Pt; readonly half: Pt; readonly third: Pt }
  /** Size of a unit as a share of its number; signs such as % are drawn larger. */
  readonly unitShare: number
  readonly signShare: number
  /** Baseline unit: gaps are multiples of it. */
  readonly grid: Pt
  readonly hairline: Pt
  readonly stroke: Pt
  readonly radius: Pt
}

/** A colour by name with a tint, or a whole colour. */
export type ColorSetting = Color | string

export interface ChartThemeOverrides {
  readonly colors?: { readonly [K in keyof ChartColors]?: ColorSetting }
  readonly text?: { readonly [K in keyof ChartTexts]?: Partial<ChartTextStyle> }
  readonly minimum?: Partial<ChartTheme["minimum"]>
  readonly numberMax?: Partial<ChartTheme["numberMax"]>
  readonly unitShare?: number
  readonly signShare?: number
  readonly grid?: Pt
  readonly hairline?: Pt
  readonly stroke?: Pt
  readonly radius?: Pt
}

/** A named colour of the theme; `tint` 0 is paper, 1 the full ink. */
export const ink = (name: string, tint = 1, alpha = 1): Color => ({ space: "theme", name, tint, alpha })

const COLORS: ChartColors = {
  accent: ink("red"),
  accentDark: ink("deep-red"),
  accentTint: ink("rose"),
  gold: ink("gold"),
  goldLight: ink("light-gold"),
  ink: ink("ink"),
  muted: ink("ink", 0.7),
  derived: ink("grey"),
  derivedTint: ink("grey", 0.3),
  line: ink("line"),
  paper: ink("white"),
  ground: ink("ivory"),
  onAccent: ink("white"),
  numberOnAccent: ink("light-gold"),
}

const SANS_ZH = ["Noto Sans SC"]
const SERIF_ZH = ["Noto Serif SC"]
const SANS_EN = ["Inter", "Noto Sans SC"]
const DIGITS = ["Source Serif 4", "Noto Serif SC"]
/** Lining figures of one width, so that columns of numbers align. */
const LINING = ["lnum", "tnum"]

const style = (
  families: readonly string[],
  lang: string,
  weight: number,
  size: number,
  leading: number,
  color: Color,
  features?: readonly string[],
): ChartTextStyle => ({ families, weight, size: pt(size), leading: pt(leading), color, lang, features })

const TEXT: ChartTexts = {
  number: { ...style(DIGITS, "en", 600, 52, 52, COLORS.accent, LINING), letterSpacing: em(-0.012) },
  unit: style(SANS_ZH, "zh-Hans", 400, 12, 14, COLORS.accent),
  ordinal: style(SANS_EN, "en", 600, 8, 10, COLORS.accent, LINING),
  titleZh: style(SANS_ZH, "zh-Hans", 700, 9.5, 13, COLORS.ink),
  titleEn: style(SANS_EN, "en", 400, 7, 8.5, COLORS.muted),
  titleEnSolo: style(SANS_EN, "en", 600, 8.5, 11, COLORS.ink),
  reversedZh: style(SANS_ZH, "zh-Hans", 700, 9.5, 13, COLORS.onAccent),
  reversedEn: style(SANS_EN, "en", 400, 8, 9.5, COLORS.onAccent),
  reversedEnSolo: style(SANS_EN, "en", 600, 8.5, 11, COLORS.onAccent),
  labelZh: style(SANS_ZH, "zh-Hans", 400, 8.5, 12, COLORS.ink),
  labelEn: style(SANS_EN, "en", 400, 6.75, 8.5, COLORS.muted),
  labelEnSolo: style(SANS_EN, "en", 400, 8, 10.5, COLORS.ink),
  detailZh: style(SANS_ZH, "zh-Hans", 400, 7.5, 12, COLORS.muted),
  detailEn: style(SANS_EN, "en", 400, 6.5, 8, COLORS.muted),
  detailEnSolo: style(SANS_EN, "en", 400, 7, 9, COLORS.muted),
  displayZh: style(SERIF_ZH, "zh-Hans", 700, 20, 26, COLORS.accent),
  displayEn: style(SANS_EN, "en", 400, 8, 11, COLORS.muted),
  displayEnSolo: style(DIGITS, "en", 600, 18, 22, COLORS.accent),
}

export const DEFAULT_CHART_THEME: ChartTheme = {
  colors: COLORS,
  text: TEXT,
  minimum: { zh: pt(7.5), en: pt(6.5), number: pt(28), unit: pt(7.5) },
  numberMax: { hero: pt(72), wide: pt(52), half: pt(44), third: pt(38) },
  unitShare: 0.35,
  signShare: 0.5,
  grid: pt(4),
  hairline: pt(0.5),
  stroke: pt(1),
  radius: pt(4.25),
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * The default chart theme with the settings of a theme file laid over it. A colour set as a string is a
 * palette name. A role that is recoloured recolours the texts that have its colour by default.
 */
export function chartTheme(overrides: ChartThemeOverrides = {}, base: ChartTheme = DEFAULT_CHART_THEME): ChartTheme {
  const colors: Mutable<ChartColors> = { ...base.colors }
  for (const role of Object.keys(overrides.colors ?? {}) as (keyof ChartColors)[]) {
    const setting = overrides.colors?.[role]
    if (setting !== undefined) colors[role] = typeof setting === "string" ? ink(setting) : setting
  }
  const roles = Object.keys(base.colors) as (keyof ChartColors)[]
  const text: Mutable<ChartTexts> = { ...base.text }
  for (const role of Object.keys(base.text) as (keyof ChartTexts)[]) {
    const was = base.text[role]
    const colorRole = roles.find((r) => base.colors[r] === was.color)
    text[role] = { ...was, color: colorRole ? colors[colorRole] : was.color, ...overrides.text?.[role] }
  }
  return {
    ...base,
    ...overrides,
    colors,
    text,
    minimum: { ...base.minimum, ...overrides.minimum },
    numberMax: { ...base.numberMax, ...overrides.numberMax },
  }
}

/** For a drawing that is made smaller afterwards: texts that would be printed below the theme's minimum are set at it. */
export function chartThemeAt(theme: ChartTheme, scale: number): ChartTheme {
  if (scale >= 1) return theme
  const { zh, en, unit, number } = theme.minimum
  const minimum = { zh: pt(zh / scale), en: pt(en / scale), unit: pt(unit / scale), number }
  const text: { -readonly [K in keyof ChartTexts]?: ChartTextStyle } = {}
  for (const key of Object.keys(theme.text) as (keyof ChartTexts)[]) {
    const style = theme.text[key]
    const least = style.lang === "en" ? minimum.en : minimum.zh
    const more = Math.max(1, least / style.size)
    text[key] = more === 1 ? style : { ...style, size: pt(style.size * more), leading: pt(style.leading * more) }
  }
  return { ...theme, minimum, text: { ...theme.text, ...text } }
}
