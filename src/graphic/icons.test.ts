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
const own: { [path: string]: string } = {}
const sources: Sources = {
  text: (path) => {
    if (path in own) return own[path]
    const name = path.replace("package:lucide-static/icons/", "")
    try {
      return readFileSync(join(folder, name), "utf8")
    } catch {
      return undefined
    }
  },
  bytes: () => undefined,
  list: (path) =>
    path === "package:lucide-static/icons"
      ? readdirSync(folder).sort()
      : Object.keys(own)
          .filter((file) => dirname(file) === path)
          .map((file) => file.slice(path.length + 1)),
}
const places = { sources, contentFolder: "content/a" }

function icon(name: string) {
  const findings: Diagnostic[] = []
  return { scene: iconScene(name, places, (finding) => findings.push(finding)), findings }
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
  const names = [...iconNames(places)].filter((_, i) => i % 9 === 0)
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

/** Draws what is written as an icon of one's own. */
function drawOwn(body: string, view = "0 0 10 10") {
  own["content/a/icons/drum.svg"] = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${view}">${body}</svg>`
  return icon("drum")
}
const RED = [ink("red")]

test("icons of one's own are found by name and by path, before those of the set", () => {
  const { scene, findings } = drawOwn('<path d="M0 0h10v10z"/>')
  expect(findings).toEqual([])
  expect(scene?.size.width).toBeCloseTo(7.5, 6)
  expect(icon("./icons/drum.svg").scene?.size).toEqual(scene?.size)
  own["content/a/icons/users.svg"] = own["content/a/icons/drum.svg"] ?? ""
  expect(icon("users").scene?.size.width).toBeCloseTo(7.5, 6)
  expect([...iconNames(places)].slice(0, 2)).toEqual(["drum", "users"])
  delete own["content/a/icons/users.svg"]
  for (const name of ["./icons/none.svg", "./../b/drum.svg", "./icons/drum.png", "icons/drum.svg", "/icons/drum.svg"]) {
    expect(
      icon(name).findings.map(({ code }) => code),
      name,
    ).toEqual(["graphic/unknown-icon"])
  }
})

test("an icon of one's own takes the colour of its place and stays inside its square", () => {
  const { scene } = drawOwn('<circle cx="5" cy="5" r="40" fill="#123"/>')
  if (scene === undefined) throw new Error("the icon is not drawn")
  for (const { node, left, right, top, bottom } of placed([iconAt(scene, 10, 20, 12, ink("red"))])) {
    expect(node.type === "path" && node.fill).toEqual(RED[0])
    expect([left, top, right, bottom].map((n) => Math.round(n * 1e6) / 1e6)).toEqual([10, 20, 22, 32])
  }
})

test.each([
  ["a script", '<script>alert(1)</script><path d="M0 0h10v10z"/>'],
  ["a picture from elsewhere", '<image href="https://example.org/x.png" width="9" height="9"/><path d="M0 0h9v9z"/>'],
  ["a file of the machine", '<use href="file:///etc/passwd#a"/><path d="M0 0h9v9z"/>'],
  ["text in a font of its own", '<text x="1" y="5">A</text><path d="M0 0h9v9z"/>'],
  ["foreign content", '<foreignObject width="9" height="9"><p>a</p></foreignObject><path d="M0 0h9v9z"/>'],
  ["several colours", '<path fill="#f00" d="M0 0h5v5z"/><path fill="#00f" d="M5 5h5v5z"/>'],
  ["references to themselves", '<g id="a"><use href="#a"/></g><path d="M0 0h9v9z"/>'],
  ["nothing", ""],
])("an icon with %s is a finding", (_, body) => {
  expect(drawOwn(body).findings.length).toBeGreaterThan(0)
})

test("an icon without a size, or that is no drawing, is a finding and no icon", () => {
  own["content/a/icons/drum.svg"] = `<svg width="0" height="9"><path d="M0 0h9v9z"/></svg>`
  const empty = icon("drum")
  expect(empty.scene).toBeUndefined()
  expect(empty.findings.length).toBeGreaterThan(0)
  own["content/a/icons/drum.svg"] = "not a drawing"
  expect(icon("drum").scene).toBeUndefined()
  expect(icon("drum").findings.length).toBeGreaterThan(0)
  own["content/a/icons/drum.svg"] = `<!DOCTYPE svg [<!ENTITY a "${"x".repeat(50)}">]><svg>${"&a;".repeat(1000)}</svg>`
  expect(icon("drum").findings.length).toBeGreaterThan(0)
})
