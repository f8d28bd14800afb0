import type { ComplexSelector, Compound, Selector } from "../syntax/selector.ts"
import type { StyleRule, Stylesheet } from "../syntax/stylesheet.ts"
import { AncestorNames, includesAll, type NameSet } from "./ancestor-names.ts"
import type { Subject } from "./match.ts"

/** One selector of one rule with its weight in the cascade. */
export interface Candidate {
  readonly selector: Selector
  readonly rule: StyleRule
  /** Position among all rules: origin first, then order of appearance. */
  readonly order: number
  /** css-cascade-4 #cascade-origin; the user agent is 0. */
  readonly origin: 0 | 1
  /** Names that ancestors must have. */
  readonly needs: NameSet
  /** Asks about an element and its ancestors only: alike elements match alike. Others ask about siblings or content. */
  readonly stable: boolean
}

/** Candidates by what their subject must have, so that few are tried on an element. */
interface Buckets {
  readonly ids: Map<string, Candidate[]>
  readonly classes: Map<string, Candidate[]>
  readonly tags: Map<string, Candidate[]>
  readonly others: Candidate[]
}

export interface RuleIndex {
  readonly buckets: Buckets
  readonly names: AncestorNames
  /** What selectors ask about at all; other ids, classes and attributes do not tell elements apart. */
  readonly asked: Asked
  /** Rules of the user agent for footnotes: `float` tells where they apply, so that no other element is tried. */
  readonly notes: readonly Candidate[]
}

export interface Asked {
  readonly ids: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly attributes: readonly string[]
}

/** `sheets[0]` is the user agent's. */
export function indexRules(sheets: readonly Stylesheet[]): RuleIndex {
  const buckets: Buckets = { ids: new Map(), classes: new Map(), tags: new Map(), others: [] }
  const names = new AncestorNames()
  const notes: Candidate[] = []
  const asked = { ids: new Set<string>(), classes: new Set<string>(), attributes: new Set<string>() }
  let order = 0
  for (const [i, sheet] of sheets.entries()) {
    for (const rule of sheet.rules) {
      for (const selector of rule.selectors) {
        const needs = names.needed(selector)
        const stable = collectAsked(selector, asked)
        const candidate: Candidate = { selector, rule, order, origin: i === 0 ? 0 : 1, needs, stable }
        if (i === 0 && selector.pseudo?.startsWith("footnote")) notes.push(candidate)
        else put(buckets, candidate)
      }
      order++
    }
  }
  return { buckets, names, asked: { ...asked, attributes: [...asked.attributes] }, notes }
}

function put({ ids, classes, tags, others }: Buckets, candidate: Candidate): void {
  const subject = candidate.selector.compounds[0] as Compound
  const lastClass = subject.classes.at(-1)
  if (subject.id !== "") append(ids, subject.id, candidate)
  else if (lastClass !== undefined) append(classes, lastClass, candidate)
  else if (subject.tag !== "") append(tags, subject.tag, candidate)
  else others.push(candidate)
}

function append(map: Map<string, Candidate[]>, key: string, candidate: Candidate): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [candidate])
  else list.push(candidate)
}

interface MutableAsked {
  readonly ids: Set<string>
  readonly classes: Set<string>
  readonly attributes: Set<string>
}

/** Notes what a selector asks about; true when it is stable. */
function collectAsked(selector: ComplexSelector, asked: MutableAsked): boolean {
  let stable = !selector.combinators.some((combinator) => combinator === "+" || combinator === "~")
  for (const { id, classes, attributes, pseudos } of selector.compounds) {
    if (id !== "") asked.ids.add(id)
    for (const name of classes) asked.classes.add(name)
    for (const { name } of attributes) asked.attributes.add(name)
    for (const test of pseudos) {
      if (test.type === "nth" || test.type === "empty") stable = false
      if (test.type === "nth") for (const inner of test.of ?? []) collectAsked(inner, asked)
      else if (test.type === "is" || test.type === "not") {
        for (const inner of test.selectors) if (!collectAsked(inner, asked)) stable = false
      }
    }
  }
  return stable
}

/** Calls `found` with each candidate that an element may match, by its own names and those above it. */
export function eachCandidate(
  { buckets: { ids, classes, tags, others } }: RuleIndex,
  subject: Subject,
  above: NameSet,
  found: (candidate: Candidate) => void,
): void {
  const among = (candidates: readonly Candidate[] | undefined): void => {
    if (candidates === undefined) return
    for (let i = 0; i < candidates.length; i++) {
      const candidate = candidates[i] as Candidate
      if (includesAll(above, candidate.needs)) found(candidate)
    }
  }
  if (subject.id !== "") among(ids.get(subject.id))
  for (let i = 0; i < subject.classes.length; i++) {
    const name = subject.classes[i] as string
    // A class written twice must not count twice.
    if (subject.classes.indexOf(name) === i) among(classes.get(name))
  }
  among(tags.get(subject.element.tag))
  among(others)
}
