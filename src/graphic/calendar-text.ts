import type { CalendarDate } from "../content/dates.ts"
import type { Lang } from "../content/report.ts"

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"] as const

/** A date in words as far as it is known: `2022年3月5日`, `5 Mar 2022`; without its year where that is said elsewhere. */
export function dateText({ year, month, day }: CalendarDate, lang: Lang, withYear = true): string {
  if (month === undefined) return lang === "zh" ? `${year}年` : String(year)
  if (lang === "zh") return `${withYear ? `${year}年` : ""}${month}月${day === undefined ? "" : `${day}日`}`
  return [day, MONTHS[month - 1], withYear ? year : undefined].filter((part) => part !== undefined).join(" ")
}
