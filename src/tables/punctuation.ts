/**
 * Chinese marks: what a mark does in a line. clreq #categories_and_usage_of_chinese_punctuation_marks,
 * GB/T 15834-2011, 5.1. The empty half of a mark is not written here: the font says where it is (`halt`).
 */
export type MarkClass =
  /** Brackets and quotes that open: never at a line end, trimmed at a line start. */
  | "open"
  /** Brackets and quotes that close. */
  | "close"
  /** ，、；： */
  | "pause"
  /** 。！？ */
  | "stop"
  /** The interpunct: half an em, never at a line start. */
  | "middle"
  /** ～ and single dashes between two things: never at a line start. */
  | "connector"
  /** ／: neither at a line start nor at a line end; GB/T 15834-2011, 5.1.9. */
  | "solidus"
  /** —— and ……: one unit of two em. */
  | "long"

const rows: Readonly<Record<MarkClass, string>> = {
  open: "（《〈「『【〖〔［｛｟〘〚〝“‘",
  close: "）》〉」』】〗〕］｝｠〙〛〞〟”’",
  pause: "，、；：",
  stop: "。！？．",
  middle: "·・‧",
  connector: "～〜—–",
  solidus: "／",
  long: "—…⸺",
}

/** Class of each mark. The dash and the ellipsis are `long` here; a dash that stands alone is a `connector`. */
export const MARK_CLASSES: ReadonlyMap<number, MarkClass> = new Map(
  (Object.entries(rows) as [MarkClass, string][]).flatMap(([markClass, marks]) =>
    Array.from(marks, (mark) => [mark.codePointAt(0) as number, markClass] as const),
  ),
)

/** Marks that share one em when two stand together; GB/T 15834-2011, 5.1.2 (叠用). */
export const STACKING_MARKS = "！？"

/** Marks that may hang in the margin; clreq #hanging_punctuation_marks_at_line_end. */
export const HANGING_MARKS = "，、。．；：！？"

/** css-text-4 #line-break-property, `loose`: these may start a line in Chinese and Japanese. */
export const LOOSE_STARTS = "々〻ゝゞヽヾ・：；‼⁇⁈⁉！？"
/** css-text-4 #line-break-property, `normal` and `loose`: breaks allowed before these in Chinese and Japanese. */
export const LOOSE_HYPHENS = "‐–〜゠"

/** Signs that belong to a number's digits and take the Han–Latin space with it. */
export const NUMBER_SIGNS = "%‰°℃℉¥$€£±−+-№#"

/** Spaces of a fixed width in em, for fonts without them; Unicode Standard, table 6-2. */
export const FIXED_SPACES: ReadonlyMap<number, number> = new Map([
  [0x2000, 1 / 2],
  [0x2001, 1],
  [0x2002, 1 / 2],
  [0x2003, 1],
  [0x2004, 1 / 3],
  [0x2005, 1 / 4],
  [0x2006, 1 / 6],
  [0x2007, 1 / 2],
  [0x2008, 1 / 5],
  [0x2009, 1 / 5],
  [0x200a, 1 / 10],
  [0x202f, 1 / 5],
  [0x205f, 4 / 18],
  [0x3000, 1],
])

/** Punctuation by category that is read as a word: css-text-decor-4 #text-emphasis-skip-property counts it to the symbols. */
export const SIGNS_LIKE_LETTERS = "#%‰‱٪﹪％﹟＃&＆﹠⁊@﹫＠§¶⁋⸿〽"
