import type { DisplayItem, GroupItem } from "../paint/display-list.ts"

/** Groups that stand in more than one place: the same object, so the same drawing. */
export function repeatedGroups(lists: Iterable<readonly DisplayItem[]>): ReadonlySet<GroupItem> {
  const seen = new Set<GroupItem>()
  const repeated = new Set<GroupItem>()
  const visit = (items: readonly DisplayItem[]): void => {
    for (const item of items) {
      if (item.type !== "group") continue
      if (seen.has(item)) repeated.add(item)
      else {
        seen.add(item)
        visit(item.items)
      }
    }
  }
  for (const items of lists) visit(items)
  return repeated
}
