import { type Color, isGradient, type Paint } from "../foundation/color.ts"
import type { Path } from "../foundation/geometry.ts"
import type { DisplayItem, DisplayList, LineItem, Ownership } from "./display-list.ts"
import type { StructureNode, StructureTree } from "./structure-tree.ts"

/** A display list as text, for tests and for people: geometry and words, not glyph ids. */
export function dumpDisplay(list: DisplayList): string {
  const lines = [`page ${list.page}  trim ${num(list.trim.width)} × ${num(list.trim.height)}  bleed ${num(list.bleed)}`]
  for (const item of list.items) dumpItem(item, "  ", lines)
  for (const { rect, target, node } of list.links) {
    const to = target.type === "url" ? target.url : `#${target.id}`
    lines.push(`  link ${num(rect.x)},${num(rect.y)} ${num(rect.width)} × ${num(rect.height)} → ${to}  @${node}`)
  }
  for (const { id, x, y } of list.anchors) lines.push(`  anchor ${id} ${num(x)},${num(y)}`)
  return `${lines.join("\n")}\n`
}

/** The structure tree as text, with what pages show of each node. */
export function dumpTree(tree: StructureTree, lists: readonly DisplayList[] = []): string {
  const shown = new Map<number, string[]>()
  for (const list of lists) gather(list.items, list.page, shown)
  const lines: string[] = []
  const visit = (id: number, indent: string): void => {
    const node = tree.nodes[id]
    if (node === undefined) return
    const text = (shown.get(id) ?? []).join(" | ")
    lines.push(`${indent}${describe(node)}${text === "" ? "" : `  ${text}`}`)
    for (const child of node.children) visit(child, `${indent}  `)
  }
  visit(0, "")
  return `${lines.join("\n")}\n`
}

function describe(node: StructureNode): string {
  const parts: string[] = [node.role]
  if (node.lang !== undefined) parts.push(`lang=${node.lang}`)
  if (node.scope !== undefined) parts.push(`scope=${node.scope}`)
  if (node.rowSpan !== undefined) parts.push(`rowspan=${node.rowSpan}`)
  if (node.colSpan !== undefined) parts.push(`colspan=${node.colSpan}`)
  if (node.actual !== undefined) parts.push(`actual=${JSON.stringify(node.actual)}`)
  if (node.alt !== undefined) parts.push(`alt=${JSON.stringify(node.alt)}`)
  return parts.join(" ")
}

function gather(items: readonly DisplayItem[], page: number, into: Map<number, string[]>): void {
  const add = (owner: Ownership, text: string): void => {
    if (owner.type !== "node") return
    const texts = into.get(owner.node)
    if (texts === undefined) into.set(owner.node, [`p${page}:`, text])
    else {
      const at = texts.findLastIndex((part) => part.startsWith("p") && part.endsWith(":"))
      if (texts[at] !== `p${page}:`) texts.push(`p${page}:`)
      texts.push(text)
    }
  }
  for (const item of items) {
    if (item.type === "group") gather(item.items, page, into)
    else if (item.type === "line") for (const run of item.runs) add(run.owner, JSON.stringify(run.text))
    else add(item.owner, item.type)
  }
}

function dumpItem(item: DisplayItem, indent: string, lines: string[]): void {
  switch (item.type) {
    case "group": {
      const parts = ["group"]
      if (item.transform !== undefined) parts.push(`[${item.transform.map(num).join(" ")}]`)
      if (item.clip !== undefined) parts.push(`clip ${path(item.clip)}`)
      if (item.opacity !== undefined) parts.push(`opacity ${num(item.opacity)}`)
      lines.push(indent + parts.join("  "))
      for (const child of item.items) dumpItem(child, `${indent}  `, lines)
      break
    }
    case "path": {
      const fill = item.fill === undefined ? "" : `  fill ${paintText(item.fill)}`
      const rule = item.fillRule === "evenodd" ? " evenodd" : ""
      const { stroke } = item
      const dash = stroke === undefined || stroke.dash.length === 0 ? "" : ` dash ${stroke.dash.map(num).join(",")}`
      const line = stroke === undefined ? "" : `  stroke ${color(stroke.color)} ${num(stroke.width)}${dash}`
      lines.push(`${indent}path ${path(item.path)}${fill}${rule}${line}  ${owner(item.owner)}`)
      break
    }
    case "image": {
      const { x, y, width, height } = item.rect
      lines.push(
        `${indent}image ${item.image.key} ${num(x)},${num(y)} ${num(width)} × ${num(height)}  ${owner(item.owner)}`,
      )
      break
    }
    case "line":
      dumpLine(item, indent, lines)
  }
}

function dumpLine(item: LineItem, indent: string, lines: string[]): void {
  lines.push(`${indent}line ${JSON.stringify(item.text)}${item.actualText ? "  actual" : ""}`)
  for (const run of item.runs) {
    const place = `${num(run.x)},${num(run.y)}`
    const stands = run.upright === undefined ? "" : run.upright === 1 ? " upright" : ` upright × ${num(run.upright)}`
    const set = `${run.face.id} ${num(run.size)} ${color(run.color)}${stands}`
    lines.push(`${indent}  ${place} ${JSON.stringify(run.text)} ${set}  ${owner(run.owner)}`)
  }
}

const owner = (by: Ownership): string => (by.type === "node" ? `@${by.node}` : by.kind.toLowerCase())

/** Three places are a thousandth of a point; a rectangle is written as one. */
function num(value: number): string {
  const rounded = Math.round(value * 1000) / 1000
  return String(Object.is(rounded, -0) ? 0 : rounded)
}

function path(segments: Path): string {
  const [a, b, c, d, e] = segments
  if (segments.length === 5 && a?.type === "M" && b?.type === "L" && c?.type === "L" && d?.type === "L") {
    const straight = a.y === b.y && b.x === c.x && c.y === d.y && d.x === a.x
    if (e?.type === "Z" && straight) {
      const [x, y] = [Math.min(a.x, c.x), Math.min(a.y, c.y)]
      return `rect ${num(x)},${num(y)} ${num(Math.abs(c.x - a.x))} × ${num(Math.abs(c.y - a.y))}`
    }
  }
  return segments
    .map((s) => {
      if (s.type === "Z") return "Z"
      if (s.type === "C") return `C${[s.x1, s.y1, s.x2, s.y2, s.x, s.y].map(num).join(",")}`
      return `${s.type}${num(s.x)},${num(s.y)}`
    })
    .join("")
}

function color(value: Color): string {
  const alpha = value.alpha === 1 ? "" : `/${num(value.alpha)}`
  switch (value.space) {
    case "theme":
      return `${value.name}${value.tint === 1 ? "" : ` ${num(value.tint * 100)}%`}${alpha}`
    case "cmyk":
      return `cmyk(${[value.c, value.m, value.y, value.k].map(num).join(" ")}${alpha})`
    case "rgb":
      return `rgb(${[value.r, value.g, value.b].map(num).join(" ")}${alpha})`
    case "gray":
      return `gray(${num(value.k)}${alpha})`
    case "registration":
      return `registration(${num(value.tint)}${alpha})`
  }
}

function paintText(value: Paint): string {
  if (!isGradient(value)) return color(value)
  const stops = value.stops.map((stop) => `${color(stop.color)} ${num(stop.offset)}`)
  if (value.space === "radial") {
    return `radial(${value.center.map(num).join(",")} r ${value.radii.map(num).join(",")}: ${stops.join(", ")})`
  }
  return `gradient(${value.from.map(num).join(",")} → ${value.to.map(num).join(",")}: ${stops.join(", ")})`
}
