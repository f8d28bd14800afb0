import { Misuse } from "./misuse.ts"

/** Seconds up to the year 5138, which every date of a PDF can hold. */
const SECONDS = /^\d{1,11}$/

/** The date that the environment asks for (reproducible-builds.org), as ISO 8601; undefined when it asks for none. */
export function askedDate(): string | undefined {
  const value = process.env["SOURCE_DATE_EPOCH"]
  if (value === undefined || value === "") return undefined
  if (SECONDS.test(value)) return new Date(Number(value) * 1000).toISOString()
  throw new Misuse({
    en: `SOURCE_DATE_EPOCH is seconds since 1970 in digits, not "${value}".`,
    zh: `SOURCE_DATE_EPOCH 应为自 1970 年起的秒数，只写数字，而不是“${value}”。`,
  })
}
