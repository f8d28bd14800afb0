import { expect, test } from "vitest"
import { dumpStyle } from "../dump.ts"
import type { StyledElement } from "../styled.ts"
import { computed, find, findings, styled } from "../test-tree.ts"

test.each([
  // lengths
  ["margin-left: 10mm", "marginLeft: 28.3465"],
  [
    "margin-left: 1in; margin-right: 2.54cm; margin-top: 96px; margin-bottom: 6pc",
    "marginTop: 72; marginRight: 72; marginBottom: 72; marginLeft: 72",
  ],
  ["margin-left: 40Q", "marginLeft: 28.3465"],
  [
    "font-size: 20pt; margin-left: 2em; margin-right: 2rem; margin-top: 1ic",
    "marginTop: 20; marginRight: 20; marginLeft: 40; fontSize: 20; lineHeight: 30",
  ],
  ["margin-left: 2lh; margin-right: 1rlh", "marginRight: 15; marginLeft: 30"],
  ["font-size: 150%; width: 50%", "width: 50%; fontSize: 15; lineHeight: 22.5"],
  ["font-size: 0.8em", "fontSize: 8; lineHeight: 12"],
  ["width: calc(50% - 3pt)", "width: 50%-3"],
  ["width: calc((100% + 1em) / 4 * 2)", "width: 50%+5"],
  ["width: calc(1mm*2 + -1 * 10pt)", "width: 0"],
  ["flex-grow: calc(1 + 2 * 3)", "flexGrow: 7"],
  ["order: calc(2.6)", "order: 3"],
  ["width: 0", "width: 0"],
  ["width: min(3pt, 4pt)", "width: 3"],
  ["width: max(1pt, 0.5em, 2pt)", "width: 5"],
  ["width: min(50%, 30pt)", "width: min(50%, 30)"],
  ["width: calc(1pt + 2 * min(50%, 1em + 2pt))", "width: 1+2*min(50%, 12)"],
  ["width: clamp(10pt, 50%, 20pt)", "width: max(10, min(50%, 20))"],
  ["width: clamp(none, 5pt, 4pt)", "width: 4"],
  ["width: clamp(9pt, 5pt, 4pt)", "width: 9"],
  ["width: min(max(1pt, 2pt), calc(3pt))", "width: 2"],
  ["font-size: max(80%, 9pt)", "fontSize: 9; lineHeight: 13.5"],
  ["font-size: max(80%, 7pt)", "fontSize: 8; lineHeight: 12"],
  ["line-height: max(120%, 14pt)", "lineHeight: 14"],
  ["flex-grow: min(2, 3) ", "flexGrow: 2"],
  ["opacity: max(20%, 30%)", "opacity: 0.3"],
  ["order: clamp(1, 5, 3)", "order: 3"],
  ["margin-left: min(-3pt, 2pt)", "marginLeft: -3"],
  // keywords
  ["display: flex", "display: flex"],
  ["DISPLAY: FLEX", "display: flex"],
  ["text-autospace: no-autospace; text-wrap: pretty", "textAutospace: no-autospace; textWrap: pretty"],
  ["position: running(head)", "position: running(head)"],
  ["position: absolute", "display: block; position: absolute; wasInline: true"],
  ["z-index: -2", "zIndex: -2"],
  ["width: fit-content; max-width: none", "width: fit-content"],
  ["aspect-ratio: 16 / 9", "aspectRatio: 1.7778"],
  // line-height
  ["line-height: 1.2", "lineHeight: 12"],
  ["line-height: 120%", "lineHeight: 12"],
  ["line-height: 14pt", "lineHeight: 14"],
  ["line-height: calc(1 + 1)", "lineHeight: 20"],
  ["line-height: calc(1em + 1pt)", "lineHeight: 11"],
  ["vertical-align: 50%", "verticalAlign: 7.5"],
  ["vertical-align: super", "verticalAlign: super"],
  // box
  ["margin: 1pt", "marginTop: 1; marginRight: 1; marginBottom: 1; marginLeft: 1"],
  ["margin: 1pt 2pt", "marginTop: 1; marginRight: 2; marginBottom: 1; marginLeft: 2"],
  ["margin: 1pt 2pt 3pt", "marginTop: 1; marginRight: 2; marginBottom: 3; marginLeft: 2"],
  ["padding: 1pt 2pt 3pt 4pt", "paddingTop: 1; paddingRight: 2; paddingBottom: 3; paddingLeft: 4"],
  ["margin: auto; margin-top: 1pt", "marginTop: 1; marginRight: auto; marginBottom: auto; marginLeft: auto"],
  ["margin-inline: 1pt 2pt", "marginRight: 2; marginLeft: 1"],
  ["margin-inline-start: 1pt; padding-block-end: 2pt", "marginLeft: 1; paddingBottom: 2"],
  ["margin-inline-start: 1pt; margin-left: 2pt", "marginLeft: 2"],
  ["margin-left: 2pt; margin-inline-start: 1pt", "marginLeft: 1"],
  ["margin-left: 2pt !important; margin-inline-start: 1pt", "marginLeft: 2"],
  ["margin-inline-start: 1pt; margin-left: 2pt; margin-inline-start: 3pt", "marginLeft: 3"],
  ["--m: 4pt; margin-block-start: var(--m)", "marginTop: 4"],
  ["inline-size: 9pt; max-block-size: 8pt", "width: 9; maxHeight: 8"],
  ["inset-block: 1pt; inset-inline-end: 2pt", "top: 1; right: 2; bottom: 1"],
  ["border-inline: 1pt solid", "borderWidth: 0 1 0 1; borderStyle: none solid none solid"],
  [
    "border-block-end: 1pt dotted white",
    "borderWidth: 0 0 1 0; borderStyle: none none dotted none; borderColor: k(1) k(1) k(0) k(1)",
  ],
  [
    "border-inline-width: 1pt 2pt; border-inline-style: solid",
    "borderWidth: 0 2 0 1; borderStyle: none solid none solid",
  ],
  ["border-start-end-radius: 3pt", "borderRadius: 0 3 0 0"],
  ["border-end-start-radius: 3pt", "borderRadius: 0 0 0 3"],
  ["border-radius: 1pt 50%", "borderRadius: 1 50% 1 50%"],
  ["border-top-left-radius: 3pt 50%", "borderRadius: 3/50% 0 0 0"],
  ["border-radius: 1pt 2pt / 3pt", "borderRadius: 1/3 2/3 1/3 2/3"],
  ["display: inline-grid", "display: inline-grid"],
  ["display: flow-root; overflow: clip", "display: flow-root; overflow: clip"],
  ["inset: 0 auto", "top: 0; bottom: 0"],
  ["border: 1pt solid", "borderWidth: 1; borderStyle: solid"],
  ["border: solid", "borderWidth: 2.25; borderStyle: solid"],
  ["border: 1pt", ""],
  ["border-top: dashed thin", "borderWidth: 0.75 0 0 0; borderStyle: dashed none none none"],
  ["color: white; border: 1pt solid", "borderWidth: 1; borderStyle: solid; borderColor: k(0); color: k(0)"],
  ["border: 1pt solid; border-left: none", "borderWidth: 1 1 1 0; borderStyle: solid solid solid none"],
  ["border-color: color(--red) white", "borderColor: --red k(0) --red k(0)"],
  ["border-radius: 1pt 50%", "borderRadius: 1 50% 1 50%"],
  // colours
  ["color: #f00", "borderColor: rgb(255 0 0); color: rgb(255 0 0)"],
  ["background-color: #00ff0080", "backgroundColor: rgb(0 255 0 / 0.502)"],
  ["background-color: rgb(10 20 30 / 50%)", "backgroundColor: rgb(10 20 30 / 0.5)"],
  ["background-color: rgb(10%, 20%, 30%, 0.5)", "backgroundColor: rgb(25.5 51 76.5 / 0.5)"],
  ["background-color: RebeccaPurple", "backgroundColor: rgb(102 51 153)"],
  ["background-color: device-cmyk(15% 100% 0.95 0 / 0.5)", "backgroundColor: cmyk(0.15 1 0.95 0 / 0.5)"],
  ["background-color: device-cmyk(0, 0.5, 1, 0)", "backgroundColor: cmyk(0 0.5 1 0)"],
  ["background-color: color(--red)", "backgroundColor: --red"],
  ["background-color: color(--red 30%)", "backgroundColor: --red 30%"],
  ["background-color: color(--red 0.3 / 50%)", "backgroundColor: --red 30% / 0.5"],
  ["background-color: color(--red / 0.5)", "backgroundColor: --red / 0.5"],
  ["color: white; background-color: currentColor", "borderColor: k(0); backgroundColor: k(0); color: k(0)"],
  ["opacity: 150%", ""],
  ["opacity: 25%", "opacity: 0.25"],
  // backgrounds
  ["background: color(--red)", "backgroundColor: --red"],
  [
    'background: url("a.svg") center bottom / 100% auto no-repeat color(--grey 10%)',
    "backgroundColor: --grey 10%; backgroundImage: {url url=a.svg}; backgroundSize: 100% auto; backgroundPosition: 50% 100%; backgroundRepeat: no-repeat",
  ],
  ["background-position: bottom", "backgroundPosition: 50% 100%"],
  ["background-position: top right", "backgroundPosition: 100% 0"],
  ["background-position: 3mm", "backgroundPosition: 8.5039 50%"],
  ["background-size: auto auto", ""],
  [
    "background-image: url(a.svg), linear-gradient(to right, white, color(--red) 50% 80%)",
    "backgroundImage: {url url=a.svg} {linear-gradient angle=90 stops={color=k(0)} {color=--red at=50%} {color=--red at=80%}}",
  ],
  [
    "background-image: linear-gradient(0.25turn, #fff, #000)",
    "backgroundImage: {linear-gradient angle=90 stops={color=rgb(255 255 255)} {color=rgb(0 0 0)}}",
  ],
  // flex and grid
  ["flex: 1", "flexGrow: 1; flexBasis: 0"],
  ["flex: auto", "flexGrow: 1"],
  ["flex: none", "flexShrink: 0"],
  ["flex: 2 0 10mm", "flexGrow: 2; flexShrink: 0; flexBasis: 28.3465"],
  ["flex: 1 1 0", "flexGrow: 1; flexBasis: 0"],
  ["flex: 50%", "flexGrow: 1; flexBasis: 50%"],
  ["flex-flow: wrap column", "flexDirection: column; flexWrap: wrap"],
  ["gap: 4pt 6pt", "rowGap: 4; columnGap: 6"],
  ["gap: 4pt", "rowGap: 4; columnGap: 4"],
  ["place-items: center", "alignItems: center; justifyItems: center"],
  ["place-content: center space-between", "justifyContent: space-between; alignContent: center"],
  ["grid-template-columns: 1e308fr 1fr", "gridTemplateColumns: {fr value=1000000000} {fr value=1}"],
  [
    "grid-template-columns: 17mm repeat(2, 1fr auto) minmax(0, 2fr)",
    "gridTemplateColumns: {length value=48.189} {fr value=1} {auto} {fr value=1} {auto} {minmax min={length value=0} max={fr value=2}}",
  ],
  ["grid-auto-flow: dense", "gridAutoFlow: row dense"],
  ["grid-column: 2 / span 3", "gridColumnStart: {line line=2}; gridColumnEnd: {span span=3}"],
  ["grid-row: 2", "gridRowStart: {line line=2}"],
  [
    "grid-area: 1 / 2 / 3 / -1",
    "gridColumnStart: {line line=2}; gridColumnEnd: {line line=-1}; gridRowStart: {line line=1}; gridRowEnd: {line line=3}",
  ],
  // fonts
  ['font-family: "A B", Noto Serif', "fontFamily: A B Noto Serif"],
  ["font-family: sans-serif", "fontFamily: Han Sans"],
  ["font-family: var(--font-serif), serif", "fontFamily: Latin Serif Han Serif Latin Serif Han Serif"],
  ["font-weight: bold", "fontWeight: 700"],
  ["font-variant-numeric: tabular-nums lining-nums", "fontVariantNumeric: lining-nums tabular-nums"],
  // lists, content, counters
  ["list-style: none", "listStyleType: none"],
  ['list-style: "– " inside', "listStyleType: {string=– }; listStylePosition: inside"],
  [
    "counter-reset: chapter figure 3; counter-increment: page",
    "counterReset: {name=chapter value=0} {name=figure value=3}; counterIncrement: {name=page value=1}",
  ],
  [
    'content: "第" counter(h, simp-chinese-informal) "章"',
    "content: {string text=第} {counter name=h style=simp-chinese-informal} {string text=章}",
  ],
  [
    'content: counters(s, ".") attr(Data-No)',
    "content: {counters name=s separator=. style=decimal} {attr name=data-no}",
  ],
  [
    "content: leader(dotted) target-counter(attr(href url), page)",
    "content: {leader text=. } {target-counter target={attr=href} name=page style=decimal}",
  ],
  [
    'content: target-counter("#a", page, lower-roman)',
    "content: {target-counter target={url=#a} name=page style=lower-roman}",
  ],
  [
    "content: string(head, last) element(foot)",
    "content: {string-ref name=head position=last} {element-ref name=foot position=first}",
  ],
  [
    'string-set: head content() " " attr(id), foot "x"',
    "stringSet: {name=head value={text of=text} {string text= } {attr name=id}} {name=foot value={string text=x}}",
  ],
  ["bookmark-level: 2; bookmark-label: content(text)", "bookmarkLevel: 2"],
  ["page: cover; break-before: recto", "breakBefore: recto; page: cover"],
  // wide keywords and importance
  ["color: initial", "borderColor: k(1); color: k(1)", "color: white"],
  ["padding-left: inherit", "paddingLeft: 7", "padding-left: 7pt"],
  ["padding-left: 3pt; padding-left: unset", "", "padding-left: 7pt"],
  ["line-height: initial", "lineHeight: 15", "line-height: 1"],
  ["margin: 1pt !important; margin: 2pt", "marginTop: 1; marginRight: 1; marginBottom: 1; marginLeft: 1"],
  // variables
  ["--x: 3pt; margin-left: var(--x)", "marginLeft: 3"],
  [
    "--x: 3pt; --y: calc(var(--x) * 2); margin: var(--y) auto",
    "marginTop: 6; marginRight: auto; marginBottom: 6; marginLeft: auto",
  ],
  ["margin-left: var(--none, 2pt)", "marginLeft: 2"],
  ["margin-left: var(--none, var(--space-m))", "marginLeft: 12"],
  ["font-size: var(--type-body-size); line-height: var(--type-body-leading)", "fontSize: 9.5; lineHeight: 16"],
  ["--c: --red; color: color(var(--c) 50%)", "borderColor: --red 50%; color: --red 50%"],
  ["margin-left: var(--w)", "marginLeft: 4", "--w: 4pt"],
  ["--w: initial; margin-left: var(--w, 1pt)", "marginLeft: 1", "--w: 4pt"],
])("%s", (declarations, expected, parent = "") => {
  expect(computed(declarations, `font-size: 10pt; ${parent}`)).toBe(expected)
})

test("numbers of line-height inherit as numbers, lengths as lengths", () => {
  expect(computed("font-size: 20pt", "line-height: 1.5")).toBe("fontSize: 20; lineHeight: 30")
  expect(computed("font-size: 20pt", "line-height: 150%")).toBe("fontSize: 20")
})

test("a page is that of the nearest ancestor that names one", () => {
  expect(computed("page: auto", "page: cover")).toBe("")
})

/** What a child's declarations come to under a root zoomed by two; its own size without it is 10 pt. */
test.each([
  ["margin-left: 3pt; width: 50%", "marginLeft: 6; width: 50%"],
  ["width: calc(10% + 4pt); margin-left: 1em; margin-right: 1rem", "marginRight: 20; marginLeft: 20; width: 10%+8"],
  ["margin-left: 1vw; margin-right: 2lh", "marginRight: 60; marginLeft: 4.989"],
  ["border-left-style: solid; border-right: thin solid", "borderWidth: 0 1.5 0 4.5"],
  ["width: min(50%, 3pt); line-height: 1.5", "width: min(50%, 6)"],
])("zoomed by two, %s", (declarations, expected) => {
  const { document } = styled(`:root { zoom: 2; font-size: 10pt; line-height: 1.5 } p { ${declarations} }`)
  const p = find(document.root, (element) => element.element.tag === "p")
  expect(p?.style.fontSize).toBe(20)
  const shown = dumpStyle((p as StyledElement).style)
  for (const part of expected.split("; ")) expect(shown).toContain(part)
})

test("zoom stands on the root alone", () => {
  expect(findings("p { zoom: 2 }").join()).toContain("style/zoom-of-the-root")
})
