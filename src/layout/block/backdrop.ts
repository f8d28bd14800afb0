import { warning } from "../../foundation/diagnostic.ts"
import type { Edges, Rect, Size } from "../../foundation/geometry.ts"
import type { Span } from "../../foundation/source.ts"
import { type Pt, pt } from "../../foundation/units.ts"
import { gradientPaint } from "../../graphic/gradient.ts"
import type { Scene } from "../../graphic/scene.ts"
import type { ComputedStyle, Gradient } from "../../style/computed.ts"
import type { LayoutContext } from "../constraint.ts"
import type { BoxFragment, Fragment, ReplacedBackdrop } from "../fragment.ts"
import { edges, resolve, resolvePositive } from "./lengths.ts"

/** More tiles than this are no background but a mistake. */
const MAX_TILES = 4000

/** Pictures of `background-image`, lowest first, tiled over `area`: css-backgrounds-3 #background-positioning. */
function pictureLayers(style: ComputedStyle, area: Rect, context: LayoutContext): readonly ReplacedBackdrop[] {
  const layers: ReplacedBackdrop[] = []
  for (const image of [...style.backgroundImage].reverse()) {
    if (image.type !== "url") continue
    const shown = context.backgroundImage(style, image.url)
    if (shown === undefined) continue
    const size = layerSize(style, area, shown.natural)
    if (size.width <= 0 || size.height <= 0) continue
    const [px, py] = style.backgroundPosition
    const x = area.x + resolve(px, area.width - size.width)
    const y = area.y + resolve(py, area.height - size.height)
    const { backgroundRepeat: repeat } = style
    const xs = starts(x, size.width, area.x, area.width, repeat === "repeat" || repeat === "repeat-x")
    const ys = starts(y, size.height, area.y, area.height, repeat === "repeat" || repeat === "repeat-y")
    if (xs.length * ys.length > MAX_TILES) {
      context.report(tooManyTiles(image.url, image.span))
      continue
    }
    for (const top of ys) {
      for (const left of xs) {
        layers.push({ rect: { x: pt(left), y: pt(top), ...size }, content: shown.content })
      }
    }
  }
  return layers
}

const tooManyTiles = (url: string, span: Span | undefined) =>
  warning(
    "layout/too-many-tiles",
    {
      en: `The background ${url} would be repeated more than ${MAX_TILES} times; it is left out.`,
      zh: `背景图 ${url} 需要重复 ${MAX_TILES} 次以上，已略去。`,
    },
    { ...(span === undefined ? {} : { span }), hint: { en: "Draw a larger tile.", zh: "请改用较大的图块。" } },
  )

/** The fragment with what painting its background asks for: its padding, css-backgrounds-3 #background-origin. */
export function withPadding(fragment: Fragment, availableWidth: Pt): Fragment {
  if (fragment.type !== "box" || fragment.padding !== undefined) return fragment
  const { style } = fragment
  if (style.backgroundClip !== "content-box" && style.backgroundOrigin !== "content-box") return fragment
  return { ...fragment, padding: edges(style, availableWidth).padding }
}

/** The fragment with the pictures of its background, placed in the box that `background-origin` names. */
export function withPictures(fragment: Fragment, context: LayoutContext): Fragment {
  if (fragment.type !== "box" || fragment.backdrop !== undefined) return fragment
  const isPictured = fragment.style.backgroundImage.some(({ type }) => type === "url")
  return isPictured ? pictured(fragment, context) : fragment
}

function pictured(fragment: BoxFragment, context: LayoutContext): BoxFragment {
  const { style } = fragment
  const { backgroundOrigin: origin } = style
  const side = (name: keyof Edges): number => {
    const border = style.borderStyle[name] === "none" || origin === "border-box" ? 0 : style.borderWidth[name]
    return border + (origin === "content-box" ? (fragment.padding?.[name] ?? 0) : 0)
  }
  const area: Rect = {
    x: pt(side("left")),
    y: pt(side("top")),
    width: pt(Math.max(0, fragment.width - side("left") - side("right"))),
    height: pt(Math.max(0, fragment.height - side("top") - side("bottom"))),
  }
  return { ...fragment, backdrop: pictureLayers(style, area, context) }
}

/** All layers of a page's background, gradients drawn as scenes, over its bleed box. */
export function pageBackdrop(
  style: ComputedStyle,
  trim: Size,
  bleed: Pt,
  context: LayoutContext,
): readonly ReplacedBackdrop[] {
  if (style.backgroundImage.length === 0) return []
  const area: Rect = {
    x: pt(-bleed),
    y: pt(-bleed),
    width: pt(trim.width + 2 * bleed),
    height: pt(trim.height + 2 * bleed),
  }
  const layers: ReplacedBackdrop[] = []
  for (const image of [...style.backgroundImage].reverse()) {
    if (image.type !== "url") {
      layers.push({ rect: area, content: { type: "scene", scene: gradientScene(image, area) } })
    } else layers.push(...pictureLayers({ ...style, backgroundImage: [image] }, area, context))
  }
  return layers
}

/** css-backgrounds-3 #the-background-size. */
function layerSize(style: ComputedStyle, area: Size, natural: Size): Size {
  const { backgroundSize } = style
  if (backgroundSize === "auto") return natural
  const scaled = (factor: number): Size => ({ width: pt(natural.width * factor), height: pt(natural.height * factor) })
  if (backgroundSize === "cover") return scaled(Math.max(area.width / natural.width, area.height / natural.height))
  if (backgroundSize === "contain") return scaled(Math.min(area.width / natural.width, area.height / natural.height))
  const [w, h] = backgroundSize
  if (w === "auto" && h === "auto") return natural
  if (w === "auto") return h === "auto" ? natural : scaled(resolvePositive(h, area.height) / natural.height)
  const width = resolvePositive(w, area.width)
  return h === "auto" ? scaled(width / natural.width) : { width, height: resolvePositive(h, area.height) }
}

/** Where tiles of one axis begin so that they cover the area; one place where the axis does not repeat. */
function starts(at: number, size: number, from: number, length: number, repeats: boolean): readonly number[] {
  if (!repeats) return [at]
  const out: number[] = []
  const first = at - Math.ceil((at - from) / size) * size
  for (let x = first; x < from + length && out.length <= MAX_TILES; x += size) out.push(x)
  return out
}

function gradientScene(gradient: Gradient, { width, height }: Size): Scene {
  const path = [
    { type: "M", x: 0, y: 0 },
    { type: "L", x: width, y: 0 },
    { type: "L", x: width, y: height },
    { type: "L", x: 0, y: height },
    { type: "Z" },
  ] as const
  const fill = gradientPaint(gradient, { x: 0, y: 0, width, height })
  return { size: { width, height }, children: [{ type: "path", path, fill }], description: [] }
}
