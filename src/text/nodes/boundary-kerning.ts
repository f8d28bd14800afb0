import { isCjkLanguage } from "../language.ts"
import type { ShapedGlyph, TextStyle } from "../text.ts"
import type { Flat } from "./flatten.ts"
import type { NodeList } from "./nodes.ts"
import { languageSystem, scriptOf } from "./resolve.ts"

/** Letters of two elements are no ligature: each keeps its own colour, and its own place in the tag tree. */
const NO_LIGATURES: readonly string[] = ["-liga", "-clig"]

/**
 * Kerning between the last letter of one inline element and the first of the next, css-text-3 #boundary-shaping: where both are set in
 * one face at one size and on one baseline, in units of the nodes. Words of different faces are never kerned.
 *
 * `<i>A</i>V`  in another colour: as in AV. In italics: apart.
 */
export function kerningAcross(nodes: NodeList, flat: Flat, a: number, b: number): number {
  const [before, after] = [nodes.shapes[a], nodes.shapes[b]]
  if (before === undefined || after === undefined) return 0
  if (before.face !== after.face || before.size !== after.size || before.upright !== after.upright) return 0
  const [item, next] = [nodes.item[a] as number, nodes.item[b] as number]
  if (flat.rises[item] !== flat.rises[next] || !isSameSetting(flat.styles[item], flat.styles[next])) return 0
  const last = before.glyphs.at(-1)
  const [first] = after.glyphs
  if (last === undefined || first === undefined || last.length === 0 || first.length === 0) return 0
  const { face, size } = before
  const { lang, features } = flat.styles[item] as TextStyle
  const [left, right] = [textOf(last), textOf(first)]
  const language = isCjkLanguage(lang) ? "dflt" : languageSystem(lang)
  const script = scriptOf(last.codePoints[0] as number)
  const set = (text: string): readonly ShapedGlyph[] =>
    face.shape(text, script, language, [...features, ...NO_LIGATURES])
  const pair = set(left + right)
  const alone = set(left)
  // Glyphs that change beside each other are not those that were set.
  if (pair.length !== 2 || alone.length !== 1) return 0
  const [one, two] = pair as [ShapedGlyph, ShapedGlyph]
  if (one.id !== last.id || two.id !== first.id) return 0
  return Math.round((one.advance - (alone[0] as ShapedGlyph).advance) * size)
}

const textOf = ({ codePoints }: ShapedGlyph): string => String.fromCodePoint(...codePoints)

const isSameSetting = (a: TextStyle | undefined, b: TextStyle | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.lang === b.lang && a.features.join() === b.features.join())
