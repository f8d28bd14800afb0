import type { Declaration } from "./declaration.ts"

/** Winning declarations by longhand or custom property. */
export type Winners = ReadonlyMap<string, Declaration>

/** Blocks of declarations from weakest to strongest: important ones beat all others, css-cascade-4 #importance. */
export function winners(blocks: readonly (readonly Declaration[])[]): Winners {
  const out = new Map<string, Declaration>()
  let important = false
  for (const block of blocks) {
    for (const declaration of block) {
      if (declaration.important) important = true
      else out.set(declaration.name, declaration)
    }
  }
  if (important) {
    for (const block of blocks) {
      for (const declaration of block) if (declaration.important) out.set(declaration.name, declaration)
    }
  }
  return out
}
