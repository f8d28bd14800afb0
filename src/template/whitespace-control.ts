import type { HbBlock, HbContent, HbPartialBlock, HbProgram, HbStatement, Strip } from "./handlebars-tree.ts"

/** What a tag does to the white space around it. */
interface Effect extends Strip {
  readonly openStandalone: boolean
  readonly closeStandalone: boolean
  readonly inlineStandalone: boolean
}

type Body = readonly (HbStatement | undefined)[]

/**
 * Handlebars' whitespace control (handlebarsjs.com/guide/expressions.html#whitespace-control): `~` takes white space,
 * and blocks, partials and comments that stand alone on a line take the line. Changes the content of the tree.
 */
export function controlWhitespace(program: HbProgram, isRoot = true): void {
  const { body } = program
  for (let i = 0; i < body.length; i++) {
    const current = body[i] as HbStatement
    if (current.type === "ContentStatement") continue
    const effect = effectOf(current)
    const before = standsAfterLine(body, i, isRoot)
    const after = standsBeforeLine(body, i, isRoot)
    if (effect.close) omitRight(body[i + 1], true)
    if (effect.open) omitLeft(body[i - 1], true)
    if (effect.inlineStandalone && before && after) {
      omitRight(body[i + 1], false)
      omitLeft(body[i - 1], false)
    }
    if (current.type !== "BlockStatement" && current.type !== "DecoratorBlock" && !isPartialBlock(current)) continue
    const inverse = isPartialBlock(current) ? undefined : current.inverse
    if (effect.openStandalone && before) {
      omitRight((current.program ?? inverse)?.body[0], false)
      omitLeft(body[i - 1], false)
    }
    if (effect.closeStandalone && after) {
      omitRight(body[i + 1], false)
      omitLeft((inverse ?? current.program)?.body.at(-1), false)
    }
  }
}

const isPartialBlock = (node: HbStatement): node is HbPartialBlock => node.type === "PartialBlockStatement"

function effectOf(node: Exclude<HbStatement, HbContent>): Effect {
  switch (node.type) {
    case "BlockStatement":
    case "DecoratorBlock":
    case "PartialBlockStatement":
      return controlBlock(node)
    default: {
      const inlineStandalone = node.type === "PartialStatement" || node.type === "CommentStatement"
      return { ...node.strip, inlineStandalone, openStandalone: false, closeStandalone: false }
    }
  }
}

function controlBlock(block: HbBlock | HbPartialBlock): Effect {
  const otherwise = isPartialBlock(block) ? undefined : block.inverse
  if (block.program !== undefined) controlWhitespace(block.program, false)
  if (otherwise !== undefined) controlWhitespace(otherwise, false)

  const program = (block.program ?? otherwise) as HbProgram
  const inverse = block.program && otherwise
  // The words of `{{else name}}` are in the block that it makes.
  const inner = inverse?.chained === true ? (inverse.body[0] as HbBlock).program : inverse
  const last = inner ?? program
  const effect = {
    open: block.openStrip.open,
    close: block.closeStrip.close,
    inlineStandalone: false,
    openStandalone: standsBeforeLine(program.body, -1, false),
    closeStandalone: standsAfterLine(last.body, last.body.length, false),
  }
  const { inverseStrip } = isPartialBlock(block) ? { inverseStrip: undefined } : block
  if (block.openStrip.close) omitRight(program.body[0], true)
  if (inner !== undefined) {
    if (inverseStrip?.open) omitLeft(program.body.at(-1), true)
    if (inverseStrip?.close) omitRight(inner.body[0], true)
  }
  if (block.closeStrip.open) omitLeft(last.body.at(-1), true)
  if (
    inner !== undefined &&
    standsAfterLine(program.body, program.body.length, false) &&
    standsBeforeLine(inner.body, -1, false)
  ) {
    omitLeft(program.body.at(-1), false)
    omitRight(inner.body[0], false)
  }
  return effect
}

/** Whether only white space stands between the start of a line and statement `i`. */
function standsAfterLine(body: Body, i: number, isRoot: boolean): boolean {
  const before = body[i - 1]
  if (before === undefined) return isRoot
  if (before.type !== "ContentStatement") return false
  const { original } = before
  let at = original.length - 1
  while (at >= 0 && isSpace(original, at)) if (original.charCodeAt(at--) === 0x0a) return true
  return at < 0 && isRoot && body[i - 2] === undefined
}

/** Whether only white space stands between statement `i` and the end of its line. */
function standsBeforeLine(body: Body, i: number, isRoot: boolean): boolean {
  const after = body[i + 1]
  if (after === undefined) return isRoot
  if (after.type !== "ContentStatement") return false
  const { original } = after
  let at = 0
  while (at < original.length && isSpace(original, at)) if (original.charCodeAt(at++) === 0x0a) return true
  return at === original.length && isRoot && body[i + 2] === undefined
}

/** Takes white space off the start of content: all of it, or up to the end of its line. */
function omitRight(content: HbStatement | undefined, all: boolean): void {
  if (content?.type !== "ContentStatement" || (!all && content.rightStripped)) return
  const { value } = content
  let to = 0
  if (all) while (to < value.length && isSpace(value, to)) to++
  else {
    while (isBlank(value.charCodeAt(to))) to++
    if (value.charCodeAt(to) === 0x0d) to++
    if (value.charCodeAt(to) === 0x0a) to++
  }
  content.value = to === 0 ? value : value.slice(to)
  content.start += to
  content.rightStripped = to > 0
}

/** Takes white space off the end of content: all of it, or back to the start of its line. */
function omitLeft(content: HbStatement | undefined, all: boolean): void {
  if (content?.type !== "ContentStatement" || (!all && content.leftStripped)) return
  const { value } = content
  let to = value.length
  if (all) while (to > 0 && isSpace(value, to - 1)) to--
  else while (to > 0 && isBlank(value.charCodeAt(to - 1))) to--
  content.value = to === value.length ? value : value.slice(0, to)
  content.end -= value.length - to
  content.leftStripped = to < value.length
}

const isBlank = (c: number): boolean => c === 0x20 || c === 0x09

/** `\s` of regular expressions. */
function isSpace(text: string, at: number): boolean {
  const c = text.charCodeAt(at)
  return c === 0x20 || (c >= 0x09 && c <= 0x0d) || (c >= 0xa0 && /\s/.test(text.charAt(at)))
}
