import type { Message } from "../foundation/diagnostic.ts"
import type { HtmlElement } from "../tables/html-elements.ts"

/** What an element may hold, `transparent` resolved. */
export type Holds = "flow" | "phrasing" | "nothing"

interface Parent {
  readonly tag: string
  readonly only: HtmlElement["only"]
  readonly holds: Holds
}

/** Why an element cannot stand in its parent, if so: html #concept-element-content-model. */
export function placeFault(
  row: HtmlElement,
  { tag: outer, only, holds }: Parent,
  isInLink: boolean,
): { readonly message: Message; readonly hint?: Message } | undefined {
  const cannot = () => ({ en: `<${row.tag}> cannot stand in <${outer}>`, zh: `<${row.tag}> 不能放在 <${outer}> 里` })
  if (row.inside !== undefined && !row.inside.includes(outer)) {
    const parents = row.inside.map((tag) => `<${tag}>`)
    const hint = { en: `it belongs in ${parents.join(" or ")}`, zh: `它应放在 ${parents.join("或")} 里` }
    return { message: cannot(), hint }
  }
  if (only !== undefined && !only.includes(row.tag)) {
    const parts = only.map((tag) => `<${tag}>`)
    const hint = { en: `<${outer}> holds ${parts.join(", ")}`, zh: `<${outer}> 里只能放 ${parts.join("、")}` }
    return { message: cannot(), hint }
  }
  if (holds === "nothing") return { message: cannot() }
  if (holds === "phrasing" && row.kind === "flow") {
    const hint = { en: `<${outer}> holds inline content only`, zh: `<${outer}> 里只能放行内内容` }
    return { message: cannot(), hint }
  }
  if (isInLink) return { message: { en: "a link cannot stand in a link", zh: "链接里不能再放链接" } }
  return undefined
}
