import { CSS_LOGICAL, LOGICAL_SIDES, type LogicalMode } from "../../tables/css-logical.ts"
import type { Winners } from "../cascade/cascade.ts"
import type { Declaration } from "../syntax/declaration.ts"

let names: ReadonlySet<string> | undefined

export const isLogical = (name: string): boolean => {
  names ??= new Set(CSS_LOGICAL.map((row) => row.name))
  return names.has(name)
}

const FLOW = /(?:inline|block)-(?:start|end)/
const CORNER = /^border-(start|end)-(start|end)-radius$/
const SIZE = /^(min-|max-)?(inline|block)-size$/

/** The physical property that a flow-relative one stands for, css-logical-1 #box. */
export function physicalName(name: string, mode: LogicalMode): string {
  const sides = LOGICAL_SIDES[mode]
  const size = SIZE.exec(name)
  if (size !== null)
    return `${size[1] ?? ""}${(size[2] === "inline") === (mode === "horizontal-tb") ? "width" : "height"}`
  const corner = CORNER.exec(name)
  if (corner !== null) {
    const [block, inline] = [
      sides[`block-${corner[1] as "start" | "end"}`],
      sides[`inline-${corner[2] as "start" | "end"}`],
    ]
    const [first, second] = block === "top" || block === "bottom" ? [block, inline] : [inline, block]
    return `border-${first}-${second}-radius`
  }
  const physical = name.replace(FLOW, (flow) => sides[flow as keyof typeof sides])
  return physical.replace("inset-", "")
}

/** Winners by physical name: of a flow-relative property and its physical twin the later declaration counts. */
export function physicalWinners(winners: Winners, mode: () => LogicalMode): Winners {
  let found = false
  for (const name of winners.keys()) if (isLogical(name)) found = true
  if (!found) return winners
  const out = new Map<string, Declaration>()
  const writing = mode()
  for (const [name, declaration] of winners) {
    const physical = isLogical(name) ? physicalName(name, writing) : name
    const before = out.get(physical)
    if (before?.important === true && !declaration.important) continue
    out.delete(physical)
    out.set(physical, declaration)
  }
  return out
}
