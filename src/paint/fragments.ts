import type { BoxFragment, Fragment, LineFragment, ReplacedFragment } from "../layout/fragment.ts"
import type { ComputedStyle } from "../style/computed.ts"
import type { StyledElement } from "../style/styled.ts"
import { isAtomicInline } from "../style/values/display.ts"
import { paintBackground } from "./background.ts"
import { paintBorders, paintedBorders, shownEdges } from "./border.ts"
import type { DisplayItem, Ownership } from "./display-list.ts"
import { inlineOpacity, isInlineBackground, type LineContext, paintLine } from "./line.ts"
import { paintContent } from "./replaced.ts"
import { innerRadii, inset, rectPath, roundedPath, usedRadii } from "./shapes.ts"
import { LAYOUT_ARTIFACT, PAGE_ARTIFACT } from "./structure.ts"

/**
 * The layers of one stacking context, CSS 2.2 appendix E: block backgrounds and borders lie under all text of the
 * context, positioned boxes under or over it by z-index. Floats do not exist here; outlines neither.
 */
interface Layers {
  readonly backgrounds: DisplayItem[]
  readonly content: DisplayItem[]
  readonly positioned: Lifted[]
}

interface Lifted {
  readonly z: number
  readonly items: readonly DisplayItem[]
}

const NONE: readonly Lifted[] = []

const layers = (): Layers => ({ backgrounds: [], content: [], positioned: [] })

/** Paints fragments as one stacking context, the page's own. */
export function paintFragments(fragments: readonly Fragment[], context: LineContext): readonly DisplayItem[] {
  const into = layers()
  for (const fragment of fragments) paintFragment(fragment, 0, 0, undefined, undefined, context, into)
  return flatten(into)
}

/** E.2, steps 2 to 9. Equal z-indices keep tree order. */
function flatten({ backgrounds, content, positioned }: Layers): readonly DisplayItem[] {
  if (positioned.length === 0) return content.length === 0 ? backgrounds : [...backgrounds, ...content]
  const sorted = [...positioned].sort((a, b) => a.z - b.z)
  const out: DisplayItem[] = []
  for (const { z, items } of sorted) if (z < 0) out.push(...items)
  out.push(...backgrounds, ...content)
  for (const { z, items } of sorted) if (z >= 0) out.push(...items)
  return out
}

/** `x` and `y` are the corner of the parent fragment on the page; `around` is its style. */
function paintFragment(
  fragment: Fragment,
  x: number,
  y: number,
  element: StyledElement | undefined,
  around: ComputedStyle | undefined,
  context: LineContext,
  into: Layers,
): void {
  const left = x + fragment.x
  const top = y + fragment.y
  if (fragment.type === "line") paintLineFragment(fragment, left, top, element, context, into)
  else if (fragment.type === "replaced") paintReplaced(fragment, left, top, context, into)
  else paintBox(fragment, left, top, element, around, context, into)
}

function paintBox(
  fragment: BoxFragment,
  x: number,
  y: number,
  outer: StyledElement | undefined,
  around: ComputedStyle | undefined,
  outerContext: LineContext,
  into: Layers,
): void {
  const { style } = fragment
  const element = fragment.source ?? outer
  const context =
    fragment.repeated === true && outerContext.artifact === undefined
      ? { ...outerContext, artifact: PAGE_ARTIFACT }
      : outerContext
  if (fragment.source !== undefined && context.artifact === undefined) {
    context.appears(context.index.of(fragment.source), x, y)
  }
  // Atomic inlines, flex and grid items paint as a unit: css-flexbox-1 #painting, css-grid-2 #z-order.
  const item = around !== undefined && isItemContainer(around)
  const positioned = style.position === "absolute" || style.position === "relative"
  const lifted = positioned || style.opacity < 1 || (item && style.zIndex !== "auto")
  const unit = lifted || item || isAtomicInline(style.display)
  const own = unit ? layers() : into
  paintDecorations(fragment, x, y, own)
  const clipped = style.overflow !== "visible"
  const inner = clipped ? layers() : own
  for (const child of fragment.children) paintFragment(child, x, y, element, style, context, inner)
  if (clipped) {
    const items = flatten(inner)
    if (items.length > 0) own.content.push({ type: "group", clip: clipPath(fragment, x, y), items })
  }
  if (!unit) return
  // Without a z-index of its own it is no stacking context: what is positioned in it finds its place outside.
  const isContext = style.opacity < 1 || ((positioned || item) && style.zIndex !== "auto")
  const outside = isContext || own.positioned.length === 0 ? NONE : own.positioned.splice(0)
  let items = flatten(own)
  if (style.opacity < 1 && items.length > 0) items = [{ type: "group", opacity: style.opacity, items }]
  if (lifted && items.length > 0) into.positioned.push({ z: style.zIndex === "auto" ? 0 : style.zIndex, items })
  else if (!lifted) for (const painted of items) into.content.push(painted)
  for (const painted of outside) into.positioned.push(painted)
}

const isItemContainer = ({ display }: ComputedStyle): boolean =>
  display === "flex" || display === "inline-flex" || display === "grid" || display === "inline-grid"

/** Nothing to draw is the rule; the radii are worked out only where there is. */
function paintDecorations(fragment: BoxFragment, x: number, y: number, into: Layers): void {
  const { style } = fragment
  if (style.visibility === "hidden") return
  const { top, right, bottom, left } = style.borderWidth
  const bordered = top > 0 || right > 0 || bottom > 0 || left > 0
  const filled =
    style.backgroundColor.alpha > 0 || style.backgroundImage.length > 0 || (fragment.backdrop?.length ?? 0) > 0
  if (!bordered && !filled) return
  const area = { x, y, width: fragment.width, height: fragment.height }
  const edges = shownEdges(fragment)
  const borders = paintedBorders(fragment, edges)
  const radii = usedRadii(style.borderRadius, area, edges)
  if (filled) paintBackground(fragment, area, radii, into.backgrounds)
  if (bordered) paintBorders(style, borders, area, radii, into.backgrounds)
}

/** css-overflow-3 #overflow-properties: content is cut at the padding box, round corners included. */
function clipPath(fragment: BoxFragment, x: number, y: number) {
  const area = { x, y, width: fragment.width, height: fragment.height }
  const edges = shownEdges(fragment)
  const borders = paintedBorders(fragment, edges)
  const radii = usedRadii(fragment.style.borderRadius, area, edges)
  return roundedPath(inset(area, borders), innerRadii(radii, borders))
}

function paintLineFragment(
  fragment: LineFragment,
  x: number,
  y: number,
  element: StyledElement | undefined,
  context: LineContext,
  into: Layers,
): void {
  if (fragment.children.length === 0) {
    paintLine(fragment, x, y, context, noAtomics, into.content)
    return
  }
  for (const child of fragment.children) {
    if (!isInlineBackground(child)) continue
    const under = layers()
    paintDecorations(child, x + child.x, y + child.y, under)
    const opacity = child.source === undefined ? 1 : inlineOpacity(context.index.of(child.source))
    if (opacity < 1) into.content.push({ type: "group", opacity, items: under.backgrounds })
    else into.content.push(...under.backgrounds)
  }
  paintLine(fragment, x, y, context, atomicsAt(x, y, element, context, into), into.content)
}

const noAtomics = (): void => {}

const atomicsAt =
  (x: number, y: number, element: StyledElement | undefined, context: LineContext, into: Layers) =>
  (child: Fragment): void => {
    const own = layers()
    paintFragment(child, x, y, element, undefined, context, own)
    // A lifted inline stays among its neighbours unless it asks for another place.
    into.positioned.push(...own.positioned)
    into.content.push(...own.backgrounds, ...own.content)
  }

function paintReplaced(fragment: ReplacedFragment, x: number, y: number, context: LineContext, into: Layers): void {
  const { source, style, content, draw } = fragment
  if (style.visibility === "hidden") return
  const box = { x, y, width: fragment.width, height: fragment.height }
  let owner: Ownership
  if (context.artifact !== undefined) owner = context.artifact
  else {
    const at = context.index.of(source)
    context.appears(at, x, y)
    const words = content.type === "scene" ? content.scene.description.map((part) => part.text).join(" ") : undefined
    owner = source.pseudo === undefined ? context.structure.figureOwner(at, words, box) : LAYOUT_ARTIFACT
    const link = context.links.around(at)
    if (link !== undefined) context.links.add(link, box)
  }
  const items: DisplayItem[] = []
  paintContent(content, { x: x + draw.x, y: y + draw.y, width: draw.width, height: draw.height }, owner, items)
  if (items.length === 0) return
  const opacity = style.opacity < 1 ? style.opacity : undefined
  const clip = isInside(draw, fragment) ? undefined : rectPath(box)
  const painted: readonly DisplayItem[] =
    opacity !== undefined || clip !== undefined ? [{ type: "group", clip, opacity, items }] : items
  const lifted = style.position === "absolute" || style.position === "relative"
  if (lifted) into.positioned.push({ z: style.zIndex === "auto" ? 0 : style.zIndex, items: painted })
  else into.content.push(...painted)
}

/** Rounding of a scaled picture stays far below what a clip could be seen by. */
const NEARLY = 0.001

const isInside = (draw: ReplacedFragment["draw"], box: { width: number; height: number }): boolean =>
  draw.x >= -NEARLY &&
  draw.y >= -NEARLY &&
  draw.x + draw.width <= box.width + NEARLY &&
  draw.y + draw.height <= box.height + NEARLY
