import type { SourceMap } from "../../foundation/source.ts"
import type { ContentPart } from "../../style/computed.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { PageShown } from "../pages/page-shown.ts"
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
      return { text: ownText(part.of, element, counters), map: [] }
    default:
      return undefined
  }
}

/**
 * css-gcpm-3 #setting-named-strings-the-string-set-pro: the parts as one string, white space collapsed. Counters have
 * the values they have now; page numbers are those of the page that sets the string.
 */
export function pagedText(
  parts: readonly ContentPart[],
  element: StyledElement,
  counters: Counters,
): (shown: PageShown) => string {
  const pieces = parts.map((part) => {
    const isPaged = part.type === "counter" && (part.name === "page" || part.name === "pages")
    return isPaged ? part : (partText(part, element, counters)?.text ?? "")
  })
  return (shown) => {
    const text = pieces.map((piece) =>
      typeof piece === "string" ? piece : counterText(piece.name === "page" ? shown.page : shown.pages, piece.style),
    )
    return text
      .join("")
      .replace(/[\t\n\f\r ]+/g, " ")
      .trim()
  }
}

/** css-gcpm-3 #content-function-header: `content()` of an element. */
function ownText(of: Extract<ContentPart, { type: "text" }>["of"], element: StyledElement, counters: Counters): string {
  switch (of) {
    case "text":
      return textContent(element)
    case "first-letter":
      return firstLetter(textContent(element))
    default: {
      const pseudo = element.children.find((child) => child.type === "element" && child.pseudo === of)
      if (pseudo?.type !== "element" || typeof pseudo.style.content === "string") return ""
      return pseudo.style.content.map((part) => partText(part, pseudo, counters)?.text ?? "").join("")
    }
  }
}

/** css-pseudo-4 #first-letter-pattern: the first letter, digit or sign with the punctuation around it. */
function firstLetter(text: string): string {
  // Made where it is asked for: to read it takes V8 longer than to load this room.
  const pattern = /^\s*((?:\p{P}[\p{Zs}\p{P}]*)?[\p{L}\p{N}\p{S}]\p{M}*(?:(?![\p{Ps}\p{Pd}])\p{P})*)/u
  return pattern.exec(text)?.[1] ?? ""
}

/** Text of the element without that of its pseudo-elements. */
export function textContent(element: StyledElement): string {
  let out = ""
  for (const child of element.children) {
    if (child.type === "text") out += child.node.text
    else if (child.pseudo !== undefined || child.style.display === "none") continue
    // Notes and annotations are about the text, not part of it.
    else if (child.style.float === "none" && child.element.tag !== "rt") out += textContent(child)
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
