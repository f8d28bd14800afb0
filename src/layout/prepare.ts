import type { Sources } from "../foundation/sources.ts"
import { prepareQr } from "../graphic/qr.ts"
import type { StyledElement } from "../style/styled.ts"
import { prepareContainers } from "./taffy.ts"

/** Loads what only some documents need: the flex and grid engine, the QR encoder. */
export async function prepareFor(root: StyledElement, sources: Sources): Promise<void> {
  const needs = { containers: false, qr: false }
  const walk = (element: StyledElement): void => {
    const { display } = element.style
    if (display === "flex" || display === "inline-flex" || display === "grid") needs.containers = true
    if (element.element.tag === "tj-qr") needs.qr = true
    for (const child of element.children) if (child.type === "element") walk(child)
  }
  walk(root)
  if (needs.containers) await prepareContainers(sources)
  if (needs.qr) await prepareQr()
}
