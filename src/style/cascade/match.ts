import type { Element } from "../../markup/element.ts"
import { isNth } from "../syntax/nth.ts"
import type { AttributeTest, ComplexSelector, Compound, NthTest, PseudoTest } from "../syntax/selector.ts"

/** An element with what selectors ask about it: its parent, its place among siblings, its language. */
export interface Subject {
  readonly element: Element
  readonly parent: Subject | undefined
  /** Element children of the parent, this one at `index`. */
  readonly siblings: readonly Subject[]
  readonly index: number
  readonly id: string
  readonly classes: readonly string[]
  /** Lower case; empty where none is given. */
  readonly lang: string
}

export function makeSubject(
  element: Element,
  parent: Subject | undefined,
  siblings: readonly Subject[],
  index: number,
): Subject {
  const { attributes } = element
  const names = attributes.get("class")?.value
  return {
    element,
    parent,
    siblings,
    index,
    id: attributes.get("id")?.value ?? "",
    classes: names === undefined ? NO_CLASSES : /\s/.test(names) ? names.split(/\s+/) : [names],
    lang: attributes.get("lang")?.value.toLowerCase() ?? parent?.lang ?? "",
  }
}

const NO_CLASSES: readonly string[] = []

/**
 * Why a match failed says how much need not be tried again: without it, a chain of descendant combinators takes
 * exponential time.
 */
const MATCH = 0
const FAIL_HERE = 1
const FAIL_SIBLINGS = 2
const FAIL_ALL = 3
type Outcome = typeof MATCH | typeof FAIL_HERE | typeof FAIL_SIBLINGS | typeof FAIL_ALL

/** selectors-4 #match-a-complex-selector-against-an-element */
export const matches = (selector: ComplexSelector, subject: Subject): boolean =>
  matchFrom(selector, 0, subject) === MATCH

function matchFrom(selector: ComplexSelector, at: number, subject: Subject): Outcome {
  if (!matchesCompound(selector.compounds[at] as Compound, subject)) return FAIL_HERE
  const combinator = selector.combinators[at]
  if (combinator === undefined) return MATCH
  const next = at + 1
  switch (combinator) {
    case ">": {
      if (subject.parent === undefined) return FAIL_ALL
      return matchFrom(selector, next, subject.parent)
    }
    case " ":
      for (let ancestor = subject.parent; ancestor !== undefined; ancestor = ancestor.parent) {
        const outcome = matchFrom(selector, next, ancestor)
        if (outcome === MATCH || outcome === FAIL_ALL) return outcome
      }
      return FAIL_ALL
    case "+": {
      const previous = subject.siblings[subject.index - 1]
      return previous === undefined ? FAIL_SIBLINGS : matchFrom(selector, next, previous)
    }
    case "~":
      for (let i = subject.index - 1; i >= 0; i--) {
        const outcome = matchFrom(selector, next, subject.siblings[i] as Subject)
        if (outcome !== FAIL_HERE) return outcome
      }
      return FAIL_SIBLINGS
  }
}

function matchesCompound(compound: Compound, subject: Subject): boolean {
  if (compound.tag !== "" && compound.tag !== subject.element.tag) return false
  if (compound.id !== "" && compound.id !== subject.id) return false
  const { classes, attributes, pseudos } = compound
  for (let i = 0; i < classes.length; i++) if (!subject.classes.includes(classes[i] as string)) return false
  for (let i = 0; i < attributes.length; i++) {
    if (!matchesAttribute(attributes[i] as AttributeTest, subject)) return false
  }
  for (let i = 0; i < pseudos.length; i++) if (!matchesPseudo(pseudos[i] as PseudoTest, subject)) return false
  return true
}

function matchesAttribute(test: AttributeTest, subject: Subject): boolean {
  const written = subject.element.attributes.get(test.name)?.value
  if (written === undefined) return false
  const value = test.ignoreCase ? written.toLowerCase() : written
  const wanted = test.value
  switch (test.operator) {
    case "":
      return true
    case "=":
      return value === wanted
    case "~=":
      return wanted !== "" && value.split(/\s+/).includes(wanted)
    case "|=":
      return value === wanted || value.startsWith(`${wanted}-`)
    case "^=":
      return wanted !== "" && value.startsWith(wanted)
    case "$=":
      return wanted !== "" && value.endsWith(wanted)
    case "*=":
      return wanted !== "" && value.includes(wanted)
  }
}

function matchesPseudo(test: PseudoTest, subject: Subject): boolean {
  switch (test.type) {
    case "root":
      return subject.parent === undefined
    case "empty":
      return subject.element.children.every((child) => child.type === "text" && child.text.trim() === "")
    case "nth":
      return matchesNth(test, subject)
    case "lang":
      return test.ranges.some((range) => inLanguage(subject.lang, range))
    case "is":
      return test.selectors.some((selector) => matches(selector, subject))
    case "not":
      return !test.selectors.some((selector) => matches(selector, subject))
  }
}

/** selectors-4 #the-lang-pseudo: `zh` is any Chinese, `zh-hans` is no `zh-hant`. */
const inLanguage = (lang: string, range: string): boolean =>
  lang.startsWith(range) && (lang.length === range.length || lang[range.length] === "-")

function matchesNth({ last, ofType, of, ...steps }: NthTest, subject: Subject): boolean {
  const { siblings, index } = subject
  let place = last ? siblings.length - index : index + 1
  if (of !== undefined) {
    const counts = (one: Subject): boolean => of.some((selector) => matches(selector, one))
    if (!counts(subject)) return false
    place = (last ? siblings.slice(index) : siblings.slice(0, index + 1)).filter(counts).length
  } else if (ofType) {
    const { tag } = subject.element
    const step = last ? 1 : -1
    place = 1
    for (let i = index + step; i >= 0 && i < siblings.length; i += step) {
      if (siblings[i]?.element.tag === tag) place++
    }
  }
  return isNth(steps, place)
}
