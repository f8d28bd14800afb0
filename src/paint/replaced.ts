import { pt } from "../foundation/units.ts"
import type { Scene, SceneNode, SceneText } from "../graphic/scene.ts"
import type { ReplacedContent } from "../layout/fragment.ts"
import type { DisplayItem, GlyphItem, GroupItem, Ownership } from "./display-list.ts"
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
  const items: DisplayItem[] = []
  for (const node of scene.children) paintNode(node, owner, items)
  if (items.length === 0) return undefined
  return { type: "group", transform: [draw.width / width, 0, 0, draw.height / height, draw.x, draw.y], items }
}

/** Everything in a graphic belongs to its Figure, in the order drawn. */
function paintNode(node: SceneNode, owner: Ownership, out: DisplayItem[]): void {
  if (node.type === "path") {
    const { stroke } = node
    out.push({
      type: "path",
      owner,
      path: node.path,
      ...(node.fill === undefined ? {} : { fill: node.fill }),
      fillRule: node.fillRule ?? "nonzero",
      ...(stroke === undefined
        ? {}
        : {
            stroke: {
              color: stroke.color,
              width: stroke.width,
              dash: stroke.dash ?? [],
              cap: stroke.cap ?? "butt",
              join: stroke.join ?? "miter",
            },
          }),
    })
  } else if (node.type === "text") paintText(node, owner, out)
  else {
    const items: DisplayItem[] = []
    for (const child of node.children) paintNode(child, owner, items)
    if (items.length === 0) return
    const plain = node.transform === undefined && node.clip === undefined && node.opacity === undefined
    if (plain) out.push(...items)
    else {
      out.push({
        type: "group",
        ...(node.transform === undefined ? {} : { transform: node.transform }),
        ...(node.clip === undefined ? {} : { clip: node.clip }),
        ...(node.opacity === undefined ? {} : { opacity: node.opacity }),
        items,
      })
    }
  }
}

function paintText(node: SceneText, owner: Ownership, out: DisplayItem[]): void {
  const { lines } = node.paragraph
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]
    if (line === undefined || line.runs.length === 0) continue
    const runs = line.runs.map(
      (run): GlyphItem =>
        glyphItem(run, owner, node.color, node.x + line.x + run.x, node.y + i * node.leading - run.rise),
    )
    const goesOn = !line.joinsNext && !line.last
    const [last, lastRun] = [runs.at(-1), line.runs.at(-1)]
    if (goesOn && last !== undefined && lastRun !== undefined && owner.type === "node") {
      runs[runs.length - 1] = withTrailingSpace(last, lastRun.width)
    }
    const text = goesOn && !line.text.endsWith(" ") ? `${line.text} ` : line.text
    out.push({ type: "line", runs, text, actualText: line.needsActualText || endsInAddedHyphen(line) })
  }
}
