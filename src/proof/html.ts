import type { Node } from "./boxes.ts"

/** Properties whose plain numbers are no lengths. */
const NO_LENGTH = /^(flex-grow|flex-shrink|order|opacity|aspect-ratio|grid-(column|row)(-start|-end)?)$/

/** The notation of boxes.ts as HTML: one unit is one CSS pixel. Elements whose place is compared carry `data-n`. */
export function toHtml(node: Node): string {
  const inner = node.children.map(toHtml).join("")
  switch (node.tag) {
    case "words":
      return element("div", node, "font-size:0;line-height:0;", (node.words ?? []).map(word).join(""))
    case "img": {
      const [width, height] = node.natural ?? [0, 0]
      const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/>`
      return `<img data-n style="display:block;${declarations(node.css)}" src="data:image/svg+xml,${encodeURIComponent(svg)}">`
    }
    case "table":
      return element("table", node, "", inner)
    case "caption":
      return element("caption", node, "", inner)
    case "row":
      return `<tr style="${declarations(node.css)}">${inner}</tr>`
    case "group":
      return `<tbody style="${declarations(node.css)}">${inner}</tbody>`
    case "cell": {
      const { colspan = "1", rowspan = "1" } = node.attributes ?? {}
      return `<td data-n colspan="${colspan}" rowspan="${rowspan}" style="${declarations(node.css)}">${inner}</td>`
    }
    default:
      return element("div", node, `display:${node.tag};`, inner)
  }
}

const element = (tag: string, node: Node, style: string, inner: string): string =>
  `<${tag} data-n style="${style}${declarations(node.css)}">${inner}</${tag}>`

const word = (width: number): string => `<i style="display:inline-block;width:${width}px;height:10px"></i>`

function declarations(text: string): string {
  return text
    .split(";")
    .filter((declaration) => declaration.trim() !== "")
    .map((declaration) => {
      const at = declaration.indexOf(":")
      const name = declaration.slice(0, at).trim()
      const value = declaration.slice(at + 1).trim()
      if (name === "flex") {
        const [grow = "1", shrink = "1", basis = "0"] = value.split(" ")
        return `flex:${grow} ${shrink} ${pixels(basis)};`
      }
      if (name === "border") return `border-style:solid;border-width:${pixels(value)};`
      return `${name}:${NO_LENGTH.test(name) ? value : pixels(value)};`
    })
    .join("")
}

const pixels = (value: string): string => value.replace(/(?<![\w.%])(-?\d+(?:\.\d+)?)(?![\w.%])/g, "$1px")

/** The page that lays out all cases, each in a block 300 wide, and writes their rectangles as JSON into `#result`. */
export function oraclePage(cases: readonly (readonly [string, Node])[]): string {
  const body = cases.map(([, node]) => `<div class="case">${toHtml(node)}</div>`).join("\n")
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0} .case{width:300px;position:relative;overflow:hidden}
table{border-spacing:0;box-sizing:content-box;border-collapse:separate} td{padding:0}
tr,tbody,td{vertical-align:baseline} caption{text-align:left}
</style>${body}<pre id="result"></pre><script>onload=()=>{
const n=(x)=>Math.round(x*100)/100
result.textContent=JSON.stringify([...document.querySelectorAll(".case")].map((one)=>{
const o=one.getBoundingClientRect()
return [...one.querySelectorAll("[data-n]")].map((e)=>{const r=e.getBoundingClientRect();return [n(r.x-o.x),n(r.y-o.y),n(r.width),n(r.height)]})
}))}</script>`
}
