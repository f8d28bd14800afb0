import { scanValues } from "../syntax/scanner.ts"
import type { Theme } from "../theme.ts"
import { GENERIC_FAMILIES } from "../values/initial.ts"
import type { ComputeContext } from "./compute-context.ts"
import { detach, type Variables } from "./variables.ts"

/** A theme as custom properties: `--font-serif`, `--type-body-size`, `--type-body-leading`, `--space-gutter`. */
export function themeVariables(theme: Theme): Variables {
  const out = new Map<string, ReturnType<typeof detach>>()
  const set = (name: string, css: string): void => {
    out.set(name, detach(scanValues(css)))
  }
  for (const [name, families] of theme.fonts) {
    set(`--font-${name}`, families.map((family) => `"${family.replace(/["\\]/g, "\\$&")}"`).join(", "))
  }
  for (const [name, { size, leading }] of theme.type) {
    set(`--type-${name}-size`, `${size}pt`)
    set(`--type-${name}-leading`, `${leading}pt`)
  }
  for (const [name, length] of theme.space) set(`--space-${name}`, `${length}pt`)
  return out
}

/** `serif` and `sans-serif` are the theme's lists `serif` and `sans`, where it has them. */
export function familiesOf(theme: Theme): ComputeContext["families"] {
  const serif = theme.fonts.get("serif") ?? GENERIC_FAMILIES.serif
  const sans = theme.fonts.get("sans") ?? theme.fonts.get("sans-serif") ?? GENERIC_FAMILIES["sans-serif"]
  return (generic) => (generic === "serif" ? serif : sans)
}
