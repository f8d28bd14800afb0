/** Written in Chinese characters, kana or Hangul: not in Latin letters, as pinyin is. */
export const isCjkLanguage = (lang: string): boolean => /^(zh|ja|ko)\b(?!.*-Latn\b)/i.test(lang)

/** Simplified Chinese, which the phrase model knows. */
export const hasPhrases = (lang: string): boolean => /^zh\b/.test(lang) && !/^zh-(Hant|TW|HK|MO)\b/.test(lang)
