import { originOf, type Span } from "../foundation/source.ts"
import type { StyledElement } from "../style/styled.ts"

/** Where the words of an element were written, `text` of them if it is there; without words, what it names or itself. */
export function elementOrigin(element: StyledElement, text: string): Span | undefined {
  const words = text.trim()
  return (
    (words === "" ? undefined : textOrigin(element, words)) ??
    textOrigin(element, "") ??
    [...element.element.attributes.values()].find(({ valueSpan }) => valueSpan !== undefined)?.valueSpan ??
    element.element.span
  )
}

/** Line breaks take spaces away and hyphens add to words: only texts that stand as they were written are found. */
function textOrigin(element: StyledElement, words: string): Span | undefined {
  for (const child of element.children) {
    if (child.type === "element") {
      const found = textOrigin(child, words)
      if (found !== undefined) return found
      continue
    }
    const { text, map } = child.node
    const start = words === "" ? text.search(/\S/) : text.indexOf(words)
    if (start === -1) continue
    const found = originOf(map, start, start + Math.max(1, words.length))
    if (found !== undefined) return found
  }
  return undefined
}
