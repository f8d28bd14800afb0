import type { ShorthandRow } from "./css-properties.ts"

/** Writing modes in which text runs from left to right, turned as the page is: css-writing-modes-4 #logical-to-physical. */
export type LogicalMode = "horizontal-tb" | "vertical-rl" | "sideways-rl" | "sideways-lr"
type Flow = "inline-start" | "inline-end" | "block-start" | "block-end"
type Side = "top" | "right" | "bottom" | "left"

export const LOGICAL_URL = "https://drafts.csswg.org/css-logical-1/"

const RIGHT_TO_LEFT: Readonly<Record<Flow, Side>> = {
  "inline-start": "top",
  "inline-end": "bottom",
  "block-start": "right",
  "block-end": "left",
}
export const LOGICAL_SIDES: Readonly<Record<LogicalMode, Readonly<Record<Flow, Side>>>> = {
  "horizontal-tb": { "inline-start": "left", "inline-end": "right", "block-start": "top", "block-end": "bottom" },
  "vertical-rl": RIGHT_TO_LEFT,
  "sideways-rl": RIGHT_TO_LEFT,
  "sideways-lr": { "inline-start": "bottom", "inline-end": "top", "block-start": "left", "block-end": "right" },
}

/** A property that sets another one, which the writing mode of the element tells. */
export interface LogicalRow {
  readonly name: string
  readonly anchor: string
}

const FLOWS: readonly Flow[] = ["inline-start", "inline-end", "block-start", "block-end"]
const of = (anchor: string, names: readonly string[]): readonly LogicalRow[] => names.map((name) => ({ name, anchor }))

export const CSS_LOGICAL: readonly LogicalRow[] = [
  ...of("dimension-properties", ["inline-size", "block-size", "min-inline-size", "min-block-size"]),
  ...of("dimension-properties", ["max-inline-size", "max-block-size"]),
  ...of(
    "margin-properties",
    FLOWS.map((flow) => `margin-${flow}`),
  ),
  ...of(
    "padding-properties",
    FLOWS.map((flow) => `padding-${flow}`),
  ),
  ...of(
    "inset-properties",
    FLOWS.map((flow) => `inset-${flow}`),
  ),
  ...["width", "style", "color"].flatMap((part) =>
    of(
      `border-${part}`,
      FLOWS.map((flow) => `border-${flow}-${part}`),
    ),
  ),
  ...of("border-radius-shorthands", ["border-start-start-radius", "border-start-end-radius"]),
  ...of("border-radius-shorthands", ["border-end-start-radius", "border-end-end-radius"]),
]

const BORDER = "[ <length [0,∞]> | thin | medium | thick ] || [ none | solid | dashed | dotted | double ] || <color>"
const PARTS = {
  width: "[ <length [0,∞]> | thin | medium | thick ]",
  style: "[ none | solid | dashed | dotted | double ]",
  color: "<color>",
}

/** Shorthands of two sides of one axis, and of one side's border. */
export const LOGICAL_SHORTHANDS: readonly ShorthandRow[] = (["inline", "block"] as const).flatMap((axis) => {
  const both = (before: string, after = ""): string[] => [
    `${before}-${axis}-start${after}`,
    `${before}-${axis}-end${after}`,
  ]
  const border = (name: string): string[] => Object.keys(PARTS).map((part) => `${name}-${part}`)
  return [
    {
      name: `margin-${axis}`,
      grammar: "[ auto | <length-percentage> ]{1,2}",
      longhands: both("margin"),
      anchor: "margin-properties",
    },
    {
      name: `padding-${axis}`,
      grammar: "<length-percentage [0,∞]>{1,2}",
      longhands: both("padding"),
      anchor: "padding-properties",
    },
    {
      name: `inset-${axis}`,
      grammar: "[ auto | <length-percentage> ]{1,2}",
      longhands: both("inset"),
      anchor: "inset-properties",
    },
    ...Object.entries(PARTS).map(([part, grammar]) => ({
      name: `border-${axis}-${part}`,
      grammar: `${grammar}{1,2}`,
      longhands: both("border", `-${part}`),
      anchor: `border-${part}`,
    })),
    ...both("border").map((name) => ({ name, grammar: BORDER, longhands: border(name), anchor: "border-shorthands" })),
    { name: `border-${axis}`, grammar: BORDER, longhands: both("border").flatMap(border), anchor: "border-shorthands" },
  ]
})
