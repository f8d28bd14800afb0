import type { Winners } from "./compute.ts"
import type { Declaration } from "./declaration.ts"
import { matches, type Subject } from "./match.ts"
import type { PseudoElement, Selector } from "./selector.ts"
import type { StyleRule, Stylesheet } from "./stylesheet.ts"

/** One selector of one rule with its weight in the cascade. */
export interface Candidate {
  readonly selector: Selector
  readonly rule: StyleRule
  /** Position among all rules: origin first, then order of appearance. */
  readonly order: number
  /** css-cascade-4 #cascade-origin; the user agent is 0. */
  readonly origin: 0 | 1
}

/** Rules by what their subject must have, so that few are tried on an element. */
export interface RuleIndex {
  readonly ids: ReadonlyMap<string, readonly Candidate[]>
  readonly classes: ReadonlyMap<string, readonly Candidate[]>
  readonly tags: ReadonlyMap<string, readonly Candidate[]>
  readonly others: readonly Candidate[]
}

/** `sheets[0]` is the user agent's. */
export function indexRules(sheets: readonly Stylesheet[]): RuleIndex {
  const ids = new Map<string, Candidate[]>()
  const classes = new Map<string, Candidate[]>()
  const tags = new Map<string, Candidate[]>()
  const others: Candidate[] = []
  const put = (map: Map<string, Candidate[]>, key: string, candidate: Candidate): void => {
    const list = map.get(key)
    if (list === undefined) map.set(key, [candidate])
    else list.push(candidate)
  }
  let order = 0
  for (const [i, sheet] of sheets.entries()) {
    for (const rule of sheet.rules) {
      for (const selector of rule.selectors) {
        const candidate: Candidate = { selector, rule, order, origin: i === 0 ? 0 : 1 }
        const subject = selector.compounds[0]
        const lastClass = subject?.classes.at(-1)
        if (subject !== undefined && subject.id !== "") put(ids, subject.id, candidate)
        else if (lastClass !== undefined) put(classes, lastClass, candidate)
        else if (subject !== undefined && subject.tag !== "") put(tags, subject.tag, candidate)
        else others.push(candidate)
      }
      order++
    }
  }
  return { ids, classes, tags, others }
}

/** The rules that match an element and its pseudo-elements, in cascade order. */
export interface MatchedRules {
  readonly own: Candidate[]
  readonly before: Candidate[]
  readonly after: Candidate[]
  readonly marker: Candidate[]
}

export function matchRules(index: RuleIndex, subject: Subject): MatchedRules {
  const found: MatchedRules = { own: [], before: [], after: [], marker: [] }
  const { id, classes } = subject
  if (id !== "") collect(index.ids.get(id), subject, found)
  for (let i = 0; i < classes.length; i++) {
    const name = classes[i] as string
    // A class written twice must not count twice.
    if (classes.indexOf(name) === i) collect(index.classes.get(name), subject, found)
  }
  collect(index.tags.get(subject.element.tag), subject, found)
  collect(index.others, subject, found)
  found.own.sort(byWeight)
  if (found.before.length > 1) found.before.sort(byWeight)
  if (found.after.length > 1) found.after.sort(byWeight)
  if (found.marker.length > 1) found.marker.sort(byWeight)
  return found
}

function collect(candidates: readonly Candidate[] | undefined, subject: Subject, found: MatchedRules): void {
  if (candidates === undefined) return
  for (const candidate of candidates) {
    if (!matches(candidate.selector, subject)) continue
    const pseudo: PseudoElement | undefined = candidate.selector.pseudo
    found[pseudo ?? "own"].push(candidate)
  }
}

/** css-cascade-4 #cascade-sort, weakest first; importance is applied when declarations are chosen. */
const byWeight = (a: Candidate, b: Candidate): number =>
  a.origin - b.origin || a.selector.specificity - b.selector.specificity || a.order - b.order

/** What tells apart the styles of elements with the same parent style. */
export function rulesKey(candidates: readonly Candidate[]): string {
  let key = ""
  for (const { order } of candidates) key += `${order},`
  return key
}

/** Blocks of declarations from weakest to strongest: important ones beat all others, css-cascade-4 #importance. */
export function winners(blocks: readonly (readonly Declaration[])[]): Winners {
  const out = new Map<string, Declaration>()
  let important = false
  for (const block of blocks) {
    for (const declaration of block) {
      if (declaration.important) important = true
      else out.set(declaration.name, declaration)
    }
  }
  if (important) {
    for (const block of blocks) {
      for (const declaration of block) if (declaration.important) out.set(declaration.name, declaration)
    }
  }
  return out
}
