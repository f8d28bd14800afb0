import type { Message } from "../foundation/diagnostic.ts"
import { nearest } from "../foundation/nearest.ts"
import { boolean, fieldOf, namesOf, number, type Shape, shapeName, text } from "./shape.ts"
import type { Path } from "./syntax.ts"

/** The contexts around a stretch of template; `../` goes up. */
export interface Scope {
  readonly shape: Shape
  readonly parent?: Scope
}

/** What the names of a template can refer to. */
export interface Surroundings {
  readonly scope: Scope
  readonly root: Shape
  /** Loops around, innermost first: whether their items have keys. */
  readonly loops: readonly boolean[]
}

export interface PathFault {
  readonly code: string
  readonly message: Message
  readonly hint?: Message
}

/** The shape that a path names. `asked`: it stands in `#if`, `#with` or `#each`, so parts of it may be absent. */
export function resolvePath(path: Path, at: Surroundings, asked: boolean): Shape | PathFault {
  if (path.from === "loop") return resolveLoop(path, at)
  let shape: Shape = at.root
  if (path.from === "context") {
    let scope: Scope | undefined = at.scope
    for (let up = path.up; up > 0 && scope !== undefined; up--) scope = scope.parent
    if (scope === undefined) return OUTSIDE
    shape = scope.shape
  }
  let written = path.from === "root" ? "@root" : "../".repeat(path.up)
  for (const part of path.parts) {
    if (shape.kind === "optional") {
      if (!asked) return maybeAbsent(written)
      shape = shape.of
    }
    const field = fieldOf(shape, part)
    if (field === undefined) return unknown(part, written, shape)
    written = written === "" || written.endsWith("/") ? written + part : `${written}.${part}`
    shape = field
  }
  return shape.kind === "optional" && !asked ? maybeAbsent(path.original) : shape
}

const OUTSIDE: PathFault = {
  code: "unknown-name",
  message: { en: "../ leads out of this template", zh: "../ 超出了本模板" },
  hint: {
    en: "a partial sees only its own context: pass the value as a parameter, or use @root",
    zh: "片段只能看到自己的上下文：请以参数传入，或用 @root",
  },
}

function resolveLoop(path: Path, at: Surroundings): Shape | PathFault {
  const keyed = at.loops[path.up]
  const name = path.parts[0]
  if (keyed === undefined) {
    return {
      code: "unknown-name",
      message: { en: `@${name} exists only inside #each`, zh: `@${name} 只在 #each 内可用` },
    }
  }
  if (name === "key") {
    if (keyed) return text
    return {
      code: "unknown-name",
      message: { en: "items of a list have no @key", zh: "列表项没有 @key" },
      hint: { en: "use @index", zh: "请用 @index" },
    }
  }
  return name === "index" ? number : boolean
}

const maybeAbsent = (name: string): PathFault => ({
  code: "maybe-absent",
  message: { en: `${name} may be absent`, zh: `${name} 可能缺省` },
  hint: { en: `put this inside {{#if ${name}}}`, zh: `请放在 {{#if ${name}}} 之内` },
})

function unknown(name: string, owner: string, shape: Shape): PathFault {
  const names = namesOf(shape)
  const near = nearest(name, names)
  if (shape.kind === "union") {
    return {
      code: "unknown-name",
      message: { en: `not every type of block has "${name}"`, zh: `不是每种类型都有“${name}”` },
      hint: { en: `all have: ${names.join(", ")}`, zh: `都有的：${names.join("、")}` },
    }
  }
  const of = owner === "" ? { en: "", zh: "" } : { en: ` in ${owner}`, zh: `${owner} 中` }
  if (names.length === 0) {
    const kind = shapeName(shape)
    return {
      code: "unknown-name",
      message: {
        en: `there is no "${name}"${of.en}: it is ${kind.en}`,
        zh: `${of.zh}没有“${name}”：它是${kind.zh}`,
      },
      hint: shape.kind === "list" ? { en: "go through it with #each", zh: "请用 #each 遍历" } : undefined,
    }
  }
  return {
    code: "unknown-name",
    message: { en: `there is no "${name}"${of.en}`, zh: `${of.zh}没有“${name}”` },
    hint:
      near === undefined
        ? { en: `known here: ${names.join(", ")}`, zh: `此处可用：${names.join("、")}` }
        : { en: `did you mean "${near}"?`, zh: `是否想写“${near}”？` },
  }
}
