import { CASE_CSS, type CasePage } from "./layout-case.ts"

/** Ten lines a page. */
export const PRINT_CSS = `@page { size: 300px 200px; margin: 0 }
${CASE_CSS}
.case { position: static; overflow: visible; width: auto; orphans: 2; widows: 2 }
thead { break-inside: avoid }
`

/** Stands alone on a page between two cases of one printed document. */
export const BETWEEN_CASES = "§"

/** The document that prints all cases. */
export function printPage(cases: readonly CasePage[], fontUrl: string): string {
  const css = cases.map((one) => one.css).join("\n")
  const between = `<p style="break-before:page;break-after:page">${BETWEEN_CASES}</p>`
  return `<!doctype html><meta charset="utf-8"><style>
@font-face { font-family: "Source Sans 3"; src: url("${fontUrl}") }
${PRINT_CSS}${css}</style>${cases.map((one) => one.html).join(between)}`
}
