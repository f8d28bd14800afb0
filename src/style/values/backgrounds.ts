import type { Color } from "../../foundation/color.ts"
import { FUNCTION_INSTEAD } from "../../tables/css-instead.ts"
import type { ComputeContext } from "../cascade/compute-context.ts"
import type {
  BackgroundImage,
  ColorStop,
  ComputedStyle,
  ImageUrl,
  LengthPercentage,
  LinearGradient,
} from "../computed.ts"
import { own } from "../syntax/component-value.ts"
import { placeOf, type Reader } from "../syntax/reader.ts"
import { color } from "./colors.ts"
import { angle, type LengthContext, length, lengthPercentage, NOT_NEGATIVE } from "./numbers.ts"

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
const UP_DOWN = { top: "top", bottom: "bottom" } as const
const ACROSS = { left: "left", right: "right" } as const

export function image(reader: Reader): ((c: ComputeContext) => BackgroundImage) | undefined {
  const found = url(reader)
  if (found !== undefined) return () => found
  const gradient = reader.call("linear-gradient", linearGradient) ?? reader.call("radial-gradient", radialGradient)
  if (gradient !== undefined) return gradient
  const value = reader.peek()
  const instead = value?.type === "function" ? own(FUNCTION_INSTEAD(), value.text.toLowerCase()) : undefined
  if (value === undefined || instead === undefined) return undefined
  return reader.refuse(value, { en: `\`${value.text}()\` is not supported`, zh: `不支持 \`${value.text}()\`` }, instead)
}

function linearGradient(args: Reader): ((c: ComputeContext) => BackgroundImage) | undefined {
  const direction = args.keyword({ to: true }) ? sideOrCorner(args) : (angle(args) ?? TO_BOTTOM)
  if (direction === undefined) {
    return args.refuse(args.peek(), { en: "a gradient runs to a side or a corner", zh: "渐变应朝向一条边或一个角" })
  }
  if (args.at > 0 && args.delim(",") === undefined) return undefined
  const stops = colorStops(args)
  return stops && ((c) => ({ type: "linear-gradient", angle: direction, stops: stops(c) }))
}

function sideOrCorner(args: Reader): LinearGradient["angle"] | undefined {
  const { at } = args
  const first = args.keyword(UP_DOWN)
  const across = args.keyword(ACROSS)
  const last = first ?? args.keyword(UP_DOWN)
  if (last !== undefined && across !== undefined) return `${last} ${across}`
  args.at = at
  return args.keyword(SIDES)
}

const SHAPES = { circle: true, ellipse: false } as const
const EXTENTS = {
  "closest-side": "closest-side",
  "closest-corner": "closest-corner",
  "farthest-side": "farthest-side",
  "farthest-corner": "farthest-corner",
} as const
const CENTERED = (): readonly [LengthPercentage, LengthPercentage] => [
  { pt: 0, percent: 0.5 } as LengthPercentage,
  { pt: 0, percent: 0.5 } as LengthPercentage,
]

/** css-images-3 #radial-gradients: shape and size in any order, then the centre. */
function radialGradient(args: Reader): ((c: ComputeContext) => BackgroundImage) | undefined {
  let circle = args.keyword(SHAPES)
  const extent = args.keyword(EXTENTS)
  const lengths = extent === undefined ? radii(args) : undefined
  circle ??= args.keyword(SHAPES)
  const position_ = args.keyword({ at: true }) ? position(args) : CENTERED
  if (position_ === undefined) return undefined
  // One length is a circle's radius, two are an ellipse's.
  const round = circle ?? lengths?.length === 1
  if (lengths !== undefined && (lengths.length === 1) !== round) {
    return args.refuse(args.values[0], {
      en: "a circle has one radius, an ellipse two",
      zh: "圆只有一个半径，椭圆有两个",
    })
  }
  if (args.at > 0 && args.delim(",") === undefined) return undefined
  const stops = colorStops(args)
  if (stops === undefined) return undefined
  const [across, down = across] = lengths ?? []
  return (c) => ({
    type: "radial-gradient",
    circle: round,
    size: across === undefined || down === undefined ? (extent ?? "farthest-corner") : [across(c), down(c)],
    position: position_(c),
    stops: stops(c),
  })
}

/** A circle's one length, or an ellipse's two, which may be shares of the box. */
function radii(args: Reader): At[] | undefined {
  const { at } = args
  const lengths = args.some((r) => lengthPercentage(r, NOT_NEGATIVE), 2)
  if (lengths?.length !== 1) return lengths
  args.at = at
  const radius = length(args, NOT_NEGATIVE)
  return radius && [(c) => ({ pt: radius(c), percent: 0 })]
}

type Stop = { readonly color: Color | "currentcolor"; readonly at?: At } | { readonly hint: At }

/** css-images-3 #color-stop-syntax: colours at up to two places, and between two of them where the middle lies. */
function colorStops(args: Reader): ((c: ComputeContext) => readonly ColorStop[]) | undefined {
  const given = args.list(colorStop)?.flat()
  if (given === undefined) return undefined
  const colors = given.filter((stop) => "color" in stop)
  const misplaced = given.some(
    (stop, i) => "hint" in stop && !(given[i - 1] && given[i + 1] && "color" in given[i - 1]!),
  )
  if (colors.length < 2 || misplaced) {
    return args.refuse(
      args.values[0],
      colors.length < 2
        ? { en: "a gradient needs two colours", zh: "渐变至少要有两个颜色" }
        : { en: "a place without a colour stands between two colours", zh: "没有颜色的位置应写在两个颜色之间" },
    )
  }
  return (c) =>
    given.flatMap((stop, i): ColorStop[] => {
      if ("hint" in stop) return []
      const next = given[i + 1]
      return [
        {
          color: stop.color === "currentcolor" ? c.color : stop.color,
          ...(stop.at && { at: stop.at(c) }),
          ...(next && "hint" in next && { hint: next.hint(c) }),
        },
      ]
    })
}

function colorStop(reader: Reader): Stop[] | undefined {
  const found = color(reader)
  if (found === undefined) {
    const hint = lengthPercentage(reader)
    return hint && [{ hint }]
  }
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
