import fc from "fast-check"
import { expect, test } from "vitest"
import { pt } from "../../foundation/units.ts"
import { layOut } from "../../proof/pages.ts"
import type { Fragment } from "../fragment.ts"
import { growGraphics, type Regrow } from "./grow-graphics.ts"

/** Takes what it is offered, up to `limit`. */
const upTo =
  (limit: number): Regrow =>
  (graphic, more) => ({ ...graphic, height: pt(graphic.height + Math.min(more, limit)) })

/** Tops and heights of lines (t) and graphics (g) of a page of 100 pt; a line and a graphic are 10 pt high each. */
function grown(html: string, room: number, regrow: Regrow): { readonly places: string; readonly took: number } {
  const { pages } = layOut(html, "tj-graphic{display:block} .tall{height:30pt} .row{display:flex} .row>*{flex:1 1 0}")
  const { flow, took } = growGraphics(pages[0]?.children ?? [], room, regrow)
  const of = (fragment: Fragment, y: number): readonly string[] => {
    if (fragment.type === "line") return [`t${y}`]
    if (fragment.type === "replaced") return [`g${y}+${fragment.height}`]
    return fragment.children.flatMap((child) => of(child, y + child.y))
  }
  return { places: flow.flatMap((root) => of(root, root.y)).join(" "), took }
}

const G = "<tj-graphic name=g></tj-graphic>"

test("graphics share the room; what stands below moves down", () => {
  expect(grown(`<p>一</p><div>${G}<p>二</p></div>${G}<p>三</p>`, 20, upTo(99))).toEqual({
    places: "t0 g10+20 t30 g40+20 t60",
    took: 20,
  })
})
test("what one leaves goes to the other", () => {
  const first: Regrow = (graphic, more) => upTo(graphic.y > 0 ? 99 : 2)(graphic, more)
  expect(grown(`${G}${G}`, 40, first)).toEqual({ places: "g0+12 g12+48", took: 40 })
})
test("graphics beside each other share one height, each with its caption", () => {
  expect(grown(`<div class=row><div>${G}<p>一</p></div><div>${G}</div></div><p>二</p>`, 12, upTo(8))).toEqual({
    places: "g0+18 t18 g0+18 t28",
    took: 8,
  })
})
test("a page that is full, one without graphics, and a graphic that cannot grow stay as they are", () => {
  expect(grown(`${G}<p>一</p>`, 3, upTo(99)).took).toBe(0)
  expect(grown("<p>一</p>", 40, upTo(99)).took).toBe(0)
  expect(grown(`${G}<p>一</p>`, 40, () => undefined)).toEqual({ places: "g0+10 t10", took: 0 })
  expect(grown(`<div class=tall>${G}</div><p>一</p>`, 40, upTo(99))).toEqual({ places: "g0+10 t30", took: 0 })
})
test("no more is taken than there is, whatever stands on the page", () => {
  const piece = fc.constantFrom(
    "<p>一</p>",
    G,
    `<div>${G}<p>二</p></div>`,
    `<div class=row><div>${G}</div><div><p>三</p>${G}</div></div>`,
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 4 }), fc.nat(60), fc.nat(30), (pieces, room, limit) => {
      const { took, places } = grown(pieces.join(""), room, upTo(limit))
      expect(took).toBeLessThanOrEqual(room + 0.01)
      expect(places.split("g").length).toBe(pieces.join("").split("tj-graphic name").length)
    }),
    { numRuns: 60, seed: 5 },
  )
})
