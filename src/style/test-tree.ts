import type { Diagnostic } from "../foundation/diagnostic.ts"
import { lineColumn } from "../foundation/source.ts"
import { mm, pt } from "../foundation/units.ts"
import type { Attribute, Element, MarkupNode } from "../markup/element.ts"
import { dumpStyle } from "./dump.ts"
import { styleDocument } from "./style-document.ts"
import type { StyledDocument, StyledElement } from "./styled.ts"
import { parseStylesheet } from "./syntax/stylesheet.ts"
import type { Theme } from "./theme.ts"
import { anonymousStyle } from "./values/initial.ts"

// Notations for tests of this room; nothing else imports this file.

const SPAN = { file: "test.hbs", start: 0, end: 1 }

/** `ul(li.a li#b[lang=zh] "text")` as elements. */
export function tree(notation: string): Element {
  const tokens = notation.match(/"[^"]*"|[()]|[^\s()"]+/g) ?? []
  let at = 0
  const children = (): MarkupNode[] => {
    const out: MarkupNode[] = []
    while (at < tokens.length && tokens[at] !== ")") {
      const token = tokens[at++] as string
      if (token.startsWith('"')) out.push({ type: "text", text: token.slice(1, -1), map: [] })
      else {
        let inner: MarkupNode[] = []
        if (tokens[at] === "(") {
          at++
          inner = children()
          at++
        }
        out.push(element(token, inner))
      }
    }
    return out
  }
  return children()[0] as Element
}

function element(notation: string, children: readonly MarkupNode[]): Element {
  const attributes = new Map<string, Attribute>()
  const set = (name: string, value: string): void => {
    const before = name === "class" ? attributes.get(name)?.value : undefined
    attributes.set(name, { name, value: before === undefined ? value : `${before} ${value}`, span: SPAN })
  }
  const [, tag = "div", rest = ""] = /^([a-z0-9-]*)(.*)$/.exec(notation) ?? []
  for (const [, sign, name = "", value = ""] of rest.matchAll(/([.#[])([\w-]+)(?:=([^\]]*))?\]?/g))
    set(sign === "." ? "class" : sign === "#" ? "id" : name, sign === "[" ? value : name)
  return { type: "element", tag: tag === "" ? "div" : tag, attributes, children, span: SPAN }
}

export const THEME: Theme = {
  name: { zh: "红锦", en: "Red brocade" },
  palette: new Map([
    ["red", { cmyk: [0.15, 1, 0.95, 0.05], screen: [0.7, 0.1, 0.1] }],
    ["grey", { cmyk: [0, 0, 0, 0.65], screen: [0.4, 0.4, 0.4] }],
  ]),
  fonts: new Map([
    ["serif", ["Latin Serif", "Han Serif"]],
    ["sans", ["Han Sans"]],
  ]),
  type: new Map([["body", { size: pt(9.5), leading: pt(16) }]]),
  space: new Map([["m", pt(12)]]),
  graphics: { colors: new Map(), fonts: new Map() },
  span: SPAN,
}
export const OPTIONS = { trim: { width: mm(148), height: mm(210) }, bleed: mm(3) }

export interface Styled {
  readonly document: StyledDocument
  readonly findings: readonly Diagnostic[]
}

export function styled(css: string | readonly string[], notation = "html(p)"): Styled {
  const findings: Diagnostic[] = []
  const report = (diagnostic: Diagnostic): void => {
    findings.push(diagnostic)
  }
  const texts = typeof css === "string" ? [css] : css
  const sheets = texts.map((text, i) => parseStylesheet({ path: i === 0 ? "test.css" : `test-${i}.css`, text }, report))
  return { document: styleDocument(tree(notation), sheets, THEME, OPTIONS, report), findings }
}

/** `1:8 style/value: message (hint)`, one line a finding. */
export const findingText = (text: string, findings: readonly Diagnostic[]): string[] =>
  findings.map(({ code, message, span, hint }) => {
    const { line, column } = lineColumn(text, span?.start ?? -1)
    return `${line}:${column} ${code}: ${message.en}${hint === undefined ? "" : ` (${hint.en})`}`
  })

/** What a stylesheet is found fault with. */
export const findings = (css: string, notation?: string): string[] => findingText(css, styled(css, notation).findings)

/** The first element for which `wanted` holds. */
export function find(root: StyledElement, wanted: (element: StyledElement) => boolean): StyledElement | undefined {
  if (wanted(root)) return root
  for (const child of root.children) {
    const found = child.type === "element" ? find(child, wanted) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

/** What a declaration block does to a `x` element in a root: its properties that are neither initial nor inherited. */
export function computed(declarations: string, parent = ""): string {
  const css = `html { ${parent} } x { ${declarations} }`
  const { document, findings } = styled(css, "html(x)")
  if (findings.length > 0) return findingText(css, findings).join("\n")
  const child = document.root.children[0] as StyledElement
  return dumpStyle(child.style, anonymousStyle(document.root.style))
}
