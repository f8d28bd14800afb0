import type { Color } from "../foundation/color.ts"
import { FUNCTION_INSTEAD } from "../tables/css-instead.ts"
import { color } from "./colors.ts"
import { own } from "./component-value.ts"
import type { ComputeContext } from "./compute-context.ts"
import type { BackgroundImage, ComputedStyle, ImageUrl, LengthPercentage } from "./computed.ts"
import { angle, type LengthContext, lengthPercentage, NOT_NEGATIVE } from "./numbers.ts"
import { placeOf, type Reader } from "./reader.ts"

type At = (c: LengthContext) => LengthPercentage

/** `http:` or `data:`; `package:` stands for files of installed packages. */
const SCHEME = /^(?!package:)[a-z][a-z0-9+.-]*:|^\/\//i

/** `url()`, quoted or not. */
export function url(reader: Reader): ImageUrl | undefined {
  const value = reader.peek()
  const address =
    value?.type === "url"
      ? value.text
      : value?.type === "function" && value.text.toLowerCase() === "url" && value.children.length === 1
        ? value.children[0]?.text
        : undefined
  if (value === undefined || address === undefined) return reader.miss()
  const scheme = SCHEME.exec(address)?.[0]
  if (address.trim() === "" || scheme !== undefined) {
    return reader.refuse(
      value,
      scheme === undefined
        ? { en: "`url()` is empty", zh: "`url()` 是空的" }
        : { en: `\`${scheme}\` addresses are not read`, zh: `不读取 \`${scheme}\` 地址` },
      {
        en: 'put the picture into the theme\'s folder and write its path: `url("art/cover.svg")`',
        zh: '请把图片放进主题文件夹并写路径：`url("art/cover.svg")`',
      },
    )
  }
  reader.at++
  return { type: "url", url: address, span: placeOf(value, reader.attempt) }
}

/** Degrees of `to <side>`, css-images-3 #linear-gradient-syntax. */
const SIDES: Readonly<Record<string, number>> = { top: 0, right: 90, bottom: 180, left: 270 }
const TO_BOTTOM = 180

export function image(reader: Reader): ((c: ComputeContext) => BackgroundImage) | undefined {
  const found = url(reader)
  if (found !== undefined) return () => found
  const gradient = reader.call("linear-gradient", linearGradient)
  if (gradient !== undefined) return gradient
  const value = reader.peek()
  const instead = value?.type === "function" ? own(FUNCTION_INSTEAD(), value.text.toLowerCase()) : undefined
  if (value === undefined || instead === undefined) return undefined
  return reader.refuse(value, { en: `\`${value.text}()\` is not supported`, zh: `不支持 \`${value.text}()\`` }, instead)
}

function linearGradient(args: Reader): ((c: ComputeContext) => BackgroundImage) | undefined {
  const direction = args.keyword({ to: true }) ? args.keyword(SIDES) : (angle(args) ?? TO_BOTTOM)
  if (direction === undefined) {
    return args.refuse(
      args.peek(),
      { en: "a gradient runs to one side", zh: "渐变只能朝向一条边" },
      {
        en: "write `to right`, or an angle for a corner: `135deg`",
        zh: "请写 `to right`；朝向角时请写角度，如 `135deg`",
      },
    )
  }
  if (args.at > 0 && args.delim(",") === undefined) return undefined
  const stops = args.list(colorStop)?.flat()
  if (stops === undefined) return undefined
  if (stops.length < 2) {
    return args.refuse(args.values[0], { en: "a gradient needs two colours", zh: "渐变至少要有两个颜色" })
  }
  return (c) => ({
    type: "linear-gradient",
    angle: direction,
    stops: stops.map(({ color, at }) => ({
      color: color === "currentcolor" ? c.color : color,
      ...(at && { at: at(c) }),
    })),
  })
}

type Stop = { readonly color: Color | "currentcolor"; readonly at?: At }

function colorStop(reader: Reader): Stop[] | undefined {
  const found = color(reader)
  if (found === undefined) return undefined
  const places = reader.some((r) => lengthPercentage(r), 2)
  return places === undefined ? [{ color: found }] : places.map((at) => ({ color: found, at }))
}

type Size = ComputedStyle["backgroundSize"]

export function backgroundSize(reader: Reader): ((c: LengthContext) => Size) | undefined {
  const keyword = reader.keyword({ cover: "cover", contain: "contain" } as const)
  if (keyword !== undefined) return () => keyword
  const one = (r: Reader): At | "auto" | undefined =>
    r.keyword({ auto: "auto" } as const) ?? lengthPercentage(r, NOT_NEGATIVE)
  const sizes = reader.some(one, 2)
  if (sizes === undefined) return undefined
  const [width = "auto", height = "auto"] = sizes
  if (width === "auto" && height === "auto") return () => "auto"
  const used = (v: At | "auto", c: LengthContext): LengthPercentage | "auto" => (v === "auto" ? v : v(c))
  return (c) => [used(width, c), used(height, c)]
}

const share = (percent: number): At => {
  const value = { pt: 0, percent } as LengthPercentage
  return () => value
}
const START = share(0)
const CENTER = share(0.5)
const END = share(1)
const X: Readonly<Record<string, At>> = { left: START, right: END }
const Y: Readonly<Record<string, At>> = { top: START, bottom: END }
const MIDDLE: Readonly<Record<string, At>> = { center: CENTER }

type Axis = "x" | "y" | "both"

function coordinate(reader: Reader): { readonly axis: Axis; readonly at: At; readonly free: boolean } | undefined {
  const x = reader.keyword(X)
  if (x !== undefined) return { axis: "x", at: x, free: false }
  const y = reader.keyword(Y)
  if (y !== undefined) return { axis: "y", at: y, free: false }
  const center = reader.keyword(MIDDLE)
  if (center !== undefined) return { axis: "both", at: center, free: false }
  const at = lengthPercentage(reader)
  return at && { axis: "both", at, free: true }
}

/** One or two values, css-values-4 #position; not the form with offsets from named sides. */
export function position(
  reader: Reader,
): ((c: LengthContext) => readonly [LengthPercentage, LengthPercentage]) | undefined {
  const start = reader.at
  const first = coordinate(reader)
  if (first === undefined) return undefined
  const second = reader.done ? undefined : coordinate(reader)
  if (second === undefined) {
    return first.axis === "y" ? (c) => [CENTER(c), first.at(c)] : (c) => [first.at(c), CENTER(c)]
  }
  const swapped = first.axis === "y" || second.axis === "x"
  if (swapped && (first.axis === "x" || second.axis === "y" || first.free || second.free)) {
    const wrong = reader.values[reader.at - 1]
    reader.at = start
    return reader.miss(wrong)
  }
  const [x, y] = swapped ? [second.at, first.at] : [first.at, second.at]
  return (c) => [x(c), y(c)]
}
