import type { Pt } from "../../foundation/units.ts"
import { type Computable, constant } from "../cascade/compute-context.ts"
import type { ComputedStyle } from "../computed.ts"
import type { Read, Reader } from "../syntax/reader.ts"
import { NORMAL_LINE_HEIGHT } from "./initial.ts"
import { resolvePositive } from "./length-percentage.ts"
import { boundedLength, lengthPercentage, NOT_NEGATIVE, number } from "./numbers.ts"

/** `line-height` as it inherits: a number anew for each font size, a length as it is. */
export type LineHeight = { readonly factor: number } | { readonly pt: Pt }

const NUMERIC_FIGURES = { "lining-nums": "lining-nums", "oldstyle-nums": "oldstyle-nums" } as const
const NUMERIC_SPACING = { "tabular-nums": "tabular-nums", "proportional-nums": "proportional-nums" } as const

export const fontVariantNumeric: Read<Computable<ComputedStyle["fontVariantNumeric"]>> = (r) => {
  if (r.keyword({ normal: true })) return constant([])
  const before = r.keyword(NUMERIC_SPACING)
  const figures = r.keyword(NUMERIC_FIGURES)
  const spacing = before ?? r.keyword(NUMERIC_SPACING)
  const found = [...(figures ? [figures] : []), ...(spacing ? [spacing] : [])]
  return found.length === 0 ? undefined : constant(found)
}

type Family = string | { readonly generic: "serif" | "sans-serif" }

function family(r: Reader): Family | undefined {
  const quoted = r.string()
  if (quoted !== undefined) return quoted.text
  const generic = r.keyword({ serif: "serif", "sans-serif": "sans-serif" } as const)
  if (generic !== undefined) return { generic }
  if (r.keyword({ monospace: true, cursive: true, fantasy: true, "system-ui": true }) !== undefined) {
    r.at--
    return r.refuse(
      r.peek(),
      { en: `there is no generic family \`${r.peek()?.text}\``, zh: `没有通用字体族 \`${r.peek()?.text}\`` },
      {
        en: "name a family of the catalogue, or `serif`, `sans-serif`",
        zh: "请写字体目录中的字体名，或 `serif`、`sans-serif`",
      },
    )
  }
  return r.some((word) => word.ident()?.text)?.join(" ")
}

export const fontFamily: Read<Computable<readonly string[]>> = (r) => {
  const list = r.list(family)
  return list && ((c) => list.flatMap((f) => (typeof f === "string" ? [f] : [...c.families(f.generic)])))
}

export const lineHeight: Read<Computable<LineHeight>> = (r) => {
  if (r.keyword({ normal: true })) return constant({ factor: NORMAL_LINE_HEIGHT })
  const start = r.at
  const value = r.peek()
  if (value?.type === "number" || value?.type === "function") {
    const factor = number(r, NOT_NEGATIVE)
    if (factor !== undefined) return constant({ factor })
    r.at = start
  }
  const height = lengthPercentage(r, NOT_NEGATIVE)
  return (
    height &&
    ((c) => {
      return { pt: boundedLength(resolvePositive(height(c), c.fontSize)) }
    })
  )
}

export const fontSize: Read<Computable<Pt>> = (r) => {
  const found = lengthPercentage(r, NOT_NEGATIVE)
  return (
    found &&
    ((c) => {
      return boundedLength(resolvePositive(found(c), c.fontSize))
    })
  )
}

export const fontWeight: Read<Computable<number>> = (r) => {
  const keyword = r.keyword({ normal: constant(400), bold: constant(700) })
  if (keyword !== undefined) return keyword
  const weight = number(r, { min: 1, max: 1000 })
  return weight === undefined ? undefined : constant(weight)
}
