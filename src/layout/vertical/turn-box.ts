import type { Box, InlineContent, TableRow } from "../box.ts"
import { type Turn, turnOf, turnStyle } from "./turn.ts"

const turnedBoxes = new WeakMap<Box, Box>()
const originals = new WeakMap<Box, Box>()

/** The tree below a box whose lines do not run across, as if they did; the same object for the same box. */
export function turnBox(box: Box, turn: Turn): Box {
  let made = turnedBoxes.get(box)
  if (made === undefined) {
    // Pictures, and boxes of other writing modes, stand on the page as they are.
    made = box.type === "replaced" || turnOf(box.style) !== turn ? uprightBox(box, turn) : turned(box, turn)
    turnedBoxes.set(box, made)
    originals.set(made, box)
  }
  return made
}

/** Its lines do not run across, and it is not laid out yet as if they did. */
export const isOrthogonal = (box: Box): boolean =>
  box.style.writingMode !== "horizontal-tb" && box.turned !== true && box.type !== "replaced"

/** The box that was turned into this one. */
export const originalBox = (box: Box): Box => originals.get(box) ?? box

function uprightBox(box: Box, turn: Turn): Box {
  const source = box.source === undefined ? {} : { source: box.source }
  // What is positioned inside it stays inside: places cannot be handed on through it.
  const inner = { ...box, containing: true }
  return { type: "upright", ...source, style: turnStyle(box.style, turn), turned: true, inner }
}

function turned(box: Box, turn: Turn): Box {
  const style = turnStyle(box.style, turn)
  const all = (boxes: readonly Box[]): readonly Box[] => boxes.map((child) => turnBox(child, turn))
  switch (box.type) {
    case "block":
      return { ...box, style, turned: true, children: all(box.children) }
    case "inline":
      return {
        ...box,
        style,
        turned: true,
        content: turnedContent(box.content, turn),
        positioned: all(box.positioned),
      }
    case "flex":
    case "grid":
      return {
        ...box,
        style,
        turned: true,
        children: all(box.children),
        ...(box.positioned === undefined ? {} : { positioned: all(box.positioned) }),
      }
    case "table":
      return {
        ...box,
        style,
        turned: true,
        ...(box.caption === undefined ? {} : { caption: turnBox(box.caption, turn) }),
        head: turnedRows(box.head, turn),
        body: turnedRows(box.body, turn),
        foot: turnedRows(box.foot, turn),
      }
    default:
      return box
  }
}

const turnedRows = (rows: readonly TableRow[], turn: Turn): readonly TableRow[] =>
  rows.map((row) => ({
    ...row,
    style: turnStyle(row.style, turn),
    cells: row.cells.map((cell) => ({ ...cell, box: turnBox(cell.box, turn) })),
  }))

function turnedContent(content: InlineContent, turn: Turn): InlineContent {
  if (content.atomics.size === 0) return content
  const atomics = new Map<number, Box>()
  for (const [item, box] of content.atomics) atomics.set(item, turnBox(box, turn))
  return { ...content, atomics }
}
