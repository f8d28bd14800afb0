import type { PreflightRule } from "./preflight-rule.ts"
import { FILE_RULES } from "./preflight-rules-file.ts"
import { PRODUCT_RULES } from "./preflight-rules-product.ts"
import { X1A_RULES } from "./preflight-rules-x1a.ts"
import { X4_RULES } from "./preflight-rules-x4.ts"

export type { PreflightGroup, PreflightRule } from "./preflight-rule.ts"
export { FILE_RULES, PRODUCT_RULES, X1A_RULES, X4_RULES }

/** All rules, in the order reports list them. */
export const PREFLIGHT_RULES: readonly PreflightRule[] = [...FILE_RULES, ...X4_RULES, ...X1A_RULES, ...PRODUCT_RULES]

let byId: ReadonlyMap<string, PreflightRule> | undefined

/** The rule of an id; an id that is in no table is our own fault. */
export function preflightRule(id: string): PreflightRule {
  byId ??= new Map(PREFLIGHT_RULES.map((rule) => [rule.id, rule]))
  const rule = byId.get(id)
  if (rule === undefined) throw new Error(`there is no preflight rule ${id}`)
  return rule
}
