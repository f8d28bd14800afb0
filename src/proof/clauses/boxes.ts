import type { SpecClauses } from "./clause.ts"

const TWO = "<div id=a>甲</div><div id=b>乙</div>"
const NESTED = "<div id=o><div id=i>内</div></div><div id=n>后</div>"

export const BOX_CLAUSES: readonly SpecClauses[] = [
  {
    spec: "css2",
    clauses: [
      [
        "collapsing-margins",
        "adjoining margins",
        `boxes: ${TWO} ¦ #a{margin-bottom:5pt} #b{margin-top:3pt} → a 0,0 100×10 | b 0,15 100×10`,
        `boxes: ${NESTED} ¦ #i{margin-top:6pt} → o 0,6 100×10 | i 0,6 100×10 | n 0,16 100×10`,
        `boxes: ${NESTED} ¦ #o{overflow:hidden} #i{margin:6pt 0} → o 0,0 100×22 | i 0,6 100×10 | n 0,22 100×10`,
        `boxes: ${NESTED} ¦ #o{display:flow-root} #i{margin:6pt 0} → o 0,0 100×22 | i 0,6 100×10 | n 0,22 100×10`,
        `boxes: ${NESTED} ¦ #o{overflow:clip} #i{margin:6pt 0} → o 0,6 100×10 | i 0,6 100×10 | n 0,22 100×10`,
      ],
      [
        "margin-properties",
        "percentages of all margins and paddings are of the width",
        `boxes: ${TWO} ¦ #a{margin:10%;padding:5%} → a 10,10 80×20 | b 0,40 100×10`,
      ],
      [
        "blockwidth",
        "width, margins and auto",
        `boxes: ${TWO} ¦ #a{width:40pt;margin-left:auto;margin-right:auto} #b{width:50%;margin-left:auto} → a 30,0 40×10 | b 50,10 50×10`,
      ],
      [
        "min-max-widths",
        "the minimum wins",
        `boxes: ${TWO} ¦ #a{width:90pt;max-width:40pt;min-width:60pt} #b{max-width:30%} → a 0,0 60×10 | b 0,10 30×10`,
      ],
      [
        "the-height-property",
        "percentages need a definite base",
        `boxes: ${NESTED} ¦ #o{height:50pt} #i{height:50%} #n{height:50%} → o 0,0 100×50 | i 0,0 100×25 | n 0,50 100×10`,
      ],
      [
        "min-max-heights",
        "heights are held",
        `boxes: ${TWO} ¦ #a{min-height:20pt;height:5pt} #b{height:50pt;max-height:30pt} → a 0,0 100×20 | b 0,20 100×30`,
      ],
      [
        "relative-positioning",
        "moved without moving others",
        `boxes: ${TWO} ¦ #a{position:relative;top:3pt;left:4pt} → a 4,3 100×10 | b 0,10 100×10`,
        `boxes: ${TWO} ¦ #a{position:relative;bottom:3pt;right:10%} → a -10,-3 100×10 | b 0,10 100×10`,
      ],
      [
        "anonymous-block-level",
        "anonymous boxes",
        "test: src/layout/generate/generate.test.ts ¦ stray text gets anonymous boxes, display none and contents get none",
        "test: src/layout/generate/generate.test.ts ¦ a block inside an inline element splits it",
      ],
      [
        "leading",
        "half the leading above",
        "test: src/layout/inline/inline.test.ts ¦ lines are as high as line-height says, the baseline in the middle of the leading",
      ],
      [
        "propdef-vertical-align",
        "inline boxes are raised",
        "test: src/layout/inline/inline.test.ts ¦ atomic inlines stand on the baseline, an inline-block with its last line",
        "style: vertical-align: super → verticalAlign: super",
        "style: vertical-align: 50% → verticalAlign: 7.5",
      ],
      [
        "inline-formatting",
        "backgrounds of inline boxes",
        "test: src/layout/inline/inline.test.ts ¦ backgrounds of inline boxes go with their lines and are open where the box is cut",
      ],
      [
        "shrink-to-fit",
        "inline-blocks fit their content",
        "boxes: <p><span id=a>一二三</span></p> ¦ span{display:inline-block;padding:1pt} → a 0,0 32×12",
      ],
      [
        "painting-order",
        "layers of a stacking context",
        "test: src/paint/paint.test.ts ¦ z-index sorts positioned boxes around the flow; block backgrounds lie under all text",
        "style: z-index: 3 → zIndex: 3",
      ],
      [
        "table-anonymous",
        "missing table parts",
        "test: src/layout/generate/generate.test.ts ¦ table parts without a table get one",
      ],
      [
        "auto-table-layout",
        "columns by content",
        "oracle: table: automatic",
        "oracle: table: colspan",
        "oracle: table: percentages",
        "oracle: table: rowspan",
        "style: table-layout: auto → nothing",
      ],
      [
        "fixed-table-layout",
        "columns by the first row",
        "oracle: table: fixed layout",
        "style: table-layout: fixed → tableLayout: fixed",
      ],
      ["height-layout", "rows by content", "oracle: table: heights", "oracle: table: vertical alignment"],
      [
        "collapsing-borders",
        "one border between cells",
        "oracle: table: collapsed",
        "test: src/layout/table/table.test.ts ¦ collapsed borders are drawn once, and the widest wins",
        "style: border-collapse: collapse → borderCollapse: collapse",
      ],
      ["separated-borders", "spacing between cells", "style: border-spacing: 2pt 3pt → borderSpacing: 2 3"],
      [
        "caption-position",
        "captions",
        "test: src/layout/table/table.test.ts ¦ captions",
        "style: caption-side: bottom → captionSide: bottom",
      ],
      [
        "table-display",
        "displays of tables",
        "style: display: table-row-group → display: table-row-group",
        "style: display: table-cell → display: table-cell",
      ],
    ],
  },
  {
    spec: "css-display-3",
    clauses: [
      [
        "outer-role",
        "block and inline",
        "style: display: block → display: block",
        "style: display: inline-block → display: inline-block",
      ],
      ["valdef-display-flow-root", "flow-root", "style: display: flow-root → display: flow-root"],
      ["valdef-display-list-item", "list items", "style: display: list-item → display: list-item"],
      [
        "box-generation",
        "none and contents",
        "boxes: <div id=a><div id=b>乙</div></div><div id=c>丙</div> ¦ #a{display:contents} #c{display:none} → b 0,0 100×10",
      ],
      [
        "blockify",
        "blockification",
        "style: display: inline-grid; position: absolute → display: grid; position: absolute",
        "style: display: inline; position: absolute → display: block; position: absolute",
      ],
      ["order-property", "order", "oracle: flex: order", "style: order: -1 → order: -1"],
      [
        "visibility",
        "hidden boxes keep their place",
        "test: src/paint/paint.test.ts ¦ overflow clips content and not the box's own border; opacity groups; hidden boxes show nothing",
        "under: visibility: hidden { visibility: visible } → visibility: visible",
      ],
    ],
  },
  {
    spec: "css-position-3",
    clauses: [
      [
        "position-property",
        "values",
        "style: position: relative → position: relative",
        "fault: p { position: fixed } → 1:15 style/value: `position` does not take `fixed` here",
      ],
      [
        "insets",
        "insets",
        "style: top: 1pt; right: 2pt; bottom: 3%; left: auto → top: 1; right: 2; bottom: 3%",
        "style: inset: 1pt 2pt → top: 1; right: 2; bottom: 1; left: 2",
      ],
      [
        "abspos-layout",
        "insets, sizes and auto margins",
        "test: src/layout/block/block.test.ts ¦ absolutely positioned boxes find their containing block",
        "boxes: <div id=o><div id=a>甲</div></div> ¦ #o{position:relative;height:50pt} #a{position:absolute;inset:10pt 20%} → o 0,0 100×50 | a 20,10 60×30",
        "boxes: <div id=o><div id=a>甲</div></div> ¦ #o{position:relative;height:50pt} #a{position:absolute;right:5pt;bottom:5pt;width:20pt} → o 0,0 100×50 | a 75,35 20×10",
      ],
      ["staticpos-rect", "static positions", "test: src/layout/block/positioned.test.ts ¦ aligned static positions"],
      [
        "fixed-pos",
        "the page as containing block",
        "test: src/layout/block/block.test.ts ¦ without a positioned ancestor, it is the page area they fall on",
      ],
    ],
  },
  {
    spec: "css-sizing-4",
    clauses: [
      [
        "box-sizing",
        "border-box",
        `boxes: ${TWO} ¦ #a{width:40pt;padding:5pt;box-sizing:border-box} #b{width:40pt;padding:5pt;box-sizing:content-box} → a 0,0 40×20 | b 0,20 50×20`,
      ],
      [
        "preferred-size-properties",
        "sizes and keywords",
        "style: width: fit-content; height: 3pt → width: fit-content; height: 3",
        `boxes: ${TWO} ¦ #a{width:max-content} #b{width:min-content} → a 0,0 10×10 | b 0,10 10×10`,
      ],
      ["min-size-properties", "minima", "style: min-width: 3pt; min-height: 10% → minWidth: 3; minHeight: 10%"],
      ["max-size-properties", "maxima", "style: max-width: none; max-height: 3pt → maxHeight: 3"],
      [
        "aspect-ratio",
        "ratios",
        `boxes: ${TWO} ¦ #a{width:40pt;aspect-ratio:2/1} #b{aspect-ratio:10} → a 0,0 40×20 | b 0,20 100×10`,
      ],
      [
        "aspect-ratio-minimum",
        "content makes it higher",
        "boxes: <div id=a>一二三四五</div> ¦ #a{width:20pt;aspect-ratio:4} → a 0,0 20×30",
      ],
      [
        "percentage-sizing",
        "percentages of nothing definite are auto",
        `boxes: ${NESTED} ¦ #i{height:50%} → o 0,0 100×10 | i 0,0 100×10 | n 0,10 100×10`,
      ],
    ],
  },
  {
    spec: "css-box-4",
    clauses: [
      [
        "margin-physical",
        "margins",
        "style: margin-top: 1pt; margin-right: auto; margin-bottom: -2pt; margin-left: 3% → marginTop: 1; marginRight: auto; marginBottom: -2; marginLeft: 3%",
      ],
      [
        "margin-shorthand",
        "one to four",
        "style: margin: 1pt 2pt 3pt → marginTop: 1; marginRight: 2; marginBottom: 3; marginLeft: 2",
      ],
      [
        "padding-physical",
        "paddings",
        "style: padding-top: 1pt; padding-right: 2%; padding-bottom: 3pt; padding-left: 4pt → paddingTop: 1; paddingRight: 2%; paddingBottom: 3; paddingLeft: 4",
        "fault: p { padding-top: -1pt } → 1:18 style/value: this value must be 0 or more",
      ],
      [
        "padding-shorthand",
        "one to four",
        "style: padding: 1pt 2pt → paddingTop: 1; paddingRight: 2; paddingBottom: 1; paddingLeft: 2",
      ],
    ],
  },
  {
    spec: "css-logical-1",
    clauses: [
      [
        "box",
        "flow-relative and physical share the cascade",
        "style: margin-inline-start: 1pt; margin-left: 2pt → marginLeft: 2",
        "style: margin-left: 2pt; margin-inline-start: 1pt → marginLeft: 1",
      ],
      ["dimension-properties", "sizes", "style: inline-size: 9pt; min-block-size: 8pt → width: 9; minHeight: 8"],
      ["inset-properties", "insets", "style: inset-inline: 1pt; inset-block-end: 2pt → right: 1; bottom: 2; left: 1"],
      [
        "border-shorthands",
        "borders",
        "style: border-inline: 1pt solid → borderWidth: 0 1 0 1; borderStyle: none solid none solid",
        "style: border-block-end: 1pt dotted → borderWidth: 0 0 1 0; borderStyle: none none dotted none",
      ],
      ["border-radius-shorthands", "corners", "style: border-start-end-radius: 3pt → borderRadius: 0 3 0 0"],
    ],
  },
  {
    spec: "css-flexbox-1",
    clauses: [
      [
        "flex-direction-property",
        "directions",
        "oracle: flex: column, grow and shrink",
        "style: flex-direction: row-reverse → flexDirection: row-reverse",
      ],
      [
        "flex-wrap-property",
        "lines",
        "oracle: flex: wrap with gaps",
        "style: flex-wrap: wrap-reverse → flexWrap: wrap-reverse",
      ],
      ["flex-flow-property", "flex-flow", "style: flex-flow: column wrap → flexDirection: column; flexWrap: wrap"],
      [
        "flex-property",
        "flex",
        "style: flex: 2 1 auto → flexGrow: 2",
        "style: flex: none → flexShrink: 0",
        "style: flex: 10pt → flexGrow: 1; flexBasis: 10",
      ],
      ["flex-grow-property", "growing", "style: flex-grow: 2 → flexGrow: 2", "oracle: flex: min and max"],
      [
        "flex-shrink-property",
        "shrinking",
        "style: flex-shrink: 0 → flexShrink: 0",
        "oracle: flex: shrink to intrinsic keywords",
      ],
      ["flex-basis-property", "bases", "style: flex-basis: 50% → flexBasis: 50%", "oracle: flex: percentages"],
      ["auto-margins", "auto margins", "oracle: flex: auto margins"],
      ["algo-stretch", "stretched items are definite", "oracle: flex: stretch in a row with a definite height"],
      ["intrinsic-sizes", "shrink to fit", "oracle: flex: nested, shrink to fit"],
      [
        "pagination",
        "breaks between and in items",
        "test: src/layout/pages/paginate.test.ts ¦ columns beside each other are cut each by itself",
      ],
    ],
  },
  {
    spec: "css-grid-1",
    clauses: [
      [
        "track-sizing",
        "tracks",
        "style: grid-template-columns: 1fr minmax(10pt, 2fr) auto; grid-template-rows: 30% min-content → gridTemplateColumns: {fr value=1} {minmax min={length value=10} max={fr value=2}} {auto}; gridTemplateRows: {length value=30%} {min-content}",
        "oracle: grid: fr, auto, fixed",
        "oracle: grid: minmax",
        "oracle: grid: min-content and max-content",
      ],
      [
        "repeat-notation",
        "repeat()",
        "style: grid-template-columns: repeat(2, 1fr 3pt) → gridTemplateColumns: {fr value=1} {length value=3} {fr value=1} {length value=3}",
        "fault: p { grid-template-columns: repeat(auto-fill, 1fr) } → 1:35 style/value: `repeat(auto-fill, …)` is not supported",
      ],
      [
        "auto-tracks",
        "implicit tracks",
        "style: grid-auto-columns: 3pt; grid-auto-rows: min-content 4pt → gridAutoColumns: {length value=3}; gridAutoRows: {min-content} {length value=4}",
        "oracle: grid: implicit tracks",
      ],
      [
        "grid-auto-flow-property",
        "automatic placement",
        "style: grid-auto-flow: column dense → gridAutoFlow: column dense",
        "oracle: grid: dense",
        "oracle: grid: columns flow",
      ],
      [
        "line-placement",
        "lines and spans",
        "style: grid-column-start: 2; grid-column-end: span 2; grid-row-start: -1; grid-row-end: auto → gridColumnStart: {line line=2}; gridColumnEnd: {span span=2}; gridRowStart: {line line=-1}",
        "oracle: grid: placement",
        "fault: p { grid-row: 0 } → 1:15 style/value: grid lines are counted from 1",
      ],
      [
        "placement-shorthands",
        "shorthands",
        "style: grid-column: 1 / -1; grid-row: 2 → gridColumnStart: {line line=1}; gridColumnEnd: {line line=-1}; gridRowStart: {line line=2}",
        "style: grid-area: 1 / 2 / 3 / 4 → gridColumnStart: {line line=2}; gridColumnEnd: {line line=4}; gridRowStart: {line line=1}; gridRowEnd: {line line=3}",
      ],
      [
        "algo-spanning-items",
        "spans over tracks",
        "oracle: grid: spans over auto columns",
        "oracle: grid: spans over rows",
      ],
      ["percentages", "percentage tracks", "oracle: grid: percentage rows and columns"],
    ],
  },
  {
    spec: "css-align-3",
    clauses: [
      [
        "align-justify-content",
        "content",
        "style: justify-content: space-between; align-content: center → justifyContent: space-between; alignContent: center",
        "oracle: grid: content alignment",
      ],
      ["justify-items-property", "items across", "style: justify-items: center → justifyItems: center"],
      [
        "align-items-property",
        "items down",
        "style: align-items: baseline → alignItems: baseline",
        "oracle: grid: baselines",
        "oracle: grid: alignment",
      ],
      ["justify-self-property", "one item across", "style: justify-self: end → justifySelf: end"],
      ["align-self-property", "one item down", "style: align-self: flex-end → alignSelf: flex-end"],
      [
        "column-row-gap",
        "gaps",
        "style: row-gap: 3pt; column-gap: 5% → rowGap: 3; columnGap: 5%",
        "style: gap: 3pt → rowGap: 3; columnGap: 3",
      ],
      [
        "place-content",
        "shorthands",
        "style: place-content: center end; place-items: start; place-self: end center → justifyContent: end; alignContent: center; alignItems: start; alignSelf: end; justifyItems: start; justifySelf: center",
      ],
    ],
  },
  {
    spec: "css-overflow-3",
    clauses: [
      [
        "overflow-properties",
        "clipping",
        "style: overflow: hidden → overflow: hidden",
        "style: overflow: clip → overflow: clip",
        "test: src/paint/paint.test.ts ¦ overflow clips content and not the box's own border; opacity groups; hidden boxes show nothing",
      ],
    ],
  },
]
