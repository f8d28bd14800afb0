import type { Color } from "../../foundation/color.ts"
import type { Message } from "../../foundation/diagnostic.ts"
import type { Matrix, Rect, Size } from "../../foundation/geometry.ts"
import { type Mm, mm, mmToPt, type Pt, pt } from "../../foundation/units.ts"
import type { DisplayItem, DisplayList, LineItem } from "../../paint/display-list.ts"
import { rectPath } from "../../paint/shapes.ts"
import type { ComposeLine } from "../marks/slug.ts"
import type { Sheet } from "../sheet.ts"

/** What proof sheets are drawn with. */
export interface ProofStyle {
  readonly compose: ComposeLine
  /** Of text from the trim: what is an error, and what a warning; absent where the process asks for none. */
  readonly safe: { readonly error?: Mm; readonly warning?: Mm }
}

const length = (millimetres: number): Pt => mmToPt(mm(millimetres))

const MARGIN = length(12)
const rgb = (r: number, g: number, b: number): Color => ({ space: "rgb", r: r / 255, g: g / 255, b: b / 255, alpha: 1 })
const INK = rgb(40, 40, 44)
const SOFT = rgb(120, 120, 126)
const TRIM = rgb(0, 150, 220)
const BLEED = rgb(220, 40, 40)
const SAFE = rgb(0, 150, 80)
const WARNED = rgb(230, 150, 0)
const OWNER = { type: "artifact", kind: "Layout" } as const
const CAPTION = pt(8)
const SMALL = pt(6.5)
const LINE = pt(0.6)

/** A page at its size with its bleed, and over it where it is cut and what is safe. */
export function overlaySheet(list: DisplayList, page: number, count: number, style: ProofStyle): Sheet {
  const { trim, bleed } = list
  const left = MARGIN + bleed
  const media = mediaOf(list)
  const trimBox: Rect = { x: pt(left), y: pt(left), width: trim.width, height: trim.height }
  const bleedBox = inset(trimBox, -bleed)
  const { error, warning } = style.safe
  const zones = [
    { rect: bleedBox, color: BLEED, dash: [4, 2], words: { en: "bleed", zh: "出血" } },
    { rect: trimBox, color: TRIM, dash: [], words: { en: "trim", zh: "裁切" } },
    ...(error === undefined
      ? []
      : [
          {
            rect: inset(trimBox, mmToPt(error)),
            color: WARNED,
            dash: [2, 1.5],
            words: zone("least for text", "文字底限", error),
          },
        ]),
    ...(warning === undefined
      ? []
      : [
          {
            rect: inset(trimBox, mmToPt(warning)),
            color: SAFE,
            dash: [2, 1.5],
            words: zone("safe", "安全区", warning),
          },
        ]),
  ]
  const marks: DisplayItem[] = zones.map(({ rect, color, dash }) => outline(rect, color, dash))
  const title = `第 ${list.page} 页 / ${count}   page ${list.page} of ${count}`
  marks.push(text(style, title, CAPTION, left - bleed, MARGIN * 0.62, INK))
  let x = left - bleed
  for (const { color, words } of zones) {
    const said = text(style, `${words.zh} ${words.en}`, SMALL, x + 12, media.height - MARGIN * 0.42, INK)
    marks.push(
      { ...outline({ x: pt(x), y: pt(media.height - MARGIN * 0.42 - 5), width: pt(9), height: pt(5) }, color, []) },
      said,
    )
    x += 12 + widthOf(said) + 12
  }
  return sheetOf(media, [place(page, [1, 0, 0, 1, trimBox.x, trimBox.y], bleedBox)], marks)
}

const zone = (en: string, zh: string, distance: number): Message => ({ en: `${en} ${distance} mm`, zh })

/** The plates of a page, small, each with its name. `pages` are the plates' display lists by index. */
export function plateSheet(
  list: DisplayList,
  pages: readonly number[],
  names: readonly string[],
  hasPictures: boolean,
  style: ProofStyle,
): Sheet {
  const media = mediaOf(list)
  const columns = pages.length > 4 ? 3 : 2
  const rows = Math.ceil(pages.length / columns)
  const whole: Size = { width: pt(list.trim.width + 2 * list.bleed), height: pt(list.trim.height + 2 * list.bleed) }
  const cell = { width: (media.width - MARGIN) / columns, height: (media.height - 1.6 * MARGIN) / rows }
  const scale = Math.min((cell.width - 10) / whole.width, (cell.height - 16) / whole.height)
  const title = `第 ${list.page} 页 分色   page ${list.page}, plates`
  const marks: DisplayItem[] = [text(style, title, CAPTION, MARGIN, MARGIN * 0.62, INK)]
  const placements = pages.map((page, i) => {
    const x = MARGIN / 2 + (i % columns) * cell.width + (cell.width - whole.width * scale) / 2
    const y = MARGIN + Math.floor(i / columns) * cell.height
    const box: Rect = { x: pt(x), y: pt(y), width: pt(whole.width * scale), height: pt(whole.height * scale) }
    marks.push(
      outline(box, SOFT, []),
      text(style, plateName(names[i] ?? ""), SMALL, x, y + whole.height * scale + 9, INK),
    )
    return place(page, [scale, 0, 0, scale, x + list.bleed * scale, y + list.bleed * scale], box)
  })
  if (hasPictures) {
    const note = "图片以叉框表示，未分色   pictures are crossed boxes: they are not separated here"
    marks.push(text(style, note, SMALL, MARGIN, media.height - MARGIN * 0.3, SOFT))
  }
  return sheetOf(media, placements, marks)
}

const CHINESE: ReadonlyMap<string, string> = new Map([
  ["Cyan", "青"],
  ["Magenta", "品红"],
  ["Yellow", "黄"],
  ["Black", "黑"],
])
const plateName = (name: string): string => `${CHINESE.get(name) ?? "专色"} ${name}`

const A4: Size = { width: length(210), height: length(297) }
const COLUMNS = 6
const LABEL = 11

/** All pages, small, as the spreads they make in a booklet: the first page stands alone at the right. */
export function contactSheets(lists: readonly DisplayList[], name: string, style: ProofStyle): readonly Sheet[] {
  const [first] = lists
  if (first === undefined) return []
  const gap = length(4)
  const width = (A4.width - 2 * MARGIN - (COLUMNS / 2 - 1) * gap) / COLUMNS
  const scale = width / first.trim.width
  const rowHeight = first.trim.height * scale + LABEL + length(3)
  const top = MARGIN * 1.2
  const rows = Math.max(1, Math.floor((A4.height - top - MARGIN) / rowHeight))
  const slots = rows * COLUMNS
  const sheets: Sheet[] = []
  for (let start = 0; start <= lists.length; start += slots) {
    const placements: Sheet["placements"][number][] = []
    const marks: DisplayItem[] = []
    for (let slot = 0; slot < slots; slot++) {
      const page = start + slot - 1
      const list = lists[page]
      if (list === undefined) continue
      const column = slot % COLUMNS
      const x = MARGIN + column * width + Math.floor(column / 2) * gap
      const y = top + Math.floor(slot / COLUMNS) * rowHeight
      const own = Math.min(scale, width / list.trim.width)
      const box: Rect = { x: pt(x), y: pt(y), width: pt(list.trim.width * own), height: pt(list.trim.height * own) }
      placements.push(place(page, [own, 0, 0, own, x, y], box))
      marks.push(outline(box, SOFT, []))
      const label = text(style, String(list.page), SMALL, 0, 0, INK)
      marks.push(moved(label, x + (list.trim.width * own - widthOf(label)) / 2, y + box.height + 9))
    }
    if (placements.length === 0) break
    marks.push(text(style, `${name}   ${lists.length} 页 pages`, CAPTION, MARGIN, MARGIN * 0.7, INK))
    sheets.push(sheetOf(A4, placements, marks))
  }
  return sheets
}

const mediaOf = ({ trim, bleed }: DisplayList): Size => ({
  width: pt(trim.width + 2 * (bleed + MARGIN)),
  height: pt(trim.height + 2 * (bleed + MARGIN)),
})

function sheetOf(media: Size, placements: Sheet["placements"], marks: readonly DisplayItem[]): Sheet {
  const whole: Rect = { x: pt(0), y: pt(0), ...media }
  return { media, trimBox: whole, bleedBox: whole, bleed: pt(0), placements, marks }
}

const place = (page: number, transform: Matrix, clip: Rect): Sheet["placements"][number] => ({ page, transform, clip })

const inset = ({ x, y, width, height }: Rect, by: number): Rect => ({
  x: pt(x + by),
  y: pt(y + by),
  width: pt(Math.max(0, width - 2 * by)),
  height: pt(Math.max(0, height - 2 * by)),
})

const outline = (rect: Rect, color: Color, dash: readonly number[]): DisplayItem => ({
  type: "path",
  owner: OWNER,
  path: rectPath(rect),
  fillRule: "nonzero",
  stroke: { color, width: LINE, dash: dash.map(pt), cap: "butt", join: "miter" },
})

function text({ compose }: ProofStyle, words: string, size: Pt, x: number, y: number, color: Color): LineItem {
  const line = compose(words, size)
  const runs = line.runs.map((run) => ({
    type: "glyphs" as const,
    owner: OWNER,
    face: run.face,
    size: run.size,
    color,
    x: pt(x + run.x),
    y: pt(y - run.rise),
    glyphs: run.glyphs,
    text: run.text,
    lang: run.lang,
  }))
  return { type: "line", runs, text: line.text, actualText: false }
}

function widthOf({ runs }: LineItem): number {
  const [first, last] = [runs[0], runs.at(-1)]
  const glyph = last?.glyphs.at(-1)
  if (first === undefined || last === undefined || glyph === undefined) return 0
  return last.x + glyph.x + last.face.advance(glyph.codePoints[0] ?? 0x20) * last.size - first.x
}

const moved = (line: LineItem, x: number, y: number): LineItem => ({
  ...line,
  runs: line.runs.map((run) => ({ ...run, x: pt(run.x + x), y: pt(run.y + y) })),
})
