import { closest } from "fastest-levenshtein"
import { type Report, warning } from "../foundation/diagnostic.ts"
import type { Span } from "../foundation/source.ts"
import type { Sources } from "../foundation/sources.ts"
import { pt } from "../foundation/units.ts"
import type { Scene, SceneNode } from "./scene.ts"
import { sceneFromSvg } from "./svg.ts"

/** Lucide, ISC licence: strokes of 2 on a square of 24. */
const FOLDER = "package:lucide-static/icons"
/** Finer than the set's own stroke, to sit beside text of 8 pt. */
const STROKE = 1.5 / 2
const NO_NAMES: ReadonlySet<string> = new Set()

/** An icon of the kept set by its name, in black ink, to be recoloured; unknown names are a finding. */
export function iconScene(name: string, sources: Sources, report: Report, span?: Span): Scene | undefined {
  const text = textOf(name, sources)
  if (text === undefined) {
    report(unknownIcon(name, sources, span))
    return undefined
  }
  const scene = sceneFromSvg({ path: `${FOLDER}/${name}.svg`, text }, report, NO_NAMES)
  return scene === undefined ? undefined : { ...scene, children: thinned(scene.children) }
}

export const hasIcon = (name: string, sources: Sources): boolean => textOf(name, sources) !== undefined

const textOf = (name: string, sources: Sources): string | undefined =>
  /^[a-z0-9-]+$/.test(name) ? sources.text(`${FOLDER}/${name}.svg`) : undefined

/** Names of all icons of the kept set. */
export const iconNames = (sources: Sources): ReadonlySet<string> =>
  new Set(
    sources
      .list(FOLDER)
      .filter((file) => file.endsWith(".svg"))
      .map((file) => file.slice(0, -".svg".length)),
  )

function unknownIcon(name: string, sources: Sources, span: Span | undefined) {
  const names = [...iconNames(sources)]
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
