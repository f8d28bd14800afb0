import type { BoxFragment, Fragment } from "../fragment.ts"
import type { Part, Token } from "./break-token.ts"
import { isMarker, type Row, rowsOf } from "./rows.ts"

/** What does not fit on a page that begins at `token`: the innermost fragment that is higher than the page. */
export function culprit(fragment: BoxFragment, token: Token | undefined, page: number): Fragment {
  const row = rowsOf(fragment).rows[token?.row ?? 0]
  if (row === undefined) return fragment
  const single = goesOn(row, token?.parts)
  if (single === undefined) return row.children.length === 1 ? (row.children[0] as Fragment) : fragment
  const inside = culprit(single.child, single.token, page)
  return inside.height > page ? inside : single.child
}

/** The one box of a row that goes on, where the others are markers or are finished. */
function goesOn(
  row: Row,
  parts: readonly Part[] | undefined,
): { readonly child: BoxFragment; readonly token: Token | undefined } | undefined {
  let found: { child: BoxFragment; token: Token | undefined } | undefined
  for (let i = 0; i < row.children.length; i++) {
    const child = row.children[i] as Fragment
    const part = parts?.[i]
    if (part === "done" || isMarker(child)) continue
    if (child.type !== "box" || found !== undefined || part === "spent") return undefined
    found = { child, token: typeof part === "object" ? part : undefined }
  }
  return found
}
