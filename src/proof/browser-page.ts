import { CASE_CSS, type CasePage } from "./layout-case.ts"

/** The page that lays out all cases and writes the places of their elements as JSON into `#result`. */
export function browserPage(cases: readonly CasePage[], fonts: Readonly<Record<string, string>>): string {
  const css = cases.map((one) => one.css).join("\n")
  const body = cases.map((one) => one.html).join("\n")
  const ids = JSON.stringify(cases.map((one) => one.ids))
  return `<!doctype html><meta charset="utf-8"><style>
${Object.entries(fonts)
  .map(([family, url]) => `@font-face { font-family: "${family}"; src: url("${url}") }`)
  .join("\n")}
* { text-rendering: geometricPrecision }
${CASE_CSS}${css}</style>${body}<pre id="result"></pre><script>
onload = () => document.fonts.ready.then(() => {
const n = (x) => Math.round(x * 1000) / 1000
result.textContent = JSON.stringify(${ids}.map((ids) => {
  const first = document.getElementById(ids[0])
  const o = first.closest(".case").getBoundingClientRect()
  return ids.map((id) => {
    const e = document.getElementById(id)
    const rects = getComputedStyle(e).display === "inline" && e.tagName !== "IMG" ? [...e.getClientRects()] : [e.getBoundingClientRect()]
    return rects.map((r) => [n(r.x - o.x), n(r.y - o.y), n(r.width), n(r.height)])
  })
}))})</script>`
}
