/** What a value of the data may be; templates are checked against it before anything is rendered. */
export type Shape =
  /** Printed as text, escaped. */
  | { readonly kind: "text" }
  /** Inline content: printed as fixed elements, or as its words inside a tag. */
  | { readonly kind: "inline" }
  | { readonly kind: "number" }
  | { readonly kind: "boolean" }
  | { readonly kind: "list"; readonly of: Shape }
  | ObjectShape
  /** One of several objects, told apart by the text of one field. */
  | { readonly kind: "union"; readonly by: string; readonly members: ReadonlyMap<string, ObjectShape> }
  /** May be absent: to be used under `#if`, `#with` or `#each` on it. */
  | { readonly kind: "optional"; readonly of: Shape }
export interface ObjectShape {
  readonly kind: "object"
  readonly fields: ReadonlyMap<string, Shape>
}

export const text: Shape = { kind: "text" }
export const inline: Shape = { kind: "inline" }
export const number: Shape = { kind: "number" }
export const boolean: Shape = { kind: "boolean" }

export const list = (of: Shape): Shape => ({ kind: "list", of })
export const optional = (of: Shape): Shape => ({ kind: "optional", of })
export const object = (fields: Readonly<Record<string, Shape>>): ObjectShape => ({
  kind: "object",
  fields: new Map(Object.entries(fields)),
})

/** The shape of one field; of a union, what its members agree on. */
export function fieldOf(shape: Shape, name: string): Shape | undefined {
  if (shape.kind === "object") return shape.fields.get(name)
  if (shape.kind !== "union") return undefined
  let common: Shape | undefined
  for (const member of shape.members.values()) {
    const field = member.fields.get(name)
    if (field === undefined || (common !== undefined && !same(common, field))) return undefined
    common ??= field
  }
  return common
}

/** The names a template may write after this shape. */
export function namesOf(shape: Shape): readonly string[] {
  if (shape.kind === "object") return [...shape.fields.keys()]
  if (shape.kind !== "union") return []
  const first = shape.members.values().next().value
  return first === undefined ? [] : [...first.fields.keys()].filter((name) => fieldOf(shape, name) !== undefined)
}

/** One object, or leaves of one kind. */
const same = (a: Shape, b: Shape): boolean => a === b

/** The shape with the value at a path known to be there: no `optional` on the way and at its end. */
export function present(shape: Shape, parts: readonly string[]): Shape {
  const here = shape.kind === "optional" ? shape.of : shape
  const [name, ...rest] = parts
  if (name === undefined || here.kind !== "object") return here
  const field = here.fields.get(name)
  if (field === undefined) return here
  const refined = present(field, rest)
  if (refined === field) return here
  return { kind: "object", fields: new Map(here.fields).set(name, refined) }
}

/** An object with more fields, as parameters of a partial add them; other shapes stay. */
export function withFields(shape: Shape, more: ReadonlyMap<string, Shape>): Shape {
  if (more.size === 0) return shape
  if (shape.kind === "object") return { kind: "object", fields: new Map([...shape.fields, ...more]) }
  if (shape.kind !== "union") return shape
  const members = [...shape.members].map(([name, member]): [string, ObjectShape] => [
    name,
    { kind: "object", fields: new Map([...member.fields, ...more]) },
  ])
  return { kind: "union", by: shape.by, members: new Map(members) }
}

const NAMES: Readonly<Record<Shape["kind"], { readonly en: string; readonly zh: string }>> = {
  text: { en: "text", zh: "文字" },
  inline: { en: "inline content", zh: "行内内容" },
  number: { en: "a number", zh: "数字" },
  boolean: { en: "true or false", zh: "真假值" },
  list: { en: "a list", zh: "列表" },
  object: { en: "an object", zh: "对象" },
  union: { en: "an object of several types", zh: "多类型对象" },
  optional: { en: "possibly absent", zh: "可缺的值" },
}
export const shapeName = (shape: Shape) => NAMES[shape.kind]
