/**
 * Ranges of East Asian Width F, W and H without Hangul, uax11: what css-text-4 #line-break-transform asks about the
 * characters beside a line feed in the source. First and last code point, ascending.
 */
export const WIDE_RANGES: readonly (readonly [number, number])[] = [
  [0x2e80, 0x303e],
  [0x3041, 0x312f],
  [0x3190, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff9f],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
]

/** Width A marks that Chinese sets full-width: they count as wide in Chinese text. */
export const AMBIGUOUS_IN_CHINESE = "“”‘’—…·"
