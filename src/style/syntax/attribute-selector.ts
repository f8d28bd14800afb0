import { type ComponentValue, isIdent } from "./component-value.ts"
import { Invalid } from "./invalid-selector.ts"
import type { AttributeOperator, AttributeTest } from "./selector.ts"

const OPERATORS: readonly AttributeOperator[] = ["=", "~=", "|=", "^=", "$=", "*="]

/** The content of `[…]`, selectors-4 #attribute-selectors. */
export function parseAttribute(block: ComponentValue): AttributeTest {
  const values = block.children
  const name = values[0]
  const bad = (value: ComponentValue = block): Invalid =>
    new Invalid(
      value,
      { en: "this attribute selector cannot be read", zh: "无法读取此属性选择器" },
      { en: 'write `[name]` or `[name="value"]`', zh: '请写 `[name]` 或 `[name="value"]`' },
    )
  if (name?.type !== "ident") throw bad()
  const attribute = name.text.toLowerCase()
  if (values.length === 1) return { name: attribute, operator: "", value: "", ignoreCase: false }
  let at = 1
  let sign = ""
  while (values[at]?.type === "delim") sign += (values[at++] as ComponentValue).text
  const operator = OPERATORS.find((known) => known === sign)
  const value = values[at]
  if (operator === undefined || value === undefined || (value.type !== "ident" && value.type !== "string"))
    throw bad(values[1])
  const flag = values[at + 1]
  const ignoreCase = isIdent(flag, "i")
  if (values.length > at + (ignoreCase || isIdent(flag, "s") ? 2 : 1)) throw bad(flag)
  return { name: attribute, operator, value: ignoreCase ? value.text.toLowerCase() : value.text, ignoreCase }
}
