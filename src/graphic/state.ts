import type { Lang, PartState, PlainBilingual } from "../content/report.ts"
import type { Part } from "./request.ts"
import type { SceneNode } from "./scene.ts"
import { fill, stroke } from "./shape.ts"
import type { ChartTheme } from "./theme.ts"
import { circle, line, polyline, roundRect, trace } from "./trace.ts"

/** How a state is signed; the signs differ in shape, so that they need no colour. */
type Sign = "full" | "half" | "open" | "crossed"

interface State {
  readonly sign: Sign
  readonly words: { readonly [L in Lang]: string }
}

const STATES: { readonly [S in PartState]: State } = {
  passed: { sign: "full", words: { zh: "已通过", en: "Passed" } },
  "first-reading": { sign: "half", words: { zh: "一审", en: "First reading" } },
  planned: { sign: "open", words: { zh: "列入计划", en: "Planned" } },
  done: { sign: "full", words: { zh: "已完成", en: "Done" } },
  "under-way": { sign: "half", words: { zh: "推进中", en: "Under way" } },
  "not-done": { sign: "crossed", words: { zh: "未完成", en: "Not done" } },
}

/** The state of a part in words: the author's, else ours; empty where it has none. */
export function stateWords(part: Pick<Part, "state" | "status">, lang: Lang): string {
  if (part.status !== undefined) return part.status[lang].text
  return part.state === undefined ? "" : (STATES[part.state]?.words[lang] ?? "")
}

/** As `stateWords`, in both languages. */
export function stateLabel(part: Part): PlainBilingual {
  const { span } = part.label.zh
  return { zh: { text: stateWords(part, "zh"), span }, en: { text: stateWords(part, "en"), span } }
}

/** The sign of a state in a square of `size`: a disc for a document's stage, a box for a piece of work. */
export function stateSign(
  state: PartState | undefined,
  shape: "disc" | "box",
  x: number,
  y: number,
  size: number,
  theme: ChartTheme,
): readonly SceneNode[] {
  const sign = state === undefined ? undefined : STATES[state]?.sign
  if (sign === undefined) return []
  const { accent, muted, onAccent, paper } = theme.colors
  const weight = size * 0.11
  const inner = size - weight
  const outline =
    shape === "disc"
      ? circle(x + size / 2, y + size / 2, inner / 2)
      : roundRect(x + weight / 2, y + weight / 2, inner, inner, size * 0.16)
  const at = (u: number, v: number): readonly [number, number] => [x + u * size, y + v * size]
  switch (sign) {
    case "full":
      return [
        fill(outline, accent),
        stroke(outline, accent, weight),
        stroke(polyline(at(0.27, 0.53), at(0.44, 0.69), at(0.75, 0.34)), onAccent, weight * 1.15, { cap: "round" }),
      ]
    case "half":
      return [fill(outline, paper), fill(leftHalf(shape, x, y, size), accent), stroke(outline, accent, weight)]
    case "open":
      return [fill(outline, paper), stroke(outline, accent, weight)]
    case "crossed": {
      const arm = (a: number, b: number) => line(...at(0.32, a), ...at(0.68, b))
      return [
        fill(outline, paper),
        stroke(outline, muted, weight),
        stroke(arm(0.32, 0.68), muted, weight, { cap: "round" }),
        stroke(arm(0.68, 0.32), muted, weight, { cap: "round" }),
      ]
    }
  }
}

function leftHalf(shape: "disc" | "box", x: number, y: number, size: number) {
  const middle = x + size / 2
  if (shape === "box") return roundRect(x + size * 0.055, y + size * 0.055, size * 0.445, size * 0.89, size * 0.12, 0)
  return trace()
    .arc(middle, y + size / 2, size * 0.445, Math.PI / 2, (3 * Math.PI) / 2)
    .close().segments
}
