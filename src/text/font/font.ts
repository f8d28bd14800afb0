import type { Em } from "../../foundation/units.ts"
import type { FontFace, ShapedGlyph } from "../text.ts"
import { openCmap } from "./cmap.ts"
import { position, singleAdjustment } from "./gpos.ts"
import { substitute } from "./gsub.ts"
import type { Slot } from "./opentype-context.ts"
import {
  type LayoutTable,
  type LookupPlan,
  lookupsFor,
  NO_LOOKUP,
  openGlyphClasses,
  openLayout,
  planLookups,
} from "./opentype-layout.ts"
import { glyphAdvance, glyphInk, type Sfnt, underlineMetrics, verticalMetrics } from "./sfnt.ts"

/** Features that are on unless a style says otherwise: css-fonts-4 #default-features, horizontal text. */
const SUBSTITUTIONS = ["ccmp", "locl", "rlig", "calt", "clig", "liga", "rclt"]
const POSITIONS = ["kern", "mark", "mkmk", "dist", "abvm", "blwm"]
const NO_FEATURES: readonly string[] = []

const VERTICAL = ["vert"]
const HALT: ReadonlySet<string> = new Set(["halt"])
const VHAL: ReadonlySet<string> = new Set(["vhal"])

const FIRST_VARIATION_SELECTOR = 0xfe00
const LAST_VARIATION_SELECTOR = 0xfe0f
const FIRST_SUPPLEMENTARY_SELECTOR = 0xe0100
const LAST_SUPPLEMENTARY_SELECTOR = 0xe01ef

/** Half of the body a full-width mark may give up. */
const HALF = 0.5
/** Ink boxes leave a little less than the designed blank; from this on the blank counts as half an em. */
const BLANK_SEEN = 0.4

export const isVariationSelector = (codePoint: number) =>
  (codePoint >= FIRST_VARIATION_SELECTOR && codePoint <= LAST_VARIATION_SELECTOR) ||
  (codePoint >= FIRST_SUPPLEMENTARY_SELECTOR && codePoint <= LAST_SUPPLEMENTARY_SELECTOR)

export interface FaceIdentity {
  readonly id: string
  readonly family: string
  readonly weight: number
  readonly italic: boolean
  readonly scale: number
}

/** The standard features with a style's own: `tnum` adds one, `-liga` takes one away. */
function switched(standard: readonly string[], features: readonly string[]): Set<string> {
  const out = new Set(standard)
  for (const feature of features) {
    if (feature.startsWith("-")) out.delete(feature.slice(1))
    else out.add(feature)
  }
  return out
}

interface Plan {
  readonly substitutions: LookupPlan | undefined
  readonly positions: LookupPlan | undefined
}

/**
 * A face on an opened file. Tables are read when they are first needed; what is shaped is kept. `onBroken` hears of
 * tables that point out of the file; their glyphs are then set without them.
 */
export function openFace(font: Sfnt, identity: FaceIdentity, onBroken: () => void = () => {}): FontFace {
  const { unitsPerEm } = font
  const em = (units: number) => (units / unitsPerEm) as Em
  const metrics = verticalMetrics(font)
  const line = underlineMetrics(font)
  const cmap = openCmap(font)
  const glyphs = new Map<number, number>()
  const shaped = new Map<string, Map<string, readonly ShapedGlyph[]>>()
  const plans = new Map<string, Plan>()
  let gsub: ReturnType<typeof openLayout> | null = null
  let gpos: ReturnType<typeof openLayout> | null = null
  let classes: ReturnType<typeof openGlyphClasses> | undefined

  function glyphOf(codePoint: number): number {
    let glyph = glyphs.get(codePoint)
    if (glyph === undefined) {
      glyph = cmap.glyph(codePoint)
      glyphs.set(codePoint, glyph)
    }
    return glyph
  }

  function planFor(key: string, script: string, language: string, features: readonly string[]) {
    let plan = plans.get(key)
    if (plan === undefined) {
      if (gsub === null) gsub = openLayout(font, "GSUB")
      if (gpos === null) gpos = openLayout(font, "GPOS")
      const planned = (table: LayoutTable | undefined, standard: readonly string[]) =>
        table && planLookups(table, lookupsFor(table, script, language, switched(standard, features)), font.numGlyphs)
      plan = { substitutions: planned(gsub, SUBSTITUTIONS), positions: planned(gpos, POSITIONS) }
      plans.set(key, plan)
    }
    return plan
  }

  function slotsOf(text: string): Slot[] {
    const slots: Slot[] = []
    for (let at = 0; at < text.length; ) {
      const codePoint = text.codePointAt(at) as number
      const length = codePoint > 0xffff ? 2 : 1
      at += length
      const last = codePoint < FIRST_VARIATION_SELECTOR ? undefined : slots.at(-1)
      if (last !== undefined && isVariationSelector(codePoint)) {
        const variant = cmap.variant(last.codePoints[0] as number, codePoint)
        if (variant !== 0) last.id = variant
        last.codePoints.push(codePoint)
        last.length += length
        continue
      }
      const id = glyphOf(codePoint)
      slots.push({ id, codePoints: [codePoint], length, advance: 0, xOffset: 0, yOffset: 0 })
    }
    return slots
  }

  const shapedOf = ({ id, advance, xOffset, yOffset, codePoints, length }: Slot): ShapedGlyph => ({
    id,
    advance: em(advance),
    xOffset: em(xOffset),
    yOffset: em(yOffset),
    codePoints,
    length,
  })

  /** One character that no lookup has to do with: most Han. */
  function shapeAlone(codePoint: number, plan: Plan): ShapedGlyph[] | undefined {
    const id = glyphOf(codePoint)
    if ((plan.substitutions?.reach(id) ?? NO_LOOKUP) !== NO_LOOKUP) return undefined
    if ((plan.positions?.reach(id) ?? NO_LOOKUP) !== NO_LOOKUP) return undefined
    const advance = em(glyphAdvance(font, id))
    return [{ id, advance, xOffset: 0 as Em, yOffset: 0 as Em, codePoints: [codePoint], length: 1 }]
  }

  function shapeNow(text: string, plan: Plan): readonly ShapedGlyph[] {
    const alone = text.length === 1 ? shapeAlone(text.charCodeAt(0), plan) : undefined
    if (alone !== undefined) return alone
    const slots = slotsOf(text)
    classes ??= openGlyphClasses(font)
    if (gsub && plan.substitutions) substitute(gsub, plan.substitutions, slots, classes)
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i] as Slot
      slot.advance = glyphAdvance(font, slot.id)
    }
    if (gpos && plan.positions) position(gpos, plan.positions, slots, classes)
    return slots.map(shapedOf)
  }

  /** What a file cannot give is a `.notdef` for each character. */
  function shapeOrNotdef(text: string, plan: () => Plan): readonly ShapedGlyph[] {
    try {
      return shapeNow(text, plan())
    } catch (fault) {
      if (!(fault instanceof RangeError)) throw fault
      onBroken()
      const nothing = { id: 0, advance: em(unitsPerEm), xOffset: 0 as Em, yOffset: 0 as Em }
      return [...text].map((c) => ({ ...nothing, codePoints: [c.codePointAt(0) as number], length: c.length }))
    }
  }

  function shape(text: string, script: string, language: string, features = NO_FEATURES): readonly ShapedGlyph[] {
    const key = features.length === 0 ? script + language : `${script}${language}${features.join()}`
    let cache = shaped.get(key)
    if (cache === undefined) {
      cache = new Map()
      shaped.set(key, cache)
    }
    let glyphRun = cache.get(text)
    if (glyphRun === undefined) {
      glyphRun = shapeOrNotdef(text, () => planFor(key, script, language, features))
      cache.set(text, glyphRun)
    }
    return glyphRun
  }

  function blanks(codePoint: number, vertical = false): { left: Em; right: Em } {
    const features = vertical ? VERTICAL : NO_FEATURES
    const glyph = shape(String.fromCodePoint(codePoint), "hani", "ZHS ", features)[0]
    if (glyph === undefined || glyph.id === 0) return { left: 0 as Em, right: 0 as Em }
    if (gpos) {
      const half = singleAdjustment(gpos, lookupsFor(gpos, "hani", "ZHS ", vertical ? VHAL : HALT), glyph.id)
      const taken = half === undefined ? 0 : -(vertical ? half.yAdvance : half.advance)
      if (half !== undefined && taken > 0) {
        const start = Math.max(0, vertical ? half.yOffset : -half.xOffset)
        return { left: em(start), right: em(Math.max(0, taken - start)) }
      }
    }
    const ink = glyphInk(font, glyph.id)
    if (ink === undefined) return { left: 0 as Em, right: 0 as Em }
    const end = vertical ? metrics.descent + ink.bottom : glyph.advance * unitsPerEm - ink.right
    const start = vertical ? metrics.ascent - ink.top : ink.left
    return {
      left: em(
        end < BLANK_SEEN * unitsPerEm && start >= BLANK_SEEN * unitsPerEm ? Math.min(HALF * unitsPerEm, start) : 0,
      ),
      right: em(end >= BLANK_SEEN * unitsPerEm ? Math.min(HALF * unitsPerEm, end) : 0),
    }
  }

  return {
    ...identity,
    unitsPerEm,
    ascent: em(metrics.ascent),
    descent: em(metrics.descent),
    capHeight: em(metrics.capHeight),
    xHeight: em(metrics.xHeight),
    ...(line && { underline: { offset: em(-line.position), thickness: em(line.thickness) } }),
    has: (codePoint) => glyphOf(codePoint) !== 0,
    advance: (codePoint) => em(glyphAdvance(font, glyphOf(codePoint))),
    shape,
    blanks,
    data: font.data,
    ...(font.read === undefined ? {} : { read: font.read }),
  }
}
