import { CSS_LOGICAL, LOGICAL_SIDES, type LogicalMode } from "../../tables/css-logical.ts"

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
