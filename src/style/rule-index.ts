import { AncestorNames, includesAll, type NameSet } from "./ancestor-names.ts"
import { matches, type Subject } from "./match.ts"
import type { ComplexSelector, Compound, Selector } from "./selector.ts"
import type { StyleRule, Stylesheet } from "./stylesheet.ts"

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
}

/** Candidates by what their subject must have, so that few are tried on an element. */
interface Buckets {
  readonly ids: Map<string, Candidate[]>
  readonly classes: Map<string, Candidate[]>
  readonly tags: Map<string, Candidate[]>
  readonly others: Candidate[]
}

const makeBuckets = (): Buckets => ({ ids: new Map(), classes: new Map(), tags: new Map(), others: [] })

export interface RuleIndex {
  /** Selectors that ask about an element and its ancestors only: alike elements match alike. */
  readonly stable: Buckets
  /** Selectors that ask about siblings or content too. */
  readonly volatile: Buckets
  readonly names: AncestorNames
  /** What selectors ask about at all; other ids, classes and attributes do not tell elements apart. */
  readonly asked: Asked
}

export interface Asked {
  readonly ids: ReadonlySet<string>
  readonly classes: ReadonlySet<string>
  readonly attributes: ReadonlySet<string>
}

/** `sheets[0]` is the user agent's. */
export function indexRules(sheets: readonly Stylesheet[]): RuleIndex {
  const stable = makeBuckets()
  const unstable = makeBuckets()
  const names = new AncestorNames()
  const asked = { ids: new Set<string>(), classes: new Set<string>(), attributes: new Set<string>() }
  let order = 0
  for (const [i, sheet] of sheets.entries()) {
    for (const rule of sheet.rules) {
      for (const selector of rule.selectors) {
        const needs = names.needed(selector)
        const candidate: Candidate = { selector, rule, order, origin: i === 0 ? 0 : 1, needs }
        put(collectAsked(selector, asked) ? stable : unstable, candidate)
      }
      order++
    }
  }
  return { stable, volatile: unstable, names, asked }
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
      else if (test.type === "is" || test.type === "not") {
        for (const inner of test.selectors) if (!collectAsked(inner, asked)) stable = false
      }
    }
  }
  return stable
}

/** Calls `found` with each candidate of the buckets that matches. */
export function findMatches(
  { ids, classes, tags, others }: Buckets,
  subject: Subject,
  found: (candidate: Candidate) => void,
): void {
  if (subject.id !== "") tryAll(ids.get(subject.id), subject, found)
  for (let i = 0; i < subject.classes.length; i++) {
    const name = subject.classes[i] as string
    // A class written twice must not count twice.
    if (subject.classes.indexOf(name) === i) tryAll(classes.get(name), subject, found)
  }
  tryAll(tags.get(subject.element.tag), subject, found)
  tryAll(others, subject, found)
}

function tryAll(
  candidates: readonly Candidate[] | undefined,
  subject: Subject,
  found: (candidate: Candidate) => void,
): void {
  if (candidates === undefined) return
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i] as Candidate
    if (includesAll(subject.above, candidate.needs) && matches(candidate.selector, subject)) found(candidate)
  }
}
