import { HTML_CHARACTERS } from "../tables/html-characters.ts"

/** `&name;`, `&#20013;`, `&#x4e2d;`; a lone ampersand is itself. */
const REFERENCE = /&(?:([A-Za-z][A-Za-z0-9]*)|#(\d+)|#[xX]([0-9A-Fa-f]+));/y
const LAST_CODE_POINT = 0x10ffff

export interface CharacterReference {
  readonly start: number
  readonly end: number
  /** Undefined when there is no such character. */
  readonly character: string | undefined
}

/** The next `&` at or after an offset, found once for all texts before it: most have none. */
export class AmpersandFinder {
  readonly #text: string
  #next = -1

  constructor(text: string) {
    this.#text = text
  }

  isIn(start: number, end: number): boolean {
    if (this.#next < start) {
      const at = this.#text.indexOf("&", start)
      this.#next = at === -1 ? this.#text.length : at
    }
    return this.#next < end
  }
}

/** The character references of `[start, end)`, html #character-reference-state, always with their semicolon. */
export function* characterReferences(text: string, start: number, end: number): Generator<CharacterReference> {
  for (let at = text.indexOf("&", start); at !== -1 && at < end; at = text.indexOf("&", at)) {
    REFERENCE.lastIndex = at
    const match = REFERENCE.exec(text)
    if (match === null) {
      at++
      continue
    }
    const from = at
    at += match[0].length
    const [, name, decimal, hex] = match
    const character =
      name === undefined
        ? fromCode(decimal === undefined ? Number.parseInt(hex as string, 16) : Number.parseInt(decimal, 10))
        : HTML_CHARACTERS.get(name)
    yield { start: from, end: at, character }
  }
}

/** Text with its references replaced; unknown ones stay as written. */
export function decodeReferences(text: string): string {
  if (!text.includes("&")) return text
  let out = ""
  let from = 0
  for (const { start, end, character } of characterReferences(text, 0, text.length)) {
    out += text.slice(from, start) + (character ?? text.slice(start, end))
    from = end
  }
  return out + text.slice(from)
}

/** html #numeric-character-reference-end-state: controls, surrogates and noncharacters are errors. */
function fromCode(code: number): string | undefined {
  if (code > LAST_CODE_POINT || (code >= 0xd800 && code <= 0xdfff)) return undefined
  if ((code < 0x20 && code !== 0x0a && code !== 0x09) || (code >= 0x7f && code < 0xa0)) return undefined
  if ((code >= 0xfdd0 && code <= 0xfdef) || (code & 0xfffe) === 0xfffe) return undefined
  return String.fromCodePoint(code)
}
