import { type Diagnostic, error, type Report, warning } from "../foundation/diagnostic.ts"
import type { Size } from "../foundation/geometry.ts"
import { trimmed } from "../foundation/lists.ts"
import { nearest } from "../foundation/nearest.ts"
import type { Span } from "../foundation/source.ts"
import { type Mm, mmToPt } from "../foundation/units.ts"
import type { Element, MarkupNode } from "../markup/element.ts"
import { INSTEAD } from "../tables/html-elements.ts"
import { winners } from "./cascade/cascade.ts"
import { type ComputeSite, computeStyle, initialNode, type StyleNode } from "./cascade/compute.ts"
import { makeSubject, type Subject } from "./cascade/match.ts"
import {
  contextOf,
  type MatchContext,
  type MatchedRules,
  matchedRules,
  noteRules,
  type RuleList,
  rootContext,
} from "./cascade/matched-rules.ts"
import { pageBoxes } from "./cascade/page-area.ts"
import { pageStyles } from "./cascade/page-style.ts"
import { indexRules } from "./cascade/rule-index.ts"
import { familiesOf, themeVariables } from "./cascade/theme-variables.ts"
import { USER_AGENT, USER_AGENT_CSS } from "./cascade/user-agent.css.ts"
import type { StyledDocument, StyledElement, StyledNode } from "./styled.ts"
import type { PseudoElement } from "./syntax/selector.ts"
import { forPage, parseStylesheet, type Stylesheet } from "./syntax/stylesheet.ts"
import type { Theme } from "./theme.ts"

/** The booklet's own sizes, which `size: auto` and `bleed: auto` stand for. */
export interface StyleOptions {
  readonly trim: { readonly width: Mm; readonly height: Mm }
  readonly bleed: Mm
}

/** Gives each element its computed style: cascade, inheritance, generated boxes; css-cascade-4. */
export function styleDocument(
  root: Element,
  sheets: readonly Stylesheet[],
  theme: Theme,
  options: StyleOptions,
  report: Report,
): StyledDocument {
  const once = reportOnce(report)
  const checkColor = colorCheck(theme, once)
  for (const sheet of sheets) for (const { name, span } of sheet.themeColors) checkColor(name, span)
  for (const sheet of sheets) checkTags(sheet, root.tag, once)
  const pageBox: Size = { width: mmToPt(options.trim.width), height: mmToPt(options.trim.height) }
  let viewport: Size | undefined
  const site: ComputeSite = {
    report: once,
    themeColor: (name, span) => checkColor(name.text.slice(2), span),
    families: familiesOf(theme),
    viewport: () => {
      viewport ??= firstPageArea()
      return viewport
    },
    userAgent: USER_AGENT,
  }
  // In `@page` viewport units refer to the page box: its area depends on them.
  const pageSite: ComputeSite = { ...site, viewport: () => pageBox }
  const all = [userAgentSheet(), ...sheets.map((sheet) => forPage(sheet, pageBox))]
  const variables = themeVariables(theme)
  const styler = new Styler(all, initialNode(variables, site), site)
  const styled = styler.tree(root)
  return { root: styled, pageStyle: pageStyles(all, styler.root as StyleNode, options, pageSite) }

  /** What viewport units refer to in paged media: css-page-3 #page-model, the area of the first page. */
  function firstPageArea(): Size {
    const probe = new Styler(all, initialNode(variables, pageSite), pageSite)
    const name = probe.startPage(root)
    const pageStyle = pageStyles(all, probe.root as StyleNode, options, pageSite)
    const { width, height, style } = pageStyle({ name, side: "right", first: true, blank: false })
    return pageBoxes(style, { width: mmToPt(width), height: mmToPt(height) }).area
  }
}

let userAgent: Stylesheet | undefined

function userAgentSheet(): Stylesheet {
  userAgent ??= parseStylesheet({ path: USER_AGENT, text: USER_AGENT_CSS }, (problem) => {
    throw new Error(`The user agent stylesheet is faulty: ${problem.message.en}`)
  })
  return userAgent
}

/** Elements share rules, so a fault would be heard as often as they do. */
function reportOnce(report: Report): Report {
  const seen = new Set<string>()
  return (diagnostic: Diagnostic) => {
    const { code, message, span } = diagnostic
    const key = `${code} ${span?.file} ${span?.start} ${message.en}`
    if (!seen.has(key)) report(diagnostic)
    seen.add(key)
  }
}

/** What markup puts around everything that templates write. */
const ROOT = "body"

/** Elements that people know and no template can have: their rules would match nothing in silence. */
function checkTags(sheet: Stylesheet, rootTag: string, report: Report): void {
  for (const { selectors, span } of sheet.rules) {
    for (const { tag } of selectors.flatMap(({ compounds }) => compounds)) {
      const instead = INSTEAD.get(tag)
      if (instead === undefined || tag === rootTag || tag === ROOT) continue
      const message = {
        en: `no element is \`${tag}\`: this matches nothing`,
        zh: `没有 \`${tag}\` 元素，此规则不起作用`,
      }
      const hint = tag === "html" ? { en: "write `:root`", zh: "请写 `:root`" } : instead
      report(warning("style/no-such-element", message, { span, hint }))
    }
  }
}

function colorCheck(theme: Theme, report: Report): (name: string, span: Span) => void {
  return (name, span) => {
    if (theme.palette.has(name)) return
    const near = nearest(name, theme.palette.keys())
    const names = [...theme.palette.keys()].join(", ")
    report(
      error(
        "style/unknown-color",
        { en: `the theme has no colour \`--${name}\``, zh: `主题中没有颜色 \`--${name}\`` },
        {
          span,
          hint:
            near === undefined
              ? { en: `its colours: ${names}`, zh: `主题的颜色有：${names}` }
              : { en: `did you mean \`color(--${near})\`?`, zh: `是否想写 \`color(--${near})\`？` },
        },
      ),
    )
  }
}

const isInFlow = ({ style: { display, position } }: StyledElement): boolean =>
  display !== "none" && display !== "inline" && (position === "static" || position === "relative")

interface Work {
  readonly subject: Subject
  readonly node: StyleNode
  /** Whose children are to come. */
  readonly styled: { -readonly [Key in keyof StyledElement]: StyledElement[Key] }
  readonly rules: MatchedRules
  readonly context: MatchContext
}

const NO_CHILDREN: readonly StyledNode[] = []

function siblingsIn(parent: Subject): readonly Subject[] {
  const { children } = parent.element
  const siblings: Subject[] = []
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as MarkupNode
    if (child.type === "element") siblings.push(makeSubject(child, parent, siblings, siblings.length))
  }
  return siblings
}

/** Walks with a list of its own, so that deep markup cannot exhaust the stack. */
class Styler {
  root: StyleNode | undefined
  private readonly index
  private readonly initial: StyleNode
  private readonly site: ComputeSite
  private readonly work: Work[] = []

  constructor(sheets: readonly Stylesheet[], initial: StyleNode, site: ComputeSite) {
    this.index = indexRules(sheets)
    this.initial = initial
    this.site = site
  }

  tree(root: Element): StyledElement {
    const siblings: Subject[] = []
    siblings.push(makeSubject(root, undefined, siblings, 0))
    const styled = this.element(siblings[0] as Subject, this.initial, rootContext())
    for (let next = this.work.pop(); next !== undefined; next = this.work.pop()) this.children(next)
    return styled
  }

  /** Name of the page that the flow starts on: css-page-3 #using-named-pages, the first box's. */
  startPage(root: Element): string {
    const siblings: Subject[] = []
    siblings.push(makeSubject(root, undefined, siblings, 0))
    let first = this.element(siblings[0] as Subject, this.initial, rootContext())
    for (let next = this.work.pop(); next !== undefined; next = this.work.pop()) {
      this.work.length = 0
      this.children(next)
      const inner = first.children.find((child) => child.type === "element" && isInFlow(child))
      if (inner?.type !== "element") break
      first = inner
      this.work.splice(0, this.work.length, ...this.work.filter(({ styled }) => styled === inner))
    }
    return first.style.page
  }

  private element(subject: Subject, parent: StyleNode, above: MatchContext): StyledElement {
    const { element } = subject
    const { attributes } = element
    const inline = attributes.get("style")
    if (inline !== undefined) {
      const message = { en: "`style` attributes are not read", zh: "不读取 `style` 属性" }
      const hint = { en: "give the element a class and style that", zh: "请给元素加类名，再写样式" }
      this.site.report(error("style/style-attribute", message, { span: inline.span, hint }))
    }
    const context = contextOf(this.index, subject, above)
    const rules = matchedRules(subject, context)
    const node = this.compute(rules.own, parent, attributes.get("lang")?.value)
    this.root ??= node
    const styled: Work["styled"] = {
      type: "element",
      element,
      style: node.style,
      declared: node.declared,
      children: NO_CHILDREN,
    }
    const isNote = node.style.float === "footnote"
    if (element.children.length > 0 || rules.generated || isNote)
      this.work.push({ subject, node, styled, rules, context })
    return styled
  }

  private children({ subject, node, styled: parent, rules, context }: Work): void {
    const { element } = subject
    const children: StyledNode[] = []
    if (rules.generated) {
      if (node.style.display === "list-item") this.generated("marker", rules.marker, element, node, children)
      this.generated("before", rules.before, element, node, children)
    }
    if (node.style.float === "footnote") {
      this.generated("footnote-marker", noteRules(this.index, rules, "footnote-marker"), element, node, children)
    }
    const siblings = siblingsIn(subject)
    let next = 0
    for (let i = 0; i < element.children.length; i++) {
      const child = element.children[i] as MarkupNode
      if (child.type === "text") children.push({ type: "text", node: child })
      else {
        const styled = this.element(siblings[next] as Subject, node, context)
        if (styled.style.float === "footnote" && styled.style.display !== "none")
          this.call(siblings[next] as Subject, node, context, children)
        children.push(styled)
        next++
      }
    }
    if (rules.generated) this.generated("after", rules.after, element, node, children)
    parent.children = trimmed(children)
  }

  /** css-gcpm-3 #footnote-call: what stands in the text instead of a note inherits from what it stands in. */
  private call(subject: Subject, parent: StyleNode, above: MatchContext, children: StyledNode[]): void {
    const rules = matchedRules(subject, contextOf(this.index, subject, above))
    this.generated("footnote-call", noteRules(this.index, rules, "footnote-call"), subject.element, parent, children)
  }

  /** css-pseudo-4 #generated-content; a marker without `content` is made by layout from `list-style-type`. */
  private generated(
    pseudo: PseudoElement,
    list: RuleList,
    element: Element,
    parent: StyleNode,
    children: StyledNode[],
  ): void {
    if (list.rules.length === 0) return
    const { style, declared } = this.compute(list, parent, undefined)
    if (pseudo !== "marker" && (style.content === "normal" || style.content === "none")) return
    if (style.display === "none") return
    children.push({ type: "element", element, pseudo, style, declared, children: NO_CHILDREN })
  }

  /** Elements with the same parent style, rules and language have the same style. */
  private compute({ rules, key: rulesKey }: RuleList, parent: StyleNode, lang: string | undefined): StyleNode {
    const key = lang === undefined || lang === parent.style.lang ? rulesKey : `${rulesKey} ${lang}`
    const known = parent.children.get(key)
    if (known !== undefined) return known
    const blocks = rules.map(({ rule }) => rule.declarations)
    const node = computeStyle(winners(blocks), parent, this.root, lang, this.site)
    parent.children.set(key, node)
    return node
  }
}
