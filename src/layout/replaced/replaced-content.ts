import { graphicsIn } from "../../content/choose-graphic.ts"
import type { ContentText, GraphicBlock, Lang, Report as ReportContent } from "../../content/report.ts"
import { error, type Report } from "../../foundation/diagnostic.ts"
import type { Size } from "../../foundation/geometry.ts"
import { nearest } from "../../foundation/nearest.ts"
import type { Span } from "../../foundation/source.ts"
import type { Sources } from "../../foundation/sources.ts"
import { suggest } from "../../foundation/suggest.ts"
import { PT_PER_PX, type Pt, pt } from "../../foundation/units.ts"
import { TAKES_SPARE } from "../../graphic/draw.ts"
import { iconScene } from "../../graphic/icons.ts"
import type { Outline } from "../../graphic/outline.ts"
import { qrScene } from "../../graphic/qr.ts"
import { readOutline } from "../../graphic/read-outline.ts"
import type { Scene } from "../../graphic/scene.ts"
import { recolor } from "../../graphic/shape.ts"
import { sceneFromSvg } from "../../graphic/svg.ts"
import type { ChartTheme } from "../../graphic/theme.ts"
import type { Attribute } from "../../markup/element.ts"
import type { StyledElement } from "../../style/styled.ts"
import type { FontSet } from "../../text/text.ts"
import type { LayoutContext } from "../constraint.ts"
import type { ReplacedContent } from "../fragment.ts"
import { drawnGraphics } from "./drawn-graphics.ts"
import { readPicture } from "./picture.ts"

type Shown = { readonly content: ReplacedContent; readonly natural: Size }

/** What pictures and graphics are made from. */
export interface ReplacedSources {
  readonly content: ReportContent
  readonly languages: readonly Lang[]
  /** Where relative paths of the report start from. */
  readonly contentFolder: string
  readonly sources: Sources
  readonly chartTheme: ChartTheme
  /** Names of the palette, which pictures in SVG may use. */
  readonly colors: ReadonlySet<string>
  readonly fonts: FontSet
  readonly compose: LayoutContext["compose"]
  /** The root's; pictures and graphics have natural sizes before it. */
  readonly zoom: number
  readonly report: Report
}

/** The graphics of a report by block id, rows included. */
export const graphicsOf = (content: ReportContent): ReadonlyMap<string, GraphicBlock> =>
  new Map(graphicsIn(content).map(({ block }) => [block.id, block]))

/** Answers layout's questions about replaced elements and background images; every picture is read once. */
export function replacedContent(from: ReplacedSources): Pick<LayoutContext, "replaced" | "backgroundImage"> {
  const { sources, report, zoom } = from
  const graphics = graphicsOf(from.content)
  const files = new Map<string, Shown | undefined>()
  const icons = new Map<string, Scene | undefined>()
  const outlines = new Map<string, Outline | undefined>()
  const zoomed = (shown: Shown | undefined): Shown | undefined => {
    if (shown === undefined || zoom === 1) return shown
    const { content, natural } = shown
    return { content, natural: { width: pt(natural.width * zoom), height: pt(natural.height * zoom) } }
  }

  const icon = (name: string, span?: Span): Scene | undefined => {
    if (!icons.has(name)) icons.set(name, iconScene(name, from, report, span))
    return icons.get(name)
  }

  const picture = (path: string, span: Span | undefined): Shown | undefined => {
    if (!files.has(path)) files.set(path, readFile(path, span, from))
    return files.get(path)
  }

  const outline = ({ text, span }: ContentText): Outline | undefined => {
    const path = joinPath(from.contentFolder, text)
    if (!outlines.has(path)) {
      const source = sources.text(path)
      outlines.set(
        path,
        source === undefined ? missingFile(path, span, from) : readOutline({ path, text: source }, report),
      )
    }
    return outlines.get(path)
  }

  const draw = drawnGraphics({ ...from, icon, outline })

  const graphic = (
    name: Attribute,
    width: Pt,
    wanted: Pt | undefined,
    lang: string | undefined,
    scale: number,
  ): Shown | undefined => {
    const block = graphics.get(name.value)
    if (block === undefined) return missingGraphic(name, [...graphics.keys()], report)
    const languages = from.languages.filter((own) => lang === undefined || primary(lang) === own)
    const natural = draw(block, width, undefined, languages, scale)
    const spare = wanted === undefined ? 0 : wanted - natural.size.height
    const takes = spare >= LEAST_SPARE && TAKES_SPARE.has(block.graphic)
    return shownScene(takes ? draw(block, width, pt(spare), languages, scale) : natural)
  }

  const replaced = (
    source: StyledElement,
    width: Pt | undefined,
    height: Pt | undefined,
    fit: number,
  ): Shown | undefined => {
    const attribute = (name: string): Attribute | undefined => source.element.attributes.get(name)
    switch (source.element.tag) {
      case "tj-graphic": {
        const name = attribute("name")
        return name === undefined
          ? withoutAttribute(source, "name", report)
          : graphic(
              name,
              pt(width === undefined ? DEFAULT_WIDTH : width / zoom),
              height === undefined ? undefined : pt(height / zoom),
              attribute("lang")?.value,
              zoom * fit,
            )
      }
      case "tj-icon": {
        const name = attribute("name")
        if (name === undefined) return withoutAttribute(source, "name", report)
        const scene = icon(name.value, name.valueSpan ?? name.span)
        if (scene === undefined) return undefined
        const colored: Scene = { ...scene, children: recolor(scene.children, source.style.color) }
        return shownScene(colored)
      }
      case "tj-qr": {
        const value = attribute("value")
        if (value === undefined) return withoutAttribute(source, "value", report)
        return shownScene(qrScene(value.value, report, {}, value.span))
      }
      default: {
        const src = attribute("src")
        if (src === undefined) return withoutAttribute(source, "src", report)
        return picture(joinPath(from.contentFolder, src.value), src.valueSpan ?? src.span)
      }
    }
  }
  return {
    replaced: (source, width, height, fit = 1) => zoomed(replaced(source, width, height, fit)),
    backgroundImage: (style, url) => {
      const declared = style.backgroundImage.find((image) => image.type === "url" && image.url === url)
      const span = declared?.type === "url" ? declared.span : undefined
      return zoomed(picture(joinPath(folderOf(span), url), span))
    },
  }
}

const shownScene = (scene: Scene): Shown => ({ content: { type: "scene", scene }, natural: scene.size })

/** css-values-4 #relative-urls: relative to the stylesheet, wherever a theme has it from. */
const folderOf = (span: Span | undefined): string => span?.file.slice(0, span.file.lastIndexOf("/")) ?? ""

/** bcp47 #section-2.1: the first subtag is the language, in any case. */
const primary = (tag: string): string => (tag.split("-", 1)[0] as string).toLowerCase()

/** A drawing is not made anew for less height than this. */
const LEAST_SPARE = 0.5

/** css-images-3 #default-object-size. */
const DEFAULT_WIDTH = pt(300 * PT_PER_PX)

/** Joins and normalises; a path that climbs out of the project keeps its `..` and is then not found. */
function joinPath(folder: string, path: string): string {
  const out: string[] = []
  for (const part of `${folder}/${path}`.split("/")) {
    if (part === "" || part === ".") continue
    if (part === ".." && out.length > 0 && out.at(-1) !== "..") out.pop()
    else out.push(part)
  }
  return out.join("/")
}

function readFile(path: string, span: Span | undefined, from: ReplacedSources): Shown | undefined {
  const { sources, report, colors } = from
  if (/\.svg$/i.test(path)) {
    const text = sources.text(path)
    if (text === undefined) return missingFile(path, span, from)
    const scene = sceneFromSvg({ path, text }, report, colors)
    return scene && shownScene(scene)
  }
  const bytes = sources.bytes(path)
  if (bytes === undefined) return missingFile(path, span, from)
  const image = readPicture(path, bytes, report, span)
  return (
    image && { content: image, natural: { width: pt(image.width * PT_PER_PX), height: pt(image.height * PT_PER_PX) } }
  )
}

function missingFile(path: string, span: Span | undefined, { sources, report }: ReplacedSources): undefined {
  const folder = path.slice(0, Math.max(0, path.lastIndexOf("/")))
  const name = path.slice(folder.length + 1)
  const near = nearest(
    name,
    sources.list(folder).filter((other) => other !== name),
  )
  const message = { en: `there is no picture ${path}`, zh: `找不到图片 ${path}` }
  const hint = /(?:^|\/)https?:\//.test(path)
    ? {
        en: "Nothing is fetched from the network: save the picture in the content folder and write its name.",
        zh: "不会从网络获取图片：请将图片存入内容文件夹，再写其文件名。",
      }
    : near === undefined
      ? {
          en: "Put the file there, or correct its name. Pictures are looked up from the content folder; those of a style sheet from the theme's folder.",
          zh: "请放入该文件或更正文件名。图片路径从内容文件夹算起；样式表中的从主题文件夹算起。",
        }
      : { en: `Did you mean ${folder}/${near}?`, zh: `是否指 ${folder}/${near}？` }
  report(error("layout/missing-picture", message, { span, hint }))
  return undefined
}

function missingGraphic(name: Attribute, known: readonly string[], report: Report): undefined {
  const message = { en: `there is no graphic block “${name.value}”`, zh: `没有标识为“${name.value}”的图解` }
  const hint = suggest(name.value, known)
  report(error("layout/unknown-graphic", message, { span: name.valueSpan ?? name.span, hint }))
  return undefined
}

function withoutAttribute(source: StyledElement, attribute: string, report: Report): undefined {
  const tag = source.element.tag
  const message = { en: `<${tag}> has no \`${attribute}\``, zh: `<${tag}> 缺少 \`${attribute}\`` }
  const hint = { en: `write ${attribute}="…" in the tag`, zh: `请在标签中写上 ${attribute}="…"` }
  report(error("layout/replaced-attribute", message, { span: source.element.span, hint }))
  return undefined
}
