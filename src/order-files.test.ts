import { writeFileSync } from "node:fs"
import { expect, test } from "vitest"
import { diskSources } from "./cli/disk.ts"
import type { Diagnostic } from "./foundation/diagnostic.ts"
import { orderFiles, orderFor } from "./order-files.ts"
import { isPainted, paintBooklet } from "./paint-booklet.ts"
import { openColorTables } from "./press/color/color-tables.ts"

test("x", async () => {
  const found: Diagnostic[] = []
  const sources = diskSources(process.cwd())
  const report = (d: Diagnostic) => found.push(d)
  const result = await paintBooklet(sources, { content: "content/xiangtan-2022" }, report)
  if (!isPainted(result)) throw new Error("not painted")
  const tables = openColorTables(sources, report)
  const order = orderFor(
    result,
    [
      {
        name: "xiangtan-2022-press.pdf",
        edition: "press",
        pages: 28,
        bytes: 412345,
        sha256: "0123456789abcdef".repeat(4),
      },
      {
        name: "xiangtan-2022-sheets.pdf",
        edition: "sheets",
        pages: 14,
        bytes: 512345,
        sha256: "fedcba9876543210".repeat(4),
      },
    ],
    tables,
    "FOGRA39",
  )
  const t = performance.now()
  const files = await orderFiles(order, result, tables, sources, report)
  console.log(performance.now() - t)
  for (const { name, bytes } of files) writeFileSync(`/tmp/jobs-${name}`, bytes)
  expect(found).toEqual([])
})
