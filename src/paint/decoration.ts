import type { Color } from "../foundation/color.ts"
import type { StyledElement } from "../style/styled.ts"
import type { PlacedRun } from "../text/text.ts"
import type { DisplayItem } from "./display-list.ts"
import { rectPath } from "./shapes.ts"
import { LAYOUT_ARTIFACT } from "./structure.ts"

export interface Decoration {
  readonly element: StyledElement
  readonly line: "underline" | "line-through"
  readonly color: Color
  readonly size: number
}

/** Thickness of a decoration line, in em: that of a fine rule beside Song type. */
const THICKNESS = 0.05
/** Under the em box and clear of it: clreq #interlinear_marks puts the line outside the character. */
const CLEARANCE = 0.06
/** Height of a line through the text, in em from the baseline: the middle of a Han character. */
const MIDDLE = 0.36

/** Decorations of an element and of the inline boxes around it, css-text-decor-3 #line-decoration. */
export function decorationsOf(
  element: StyledElement,
  context: {
    readonly decorations: Map<StyledElement, readonly Decoration[]>
    readonly parent: (element: StyledElement) => StyledElement | undefined
  },
): readonly Decoration[] {
  const kept = context.decorations.get(element)
  if (kept !== undefined) return kept
  const { textDecorationLine: line, color, fontSize, display } = element.style
  const parent = context.parent(element)
  // Decorations do not reach into atomic inlines and what is out of flow.
  const passes = display !== "inline-block" && display !== "inline-flex" && element.style.position !== "absolute"
  const outer = parent !== undefined && passes ? decorationsOf(parent, context) : []
  const own = line === "none" ? outer : [...outer, { element, line, color, size: fontSize }]
  context.decorations.set(element, own)
  return own
}

/** One rectangle for each stretch of runs that one element decorates. */
export function paintDecoration(
  marked: readonly { readonly run: PlacedRun; readonly decoration: Decoration }[],
  line: Decoration["line"],
  left: number,
  baseline: number,
  out: DisplayItem[],
): void {
  const stretches = new Map<StyledElement, { decoration: Decoration; from: number; to: number; below: number }>()
  for (const { run, decoration } of marked) {
    if (decoration.line !== line) continue
    const from = left + run.x
    const below = run.face.descent * run.size
    const stretch = stretches.get(decoration.element)
    if (stretch === undefined) {
      stretches.set(decoration.element, { decoration, from, to: from + run.width, below })
    } else {
      stretch.to = from + run.width
      stretch.below = Math.max(stretch.below, below)
    }
  }
  for (const { decoration, from, to, below } of stretches.values()) {
    const height = decoration.size * THICKNESS
    const offset = line === "underline" ? Math.min(below, decoration.size * 0.2) : -MIDDLE * decoration.size
    const y = baseline + offset + (line === "underline" ? CLEARANCE * decoration.size : -height / 2)
    const path = rectPath({ x: from, y, width: to - from, height })
    out.push({ type: "path", owner: LAYOUT_ARTIFACT, path, fill: decoration.color, fillRule: "nonzero" })
  }
}
