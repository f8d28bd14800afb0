import type { StyledElement, StyledNode } from "../../style/styled.ts"

/** A base with what stands over or under it; one of the two may be missing. */
export interface RubyPair {
  readonly base: readonly StyledNode[]
  readonly annotation?: StyledElement
}

/**
 * Pairs bases and annotations of a `ruby` element, css-ruby-1 #ruby-pairing: each run of bases with the run of
 * annotations after it, one by one. Content outside `rb` is a base of its own.
 */
export function rubyPairs(nodes: readonly StyledNode[]): readonly RubyPair[] {
  const pairs: RubyPair[] = []
  let bases: StyledNode[][] = []
  let annotations: StyledElement[] = []
  // The last base is content outside `rb`, which goes on.
  let open = false
  const flush = (): void => {
    for (let i = 0; i < Math.max(bases.length, annotations.length); i++) {
      const annotation = annotations[i]
      pairs.push({ base: bases[i] ?? [], ...(annotation && { annotation }) })
    }
    bases = []
    annotations = []
    open = false
  }
  for (const node of nodes) {
    const tag = node.type === "element" && node.pseudo === undefined ? node.element.tag : ""
    if (node.type === "element" && tag === "rt") {
      annotations.push(node)
      continue
    }
    // White space between the parts is none of them.
    if (tag === "rp" || (node.type === "text" && !open && node.node.text.trim() === "")) continue
    if (annotations.length > 0) flush()
    if (tag === "rb") bases.push([node])
    else if (open) bases.at(-1)?.push(node)
    else bases.push([node])
    open = tag !== "rb"
  }
  flush()
  return pairs
}

/** Nothing but words and inline elements: no boxes, pictures or forced breaks. */
export const isWords = (nodes: readonly StyledNode[]): boolean =>
  nodes.every((node) => node.type === "text" || isInline(node))

function isInline({ element, style, pseudo, children }: StyledElement): boolean {
  if (style.display === "none") return true
  const plain = style.display === "inline" && (style.position === "static" || style.position === "relative")
  if (!plain || style.float !== "none" || (pseudo === undefined && NOT_WORDS.has(element.tag))) return false
  return isWords(children)
}

const NOT_WORDS: ReadonlySet<string> = new Set(["br", "img", "svg", "tj-icon", "tj-graphic", "tj-qr", "ruby", "rt"])

const SHOWN = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u

/** Whether some character of it shows. */
export const hasWords = (nodes: readonly StyledNode[]): boolean =>
  nodes.some((node) =>
    node.type === "text"
      ? SHOWN.test(node.node.text)
      : node.style.display !== "none" && (typeof node.style.content === "object" || hasWords(node.children)),
  )
