/** English number words (cardinals, ordinals, adverbs) that a report writes out instead of digits. */
export const ENGLISH_NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...[
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen",
    "eighteen nineteen twenty",
  ]
    .join(" ")
    .split(" ")
    .map((word, i): [string, number] => [word, i]),
  ..."first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
    .split(" ")
    .map((word, i): [string, number] => [word, i + 1]),
  ..."once twice".split(" ").map((word, i): [string, number] => [word, i + 1]),
  ..."thirty forty fifty sixty seventy eighty ninety"
    .split(" ")
    .map((word, i): [string, number] => [word, (i + 3) * 10]),
])

/** Powers of ten after digits: `3.5 million`. */
export const ENGLISH_POWERS: ReadonlyMap<string, number> = new Map([
  ["thousand", 3],
  ["million", 6],
  ["billion", 9],
  ["trillion", 12],
])

/** Chinese digits; 两 counts, 〇 and 零 are the same. GB/T 15835-2011, 3.3. */
export const CHINESE_DIGITS: ReadonlyMap<string, number> = new Map([
  ["〇", 0],
  ["零", 0],
  ["一", 1],
  ["二", 2],
  ["两", 2],
  ["三", 3],
  ["四", 4],
  ["五", 5],
  ["六", 6],
  ["七", 7],
  ["八", 8],
  ["九", 9],
])

/** Units inside a group of four digits, and the two that close a group, as powers of ten. */
export const CHINESE_UNITS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
])
export const CHINESE_GROUPS: ReadonlyMap<string, number> = new Map([
  ["万", 4],
  ["亿", 8],
])
