import { HTML_ELEMENTS } from "../tables/html-elements.ts"
import { contextShape } from "./context-shape.ts"
import type { ObjectShape, Shape } from "./shape.ts"

const INTRODUCTION = `# What templates may write

Made from the tables of the program; \`npx vitest run src/template -u\` writes it again.

Templates are Handlebars: \`{{name}}\`, \`{{#if}}\` \`{{else}}\`, \`{{#unless}}\`, \`{{#each}}\` with \`@index\` \`@first\` \`@last\` \`@key\`, \`{{#with}}\`,
\`{{> partial key=value}}\`, \`{{#> partial}}…{{/partial}}\` with \`{{> @partial-block}}\`, \`{{#*inline "name"}}\`, \`{{> (lookup . "type")}}\`, \`../\`, \`@root\`.
They name things; they never compute or draw. Every name is checked against the list below, in branches that are not taken too;
a name that may be absent stands under \`{{#if}}\` or \`{{#with}}\` on it. What is printed is always escaped; \`{{{ }}}\` and
\`{{& }}\` are refused. \`layout.hbs\` is the entry; \`partials/paragraph.hbs\` is the partial \`paragraph\`, one for each block type. A theme
that extends a folder has that folder's templates; a file of the same name in its own folder replaces one.

An element with \`data-bilingual="facing"\` becomes two in a booklet of two languages, each with the words of one: the first, with
\`data-facing="left" lang="zh-Hans"\`, stands on left pages, the other, with \`data-facing="right" lang="en"\`, on right pages (the leading language
is on the left). What begins in both is on one spread. \`<tj-graphic lang="en">\` is drawn in that language alone. All other modes are
the style sheet's.

An element with \`lang="zh-Hans"\` or \`lang="en"\` is left out of a booklet without that language. Where a value is inline content, it prints
\`<strong>\`, \`<cite>\` (laws), \`<a class="term">\`, \`<a href>\`, \`<ruby>\`, \`<span class="figure">\` and, for a footnote, \`<small class="note">\` around its words.
`

/** `docs/templates.md`: the names of the context and the subset of HTML. */
export function renderTemplateDocs(): string {
  return [
    INTRODUCTION,
    "## Names",
    "",
    ...fields(contextShape, 0, new Set()),
    "",
    "## Elements",
    "",
    ...elements(),
    "",
  ].join("\n")
}

/** One line a field, its parts below it; a shape that holds itself is said once. */
function fields(shape: ObjectShape, depth: number, open: Set<Shape>): readonly string[] {
  return [...shape.fields].flatMap(([name, field]) => {
    const optional = field.kind === "optional"
    const inner = optional ? field.of : field
    const indent = "  ".repeat(depth)
    return [
      `${indent}- \`${name}\`${describe(inner)}${optional ? ", may be absent" : ""}`,
      ...parts(inner, depth + 1, open),
    ]
  })
}

function parts(shape: Shape, depth: number, open: Set<Shape>): readonly string[] {
  if (shape.kind === "optional" || shape.kind === "list") return parts(shape.of, depth, open)
  if (shape.kind === "object") return isPair(shape) ? [] : fields(shape, depth, open)
  if (shape.kind !== "union" || open.has(shape)) return []
  open.add(shape)
  return [...shape.members].flatMap(([name, member]) => [
    `${"  ".repeat(depth)}- where \`${shape.by}\` is \`${name}\`:`,
    ...fields(member, depth + 1, open),
  ])
}

const isPair = (shape: ObjectShape): boolean =>
  shape.fields.size === 2 && shape.fields.has("zh") && shape.fields.has("en")

function describe(shape: Shape): string {
  switch (shape.kind) {
    case "list":
      return `: a list${describe(shape.of).replace(/^: /, " of ")}`
    case "object":
      return isPair(shape)
        ? `: \`zh\` and \`en\`${shape.fields.get("zh")?.kind === "inline" ? ", inline content" : ""}`
        : ""
    case "union":
      return ": blocks of these types"
    case "boolean":
      return ": true or false"
    default:
      return shape.kind === "inline" ? ": inline content" : `: ${shape.kind}`
  }
}

function elements(): readonly string[] {
  const rows = [...HTML_ELEMENTS.values()].map(({ tag, kind, holds, inside, attributes }) => {
    const own = (attributes ?? []).map((name) => `\`${name}\``).join(" ")
    return `| \`${tag}\` | ${kind} | ${holds} | ${(inside ?? []).map((name) => `\`${name}\``).join(" ")} | ${own} |`
  })
  return ["| element | is | holds | stands in | attributes of its own |", "| --- | --- | --- | --- | --- |", ...rows]
}
