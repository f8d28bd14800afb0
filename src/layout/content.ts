import type { SourceMap } from "../foundation/source.ts"
import type { ContentPart } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import { type Counters, counterText } from "./counters.ts"

/** A part of `content` as text with its origin; undefined for parts that are not plain text. */
export function partText(
  part: ContentPart,
  element: StyledElement,
  counters: Counters,
): { readonly text: string; readonly map: SourceMap } | undefined {
  switch (part.type) {
    case "string":
      return { text: part.text, map: whole(part.text, part.span) }
    case "attr": {
      const attribute = element.element.attributes.get(part.name)
      return attribute === undefined
        ? { text: "", map: [] }
        : { text: attribute.value, map: whole(attribute.value, attribute.span) }
    }
    case "counter":
      return { text: counterText(counters.value(part.name), part.style), map: [] }
    case "counters": {
      const values = counters.values(part.name).map((value) => counterText(value, part.style))
      return { text: values.join(part.separator), map: [] }
    }
    case "text":
      return { text: textContent(element), map: [] }
    default:
      return undefined
  }
}

/** css-gcpm-3 #setting-named-strings-the-string-set-pro: the parts as one string, white space collapsed. */
export function partsText(parts: readonly ContentPart[], element: StyledElement, counters: Counters): string {
  let out = ""
  for (const part of parts) out += partText(part, element, counters)?.text ?? ""
  return out.replace(/[\t\n\f\r ]+/g, " ").trim()
}

/** Text of the element without that of its pseudo-elements. */
export function textContent(element: StyledElement): string {
  let out = ""
  for (const child of element.children) {
    if (child.type === "text") out += child.node.text
    else if (child.pseudo === undefined && child.style.display !== "none") out += textContent(child)
  }
  return out
}

/** `#id` of a reference in this document; undefined for anything else. */
export function fragmentId(reference: string): string | undefined {
  const at = reference.indexOf("#")
  return at === 0 && reference.length > 1 ? reference.slice(1) : undefined
}

const whole = (text: string, span: SourceMap[number]["span"]): SourceMap =>
  text === "" ? [] : [{ start: 0, end: text.length, span, verbatim: false }]
