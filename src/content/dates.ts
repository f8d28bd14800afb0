import type { Message } from "../foundation/diagnostic.ts"

/** A day, a month or a year of the Gregorian calendar, as far as it is written. */
export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month?: number
  /** 1 to 31. */
  readonly day?: number
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const
const FEBRUARY = 2
const FORM = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
const daysIn = (year: number, month: number): number =>
  (DAYS[month - 1] ?? 0) + (month === FEBRUARY && isLeap(year) ? 1 : 0)

/** `2022`, `2022-03` or `2022-03-05`; undefined for other forms and for days that do not exist. */
export function parseDate(text: string): CalendarDate | undefined {
  const match = FORM.exec(text)
  if (match === null) return undefined
  const [year, month, day] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)))
  if (year === undefined || month === undefined) return year === undefined ? undefined : { year }
  if (month < 1 || month > 12) return undefined
  if (day === undefined) return { year, month }
  return day >= 1 && day <= daysIn(year, month) ? { year, month, day } : undefined
}

/** What to do about a day that the calendar does not have. */
export const REAL_DAY: Message = {
  en: "write a day of the calendar, as 2023-02-28",
  zh: "请写日历上有的日期，例如 2023-02-28",
}

/** Whether an ISO date names a day of the Gregorian calendar. */
export const isDay = (date: string): boolean => parseDate(date)?.day !== undefined

/** Days from 1 January of year 0 to the first day of a date's period: places on a line of time. */
export function dayNumber({ year, month = 1, day = 1 }: CalendarDate): number {
  const before = year - 1
  let days = year * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  for (let m = 1; m < month; m++) days += daysIn(year, m)
  return days + day - 1
}

/** How many days a date's period has. */
export function daysOf({ year, month, day }: CalendarDate): number {
  if (month === undefined) return isLeap(year) ? 366 : 365
  return day === undefined ? daysIn(year, month) : 1
}
