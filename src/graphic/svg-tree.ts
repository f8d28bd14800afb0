import { Parser } from "htmlparser2"
import { error, type Report } from "../foundation/diagnostic.ts"
import type { SourceFile, Span } from "../foundation/source.ts"

/** An element as written; names keep their case, as XML has it. */
export interface SvgElement {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly SvgElement[]
  /** Character data directly inside, for titles. */
  readonly text: string
  readonly span: Span
}

/** Bounds that no hand-made drawing meets; they keep a hostile file from taking the build's memory. */
export const SVG_LIMITS = { characters: 4_000_000, elements: 20_000, depth: 64 } as const

interface Open {
  tag: string
  attributes: Map<string, string>
  children: SvgElement[]
  text: string
  span: Span
}

/** The element tree of an SVG file; undefined, with a finding, when there is no `<svg>` or the file is too large. */
export function parseSvgTree(file: SourceFile, report: Report): SvgElement | undefined {
  const whole: Span = { file: file.path, start: 0, end: Math.min(file.text.length, 1) }
  if (file.text.length > SVG_LIMITS.characters) {
    report(tooLarge(whole))
    return undefined
  }
  let root: SvgElement | undefined
  let count = 0
  let stopped = false
  const open: Open[] = []
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        if (stopped) return
        const span = { file: file.path, start: parser.startIndex, end: parser.endIndex + 1 }
        if (++count > SVG_LIMITS.elements || open.length >= SVG_LIMITS.depth) {
          stopped = true
          report(tooLarge(span))
          return
        }
        open.push({ tag, attributes: new Map(Object.entries(attributes)), children: [], text: "", span })
      },
      ontext(text) {
        const parent = open.at(-1)
        if (parent !== undefined && !stopped) parent.text += text
      },
      onclosetag() {
        if (stopped) return
        const element = open.pop()
        if (element === undefined) return
        const parent = open.at(-1)
        if (parent !== undefined) parent.children.push(element)
        else if (element.tag === "svg") root ??= element
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.end(file.text)
  if (root === undefined && !stopped) {
    report(
      error(
        "graphic/svg-no-root",
        { en: "There is no <svg> element in this file.", zh: "文件中没有 <svg> 元素。" },
        { span: whole, hint: { en: "Save the drawing as plain SVG.", zh: "请将图形存为普通 SVG。" } },
      ),
    )
  }
  return stopped ? undefined : root
}

export const tooLarge = (span: Span) =>
  error(
    "graphic/svg-too-large",
    {
      en: `The drawing is too large: at most ${SVG_LIMITS.characters} characters, ${SVG_LIMITS.elements} elements, ${SVG_LIMITS.depth} levels.`,
      zh: `图形过大：最多 ${SVG_LIMITS.characters} 个字符、${SVG_LIMITS.elements} 个元素、${SVG_LIMITS.depth} 层嵌套。`,
    },
    { span, hint: { en: "Simplify the drawing.", zh: "请简化图形。" } },
  )
