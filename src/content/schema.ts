/**
 * The keywords of JSON Schema (draft 2020-12) that our schemas use; a test compares the verdicts of `validate` with
 * ajv's, and another refuses schemas with keywords that are not listed here.
 */
export interface Schema {
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly title?: string
  readonly description?: string
  readonly type?: JsonType
  readonly const?: string
  readonly enum?: readonly string[]
  /** A line for each of `enum`; a name that editors know. */
  readonly enumDescriptions?: readonly string[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly uniqueItems?: boolean
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  /** What a pattern asks for, in words; the first is a name that editors know. */
  readonly patternErrorMessage?: string
  readonly "x-patternErrorMessage-zh"?: string
  readonly minimum?: number
  readonly maximum?: number
}

export type JsonType = "object" | "array" | "string" | "number" | "integer" | "boolean" | "null"

export const KEYWORDS: ReadonlySet<string> = new Set([
  "$schema",
  "$id",
  "$ref",
  "$defs",
  "title",
  "description",
  "examples",
  "enumDescriptions",
  "default",
  "type",
  "const",
  "enum",
  "oneOf",
  "properties",
  "required",
  "additionalProperties",
  "propertyNames",
  "items",
  "minItems",
  "maxItems",
  "uniqueItems",
  "minLength",
  "maxLength",
  "pattern",
  "patternErrorMessage",
  "x-patternErrorMessage-zh",
  "minimum",
  "maximum",
])

const DEFS = "#/$defs/"

/** Where the `$ref`s of the schemas lead, which are constants. */
const targets = new WeakMap<Schema, Schema>()

/** A schema with its `$ref` followed inside the same document. */
export function resolve(schema: Schema, root: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const known = targets.get(schema)
  if (known !== undefined) return known
  let at = schema
  while (at.$ref !== undefined) {
    const target = root.$defs?.[at.$ref.slice(DEFS.length)]
    if (!at.$ref.startsWith(DEFS) || target === undefined) throw new Error(`Unknown $ref ${at.$ref} in a schema`)
    at = target
  }
  targets.set(schema, at)
  return at
}
