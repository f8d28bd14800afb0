import type { Message } from "../../foundation/diagnostic.ts"

/** An element with its name and attributes in namespaces: `{http://…}title`. */
export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: XmlElement[]
  text: string
}

export interface XmlFault {
  readonly fault: Message
}
export type XmlResult = { readonly root: XmlElement } | XmlFault

const broken = (en: string, zh: string): XmlFault => ({ fault: { en, zh } })

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }
const NAME = /[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*(?::[A-Za-z_\u0080-\uffff][\w.\-\u0080-\uffff]*)?/y
const MAX_DEPTH = 100
/** XML 1.0, 2.2: characters that may not stand in a document at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that are meant
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/
const XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"

/** Reads XML 1.0 with namespaces as far as XMP uses them: no document types. Says what is not well formed. */
export function parseXml(source: string): XmlResult {
  const bad = FORBIDDEN.exec(source)
  if (bad !== null)
    return broken(`a character U+${hex(bad[0])} that XML forbids`, `含 XML 不允许的字符 U+${hex(bad[0])}`)
  let pos = 0
  let root: XmlElement | undefined
  const open: { readonly element: XmlElement; readonly tag: string; readonly scope: ReadonlyMap<string, string> }[] = []
  const scopeNow = (): ReadonlyMap<string, string> => open[open.length - 1]?.scope ?? new Map([["xml", XML_NAMESPACE]])
  while (pos < source.length) {
    const at = source.indexOf("<", pos)
    const text = source.slice(pos, at < 0 ? source.length : at)
    const current = open[open.length - 1]?.element
    if (current !== undefined) {
      const plain = unescapeXml(text)
      if (plain === undefined)
        return broken(
          `an & that begins no entity, in <${open[open.length - 1]?.tag}>`,
          `<${open[open.length - 1]?.tag}> 中有不成实体的 &`,
        )
      current.text += plain
    } else if (/[^\s\ufeff]/.test(text)) return broken("text outside the root element", "根元素之外有文字")
    if (at < 0) break
    pos = at
    const skipped = skipMarkup(source, pos)
    if (skipped === -1)
      return broken("a comment, instruction or CDATA section without an end", "注释、处理指令或 CDATA 没有结束")
    if (skipped !== undefined) {
      if (skipped.text !== undefined && current !== undefined) current.text += skipped.text
      pos = skipped.end
      continue
    }
    if (source[pos + 1] === "!") return broken("a document type declaration", "含文档类型声明")
    if (source[pos + 1] === "/") {
      const end = source.indexOf(">", pos)
      const tag = end < 0 ? "" : source.slice(pos + 2, end).trim()
      const closed = open.pop()
      if (closed === undefined || closed.tag !== tag)
        return broken(`</${tag}> closes no element`, `</${tag}> 没有对应的开始标签`)
      pos = end + 1
      continue
    }
    const start = readStart(source, pos + 1)
    if ("fault" in start) return start
    const scope = new Map(scopeNow())
    for (const [name, value] of start.attributes) {
      if (name === "xmlns") scope.set("", value)
      else if (name.startsWith("xmlns:")) scope.set(name.slice(6), value)
    }
    const name = expand(start.tag, scope, true)
    if (name === undefined) return broken(`the prefix of <${start.tag}> is not declared`, `<${start.tag}> 的前缀未声明`)
    const attributes = new Map<string, string>()
    for (const [key, value] of start.attributes) {
      if (key === "xmlns" || key.startsWith("xmlns:")) continue
      const full = expand(key, scope, false)
      if (full === undefined)
        return broken(`the prefix of the attribute ${key} is not declared`, `属性 ${key} 的前缀未声明`)
      attributes.set(full, value)
    }
    const element: XmlElement = { name, attributes, children: [], text: "" }
    if (current !== undefined) current.children.push(element)
    else if (root !== undefined) return broken("a second root element", "有第二个根元素")
    else root = element
    if (!start.empty) open.push({ element, tag: start.tag, scope })
    if (open.length > MAX_DEPTH) return broken("elements nested too deeply", "元素嵌套过深")
    pos = start.end
  }
  const last = open[open.length - 1]
  if (last !== undefined) return broken(`<${last.tag}> is not closed`, `<${last.tag}> 没有结束`)
  return root === undefined ? broken("no element at all", "没有任何元素") : { root }
}

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")

/** Comments, instructions and CDATA; undefined for a tag, -1 when one has no end. */
function skipMarkup(source: string, at: number): { readonly end: number; readonly text?: string } | undefined | -1 {
  for (const [head, tail] of [
    ["<!--", "-->"],
    ["<?", "?>"],
    ["<![CDATA[", "]]>"],
  ] as const) {
    if (!source.startsWith(head, at)) continue
    const end = source.indexOf(tail, at + head.length)
    if (end < 0) return -1
    const text = head === "<![CDATA[" ? source.slice(at + head.length, end) : undefined
    return { end: end + tail.length, ...(text !== undefined && { text }) }
  }
  return undefined
}

interface StartTag {
  readonly tag: string
  readonly attributes: ReadonlyMap<string, string>
  readonly empty: boolean
  readonly end: number
}

function readStart(source: string, from: number): StartTag | XmlFault {
  const tag = nameAt(source, from)
  if (tag === undefined) return broken("a < that begins no element", "有不成标签的 <")
  let pos = from + tag.length
  const attributes = new Map<string, string>()
  for (;;) {
    const before = pos
    while (/\s/.test(source[pos] ?? "")) pos++
    if (source[pos] === ">") return { tag, attributes, empty: false, end: pos + 1 }
    if (source.startsWith("/>", pos)) return { tag, attributes, empty: true, end: pos + 2 }
    const name = nameAt(source, pos)
    if (name === undefined || pos === before) return broken(`the tag <${tag}> is malformed`, `标签 <${tag}> 格式有误`)
    const equals = /\s*=\s*(["'])/y
    equals.lastIndex = pos + name.length
    const found = equals.exec(source)
    if (found === null)
      return broken(
        `the attribute ${name} of <${tag}> has no value in quotes`,
        `<${tag}> 的属性 ${name} 缺少带引号的值`,
      )
    const end = source.indexOf(found[1] as string, equals.lastIndex)
    const value = end < 0 ? undefined : unescapeXml(source.slice(equals.lastIndex, end))
    if (value === undefined || source.slice(equals.lastIndex, end).includes("<")) {
      return broken(`the attribute ${name} of <${tag}> is malformed`, `<${tag}> 的属性 ${name} 格式有误`)
    }
    if (attributes.has(name)) return broken(`<${tag}> has the attribute ${name} twice`, `<${tag}> 的属性 ${name} 重复`)
    attributes.set(name, value)
    pos = end + 1
  }
}

function nameAt(source: string, at: number): string | undefined {
  NAME.lastIndex = at
  return NAME.exec(source)?.[0]
}

function expand(name: string, scope: ReadonlyMap<string, string>, isElement: boolean): string | undefined {
  const colon = name.indexOf(":")
  if (colon < 0) return isElement && scope.has("") ? `{${scope.get("")}}${name}` : name
  const space = scope.get(name.slice(0, colon))
  return space === undefined ? undefined : `{${space}}${name.slice(colon + 1)}`
}

/** Undefined for an ampersand that begins no entity. */
function unescapeXml(text: string): string | undefined {
  if (!text.includes("&")) return text
  let sound = true
  const out = text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+)?;?/g, (whole, name: string | undefined) => {
    if (name === undefined || !whole.endsWith(";")) {
      sound = false
      return ""
    }
    if (name.startsWith("#")) {
      const code = name[1] === "x" ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      sound = false
      return ""
    }
    const value = ENTITIES[name]
    if (value === undefined) sound = false
    return value ?? ""
  })
  return sound ? out : undefined
}
