/**
 * The subset of HTML that templates may use, one row an element. Names, content models and attributes are those of
 * html.spec.whatwg.org (#grouping-content, #text-level-semantics, #tables); `tj-*` are replaced elements of ours.
 */
export interface HtmlElement {
  readonly tag: string
  /** html #kinds-of-content: flow elements cannot stand where only phrasing may. */
  readonly kind: "flow" | "phrasing"
  /** What it may hold; `transparent`: what its parent may. */
  readonly holds: "flow" | "phrasing" | "transparent" | "nothing"
  /** The parents it needs; without it any that holds its kind. */
  readonly inside?: readonly string[]
  /** The only elements it may hold, where it is a container of fixed parts; text must then be white space. */
  readonly only?: readonly string[]
  /** html #void-elements: no end tag. */
  readonly void?: true
  /** Attributes beside the global ones. */
  readonly attributes?: readonly string[]
}

const flow = (tag: string, more: Partial<HtmlElement> = {}): HtmlElement => ({
  tag,
  kind: "flow",
  holds: "flow",
  ...more,
})
const heading = (tag: string): HtmlElement => ({ tag, kind: "flow", holds: "phrasing" })
const phrasing = (tag: string, more: Partial<HtmlElement> = {}): HtmlElement => ({
  tag,
  kind: "phrasing",
  holds: "phrasing",
  ...more,
})

const ROWS: readonly HtmlElement[] = [
  // html #sections
  flow("article"),
  flow("section"),
  flow("header"),
  flow("footer"),
  flow("nav"),
  flow("main"),
  flow("aside"),
  heading("h1"),
  heading("h2"),
  heading("h3"),
  heading("h4"),
  heading("h5"),
  heading("h6"),
  // html #grouping-content
  flow("div"),
  heading("p"),
  flow("hr", { holds: "nothing", void: true }),
  flow("blockquote"),
  flow("ul", { only: ["li"] }),
  flow("ol", { only: ["li"], attributes: ["start"] }),
  flow("li", { inside: ["ul", "ol"], attributes: ["value"] }),
  flow("dl", { only: ["dt", "dd", "div"] }),
  flow("dt", { inside: ["dl", "div"] }),
  flow("dd", { inside: ["dl", "div"] }),
  flow("figure"),
  flow("figcaption", { inside: ["figure"] }),
  // html #tables
  flow("table", { only: ["caption", "thead", "tbody", "tfoot", "tr"] }),
  flow("caption", { inside: ["table"] }),
  flow("thead", { inside: ["table"], only: ["tr"] }),
  flow("tbody", { inside: ["table"], only: ["tr"] }),
  flow("tfoot", { inside: ["table"], only: ["tr"] }),
  flow("tr", { inside: ["table", "thead", "tbody", "tfoot"], only: ["th", "td"] }),
  flow("th", { inside: ["tr"], attributes: ["colspan", "rowspan", "scope"] }),
  flow("td", { inside: ["tr"], attributes: ["colspan", "rowspan"] }),
  // html #text-level-semantics
  phrasing("a", { holds: "transparent", attributes: ["href"] }),
  phrasing("strong"),
  phrasing("b"),
  phrasing("em"),
  phrasing("i"),
  // The proper name mark of Chinese text.
  phrasing("u"),
  phrasing("small"),
  phrasing("sub"),
  phrasing("sup"),
  phrasing("cite"),
  phrasing("q"),
  phrasing("dfn"),
  phrasing("abbr"),
  phrasing("span"),
  phrasing("time", { attributes: ["datetime"] }),
  phrasing("data", { attributes: ["value"] }),
  phrasing("br", { holds: "nothing", void: true }),
  phrasing("wbr", { holds: "nothing", void: true }),
  // html #the-ruby-element
  phrasing("ruby"),
  phrasing("rb", { inside: ["ruby"] }),
  phrasing("rt", { inside: ["ruby"] }),
  phrasing("rp", { inside: ["ruby"] }),
  // html #embedded-content
  phrasing("img", { holds: "nothing", void: true, attributes: ["src", "alt", "width", "height"] }),
  // Ours: a graphic of the report by its block, a QR code of a text, an icon of the kept set.
  flow("tj-graphic", { holds: "nothing", attributes: ["name", "width", "height"] }),
  phrasing("tj-qr", { holds: "nothing", attributes: ["value", "alt", "width", "height"] }),
  phrasing("tj-icon", { holds: "nothing", attributes: ["name", "alt", "width", "height"] }),
]

export const HTML_ELEMENTS: ReadonlyMap<string, HtmlElement> = new Map(ROWS.map((row) => [row.tag, row]))

/** html #global-attributes and WAI-ARIA, as far as a printed page has a use for them; `data-*` besides. */
export const GLOBAL_ATTRIBUTES: ReadonlySet<string> = new Set([
  "id",
  "class",
  "lang",
  "title",
  "role",
  "aria-hidden",
  "aria-label",
])

/** What to write instead of elements and attributes that people try. */
export const INSTEAD: ReadonlyMap<string, { readonly en: string; readonly zh: string }> = new Map([
  ["html", { en: "a template starts inside the body", zh: "模板从 body 之内开始" }],
  ["head", { en: "a template starts inside the body", zh: "模板从 body 之内开始" }],
  ["body", { en: "a template starts inside the body", zh: "模板从 body 之内开始" }],
  ["style", { en: "write CSS in the theme's stylesheet", zh: "样式请写在主题的样式表里" }],
  ["link", { en: "the theme's stylesheet is always used", zh: "主题的样式表总会生效" }],
  ["script", { en: "a printed page runs no scripts", zh: "印刷页面不运行脚本" }],
  ["svg", { en: "use tj-icon, tj-graphic or img", zh: "请用 tj-icon、tj-graphic 或 img" }],
  ["font", { en: "use span and CSS", zh: "请用 span 和 CSS" }],
  ["center", { en: "use div and CSS", zh: "请用 div 和 CSS" }],
])
