import { error, type Message, type Report } from "../foundation/diagnostic.ts"
import { type JsonNode, spanOf } from "./json.ts"
import type { Schema } from "./schema.ts"

/** Where a walk is: the schema it belongs to, the file, and who hears of faults. */
export interface Validation {
  readonly root: Schema
  readonly file: string
  readonly report: Report
}

export function fault(run: Validation, node: JsonNode, code: string, message: Message, hint?: Message): false {
  run.report(error(code, message, { span: spanOf(run.file, node), hint }))
  return false
}
