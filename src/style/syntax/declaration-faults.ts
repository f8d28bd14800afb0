import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import { nearest } from "../../foundation/nearest.ts"
import type { Span } from "../../foundation/source.ts"
import { CSS_COLORS } from "../../tables/css-colors.ts"
import { PROPERTY_FAMILIES, VENDOR } from "../../tables/css-families.ts"
import { KEYWORD_INSTEAD, PROPERTY_INSTEAD } from "../../tables/css-instead.ts"
import { PAGE_DESCRIPTORS } from "../../tables/css-properties.ts"
import { propertyRows } from "../values/longhands.ts"
import { type DeclarationContext, pageDescriptors } from "../values/page-descriptors.ts"
import { shorthandRows } from "../values/shorthands.ts"
import { type ComponentValue, isDelim, own, valueText } from "./component-value.ts"
import { type Attempt, placeOf } from "./reader.ts"

function grammarOf(property: string, context: DeclarationContext): string {
  const descriptor = context === "page" ? PAGE_DESCRIPTORS.find((row) => row.name === property) : undefined
  return (descriptor ?? propertyRows().get(property) ?? shorthandRows().get(property))?.grammar ?? ""
}

const KEYWORD = /(?<![<\w-])[a-z][a-z-]*(?![\w-]*[(>])/gi

const keywordsOf = (grammar: string): readonly string[] => [
  ...(grammar.match(KEYWORD) ?? []),
  ...(grammar.includes("<color>") ? Object.keys(CSS_COLORS) : []),
]

function takesOf(grammar: string): Message {
  const color = grammar.includes("<color>")
  return {
    en: `it takes: ${grammar}${color ? " (a colour is `color(--name)` of the theme, `device-cmyk()`, `rgb()`, `#rrggbb` or a name)" : ""}`,
    zh: `可取：${grammar}${color ? "（颜色写主题色 `color(--名称)`、`device-cmyk()`、`rgb()`、`#rrggbb` 或颜色名）" : ""}`,
  }
}

/** A sign that no value may hold, in a custom property, which holds all else. */
export function reportStray(property: string, stray: ComponentValue, span: Span, report: Report): void {
  const sign = valueText([stray])
  report(
    error(
      "style/value",
      { en: `\`${property}\` cannot hold \`${sign}\` here`, zh: `\`${property}\` 的值中此处不能有 \`${sign}\`` },
      {
        span: placeOf(stray, span),
        hint: { en: "take it out, or write it in quotes", zh: "请删去，或写在引号内" },
      },
    ),
  )
}
const NO_SEMICOLON: Message = { en: "write `;` before it", zh: "请在它前面写 `;`" }

/** Why a value was refused, and what the property takes. */
export function reportValue(
  property: string,
  values: readonly ComponentValue[],
  attempt: Attempt,
  context: DeclarationContext,
  span: Span,
  report: Report,
): void {
  const { reason, furthest } = attempt
  if (reason !== undefined) {
    const { message, hint, value } = reason
    report(error("style/value", message, { span: value ? placeOf(value, span) : span, ...(hint && { hint }) }))
    return
  }
  const grammar = grammarOf(property, context)
  const takes = takesOf(grammar)
  if (values.length === 0) {
    report(
      error("style/value", { en: `\`${property}\` has no value`, zh: `\`${property}\` 没有值` }, { span, hint: takes }),
    )
    return
  }
  if (furthest === undefined) {
    const message = { en: `the value of \`${property}\` is not complete`, zh: `\`${property}\` 的值不完整` }
    report(error("style/value", message, { span, hint: takes }))
    return
  }
  const text = valueText([furthest])
  const next = values[values.indexOf(furthest) + 1]
  if (furthest.type === "ident" && isDelim(next, ":")) {
    const message = { en: `\`${text}:\` begins another declaration`, zh: `\`${text}:\` 是另一条声明的开头` }
    report(error("style/value", message, { span: placeOf(furthest, span), hint: NO_SEMICOLON }))
    return
  }
  const word = furthest.type === "ident" ? furthest.text.toLowerCase() : ""
  const important: Message = { en: "only `!important` may end a value", zh: "值末尾只能写 `!important`" }
  const instead =
    text === "!" ? important : (own(KEYWORD_INSTEAD(), `${property}: ${word}`) ?? own(KEYWORD_INSTEAD(), word))
  const near = instead === undefined && word !== "" ? nearest(word, keywordsOf(grammar)) : undefined
  const meant = near === undefined || near === word ? undefined : near
  report(
    error(
      "style/value",
      { en: `\`${property}\` does not take \`${text}\` here`, zh: `\`${property}\` 此处不能写 \`${text}\`` },
      {
        span: placeOf(furthest, span),
        hint:
          instead ??
          (meant === undefined
            ? takes
            : { en: `did you mean \`${meant}\`? It ${takes.en.slice(3)}`, zh: `是否想写 \`${meant}\`？${takes.zh}` }),
      },
    ),
  )
}

/** What is said of all properties whose names begin alike; nothing where a known property may be meant. */
function familyOf(name: string, plain: string, known: readonly string[]): Message | undefined {
  if (known.includes(plain)) return undefined
  let best = ""
  let found: Message | undefined
  for (const { names, instead } of PROPERTY_FAMILIES()) {
    for (const family of names) {
      if (family.length > best.length && (plain === family || plain.startsWith(`${family}-`))) {
        best = family
        found = instead
      }
    }
  }
  const typo = nearest(plain, known)
  // A family tells what the word means, a near name what it should be: `font-wieght` is no font feature.
  if (found !== undefined && best !== plain && typo !== undefined && closeTo(plain, typo)) return undefined
  return found ?? (name === plain || typo !== undefined ? undefined : VENDOR)
}

/** The same letters in another order, or one wrong, missing or doubled. */
function closeTo(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false
  let start = 0
  while (start < a.length && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return Math.max(a.length, b.length) - start - end <= 2
}

/** A property that is CSS but not of the subset, or none at all. */
export function reportUnknown(name: string, context: DeclarationContext, span: Span, report: Report): void {
  const plain = name.replace(/^-(?:webkit|moz|ms|o)-/, "")
  const known = [
    ...propertyRows().keys(),
    ...shorthandRows().keys(),
    ...(context === "page" ? pageDescriptors.keys() : []),
  ]
  const instead = own(PROPERTY_INSTEAD(), name) ?? own(PROPERTY_INSTEAD(), plain) ?? familyOf(name, plain, known)
  if (instead !== undefined) {
    const message = {
      en: `\`${name}\` is not supported${context === "page" ? " in `@page`" : ""}`,
      zh: `不支持 \`${name}\``,
    }
    report(error("style/unsupported-property", message, { span, hint: instead }))
    return
  }
  const near = known.includes(plain) ? plain : nearest(plain, known)
  report(
    error(
      "style/unknown-property",
      { en: `there is no property \`${name}\``, zh: `没有属性 \`${name}\`` },
      {
        span,
        hint:
          near === undefined
            ? { en: "the properties are listed in docs/css.md", zh: "可用的属性见 docs/css.md" }
            : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` },
      },
    ),
  )
}
