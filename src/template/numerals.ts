const DIGITS = "零一二三四五六七八九"

/** Section numbers as headings write them, GB/T 15835-2011: 一, 十, 十一, 二十, 九十九; from 100 on in digits. */
export function chineseNumeral(n: number): string {
  if (!Number.isInteger(n) || n < 1 || n > 99) return String(n)
  const tens = Math.floor(n / 10)
  const units = n % 10
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS[tens]}十`
  return head + (units === 0 ? "" : DIGITS[units])
}
