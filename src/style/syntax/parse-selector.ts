import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import { nearest } from "../../foundation/nearest.ts"
import { PSEUDO_INSTEAD } from "../../tables/css-instead.ts"
import { parseAttribute } from "./attribute-selector.ts"
import { type ComponentValue, isDelim, isIdent, own, valueText } from "./component-value.ts"
import { Invalid } from "./invalid-selector.ts"
import { parseNth } from "./nth.ts"
import {
  type AttributeTest,
  type Combinator,
  type ComplexSelector,
  type Compound,
  PSEUDO_ELEMENTS,
  type PseudoElement,
  type PseudoTest,
  type Selector,
  specificity,
} from "./selector.ts"

const FIRST = { a: 0, b: 1, last: false, ofType: false }
const NTH: Readonly<Record<string, { readonly last: boolean; readonly ofType: boolean }>> = {
  "nth-child": { last: false, ofType: false },
  "nth-last-child": { last: true, ofType: false },
  "nth-of-type": { last: false, ofType: true },
  "nth-last-of-type": { last: true, ofType: true },
}
const SIMPLE: Readonly<Record<string, readonly PseudoTest[]>> = {
  root: [{ type: "root" }],
  empty: [{ type: "empty" }],
  "first-child": [{ type: "nth", ...FIRST }],
  "last-child": [{ type: "nth", ...FIRST, last: true }],
  "only-child": [
    { type: "nth", ...FIRST },
    { type: "nth", ...FIRST, last: true },
  ],
  "first-of-type": [{ type: "nth", ...FIRST, ofType: true }],
  "only-of-type": [
    { type: "nth", ...FIRST, ofType: true },
    { type: "nth", ...FIRST, last: true, ofType: true },
  ],
  "last-of-type": [{ type: "nth", ...FIRST, last: true, ofType: true }],
}
const PSEUDO_CLASSES = [...Object.keys(SIMPLE), ...Object.keys(NTH), "lang", "is", "where", "not"]

/** What signs of other notations mean here. */
const SIGN_INSTEAD: Readonly<Record<string, Message>> = {
  "&": { en: "rules do not nest: write the whole selector", zh: "规则不能嵌套：请写完整的选择器" },
  "|": { en: "there are no namespaces: leave it out", zh: "没有命名空间：请删去" },
  "<": { en: "a comment in CSS is `/* … */`", zh: "CSS 注释写作 `/* … */`" },
  "/": { en: "a comment in CSS is `/* … */`", zh: "CSS 注释写作 `/* … */`" },
  "#": { en: "a name follows `#`, and does not start with a digit", zh: "`#` 之后应为名称，不能以数字开头" },
}

/** More than any style needs; bounds the depth of matching. */
const MAX_COMPOUNDS = 64

/** A selector list, selectors-4 #typedef-selector-list. A selector that is not understood is reported and left out. */
export function parseSelectors(
  prelude: readonly ComponentValue[],
  file: string,
  report: Report,
  place: { readonly start: number; readonly end: number },
): Selector[] {
  const out: Selector[] = []
  for (const [i, part] of splitCommas(prelude).entries()) {
    try {
      out.push(new SelectorParser(part).complex(true))
    } catch (problem) {
      if (!(problem instanceof Invalid)) throw problem
      const commas = prelude.filter((value) => isDelim(value, ","))
      const at = problem.value ?? part[0] ?? commas[i] ?? commas.at(-1) ?? place
      const span = { file, start: at.start, end: Math.max(at.end, at.start + 1) }
      const { message, hint } = problem
      report(error("style/selector", message, { span, ...(hint && { hint }) }))
    }
  }
  return out
}

export function splitCommas(values: readonly ComponentValue[]): readonly (readonly ComponentValue[])[] {
  const parts: (readonly ComponentValue[])[] = []
  let start = 0
  for (let i = 0; i < values.length; i++) {
    if (!isDelim(values[i], ",")) continue
    parts.push(values.slice(start, i))
    start = i + 1
  }
  parts.push(start === 0 ? values : values.slice(start))
  return parts
}

interface MutableCompound extends Compound {
  tag: string
  id: string
  readonly classes: string[]
  readonly attributes: AttributeTest[]
  readonly pseudos: PseudoTest[]
}

const nothingAfter = (pseudo: PseudoElement, value: ComponentValue): Invalid =>
  new Invalid(value, { en: `nothing may follow \`::${pseudo}\``, zh: `\`::${pseudo}\` 之后不能再写` })

class SelectorParser {
  private readonly values: readonly ComponentValue[]
  private at = 0
  private ids = 0
  private classLike = 0
  private types = 0
  private pseudo: PseudoElement | undefined

  constructor(values: readonly ComponentValue[]) {
    this.values = values
  }

  complex(allowPseudo: boolean): Selector {
    const compounds: Compound[] = [this.compound()]
    const combinators: Combinator[] = []
    while (this.at < this.values.length) {
      const value = this.values[this.at] as ComponentValue
      if (this.pseudo !== undefined) throw nothingAfter(this.pseudo, value)
      let combinator: Combinator = " "
      if (value.type === "delim" && (value.text === ">" || value.text === "+" || value.text === "~")) {
        combinator = value.text
        this.at++
      }
      if (compounds.length === MAX_COMPOUNDS) {
        throw new Invalid(value, {
          en: `a selector has at most ${MAX_COMPOUNDS} parts`,
          zh: `选择器最多 ${MAX_COMPOUNDS} 段`,
        })
      }
      combinators.unshift(combinator)
      compounds.unshift(this.compound())
    }
    const { pseudo } = this
    if (pseudo !== undefined && !allowPseudo) {
      throw new Invalid(this.values[0], {
        en: "a pseudo-element cannot stand inside `:is()`, `:where()`, `:not()`",
        zh: "伪元素不能写在 `:is()`、`:where()`、`:not()` 里",
      })
    }
    const strength = specificity(this.ids, this.classLike, this.types)
    return { compounds, combinators, specificity: strength, ...(pseudo && { pseudo }) }
  }

  private compound(): Compound {
    const out: MutableCompound = { tag: "", id: "", classes: [], attributes: [], pseudos: [] }
    const start = this.at
    for (;;) {
      const value = this.values[this.at]
      if (value === undefined || (this.at > start && value.spaced)) break
      if (value.type === "delim" && (value.text === ">" || value.text === "+" || value.text === "~")) break
      if (this.pseudo !== undefined) throw nothingAfter(this.pseudo, value)
      this.simple(value, out, this.at === start)
    }
    if (this.at === start) {
      throw new Invalid(
        this.values[this.at - 1],
        { en: "a selector is missing here", zh: "此处缺少选择器" },
        { en: "complete it, or take out what is left over", zh: "请补上，或删去多余的符号" },
      )
    }
    return out
  }

  private simple(value: ComponentValue, out: MutableCompound, first: boolean): void {
    this.at++
    if (value.type === "ident" && first) {
      out.tag = value.text.toLowerCase()
      this.types++
    } else if (isDelim(value, "*") && first) return
    else if (value.type === "hash") {
      out.id = value.text
      this.ids++
    } else if (isDelim(value, ".")) {
      const name = this.adjoining()
      if (name?.type !== "ident") throw new Invalid(value, { en: "a class name follows `.`", zh: "`.` 之后应为类名" })
      this.at++
      out.classes.push(name.text)
      this.classLike++
    } else if (value.type === "[]") {
      out.attributes.push(parseAttribute(value))
      this.classLike++
    } else if (isDelim(value, ":")) this.pseudoSelector(value, out)
    else {
      throw new Invalid(
        value,
        {
          en: `\`${valueText([value])}\` does not belong in a selector`,
          zh: `选择器中不能有 \`${valueText([value])}\``,
        },
        value.type === "delim" ? own(SIGN_INSTEAD, value.text) : undefined,
      )
    }
  }

  private adjoining(): ComponentValue | undefined {
    const value = this.values[this.at]
    return value?.spaced === true ? undefined : value
  }

  private pseudoSelector(colon: ComponentValue, out: MutableCompound): void {
    let value = this.adjoining()
    const double = isDelim(value, ":")
    if (double) {
      this.at++
      value = this.adjoining()
    }
    if (value === undefined || (value.type !== "ident" && value.type !== "function"))
      throw new Invalid(colon, { en: "a name follows `:`", zh: "`:` 之后应为名称" })
    this.at++
    const name = value.text.toLowerCase()
    // `:before` with one colon is the old form, selectors-4 #single-colon-pseudos.
    if (double || name === "before" || name === "after") {
      const element = PSEUDO_ELEMENTS.find((known) => known === name)
      if (element === undefined || value.type === "function") throw unknown(value, "::", PSEUDO_ELEMENTS)
      this.pseudo = element
      this.types++
      return
    }
    out.pseudos.push(...this.pseudoClass(value, name))
  }

  private pseudoClass(value: ComponentValue, name: string): readonly PseudoTest[] {
    if (value.type === "ident") {
      const simple = own(SIMPLE, name)
      if (simple === undefined) throw unknown(value, ":", PSEUDO_CLASSES)
      this.classLike++
      return simple
    }
    const nth = own(NTH, name)
    if (nth !== undefined) {
      const at = nth.ofType ? -1 : value.children.findIndex((child) => isIdent(child, "of"))
      const parsed = parseNth(at === -1 ? value.children : value.children.slice(0, at))
      if (parsed === undefined) {
        throw new Invalid(
          value,
          { en: `\`:${name}()\` does not take this`, zh: `\`:${name}()\` 的参数不对` },
          {
            en: "it takes `odd`, `even`, `3`, `2n+1`, and `:nth-child()` also `2 of .note`",
            zh: "可写 `odd`、`even`、`3`、`2n+1`，`:nth-child()` 还可写 `2 of .note`",
          },
        )
      }
      this.classLike++
      if (at === -1) return [{ type: "nth", ...parsed, ...nth }]
      const of = selectorList(value, value.children.slice(at + 1))
      this.addStrongest(of)
      return [{ type: "nth", ...parsed, ...nth, of }]
    }
    if (name === "lang") {
      const ranges = splitCommas(value.children).map((part) => {
        const range = part[0]
        if (part.length !== 1 || range === undefined || (range.type !== "ident" && range.type !== "string"))
          throw new Invalid(value, {
            en: "`:lang()` takes a language: `:lang(zh)`",
            zh: "`:lang()` 应写语言：`:lang(zh)`",
          })
        return range.text.toLowerCase()
      })
      this.classLike++
      return [{ type: "lang", ranges }]
    }
    if (name !== "is" && name !== "where" && name !== "not") throw unknown(value, ":", PSEUDO_CLASSES)
    const selectors = selectorList(value, value.children)
    if (name !== "where") this.addStrongest(selectors)
    return [{ type: name === "not" ? "not" : "is", selectors }]
  }

  private addStrongest(selectors: readonly ComplexSelector[]): void {
    const strongest = Math.max(...selectors.map((s) => s.specificity))
    this.ids += strongest >> 20
    this.classLike += (strongest >> 10) & 1023
    this.types += strongest & 1023
  }
}

const selectorList = (value: ComponentValue, values: readonly ComponentValue[]): readonly ComplexSelector[] =>
  splitCommas(values).map((part) => {
    if (part.length === 0) throw new Invalid(value, { en: "a selector is missing here", zh: "此处缺少选择器" })
    return new SelectorParser(part).complex(false)
  })

function unknown(value: ComponentValue, colons: string, known: readonly string[]): Invalid {
  const name = value.text.toLowerCase()
  const instead = own(PSEUDO_INSTEAD(), name)
  const near = nearest(name, known)
  return new Invalid(
    value,
    { en: `\`${colons}${value.text}\` is not supported`, zh: `不支持 \`${colons}${value.text}\`` },
    instead ?? {
      en: `${near === undefined ? "" : `did you mean \`${colons}${near}\`? `}${near === undefined ? "supported" : "Supported"}: ${known.map((k) => colons + k).join(" ")}`,
      zh: `${near === undefined ? "" : `是否想写 \`${colons}${near}\`？`}可用：${known.map((k) => colons + k).join(" ")}`,
    },
  )
}
