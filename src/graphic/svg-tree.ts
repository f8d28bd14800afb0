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

/** Comments, instructions, declarations and plain text, xml #sec-comments to #sec-cdata-sect. */
const ASIDES: readonly { readonly opens: string; readonly closes: string; readonly isText?: true }[] = [
  { opens: "<!--", closes: "-->" },
  { opens: "<![CDATA[", closes: "]]>", isText: true },
  { opens: "<?", closes: "?>" },
  { opens: "<!", closes: ">" },
]

const QUOTE_OR_END = /["'>]/g

/** xml #sec-starttags: where the tag that opens at `start` ends, `>` included; 0 where a `<` comes first or no end. */
function tagEnd(text: string, start: number): number {
  const next = text.indexOf("<", start + 1)
  const tag = text.slice(start, next < 0 ? text.length : next)
  QUOTE_OR_END.lastIndex = 0
  while (QUOTE_OR_END.test(tag)) {
    const end = QUOTE_OR_END.lastIndex
    const char = tag.charAt(end - 1)
    if (char === ">") return start + end
    const close = tag.indexOf(char, end)
    if (close < 0) return 0
    QUOTE_OR_END.lastIndex = close + 1
  }
  return 0
}

const NAME = /^[^\s/><"'=]+/
// The value is optional, so that a name without one is not tried again from each of its letters.
const ATTRIBUTE = /([^\s/><"'=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g

/** Of two attributes of one name, the first counts. */
function attributesOf(source: string): Map<string, string> {
  const attributes = new Map<string, string>()
  for (let found = ATTRIBUTE.exec(source); found !== null; found = ATTRIBUTE.exec(source)) {
    const name = found[1] as string
    if (!attributes.has(name)) attributes.set(name, decoded(found[2] ?? found[3] ?? found[4] ?? ""))
  }
  return attributes
}

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

/** xml #sec-references: the five entities and character numbers; others stay as they are written. */
function decoded(source: string): string {
  if (!source.includes("&")) return source
  return source.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[(name as string).toLowerCase()] ?? all
    const codePoint = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16)
    return codePoint <= 0x10ffff ? String.fromCodePoint(codePoint) : all
  })
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
  const close = (): void => {
    const element = open.pop() as Open
    const parent = open.at(-1)
    if (parent !== undefined) parent.children.push(element)
    else if (element.tag === "svg") root ??= element
  }
  const { text } = file
  const say = (from: number, to: number, plain: boolean): void => {
    const parent = open.at(-1)
    if (parent === undefined || to <= from) return
    parent.text += plain ? text.slice(from, to) : decoded(text.slice(from, to))
  }
  for (let at = 0; at < text.length && !stopped; ) {
    const start = text.indexOf("<", at)
    say(at, start < 0 ? text.length : start, false)
    if (start < 0) break
    const aside = ASIDES.find(({ opens }) => text.startsWith(opens, start))
    if (aside !== undefined) {
      const from = start + aside.opens.length
      const to = text.indexOf(aside.closes, from)
      if (aside.isText === true) say(from, to < 0 ? text.length : to, true)
      at = to < 0 ? text.length : to + aside.closes.length
      continue
    }
    const end = tagEnd(text, start)
    const closes = text[start + 1] === "/"
    const name = NAME.exec(text.slice(start + (closes ? 2 : 1), end))?.[0]
    if (name === undefined) {
      say(start, start + 1, true)
      at = start + 1
      continue
    }
    at = end
    if (closes) {
      // A closing tag ends what was left open inside its element; one without an element is ignored.
      const depth = open.findLastIndex((element) => element.tag === name)
      while (depth >= 0 && open.length > depth) close()
      continue
    }
    const span = { file: file.path, start, end: at }
    if (++count > SVG_LIMITS.elements || open.length >= SVG_LIMITS.depth) {
      stopped = true
      report(tooLarge(span))
      break
    }
    open.push({
      tag: name,
      attributes: attributesOf(text.slice(start + 1 + name.length, end)),
      children: [],
      text: "",
      span,
    })
    if (text[end - 2] === "/") close()
  }
  if (!stopped && open[0]?.tag === "svg") report(cutOff(open.at(-1) as Open))
  if (!stopped) while (open.length > 0) close()
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

/** xml #sec-well-formed: what is opened is closed. */
const cutOff = ({ tag, span }: Open) =>
  error(
    "graphic/svg-cut-off",
    { en: `The drawing is cut off: <${tag}> is not closed.`, zh: `图形不完整：<${tag}> 没有结束。` },
    { span, hint: { en: "Export the drawing again.", zh: "请重新导出图形。" } },
  )

export const tooLarge = (span: Span) =>
  error(
    "graphic/svg-too-large",
    {
      en: `The drawing is too large: at most ${SVG_LIMITS.characters} characters, ${SVG_LIMITS.elements} elements, ${SVG_LIMITS.depth} levels.`,
      zh: `图形过大：最多 ${SVG_LIMITS.characters} 个字符、${SVG_LIMITS.elements} 个元素、${SVG_LIMITS.depth} 层嵌套。`,
    },
    { span, hint: { en: "Simplify the drawing.", zh: "请简化图形。" } },
  )
