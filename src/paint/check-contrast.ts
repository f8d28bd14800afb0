import { type Color, isGradient } from "../foundation/color.ts"
import { CONTRAST, contrastRatio, isLargeText, over, type Rgb } from "../foundation/contrast.ts"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Matrix, Path } from "../foundation/geometry.ts"
import { IDENTITY, multiply } from "../graphic/svg-values.ts"
import type { DisplayItem, DisplayList, GlyphItem, GroupItem, LineItem } from "./display-list.ts"
import { type Area, apply, type Box, groundAt, inverted, meets, moved, pageBox, type Screen, WHITE } from "./ground.ts"

/** Ratios are told with one decimal; what rounds to enough is enough. */
const ROUNDING = 0.05
/** Middle of lower-case letters, as a share of the size above the baseline; Han have ink there too. */
const MIDDLE = 0.3
const MM = 25.4 / 72
const QUOTED = 24

/** Text that is hard to read on what lies under it, with where it stands first. */
interface Weak {
  readonly text: string
  readonly page: number
  readonly x: number
  readonly y: number
  readonly ratio: number
  readonly needed: number
  count: number
}

/**
 * Warns of text with too little contrast to the fills beneath it: wcag22 #contrast-minimum. Over pictures nothing is
 * known and nothing is said; strokes are too thin to be a ground. Equal pairs of colours are told once, with their number.
 */
export function checkContrast(lists: readonly DisplayList[], screen: Screen, report: Report): void {
  const weak = new Map<string, Weak>()
  const eye = eyeOf(screen)
  for (const list of lists) {
    const areas: Area[] = []
    walk(list.items, { matrix: IDENTITY, inverse: IDENTITY, opacity: 1, clips: [] }, areas, (line, state) => {
      for (const found of weakest(line, state, areas, eye)) {
        const key = `${found.ink} ${found.ground} ${found.needed}`
        const known = weak.get(key)
        if (known !== undefined) known.count++
        else weak.set(key, { ...found, text: line.text.trim(), page: list.page, count: 1 })
      }
    })
  }
  for (const found of weak.values()) tell(found, report)
}

/** What has been seen: colours as a screen shows them, and for each plain ground which colours of text read well on it. */
interface Eye {
  readonly screen: Screen
  readonly readable: Map<Color, Map<Color, boolean>>
}

function eyeOf(screen: Screen): Eye {
  const colors = new WeakMap<Color, Rgb>()
  return {
    screen: (color) => {
      const known = colors.get(color)
      if (known !== undefined) return known
      const shown = screen(color)
      colors.set(color, shown)
      return shown
    },
    readable: new Map(),
  }
}

interface State {
  readonly matrix: Matrix
  readonly inverse: Matrix
  readonly opacity: number
  readonly clips: Area["clips"]
}

type OnLine = (line: LineItem, state: State) => void

function walk(items: readonly DisplayItem[], state: State, areas: Area[], onLine: OnLine): void {
  const { matrix, inverse, opacity, clips } = state
  for (const item of items) {
    if (item.type === "path") {
      const { fill: paint, path, fillRule } = item
      if (paint !== undefined)
        areas.push({ path, fillRule, inverse, paint, opacity, clips, box: pageBox(path, matrix) })
    } else if (item.type === "image") {
      const { x, y, width, height } = item.rect
      const path = [
        { type: "M", x, y },
        { type: "L", x: x + width, y },
        { type: "L", x: x + width, y: y + height },
        { type: "L", x, y: y + height },
        { type: "Z" },
      ] as const
      areas.push({ path, fillRule: "nonzero", inverse, opacity, clips, box: pageBox(path, matrix) })
    } else if (item.type === "line") onLine(item, state)
    else {
      const inner = within(item, state)
      if (inner !== undefined) walk(item.items, inner, areas, onLine)
    }
  }
}

function within(group: GroupItem, state: State): State | undefined {
  const matrix = group.transform === undefined ? state.matrix : multiply(state.matrix, group.transform)
  const inverse = group.transform === undefined ? state.inverse : inverted(matrix)
  if (inverse === undefined) return undefined
  return {
    matrix,
    inverse,
    opacity: state.opacity * (group.opacity ?? 1),
    clips:
      group.clip === undefined ? state.clips : [...state.clips, { path: group.clip, fillRule: "nonzero", inverse }],
  }
}

type Found = Omit<Weak, "text" | "page" | "count"> & { readonly ink: string; readonly ground: string }

const NONE: readonly Found[] = []

interface Sample {
  readonly x: number
  readonly y: number
}

/** For each colour of a line the worst place, at the runs' starts, middles and ends. */
function weakest(line: LineItem, state: State, areas: readonly Area[], eye: Eye): readonly Found[] {
  const box = lineBox(line, state.matrix)
  if (state.opacity === 1 && readsOnAll(line, box, areas, eye)) return NONE
  const under = areas.filter((area) => meets(area.box, box))
  const worst = new Map<Color, Found>()
  line.runs.forEach((run, i) => {
    const size = run.size * Math.hypot(state.matrix[2], state.matrix[3])
    const needed = isLargeText(size, run.face.weight) ? CONTRAST.largeText : CONTRAST.text
    for (const { x, y } of samplesOf(run, state.matrix, line.runs[i - 1], line.runs[i + 1])) {
      const ground = groundAt(under, x, y, eye.screen)
      if (ground === undefined) continue
      const ink = over(eye.screen(run.color), run.color.alpha * state.opacity, ground)
      const ratio = contrastRatio(ink, ground)
      const known = worst.get(run.color)
      if (ratio >= needed - ROUNDING || (known !== undefined && known.ratio <= ratio)) continue
      const colors = { ink: JSON.stringify(run.color), ground: ground.map((n) => n.toFixed(2)).join() }
      worst.set(run.color, { x, y, ratio, needed, ...colors })
    }
  })
  return [...worst.values()]
}

const PAPER: Color = { space: "gray", k: 0, alpha: 1 }

/**
 * True where a line reads well on each plain colour that may be under any of it, wherever the edges run: so do most, and
 * nothing has to be looked at point by point.
 */
function readsOnAll(line: LineItem, box: Box, areas: readonly Area[], eye: Eye): boolean {
  for (let i = areas.length - 1; i >= 0; i--) {
    const area = areas[i] as Area
    if (!meets(area.box, box)) continue
    const { paint } = area
    if (paint === undefined || isGradient(paint) || paint.alpha < 1 || area.opacity < 1) return false
    if (!readsOn(line, paint, eye)) return false
    if (covers(area, box)) return true
  }
  return readsOn(line, PAPER, eye)
}

function readsOn({ runs }: LineItem, ground: Color, eye: Eye): boolean {
  let inks = eye.readable.get(ground)
  if (inks === undefined) {
    inks = new Map()
    eye.readable.set(ground, inks)
  }
  for (let i = 0; i < runs.length; i++) {
    const { color } = runs[i] as GlyphItem
    let reads = inks.get(color)
    if (reads === undefined) {
      const shown = ground === PAPER ? WHITE : eye.screen(ground)
      reads = contrastRatio(over(eye.screen(color), color.alpha, shown), shown) >= CONTRAST.text
      inks.set(color, reads)
    }
    if (!reads) return false
  }
  return true
}

/** True where the whole of a line stands on one rectangle. */
function covers({ box, path, inverse, clips }: Area, line: Box): boolean {
  const within = box.left <= line.left && box.right >= line.right && box.top <= line.top && box.bottom >= line.bottom
  return within && clips.length === 0 && inverse[1] === 0 && inverse[2] === 0 && isRectangle(path)
}

function isRectangle({ length, 0: a, 1: b, 2: c, 3: d, 4: end }: Path): boolean {
  if (length !== 5) return false
  if (a?.type !== "M" || b?.type !== "L" || c?.type !== "L" || d?.type !== "L" || end?.type !== "Z") return false
  return a.y === b.y
    ? b.x === c.x && c.y === d.y && d.x === a.x
    : a.x === b.x && b.y === c.y && c.x === d.x && d.y === a.y
}

/** Around what is sampled of a line, and a little more. */
function lineBox({ runs }: LineItem, matrix: Matrix): Box {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const { x, y, size, glyphs } of runs) {
    const end = x + (glyphs[glyphs.length - 1]?.x ?? 0) + size
    if (x < left) left = x
    if (end < left) left = end
    if (x > right) right = x
    if (end > right) right = end
    if (y - size < top) top = y - size
    if (y > bottom) bottom = y
  }
  return moved({ left, top, right, bottom }, matrix)
}

/** Runs of one colour and size are sampled as one: where the first begins, in each middle, where the last ends. */
function samplesOf(
  run: GlyphItem,
  matrix: Matrix,
  before: GlyphItem | undefined,
  after: GlyphItem | undefined,
): readonly Sample[] {
  if (run.glyphs.length === 0 || run.color.alpha === 0 || run.text.trim() === "") return []
  const half = run.size * 0.4
  const last = run.glyphs[run.glyphs.length - 1]?.x ?? 0
  const samples: Sample[] = []
  if (!isAlike(run, before)) samples.push(sampleAt(run, half, matrix))
  if (last > 2 * run.size) samples.push(sampleAt(run, last / 2 + half, matrix))
  if (last !== 0 && !isAlike(run, after)) samples.push(sampleAt(run, last + half, matrix))
  return samples
}

const isAlike = (run: GlyphItem, other: GlyphItem | undefined): boolean =>
  other?.color === run.color && other.size === run.size

function sampleAt(run: GlyphItem, along: number, matrix: Matrix): Sample {
  const [x, y] = apply(matrix, run.x + along, run.y - MIDDLE * run.size)
  return { x, y }
}

function tell({ text, page, x, y, ratio, needed, count }: Weak, report: Report): void {
  const quoted = text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text
  const place = `${(x * MM).toFixed(0)}, ${(y * MM).toFixed(0)}`
  const more = count - 1
  report(
    warning(
      "paint/low-contrast",
      {
        en: `“${quoted}” on page ${page} (${place} mm) has a contrast of ${ratio.toFixed(1)} to what lies under it; ${needed} is needed${more > 0 ? `; so in ${more} more ${more === 1 ? "place" : "places"}` : ""}`,
        zh: `第 ${page} 页（${place} 毫米处）的“${quoted}”与其底色的对比度为 ${ratio.toFixed(1)}，应不低于 ${needed}${more > 0 ? `；另有 ${more} 处相同` : ""}`,
      },
      {
        hint: {
          en: "Use a darker or lighter colour for the text or for its ground, or larger type.",
          zh: "请加深或调浅文字或底色，或加大字号。",
        },
      },
    ),
  )
}
