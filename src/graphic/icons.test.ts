import { readdirSync, readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"
import type { Diagnostic } from "../foundation/diagnostic.ts"
import type { Sources } from "../foundation/sources.ts"
import { pathBounds } from "./bounds.ts"
import { placed } from "./chart.testing.ts"
import { iconNames, iconScene } from "./icons.ts"
import { iconAt } from "./shape.ts"
import { ink } from "./theme.ts"

const folder = join(dirname(createRequire(import.meta.url).resolve("lucide-static/package.json")), "icons")
const sources: Sources = {
  text: (path) => {
    const name = path.replace("package:lucide-static/icons/", "")
    try {
      return readFileSync(join(folder, name), "utf8")
    } catch {
      return undefined
    }
  },
  bytes: () => undefined,
  list: (path) => (path === "package:lucide-static/icons" ? readdirSync(folder).sort() : []),
}

function icon(name: string) {
  const findings: Diagnostic[] = []
  return { scene: iconScene(name, sources, (finding) => findings.push(finding)), findings }
}

test("an icon of the set is strokes in a square, which can be recoloured", () => {
  const { scene, findings } = icon("users")
  expect(findings).toEqual([])
  expect(scene?.size).toEqual({ width: 18, height: 18 })
  if (scene === undefined) return
  for (const { node, left, right } of placed([iconAt(scene, 10, 0, 12, ink("red"))])) {
    expect(node.type === "path" && node.stroke?.color).toEqual(ink("red"))
    expect(left).toBeGreaterThanOrEqual(10)
    expect(right).toBeLessThanOrEqual(22)
  }
})

test("every icon of the set can be drawn without a finding", () => {
  // One in nine of the set, spread over the alphabet, to keep the test short.
  const names = [...iconNames(sources)].filter((_, i) => i % 9 === 0)
  expect(names.length).toBeGreaterThan(100)
  for (const name of names) {
    const { scene, findings } = icon(name)
    expect(findings, name).toEqual([])
    for (const { node } of placed(scene?.children ?? [])) {
      if (node.type === "path") expect(pathBounds(node.path), name).toBeDefined()
    }
  }
})

test("an unknown icon names the nearest one; a name cannot leave the folder", () => {
  const { scene, findings } = icon("usrs")
  expect(scene).toBeUndefined()
  expect(findings[0]?.code).toBe("graphic/unknown-icon")
  expect(findings[0]?.hint?.en).toContain("users")
  expect(icon("../package").findings).toHaveLength(1)
})
