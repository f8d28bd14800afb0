import type { GraphicBlock } from "../content/report.ts"

/** Where words stand in the source: the drawing is the same wherever that is. */
const PLACES: ReadonlySet<string> = new Set(["span", "offsets"])

/**
 * What a block says, as a string that can be compared: all it has but its name and its places in the source. Of one report,
 * blocks of equal keys are drawn alike; only findings about them differ.
 */
export const graphicKey = ({ id: _, ...said }: GraphicBlock): string => written(said)

function written(value: object): string {
  let key = ""
  for (const name in value) {
    if (PLACES.has(name)) continue
    const own: unknown = value[name as keyof typeof value]
    if (typeof own === "string") key += `${name}=${own.length}:${own}`
    else if (typeof own === "object" && own !== null) key += `${name}{${written(own)}}`
    else if (own !== undefined) key += `${name}=${own},`
  }
  return key
}
