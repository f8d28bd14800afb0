import type { SpecClauses } from "./clause.ts"

export const TEXT_CLAUSES: readonly SpecClauses[] = [
  {
    spec: "css-text-4",
    clauses: [
      [
        "text-transform-property",
        "case",
        "style: text-transform: uppercase → textTransform: uppercase",
        "test: src/layout/generate/generate.test.ts ¦ text-transform maps case, and places stay known",
      ],
      [
        "white-space-property",
        "white space",
        "style: white-space: pre-line → whiteSpace: pre-line",
        "test: src/layout/generate/generate.test.ts ¦ white-space: pre keeps all, pre-line the lines",
      ],
      ["line-break-property", "strictness", "style: line-break: strict → lineBreak: strict"],
      ["word-break-property", "words", "style: word-break: keep-all → wordBreak: keep-all"],
      ["overflow-wrap-property", "words that are too long", "style: overflow-wrap: anywhere → overflowWrap: anywhere"],
      [
        "hyphens-property",
        "hyphens",
        "style: hyphens: auto → hyphens: auto",
        "test: src/text/break/hyphenate.test.ts ¦ test(",
      ],
      [
        "boundary-shaping",
        "kerning between inline elements",
        "test: src/text/nodes/boundary-kerning.test.ts ¦ letters of two elements in one face are kerned as inside a word",
      ],
      [
        "text-align-property",
        "alignment",
        "style: text-align: justify → textAlign: justify",
        "test: src/layout/inline/inline.test.ts ¦ text-indent and text-align reach the composer",
      ],
      ["text-align-last-property", "the last line", "style: text-align-last: center → textAlignLast: center"],
      ["text-justify-property", "justification", "style: text-justify: inter-character → textJustify: inter-character"],
      [
        "text-indent-property",
        "indents",
        "style: text-indent: 2em → textIndent: 20",
        "test: src/layout/inline/inline.test.ts ¦ text-indent and text-align reach the composer",
      ],
      ["letter-spacing-property", "letter spacing", "style: letter-spacing: 0.1em → letterSpacing: 1"],
      ["text-wrap-shorthand", "wrapping", "style: text-wrap: balance → textWrap: balance"],
      [
        "text-autospace-property",
        "space between scripts",
        "style: text-autospace: no-autospace → textAutospace: no-autospace",
      ],
      [
        "text-spacing-trim-property",
        "blanks of marks",
        "style: text-spacing-trim: trim-both → textSpacingTrim: trim-both",
      ],
      [
        "hanging-punctuation-property",
        "hanging marks",
        "style: hanging-punctuation: allow-end → hangingPunctuation: allow-end",
      ],
    ],
  },
  {
    spec: "css-fonts-4",
    clauses: [
      [
        "font-family-prop",
        "families",
        'style: font-family: "A B", serif → fontFamily: A B Latin Serif Han Serif',
        "fault: p { font-family: monospace } → 1:18 style/value: there is no generic family `monospace`",
      ],
      ["font-size-prop", "sizes", "style: font-size: 150% → fontSize: 15; lineHeight: 22.5"],
      [
        "font-weight-prop",
        "weights",
        "style: font-weight: bold → fontWeight: 700",
        "fault: p { font-weight: bolder } → 1:18 style/value: `font-weight` does not take `bolder` here",
      ],
      ["font-style-prop", "italics", "style: font-style: italic → fontStyle: italic"],
      [
        "font-variant-numeric-prop",
        "figures",
        "style: font-variant-numeric: tabular-nums lining-nums → fontVariantNumeric: lining-nums tabular-nums",
      ],
    ],
  },
  {
    spec: "css-inline-3",
    clauses: [
      [
        "line-height-property",
        "line heights",
        "style: line-height: 1.2 → lineHeight: 12",
        "style: line-height: 14pt → lineHeight: 14",
        "style: line-height: 120% → lineHeight: 12",
      ],
      ["transverse-alignment", "raising", "style: vertical-align: sub → verticalAlign: sub"],
    ],
  },
  {
    spec: "css-text-decor-4",
    clauses: [
      [
        "text-decoration-line-property",
        "lines",
        "style: text-decoration-line: underline → textDecorationLine: underline",
        "style: text-decoration: line-through → textDecorationLine: line-through",
        "test: src/paint/paint.test.ts ¦ an underline is one stroke over the runs of its element; a link has one area a line",
      ],
    ],
  },
  {
    spec: "css-text-decor-4",
    clauses: [
      [
        "text-decoration-style-property",
        "styles",
        "style: text-decoration-style: wavy → textDecorationStyle: wavy",
        "style: text-decoration-color: white → textDecorationColor: k(0)",
        "style: text-decoration-thickness: 1pt → textDecorationThickness: 1",
      ],
      [
        "underline-offset",
        "place of the line",
        "style: text-underline-offset: 1pt → textUnderlineOffset: 1",
        "style: text-underline-position: under → textUnderlinePosition: under",
      ],
      [
        "text-emphasis-property",
        "emphasis marks",
        "style: text-emphasis-style: dot; text-emphasis-color: white → textEmphasisStyle: {mark fill=filled shape=dot}; textEmphasisColor: k(0)",
        "style: text-emphasis: filled dot → textEmphasisStyle: {mark fill=filled shape=dot}",
        "style: text-emphasis-position: under right → textEmphasisPosition: under right",
        "style: text-emphasis-skip: spaces → textEmphasisSkip: spaces",
      ],
    ],
  },
  {
    spec: "css-writing-modes-4",
    clauses: [
      [
        "block-flow",
        "writing modes",
        "style: writing-mode: vertical-rl → writingMode: vertical-rl",
        "under: writing-mode: vertical-rl { margin-inline-start: 1pt; inline-size: 9pt } → height: 9; marginTop: 1",
        "style: writing-mode: sideways-lr; padding-block-start: 2pt → paddingLeft: 2; writingMode: sideways-lr",
      ],
      ["text-orientation", "how characters stand", "style: text-orientation: upright → textOrientation: upright"],
      ["text-combine-upright", "combined digits", "style: text-combine-upright: all → textCombineUpright: all"],
    ],
  },
  {
    spec: "css-ruby-1",
    clauses: [
      ["rubypos", "over or under the base", "style: ruby-position: under → rubyPosition: under"],
      ["ruby-align-property", "how it spreads", "style: ruby-align: center → rubyAlign: center"],
    ],
  },
  {
    spec: "css-lists-3",
    clauses: [
      [
        "text-markers",
        "markers",
        "style: list-style-type: upper-roman → listStyleType: upper-roman",
        "test: src/layout/generate/generate.test.ts ¦ list markers hang outside, or stand in the first line",
      ],
      ["list-style-position-property", "their place", "style: list-style-position: inside → listStylePosition: inside"],
      [
        "list-style-property",
        "the shorthand",
        'style: list-style: "– " inside → listStyleType: {string=– }; listStylePosition: inside',
      ],
      [
        "counter-reset",
        "counters start",
        "style: counter-reset: chapter figure 3 → counterReset: {name=chapter value=0} {name=figure value=3}",
      ],
      [
        "increment-set",
        "counters count",
        "style: counter-increment: chapter -2 → counterIncrement: {name=chapter value=-2}",
        "style: counter-set: chapter 5 → counterSet: {name=chapter value=5}",
      ],
      ["nested-counters", "counters nest", "test: src/layout/generate/generate.test.ts ¦ counters nest by element"],
      [
        "counter-functions",
        "counter() and counters()",
        'style: content: counter(h, upper-roman) counters(s, ".") → content: {counter name=h style=upper-roman} {counters name=s separator=. style=decimal}',
      ],
      [
        "list-item-counter",
        "list items count by themselves",
        "pages: <ol><li>甲</li><li>乙</li></ol> ¦ ol{margin-left:20pt} → 1. /甲/2. /乙",
      ],
    ],
  },
  {
    spec: "css-counter-styles-3",
    clauses: [
      [
        "predefined-counters",
        "styles",
        "style: list-style-type: simp-chinese-informal → listStyleType: simp-chinese-informal",
        "test: src/layout/generate/counters.test.ts ¦ counters stop at 32 bits",
      ],
    ],
  },
  {
    spec: "css-content-3",
    clauses: [
      [
        "content-property",
        "generated content",
        'style: content: "第" attr(id) → content: {string text=第} {attr name=id}',
        "test: src/layout/generate/generate.test.ts ¦ generated content: strings, attributes, counters",
      ],
      [
        "leaders",
        "leaders",
        "style: content: leader(dotted) → content: {leader text=. }",
        "test: src/layout/pages/page.test.ts ¦ margin boxes name the page of a target, a leader fills them, and what means nothing there is told",
      ],
      [
        "target-counter",
        "page numbers of targets",
        "style: content: target-counter(attr(href), page) → content: {target-counter target={attr=href} name=page style=decimal}",
        "test: src/layout/pages/page.test.ts ¦ page numbers of targets are those of the finished pages",
      ],
    ],
  },
]
