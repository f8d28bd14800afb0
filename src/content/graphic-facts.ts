import { compare, divide, parseDecimal, type Rational, roundHalfUp, scale } from "./decimal.ts"
import type { Figure, GraphicBlock, GraphicItem, Report, SectionKind } from "./report.ts"

/** How figures of one unit belong together: one set that becomes smaller, parts of a sum, or nothing that we know. */
export type Relation = "kept" | "sum" | undefined

/** What a choice of graphic type is made from. */
export interface GraphicFacts {
  readonly block: GraphicBlock
  readonly section: SectionKind
  readonly items: readonly GraphicItem[]
  /** All that are drawn, each once: the block's, then those of its items. */
  readonly figures: readonly Figure[]
  readonly rates: readonly Figure[]
  /** All others. */
  readonly counts: readonly Figure[]
  /** Chinese labels of what is drawn, in drawing order: items, else figures. */
  readonly labels: readonly string[]
  /** Title, centre and labels of figures. */
  readonly words: string
  readonly relation: Relation
}

export const isRate = ({ unit }: Figure): boolean => /^[%％]$/.test(unit.zh.text) || /^[%％]$/.test(unit.en.text)

export function factsOf(block: GraphicBlock, section: SectionKind, known: Report["figures"]): GraphicFacts {
  const { items } = block
  const ids = [...block.figures, ...items.flatMap(({ figure }) => figure ?? [])]
  const figures = [...new Set(ids)].flatMap((id) => known.get(id) ?? [])
  const counts = figures.filter((figure) => !isRate(figure))
  const labels = items.length > 0 ? items.map(({ label }) => label.zh.text) : figures.map(({ label }) => label.zh.text)
  const own = [block.title?.zh.text, block.center?.zh.text, ...figures.map(({ label }) => label.zh.text)]
  return {
    block,
    section,
    items,
    figures,
    rates: figures.filter(isRate),
    counts,
    labels,
    words: own.join(" "),
    relation: relationOf(counts, known),
  }
}

/** What came in, and what came of it. */
const TAKEN_IN = /收集|搜集|征集|接收|受理|收到|审查|反映|登记|抽查|提出/
const CAME_OF_IT = /采纳|解决|办结|办理|纠错|整改|通过|采用|落实|答复/
/** What was there already, and what came to it. */
const OF_OLD = /原有|修订|完善|续建|存量|改建|现有/
const NEWLY = /新增|新建|新制定|新立|增量/

function relationOf(counts: readonly Figure[], known: Report["figures"]): Relation {
  if (counts.length < 2) return undefined
  const all = [...known.values()]
  const ids = counts.map(({ id }) => id)
  if (all.some(({ derived }) => derived?.op === "sum" && sameSet(derived.of, ids))) return "sum"
  const pairs = counts.slice(1).map((later, i): readonly [Figure, Figure] => [counts[i] as Figure, later])
  if (pairs.every(([earlier, later]) => isKept(earlier, later, all))) return "kept"
  const [first, second] = counts
  const labels = [first?.label.zh.text ?? "", second?.label.zh.text ?? ""] as const
  return counts.length === 2 && OF_OLD.test(labels[0]) && NEWLY.test(labels[1]) ? "sum" : undefined
}

const sameSet = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((id) => b.includes(id))

/** Whether `later` is what remains of `earlier`: a share of it is derived, or stated, or their labels say so. */
function isKept(earlier: Figure, later: Figure, all: readonly Figure[]): boolean {
  const shared = all.some(({ derived }) => derived?.op === "percent" && sameSet(derived.of, [later.id, earlier.id]))
  if (shared || statesShare(earlier, later, all)) return true
  return TAKEN_IN.test(earlier.label.zh.text) && CAME_OF_IT.test(later.label.zh.text)
}

function statesShare(earlier: Figure, later: Figure, all: readonly Figure[]): boolean {
  const [whole, part] = [parseDecimal(earlier.value), parseDecimal(later.value)]
  if (whole === undefined || part === undefined || whole.n <= 0n || earlier.approx || later.approx) return false
  const share = scale(divide(part, whole), 100n)
  // Whole numbers of percent agree by chance too often.
  return all.some((rate) => {
    const places = rate.value.split(".")[1]?.length ?? 0
    return places > 0 && isRate(rate) && rate.derived === undefined && roundHalfUp(share, places) === rate.value
  })
}

const HUNDRED: Rational = { n: 100n, d: 1n }
const ZERO: Rational = { n: 0n, d: 1n }

/** Below zero or more than a whole. */
export function outsideWhole(figure: Figure): boolean {
  const value = parseDecimal(figure.value)
  return value !== undefined && (compare(value, ZERO) < 0 || compare(value, HUNDRED) > 0)
}

export const isNegative = ({ value }: Figure): boolean => value.startsWith("-")

/** No value is more than the one before it. */
export const narrows = (figures: readonly Figure[]): boolean =>
  figures.every((figure, i) => {
    const [before, value] = [parseDecimal(figures[i - 1]?.value ?? figure.value), parseDecimal(figure.value)]
    return before === undefined || value === undefined || compare(before, value) >= 0
  })

/** The value of a figure that counts whole things exactly, else undefined. */
export function wholeCount(figure: Figure | undefined): number | undefined {
  if (figure === undefined || figure.approx || !/^\d{1,6}$/.test(figure.value)) return undefined
  return Number(figure.value)
}
