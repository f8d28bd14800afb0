import type { StyledElement } from "../../style/styled.ts"
import type { Counters } from "./counters.ts"

/** Lists whose items count from the start, html #the-ol-element. */
const LIST_TAGS = new Set(["ol", "ul", "menu"])

/** Enters an element's counters, those of lists and notes among them: css-lists-3 #list-item-counter, html `start` and `value`. */
export function enterCounters(element: StyledElement, counters: Counters): void {
  const { style } = element
  let { counterReset: reset, counterIncrement: increment } = style
  const isItem = style.display === "list-item" && element.pseudo === undefined
  const { tag, attributes } = element.element
  if (element.pseudo === undefined && LIST_TAGS.has(tag)) {
    const start = integer(attributes.get("start")?.value)
    if (start !== undefined || !reset.some((op) => op.name === "list-item")) {
      reset = [...reset.filter((op) => op.name !== "list-item"), { name: "list-item", value: (start ?? 1) - 1 }]
    }
  }
  if (isItem && !increment.some((op) => op.name === "list-item")) {
    increment = [...increment, { name: "list-item", value: 1 }]
  }
  // css-gcpm-3 #footnote-counters: each note counts by itself.
  if (style.float === "footnote" && element.pseudo === undefined && !increment.some((op) => op.name === "footnote")) {
    increment = [...increment, { name: "footnote", value: 1 }]
  }
  counters.enter(reset, increment, style.counterSet)
  const value = isItem ? integer(attributes.get("value")?.value) : undefined
  if (value !== undefined) counters.increment("list-item", value - counters.value("list-item"))
}

const integer = (value: string | undefined): number | undefined =>
  value !== undefined && /^\s*[+-]?\d+\s*$/.test(value) ? Number.parseInt(value, 10) : undefined
