import { error, type Message, type Report } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import type { Span } from "../foundation/source.ts"
import { CSS_COLORS } from "../tables/css-colors.ts"
import { KEYWORD_INSTEAD, PROPERTY_INSTEAD } from "../tables/css-instead.ts"
import { PAGE_DESCRIPTORS } from "../tables/css-properties.ts"
import { type ComponentValue, own, valueText } from "./component-value.ts"
import { propertyRows } from "./longhands.ts"
import { type DeclarationContext, pageDescriptors } from "./page-descriptors.ts"
import { type Attempt, placeOf } from "./reader.ts"
import { shorthandRows } from "./shorthands.ts"

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

/** A property that is CSS but not of the subset, or none at all. */
export function reportUnknown(name: string, context: DeclarationContext, span: Span, report: Report): void {
  const plain = name.replace(/^-(?:webkit|moz|ms|o)-/, "")
  const instead = own(PROPERTY_INSTEAD(), name) ?? own(PROPERTY_INSTEAD(), plain)
  if (instead !== undefined) {
    const message = {
      en: `\`${name}\` is not supported${context === "page" ? " in `@page`" : ""}`,
      zh: `不支持 \`${name}\``,
    }
    report(error("style/unsupported-property", message, { span, hint: instead }))
    return
  }
  const known = [
    ...propertyRows().keys(),
    ...shorthandRows().keys(),
    ...(context === "page" ? pageDescriptors.keys() : []),
  ]
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
