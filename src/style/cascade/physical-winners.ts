import type { LogicalMode } from "../../tables/css-logical.ts"
import type { Declaration } from "../syntax/declared-value.ts"
import { isLogical, physicalName } from "../values/logical.ts"
import type { Winners } from "./cascade.ts"

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
