import type { Figure } from "./report.ts"

/** A figure as it is shown, the same in both languages: grouped by commas from 1,000 on, approximate ones with a plus (30+). */
export const displayValue = ({ value, approx }: Pick<Figure, "value" | "approx">): string =>
  approx ? `${groupDigits(value)}+` : groupDigits(value)

/** `-10290.5` → `-10,290.5`, independent of any locale. */
export function groupDigits(value: string): string {
  const point = value.indexOf(".")
  const whole = point === -1 ? value : value.slice(0, point)
  return whole.replace(/\d(?=(?:\d{3})+$)/g, "$&,") + value.slice(whole.length)
}
