import { expect, test } from "vitest"
import { layOut, pageTexts } from "../../proof/pages.ts"

const PAGE = "@page{size:50pt 50pt} div{height:20pt}"
const laid = (html: string, css = "") => {
  const { pages, diagnostics } = layOut(html, PAGE + css)
  return [pageTexts(pages).join(" ‖ "), ...diagnostics.map(({ code, severity }) => `${severity} ${code}`)].join("  ! ")
}

test("what is higher than its box is an error", () => {
  expect(laid("<div>字字字字字字字字字字</div>")).toBe("字字字字字/字字字字字")
  expect(laid("<div>字字字字字字字字字字字</div>")).toBe("字字字字字/字字字字字/字  ! error layout/overset")
})

test("the finding has amount and place", () => {
  const html = "<div>字字字字字字字字字字字</div>"
  const [found] = layOut(html, PAGE).diagnostics
  expect(found?.message.en).toBe("On page 1 this holds 3.6 mm more than its height of 7.1 mm.")
  expect(html.slice(found?.span?.start, found?.span?.end)).toBe("<div>")
})

test("text shrinks within its limit, in its box alone", () => {
  const html = "<div><p>字字字字字字字字字字字</p></div><p>一二三四五</p>"
  expect(laid(html, "div{-tj-text-shrink:70%}")).toBe("字字字字字字/字字字字字 ‖ 一二三四五".replace(" ‖ ", "/"))
  expect(laid(html, "div{-tj-text-shrink:98%}")).toContain("error layout/overset")
})

test.each(["height:20pt", "max-height:20pt;height:auto", "position:absolute;top:0;bottom:30pt;height:auto;width:50pt"])(
  "of any fixed height: %s",
  (css) => {
    const html = "<div>字字字字字字字字字字字</div>"
    expect(laid(html, `div{${css}}`)).toContain("error layout/overset")
    expect(laid(html, `div{${css};-tj-text-shrink:70%}`)).not.toContain("layout/overset")
  },
)

test("boxes that may grow, and things pulled together by negative margins, are not overset", () => {
  expect(laid("<section><p>一</p><p>二</p></section>", "section{min-height:10pt} p{margin-bottom:-5pt}")).toBe("一/二")
})

test("positioned text that runs out of its page is an error", () => {
  const css = "p{position:absolute;top:35pt;left:0;width:50pt}"
  expect(laid("<p>字字字字字</p>", css)).toBe("字字字字字")
  expect(laid("<p>字字字字字字</p>", css)).toBe("字字字字字/字  ! error layout/overset")
  expect(laid("<p>字</p>", "p{position:absolute;left:-5pt}")).toContain("error layout/overset")
})

test("where lines run down, the width is what is fixed", () => {
  const vertical = "div{writing-mode:vertical-rl;height:30pt;width:20pt}"
  const html = (text: string) => `<div>${text}</div>`
  expect(laid(html("字字字字字字"), vertical)).not.toContain("layout/overset")
  expect(laid(html("字字字字字字字"), vertical)).toContain("error layout/overset")
  expect(layOut(html("字字字字字字字"), PAGE + vertical).diagnostics[0]?.message.en).toBe(
    "On page 1 this holds 3.6 mm more than its width of 7.1 mm.",
  )
  expect(laid(html("字字字字字字字"), `${vertical} div{-tj-text-shrink:60%}`)).not.toContain("layout/overset")
  expect(laid(html("字字字字字字字"), `${vertical} div{width:auto}`)).not.toContain("layout/overset")
  expect(laid(html("字字字字字字字"), `${vertical} div{writing-mode:sideways-lr}`)).toContain("error layout/overset")
})
