import type { Color } from "../foundation/color.ts"
import type { BoxFragment, Fragment, LineFragment, RubyFragment } from "../layout/fragment.ts"
import type { PlacedRun } from "../text/text.ts"
import { ANNOTATION_TEXT } from "./annotation-text.ts"
import { restOfWord, wordBegunBefore } from "./broken-word.ts"
import { decorationsOf, type Marked, paintDecoration } from "./decoration.ts"
import type { DisplayItem, GlyphItem, LineItem, Ownership } from "./display-list.ts"
import type { ElementIndex } from "./element-index.ts"
import { paintEmphasis } from "./emphasis.ts"
import { endsInAddedHyphen, glyphItem, hasGap, withTrailingSpace } from "./glyphs.ts"
import type { Decoration, IndexedElement } from "./indexed-element.ts"
import type { LinkCollector } from "./links.ts"
import { LAYOUT_ARTIFACT, type RubyOwners, type StructureBuilder } from "./structure.ts"
import { type LinePlace, linePlace } from "./turned.ts"

export interface LineContext {
  readonly index: ElementIndex
  readonly structure: StructureBuilder
  readonly links: LinkCollector
  /** An element is shown here: its id may be a link's target. */
  readonly appears: (at: IndexedElement, x: number, y: number) => void
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
  const { line, turn, children, emphasis } = fragment
  const turned = turn === undefined ? undefined : linePlace(fragment, x, y)
  const left = (turned === undefined ? x : 0) + line.x
  const top = turned === undefined ? y : 0
  const baseline = top + fragment.baseline
  const visible = visibleRuns(fragment)
  const marked = meetRuns(fragment, visible, left, top, turned, context)
  let text: DisplayItem[] = turned === undefined ? out : []
  paintDecoration(marked, "underline", left, baseline, text, emphasis)
  paintDecoration(marked, "overline", left, baseline, text, emphasis)
  let from = 0
  if (children.length > 0) {
    for (const { child, start } of atomicsOf(children, x, turned)) {
      let to = from
      while (to < visible.length && left + (visible[to]?.x ?? 0) < start) to++
      if (to > from) text.push(lineItem(fragment, visible.slice(from, to), false, left, baseline, context))
      from = to
      text = turnedBack(text, turned, out)
      paintAtomic(child)
    }
  }
  if (from < visible.length) {
    const rest = from === 0 ? visible : visible.slice(from)
    text.push(lineItem(fragment, rest, true, left, baseline, context))
  }
  for (const ruby of fragment.rubies ?? NO_RUBIES) {
    if (ruby.source.style.visibility !== "hidden") text.push(annotationItem(fragment, ruby, left, baseline, context))
  }
  if (emphasis !== undefined) paintEmphasis(fragment, left, baseline, text)
  paintDecoration(marked, "line-through", left, baseline, text)
  turnedBack(text, turned, out)
}

const NO_RUBIES: readonly RubyFragment[] = []

/** Paints what is gathered of a turned line; what follows goes into the list returned. */
function turnedBack(items: DisplayItem[], turned: LinePlace | undefined, out: DisplayItem[]): DisplayItem[] {
  if (turned === undefined || items.length === 0) return items
  out.push({ type: "group", transform: turned.transform, items })
  return []
}

/** Boxes that stand in the text, in its order, with where each begins. */
function atomicsOf(
  children: readonly Fragment[],
  x: number,
  turned: LinePlace | undefined,
): readonly { readonly child: Fragment; readonly start: number }[] {
  return children
    .filter((child) => !isInlineBackground(child))
    .map((child) => ({ child, start: turned === undefined ? x + child.x : turned.along(child) }))
    .sort((a, b) => a.start - b.start)
}

function visibleRuns(fragment: LineFragment): readonly PlacedRun[] {
  const { runs } = fragment.line
  // All of them, as a rule.
  for (let i = 0; i < runs.length; i++) {
    if (!isVisible(fragment, runs[i] as PlacedRun)) return runs.filter((run) => isVisible(fragment, run))
  }
  return runs
}

/** Tells that the elements of a line are shown, and gathers what is drawn along its runs. */
function meetRuns(
  fragment: LineFragment,
  runs: readonly PlacedRun[],
  left: number,
  top: number,
  turned: LinePlace | undefined,
  { index, links, appears, artifact }: LineContext,
): readonly Marked[] {
  const marked: Marked[] = []
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i] as PlacedRun
    const element = fragment.owners[run.item]
    if (element === undefined) continue
    const at = index.of(element)
    const link = artifact === undefined ? links.around(at) : undefined
    if (link !== undefined || (artifact === undefined && at.shown === undefined)) {
      const height = turned === undefined ? fragment.height : fragment.width
      const own = { x: left + run.x, y: top, width: run.width, height }
      const area = turned === undefined ? own : turned.onPage(own)
      appears(at, area.x, area.y)
      if (link !== undefined) links.add(link, area)
    }
    const decorations = decorationsOf(at)
    for (let k = 0; k < decorations.length; k++) marked.push({ run, decoration: decorations[k] as Decoration })
  }
  return marked
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
  const end = runs.length - 1
  // As long as they will be: they stay until the last file is written.
  const items = new Array<GlyphItem>(runs.length)
  let text = runs.length === line.runs.length ? line.text : runs.map((run) => run.text).join("")
  let actualText = line.needsActualText || hasGap(runs) || runs.some(isUpright)
  for (let i = 0; i <= end; i++) {
    const run = runs[i] as PlacedRun
    const owner = context.artifact ?? runOwner(fragment, run, context)
    const element = fragment.owners[run.item] ?? fragment.owners[0]
    const color = element === undefined ? BLACK : inlineColor(context.index.of(element))
    let own = run.text
    let glyphs = run.glyphs
    if (i === 0 && run === line.runs[0] && owner.type === "node") {
      const taken = wordBegunBefore(fragment, run)
      if (taken > 0) {
        actualText = true
        text = text.slice(taken)
        own = own.slice(taken)
      }
    }
    if (i === end && endsLine && owner.type === "node") {
      if (!line.joinsNext && !line.last) {
        const spaced = withTrailingSpace(run)
        if (spaced !== undefined) own += " "
        glyphs = spaced ?? glyphs
        if (!text.endsWith(" ")) text += " "
      } else {
        const rest = line.joinsNext ? restOfWord(fragment, run) : ""
        if (rest !== "" || endsInAddedHyphen(line)) actualText = true
        text += rest
        own += rest
      }
    }
    items[i] = glyphItem(run, owner, color, left + run.x, baseline - run.rise, glyphs, own)
  }
  return { type: "line", runs: items, text, actualText }
}

/** Readers take glyphs that stand below each other for lines of one letter. */
const isUpright = (run: PlacedRun): boolean => run.upright !== undefined

/**
 * Opacity of the inline boxes around a text, up to its block, whose group it is: css-color-4 #transparency. Letters do
 * not overlap, so each may let through by itself.
 */
export function inlineOpacity({ element, parent }: IndexedElement): number {
  const { opacity, display } = element.style
  if (display !== "inline") return 1
  return opacity * (parent === undefined ? 1 : inlineOpacity(parent))
}

function inlineColor(at: IndexedElement): Color {
  if (at.color === undefined) {
    const { color } = at.element.style
    const opacity = inlineOpacity(at)
    at.color = opacity === 1 ? color : { ...color, alpha: color.alpha * opacity }
  }
  return at.color
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
  context.appears(context.index.of(source), left + ruby.x, baseline + ruby.y)
  const owner = context.artifact ?? rubyOwner(fragment, ruby, context)?.annotation ?? LAYOUT_ARTIFACT
  const runs = line.runs.map((run): GlyphItem => {
    const color = inlineColor(context.index.of(owners[run.item] ?? source))
    return glyphItem(run, owner, color, left + ruby.x + run.x, baseline + ruby.y - run.rise)
  })
  return { type: "line", runs, text: ANNOTATION_TEXT, actualText: true }
}

function rubyOwner(fragment: LineFragment, ruby: RubyFragment, context: LineContext): RubyOwners | undefined {
  const run = fragment.line.runs.find(({ item }) => item > ruby.item && item < ruby.end)
  const element = run && fragment.owners[run.item]
  if (element === undefined) return undefined
  return context.structure.rubyOwners(fragment.items[ruby.item], context.index.of(element), ruby, fragment.items)
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
  return context.structure.textOwner(element && context.index.of(element), fragment.items)
}
