import type { DisplayItem, GroupItem } from "../paint/display-list.ts"

/** Groups that stand in more than one place: the same object, so the same drawing. */
export function repeatedGroups(lists: Iterable<readonly DisplayItem[]>): ReadonlySet<GroupItem> {
  const seen = new Set<GroupItem>()
  const repeated = new Set<GroupItem>()
  for (const items of lists) visit(items, seen, repeated)
  return repeated
}

function visit(items: readonly DisplayItem[], seen: Set<GroupItem>, repeated: Set<GroupItem>): void {
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as DisplayItem
    if (item.type !== "group") continue
    if (seen.has(item)) repeated.add(item)
    else {
      seen.add(item)
      visit(item.items, seen, repeated)
    }
  }
}
