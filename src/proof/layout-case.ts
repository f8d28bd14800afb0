/**
 * A case of layout in one line, HTML with the style in the tag: `<flex gap:7px> <9 flex:1 1 40px> <60x30> </flex>`.
 * `9` is a block of nine words, `30+12` one of words of these widths, a word being a box 10px high; `60x30` is a picture
 * of that natural size. `name=value` before the style is an attribute. The same HTML and CSS go to the browser and to us.
 */
export interface CasePage {
  readonly html: string
  readonly css: string
  /** Ids of the elements whose places are compared, in tree order. */
  readonly ids: readonly string[]
}

/** Where a case is laid out, and what elements look like without a style of their own. */
export const CASE_CSS = `
body { margin: 0 }
.case { position: relative; overflow: hidden; width: 300px; text-align: left;
  font-family: "Source Sans 3"; font-size: 10px; font-weight: 400; line-height: 20px; text-wrap: wrap }
p, ul, ol, li, h1, table, caption, td { margin: 0; padding: 0; box-sizing: content-box; text-align: left }
ul, ol { padding-left: 40px }
table { border-spacing: 0 }
tr, td, thead, tbody, tfoot { vertical-align: baseline }
span { background: #eee }
b { display: inline-block; width: 10px; height: 10px; font-weight: 400 }
.words { font-size: 0; line-height: 0 }
.flex { display: flex }
.grid { display: grid }
.ib { display: inline-block }
.abs { position: absolute }
.rel { position: relative }
`

const TAGS = /<(\/?)([a-z][a-z0-9]*|[0-9][0-9.+x]*)\s*([^>]*)>/g
const ATTRIBUTE = /^([a-z]+)=(\S+)(?:\s+|$)/
const CLASSES = new Set(["flex", "grid", "ib", "abs", "rel"])
/** Nothing to compare: words and breaks. */
const UNNUMBERED = new Set(["b", "br"])

/** The case as HTML and CSS; ids start with `prefix`. */
export function casePage(text: string, prefix = "n"): CasePage {
  const ids: string[] = []
  const rules: string[] = []
  const html = text.replace(TAGS, (_whole, end: string, name: string, rest: string) => {
    const isBlock = CLASSES.has(name)
    if (end !== "") return `</${isBlock ? "div" : name}>`
    const attributes: string[] = []
    let style = rest.trim()
    for (let match = ATTRIBUTE.exec(style); match !== null; match = ATTRIBUTE.exec(style)) {
      attributes.push(` ${match[1]}="${match[2]}"`)
      style = style.slice(match[0].length)
    }
    const isPicture = /^[0-9.]+x/.test(name)
    const isWords = !isPicture && /^[0-9]/.test(name)
    if (isBlock || isWords) attributes.push(` class="${isWords ? "words" : name}"`)
    if (isPicture) attributes.push(` src="${name}.svg"`)
    if (!UNNUMBERED.has(name)) {
      const id = `${prefix}${ids.length}`
      ids.push(id)
      attributes.unshift(` id="${id}"`)
      if (style !== "") rules.push(`#${id} { ${style} }`)
    } else if (style !== "") throw new Error(`a style on <${name}>: ${text}`)
    const tag = isPicture ? "img" : isBlock || isWords ? "div" : name
    const inner = isWords ? `${words(name, id(ids), rules)}</div>` : ""
    return `<${tag}${attributes.join("")}>${inner}`
  })
  return { html: `<div class="case">${html}</div>`, css: rules.join("\n"), ids }
}

const id = (ids: readonly string[]): string => ids[ids.length - 1] as string

function words(name: string, id: string, rules: string[]): string {
  if (!name.includes("+") && Number(name) <= MOST_WORDS) return "<b></b>".repeat(Number(name))
  const widths = name.split("+").filter((width) => width !== "")
  widths.forEach((width, i) => {
    rules.push(`#${id} > b:nth-child(${i + 1}) { width: ${width}px }`)
  })
  return "<b></b>".repeat(widths.length)
}

/** A number beyond this is the width of one word: `120+`. */
const MOST_WORDS = 99

/** Natural size of a picture named by a case, in CSS pixels. */
export function pictureSize(src: string): { readonly width: number; readonly height: number } | undefined {
  const match = /^([\d.]+)x([\d.]+)\.svg$/.exec(src)
  return match === null ? undefined : { width: Number(match[1]), height: Number(match[2]) }
}
