import type { Declaration } from "../syntax/declared-value.ts"

/** Winning declarations by longhand or custom property, in the order of the cascade. */
export type Winners = ReadonlyMap<string, Declaration>

/** The order of the map is that of the cascade: flow-relative and physical properties share it, css-logical-1 #box. */
function put(out: Map<string, Declaration>, declaration: Declaration): void {
  if (out.has(declaration.name)) out.delete(declaration.name)
  out.set(declaration.name, declaration)
}

/** Blocks of declarations from weakest to strongest: important ones beat all others, css-cascade-4 #importance. */
export function winners(blocks: readonly (readonly Declaration[])[]): Winners {
  const out = new Map<string, Declaration>()
  let important = false
  for (const block of blocks) {
    for (const declaration of block) {
      if (declaration.important) important = true
      else put(out, declaration)
    }
  }
  if (important) {
    for (const block of blocks) {
      for (const declaration of block) if (declaration.important) put(out, declaration)
    }
  }
  return out
}
