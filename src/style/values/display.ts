import type { ComputedStyle, Display } from "../computed.ts"

/** Inline-level boxes that are laid out on their own, css-display-3 #atomic-inline. */
export const isAtomicInline = (display: Display): boolean =>
  display === "inline-block" || display === "inline-flex" || display === "inline-grid"

/** Whether a block container in the flow starts a block formatting context of its own, css-display-3 #block-formatting-context. */
export const isFormattingRoot = ({ display, overflow }: ComputedStyle): boolean =>
  display === "flow-root" || overflow === "hidden"
