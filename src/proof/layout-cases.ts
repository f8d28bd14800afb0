import { box, caption, cell, flex, grid, img, type Node, row, table, words } from "./boxes.ts"

const w = words
const c = (count: number, css = "", span?: { col?: number; row?: number }): Node => cell(css, words(count), span)

/** Boxes that a browser laid out as well, scripts/oracle.ts; containing block 300 wide. */
export const LAYOUT_CASES: readonly (readonly [string, Node])[] = [
  ["flex: grow and shrink", flex("gap:7", w(9, "flex:1 1 40"), w(30, "flex:2 1 80"), w(2, "flex:0 0 auto"))],
  ["flex: shrink by basis", flex("", w(20, "flex-shrink:2"), w(25), w(12, "flex-shrink:0"))],
  ["flex: min-content floors", flex("", words([120, 30], "flex:1"), words([90], "flex:1"), w(40, "flex:1"))],
  ["flex: wrap with gaps", flex("flex-wrap:wrap; gap:6 11", w(8), w(14), w(20), w(3), w(27), w(5))],
  [
    "flex: wrap, grow, centred lines",
    flex("flex-wrap:wrap; height:90; align-content:center", w(18, "flex-grow:1"), w(18, "flex-grow:1"), w(9)),
  ],
  ["flex: wrap-reverse", flex("flex-wrap:wrap-reverse; height:50", w(20), w(20), w(3))],
  [
    "flex: baselines",
    flex(
      "align-items:baseline",
      w(2, "padding:12 3 1"),
      w(40, "flex:1"),
      box("width:9; height:33"),
      w(1, "margin-top:6"),
    ),
  ],
  [
    "flex: baselines of nested boxes",
    flex(
      "align-items:baseline",
      flex("flex-direction:column; padding-top:5", w(2), w(3)),
      box("padding-top:9", w(2)),
      img(20, 8),
    ),
  ],
  [
    "flex: column, stretch and centre",
    flex(
      "flex-direction:column; height:120; justify-content:space-evenly; align-items:center",
      w(4),
      w(40),
      w(2, "align-self:stretch"),
    ),
  ],
  [
    "flex: column, grow and shrink",
    flex("flex-direction:column; height:60", w(60, "flex:1 1 auto"), box("flex:1 1 50"), w(3, "margin:4 auto")),
  ],
  [
    "flex: percentages",
    flex("padding:0 10%; column-gap:5%", w(2, "width:25%; padding:2%"), w(1, "flex-basis:30%"), w(3, "margin-left:3%")),
  ],
  [
    "flex: box-sizing",
    flex("", w(2, "width:60; padding:7; border:1; box-sizing:border-box"), w(2, "flex:0 0 60; padding:7; border:1")),
  ],
  ["flex: auto margins", flex("height:44", w(3, "margin:auto 0"), w(2, "margin-left:auto"), w(4, "margin:auto"))],
  ["flex: order", flex("", w(1, "order:3"), w(2, "order:-1"), w(3), w(4, "order:3"))],
  [
    "flex: nested, shrink to fit",
    flex(
      "justify-content:space-between",
      flex("gap:3", w(3), w(4)),
      flex("flex-direction:column; padding:2", w(5), w(8)),
    ),
  ],
  ["flex: min and max", flex("", w(5, "flex:1; max-width:35"), w(5, "flex:2; min-width:190"), w(5, "flex:1"))],
  [
    "flex: aspect ratio",
    flex(
      "align-items:flex-start",
      box("width:50; aspect-ratio:5/2"),
      box("flex:1; aspect-ratio:8/1"),
      img(30, 20, "width:45"),
    ),
  ],
  [
    "flex: stretch in a row with a definite height",
    flex("height:70", w(3), flex("align-items:flex-end", w(4)), box("", box("height:50%; width:12"))),
  ],
  [
    "flex: picture in a column",
    flex("flex-direction:column; align-items:flex-start", img(60, 30), img(60, 30, "max-width:40"), w(3)),
  ],
  [
    "flex: shrink to intrinsic keywords",
    flex("gap:4", w(9, "width:max-content"), w(9, "width:min-content"), w(30, "width:fit-content")),
  ],
  ["grid: fr, auto, fixed", grid("grid-template-columns:1fr auto 40 2fr; gap:5", w(6), w(7), w(8), w(9), w(1), w(2))],
  ["grid: fr under min-content", grid("grid-template-columns:1fr 1fr 1fr", words([150]), w(4), w(20))],
  [
    "grid: minmax",
    grid(
      "grid-template-columns:minmax(50,1fr) minmax(20,90) minmax(min-content,2fr); gap:3",
      w(4),
      w(4),
      words([70, 20]),
    ),
  ],
  [
    "grid: spans over auto columns",
    grid("grid-template-columns:auto auto auto; gap:4", w(14, "grid-column:span 2"), w(3), w(2), w(5), w(9)),
  ],
  ["grid: spans over rows", grid("grid-template-columns:100 1fr; gap:6", w(60, "grid-row:span 2"), w(3), w(2))],
  [
    "grid: placement",
    grid(
      "grid-template-columns:1fr 1fr 1fr",
      w(2, "grid-column:2 / 4"),
      w(1),
      w(3, "grid-row:2; grid-column:3"),
      w(4),
      w(5, "grid-column:1 / -1"),
    ),
  ],
  [
    "grid: dense",
    grid(
      "grid-template-columns:1fr 1fr 1fr; grid-auto-flow:row dense",
      w(1, "grid-column:2"),
      w(2, "grid-column:span 3"),
      w(3),
      w(4),
    ),
  ],
  [
    "grid: columns flow",
    grid("grid-auto-flow:column; grid-template-rows:20 auto; grid-auto-columns:1fr", w(3), w(4), w(5)),
  ],
  [
    "grid: rows",
    grid(
      "height:150; grid-template-columns:1fr 1fr; grid-template-rows:30 1fr auto; row-gap:6",
      w(1),
      w(2),
      w(3),
      w(4),
      w(40),
      w(6),
    ),
  ],
  [
    "grid: percentage rows and columns",
    grid("height:100; grid-template-columns:30% 1fr; grid-template-rows:25% 40%", w(1), w(2), w(3), w(4)),
  ],
  [
    "grid: alignment",
    grid(
      "grid-template-columns:1fr 1fr; align-items:end; justify-items:center",
      w(3),
      w(40),
      w(3, "align-self:center; justify-self:end"),
      img(30, 40),
    ),
  ],
  [
    "grid: content alignment",
    grid(
      "height:80; grid-template-columns:60 60; grid-template-rows:20 20; justify-content:space-evenly; align-content:end",
      w(1),
      w(2),
      w(3),
      w(4),
    ),
  ],
  [
    "grid: baselines",
    grid(
      "grid-template-columns:1fr 1fr 1fr; align-items:baseline",
      w(1, "padding-top:11"),
      w(30),
      box("height:6; padding:1"),
    ),
  ],
  [
    "grid: item margins and percentages",
    grid(
      "grid-template-columns:120 1fr",
      w(3, "margin:10% 5%; width:50%"),
      w(20, "padding:5%"),
      w(2, "margin:auto"),
      w(2, "margin-left:auto"),
    ),
  ],
  [
    "grid: implicit tracks",
    grid(
      "grid-template-columns:50; grid-auto-columns:30 20; grid-auto-rows:15 25",
      w(1, "grid-column:3"),
      w(1, "grid-column:-3 / span 1"),
      w(1, "grid-row:3"),
      w(1),
    ),
  ],
  [
    "grid: nested",
    grid(
      "grid-template-columns:auto 1fr; gap:8",
      grid("grid-template-columns:auto auto; gap:2", w(3), w(4), w(5)),
      flex("gap:3", w(30, "flex:1"), w(2)),
    ),
  ],
  [
    "grid: min-content and max-content",
    grid("grid-template-columns:min-content max-content 1fr", words([30, 12]), words([30, 12]), w(20)),
  ],
  [
    "grid: calc in an item",
    grid("grid-template-columns:200 100", w(2, "width:calc(50% - 7)"), w(3, "width:calc(100% - 10)")),
  ],
  ["table: automatic", table("border-spacing:3", row("", c(3), c(12), c(40)), row("", c(6), c(2), c(10)))],
  [
    "table: narrow",
    table("width:120; border-spacing:2", row("", c(3), c(12), c(40)), row("", cell("", words([40])), c(2), c(10))),
  ],
  ["table: wide", table("width:300", row("", c(3), c(12)), row("", c(6), c(2)))],
  [
    "table: fixed and automatic columns",
    table("width:300", row("", c(3, "width:50"), c(4), c(8)), row("", c(1), c(2), c(2))),
  ],
  ["table: percentages", table("width:300", row("", c(3, "width:20%"), c(4, "width:50%"), c(8)))],
  ["table: colspan", table("border-spacing:4", row("", c(20, "", { col: 2 }), c(2)), row("", c(3), c(5), c(4)))],
  ["table: colspan narrow", table("width:90", row("", c(20, "", { col: 2 }), c(2)), row("", c(3), c(5), c(4)))],
  [
    "table: rowspan",
    table("border-spacing:2", row("", c(2, "", { row: 2 }), c(3)), row("", c(4)), row("", c(5), c(1))),
  ],
  [
    "table: padding and borders",
    table("border:2; padding:3; border-spacing:1", row("", c(3, "padding:4; border:1"), c(5, "padding:0 6"))),
  ],
  [
    "table: collapsed",
    table(
      "border-collapse:collapse",
      row("", c(3, "border:2"), c(5, "border:2")),
      row("", c(2, "border:2"), c(2, "border:2")),
    ),
  ],
  [
    "table: vertical alignment",
    table(
      "",
      row(
        "",
        c(2, "vertical-align:middle"),
        cell("", box("height:40; width:9")),
        c(3, "vertical-align:bottom"),
        c(1, "vertical-align:top"),
      ),
    ),
  ],
  ["table: baselines", table("", row("", c(2, "padding-top:13"), c(3), c(1, "padding-top:4")))],
  [
    "table: fixed layout",
    table(
      "table-layout:fixed; width:300; border-spacing:3",
      row("", c(2, "width:40"), c(30), c(4, "width:20%")),
      row("", c(60), c(1), c(1)),
    ),
  ],
  ["table: caption", table("", caption("", words(9)), row("", c(3), c(4)))],
  ["table: heights", table("height:100", row("height:30", c(2)), row("", c(3, "height:20")))],
]
