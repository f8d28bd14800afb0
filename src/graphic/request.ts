import { plainText } from "../content/plain-text.ts"
import type { ContentText, Figure, GraphicItem, Lang, PartState, PlainBilingual, Term } from "../content/report.ts"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { Pt } from "../foundation/units.ts"
import type { DrawnBlock } from "./graphic-key.ts"
import type { Outline } from "./outline.ts"
import type { Measure, Scene } from "./scene.ts"
import type { ChartTheme } from "./theme.ts"

/** Everything a chart may look at. */
export interface GraphicRequest {
  readonly block: DrawnBlock
  readonly figures: ReadonlyMap<string, Figure>
  /** Terms that a glossary may explain; none where absent. */
  readonly terms?: ReadonlyMap<string, Term>
  readonly width: Pt
  /** Height left over on its page, of which its shapes may take some; its words and the proportions of values stay. */
  readonly spare?: Pt
  /** Languages drawn, the leading one first. */
  readonly languages: readonly Lang[]
  readonly theme: ChartTheme
  readonly measure: Measure
  /** An icon of the kept set, monochrome; undefined (and already reported) when there is none. */
  readonly icon: (name: string) => Scene | undefined
  /** A map's outline by its path; undefined (and already reported) when there is none. */
  readonly outline: (path: ContentText) => Outline | undefined
  readonly report: Report
}

/** One part of a chart: an item of the block, with its figure, or a figure by itself. */
export interface Part {
  readonly label: PlainBilingual
  readonly detail?: PlainBilingual
  readonly icon?: string
  readonly figure?: Figure
  readonly cells?: readonly PlainBilingual[]
  readonly state?: PartState
  readonly status?: PlainBilingual
  readonly url?: ContentText
  readonly date?: string
  readonly region?: ContentText
  readonly target?: Figure
  readonly before?: Figure
  readonly good?: "up" | "down"
}

export interface Parts {
  /** Items first, then, where there are no items, the block's figures. */
  readonly parts: readonly Part[]
  /** Figures of the block that no item takes, when it has items. */
  readonly extras: readonly Figure[]
}

/** Widest room that counts as half of a measure, and as a third: A5 gives 346, 168 and 109 pt. */
const HALF = 250
const THIRD = 138

export type Room = "wide" | "half" | "third"
export const roomOf = (width: number): Room => (width > HALF ? "wide" : width > THIRD ? "half" : "third")

export function partsOf(request: Pick<GraphicRequest, "block" | "figures" | "terms" | "report">): Parts {
  const { block, figures: known, report } = request
  const look = (id: string, span: DrawnBlock["span"]): Figure | undefined => {
    const figure = known.get(id)
    if (figure === undefined) {
      report(
        error(
          "graphic/unknown-figure",
          { en: `There is no figure “${id}”.`, zh: `没有标识为“${id}”的数据。` },
          { span, hint: { en: "Add it to `figures` of the report.", zh: "请在报告的 figures 中添加。" } },
        ),
      )
    }
    return figure
  }
  const taken = new Set<string>()
  const ofItems = block.items.map(({ span, date, figure, target, before, ...item }: GraphicItem): Part => {
    const named = (id: string | undefined): Figure | undefined => {
      if (id === undefined) return undefined
      taken.add(id)
      return look(id, span)
    }
    return { ...item, date: date?.text, figure: named(figure), target: named(target), before: named(before) }
  })
  const rest: Figure[] = []
  for (const id of block.figures) {
    if (taken.has(id)) continue
    const figure = look(id, block.span)
    if (figure !== undefined) rest.push(figure)
  }
  const ofTerms = (block.terms ?? []).flatMap((id): readonly Part[] => {
    const term = request.terms?.get(id)
    return term === undefined ? [] : [{ label: term.name, detail: explanationOf(term) }]
  })
  if (ofItems.length === 0 && ofTerms.length === 0) {
    return { parts: rest.map((figure) => ({ label: figure.label, figure })), extras: [] }
  }
  return { parts: [...ofTerms, ...ofItems], extras: rest }
}

/** Its words without marks: a graphic sets plain text. */
function explanationOf({ explanation, span }: Term): PlainBilingual {
  const plain = (lang: Lang): ContentText => ({ text: plainText(explanation[lang]), span })
  return { zh: plain("zh"), en: plain("en") }
}

/** Parts that are figures: those of the block, then those of its items with the items' labels. */
export function figureParts(parts: Parts): readonly (Part & { readonly figure: Figure })[] {
  const ofExtras = parts.extras.map((figure) => ({ label: figure.label, figure }))
  const ofParts = parts.parts.filter((part): part is Part & { readonly figure: Figure } => part.figure !== undefined)
  return [...ofExtras, ...ofParts]
}
