import type { Matrix, Size } from "../foundation/geometry.ts"
import type { SceneNode } from "../graphic/scene.ts"
import type { BoxFragment, Fragment, LineFragment, PageFragment, ReplacedFragment } from "../layout/fragment.ts"
import type { PlacedRun } from "../text/text.ts"

/** Points; less is the noise of rounding, and of marks that are squeezed towards each other. */
const TOLERANCE = 0.6
/** A kern may draw letters together by this share of their size. */
const KERN = 0.1

interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** What is seen of text or a picture, and the fragments around it, the page first. */
interface Leaf {
  readonly kind: "text" | "picture"
  readonly area: Area
  readonly name: string
  readonly path: readonly unknown[]
  readonly size: number
}

/**
 * What stands over what it should not, one line a fault: text over text or pictures, boxes over their neighbours in the
 * flow, text outside its page area or the trimmed page. Left out is what CSS asks for: absolutely or relatively
 * positioned boxes, negative margins, and what is in the graphics themselves but for their text.
 */
export function overlaps(pages: readonly PageFragment[]): readonly string[] {
  return pages.flatMap((page) => pageOverlaps(page).map((fault) => `page ${page.number}: ${fault}`))
}

function pageOverlaps(page: PageFragment): readonly string[] {
  const faults: string[] = []
  const leaves: Leaf[] = []
  for (const child of page.children) walk(child, 0, 0, [page], leaves, faults)
  siblings(page.children, 0, 0, faults)
  for (const leaf of leaves) if (leaf.kind === "text") inside(leaf, page, faults)
  for (const { fragment } of page.marginBoxes) walk(fragment, 0, 0, [page], leaves, faults)
  const trim = { x: 0, y: 0, ...page.trim }
  for (const leaf of leaves)
    if (leaf.kind === "text" && !holds(trim, leaf.area)) faults.push(`${leaf.name} off the page`)
  leaves.sort((a, b) => a.area.y - b.area.y)
  leaves.forEach((a, i) => {
    for (let j = i + 1; j < leaves.length; j++) {
      const b = leaves[j] as Leaf
      if (b.area.y > a.area.y + a.area.height) break
      if (!cross(a.area, b.area, slack(a, b)) || isAsked(a, b)) continue
      faults.push(`${a.name} over ${b.name}`)
    }
  })
  return faults
}

const slack = (a: Leaf, b: Leaf): number => Math.max(TOLERANCE, KERN * Math.min(a.size, b.size))

function walk(
  fragment: Fragment,
  dx: number,
  dy: number,
  above: readonly unknown[],
  leaves: Leaf[],
  faults: string[],
): void {
  const [x, y] = [dx + fragment.x, dy + fragment.y]
  const path = [...above, fragment]
  if (fragment.type === "replaced") {
    if (fragment.style.visibility !== "hidden") picture(fragment, x, y, path, leaves)
    return
  }
  if (fragment.type === "line") textOf(fragment, x, y, path, leaves)
  else siblings(fragment.children, x, y, faults, fragment)
  for (const child of fragment.children) walk(child, x, y, path, leaves, faults)
}

/** Letters from their tops to the baseline: what neither accents nor tight leading make cross by themselves. */
function textOf(line: LineFragment, x: number, y: number, path: readonly unknown[], leaves: Leaf[]): void {
  for (const run of line.line.runs) {
    if (run.text.trim() === "" || line.owners[run.item]?.style.visibility === "hidden") continue
    const ink = inkOf(run)
    const along = line.line.x + ink.start
    const top = line.baseline - run.rise - run.face.capHeight * run.size
    const height = run.face.capHeight * run.size
    const area =
      line.turn === "clockwise"
        ? { x: x + line.width - top - height, y: y + along, width: height, height: ink.width }
        : line.turn === "counterclockwise"
          ? { x: x + top, y: y + line.height - along - ink.width, width: height, height: ink.width }
          : { x: x + along, y: y + top, width: ink.width, height }
    const owner = line.owners[run.item]
    const own = owner?.style.display === "inline" ? [...path, owner] : path
    leaves.push({ kind: "text", area, name: quoted(run), path: own, size: run.size })
  }
}

/** Marks may share the empty halves of their squares with their neighbours. */
function inkOf(run: PlacedRun): { readonly start: number; readonly width: number } {
  const marks = [...run.text]
  const left = run.face.blanks(marks[0]?.codePointAt(0) ?? 0).left * run.size
  const right = run.face.blanks(marks.at(-1)?.codePointAt(0) ?? 0).right * run.size
  return { start: run.x + left, width: Math.max(0, run.width - left - right) }
}

const quoted = ({ text }: PlacedRun): string => JSON.stringify(text.length > 24 ? `${text.slice(0, 24)}…` : text)

function picture(fragment: ReplacedFragment, x: number, y: number, path: readonly unknown[], leaves: Leaf[]): void {
  const { content, draw, source } = fragment
  const area = { x, y, width: fragment.width, height: fragment.height }
  leaves.push({ kind: "picture", area, name: `<${source.element.tag}>`, path, size: 0 })
  if (content.type !== "scene") return
  const { width, height }: Size = content.scene.size
  const matrix: Matrix = [draw.width / width, 0, 0, draw.height / height, x + draw.x, y + draw.y]
  for (const node of content.scene.children) sceneText(node, matrix, path, leaves)
}

/** Text of a graphic; turned text takes part with the rectangle around it. */
function sceneText(node: SceneNode, matrix: Matrix, path: readonly unknown[], leaves: Leaf[]): void {
  if (node.type === "group") {
    const own = node.transform === undefined ? matrix : times(matrix, node.transform)
    for (const child of node.children) sceneText(child, own, path, leaves)
  } else if (node.type === "text") {
    node.paragraph.lines.forEach((line, i) => {
      for (const run of line.runs) {
        if (run.text.trim() === "") continue
        const base = node.y + i * node.leading - run.rise
        const ink = inkOf(run)
        const left = node.x + line.x + ink.start
        const size = run.size * Math.hypot(matrix[0], matrix[1])
        const area = around(matrix, left, base - run.face.capHeight * run.size, left + ink.width, base)
        leaves.push({ kind: "text", area, name: quoted(run), path: [...path, line], size })
      }
    })
  }
}

const times = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
]

function around([a, b, c, d, e, f]: Matrix, left: number, top: number, right: number, bottom: number): Area {
  const corners = [left, right].flatMap((x) =>
    [top, bottom].map((y) => [a * x + c * y + e, b * x + d * y + f] as const),
  )
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

const cross = (a: Area, b: Area, by: number): boolean =>
  a.x + a.width - by > b.x && b.x + b.width - by > a.x && a.y + a.height - by > b.y && b.y + b.height - by > a.y

const holds = (outer: Area, inner: Area): boolean =>
  inner.x >= outer.x - TOLERANCE &&
  inner.y >= outer.y - TOLERANCE &&
  inner.x + inner.width <= outer.x + outer.width + TOLERANCE &&
  inner.y + inner.height <= outer.y + outer.height + TOLERANCE

/** Whether a box leaves its place in the flow on purpose. */
function isFree(fragment: unknown): boolean {
  if (typeof fragment !== "object" || fragment === null || !("style" in fragment)) return false
  const { style } = fragment as BoxFragment | ReplacedFragment
  const negative = [style.marginTop, style.marginRight, style.marginBottom, style.marginLeft].some(
    (margin) => margin !== "auto" && (margin.pt < 0 || margin.percent < 0),
  )
  return style.position === "absolute" || style.position === "relative" || negative
}

/** Below where their ways part, one of the two is out of the flow; the text of a graphic stands on that graphic. */
function isAsked(a: Leaf, b: Leaf): boolean {
  let at = 0
  while (at < a.path.length && a.path[at] === b.path[at]) at++
  if (a.kind !== b.kind && (at === a.path.length || at === b.path.length)) return true
  return a.path.slice(at).some(isFree) || b.path.slice(at).some(isFree)
}

/** Markers of lists hang out of their boxes, and so may what CSS takes out of the flow. */
function inside(leaf: Leaf, page: PageFragment, faults: string[]): void {
  if (!leaf.path.some(isFree) && !holds(page.area, leaf.area)) faults.push(`${leaf.name} outside the page area`)
}

/** Boxes in the flow beside each other; what counts is the padding box, since collapsed borders are shared. */
function siblings(children: readonly Fragment[], x: number, y: number, faults: string[], parent?: BoxFragment): void {
  const boxes = children.filter((child) => !isFree(child) && child.width > 0 && child.height > 0)
  if (parent?.style.display === "grid" && boxes.some((child) => "style" in child && isPlaced(child.style))) return
  boxes.forEach((a, i) => {
    for (let j = i + 1; j < boxes.length; j++) {
      const b = boxes[j] as Fragment
      if (!cross(padding(a, x, y), padding(b, x, y), TOLERANCE) || marginsReach(a) || marginsReach(b)) continue
      faults.push(`${nameOf(a)} over its neighbour ${nameOf(b)}`)
    }
  })
}

/** Grid items that name their lines may share cells. */
const isPlaced = (style: BoxFragment["style"]): boolean =>
  [style.gridColumnStart, style.gridRowStart].some(({ type }) => type === "line")

/** A negative margin of a first or last child can draw its parent over its neighbour. */
const marginsReach = (fragment: Fragment): boolean =>
  fragment.type === "box" &&
  [fragment.children[0], fragment.children.at(-1)].some(
    (child) => child !== undefined && (isFree(child) || marginsReach(child)),
  )

function padding(fragment: Fragment, x: number, y: number): Area {
  const area = { x: x + fragment.x, y: y + fragment.y, width: fragment.width, height: fragment.height }
  if (fragment.type !== "box") return area
  const { borderWidth, borderStyle } = fragment.style
  const side = (name: keyof typeof borderWidth): number => (borderStyle[name] === "none" ? 0 : borderWidth[name])
  return {
    x: area.x + side("left"),
    y: area.y + side("top"),
    width: area.width - side("left") - side("right"),
    height: area.height - side("top") - side("bottom"),
  }
}

function nameOf(fragment: Fragment): string {
  if (fragment.type === "line") return `the line ${JSON.stringify(fragment.line.text.slice(0, 24))}`
  const element = fragment.source?.element
  const name = element?.attributes.get("class")?.value
  return `<${element?.tag ?? "anonymous"}${name === undefined ? "" : ` class="${name}"`}>`
}
