import type { StyledElement } from "../../style/styled.ts"
import type { Fragment, LineFragment } from "../fragment.ts"

/** An element that something asks for, where a page has it. */
export interface Begin {
  readonly element: StyledElement
  /** Nothing stands before it on the page. */
  readonly leads: boolean
}

/** Which of the anchors a page has, in tree order. */
export function beginsOf(children: readonly Fragment[], anchors: ReadonlySet<StyledElement>): readonly Begin[] {
  const begins: Begin[] = []
  const seen = new Set<StyledElement>()
  let leads = true
  const found = (element: StyledElement | undefined): void => {
    if (element === undefined || !anchors.has(element) || seen.has(element)) return
    seen.add(element)
    begins.push({ element, leads })
  }
  // Lines of one paragraph share their owners, of which few are anchors.
  let owners: LineFragment["owners"] = []
  let asked = false
  const walk = (fragment: Fragment): void => {
    if (fragment.type === "line") {
      if (fragment.owners !== owners) {
        owners = fragment.owners
        asked = owners.some((owner) => anchors.has(owner))
      }
      if (asked) {
        let last = -1
        for (const run of fragment.line.runs) {
          if (run.item !== last) found(owners[run.item])
          last = run.item
          leads = false
        }
        for (const placed of fragment.line.boxes) found(owners[placed.item])
      } else if (fragment.line.runs.length > 0) leads = false
      for (const { source, line, owners } of fragment.rubies ?? []) {
        found(source)
        for (const run of line.runs) found(owners[run.item])
      }
      for (const child of fragment.children) walk(child)
    } else if (fragment.type === "replaced") {
      found(fragment.source)
      leads = false
    } else if (fragment.repeated !== true) {
      found(fragment.source)
      for (const child of fragment.children) walk(child)
    }
  }
  for (const child of children) walk(child)
  return begins
}
