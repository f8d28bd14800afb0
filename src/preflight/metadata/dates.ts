/** Milliseconds of a date as XMP writes it (a profile of ISO 8601); undefined when it is none. */
export function xmpDate(text: string): number | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$/.exec(
    text,
  )
  if (found === null) return undefined
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", zone] = found
  return instant([year as string, month, day, hour, minute, second], zone)
}

/** Milliseconds of a date as Info writes it, `D:20260723120000+08'00'`; ISO 32000-1, 7.9.4. */
export function pdfDate(text: string): number | undefined {
  const found = /^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)(?:00'?00'?)?|([+-])(\d\d)'?(\d\d)?'?)?$/.exec(text)
  if (found === null) return undefined
  const [, year, month = "01", day = "01", hour = "00", minute = "00", second = "00", , sign, hours, minutes = "00"] =
    found
  return instant([year as string, month, day, hour, minute, second], sign && `${sign}${hours}:${minutes}`)
}

function instant(parts: readonly string[], zone: string | undefined): number | undefined {
  const [year, month, day, hour, minute, second] = parts.map(Number) as [number, number, number, number, number, number]
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59 || second > 60) return undefined
  const local = Date.UTC(year, month - 1, day, hour, minute, second)
  if (zone === undefined || zone === "Z") return local
  const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return local - (zone.startsWith("-") ? -1 : 1) * offset * 60_000
}
