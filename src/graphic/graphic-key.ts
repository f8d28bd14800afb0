import type { GraphicBlock } from "../content/report.ts"

/** What of a block stands beside its drawing, or only names it. */
type Beside = "id" | "caption" | "note"
/** A graphic block as far as it is drawn; findings name it. */
export type DrawnBlock = Omit<GraphicBlock, Exclude<Beside, "id">>

const BESIDE: ReadonlySet<string> = new Set<Beside>(["id", "caption", "note"])

/**
 * What a block has drawn, as a string that can be compared: all it says but its places in the source. Of one report, blocks of
 * equal keys are drawn alike; only findings about them differ.
 */
export function graphicKey(block: GraphicBlock): string {
  let key = ""
  for (const name in block) if (!BESIDE.has(name)) key += field(name, block[name as keyof GraphicBlock])
  return key
}

function field(name: string, value: unknown): string {
  if (typeof value === "string") return `${name}=${value.length}:${value}`
  if (typeof value !== "object" || value === null) return value === undefined ? "" : `${name}=${value},`
  // Where words stand in the source is no matter.
  if (name === "span" || name === "offsets") return ""
  let fields = `${name}{`
  for (const own in value) fields += field(own, value[own as keyof typeof value])
  return `${fields}}`
}
