import type { Difference, LayoutCase } from "./case.ts"

/** `a1` to `a5` on a line each. */
const lines = (name: string, count: number): string =>
  Array.from({ length: count }, (_, i) => `${name}${i + 1}`).join("<br>")
const p = (name: string, count = 1, style = ""): string => `<p ${style}>${lines(name, count)}</p>`
const row = (name: string, count = 1, style = ""): string => `<tr ${style}><td>${lines(name, count)}</td></tr>`
const rows = (count: number): string => Array.from({ length: count }, (_, i) => row(`r${i + 1}`)).join("")

/** Fills the last page: pages are chosen for the whole document here, and a short last page has its price. */
const tail = (count: number): string => p("z", count, "orphans:1; widows:1")

const FOOT: Difference = {
  because: "CSS 2.2, 17.2 lets a foot be printed on each page a table spans; it is printed once, where the table ends",
  ours: ["r11 r21 r31 r41 r51 r61 r71 r81 r91 r101 ‖ r111 r121 foot1 z1 z2 z3 z4 z5 z6"],
}
const ROW_BREAK: Difference = {
  because: "css-break-3 #break-between: a forced break between table rows is a finding here, and no break",
  ours: ["a1 b1 c1 z1 z2 z3 z4 ‖ z5 z6 z7 z8"],
}
const WIDOWS: Difference = {
  because:
    "css-break-3 #unforced-breaks, rule 3: with a break before the paragraph possible, a browser leaves two lines where widows are three",
  ours: ["a1 a2 a3 a4 a5 a6 a7 ‖ b1 b2 b3 b4 z1 z2 z3 z4 ‖ z5 z6 z7 z8"],
}
const TOO_HIGH: Difference = {
  because:
    "css-break-3 #break-within: what no page can hold is broken in any case; it does not begin on a page of its own",
  ours: ["a1 a2 a3 b1 b2 b3 b4 b5 b6 ‖ b7 b8 b9 b10 b11 b12 z1 z2 z3 ‖ z4 z5 z6 z7 z8"],
}
const FLEX: Difference = {
  because: "css-flexbox-1 #pagination: a line of flex items is not broken here but goes on to the next page",
  ours: ["a1 a2 a3 a4 a5 a6 a7 a8 ‖ b1 b2 b3 c1 c2 d1 z1 z2 z3 z4 ‖ z5 z6 z7 z8"],
}

/** Pages of ten lines, css-break-3 and css-page-3; `orphans` and `widows` are 2. */
// biome-ignore format: a case is a line.
export const PRINT_CASES: readonly LayoutCase[] = [
  ["lines fill pages", p("a", 25) + tail(5)],
  ["paragraphs fill pages", p("a", 6) + p("b", 6) + p("c", 12) + tail(6)],
  ["orphans: one line does not stay", p("a", 9) + p("b", 5) + tail(5)],
  ["orphans: three", p("a", 8) + p("b", 6, "orphans:3") + tail(4)],
  ["orphans: three of three", p("a", 8) + p("b", 3, "orphans:3") + tail(7)],
  ["widows: one line does not come alone", p("a", 6) + p("b", 5) + tail(8)],
  ["widows: four", p("a", 2) + p("b", 10, "widows:4") + tail(6)],
  ["widows and orphans meet", p("a", 7) + p("b", 4, "orphans:2; widows:3") + tail(8), WIDOWS],
  ["break-inside: avoid", p("a", 7) + p("b", 5, "break-inside:avoid") + tail(5)],
  ["break-inside: avoid, higher than a page", p("a", 3) + p("b", 12, "break-inside:avoid; orphans:1; widows:1") + tail(8), TOO_HIGH],
  ["break-inside: avoid around blocks", `${p("a", 6)}<div break-inside:avoid>${p("b", 3)}${p("c", 3)}</div>${p("d")}${tail(3)}`],
  ["break-before: page", p("a", 2) + p("b", 2, "break-before:page") + p("c") + tail(7)],
  ["break-after: page", p("a", 2, "break-after:page") + p("b", 2) + tail(8)],
  ["break-before: page on a first child", `${p("a")}<div>${p("b", 1, "break-before:page")}${p("c")}</div>${tail(8)}`],
  ["break-after: avoid keeps a heading", p("a", 9) + p("h", 1, "break-after:avoid") + p("b", 4) + tail(5)],
  ["break-after: avoid, headings in a row", p("a", 8) + p("h", 1, "break-after:avoid") + p("i", 1, "break-after:avoid") + p("b", 4) + tail(4)],
  ["break-before: avoid", p("a", 8) + p("h", 2) + p("b", 1, "break-before:avoid") + tail(7)],
  ["margins at the top of a page vanish", p("a", 9) + p("b", 10, "margin-top:40px; orphans:1; widows:1") + p("c") + tail(9)],
  ["margins after a forced break stay", p("a") + p("b", 9, "margin-top:40px; break-before:page; orphans:1; widows:1") + tail(9)],
  ["margins at the bottom of a page vanish", p("a", 10, "margin-bottom:40px") + p("b", 10) + p("c") + tail(9)],
  ["padding takes room", `<div padding:40px 0>${p("a", 7, "orphans:1; widows:1")}</div>${p("b", 3)}${tail(4)}`],
  ["a picture does not break", `${p("a", 6)}<60x30 display:block; height:100px>${p("b")}${tail(4)}`],
  ["rows of a table", `<table>${rows(12)}</table>${tail(8)}`],
  ["rows of several lines", `${p("a", 8)}<table>${row("b")}${row("c", 2, "break-inside:avoid")}</table>${p("d")}${tail(7)}`],
  ["a head is repeated", `<table><thead>${row("head")}</thead><tbody>${rows(20)}</tbody></table>${tail(7)}`],
  ["a foot is repeated", `<table><tbody>${rows(12)}</tbody><tfoot>${row("foot")}</tfoot></table>${tail(6)}`, FOOT],
  ["break-before: page in a table", `<table>${row("a")}${row("b", 1, "break-before:page")}${row("c")}</table>${tail(8)}`, ROW_BREAK],
  ["flex rows do not break", `${p("a", 8)}<flex><div>${lines("b", 3)}</div><div>${lines("c", 2)}</div></flex>${p("d")}${tail(8)}`, FLEX],
]
