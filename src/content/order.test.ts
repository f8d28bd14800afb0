import { expect, test } from "vitest"
import schema from "../../schemas/booklet.schema.json" with { type: "json" }
import { BINDINGS, FINISHINGS } from "../tables/order-names.ts"
import { STOCK_KINDS } from "../tables/paper-stocks.ts"

test("the schema of an order names what the tables know", () => {
  const { binding, finishing } = schema.properties.order.properties
  expect(binding.enum).toEqual(BINDINGS.map(({ name }) => name))
  expect(finishing.items.enum).toEqual(FINISHINGS.map(({ name }) => name))
  expect(schema.$defs.paper.properties.kind.enum).toEqual([...STOCK_KINDS])
})
