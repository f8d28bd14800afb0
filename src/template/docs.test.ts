import { expect, test } from "vitest"
import { renderTemplateDocs } from "./docs.ts"

test("docs/templates.md is what the tables say", async () => {
  await expect(renderTemplateDocs()).toMatchFileSnapshot("../../docs/templates.md")
})
