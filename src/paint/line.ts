import type { Color } from "../foundation/color.ts"
import type { BoxFragment, Fragment, LineFragment, RubyFragment } from "../layout/fragment.ts"
import type { StyledElement } from "../style/styled.ts"
import type { PlacedRun } from "../text/text.ts"
import { ANNOTATION_TEXT } from "./annotation-text.ts"
import { restOfWord, wordBegunBefore } from "./broken-word.ts"
import { type Decoration, decorationsOf, paintDecoration } from "./decoration.ts"
import type { DisplayItem, GlyphItem, LineItem, Ownership } from "./display-list.ts"
import { paintEmphasis } from "./emphasis.ts"
import { endsInAddedHyphen, glyphItem, hasGap, withTrailingSpace } from "./glyphs.ts"
import type { LinkCollector } from "./links.ts"
import { LAYOUT_ARTIFACT, type RubyOwners, type StructureBuilder } from "./structure.ts"
import { linePlace } from "./turned.ts"

export interface LineContext {
  readonly structure: StructureBuilder
  readonly links: LinkCollector
  readonly decorations: Map<StyledElement, readonly Decoration[]>
  readonly opacities: Map<StyledElement, number>
  readonly parent: (element: StyledElement) => StyledElement | undefined
  /** An element is shown here: its id may be a link's target. */
  readonly appears: (element: StyledElement, x: number, y: number) => void
  /** Set where everything is an artifact: margin boxes, repeated table heads. */
  readonly artifact: Ownership | undefined
}

/** Generated text without a letter or a digit (arrows, bullets, rules of dots) says nothing aloud. */
const SAYS_SOMETHING = /[\p{L}\p{N}]/u

/** True where a box only carries an inline element's background and borders: it is painted under the text. */
export const isInlineBackground = (fragment: Fragment): fragment is BoxFragment =>
  fragment.type === "box" && fragment.children.length === 0 && fragment.style.display === "inline"

/**
 * One line: decorations under it, its text, decorations over it; atomic inline boxes stand in the text where
 * they are read. `paintAtomic` paints one of those.
 */
export function paintLine(
  fragment: LineFragment,
  x: number,
  y: number,
  context: LineContext,
  paintAtomic: (child: Fragment) => void,
  out: DisplayItem[],
): void {
  const { line } = fragment
  const turned = linePlace(fragment, x, y)
  const left = (turned === undefined ? x : 0) + line.x
  const top = turned === undefined ? y : 0
  const baseline = top + fragment.baseline
  const start = (child: Fragment): number => (turned === undefined ? x + child.x : turned.along(child))
  const atomics = fragment.children.filter((child) => !isInlineBackground(child)).sort((a, b) => start(a) - start(b))
  const visible = line.runs.filter((run) => isVisible(fragment, run))
  for (const run of visible) {
    const element = fragment.owners[run.item]
    if (element !== undefined && context.artifact === undefined) {
      const height = turned === undefined ? fragment.height : fragment.width
      const own = { x: left + run.x, y: top, width: run.width, height }
      const area = turned === undefined ? own : turned.onPage(own)
      context.appears(element, area.x, area.y)
      context.links.add(element, area)
    }
  }
  const decorations = visible.flatMap((run) => {
    const element = fragment.owners[run.item]
    return element === undefined ? [] : decorationsOf(element, context).map((decoration) => ({ run, decoration }))
  })
  let text: DisplayItem[] = turned === undefined ? out : []
  const flush = (): void => {
    if (turned === undefined || text.length === 0) return
    out.push({ type: "group", transform: turned.transform, items: text })
    text = []
  }
  paintDecoration(decorations, "underline", left, baseline, text, fragment.emphasis)
  paintDecoration(decorations, "overline", left, baseline, text, fragment.emphasis)
  let from = 0
  for (const child of atomics) {
    let to = from
    while (to < visible.length && left + (visible[to]?.x ?? 0) < start(child)) to++
    if (to > from) text.push(lineItem(fragment, visible.slice(from, to), false, left, baseline, context))
    from = to
    flush()
    paintAtomic(child)
  }
  if (from < visible.length) {
    const rest = from === 0 ? visible : visible.slice(from)
    text.push(lineItem(fragment, rest, true, left, baseline, context))
  }
  for (const ruby of fragment.rubies ?? []) {
    if (ruby.source.style.visibility !== "hidden") text.push(annotationItem(fragment, ruby, left, baseline, context))
  }
  if (fragment.emphasis !== undefined) paintEmphasis(fragment, left, baseline, text)
  paintDecoration(decorations, "line-through", left, baseline, text)
  flush()
}

function lineItem(
  fragment: LineFragment,
  runs: readonly PlacedRun[],
  endsLine: boolean,
  left: number,
  baseline: number,
  context: LineContext,
): LineItem {
  const { line } = fragment
  const items = runs.map((run): GlyphItem => {
    const owner = context.artifact ?? runOwner(fragment, run, context)
    const element = fragment.owners[run.item] ?? fragment.owners[0]
    const color = element === undefined ? BLACK : inlineColor(element, context)
    return glyphItem(run, owner, color, left + run.x, baseline - run.rise)
  })
  const whole = runs.length === line.runs.length
  let text = whole ? line.text : runs.map((run) => run.text).join("")
  let actualText = line.needsActualText || hasGap(runs) || runs.some(isUpright)
  const first = items[0]
  const taken = runs[0] === line.runs[0] && first?.owner.type === "node" ? wordBegunBefore(fragment, runs[0]) : 0
  if (first !== undefined && taken > 0) {
    actualText = true
    text = text.slice(taken)
    items[0] = { ...first, text: first.text.slice(taken) }
  }
  const at = items.length - 1
  const last = items[at]
  const lastRun = runs[at]
  if (endsLine && last?.owner.type === "node" && lastRun !== undefined) {
    if (!line.joinsNext && !line.last) {
      items[at] = withTrailingSpace(last, lastRun.width)
      if (!text.endsWith(" ")) text += " "
    } else {
      const rest = line.joinsNext ? restOfWord(fragment, lastRun) : ""
      if (rest !== "" || endsInAddedHyphen(line)) actualText = true
      text += rest
      items[at] = { ...last, text: last.text + rest }
    }
  }
  return { type: "line", runs: items, text, actualText }
}

/** Readers take glyphs that stand below each other for lines of one letter. */
const isUpright = (run: PlacedRun): boolean => run.upright !== undefined

/**
 * Opacity of the inline boxes around a text, up to its block, whose group it is: css-color-4 #transparency. Letters do
 * not overlap, so each may let through by itself.
 */
export function inlineOpacity(element: StyledElement, context: Pick<LineContext, "opacities" | "parent">): number {
  const kept = context.opacities.get(element)
  if (kept !== undefined) return kept
  const { opacity, display } = element.style
  const parent = display === "inline" ? context.parent(element) : undefined
  const all = display === "inline" ? opacity * (parent === undefined ? 1 : inlineOpacity(parent, context)) : 1
  context.opacities.set(element, all)
  return all
}

function inlineColor(element: StyledElement, context: LineContext): Color {
  const { color } = element.style
  const opacity = inlineOpacity(element, context)
  return opacity === 1 ? color : { ...color, alpha: color.alpha * opacity }
}

/** An annotation: content of its own, and no part of the sentence it stands over. */
function annotationItem(
  fragment: LineFragment,
  ruby: RubyFragment,
  left: number,
  baseline: number,
  context: LineContext,
): LineItem {
  const { line, owners, source } = ruby
  context.appears(source, left + ruby.x, baseline + ruby.y)
  const owner = context.artifact ?? rubyOwner(fragment, ruby, context)?.annotation ?? LAYOUT_ARTIFACT
  const runs = line.runs.map((run): GlyphItem => {
    const color = inlineColor(owners[run.item] ?? source, context)
    return glyphItem(run, owner, color, left + ruby.x + run.x, baseline + ruby.y - run.rise)
  })
  return { type: "line", runs, text: ANNOTATION_TEXT, actualText: true }
}

function rubyOwner(fragment: LineFragment, ruby: RubyFragment, context: LineContext): RubyOwners | undefined {
  const run = fragment.line.runs.find(({ item }) => item > ruby.item && item < ruby.end)
  const element = run && fragment.owners[run.item]
  return element && context.structure.rubyOwners(fragment.items[ruby.item], element, ruby, fragment.items)
}

const BLACK = { space: "gray", k: 1, alpha: 1 } as const

function isVisible(fragment: LineFragment, run: PlacedRun): boolean {
  return run.glyphs.length > 0 && fragment.owners[run.item]?.style.visibility !== "hidden"
}

function runOwner(fragment: LineFragment, run: PlacedRun, context: LineContext): Ownership {
  const item = fragment.items[run.item]
  if (item?.type === "leader") return LAYOUT_ARTIFACT
  const ruby = fragment.rubies?.find(({ item, end }) => run.item > item && run.item < end)
  const annotated = ruby && rubyOwner(fragment, ruby, context)
  if (annotated !== undefined) return annotated.base
  const element = fragment.owners[run.item]
  if (element?.pseudo === "before" || element?.pseudo === "after") {
    if (item?.type === "text" && !SAYS_SOMETHING.test(item.text)) return LAYOUT_ARTIFACT
  }
  return context.structure.textOwner(element, fragment.items)
}
