import { error, type Report } from "../../foundation/diagnostic.ts"
import type { Size } from "../../foundation/geometry.ts"
import { nearest } from "../../foundation/nearest.ts"
import type { SourceFile, Span } from "../../foundation/source.ts"
import { AT_RULE_INSTEAD, PSEUDO_INSTEAD } from "../../tables/css-instead.ts"
import { CSS_PROPERTIES } from "../../tables/css-properties.ts"
import { MARGIN_BOXES, type MarginBoxName } from "../styled.ts"
import type { DeclarationContext } from "../values/page-descriptors.ts"
import { type ComponentValue, isDelim, own } from "./component-value.ts"
import { type DeclarationSite, readDeclaration } from "./declaration.ts"
import type { Declaration } from "./declared-value.ts"
import { asksForSize, type MediaQuery, matchesMedia } from "./media-query.ts"
import { type AnPlusB, parseNth } from "./nth.ts"
import { parseMedia } from "./parse-media.ts"
import { parseSelectors, splitCommas } from "./parse-selector.ts"
import { parseRules, type RawRule } from "./rules.ts"
import type { Selector } from "./selector.ts"

/** What `@media` asks around a rule; absent outside of it. */
interface Conditional {
  readonly media?: MediaQuery
}

export interface StyleRule extends Conditional {
  readonly selectors: readonly Selector[]
  readonly declarations: readonly Declaration[]
  readonly span: Span
}

/** css-page-3 #page-selectors: absent parts match every page. */
export interface PageSelector {
  readonly name: string
  readonly side?: "left" | "right"
  readonly first: boolean
  readonly blank: boolean
  /** css-gcpm-3 #document-sequence-selectors: pages an + b of the document. */
  readonly nth?: AnPlusB
}

export interface PageRule extends Conditional {
  readonly selectors: readonly PageSelector[]
  readonly declarations: readonly Declaration[]
  readonly marginBoxes: readonly MarginBoxRule[]
  readonly span: Span
}

export interface MarginBoxRule {
  readonly name: PageAreaName
  readonly declarations: readonly Declaration[]
}

/** What `@page` may style besides the page box: margin boxes, and the footnote area of css-gcpm-3 #footnote-area. */
export type PageAreaName = MarginBoxName | "footnote"
const PAGE_AREAS: readonly PageAreaName[] = [...MARGIN_BOXES, "footnote"]

/** A stylesheet, read: values are checked, except where `var()` keeps them open. */
export interface Stylesheet {
  readonly file: string
  readonly rules: readonly StyleRule[]
  readonly pages: readonly PageRule[]
  /** Names in `color(--name)`, to be checked against the theme. */
  readonly themeColors: readonly { readonly name: string; readonly span: Span }[]
}

/** Reads a stylesheet of the subset that docs/css.md describes; everything else is reported with its place. */
export function parseStylesheet(file: SourceFile, report: Report): Stylesheet {
  const rules: StyleRule[] = []
  const pages: PageRule[] = []
  const themeColors: { name: string; span: Span }[] = []
  const site: DeclarationSite = {
    file: file.path,
    known: new Map(),
    report,
    themeColor: (name, span) => themeColors.push({ name: name.text.slice(2), span }),
  }
  const read = (raw: RawRule, media: MediaQuery | undefined): void => {
    const span: Span = { file: file.path, start: raw.start, end: raw.end }
    if (raw.at === "page") pages.push(readPage(raw, span, media, site))
    else if (raw.at === "media") {
      const own = parseMedia(raw.prelude, span, report)
      const both: MediaQuery = media === undefined ? own : { type: "and", of: [media, own] }
      for (const inner of raw.rules) read(inner, both)
    } else if (raw.at !== "") reportAtRule(raw, span, report)
    else {
      const selectors = parseSelectors(raw.prelude, file.path, report, raw)
      const declarations = readAll(raw, "style", site)
      if (selectors.length > 0) rules.push({ selectors, declarations, span, ...(media && { media }) })
    }
  }
  for (const raw of parseRules(file, report)) read(raw, undefined)
  return { file: file.path, rules, pages, themeColors }
}

function readAll(raw: RawRule, context: DeclarationContext, site: DeclarationSite): Declaration[] {
  const out: Declaration[] = []
  for (const declaration of raw.declarations) readDeclaration(declaration, context, site, out)
  return out
}

function reportAtRule(raw: RawRule, span: Span, report: Report): void {
  const instead = own(AT_RULE_INSTEAD(), raw.at)
  const margin = (PAGE_AREAS as readonly string[]).includes(raw.at)
  const near = nearest(raw.at, ["page", "media", "import", "font-face"])
  report(
    error(
      "style/at-rule",
      {
        en: `\`@${raw.at}\` is not supported${margin ? " here" : ""}`,
        zh: `${margin ? "此处" : ""}不支持 \`@${raw.at}\``,
      },
      {
        span,
        hint: margin
          ? { en: `\`@${raw.at}\` stands inside \`@page { … }\``, zh: `\`@${raw.at}\` 写在 \`@page { … }\` 里` }
          : (instead ??
            (near === "page" || near === "media"
              ? { en: `did you mean \`@${near}\`?`, zh: `是否想写 \`@${near}\`？` }
              : { en: "the at-rules are `@page` and `@media`", zh: "只支持 `@page` 与 `@media`" })),
      },
    ),
  )
}

/** The rules that hold for a page of this size. */
export function forPage(sheet: Stylesheet, page: Size): Stylesheet {
  const holds = ({ media }: Conditional): boolean => media === undefined || matchesMedia(media, page)
  return { ...sheet, rules: sheet.rules.filter(holds), pages: sheet.pages.filter(holds) }
}

function readPage(raw: RawRule, span: Span, media: MediaQuery | undefined, site: DeclarationSite): PageRule {
  const selectors = raw.prelude.length === 0 ? [ANY_PAGE] : readPageSelectors(raw, site)
  const marginBoxes: MarginBoxRule[] = []
  for (const inner of raw.rules) {
    const name = PAGE_AREAS.find((known) => known === inner.at)
    if (name === undefined) reportMarginBox(inner, site)
    else
      marginBoxes.push({
        name,
        declarations: applicable(readAll(inner, "style", site), MARGIN_BOX_REFUSES, `@${name}`, site),
      })
  }
  const all = applicable(readAll(raw, "page", site), PAGE_REFUSES, "@page", site)
  const declarations = media === undefined || !asksForSize(media) ? all : withoutSize(all, site)
  return { selectors, declarations, marginBoxes, span, ...(media && { media }) }
}

/** css-page-3 #page-size-prop: a size that depends on the size of the page is ignored. */
function withoutSize(declarations: readonly Declaration[], site: DeclarationSite): Declaration[] {
  return declarations.filter(({ name, span }) => {
    if (name !== "size") return true
    const message = {
      en: "`size` has no effect inside a media query about the page's size",
      zh: "`size` 写在询问页面尺寸的媒体查询里无效",
    }
    const hint = { en: "set the trim size in booklet.json", zh: "请在 booklet.json 中设置成品尺寸" }
    site.report(error("style/not-applicable", message, { span, hint }))
    return false
  })
}

function reportMarginBox(inner: RawRule, site: DeclarationSite): void {
  const instead = own(AT_RULE_INSTEAD(), inner.at)
  const near = nearest(inner.at, PAGE_AREAS)
  site.report(
    error(
      "style/at-rule",
      instead === undefined
        ? { en: `there is no margin box \`@${inner.at}\``, zh: `没有页边盒 \`@${inner.at}\`` }
        : { en: `\`@${inner.at}\` is not supported`, zh: `不支持 \`@${inner.at}\`` },
      {
        span: { file: site.file, start: inner.start, end: inner.end },
        hint: instead ?? {
          en: `${near === undefined ? "the boxes are" : `did you mean \`@${near}\`? The boxes are`} ${PAGE_AREAS.join(", ")}`,
          zh: `${near === undefined ? "" : `是否想写 \`@${near}\`？`}页边盒有：${PAGE_AREAS.join("、")}`,
        },
      },
    ),
  )
}

const LAYOUT_SPECS = [
  "CSS Display 3",
  "CSS Positioned Layout 3",
  "CSS Flexible Box 1",
  "CSS Grid Layout 1",
  "CSS Fragmentation 3",
  "CSS Generated Content for Paged Media 3",
  "CSS Paged Media 3",
]
const namesIn = (specs: readonly string[]): ReadonlySet<string> =>
  new Set(
    CSS_PROPERTIES.filter(({ spec }) => specs.includes(spec)).flatMap(({ rows }) =>
      rows.filter(({ inherited }) => !inherited).map(({ name }) => name),
    ),
  )
/** A margin box is placed by its name, css-page-3 #margin-boxes; its own size may be set. */
let marginBoxRefuses: ReadonlySet<string> | undefined
const MARGIN_BOX_REFUSES = (): ReadonlySet<string> => (marginBoxRefuses ??= namesIn(LAYOUT_SPECS))
/** The page box is sized by `size` and its margins, css-page-3 #page-properties. */
let pageRefuses: ReadonlySet<string> | undefined
const PAGE_REFUSES = (): ReadonlySet<string> =>
  (pageRefuses ??= namesIn([...LAYOUT_SPECS, "CSS Box Sizing 3 and 4", "CSS Generated Content 3"]))

function applicable(
  declarations: readonly Declaration[],
  refuses: () => ReadonlySet<string>,
  where: string,
  site: DeclarationSite,
): Declaration[] {
  let last: Span | undefined
  return declarations.filter(({ name, span }) => {
    if (!refuses().has(name)) return true
    if (span !== last) {
      const message = { en: `\`${name}\` does not apply in \`${where}\``, zh: `\`${name}\` 不能用于 \`${where}\`` }
      site.report(error("style/not-applicable", message, { span, hint: { en: "leave it out", zh: "请删去" } }))
    }
    last = span
    return false
  })
}

const ANY_PAGE: PageSelector = { name: "", first: false, blank: false }

function readPageSelectors(raw: RawRule, site: DeclarationSite): PageSelector[] {
  return splitCommas(raw.prelude).flatMap((part) => {
    const found = readPageSelector(part)
    if (!("wrong" in found)) return [found]
    const { wrong } = found
    const at = wrong ?? raw
    const instead = wrong?.type === "ident" ? own(PSEUDO_INSTEAD(), wrong.text.toLowerCase()) : undefined
    site.report(
      error(
        "style/selector",
        { en: "this is no page selector", zh: "无法读取此页面选择器" },
        {
          span: { file: site.file, start: at.start, end: at.end },
          hint: instead ?? {
            en: "write a name, `:left`, `:right`, `:first`, `:blank`, `:nth(2n+1)`: `@page cover:first`",
            zh: "可写名称、`:left`、`:right`、`:first`、`:blank`、`:nth(2n+1)`，如 `@page cover:first`",
          },
        },
      ),
    )
    return []
  })
}

function readPageSelector(
  part: readonly ComponentValue[],
): PageSelector | { readonly wrong: ComponentValue | undefined } {
  let at = 0
  let name = ""
  let side: PageSelector["side"]
  let first = false
  let blank = false
  let nth: AnPlusB | undefined
  const head = part[0]
  if (head?.type === "ident") {
    name = head.text
    at++
  }
  if (head === undefined) return { wrong: undefined }
  for (; at < part.length; at += 2) {
    const pseudo = part[at + 1]
    if (!isDelim(part[at], ":") || pseudo === undefined || pseudo.spaced) return { wrong: pseudo ?? part[at] }
    if (pseudo.type === "function" && pseudo.text.toLowerCase() === "nth") {
      nth = parseNth(pseudo.children)
      if (nth === undefined) return { wrong: pseudo }
      continue
    }
    if (pseudo.type !== "ident") return { wrong: pseudo }
    switch (pseudo.text.toLowerCase()) {
      case "left":
        side = "left"
        break
      case "right":
        side = "right"
        break
      case "first":
        first = true
        break
      case "blank":
        blank = true
        break
      default:
        return { wrong: pseudo }
    }
  }
  return { name, first, blank, ...(side && { side }), ...(nth && { nth }) }
}
