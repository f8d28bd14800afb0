import type { Program } from "./syntax.ts"

/** Which partials a stretch of template sees beside the files, and what `@partial-block` is. */
export interface Environment {
  readonly id: number
  readonly inlines?: ReadonlyMap<string, Program>
  readonly parent?: Environment
  readonly block?: { readonly program: Program; readonly environment: Environment }
}

/** Templates of a theme by partial name; files under `partials/` go by their name alone. */
export type Library = ReadonlyMap<string, Program>

/**
 * Makes environments, the same one for the same parts, so that the check of templates that call each other comes to
 * an end.
 */
export class Environments {
  readonly root: Environment = { id: 0 }
  readonly #made = new Map<string, Environment>()
  readonly #ids = new Map<Program | ReadonlyMap<string, Program>, number>()

  /** Inside a program: its inline partials hold in all of it. */
  within(program: Program, outer: Environment): Environment {
    return this.#withInlines(program.inlines, outer)
  }

  /** Inside a partial: a block given to it comes with its inline partials. */
  calling(block: Program | undefined, caller: Environment): Environment {
    if (block === undefined) {
      return caller.block === undefined ? caller : this.#make(caller.inlines, caller.parent, undefined)
    }
    const { inlines, parent } = this.#withInlines(block.inlines, caller)
    return this.#make(inlines, parent, { program: block, environment: caller })
  }

  #withInlines(inlines: ReadonlyMap<string, Program>, outer: Environment): Environment {
    if (inlines.size === 0 || [...inlines].every(([name, program]) => inlineOf(name, outer) === program)) return outer
    return this.#make(inlines, outer, outer.block)
  }

  #make(inlines: Environment["inlines"], parent: Environment | undefined, block: Environment["block"]): Environment {
    if (inlines === undefined && block === undefined) return this.root
    const key = [inlines && this.#idOf(inlines), parent?.id, block && this.#idOf(block.program), block?.environment.id]
    const name = key.join(" ")
    const known = this.#made.get(name)
    if (known !== undefined) return known
    const made: Environment = { id: this.#made.size + 1, inlines, parent, block }
    this.#made.set(name, made)
    return made
  }

  #idOf(thing: Program | ReadonlyMap<string, Program>): number {
    const id = this.#ids.get(thing) ?? this.#ids.size
    this.#ids.set(thing, id)
    return id
  }
}

export function inlineOf(name: string, environment: Environment): Program | undefined {
  for (let at: Environment | undefined = environment; at !== undefined; at = at.parent) {
    const program = at.inlines?.get(name)
    if (program !== undefined) return program
  }
  return undefined
}
