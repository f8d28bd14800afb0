import type { Lang } from "../../content/report.ts"
import { chartKit, type Kit, sized } from "../kit.ts"
import { type Piece, stack } from "../piece.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill } from "../shape.ts"
import { circle, rect, trace } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

/** Radius of the mark's balls, and the column it hangs in where there is room. */
const BALL = 4.2
const HANG = 30
const RULE = { width: 16, height: 1.25 }
const BETWEEN = 22
/** Type gets smaller until the words take no more lines than this; the last size takes as many as it needs. */
const LINES = 3
const SHARES = [1, 0.85, 0.7, 0.6] as const

/** Words set large behind a hanging mark; who said them, or where, under a short rule. */
export function pullQuote(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const left = kit.room === "wide" ? HANG : 0
  const children: SceneNode[] = []
  let y = 0
  kit.parts.parts.forEach((part, i) => {
    if (i > 0) y += BETWEEN
    const words = wordsOf(kit, part, kit.width - left)
    children.push(...mark(kit, 0, y + 1.5))
    if (left === 0) y += 3.4 * BALL + 6
    children.push(...words.at(left, y))
    y += Math.max(words.height, left === 0 ? 0 : 3.4 * BALL + 1.5)
  })
  return kit.scene(placeExtras(kit, children, y), children)
}

function wordsOf(kit: Kit, part: Part, width: number): Piece {
  const rule: Piece = {
    width: RULE.width,
    height: part.detail === undefined ? 0 : RULE.height,
    at: (x, y) => [fill(rect(x, y, RULE.width, RULE.height), kit.theme.colors.gold)],
  }
  const words = stack(
    kit.languages.map((lang, i) => display(kit, part.label[lang].text, lang, width, i === 0)),
    4,
  )
  const figure = part.figure
  const number =
    figure === undefined
      ? []
      : [kit.figure(figure, width, kit.numberSize([figure], width, 26), { label: figure.label, gap: 3 })]
  return stack([words, ...number, rule, kit.pair(part.detail, "detail", width)], 7)
}

/** The leading language in display type, by steps; the other in its own size. */
function display(kit: Kit, words: string, lang: Lang, width: number, leads: boolean): Piece {
  const style = kit.styleOf("display", lang)
  if (!leads) return kit.text(words, style, width)
  const most = kit.room === "wide" ? 1 : kit.room === "half" ? 0.85 : 0.7
  let piece = kit.text("", style, width)
  for (const share of SHARES) {
    if (share > most) continue
    const at = sized(style, Math.round(style.size * share * 2) / 2)
    piece = kit.text(words, at, width)
    if (piece.height <= LINES * at.leading + 0.01) break
  }
  return piece
}

/** An opening mark: two balls with tails that rise to the right. Decoration; the words stand without it. */
function mark(kit: Kit, x: number, y: number): readonly SceneNode[] {
  const r = BALL
  return [x + r, x + 3.7 * r].flatMap((cx) => {
    const cy = y + 2.4 * r
    const tail = trace()
      .moveTo(cx - r, cy)
      .curveTo(cx - r, cy - 1.5 * r, cx - 0.3 * r, cy - 2.2 * r, cx + 0.8 * r, cy - 2.4 * r)
      .lineTo(cx + 0.9 * r, cy - 2.05 * r)
      .curveTo(cx + 0.2 * r, cy - 1.8 * r, cx - 0.1 * r, cy - 1.4 * r, cx, cy - 0.9 * r)
      .close()
    return [fill(circle(cx, cy, r), kit.theme.colors.gold), fill(tail.segments, kit.theme.colors.gold)]
  })
}
