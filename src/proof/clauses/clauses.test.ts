import { existsSync, readFileSync } from "node:fs"
import { expect, test } from "vitest"
import { CSS_PROPERTIES } from "../../tables/css-properties.ts"
import { LAYOUT_CASES } from "../cases/index.ts"
import { BOX_CLAUSES } from "./boxes.ts"
import type { Clause } from "./clause.ts"
import { PAGED_CLAUSES } from "./paged.ts"
import { PAINT_CLAUSES } from "./paint.ts"
import { runCase } from "./run-case.ts"
import { TEXT_CLAUSES } from "./text.ts"
import { VALUE_CLAUSES } from "./values.ts"

const SPECS = [...VALUE_CLAUSES, ...BOX_CLAUSES, ...PAINT_CLAUSES, ...TEXT_CLAUSES, ...PAGED_CLAUSES]
const CLAUSES = SPECS.flatMap(({ spec, clauses }) =>
  clauses.map(([anchor, what, ...cases]) => ({ name: `${spec} #${anchor}: ${what}`, cases })),
)

const files = new Map<string, string>()
function source(path: string): string {
  const known = files.get(path) ?? (existsSync(path) ? readFileSync(path, "utf8") : "")
  files.set(path, known)
  return known
}

test.each(CLAUSES)("$name", ({ cases }) => {
  expect(cases.length).toBeGreaterThan(0)
  for (const one of cases) {
    const [, kind = "", text = ""] = /^(\w+): (.*)$/.exec(one) ?? []
    const [, input = "", expected = ""] = /^(.*?)(?:^| )→ (.*)$/.exec(text) ?? []
    const [file = "", title = ""] = text.split(" ¦ ")
    if (kind === "oracle") expect([text, LAYOUT_CASES.some(([name]) => name === text)]).toEqual([text, true])
    else if (kind === "test") expect([text, title !== "" && source(file).includes(title)]).toEqual([text, true])
    else {
      expect(expected, one).not.toBe("")
      expect(`${input} → ${runCase(kind, input)}`).toBe(`${input} → ${expected}`)
    }
  }
})

test("a clause stands in the table once", () => {
  expect(new Set(CLAUSES.map(({ name }) => name.replace(/:.*/, ""))).size).toBe(CLAUSES.length)
})

test("every property has a case that declares it", () => {
  const declared = new Set(
    SPECS.flatMap(({ clauses }) => clauses).flatMap((clause: Clause) =>
      clause.slice(2).flatMap((one) => [...one.matchAll(/(?<![\w-])([a-z-]+)\s?:/g)].map(([, name]) => name)),
    ),
  )
  const names = CSS_PROPERTIES.flatMap(({ rows, shorthands = [] }) => [...rows, ...shorthands]).map(({ name }) => name)
  expect(
    names.filter((name) => !declared.has(name)),
    "add a line such as `style: name: value → …` to a file of src/proof/clauses",
  ).toEqual([])
})
