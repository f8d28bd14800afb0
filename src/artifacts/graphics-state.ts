/** The parts of the graphics state that are set again only when they change. */
export interface GraphicsState {
  fill: string
  stroke: string
  width: number
  dash: string
  cap: string
  join: string
  font: string
  size: number
  /** Character spacing, in pt. */
  spacing: number
  fillAlpha: number
  strokeAlpha: number
  /** Overprint: the other plates keep what lies below. ISO 32000-1, 8.6.7. */
  fillOver: boolean
  strokeOver: boolean
  /** Set from outside by groups of one item; multiplied into the alphas. */
  opacity: number
}

/** At the start of a page, ISO 32000-1, table 52; colours are always written. */
export const PAGE_STATE: GraphicsState = {
  fill: "",
  stroke: "",
  width: 1,
  dash: "",
  cap: "butt",
  join: "miter",
  font: "",
  size: 0,
  spacing: 0,
  fillAlpha: 1,
  strokeAlpha: 1,
  fillOver: false,
  strokeOver: false,
  opacity: 1,
}
/** A form begins with the state of wherever it is drawn: nothing is known of it. */
export const FORM_STATE: GraphicsState = {
  ...PAGE_STATE,
  width: Number.NaN,
  dash: "unknown",
  cap: "",
  join: "",
  spacing: Number.NaN,
}

export const CAPS = { butt: 0, round: 1, square: 2 } as const
export const JOINS = { miter: 0, round: 1, bevel: 2 } as const
