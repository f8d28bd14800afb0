import { type Color, isGradient, type Paint } from "../../foundation/color.ts"
import type { Message } from "../../foundation/diagnostic.ts"
import { MM_PER_INCH, PT_PER_INCH } from "../../foundation/units.ts"
import type { DisplayList } from "../../paint/display-list.ts"
import { INK_WINDOW_MM2 } from "../../tables/preflight-profiles.ts"
import { type Findings, figure, limitOf, severityOf } from "./findings.ts"
import { total } from "./inks.ts"
import type { PlacedItem } from "./placed-items.ts"
import type { Product } from "./product.ts"
import { percents } from "./text.ts"

const WINDOW_PT2 = INK_WINDOW_MM2 * (PT_PER_INCH / MM_PER_INCH) ** 2

/** C3 and C8 for each flat colour, and transparency where the file may have none. */
export function checkColors(
  list: DisplayList,
  items: readonly PlacedItem[],
  { profile, separate, opaque }: Product,
  findings: Findings,
): void {
  for (const { item, bounds, opacity } of items) {
    const place = { page: list.page, owner: item.owner, ...(item.type === "glyphs" && { text: item.text }) }
    if (opaque === true && (opacity < 1 || seesThrough(item))) findings.add("A04", "error", TRANSPARENT, place)
    if (item.type === "image") continue
    const fill = item.type === "glyphs" ? item.color : item.fill
    for (const color of [fill, item.type === "path" ? item.stroke?.color : undefined]) {
      if (color === undefined || isGradient(color) || color.alpha <= 0) continue
      const inks = separate(color, item.type === "glyphs" ? "fine" : "area")
      const most = Math.max(...inks) * 100
      const faint = most > 0 && Math.round(most * 100) / 100
      const light = faint === false ? undefined : severityOf(faint, profile.tint)
      if (light !== undefined) {
        const limit = figure(limitOf(profile.tint, light))
        findings.add("C8", light, faintWords(percents(inks), limit), place)
      }
    }
    const area = bounds.width * bounds.height
    if (item.type === "glyphs" || area < WINDOW_PT2) continue
    for (const color of colorsOf(fill)) {
      const sum = Math.round(total(separate(color, "area")) * 100)
      const heavy = severityOf(sum, profile.ink, true)
      if (heavy === undefined) continue
      const limit = figure(limitOf(profile.ink, heavy))
      const words = {
        en: `${percents(separate(color, "area"))} is ${sum} % of ink; ${limit} % is the limit`,
        zh: `${percents(separate(color, "area"))} 总墨量为 ${sum} %，上限为 ${limit} %`,
      }
      findings.add("C3", heavy, words, place)
    }
  }
}

const faintWords = (color: string, limit: string): Message => ({
  en: `the tint ${color} is below ${limit} %`,
  zh: `${color} 的平网低于 ${limit} %`,
})

const TRANSPARENT: Message = {
  en: "something is transparent, which PDF/X-1a does not know",
  zh: "含有透明效果，PDF/X-1a 不支持",
}

const colorsOf = (paint: Paint | undefined): readonly Color[] =>
  paint === undefined
    ? []
    : (isGradient(paint) ? paint.stops.map(({ color }) => color) : [paint]).filter(({ alpha }) => alpha > 0)

function seesThrough(item: PlacedItem["item"]): boolean {
  if (item.type === "image") return item.image.alpha === true && item.ground === undefined
  if (item.type === "glyphs") return isPart(item.color.alpha)
  const { fill, stroke } = item
  if (stroke !== undefined && isPart(stroke.color.alpha)) return true
  if (fill === undefined) return false
  return isGradient(fill) ? fill.stops.some(({ color }) => color.alpha < 1) : isPart(fill.alpha)
}

const isPart = (alpha: number): boolean => alpha > 0 && alpha < 1

/** Process inks and what programs keep for themselves, ISO 32000-1, 8.6.6.4. */
const RESERVED = new Set(["all", "none", "cyan", "magenta", "yellow", "black"])

/** C1, C5, C6: the spot inks of the colours that the pages use. */
export function checkSpots(product: Product, findings: Findings): void {
  const { palette, profile, spots } = product
  const used = usedNames(product.lists)
  const inks = new Map<string, readonly number[]>()
  for (const [name, { spot, cmyk }] of palette) {
    if (spot === undefined || !used.has(name)) continue
    const known = inks.get(spot)
    if (known === undefined) inks.set(spot, cmyk)
    else if (known.some((ink, i) => ink !== cmyk[i])) {
      findings.booklet("C5", "error", {
        en: `the spot colour “${spot}” has two values: ${known.join("/")} and ${cmyk.join("/")}`,
        zh: `专色“${spot}”有两种数值：${known.join("/")} 与 ${cmyk.join("/")}`,
      })
    }
  }
  const names = [...inks.keys()]
  names.forEach((name, i) => {
    if (RESERVED.has(name.trim().toLowerCase())) {
      findings.booklet("C5", "error", {
        en: `“${name}” is no name for a spot colour: programs keep it for themselves`,
        zh: `“${name}”是保留名称，不能用作专色名`,
      })
    }
    for (const other of names.slice(i + 1)) {
      const same = inks.get(name)?.every((ink, plate) => ink === inks.get(other)?.[plate])
      if (plainName(name) !== plainName(other) && !same) continue
      findings.booklet("C5", "error", {
        en: `the spot colours “${name}” and “${other}” look like one colour with two names`,
        zh: `专色“${name}”与“${other}”似为同一颜色的两个名称`,
      })
    }
    if (spots !== undefined && !spots.includes(name)) {
      findings.booklet("C1", "error", {
        en: `the pages use the spot colour “${name}”, which the job does not declare`,
        zh: `页面使用了未声明的专色“${name}”`,
      })
    }
  })
  const most = spots?.length ?? profile.spots
  if (names.length > most) {
    findings.booklet("C6", "error", {
      en: `the pages use ${names.length} spot colours (${names.join(", ")}); the job has ${most}`,
      zh: `页面使用 ${names.length} 种专色（${names.join("、")}），订单为 ${most} 种`,
    })
  }
}

/** Without case, spaces and the paper that a swatch book was printed on: PANTONE 186 C is Pantone 186 U. */
const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[\s_-]+/g, "")
    .replace(/(?<=\d)(?:c|u|m|cp|up|cvc|cvu|ec)$/, "")

function usedNames(lists: readonly DisplayList[]): ReadonlySet<string> {
  const used = new Set<string>()
  const add = (paint: Paint | undefined): void => {
    for (const color of colorsOf(paint)) if (color.space === "theme") used.add(color.name)
  }
  const walk = (items: DisplayList["items"]): void => {
    for (const item of items) {
      if (item.type === "group") walk(item.items)
      else if (item.type === "line") for (const run of item.runs) add(run.color)
      else if (item.type === "path") {
        add(item.fill)
        add(item.stroke?.color)
      }
    }
  }
  for (const { items } of lists) walk(items)
  return used
}
