import type { Lang } from "../content/report.ts"
import type { Attribute, Element, MarkupNode } from "./element.ts"
import { selectLanguages } from "./select-languages.ts"

/** What an element says to stand on opposite pages, its leading language on the left. */
const MODE = "data-bilingual"
const FACING = "facing"
/** What the halves say, for style sheets and for layout. */
export const SIDE = "data-facing"
const SIDES = ["left", "right"] as const
const TAGS: Record<Lang, string> = { zh: "zh-Hans", en: "en" }

/**
 * Elements with `data-bilingual="facing"`, each as two that follow each other: what stands on left pages, in the leading
 * language, and what stands on right pages, in the other. They know their common origin. What has no language stands in
 * both; graphics are drawn in the language of their side.
 */
export function splitFacing(root: Element, languages: readonly Lang[]): Element {
  if (languages.length < SIDES.length) return root
  return inside(root, languages)
}

/** The element itself where nothing inside it faces: in most booklets nothing does. */
function inside(element: Element, languages: readonly Lang[]): Element {
  const { children } = element
  let changed: MarkupNode[] | undefined
  for (let i = 0; i < children.length; i++) {
    const child = children[i] as MarkupNode
    if (child.type === "text") {
      changed?.push(child)
    } else if (child.attributes.get(MODE)?.value === FACING) {
      changed ??= children.slice(0, i)
      for (const [at, side] of SIDES.entries()) changed.push(half(child, side, languages[at] as Lang))
    } else {
      const own = inside(child, languages)
      if (own !== child) changed ??= children.slice(0, i)
      changed?.push(own)
    }
  }
  return changed === undefined ? element : { ...element, children: changed }
}

function half(element: Element, side: string, lang: Lang): Element {
  const tagged = withLanguage(selectLanguages(element, [lang]), TAGS[lang])
  const attributes = new Map(tagged.attributes)
  for (const [name, value] of [
    [SIDE, side],
    ["lang", TAGS[lang]],
  ] as const) {
    attributes.set(name, attributeOf(name, value, element))
  }
  return { ...tagged, attributes, origin: element }
}

/** Graphics say what they are drawn in: all else is told by its own words. */
function withLanguage(element: Element, tag: string): Element {
  let changed = false
  const children = element.children.map((child) => {
    const own = child.type === "text" ? child : withLanguage(child, tag)
    if (own !== child) changed = true
    return own
  })
  const asks = element.tag === "tj-graphic" && !element.attributes.has("lang")
  if (!changed && !asks) return element
  const attributes = asks
    ? new Map(element.attributes).set("lang", attributeOf("lang", tag, element))
    : element.attributes
  return { ...element, attributes, children, origin: originOf(element) }
}

const attributeOf = (name: string, value: string, { span }: Element): Attribute => ({ name, value, span })

/** The element as the template wrote it, in all languages: the same for both halves. */
export const originOf = (element: Element): Element => element.origin ?? element
