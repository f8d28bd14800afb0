import type { SpecClauses } from "./clause.ts"

export const PAGED_CLAUSES: readonly SpecClauses[] = [
  {
    spec: "css-page-3",
    clauses: [
      [
        "page-box",
        "margin, border, padding, area",
        "test: src/layout/pages/page.test.ts ¦ a page without a background shows the root's; its border stands around the page area",
      ],
      [
        "page-model",
        "viewport units are of the first page's area",
        "test: src/style/syntax/media-query.test.ts ¦ the first page is that of the first box in the flow",
      ],
      [
        "page-selectors",
        "names and pseudo-classes",
        "page: @page :left { margin: 1pt } @page { margin: 2pt } ¦ :left → 1",
        "page: @page cover:first { margin: 1pt } @page cover { margin: 2pt } ¦ cover → 2",
        "page: @page :blank { margin: 1pt } @page :left { margin: 2pt } ¦ :blank:left → 1",
        "fault: @page :top { margin: 0 } → 1:8 style/selector: this is no page selector",
      ],
      [
        "page-cascade",
        "specificity of pages",
        "page: @page :first { margin: 1pt } @page :right { margin: 2pt } ¦ :first → 1",
        "page: @page cover { margin: 1pt } @page :first:right { margin: 2pt } ¦ cover:first → 1",
        "page: html { font-size: 10pt } @page { margin: 2em } ¦ → 20",
      ],
      [
        "page-size-prop",
        "sizes",
        "test: src/style/cascade/page-style.test.ts ¦ @page { size: a4 landscape }",
        "fault: @media (width > 1mm) { @page { size: A4 } } → 1:32 style/not-applicable: `size` has no effect inside a media query about the page's size",
      ],
      ["page-margins", "percentages are of the page", "page: @page { margin: 10% } ¦ → 10%"],
      [
        "page-properties",
        "what applies to pages",
        "fault: @page { display: flex } → 1:9 style/not-applicable: `display` does not apply in `@page`",
        "fault: @page { width: 3pt } → 1:9 style/not-applicable: `width` does not apply in `@page`",
      ],
      [
        "margin-boxes",
        "margin boxes",
        "test: src/layout/pages/page.test.ts ¦ margin boxes stand around the page area, their text where CSS says",
        "fault: @page { @top { content: none } } → 1:9 style/at-rule: there is no margin box `@top`",
      ],
      [
        "margin-dimension",
        "their sizes",
        "test: src/layout/pages/page.test.ts ¦ percentages of margin boxes are of their side, not of their share",
      ],
      [
        "populating-margin-boxes",
        "shown when they have content",
        "test: src/layout/pages/page.test.ts ¦ margin boxes: sides, first page, blank pages, no content, no room",
      ],
      [
        "page-based-counters",
        "page and pages",
        "test: src/layout/pages/page.test.ts ¦ counters of pages",
        "test: src/layout/pages/page.test.ts ¦ pages say their number and their folio",
      ],
      [
        "using-named-pages",
        "named pages",
        "style: page: cover → page: cover",
        "test: src/layout/pages/paginate.test.ts ¦ a change of page name breaks, and nothing else does",
      ],
      [
        "left-right-first",
        "the first page is a right one",
        "test: src/layout/pages/paginate.test.ts ¦ the first page is a right one; content that wants a left page leaves it blank",
      ],
      [
        "blank-pseudo",
        "blank pages",
        "test: src/layout/pages/paginate.test.ts ¦ blank pages have their own page style and no name",
      ],
      ["bleed", "bleed", "test: src/style/cascade/page-style.test.ts ¦ @page { size: A4; bleed: 5mm }"],
    ],
  },
  {
    spec: "css-viewport-1",
    clauses: [
      ["zoom-property", "the whole booklet larger or smaller", "page: html { zoom: 50% } @page { margin: 10pt } ¦ → 5"],
    ],
  },
  {
    spec: "css-2025",
    clauses: [
      [
        "vendor-prefixed",
        "properties of this program alone",
        "style: -tj-planned: fill → TjPlanned: fill",
        "style: -tj-planned: room → TjPlanned: room",
        "style: -tj-text-shrink: none → nothing",
      ],
    ],
  },
  {
    spec: "css-break-3",
    clauses: [
      [
        "break-between",
        "forced breaks and avoided ones",
        "style: break-before: page; break-after: avoid → breakBefore: page; breakAfter: avoid",
        "pages: <p>甲</p><p class=b>乙</p> ¦ .b{break-before:page} → 甲 ‖ 乙",
        "pages: <p class=b>甲</p><p>乙</p> ¦ .b{break-after:page} → 甲 ‖ 乙",
        "test: src/layout/pages/paginate.test.ts ¦ a page side wins over a plain break at the same place, and breaks at one place make one",
      ],
      [
        "break-within",
        "boxes that stay whole",
        "style: break-inside: avoid → breakInside: avoid",
        "test: src/layout/pages/paginate.test.ts ¦ break-inside: avoid moves a box, and gives way where no page could hold it",
      ],
      [
        "widows-orphans",
        "lines that stay together",
        "style: orphans: 3; widows: 1 → orphans: 3; widows: 1",
        "test: src/layout/pages/paginate.test.ts ¦ orphans move a paragraph that would leave too few lines",
      ],
      [
        "unforced-breaks",
        "rules give way in order",
        "test: src/layout/pages/paginate.test.ts ¦ when every break is to be avoided, avoid gives way before orphans and widows",
      ],
      [
        "break-margins",
        "margins at breaks",
        "test: src/layout/pages/paginate.test.ts ¦ margins at an unforced break vanish, after a forced one they stay",
      ],
      [
        "break-decoration",
        "boxes are sliced",
        "test: src/layout/pages/paginate.test.ts ¦ boxes are sliced: padding and border only at their true ends",
        "test: src/paint/paint.test.ts ¦ a fragment cut by a page has no border and no radius on that edge",
      ],
      [
        "monolithic",
        "what cannot be cut",
        "test: src/layout/pages/paginate.test.ts ¦ what cannot be cut is placed all the same, with a finding that names it",
      ],
      [
        "parallel-flows",
        "columns beside each other",
        "test: src/layout/pages/paginate.test.ts ¦ columns beside each other are cut each by itself",
      ],
      [
        "varying-size-boxes",
        "areas of other widths",
        "test: src/layout/pages/paginate.test.ts ¦ page areas of different widths under one text are a finding",
      ],
      [
        "table-breaks",
        "tables break between rows",
        "test: src/layout/pages/paginate.test.ts ¦ a table breaks between rows and shows its head again",
        "test: src/layout/pages/paginate.test.ts ¦ rows are cut inside only where they are higher than a page; joined rows stay together",
      ],
    ],
  },
  {
    spec: "css-gcpm-3",
    clauses: [
      [
        "setting-named-strings-the-string-set-pro",
        "named strings",
        'style: string-set: head content() " " attr(id) → stringSet: {name=head value={text of=text} {string text= } {attr name=id}}',
      ],
      [
        "using-named-strings",
        "string()",
        "style: content: string(head, last) → content: {string-ref name=head position=last}",
        "test: src/layout/pages/page.test.ts ¦ a string goes on over pages that do not set it, even from an element without a box",
      ],
      [
        "running-elements",
        "running elements",
        "style: position: running(head) → position: running(head)",
        "test: src/layout/pages/page.test.ts ¦ running elements leave the flow and stand in margin boxes from their page on",
      ],
      [
        "footnotes",
        "notes",
        "pages: <p>甲<i>注</i></p> ¦ i{float:footnote} → 甲\u20601/1.注",
        "style: footnote-display: inline; footnote-policy: line → footnoteDisplay: inline; footnotePolicy: line",
      ],
      [
        "bookmarks",
        "bookmarks",
        "style: bookmark-level: 2; bookmark-label: content() attr(id) → bookmarkLevel: 2; bookmarkLabel: {text of=text} {attr name=id}",
        "test: src/paint/paint.test.ts ¦ bookmarks come from headings, both languages in one, or from bookmark-level",
      ],
    ],
  },
]
