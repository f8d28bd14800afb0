import { PSEUDO_ELEMENTS } from "../syntax/selector.ts"
import { type NameSet, NO_NAMES } from "./ancestor-names.ts"
import { matches, type Subject } from "./match.ts"
import { type Asked, type Candidate, eachCandidate, type RuleIndex } from "./rule-index.ts"

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
  readonly "footnote-call": RuleList
  readonly "footnote-marker": RuleList
  /** Some rule is about a pseudo-element. */
  readonly generated: boolean
}

/**
 * Elements that are alike, under ancestors that are alike, match the same stable rules: they are tried once.
 * A booklet repeats few patterns many times, so nearly all matching is looked up.
 */
export interface MatchContext {
  readonly matched: MatchedRules
  /** Rules that ask about siblings or content too: to be tried on each element. */
  readonly open: readonly Candidate[]
  /** Names above the children. */
  readonly names: NameSet
  readonly children: Map<string, MatchContext>
}

const NONE: RuleList = { rules: [], key: "" }
const NO_RULES: MatchedRules = {
  own: NONE,
  before: NONE,
  after: NONE,
  marker: NONE,
  "footnote-call": NONE,
  "footnote-marker": NONE,
  generated: false,
}

export const rootContext = (): MatchContext => ({ matched: NO_RULES, open: [], names: NO_NAMES, children: new Map() })

/** The context of an element in that of its parent. */
export function contextOf(index: RuleIndex, subject: Subject, parent: MatchContext): MatchContext {
  const key = likeness(index.asked, subject)
  const known = parent.children.get(key)
  if (known !== undefined) return known
  const matched: Candidate[] = []
  const open: Candidate[] = []
  eachCandidate(index, subject, parent.names, (candidate) => {
    if (!candidate.stable) open.push(candidate)
    else if (matches(candidate.selector, subject)) matched.push(candidate)
  })
  const context: MatchContext = {
    matched: sorted(matched),
    open,
    names: index.names.under(subject, parent.names),
    children: new Map(),
  }
  parent.children.set(key, context)
  return context
}

/** All rules of an element: the looked-up ones and those that depend on its place. */
export function matchedRules(subject: Subject, { matched, open }: MatchContext): MatchedRules {
  if (open.length === 0) return matched
  const found = open.filter(({ selector }) => matches(selector, subject))
  if (found.length === 0) return matched
  return sorted([...found, ...matched.own.rules, ...PSEUDO_ELEMENTS.flatMap((pseudo) => matched[pseudo].rules)])
}

/** What tells an element from others of the same context, as far as rules ask. */
function likeness({ ids, classes, attributes }: Asked, subject: Subject): string {
  const { element } = subject
  let key = `${element.tag}\0${subject.lang}`
  if (ids.size > 0 && ids.has(subject.id)) key += `\0#${subject.id}`
  for (let i = 0; i < subject.classes.length; i++) {
    const name = subject.classes[i] as string
    if (classes.has(name)) key += `\0.${name}`
  }
  for (let i = 0; i < attributes.length; i++) {
    const name = attributes[i] as string
    const value = element.attributes.get(name)?.value
    if (value !== undefined) key += `\0[${name}\0${value}`
  }
  return key
}

function sorted(candidates: readonly Candidate[]): MatchedRules {
  const own = listOf(candidates, undefined)
  if (own.rules.length === candidates.length) return { ...NO_RULES, own }
  return {
    own,
    before: listOf(candidates, "before"),
    after: listOf(candidates, "after"),
    marker: listOf(candidates, "marker"),
    "footnote-call": listOf(candidates, "footnote-call"),
    "footnote-marker": listOf(candidates, "footnote-marker"),
    generated: true,
  }
}

function listOf(candidates: readonly Candidate[], pseudo: Candidate["selector"]["pseudo"]): RuleList {
  const rules = candidates.filter(({ selector }) => selector.pseudo === pseudo)
  if (rules.length === 0) return NONE
  if (rules.length > 1) rules.sort(byWeight)
  return { rules, key: rules.map(({ order }) => order).join() }
}

/** css-cascade-4 #cascade-sort, weakest first; importance is applied when declarations are chosen. */
const byWeight = (a: Candidate, b: Candidate): number =>
  a.origin - b.origin || a.selector.specificity - b.selector.specificity || a.order - b.order

/** The rules of an element's footnote box: what the user agent says of all of them comes first. */
export function noteRules(
  { notes }: RuleIndex,
  matched: MatchedRules,
  pseudo: "footnote-call" | "footnote-marker",
): RuleList {
  const { rules, key } = matched[pseudo]
  const defaults = notes.filter(({ selector }) => selector.pseudo === pseudo)
  return { rules: [...defaults, ...rules], key: `${pseudo} ${key}` }
}
