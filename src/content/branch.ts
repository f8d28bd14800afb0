import { nearest } from "../foundation/nearest.ts"
import { suggest } from "../foundation/suggest.ts"
import { writtenAs } from "./hints.ts"
import { entryOf, type JsonNode, type JsonObject } from "./json.ts"
import { type JsonType, resolve, type Schema } from "./schema.ts"
import { fault, type Validation } from "./validation.ts"
import { describe, list, typeName } from "./words.ts"

/** The key whose `const` tells the members of a union of objects apart. */
const DISCRIMINANT = "type"

interface Branches {
  readonly all: Schema[]
  /** By the `const` of their discriminant, or else by the first key that they require. */
  readonly byMark: Map<string, Schema>
}
interface Union {
  readonly types: readonly JsonType[]
  readonly byType: ReadonlyMap<string, Branches>
}

/** Unions of the schemas, which are constants, looked through once. */
const unions = new WeakMap<Schema, Union>()

/**
 * The one branch of a `oneOf` that a value means: by JSON type, then by its `type`, then by the key that only this
 * branch requires. Our unions are made so that at most one branch can hold. Undefined after a reported fault.
 */
export function chooseBranch(node: JsonNode, schema: Schema, run: Validation): Schema | undefined {
  const union = unions.get(schema) ?? lookThrough(schema, run.root)
  const integer = node.type === "number" ? union.byType.get("integer") : undefined
  const branches = union.byType.get(node.type) ?? integer
  if (branches === undefined) {
    fault(
      run,
      node,
      "content/wrong-type",
      {
        en: `expected ${union.types.map((type) => typeName(type).en).join(" or ")}, found ${describe(node).en}`,
        zh: `此处应为${union.types.map((type) => typeName(type).zh).join("或")}，却是${describe(node).zh}`,
      },
      writtenAs(union.types),
    )
    return undefined
  }
  const { all } = branches
  if (all.length === 1 || node.type !== "object") return all[0]
  return constOf(all[0] as Schema) === undefined
    ? byRequiredKey(node, branches, run)
    : byDiscriminant(node, branches, run)
}

function lookThrough(schema: Schema, root: Schema): Union {
  const byType = new Map<JsonType, Branches>()
  for (const branch of schema.oneOf ?? []) {
    const resolved = resolve(branch, root)
    // An `enum` without a type is one of strings.
    const type = resolved.type ?? "string"
    const branches: Branches = byType.get(type) ?? { all: [], byMark: new Map() }
    branches.all.push(resolved)
    branches.byMark.set(constOf(resolved) ?? resolved.required?.[0] ?? "", resolved)
    byType.set(type, branches)
  }
  const union = { types: [...byType.keys()], byType }
  unions.set(schema, union)
  return union
}

const constOf = (branch: Schema): string | undefined => branch.properties?.[DISCRIMINANT]?.const

function byDiscriminant(node: JsonObject, { byMark }: Branches, run: Validation): Schema | undefined {
  const kind = entryOf(node, DISCRIMINANT)
  const written = kind?.type === "string" ? kind.value : undefined
  const meant = written === undefined ? undefined : byMark.get(written)
  if (meant !== undefined) return meant
  const names = [...byMark.keys()]
  if (kind === undefined) {
    const place = { type: "null", start: node.start, end: node.start + 1 } as const
    fault(
      run,
      place,
      "content/missing-key",
      {
        en: 'the key "type" is missing',
        zh: "缺少键“type”",
      },
      suggest("", names),
    )
    return undefined
  }
  fault(
    run,
    kind,
    "content/not-allowed",
    {
      en: `${describe(kind).en} is no type of these objects`,
      zh: `键“type”不能写${describe(kind).zh}`,
    },
    suggest(written ?? "", names),
  )
  return undefined
}

function byRequiredKey(node: JsonObject, { byMark }: Branches, run: Validation): Schema | undefined {
  const marks = [...byMark.keys()]
  const [first, second] = node.entries.filter((entry) => byMark.has(entry.key.value))
  if (second !== undefined) {
    fault(
      run,
      second.key,
      "content/one-of",
      {
        en: `an object here has one of the keys ${list(marks).en}, not several`,
        zh: `此处的对象只能有以下键之一：${list(marks).zh}`,
      },
      {
        en: `keep "${first?.key.value}" or "${second.key.value}"`,
        zh: `请只留“${first?.key.value}”或“${second.key.value}”`,
      },
    )
    return undefined
  }
  if (first !== undefined) return byMark.get(first.key.value)
  const written = node.entries.map((entry) => entry.key)
  const near = written.flatMap((key) => nearest(key.value, marks) ?? [])[0]
  fault(
    run,
    written[0] ?? node,
    "content/missing-key",
    {
      en: `an object here has one of the keys ${list(marks).en}`,
      zh: `此处的对象须有以下键之一：${list(marks).zh}`,
    },
    near === undefined
      ? { en: "the key says what the object is", zh: "由这个键说明此对象是什么" }
      : { en: `did you mean "${near}"?`, zh: `是否想写“${near}”？` },
  )
  return undefined
}
