import type { GraphicBlock } from "../../content/report.ts"
import type { Sources } from "../../foundation/sources.ts"
import { prepareQr } from "../../graphic/qr.ts"
import type { StyledElement } from "../../style/styled.ts"
import { type ItemKind, isPlainFlex, isPlainGrid } from "../container/plain-container.ts"
import { prepareContainers } from "../container/taffy.ts"
import { isReplacedTag } from "./generated.ts"

type Graphics = readonly Pick<GraphicBlock, "graphic">[]

/** Loads what only some documents need: the engine for containers that are not plain, the QR encoder. */
export async function prepareFor(root: StyledElement, graphics: Graphics, sources: Sources): Promise<void> {
  const needs = { containers: false, qr: graphics.some(({ graphic }) => graphic === "qr-panel") }
  const walk = (element: StyledElement): void => {
    if (needsEngine(element)) needs.containers = true
    if (element.element.tag === "tj-qr") needs.qr = true
    for (const child of element.children) if (child.type === "element") walk(child)
  }
  walk(root)
  if (needs.containers) await prepareContainers(sources)
  if (needs.qr) await prepareQr()
}

function needsEngine(element: StyledElement): boolean {
  const { style } = element
  switch (style.display) {
    case "flex":
    case "inline-flex":
      return style.writingMode !== "horizontal-tb" || !isPlainFlex(style, itemsOf(element))
    case "grid":
    case "inline-grid":
      return style.writingMode !== "horizontal-tb" || !isPlainGrid(style, itemsOf(element))
    default:
      return false
  }
}

/** At least the elements that become items; text around them makes boxes without sizes of their own. */
function* itemsOf(container: StyledElement): Generator<ItemKind> {
  for (const child of container.children) {
    if (child.type !== "element") continue
    if (child.style.display === "contents") yield* itemsOf(child)
    else yield { style: child.style, replaced: isReplacedTag(child) }
  }
}
