import type { Color } from "../../foundation/color.ts"
import { CSS_COLORS } from "../../tables/css-colors.ts"
import { FUNCTION_INSTEAD } from "../../tables/css-instead.ts"
import { type ComponentValue, isDelim, own } from "../syntax/component-value.ts"
import type { Reader } from "../syntax/reader.ts"
import { BLACK, TRANSPARENT } from "./initial.ts"
import { number, numberOrPercentage, percentage } from "./numbers.ts"

/** `currentColor` is known only when `color` is computed. */
export type SpecifiedColor = Color | "currentcolor"

const WHITE: Color = { space: "gray", k: 0, alpha: 1 }

const KEYWORDS: Readonly<Record<string, SpecifiedColor>> = {
  currentcolor: "currentcolor",
  transparent: TRANSPARENT,
  black: BLACK,
  white: WHITE,
}

const unit = (n: number): number => Math.max(0, Math.min(1, n))

/** css-color-5 #typedef-color, as far as tables/css-values.ts says. */
export function color(reader: Reader): SpecifiedColor | undefined {
  const value = reader.peek()
  switch (value?.type) {
    case "ident":
      return named(reader, value)
    case "hash":
      return hex(reader, value)
    case "function":
      return (
        reader.call("color", themeColor) ??
        reader.call("device-cmyk", cmyk) ??
        reader.call("rgb", rgb) ??
        unsupported(reader, value)
      )
    default:
      return reader.miss()
  }
}

function named(reader: Reader, value: ComponentValue): SpecifiedColor | undefined {
  const name = value.text.toLowerCase()
  const keyword = own(KEYWORDS, name)
  const digits = keyword === undefined ? own(CSS_COLORS, name) : undefined
  if (keyword === undefined && digits === undefined) return reader.miss()
  reader.at++
  return keyword ?? fromHex(digits as string)
}

function hex(reader: Reader, value: ComponentValue): SpecifiedColor | undefined {
  if (!/^(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i.test(value.text)) {
    return reader.refuse(
      value,
      { en: `#${value.text} is no colour`, zh: `#${value.text} 不是颜色` },
      { en: "write 3, 4, 6 or 8 hexadecimal digits", zh: "请写 3、4、6 或 8 位十六进制数" },
    )
  }
  reader.at++
  return fromHex(value.text)
}

/** sRGB from 3, 4, 6 or 8 hexadecimal digits. */
export function fromHex(digits: string): Extract<Color, { space: "rgb" }> {
  const long = digits.length < 5 ? [...digits].map((d) => d + d).join("") : digits
  const at = (i: number): number => Number.parseInt(long.slice(i, i + 2), 16) / 255
  return { space: "rgb", r: at(0), g: at(2), b: at(4), alpha: long.length === 8 ? at(6) : 1 }
}

function unsupported(reader: Reader, value: ComponentValue): undefined {
  const instead = own(FUNCTION_INSTEAD(), value.text.toLowerCase())
  if (instead === undefined) return reader.miss()
  return reader.refuse(value, { en: `\`${value.text}()\` is not supported`, zh: `不支持 \`${value.text}()\`` }, instead)
}

/** `color(--name tint / alpha)`: a custom colour space, css-color-5 #custom-color, of the theme's palette. */
function themeColor(args: Reader): SpecifiedColor | undefined {
  const name = args.peek()
  if (name?.type !== "ident") return args.miss()
  if (!name.text.startsWith("--")) {
    return args.refuse(
      name,
      { en: `the colour space \`${name.text}\` is not supported`, zh: `不支持色彩空间 \`${name.text}\`` },
      { en: "write a colour of the theme, `color(--red)`, or `rgb()`", zh: "请写主题色 `color(--red)`，或 `rgb()`" },
    )
  }
  args.at++
  const tint = args.done || isDelim(args.peek(), "/") ? 1 : numberOrPercentage(args)
  if (tint === undefined) return undefined
  const alpha = alphaAfterSlash(args)
  if (alpha === undefined) return undefined
  args.attempt.themeColors.push(name)
  return { space: "theme", name: name.text.slice(2), tint: unit(tint), alpha }
}

function alphaAfterSlash(args: Reader): number | undefined {
  if (args.done) return 1
  if (args.delim("/") === undefined) return undefined
  const alpha = numberOrPercentage(args)
  return alpha === undefined ? undefined : unit(alpha)
}

/** Components with spaces and `/ alpha`, or all with commas, css-color-4 #legacy-color-syntax. */
function components(args: Reader, count: number, read: (reader: Reader) => number | undefined): number[] | undefined {
  const out: number[] = []
  const commas = isDelim(args.values[1], ",")
  for (let i = 0; i < count; i++) {
    if (commas && i > 0 && args.delim(",") === undefined) return undefined
    const n = read(args)
    if (n === undefined) return undefined
    out.push(n)
  }
  const alpha = commas ? args.afterComma(numberOrPercentage, 1) : alphaAfterSlash(args)
  if (alpha === undefined) return undefined
  out.push(unit(alpha))
  return out
}

function rgb(args: Reader): SpecifiedColor | undefined {
  const channel = (reader: Reader): number | undefined => {
    const n = number(reader)
    return n === undefined ? percentage(reader) : n / 255
  }
  const parts = components(args, 3, channel)
  if (parts === undefined) return undefined
  const [r, g, b, alpha] = parts as [number, number, number, number]
  return { space: "rgb", r: unit(r), g: unit(g), b: unit(b), alpha }
}

/** css-color-5 #device-cmyk */
function cmyk(args: Reader): SpecifiedColor | undefined {
  const parts = components(args, 4, numberOrPercentage)
  if (parts === undefined) return undefined
  const [c, m, y, k, alpha] = parts as [number, number, number, number, number]
  return { space: "cmyk", c: unit(c), m: unit(m), y: unit(y), k: unit(k), alpha }
}
