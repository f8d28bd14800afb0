import type { Diagnostic, Message, Severity } from "../../foundation/diagnostic.ts"
import type { Span } from "../../foundation/source.ts"
import type { Ownership } from "../../paint/display-list.ts"
import type { StructureRole } from "../../paint/structure-tree.ts"
import type { Limits } from "../../tables/preflight-profiles.ts"
import { preflightRule } from "../../tables/preflight-rules.ts"
import type { Product } from "./product.ts"

interface Place {
  readonly page: number
  readonly owner?: Ownership
  readonly text?: string
}

interface Group {
  readonly rule: string
  readonly severity: Severity
  readonly what: Message
  readonly span: Span | undefined
  readonly first: Place
  readonly pages: Set<number>
  count: number
}

/** Pages named one by one; beyond, how many there are says enough. */
const NAMED_PAGES = 12
const SAMPLE = 24

/** Collects what breaks the rules; the same fault in many places is one finding that names them. */
export class Findings {
  readonly #product: Product
  readonly #groups = new Map<string, Group>()

  constructor(product: Product) {
    this.#product = product
  }

  /** `what` says what is wrong with numbers; faults of one rule that say the same are told together. */
  add(rule: string, severity: Severity, what: Message, place: Place): void {
    if (this.#product.profile.off.includes(rule)) return
    const key = `${rule} ${severity} ${what.en}`
    const group = this.#groups.get(key)
    if (group !== undefined) {
      group.pages.add(place.page)
      group.count++
      return
    }
    const { owner, text = "" } = place
    const span = owner?.type === "node" ? this.#product.origin?.(owner.node, text) : undefined
    this.#groups.set(key, { rule, severity, what, span, first: place, pages: new Set([place.page]), count: 1 })
  }

  /** About the whole booklet, not a page. */
  booklet(rule: string, severity: Severity, what: Message): void {
    if (this.#product.profile.off.includes(rule)) return
    const key = `${rule} ${what.en}`
    const span = this.#product.span
    this.#groups.set(key, { rule, severity, what, span, first: { page: 0 }, pages: new Set(), count: 1 })
  }

  done(): readonly Diagnostic[] {
    return [...this.#groups.values()].map((group): Diagnostic => {
      const { remedy } = preflightRule(group.rule)
      const span = group.span ?? (group.pages.size === 0 ? this.#product.span : undefined)
      const message = group.pages.size === 0 ? group.what : this.#placed(group)
      return { code: `preflight/${group.rule}`, severity: group.severity, message, ...(span && { span }), hint: remedy }
    })
  }

  #placed({ what, first, pages, count }: Group): Message {
    const list = [...pages].sort((a, b) => a - b)
    const en = `${list.length === 1 ? "page" : "pages"} ${ranges(list, ", ")}`
    const zh = `第 ${ranges(list, "、")} 页`
    const part = this.#part(first)
    const sample = first.text?.trim() ? clipped(first.text.trim()) : ""
    const more =
      count > 1 ? { en: `; ${count} places, the first: `, zh: `；共 ${count} 处，首处：` } : { en: ", ", zh: "，" }
    const shown = {
      en: [part.en, sample && `“${sample}”`].filter(Boolean).join(" "),
      zh: [part.zh, sample && `“${sample}”`].filter(Boolean).join(""),
    }
    const tail =
      shown.en === ""
        ? { en: count > 1 ? `; ${count} places` : "", zh: count > 1 ? `；共 ${count} 处` : "" }
        : undefined
    return {
      en: `${what.en} (${en}${tail?.en ?? more.en + shown.en})`,
      zh: `${what.zh}（${zh}${tail?.zh ?? more.zh + shown.zh}）`,
    }
  }

  #part({ owner }: Place): Message {
    if (owner === undefined) return NOWHERE
    if (owner.type === "artifact") return ARTIFACTS[owner.kind]
    const role = this.#product.tree.nodes[owner.node]?.role
    return (role && ROLES[role]) ?? NOWHERE
  }
}

const NOWHERE: Message = { en: "", zh: "" }
const ARTIFACTS: Readonly<Record<Extract<Ownership, { type: "artifact" }>["kind"], Message>> = {
  Layout: { en: "ornament", zh: "装饰" },
  Pagination: { en: "running head, folio or page background", zh: "书眉、页码或页面底色" },
  Background: { en: "background", zh: "底色" },
}

const heading: Message = { en: "heading", zh: "标题" }
const ROLES: Readonly<Partial<Record<StructureRole, Message>>> = {
  H1: heading,
  H2: heading,
  H3: heading,
  H4: heading,
  H5: heading,
  H6: heading,
  P: { en: "paragraph", zh: "段落" },
  LBody: { en: "list item", zh: "列表项" },
  Lbl: { en: "label", zh: "编号" },
  TH: { en: "table head", zh: "表头" },
  TD: { en: "table cell", zh: "表格单元" },
  Figure: { en: "graphic", zh: "图" },
  Note: { en: "footnote", zh: "脚注" },
  Link: { en: "link", zh: "链接" },
  RT: { en: "pinyin", zh: "拼音" },
  Caption: { en: "caption", zh: "图注" },
}

const clipped = (text: string): string => (text.length > SAMPLE ? `${[...text].slice(0, SAMPLE).join("")}…` : text)

/** 3–5, 7; a long list is cut. */
function ranges(pages: readonly number[], comma: string): string {
  const parts: string[] = []
  for (let i = 0; i < pages.length; ) {
    let to = i
    while (to + 1 < pages.length && pages[to + 1] === (pages[to] as number) + 1) to++
    parts.push(to === i ? `${pages[i]}` : `${pages[i]}${to === i + 1 ? comma : "–"}${pages[to]}`)
    i = to + 1
  }
  return parts.length > NAMED_PAGES ? `${parts.slice(0, NAMED_PAGES).join(comma)} …` : parts.join(comma)
}

/** What a value that should not be less (`above`: not more) than the limits is; undefined where it is well. */
export function severityOf(value: number, { error, warning }: Limits, above = false): Severity | undefined {
  const beyond = (limit: number | undefined): boolean => limit !== undefined && (above ? value > limit : value < limit)
  return beyond(error) ? "error" : beyond(warning) ? "warning" : undefined
}

/** The limit that a severity stands for. */
export const limitOf = ({ error, warning }: Limits, severity: Severity): number =>
  (severity === "error" ? error : warning) ?? 0

/** At most two decimals, none that say nothing. */
export const figure = (value: number): string => String(Math.round(value * 100) / 100)
