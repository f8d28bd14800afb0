/** A selector of the subset, as docs/css.md lists it. Anchors are in https://drafts.csswg.org/selectors-4/. */
export interface SelectorRow {
  readonly selector: string
  readonly meaning: string
  readonly anchor: string
}

export const CSS_SELECTORS: readonly SelectorRow[] = [
  { selector: "*", meaning: "any element", anchor: "the-universal-selector" },
  { selector: "p", meaning: "elements of a type", anchor: "type-selectors" },
  { selector: ".lead", meaning: "elements with a class", anchor: "class-html" },
  { selector: "#cover", meaning: "the element with an id", anchor: "id-selectors" },
  { selector: "[href]", meaning: "elements with an attribute", anchor: "attribute-selectors" },
  {
    selector: '[name="a"] [name~="a"] [name|="a"] [name^="a"] [name$="a"] [name*="a"]',
    meaning:
      "value equal, a word of it, a language prefix, its start, its end, a part of it; `i` ignores ASCII case, `s` minds it",
    anchor: "attribute-representation",
  },
  { selector: "a b", meaning: "descendant", anchor: "descendant-combinators" },
  { selector: "a > b", meaning: "child", anchor: "child-combinators" },
  { selector: "a + b", meaning: "next sibling", anchor: "adjacent-sibling-combinators" },
  { selector: "a ~ b", meaning: "later sibling", anchor: "general-sibling-combinators" },
  { selector: ":root", meaning: "the root element", anchor: "the-root-pseudo" },
  { selector: ":first-child :last-child :only-child", meaning: "place among siblings", anchor: "child-index" },
  {
    selector: ":nth-child(2n+1) :nth-last-child(-n+3)",
    meaning: "place among siblings, counted; also `odd`, `even`",
    anchor: "the-nth-child-pseudo",
  },
  {
    selector: ":nth-child(2 of .note)",
    meaning: "place among the siblings that match",
    anchor: "the-nth-child-pseudo",
  },
  {
    selector: ":first-of-type :last-of-type :only-of-type :nth-of-type(2) :nth-last-of-type(2)",
    meaning: "place among siblings of the same type",
    anchor: "typed-child-index",
  },
  { selector: ":empty", meaning: "no child but white space", anchor: "the-empty-pseudo" },
  { selector: ":lang(zh)", meaning: "in that language or a variety of it", anchor: "the-lang-pseudo" },
  { selector: ":is(h1, h2)", meaning: "any of the list; as specific as the strongest", anchor: "matches" },
  { selector: ":where(h1, h2)", meaning: "any of the list; adds no specificity", anchor: "zero-matches" },
  { selector: ":not(.plain, .quiet)", meaning: "none of the list", anchor: "negation" },
  { selector: "::before ::after", meaning: "generated box at the start or end", anchor: "pseudo-elements" },
  { selector: "::marker", meaning: "the marker of a list item", anchor: "pseudo-elements" },
  {
    selector: "::footnote-call ::footnote-marker",
    meaning:
      "of an element with `float: footnote`: the call in the text, which inherits from what the note stands in; the number before the note",
    anchor: "pseudo-elements",
  },
]
