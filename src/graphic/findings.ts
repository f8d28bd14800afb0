import { type Message, type Report, warning } from "../foundation/diagnostic.ts"
import type { GraphicRequest } from "./request.ts"

type Told = { readonly block: GraphicRequest["block"]; readonly report: Report }

/** A finding about a graphic as a whole: what it cannot show, and what to use instead. */
export function tell({ block, report }: Told, code: string, message: Message, hint: Message): void {
  report(warning(`graphic/${code}`, message, { span: block.span, hint }))
}
