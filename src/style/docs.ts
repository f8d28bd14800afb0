import type { Message } from "../foundation/diagnostic.ts"
import { appliesTo } from "../tables/css-applies.ts"
import { CSS_ELSEWHERE, CSS_ELSEWHERE_OTHER, type Elsewhere } from "../tables/css-elsewhere.ts"
import { PROPERTY_FAMILIES } from "../tables/css-families.ts"
import * as instead from "../tables/css-instead.ts"
import { CSS_LOGICAL, LOGICAL_SHORTHANDS, LOGICAL_URL } from "../tables/css-logical.ts"
import { CSS_MEDIA } from "../tables/css-media.ts"
import { CSS_PAGE_SIZES } from "../tables/css-page-sizes.ts"
import { CSS_PROPERTIES, PAGE_DESCRIPTORS, type PropertyRow } from "../tables/css-properties.ts"
import { CSS_SELECTORS } from "../tables/css-selectors.ts"
import { CSS_UNITS, CSS_VALUES } from "../tables/css-values.ts"
import { MARGIN_BOXES } from "./styled.ts"
import { physicalName } from "./values/logical.ts"

const cell = (text: string): string => text.replaceAll("|", "\\|")
const code = (text: string): string => `\`${text}\``
const row = (...cells: readonly string[]): string => `| ${cells.map(cell).join(" | ")} |`
const table = (head: readonly string[], rows: readonly string[]): string =>
  [row(...head), row(...head.map(() => "---")), ...rows].join("\n")

/** docs/css.md: all of it comes from the tables, so it cannot say what the code does not read. */
export function renderCssDocs(): string {
  return `${[HEAD, selectors(), media(), pages(), values(), properties(), logical(), others(), variables(), cannot()].join("\n\n")}\n`
}

const HEAD = `# CSS in themes

Themes are written in a subset of CSS, in names and meaning as the specifications have them. Whatever is not on this
page is a finding with its line, never silence. This file is generated from \`src/tables/css-*.ts\`; a test keeps it true.

A stylesheet holds rules, \`selector { property: value }\`, \`@page\` rules and \`@media\` around them. Custom properties and \`var()\` work as in
[css-variables-1](https://drafts.csswg.org/css-variables-1/), \`!important\`, \`inherit\`, \`initial\` and \`unset\` as in
[css-cascade-4](https://drafts.csswg.org/css-cascade-4/). \`style\` attributes are not read.`

const selectors = (): string => `## Selectors

${table(
  ["Selector", "Matches"],
  CSS_SELECTORS.map(({ selector, meaning, anchor }) =>
    row(code(selector), `[${meaning}](https://drafts.csswg.org/selectors-4/#${anchor})`),
  ),
)}`

const media = (): string => `## Media queries

\`@media\` stands around rules, \`@page\` rules among them, and may nest. It is asked for the trim size of booklet.json.

${table(
  ["Query", "Holds"],
  CSS_MEDIA.map(({ query, meaning, anchor }) =>
    row(code(query), `[${meaning}](https://drafts.csswg.org/mediaqueries-4/#${anchor})`),
  ),
)}`

const pages = (): string => `## Pages

\`@page\` takes a name and \`:left\`, \`:right\`, \`:first\`, \`:blank\`,
\`:nth(2n+1)\` (pages of the document, without \`of\`), also together (\`@page cover:first\`), and lists of them.
It holds properties, two descriptors and margin boxes, which are shown when they have \`content\`.

${table(
  ["Descriptor", ...PROPERTY_HEAD.slice(1)],
  PAGE_DESCRIPTORS.map((d) => propertyRow(d, "https://drafts.csswg.org/css-page-3/", "pages")),
)}

\`<page-size>\` is ${Object.entries(CSS_PAGE_SIZES)
  .map(([name, [width, height]]) => `\`${name}\` (${width} × ${height} mm)`)
  .join(", ")}.

Margin boxes: ${MARGIN_BOXES.map((name) => code(`@${name}`)).join(", ")}.

\`@footnote\` in \`@page\` styles the area at the foot of the page where its footnotes stand
([css-gcpm-3](https://drafts.csswg.org/css-gcpm-3/#footnote-area)): margin, border, padding, background, \`max-height\`. It is
there when the page has notes.`

const values = (): string => `## Values

${table(
  ["Unit", "Is"],
  CSS_UNITS.map(({ unit, meaning }) => row(code(unit), meaning)),
)}

${table(
  ["Type", "Value"],
  CSS_VALUES.map(({ name, grammar, url, note }) =>
    row(`[\`${name}\`](${url})`, [grammar === "" ? "" : code(grammar), note ?? ""].filter(Boolean).join(" — ")),
  ),
)}`

const PROPERTY_HEAD = ["Property", "Value", "Initial", "Inherited", "Applies to", "Chromium and WeasyPrint"]

/** What other programs make of it, each with its source. */
function elsewhere(found: Elsewhere | undefined): string {
  if (found === undefined) return ""
  const { chromium, weasyprint, source } = found
  const said = [chromium && `Chromium: ${chromium}`, weasyprint && `WeasyPrint: ${weasyprint}`].filter(Boolean)
  return `${said.join(". ")} ([source](${source}))`
}

function propertyRow(p: PropertyRow, url: string, applies: string): string {
  const notes = [p.percentages === undefined ? "" : `% of: ${p.percentages}`, p.note ?? ""].filter(Boolean)
  return row(
    `[\`${p.name}\`](${url}#${p.anchor})`,
    notes.length === 0 ? code(p.grammar) : `${code(p.grammar)} — ${notes.join("; ")}`,
    code(p.initial),
    p.inherited ? "yes" : "no",
    applies,
    elsewhere(CSS_ELSEWHERE.find(({ names }) => names.includes(p.name))),
  )
}

const properties = (): string =>
  `## Properties

${CSS_PROPERTIES.map(({ spec, url, rows, shorthands = [] }) => {
  const parts = [
    `### ${spec}`,
    table(
      PROPERTY_HEAD,
      rows.map((p) => propertyRow(p, url, appliesTo(p.name))),
    ),
  ]
  if (shorthands.length > 0) {
    parts.push(
      table(
        ["Shorthand", "Value", "Sets"],
        shorthands.map((s) =>
          row(
            `[\`${s.name}\`](${url}#${s.anchor})`,
            s.note === undefined ? code(s.grammar) : `${code(s.grammar)} — ${s.note}`,
            s.longhands.length > 5 ? "all sides" : s.longhands.map(code).join(", "),
          ),
        ),
      ),
    )
  }
  return parts.join("\n\n")
}).join("\n\n")}`

const logical = (): string => `## Flow-relative properties

These stand for a property with a physical side, which the element's writing mode tells, and take the same values. Of the two
the later declaration counts, as in [css-logical-1](${LOGICAL_URL}#box). In horizontal text inline-start is left, inline-end
right, block-start the top, block-end the bottom.

${table(
  ["Property", "In horizontal text", "In vertical-rl"],
  CSS_LOGICAL.map(({ name, anchor }) =>
    row(
      `[\`${name}\`](${LOGICAL_URL}#${anchor})`,
      code(physicalName(name, "horizontal-tb")),
      code(physicalName(name, "vertical-rl")),
    ),
  ),
)}

${table(
  ["Shorthand", "Value", "Sets"],
  LOGICAL_SHORTHANDS.map(({ name, grammar, anchor, longhands }) =>
    row(`[\`${name}\`](${LOGICAL_URL}#${anchor})`, code(grammar), longhands.map(code).join(", ")),
  ),
)}`

const others = (): string => `## What Chromium and WeasyPrint read otherwise, besides properties

${table(
  ["What", "There"],
  CSS_ELSEWHERE_OTHER.map((found) => row(found.what, elsewhere(found))),
)}`

const variables = (): string => `## What a theme gives

\`theme.json\` is seen by the stylesheet as colours and custom properties:

${table(
  ["theme.json", "CSS"],
  [
    row(
      '`"palette": { "red": … }`',
      "`color(--red)`, the tint `color(--red 30%)`, with alpha `color(--red 30% / 0.5)`",
    ),
    row(
      '`"fonts": { "serif": […] }`',
      "`var(--font-serif)`; the lists `serif` and `sans` are also what `serif` and `sans-serif` mean",
    ),
    row('`"type": { "body": … }`', "`var(--type-body-size)`, `var(--type-body-leading)`"),
    row('`"space": { "gutter": "4mm" }`', "`var(--space-gutter)`"),
  ],
)}`

const TABLES: readonly (readonly [string, Readonly<Record<string, Message>>, (name: string) => string])[] = [
  ["Properties", instead.PROPERTY_INSTEAD(), (name) => name],
  ["Values", instead.KEYWORD_INSTEAD(), (name) => name],
  ["Functions", instead.FUNCTION_INSTEAD(), (name) => `${name}()`],
  ["Media features", instead.MEDIA_INSTEAD(), (name) => `(${name})`],
  ["Units", instead.UNIT_INSTEAD(), (name) => name],
  ["Pseudo-classes and pseudo-elements", instead.PSEUDO_INSTEAD(), (name) => `:${name}`],
  ["At-rules", instead.AT_RULE_INSTEAD(), (name) => `@${name}`],
]

const families = (): string => `### Other properties, and all whose names begin so

${table(
  ["CSS", "Instead"],
  PROPERTY_FAMILIES().map(({ names, instead }) => row(names.map((name) => code(`${name}`)).join(", "), instead.en)),
)}`

const cannot = (): string => `## What is not there, and what to write instead

${TABLES.map(
  ([title, rows, written]) =>
    `### ${title}\n\n${table(
      ["CSS", "Instead"],
      Object.entries(rows).map(([name, message]) => row(code(written(name)), message.en)),
    )}`,
).join("\n\n")}

${families()}`
