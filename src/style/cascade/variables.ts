import { error, type Message, type Report } from "../../foundation/diagnostic.ts"
import { nearest } from "../../foundation/nearest.ts"
import type { Span } from "../../foundation/source.ts"
import { type ComponentValue, isDelim, isFunction } from "../syntax/component-value.ts"
import { hasVariables, readValue, type ValueSite } from "../syntax/declaration.ts"
import type { Declaration, DeclaredValue } from "../syntax/declared-value.ts"

/** Custom properties as an element sees them, their own `var()` replaced; css-variables-1 #defining-variables. */
export type Variables = ReadonlyMap<string, readonly ComponentValue[]>

/** Values that double at each step would fill the memory; css-variables-1 #long-variables. */
const MAX_VALUES = 4096

/** Beyond this many names no near one is looked for: a theme has dozens. */
const MAX_HINT_NAMES = 500

/** Variables that refer to each other in a longer chain are no style; bounds the depth of recursion. */
const MAX_CHAIN = 64

const sizeOf = (values: readonly ComponentValue[]): number => values.reduce((sum, v) => sum + 1 + sizeOf(v.children), 0)

type Lookup = (name: string) => readonly ComponentValue[] | undefined

interface Substitution {
  readonly lookup: Lookup
  /** Called with the `var()` at fault. */
  readonly fail: (at: ComponentValue, message: Message, hint?: Message) => void
  left: number
}

/** Replaces `var()`; undefined when that cannot be done, after `fail`. */
function substitute(values: readonly ComponentValue[], run: Substitution): ComponentValue[] | undefined {
  const out: ComponentValue[] = []
  for (const value of values) {
    if (isFunction(value, "var")) {
      const found = replace(value, run)
      if (found === undefined) return undefined
      run.left -= sizeOf(found)
      if (run.left < 0) {
        run.fail(value, { en: `variables grow beyond ${MAX_VALUES} values`, zh: `变量展开后超过 ${MAX_VALUES} 个值` })
        return undefined
      }
      for (const [i, one] of found.entries()) out.push(i === 0 && value.spaced ? { ...one, spaced: true } : one)
    } else if (value.children.length > 0) {
      const children = substitute(value.children, run)
      if (children === undefined) return undefined
      out.push({ ...value, children })
    } else out.push(value)
  }
  return out
}

function replace(value: ComponentValue, run: Substitution): readonly ComponentValue[] | undefined {
  const [name, comma] = value.children
  if (name?.type !== "ident" || !name.text.startsWith("--") || (comma !== undefined && !isDelim(comma, ","))) {
    run.fail(
      value,
      { en: "`var()` takes a custom property", zh: "`var()` 应写自定义属性" },
      { en: "write `var(--name)` or `var(--name, fallback)`", zh: "请写 `var(--name)` 或 `var(--name, 后备值)`" },
    )
    return undefined
  }
  const found = run.lookup(name.text)
  if (found !== undefined) return found
  if (comma !== undefined) return substitute(value.children.slice(2), run)
  run.fail(value, {
    en: `\`${name.text}\` is not defined here`,
    zh: `此处没有定义 \`${name.text}\``,
  })
  return undefined
}

/** Values cut off from their file: where they are used, findings point at the use. */
export const detach = (values: readonly ComponentValue[]): ComponentValue[] =>
  values.map((v) => ({ ...v, children: v.children.length === 0 ? v.children : detach(v.children), start: -1, end: -1 }))

function failing(span: Span, count: number, names: () => Iterable<string>, report: Report): Substitution["fail"] {
  return (at, message, hint) => {
    const place = at.start < 0 ? span : { file: span.file, start: at.start, end: at.end }
    const near =
      hint === undefined && count <= MAX_HINT_NAMES ? nearest(at.children[0]?.text ?? "", names()) : undefined
    const meant: Message =
      near === undefined
        ? {
            en: "define it here or on an element around this one, or write a fallback: `var(--name, value)`",
            zh: "请在此处或外层元素上定义，或写后备值：`var(--名称, 值)`",
          }
        : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` }
    report(error("style/variable", message, { span: place, hint: hint ?? meant }))
  }
}

/**
 * The variables of an element: the parent's, with the winning declarations of custom properties over them.
 * A cycle makes all its members invalid, css-variables-1 #cycles.
 */
export function resolveVariables(
  parent: Variables,
  declared: ReadonlyMap<string, Declaration>,
  report: Report,
): Variables {
  const out = new Map(parent)
  const open = new Map<string, Declaration>()
  for (const [name, declaration] of declared) {
    if (!name.startsWith("--")) continue
    if (declaration.value.type === "tokens") {
      out.delete(name)
      open.set(name, declaration)
    } else if (declaration.value.type === "initial") out.delete(name)
  }
  const path: string[] = []
  const cyclic = new Set<string>()

  const lookup: Lookup = (name) => {
    const declaration = open.get(name)
    if (declaration === undefined) return out.get(name)
    const from = path.indexOf(name)
    if (from !== -1) {
      const cycle = path.slice(from)
      if (!cyclic.has(name)) reportCycle(cycle, declaration.span)
      for (const member of cycle) cyclic.add(member)
      return undefined
    }
    const { value, span } = declaration
    if (path.length === MAX_CHAIN) {
      const message = {
        en: `more than ${MAX_CHAIN} variables refer to each other in a row`,
        zh: `变量连续引用超过 ${MAX_CHAIN} 层`,
      }
      const hint = { en: "write the value itself", zh: "请直接写出值" }
      report(error("style/variable", message, { span, hint }))
      return undefined
    }
    path.push(name)
    const fail = failing(span, declared.size + parent.size, () => [...out.keys(), ...open.keys()], report)
    const values = substitute(value.type === "tokens" ? value.values : [], {
      lookup,
      // What follows from a cycle is not a second fault.
      fail: (at, message, hint) => {
        if (!cyclic.has(at.children[0]?.text ?? "")) fail(at, message, hint)
      },
      left: MAX_VALUES,
    })
    path.pop()
    open.delete(name)
    if (values === undefined || cyclic.has(name)) return undefined
    const detached = detach(values)
    out.set(name, detached)
    return detached
  }
  const reportCycle = (cycle: readonly string[], span: Span): void => {
    const chain = [...cycle, cycle[0]].join(" → ")
    report(
      error(
        "style/variable-cycle",
        { en: `these variables need each other: ${chain}`, zh: `变量互相引用：${chain}` },
        { span, hint: { en: "give one of them a value of its own", zh: "请给其中一个写明具体的值" } },
      ),
    )
  }
  for (const name of [...open.keys()]) lookup(name)
  return out
}

/** Reads a value with `var()` for one longhand; undefined when it is invalid, after a report. */
export function readPending(
  declaration: Declaration,
  variables: Variables,
  site: Omit<ValueSite, "file">,
): DeclaredValue | undefined {
  if (declaration.value.type !== "pending") return declaration.value
  const { pending } = declaration.value
  if (pending.cache?.variables !== variables) {
    const { span } = pending
    const values = substitute(pending.values, {
      lookup: (name) => variables.get(name),
      fail: failing(span, variables.size, () => variables.keys(), site.report),
      left: MAX_VALUES,
    })
    const read =
      values === undefined || hasVariables(values)
        ? undefined
        : readValue(pending.property, values, pending.context, span, { ...site, file: span.file })
    pending.cache = { variables, read }
  }
  return pending.cache?.read?.find(({ name }) => name === declaration.name)?.value
}
