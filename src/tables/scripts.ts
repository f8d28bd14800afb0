/**
 * Scripts as OpenType names them, and what composition can do with them. Ranges of the Unicode Character Database's
 * Blocks.txt, coarse on purpose: they choose shaping rules, not fonts.
 * https://learn.microsoft.com/typography/opentype/spec/scripttags
 */
export const SCRIPT_RANGES: readonly (readonly [first: number, last: number, tag: string])[] = [
  [0x0370, 0x03ff, "grek"],
  [0x0400, 0x052f, "cyrl"],
  [0x1c80, 0x1c8f, "cyrl"],
  [0x1f00, 0x1fff, "grek"],
  [0x2de0, 0x2dff, "cyrl"],
  [0x3040, 0x30ff, "kana"],
  [0xa640, 0xa69f, "cyrl"],
]

/** Why a character is not set as it should be. */
export type UnsupportedReason = "right-to-left" | "complex-script" | "control"

/** Blocks whose text needs bidirectional ordering or shaping that is not here. */
export const UNSUPPORTED_RANGES: readonly (readonly [first: number, last: number, reason: UnsupportedReason])[] = [
  [0x0590, 0x08ff, "right-to-left"],
  [0x0900, 0x0dff, "complex-script"],
  [0x0e00, 0x0eff, "complex-script"],
  [0x0f00, 0x109f, "complex-script"],
  [0x1780, 0x18af, "complex-script"],
  [0x1900, 0x1b7f, "complex-script"],
  [0x1b80, 0x1c7f, "complex-script"],
  [0x1cd0, 0x1cff, "complex-script"],
  [0xa800, 0xaaff, "complex-script"],
  [0xabc0, 0xabff, "complex-script"],
  [0xfb1d, 0xfdff, "right-to-left"],
  [0xfe70, 0xfefc, "right-to-left"],
  [0x10800, 0x10fff, "right-to-left"],
  [0x11000, 0x11cff, "complex-script"],
  [0x1e800, 0x1efff, "right-to-left"],
]

/** Characters that order or disguise text; they are left out and reported. uax9 #Directional_Formatting_Codes. */
export const BIDI_CONTROLS: readonly (readonly [first: number, last: number])[] = [
  [0x061c, 0x061c],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0x2066, 0x2069],
]

/** Characters that never show: Default_Ignorable_Code_Point without the variation selectors, as far as text has them. */
export const INVISIBLE: readonly (readonly [first: number, last: number])[] = [
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x180b, 0x180f],
  [0x200b, 0x200d],
  [0x2060, 0x2064],
  [0xfeff, 0xfeff],
]

/** OpenType language systems by BCP 47 prefix, the longest first. */
export const LANGUAGE_SYSTEMS: readonly (readonly [prefix: string, tag: string])[] = [
  ["zh-Hant-HK", "ZHH "],
  ["zh-HK", "ZHH "],
  ["zh-Hant", "ZHT "],
  ["zh-TW", "ZHT "],
  ["zh", "ZHS "],
  ["ja", "JAN "],
  ["ko", "KOR "],
  ["tr", "TRK "],
  ["ro", "ROM "],
]
