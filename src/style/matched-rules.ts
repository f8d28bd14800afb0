import type { Subject } from "./match.ts"
import { type Asked, type Candidate, findMatches, type RuleIndex } from "./rule-index.ts"

/** Rules that match, in cascade order, and a key that tells them from others. */
export interface RuleList {
  readonly rules: readonly Candidate[]
  readonly key: string
}

/** The rules that match an element and its pseudo-elements. */
export interface MatchedRules {
  readonly own: RuleList
  readonly before: RuleList
  readonly after: RuleList
  readonly marker: RuleList
}

/**
 * Elements that are alike, under ancestors that are alike, match the same stable rules: they are tried once.
 * A booklet repeats few patterns many times, so nearly all matching is looked up.
 */
export interface MatchContext {
  readonly matched: MatchedRules
  readonly children: Map<string, MatchContext>
}

const NONE: RuleList = { rules: [], key: "" }
const NO_RULES: MatchedRules = { own: NONE, before: NONE, after: NONE, marker: NONE }

export const rootContext = (): MatchContext => ({ matched: NO_RULES, children: new Map() })

/** The context of an element in that of its parent. */
export function contextOf(index: RuleIndex, subject: Subject, parent: MatchContext): MatchContext {
  const key = likeness(index.asked, subject)
  const known = parent.children.get(key)
  if (known !== undefined) return known
  const found: Candidate[] = []
  findMatches(index.stable, subject, (candidate) => found.push(candidate))
  const context: MatchContext = { matched: sorted(found), children: new Map() }
  parent.children.set(key, context)
  return context
}

/** All rules of an element: the looked-up ones and those that depend on its place. */
export function matchedRules(index: RuleIndex, subject: Subject, context: MatchContext): MatchedRules {
  let found: Candidate[] | undefined
  findMatches(index.volatile, subject, (candidate) => {
    found ??= []
    found.push(candidate)
  })
  if (found === undefined) return context.matched
  const { own, before, after, marker } = context.matched
  return sorted([...found, ...own.rules, ...before.rules, ...after.rules, ...marker.rules])
}

function likeness({ ids, classes, attributes }: Asked, subject: Subject): string {
  const { element } = subject
  let key = `${element.tag}\0${subject.lang}`
  if (ids.has(subject.id)) key += `\0#${subject.id}`
  for (const name of subject.classes) if (classes.has(name)) key += `\0.${name}`
  for (const name of attributes) {
    const value = element.attributes.get(name)?.value
    if (value !== undefined) key += `\0[${name}\0${value}`
  }
  return key
}

function sorted(candidates: readonly Candidate[]): MatchedRules {
  return {
    own: listOf(candidates, undefined),
    before: listOf(candidates, "before"),
    after: listOf(candidates, "after"),
    marker: listOf(candidates, "marker"),
  }
}

function listOf(candidates: readonly Candidate[], pseudo: Candidate["selector"]["pseudo"]): RuleList {
  const rules = candidates.filter(({ selector }) => selector.pseudo === pseudo).sort(byWeight)
  return rules.length === 0 ? NONE : { rules, key: rules.map(({ order }) => order).join() }
}

/** css-cascade-4 #cascade-sort, weakest first; importance is applied when declarations are chosen. */
const byWeight = (a: Candidate, b: Candidate): number =>
  a.origin - b.origin || a.selector.specificity - b.selector.specificity || a.order - b.order
