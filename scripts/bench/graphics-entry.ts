// What bench-graphics.mjs measures, in one bundle.

import { draw, measure } from "../../src/graphic/chart.testing.ts"
import { EXAMPLES } from "../../src/graphic/examples.testing.ts"
import type { MeasuredText } from "../../src/graphic/scene.ts"

const known = new Map<string, MeasuredText>()

/** Texts set once: what is left is the cost of the drawing. */
const remembered: typeof measure = (text, style, width) => {
  const key = `${text} ${style.size} ${style.families[0]} ${style.align} ${width}`
  let set = known.get(key)
  if (set === undefined) {
    set = measure(text, style, width)
    known.set(key, set)
  }
  return set
}

export const types = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[]

export function drawOnce(type: keyof typeof EXAMPLES, width: number): void {
  const [graphic, figures, more] = EXAMPLES[type]()
  draw(graphic, figures, { ...more, width, measure: remembered })
}
