import { dumpStyle, valueText } from "../../style/dump.ts"
import type { StyledElement } from "../../style/styled.ts"
import { findings, styled } from "../../style/test-tree.ts"
import { anonymousStyle } from "../../style/values/initial.ts"
import { layOut, pageTexts } from "../pages.ts"

/** What selectors of cases choose from. */
const DOCUMENT = `html[lang=zh-Hans](body(
  h1("一") p.note#x("二" em[lang=en]("three")) p[title=one-two](a[href=x.png]) div(p p.note(em("四") em("五")))))`

/** Runs a case of clause.ts up to its arrow; undefined for cases that are elsewhere. */
export function runCase(kind: string, text: string): string | undefined {
  const [first = "", second = ""] = text.split(" ¦ ").map((part) => part.trim())
  switch (kind) {
    case "style":
      return computed("font-size: 10pt", text)
    case "under": {
      const [, parent = "", own = ""] = /^(.*?) \{ ?(.*) ?\}$/.exec(text) ?? []
      return computed(`font-size: 10pt; ${parent}`, own)
    }
    case "select":
      return selected(text)
    case "fault":
      return (findings(text)[0] ?? "nothing").replace(/ \(.*$/, "")
    case "media":
      return String(styled(`@media ${text} { html { order: 1 } }`, "html").document.root.style.order === 1)
    case "page":
      return topMargin(first, second)
    case "boxes":
      return boxes(first, second)
    case "pages": {
      const { pages, diagnostics } = layOut(first, `@page{size:50pt 50pt} ${second}`)
      return [pageTexts(pages).join(" ‖ "), ...diagnostics.map(({ code }) => code)].join(" ! ")
    }
    default:
      return undefined
  }
}

/** Without what follows from the font size of the test. */
function computed(parent: string, own: string): string {
  const css = `html { ${parent} } x { ${own} }`
  const { document, findings: found } = styled(css, "html(x#x)")
  if (found.length > 0) return `! ${found[0]?.message.en}`
  const child = document.root.children[0] as StyledElement
  return dumpStyle(child.style, anonymousStyle(document.root.style)).replace(/; wasInline: true/, "") || "nothing"
}

function selected(selector: string): string {
  const { document, findings: found } = styled(`${selector} { order: 7 }`, DOCUMENT)
  if (found.length > 0) return `! ${found[0]?.message.en}`
  const out: string[] = []
  const visit = (element: StyledElement): void => {
    const { tag, attributes } = element.element
    const id = attributes.get("id")?.value
    if (element.style.order === 7) out.push(`${tag}${id === undefined ? "" : `#${id}`}`)
    for (const child of element.children) if (child.type === "element") visit(child)
  }
  visit(document.root)
  return out.join(" ") || "nothing"
}

function topMargin(css: string, page: string): string {
  const { document } = styled(css)
  const style = document.pageStyle({
    name: /^[a-z-]+/.exec(page)?.[0] ?? "auto",
    side: page.includes(":left") ? "left" : "right",
    first: page.includes(":first"),
    blank: page.includes(":blank"),
  })
  return valueText(style.style.marginTop)
}

function boxes(html: string, css: string): string {
  const { dump, diagnostics } = layOut(html, css)
  if (diagnostics.length > 0) return `! ${diagnostics[0]?.message.en}`
  const out: string[] = []
  for (const line of dump.split("\n")) {
    const found = /block \S*#(\S+) {2}(\S+) {2}(\S+) × (\S+)/.exec(line)
    if (found !== null) out.push(`${found[1]} ${found[2]} ${found[3]}×${found[4]}`)
  }
  return out.join(" | ")
}
