import { type Pt, pt } from "../foundation/units.ts"
import type { Scene, SceneNode, ScenePath, SceneText } from "../graphic/scene.ts"
import type { ReplacedContent } from "../layout/fragment.ts"
import type { DisplayItem, GlyphItem, GroupItem, Ownership, PathItem } from "./display-list.ts"
import { endsInAddedHyphen, glyphItem, withTrailingSpace } from "./glyphs.ts"
import type { Area } from "./shapes.ts"

/** Draws a picture or a graphic into a rectangle. */
export function paintContent(content: ReplacedContent, draw: Area, owner: Ownership, out: DisplayItem[]): void {
  if (draw.width <= 0 || draw.height <= 0) return
  if (content.type === "raster") {
    const rect = { x: pt(draw.x), y: pt(draw.y), width: pt(draw.width), height: pt(draw.height) }
    out.push({ type: "image", owner, image: content, rect })
  } else paintScene(content.scene, draw, owner, out)
}

/** Artifacts that are drawn again in the same place, as page backgrounds are, by scene and place: one object each. */
const repeated = new WeakMap<Scene, Map<string, GroupItem>>()

function paintScene(scene: Scene, draw: Area, owner: Ownership, out: DisplayItem[]): void {
  if (owner.type === "node") {
    const group = sceneGroup(scene, draw, owner)
    if (group !== undefined) out.push(group)
    return
  }
  const key = `${owner.kind} ${draw.x} ${draw.y} ${draw.width} ${draw.height}`
  const kept = repeated.get(scene) ?? new Map<string, GroupItem>()
  const group = kept.get(key) ?? sceneGroup(scene, draw, owner)
  if (group === undefined) return
  repeated.set(scene, kept.set(key, group))
  out.push(group)
}

function sceneGroup(scene: Scene, draw: Area, owner: Ownership): GroupItem | undefined {
  const { width, height } = scene.size
  if (width <= 0 || height <= 0) return undefined
  const items = paintNodes(scene.children, owner)
  if (items.length === 0) return undefined
  return { type: "group", transform: [draw.width / width, 0, 0, draw.height / height, draw.x, draw.y], items }
}

function paintNodes(nodes: readonly SceneNode[], owner: Ownership): readonly DisplayItem[] {
  const items: DisplayItem[] = []
  for (const node of nodes) paintNode(node, owner, items)
  // A list that has grown keeps room for more; these stay until the last file is written.
  return items.slice()
}

/** Everything in a graphic belongs to its Figure, in the order drawn. */
function paintNode(node: SceneNode, owner: Ownership, out: DisplayItem[]): void {
  if (node.type === "path") {
    const { path, fill, fillRule = "nonzero", stroke } = node
    out.push({ type: "path", owner, path, fill, fillRule, stroke: stroke && paintedStroke(stroke) })
  } else if (node.type === "text") paintText(node, owner, out)
  else {
    const { transform, clip, opacity, children } = node
    if (transform === undefined && clip === undefined && opacity === undefined) {
      for (const child of children) paintNode(child, owner, out)
      return
    }
    const items = paintNodes(children, owner)
    if (items.length > 0) out.push({ type: "group", transform, clip, opacity, items })
  }
}

const SOLID: readonly Pt[] = []

const paintedStroke = ({
  color,
  width,
  dash = SOLID,
  cap = "butt",
  join = "miter",
}: NonNullable<ScenePath["stroke"]>): NonNullable<PathItem["stroke"]> => ({ color, width, dash, cap, join })

function paintText(node: SceneText, owner: Ownership, out: DisplayItem[]): void {
  const { lines } = node.paragraph
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.runs.length === 0) continue
    const goesOn = !line.joinsNext && !line.last
    const end = line.runs.length - 1
    const runs = line.runs.map((run, j): GlyphItem => {
      const x = node.x + line.x + run.x
      const y = node.y + i * node.leading - run.rise
      const spaced = goesOn && j === end && owner.type === "node" ? withTrailingSpace(run) : undefined
      return spaced === undefined
        ? glyphItem(run, owner, node.color, x, y)
        : glyphItem(run, owner, node.color, x, y, spaced, `${run.text} `)
    })
    const text = goesOn && !line.text.endsWith(" ") ? `${line.text} ` : line.text
    out.push({ type: "line", runs, text, actualText: line.needsActualText || endsInAddedHyphen(line) })
  }
}
