import { tell } from "../findings.ts"
import { chartKit, type Kit } from "../kit.ts"
import { stack } from "../piece.ts"
import { figureParts, type GraphicRequest } from "../request.ts"
import type { Scene, SceneNode } from "../scene.ts"
import { stroke } from "../shape.ts"
import { line, polyline } from "../trace.ts"
import { drawNumberRow } from "./number-row.ts"

const GAP = 20
const ICON = 16
/** Height of the bracket's arms. */
const ARM = 6
const RAIL = 12

/** Two counts of one thing, of one rank, held together by a bracket under the thing's name. */
export function pairedNumbers(request: GraphicRequest): Scene {
  const kit = chartKit(request)
  const parts = figureParts(kit.parts)
  if (parts.length === 0) return kit.scene(0, [])
  if (parts.length !== 2) {
    tell(
      request,
      "not-a-pair",
      {
        en: `“${request.block.id}” has ${parts.length} figures; paired numbers are two views of one thing.`,
        zh: `“${request.block.id}”有 ${parts.length} 个数据；成对数字只放同一件事的两种计数。`,
      },
      { en: "Use a number row.", zh: "请改用数字排列。" },
    )
    return drawNumberRow(kit, parts)
  }
  const beside = kit.room !== "third"
  const width = beside ? (kit.width - GAP) / 2 : kit.width - RAIL
  const size = kit.numberSize(
    parts.map((part) => part.figure),
    width,
    kit.room === "wide" ? 46 : 36,
  )
  const icons = parts.some((part) => kit.hasIcon(part.icon))
  const views = parts.map((part) => {
    const { label, detail, icon } = part
    const figure = kit.figure(part.figure, width, size, { label, detail, gap: 5 })
    const { accent } = kit.theme.colors
    const sign = { width: ICON, height: ICON, at: (x: number, y: number) => kit.icon(icon, x, y, ICON, accent) }
    return icons ? stack([sign, figure], 8) : figure
  })
  const name = kit.pair(request.block.center, "title", kit.width)
  const children: SceneNode[] = [...name.at(0, 0)]
  const top = name.height === 0 ? 0 : name.height + (beside ? 6 : 9)
  const { gold } = kit.theme.colors
  if (beside) {
    const right = width + GAP
    const arms = polyline([0.4, top + ARM], [0.4, top + 0.4], [right + 0.4, top + 0.4], [right + 0.4, top + ARM])
    children.push(stroke(arms, gold, 0.75))
    const y = top + ARM + 7
    views.forEach((view, i) => {
      children.push(...view.at(i * right, y))
    })
    return kit.scene(y + Math.max(...views.map((view) => view.height)), children)
  }
  return kit.scene(under(kit, views, children, top), children)
}

/** One under the other on a rail that holds them together. */
function under(kit: Kit, views: readonly ReturnType<typeof stack>[], children: SceneNode[], top: number): number {
  const { gold } = kit.theme.colors
  let y = top
  let last = top
  views.forEach((view, i) => {
    if (i > 0) y += 14
    last = y + 12
    children.push(stroke(line(0.4, last, RAIL - 5, last), gold, 0.75), ...view.at(RAIL, y))
    y += view.height
  })
  children.push(stroke(line(0.4, top + 12, 0.4, last), gold, 0.75, { cap: "round" }))
  return y
}
