import { closest } from "fastest-levenshtein"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import type { Sources } from "../foundation/sources.ts"
import { pt } from "../foundation/units.ts"
import type { Scene, SceneNode } from "./scene.ts"
import { group } from "./shape.ts"
import { sceneFromSvg } from "./svg.ts"
import { rect } from "./trace.ts"

/** Lucide, ISC licence: strokes of 2 on a square of 24. */
const KEPT = "package:lucide-static/icons"
/** Finer than the set's own stroke, to sit beside text of 8 pt. */
const STROKE = 1.5 / 2
/** Own icons that are asked for by name, in the content folder. */
const OWN = "icons"

/** Where icons are looked for: the content folder first, then the kept set. */
export interface IconPlaces {
  readonly sources: Sources
  readonly contentFolder: string
  /** Names of the palette that own icons may use. */
  readonly colors?: ReadonlySet<string>
}

interface Found {
  readonly path: string
  readonly text: string
  readonly own: boolean
}

const NAME = /^[a-z0-9-]+$/
const OWN_FILE = /^\.\/[^\\]+\.svg$/i

/**
 * An icon by its name, or by the path of an SVG file in the content folder (`./icons/drum.svg`), to be recoloured. An icon
 * of one's own goes before one of the kept set with its name. Unknown names are a finding.
 */
export function iconScene(name: string, places: IconPlaces, report: Report, span?: Span): Scene | undefined {
  const found = find(name, places)
  if (found === undefined) {
    report(unknownIcon(name, places, span))
    return undefined
  }
  const scene = sceneFromSvg(found, report, places.colors ?? new Set())
  if (scene === undefined) return undefined
  return found.own ? ownIcon(scene, name, report, span) : { ...scene, children: thinned(scene.children) }
}

export const hasIcon = (name: string, places: IconPlaces): boolean => find(name, places) !== undefined

function find(name: string, { sources, contentFolder }: IconPlaces): Found | undefined {
  const read = (path: string, own: boolean): Found | undefined => {
    const text = sources.text(path)
    return text === undefined ? undefined : { path, text, own }
  }
  if (NAME.test(name)) return read(`${contentFolder}/${OWN}/${name}.svg`, true) ?? read(`${KEPT}/${name}.svg`, false)
  if (!OWN_FILE.test(name) || name.split("/").includes("..")) return undefined
  return read(`${contentFolder}/${name.slice("./".length)}`, true)
}

/** Names of all icons, one's own first. */
export function iconNames({ sources, contentFolder }: IconPlaces): ReadonlySet<string> {
  const names = (folder: string): readonly string[] =>
    sources
      .list(folder)
      .filter((file) => file.endsWith(".svg"))
      .map((file) => file.slice(0, -".svg".length))
  return new Set([...names(`${contentFolder}/${OWN}`).filter((name) => NAME.test(name)), ...names(KEPT)])
}

/** An icon of the user's is cut at its edges, and has one colour, like the others. */
function ownIcon(scene: Scene, name: string, report: Report, span: Span | undefined): Scene | undefined {
  const { width, height } = scene.size
  if (!(width > 0 && height > 0) || scene.children.length === 0) {
    const message = { en: `The icon “${name}” shows nothing.`, zh: `图标“${name}”没有任何内容。` }
    const hint = { en: "Give its drawing a size and shapes.", zh: "请检查该文件的尺寸和图形。" }
    report(warning("graphic/empty-icon", message, { span, hint }))
    return undefined
  }
  if (colorsIn(scene.children, new Set()).size > 1) {
    report(
      warning(
        "graphic/icon-colors",
        {
          en: `The icon “${name}” has several colours; an icon is drawn in one, that of its place.`,
          zh: `图标“${name}”有多种颜色；图标只用所在位置的一种颜色。`,
        },
        { span, hint: { en: "Use one colour, or show it as a picture.", zh: "请改为单色，或作为图片使用。" } },
      ),
    )
  }
  return { ...scene, children: [group(scene.children, { clip: rect(0, 0, width, height) })] }
}

function colorsIn(nodes: readonly SceneNode[], found: Set<string>): Set<string> {
  for (const node of nodes) {
    if (node.type === "group") colorsIn(node.children, found)
    else if (node.type === "path") {
      if (node.fill !== undefined) found.add(JSON.stringify(node.fill))
      if (node.stroke !== undefined) found.add(JSON.stringify(node.stroke.color))
    }
  }
  return found
}

function unknownIcon(name: string, places: IconPlaces, span: Span | undefined) {
  const names = [...iconNames(places)]
  const nearest = names.length === 0 ? undefined : closest(name, names)
  return warning(
    "graphic/unknown-icon",
    { en: `There is no icon “${name}”.`, zh: `没有名为“${name}”的图标。` },
    {
      span,
      ...(nearest === undefined ? {} : { hint: { en: `Did you mean “${nearest}”?`, zh: `是否想用“${nearest}”？` } }),
    },
  )
}

const thinned = (nodes: readonly SceneNode[]): readonly SceneNode[] =>
  nodes.map((node): SceneNode => {
    if (node.type === "group") return { ...node, children: thinned(node.children) }
    if (node.type === "text" || node.stroke === undefined) return node
    return { ...node, stroke: { ...node.stroke, width: pt(node.stroke.width * STROKE) } }
  })
