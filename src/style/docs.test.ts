import { expect, test } from "vitest"
import { CSS_APPLIES } from "../tables/css-applies.ts"
import { CSS_ELSEWHERE } from "../tables/css-elsewhere.ts"
import { CSS_PROPERTIES, PAGE_DESCRIPTORS } from "../tables/css-properties.ts"
import { renderCssDocs } from "./docs.ts"
import { initialStyle } from "./values/initial.ts"
import { camelCase } from "./values/longhands.ts"

test("docs/css.md says what the tables say", async () => {
  await expect(renderCssDocs()).toMatchFileSnapshot("../../docs/css.md")
})

test("every computed property has a row, and every row a computed property", () => {
  const rows = CSS_PROPERTIES.flatMap((group) => group.rows).map(({ name }) =>
    camelCase(name)
      .replace(/^border(Top|Right|Bottom|Left)(Width|Style|Color)$/, "border$2")
      .replace(/^border(?:Top|Bottom)(?:Left|Right)Radius$/, "borderRadius"),
  )
  const styles = Object.keys(initialStyle()).filter((key) => key !== "lang")
  expect([...new Set(rows)].sort()).toEqual(styles.sort())
})

test("what is said of other programs and of where a property applies is about properties that are there", () => {
  const names = [...CSS_PROPERTIES.flatMap(({ rows }) => rows), ...PAGE_DESCRIPTORS].map(({ name }) => name)
  expect(CSS_ELSEWHERE.flatMap((row) => row.names).filter((name) => !names.includes(name))).toEqual([])
  const unused = CSS_APPLIES.flatMap((row) => row.names).filter(
    (pattern) =>
      !names.some((name) => name === pattern || (pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1)))),
  )
  expect(unused).toEqual([])
})

test("rows are named once and link to an anchor", () => {
  const rows = CSS_PROPERTIES.flatMap(({ rows, shorthands = [] }) => [...rows, ...shorthands])
  expect(rows.filter(({ anchor }) => !/^[a-z][\w-]*$/.test(anchor))).toEqual([])
  expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length)
})
