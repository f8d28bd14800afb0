import type { Figure, GraphicBlock, GraphicItem, GraphicType, Lang, PlainBilingual } from "../content/report.ts"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Path } from "../foundation/geometry.ts"
import { pt } from "../foundation/units.ts"
import type { ComposedLine } from "../text/text.ts"
import { pathBounds, transformPath } from "./bounds.ts"
import { drawGraphic } from "./draw.ts"
import type { Outline } from "./outline.ts"
import { prepareQr } from "./qr.ts"
import type { ChartTextStyle, Measure, Scene, SceneNode, ScenePath, SceneText, Shows } from "./scene.ts"
import { IDENTITY, multiply } from "./svg-values.ts"
import { DEFAULT_CHART_THEME } from "./theme.ts"
import { circle, rect } from "./trace.ts"

/** What the tests of charts draw with: content by hand, and a composer whose Han are 1 em, all else 0.55 em wide. */

await prepareQr()

export const SPAN = { file: "report.json", start: 0, end: 1 }
const text = (of: string) => ({ text: of, span: SPAN })
export const both = (zh: string, en: string): PlainBilingual => ({ zh: text(zh), en: text(en) })

export const figure = (id: string, value: string, more: Partial<Figure> = {}): Figure => ({
  id,
  span: SPAN,
  value,
  unit: both("件", "items"),
  label: both(`标签${id}`, `label ${id}`),
  approx: false,
  ...more,
})

export const percent = { unit: both("%", "%") }

/** A text of the content by itself. */
export const plainText = text

export const item = (zh: string, en: string, more: Partial<GraphicItem> = {}): GraphicItem => ({
  span: SPAN,
  label: both(zh, en),
  ...more,
})

const advance = (char: string): number => (/[\u2e80-\uffef]/.test(char) ? 1 : 0.55)
const widthOf = (line: string, style: ChartTextStyle): number => {
  let em = 0
  for (const char of line) em += advance(char) + (style.letterSpacing ?? 0)
  return em * style.size
}

/** Breaks at spaces and beside Han; a word that is too long anywhere. */
function breakLines(of: string, style: ChartTextStyle, width: number): readonly string[] {
  const lines: string[] = []
  let line = ""
  for (let token of of.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []) {
    if (line !== "" && widthOf((line + token).trimEnd(), style) > width) {
      lines.push(line.trimEnd())
      line = ""
    }
    while (widthOf(token.trimEnd(), style) > width && token.trimEnd().length > 1) {
      let n = token.trimEnd().length - 1
      while (n > 1 && widthOf(token.slice(0, n), style) > width) n--
      lines.push(token.slice(0, n))
      token = token.slice(n)
    }
    line += token
  }
  return [...lines, line.trimEnd()]
}

export const measure: Measure = (of, style, width) => {
  const lines = breakLines(of, style, width)
  const firstBaseline = (style.leading - style.size) / 2 + 0.88 * style.size
  const room = { start: 0, center: 0.5, end: 1 }[style.align ?? "start"]
  const composed = lines.map((line): ComposedLine => {
    const natural = widthOf(line, style)
    // Tests read text, width and start of a line; runs need a font.
    return {
      runs: [],
      boxes: [],
      width: pt(natural),
      natural: pt(natural),
      x: pt((width - natural) * room),
      text: line,
      joinsNext: false,
      needsActualText: false,
      overflow: pt(Math.max(0, natural - width)),
      gap: 0 as ComposedLine["gap"],
      tier: 0,
      last: false,
    }
  })
  return {
    width,
    height: pt(lines.length * style.leading),
    lines: lines.length,
    firstBaseline: pt(firstBaseline),
    inkWidth: pt(Math.max(...lines.map((line) => widthOf(line, style)))),
    at: (x, y) => ({
      type: "text",
      x: pt(x),
      y: pt(y + firstBaseline),
      leading: style.leading,
      paragraph: { lines: composed, missing: [] },
      items: [
        {
          type: "text",
          text: of,
          style: {
            families: style.families,
            weight: style.weight,
            italic: false,
            size: style.size,
            lang: style.lang,
            letterSpacing: pt(0),
            features: style.features ?? [],
          },
          map: [],
          rise: pt(0),
        },
      ],
      color: style.color,
      lang: style.lang,
    }),
  }
}

/** A map of four squares, and one with nothing in it but a point. */
const OUTLINES: ReadonlyMap<string, Outline> = new Map([
  [
    "map.svg",
    {
      height: 1,
      shapes: ["a", "b", "c", "d"].map((name, i) => ({
        names: [name],
        path: rect((i % 2) / 2, Math.floor(i / 2) / 2, 0.5, 0.5),
      })),
    },
  ],
  ["flat.svg", { height: 0.1, shapes: [{ names: ["a", "b"], path: rect(0, 0, 1, 0.1) }] }],
])

/** An icon: a circle that fills its square. */
const ICON: Scene = {
  size: { width: pt(24), height: pt(24) },
  children: [{ type: "path", path: circle(12, 12, 11), fill: { space: "gray", k: 1, alpha: 1 } }],
  description: [],
}

export interface Drawn {
  readonly scene: Scene
  readonly findings: readonly Diagnostic[]
  readonly codes: readonly string[]
}

export function draw(
  graphic: GraphicType,
  figures: readonly Figure[],
  more: Partial<GraphicBlock> & {
    readonly width?: number
    readonly spare?: number
    readonly languages?: readonly Lang[]
    readonly measure?: Measure
  } = {},
): Drawn {
  const findings: Diagnostic[] = []
  const { width = 346, spare = 0, languages = ["zh", "en"], measure: measureWith = measure, ...block } = more
  const scene = drawGraphic({
    block: {
      type: "graphic",
      id: "g",
      span: SPAN,
      graphic,
      figures: figures.map((of) => of.id),
      items: [],
      size: "wide",
      ...block,
    },
    figures: new Map(figures.map((of) => [of.id, of])),
    width: pt(width),
    spare: pt(spare),
    languages,
    theme: DEFAULT_CHART_THEME,
    measure: measureWith,
    icon: (name) => (name === "unknown" ? undefined : ICON),
    outline: ({ text: path }) => OUTLINES.get(path),
    report: (finding) => findings.push(finding),
  })
  return { scene, findings, codes: findings.map((finding) => finding.code) }
}

export interface Placed {
  readonly node: ScenePath | SceneText
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Everything visible with its box, transforms and clips applied. */
export function placed(nodes: readonly SceneNode[], matrix = IDENTITY, clip?: Omit<Placed, "node">): readonly Placed[] {
  return nodes.flatMap((node): readonly Placed[] => {
    if (node.type === "group") {
      const inner = node.transform ? multiply(matrix, node.transform) : matrix
      const box = node.clip && pathBounds(transformPath(node.clip, inner))
      const edges = box && { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height }
      return placed(node.children, inner, edges ?? clip)
    }
    if (node.type === "text") {
      const [first] = node.items
      const size = first?.type === "text" ? first.style.size : 0
      const lines = node.paragraph.lines
      return [
        {
          node,
          left: Math.min(...lines.map((line) => node.x + line.x)),
          right: Math.max(...lines.map((line) => node.x + line.x + line.width)),
          // Height of figures and capitals, depth of commas: what is inked.
          top: node.y - 0.67 * size,
          bottom: node.y + (lines.length - 1) * node.leading + 0.13 * size,
        },
      ]
    }
    const box = pathBounds(transformPath(node.path, matrix))
    if (box === undefined) return []
    const half = ((node.stroke?.width ?? 0) / 2) * Math.hypot(matrix[0], matrix[1])
    const [left, top, right, bottom] = [box.x - half, box.y - half, box.x + box.width + half, box.y + box.height + half]
    if (clip === undefined) return [{ node, left, top, right, bottom }]
    return [
      {
        node,
        left: Math.max(left, clip.left),
        top: Math.max(top, clip.top),
        right: Math.min(right, clip.right),
        bottom: Math.min(bottom, clip.bottom),
      },
    ]
  })
}

export const texts = (scene: Scene): readonly SceneText[] =>
  placed(scene.children).flatMap(({ node }) => (node.type === "text" ? [node] : []))

export const textOf = (node: SceneText): string => node.paragraph.lines.map((line) => line.text).join("|")
export const words = (scene: Scene): readonly string[] => texts(scene).map(textOf)

export const sizeOf = (node: SceneText): number => {
  const [first] = node.items
  return first?.type === "text" ? first.style.size : 0
}

/** Filled shapes of a theme colour, with their boxes. */
export const fills = (scene: Scene, name: string): readonly Placed[] =>
  placed(scene.children).filter(
    ({ node }) => node.type === "path" && node.fill?.space === "theme" && node.fill.name === name,
  )

/** A shape that stands for a value, with its own box, strokes left out. */
export interface ShownValue {
  readonly shows: Shows
  readonly path: Path
  readonly box: Omit<Placed, "node">
}

export function valuesShown(scene: Scene): readonly ShownValue[] {
  const visit = (nodes: readonly SceneNode[], matrix: typeof IDENTITY): readonly ShownValue[] =>
    nodes.flatMap((node): readonly ShownValue[] => {
      if (node.type === "text") return []
      const inner = node.type === "group" && node.transform ? multiply(matrix, node.transform) : matrix
      const path = node.type === "path" ? transformPath(node.path, matrix) : []
      const box = pathBounds(path) ?? { x: 0, y: 0, width: 0, height: 0 }
      const own =
        node.shows === undefined
          ? []
          : [
              {
                shows: node.shows,
                path,
                box: { left: box.x, top: box.y, right: box.x + box.width, bottom: box.y + box.height },
              },
            ]
      return node.type === "group" ? [...own, ...visit(node.children, inner)] : own
    })
  return visit(scene.children, IDENTITY)
}
