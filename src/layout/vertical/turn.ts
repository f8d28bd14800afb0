import type { Corners, Edges } from "../../foundation/geometry.ts"
import type { ComputedStyle } from "../../style/computed.ts"

/**
 * Writing modes whose lines run down or up the page are laid out as if they ran across it: styles are turned before,
 * fragments back after (css-writing-modes-4 #abstract-layout). Clockwise lines run down and follow each other to the
 * left, counterclockwise ones run up and follow each other to the right.
 */
export type Turn = "clockwise" | "counterclockwise"

export function turnOf({ writingMode }: ComputedStyle): Turn | undefined {
  if (writingMode === "horizontal-tb") return undefined
  return writingMode === "sideways-lr" ? "counterclockwise" : "clockwise"
}

/** Chinese stands upright in its lines, which are centred on the em box: css-writing-modes-4 #text-orientation. */
export const isTypesetDown = ({ writingMode, textOrientation }: ComputedStyle): boolean =>
  writingMode === "vertical-rl" && textOrientation !== "sideways"

const turned = {
  clockwise: new WeakMap<ComputedStyle, ComputedStyle>(),
  counterclockwise: new WeakMap<ComputedStyle, ComputedStyle>(),
}

const OTHER = { clockwise: "counterclockwise", counterclockwise: "clockwise" } as const

/** The style with what is left of the line as `left`, what is over it as `top`; the same object for the same style. */
export function turnStyle(style: ComputedStyle, turn: Turn): ComputedStyle {
  let made = turned[turn].get(style)
  if (made === undefined) {
    made = rotated(style, turn)
    turned[turn].set(style, made)
    turned[OTHER[turn]].set(made, style)
  }
  return made
}

/** The style as it is on the page. */
export const unturnStyle = (style: ComputedStyle, turn: Turn): ComputedStyle => turnStyle(style, OTHER[turn])

/** The style in the direction of its own lines. */
export function lineStyle(style: ComputedStyle): ComputedStyle {
  const turn = turnOf(style)
  return turn === undefined ? style : turnStyle(style, turn)
}

/** Clockwise, what stands over the line is right on the page, and the line starts at the top. */
const sides = <T>({ top, right, bottom, left }: Edges<T>, turn: Turn): Edges<T> =>
  turn === "clockwise"
    ? { top: right, right: bottom, bottom: left, left: top }
    : { top: left, right: top, bottom: right, left: bottom }

export const unturnSides = <T>(value: Edges<T>, turn: Turn): Edges<T> => sides(value, OTHER[turn])

const corners = <T>({ topLeft, topRight, bottomRight, bottomLeft }: Corners<T>, turn: Turn): Corners<T> =>
  turn === "clockwise"
    ? { topLeft: topRight, topRight: bottomRight, bottomRight: bottomLeft, bottomLeft: topLeft }
    : { topLeft: bottomLeft, topRight: topLeft, bottomRight: topRight, bottomLeft: bottomRight }

function rotated(style: ComputedStyle, turn: Turn): ComputedStyle {
  const inset = sides(style, turn)
  const margin = sides(
    { top: style.marginTop, right: style.marginRight, bottom: style.marginBottom, left: style.marginLeft },
    turn,
  )
  const padding = sides(
    { top: style.paddingTop, right: style.paddingRight, bottom: style.paddingBottom, left: style.paddingLeft },
    turn,
  )
  return {
    ...style,
    top: inset.top,
    right: inset.right,
    bottom: inset.bottom,
    left: inset.left,
    width: style.height,
    height: style.width,
    minWidth: style.minHeight,
    minHeight: style.minWidth,
    maxWidth: style.maxHeight,
    maxHeight: style.maxWidth,
    aspectRatio: style.aspectRatio === "auto" ? "auto" : 1 / style.aspectRatio,
    marginTop: margin.top,
    marginRight: margin.right,
    marginBottom: margin.bottom,
    marginLeft: margin.left,
    paddingTop: padding.top,
    paddingRight: padding.right,
    paddingBottom: padding.bottom,
    paddingLeft: padding.left,
    borderWidth: sides(style.borderWidth, turn),
    borderStyle: sides(style.borderStyle, turn),
    borderColor: sides(style.borderColor, turn),
    borderRadius: corners(style.borderRadius, turn),
  }
}
