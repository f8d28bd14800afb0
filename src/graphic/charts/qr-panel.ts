import type { ContentText } from "../../content/report.ts"
import { pt } from "../../foundation/units.ts"
import { chartKit, type Kit } from "../kit.ts"
import { balancedColumns, gridCells, type Piece, stack } from "../piece.ts"
import { LEAST_MODULE, qrScene } from "../qr.ts"
import type { GraphicRequest, Part } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { fill, group } from "../shape.ts"
import { rect } from "../trace.ts"
import { placeExtras } from "./number-row.ts"

/** Side of a module where there is room: 0.55 mm. */
const MODULE = 1.56
/** A short address beside a long one has larger modules, up to this. */
const MOST_MODULE = 1.25 * MODULE
/** A code stands beside its words where it takes no more than this share of the width. */
const BESIDE = 0.5
const GUTTER = 12
const PANEL_MIN = 150

/** QR codes with what they lead to, in words and as an address. */
export function qrPanel(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const { parts } = kit.parts
  const children: SceneNode[] = []
  const columns = balancedColumns(parts.length, Math.max(1, Math.min(2, Math.floor(kit.width / PANEL_MIN))))
  const width = (kit.width - 2 * GUTTER * (columns - 1)) / columns
  const codes = parts.map((part) => codeOf(kit, request, part))
  const side = sideOf(
    codes.map((code) => code?.modules ?? 0),
    width,
  )
  const panels = parts.map((part, i) => panelOf(kit, part, codes[i] && squareOf(kit, codes[i], side), width))

  const grid = gridCells(
    panels.map((panel) => panel.height),
    columns,
    kit.width,
    2 * GUTTER,
    16,
  )
  panels.forEach((panel, i) => {
    const cell = grid.cells[i]
    if (cell !== undefined) children.push(...panel.at(cell.x, cell.y))
  })
  const scene = kit.scene(placeExtras(kit, children, grid.height), children)
  const most = Math.max(0, ...codes.map((code) => code?.modules ?? 0))
  // How small its modules are in the end, the page decides.
  return most === 0 ? scene : { ...scene, leastScale: (LEAST_MODULE * most) / side }
}

/** One side for all codes, so that they stand in line: as large as reads well beside words, else what the width has. */
function sideOf(modules: readonly number[], width: number): number {
  const most = Math.max(0, ...modules)
  const beside = width * BESIDE - GUTTER
  return Math.min(most * MODULE, beside >= most * LEAST_MODULE ? beside : width)
}

function panelOf(kit: Kit, part: Part, code: Piece | undefined, width: number): Piece {
  if (code === undefined) return wordsOf(kit, part, width)
  const beside = code.width + GUTTER <= width * BESIDE + 0.01
  const left = beside ? code.width + GUTTER : 0
  const words = wordsOf(kit, part, width - left)
  if (!beside) return stack([code, words], 8)
  const height = Math.max(code.height, words.height)
  return {
    width,
    height,
    at: (x, y) => [
      ...code.at(x, y + (height - code.height) / 2),
      ...words.at(x + left, y + (height - words.height) / 2),
    ],
  }
}

function wordsOf(kit: Kit, part: Part, width: number): Piece {
  const { detailEn } = kit.theme.text
  const address = kit.text(shownAddress(part.url?.text ?? ""), detailEn, width, { anywhere: true })
  const figure =
    part.figure === undefined
      ? []
      : [kit.figure(part.figure, width, kit.numberSize([part.figure], width, 22), { label: part.figure.label, gap: 3 })]
  return stack([kit.pair(part.label, "title", width), kit.pair(part.detail, "detail", width), ...figure, address], 3)
}

/** An address as people type it. */
const shownAddress = (url: string): string => url.replace(/^(?:https:\/\/|mailto:)/, "").replace(/\/$/, "")

interface Code {
  readonly children: readonly SceneNode[]
  /** On a side, with the quiet zone. */
  readonly modules: number
  readonly url: ContentText
}

function codeOf(kit: Kit, { report }: GraphicRequest, { url }: Part): Code | undefined {
  if (url === undefined) return undefined
  const scene = qrScene(url.text, report, { module: pt(1), color: kit.theme.colors.ink, ground: "none" }, url.span)
  return scene.size.width === 0 ? undefined : { children: scene.children, modules: scene.size.width, url }
}

function squareOf(kit: Kit, { children, modules }: Code, room: number): Piece {
  const module = Math.min(MOST_MODULE, room / modules)
  const side = module * modules
  return {
    width: side,
    height: side,
    at: (x, y): readonly SceneNode[] => [
      fill(rect(x, y, side, side), kit.theme.colors.paper),
      group(children, { transform: [module, 0, 0, module, x, y] }),
    ],
  }
}
