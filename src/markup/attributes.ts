import type { Message } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import { GLOBAL_ATTRIBUTES, type HtmlElement } from "../tables/html-elements.ts"

export interface AttributeFault {
  readonly code: string
  readonly message: Message
  readonly hint?: Message
}

const DATA_NAME = /^data-[a-z0-9][a-z0-9._-]*$/
const SCHEME = /^[a-z][a-z0-9+.-]*:/i
const SAFE_SCHEME = /^(?:https?|mailto):/i
const LANGUAGE_TAG = /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i
const COUNT = /^[1-9]\d{0,3}$/
const INTEGER = /^-?\d{1,9}$/
const LENGTH = /^\d{1,5}(?:\.\d{1,4})?$/

/** What is wrong with an attribute, if anything; `row` is undefined for elements that are wrong themselves. */
export function checkAttribute(name: string, value: string, row: HtmlElement | undefined): AttributeFault | undefined {
  if (GLOBAL_ATTRIBUTES.has(name) || row === undefined || row.attributes?.includes(name))
    return checkValue(name, value, row)
  if (name.startsWith("data-") && DATA_NAME.test(name)) return undefined
  if (name === "style") {
    const hint = {
      en: "give it a class and write the rule in the theme's stylesheet",
      zh: "请加 class，把规则写进主题样式表",
    }
    return {
      code: "unknown-attribute",
      message: { en: "the style attribute is not supported", zh: "不支持 style 属性" },
      hint,
    }
  }
  const known = [...(row.attributes ?? []), ...GLOBAL_ATTRIBUTES]
  const near = nearest(name, known)
  return {
    code: "unknown-attribute",
    message: { en: `<${row.tag}> has no attribute "${name}"`, zh: `<${row.tag}> 没有“${name}”属性` },
    hint: name.startsWith("on")
      ? { en: "a printed page runs no scripts", zh: "印刷页面不运行脚本" }
      : near === undefined
        ? { en: `known: ${known.join(", ")}, data-*`, zh: `可用：${known.join("、")}、data-*` }
        : { en: `did you mean "${near}"?`, zh: `是否想写“${near}”？` },
  }
}

function checkValue(name: string, value: string, row: HtmlElement | undefined): AttributeFault | undefined {
  switch (name) {
    case "id":
      if (value !== "" && !/\s/.test(value)) return undefined
      return wrong(name, value, { en: "an id without white space", zh: "不含空白的标识" })
    case "lang":
      if (LANGUAGE_TAG.test(value)) return undefined
      return wrong(name, value, { en: "a language tag such as zh-Hans or en", zh: "zh-Hans、en 这样的语言标签" })
    case "href":
      if (!SCHEME.test(value) || SAFE_SCHEME.test(value)) return undefined
      return wrong(name, value, { en: "http:, https:, mailto: or #id", zh: "http:、https:、mailto: 或 #标识" })
    case "colspan":
    case "rowspan":
      return COUNT.test(value) ? undefined : wrong(name, value, { en: "a number from 1 on", zh: "从 1 起的整数" })
    case "start":
      return INTEGER.test(value) ? undefined : wrong(name, value, WHOLE)
    case "value":
      return row?.tag !== "li" || INTEGER.test(value) ? undefined : wrong(name, value, WHOLE)
    case "width":
    case "height":
      return LENGTH.test(value)
        ? undefined
        : wrong(name, value, { en: "a length in px, without unit", zh: "以 px 计、不带单位的长度" })
    case "aria-hidden":
      return value === "true" || value === "false"
        ? undefined
        : wrong(name, value, { en: "true or false", zh: "true 或 false" })
    default:
      return undefined
  }
}

const WHOLE: Message = { en: "a whole number", zh: "整数" }

const wrong = (name: string, value: string, allowed: Message): AttributeFault => ({
  code: "attribute-value",
  message: {
    en: `${name}="${value}" is not allowed: expected ${allowed.en}`,
    zh: `不能写 ${name}="${value}"：应为${allowed.zh}`,
  },
})
